"""What a page of each kind tells of itself: by the names of its columns, as its form would have taken it."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from random import Random
from typing import Any
from uuid import UUID

from django.utils import timezone

from pages import models as pages
from pages.models.role_model import Consent
from vietnamese.alphabet import key as by_alphabet
from vietnamese.text import fold
from workflows.regulation.vocabulary import Content

from .plan import Place
from .words import Said, said

FIELDS = ("kinh-te", "do-thi", "van-hoa-xa-hoi")
DOCUMENTS = {
    "quyet-dinh": ("Quyết định", "QĐ"),
    "ke-hoach": ("Kế hoạch", "KH"),
    "thong-bao": ("Thông báo", "TB"),
}
ISSUERS = ("Ủy ban nhân dân thành phố", "Hội đồng nhân dân thành phố")
BRANCHES = ("Hộ tịch", "Chứng thực", "Đất đai", "Kinh doanh", "Giáo dục")
FIRST_NUMBER = 100_000  # no document and no procedure of the demonstration has such a one
PICTURED = 0.6  # of all stories


@dataclass(frozen=True)
class Shared:
    """What pages point to: a handful of pictures, and the units."""

    pictures: list[int]
    units: list[int]

    def picture(self, chance: Random) -> int | None:
        return chance.choice(self.pictures) if chance.random() < PICTURED else None


@dataclass(frozen=True)
class Told:
    """One page's own: its columns, and its texts by the names of their fields, for the searches."""

    said: Said
    columns: dict[str, Any]
    texts: dict[str, list[str]]


def told(content: Content, place: Place, shared: Shared) -> Told:
    """The page of that place."""
    kind = OF[content]
    words = said(place.number, place.chance, place.at)
    columns, texts = kind(place, words, shared)
    own = {
        "title": words.title,
        "slug": words.address,
        "summary": words.summary,
        "body": _body(words, place.chance),
    }
    own |= columns
    texts = {"title": [own["title"]], "summary": [own["summary"]], "body": words.sentences} | texts
    return Told(words, own, texts)


def _body(words: Said, chance: Random) -> str:
    return json.dumps([block("paragraph", f"<p>{text}</p>", chance) for text in words.texts])


def block(kind: str, value: Any, chance: Random) -> dict[str, Any]:
    return {"type": kind, "value": value, "id": str(UUID(int=chance.getrandbits(128), version=4))}


Columns = tuple[dict[str, Any], dict[str, list[str]]]


def _story(place: Place, words: Said, shared: Shared) -> Columns:
    chance = place.chance
    return {
        "field_of_activity": chance.choice(FIELDS),
        "event_on": timezone.localdate(place.at),
        "lead_picture_id": shared.picture(chance),
        "providing_unit_id": chance.choice(shared.units),
    }, {}


def _role_model(place: Place, words: Said, shared: Shared) -> Columns:
    own, texts = _story(place, words, shared)
    return own | {"consent": Consent.NOBODY_NAMED.value}, texts


def _leadership(place: Place, words: Said, shared: Shared) -> Columns:
    own, texts = _story(place, words, shared)
    return own | {"place": "Hội trường thành phố"}, texts


def _law(place: Place, words: Said, shared: Shared) -> Columns:
    own, _ = _story(place, words, shared)
    return own | {"other_documents": "Luật ví dụ"}, {"other_documents": ["Luật ví dụ"]}


def _album(place: Place, words: Said, shared: Shared) -> Columns:
    units, pictures = shared.units, shared.pictures
    return {
        "lead_picture_id": place.chance.choice(pictures),
        "providing_unit_id": place.chance.choice(units),
    }, {}


def _document(place: Place, words: Said, shared: Shared) -> Columns:
    chance, day = place.chance, timezone.localdate(place.at)
    key = chance.choice(list(DOCUMENTS))
    called, sign = DOCUMENTS[key]
    number = f"{FIRST_NUMBER + place.number}/{sign}-VD"
    own = {
        "kind": key,
        "number": number,
        "symbol": number.lower().replace("/", "-").replace("đ", "d"),
        "title": f"{called} số {number}",
        "slug": f"van-ban-so-{number.lower().replace('/', '-').replace('đ', 'd')}",
        "issuer": chance.choice(ISSUERS),
        "issued_on": day,
        "expires_on": day + timedelta(days=900) if chance.random() < 0.3 else None,
        "summary": f"Về việc {words.summary[0].lower()}{words.summary[1:]}",
        "signer": "Nguyễn Văn Ví Dụ",
        "field_of_activity": chance.choice(FIELDS),
        "providing_unit_id": chance.choice(shared.units),
    }
    looked_in = (own["summary"], number, own["signer"], own["issuer"])
    own["folded"] = fold("\n".join(looked_in)).lower()
    return own, {"number": [number], "signer": [own["signer"]]}


def _procedure(place: Place, words: Said, shared: Shared) -> Columns:
    chance = place.chance
    code = f"{3 + place.number // 10**6}.{place.number % 10**6:06}"
    branch = chance.choice(BRANCHES)
    step = "Nộp hồ sơ tại nơi tiếp nhận, nhận giấy hẹn, trở lại đúng ngày ghi trên giấy hẹn."
    own = {
        "code": code,
        "full_name": f"Thủ tục {words.about} ({place.number})",
        "branch": branch,
        "level": chance.choice(("xa", "tinh")),
        "life_event": chance.choice(("co-con", "ket-hon", "nha-dat")),
        "audience": ["cong-dan", "to-chuc"],
        "online_level": chance.choice(("toan-trinh", "cung-cap-thong-tin")),
        "decision_number": "12/QĐ-VD",
        "decision_on": timezone.localdate(place.at),
        "decision_issuer": "Cơ quan công bố (ví dụ)",
        "service_url": "https://dichvucong.gov.vn/",
        "steps": json.dumps([block("step", {"title": "", "text": step}, chance)]),
        "providing_unit_id": chance.choice(shared.units),
    }
    found_by = (words.title, own["full_name"], code, "", words.summary, branch)
    own |= {"folded": fold(" ".join(found_by)).lower(), "in_order": " ".join(by_alphabet(words.title))}
    return own, {"full_name": [own["full_name"]], "code": [code], "steps": [step]}


OF: dict[Content, Callable[[Place, Said, Shared], Columns]] = {
    Content.NEWS: _story,
    Content.ROLE_MODEL: _role_model,
    Content.LEADERSHIP: _leadership,
    Content.DOCUMENT: _document,
    Content.PROCEDURE: _procedure,
    Content.GALLERY: _album,
    Content.LAW: _law,
}
PAGES = {
    Content.NEWS: pages.NewsPage,
    Content.ROLE_MODEL: pages.RoleModelPage,
    Content.LEADERSHIP: pages.LeadershipPage,
    Content.DOCUMENT: pages.DocumentPage,
    Content.PROCEDURE: pages.ProcedurePage,
    Content.GALLERY: pages.AlbumPage,
    Content.LAW: pages.LawPage,
}

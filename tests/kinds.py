"""The least that each kind of page must say, for tests: as fields of a model, and as a form sends them."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any
from zlib import crc32

from django.core.files.base import ContentFile
from django.utils import timezone
from wagtail.images.tests.utils import get_test_image_file

from pages import models as pages
from pages.models.role_model import Consent
from pages.schedules.weeks import title_of
from snippets.models import Attachment, Official, Organisation, Picture, Position, Source
from snippets.models.officials import Body
from snippets.models.sources import SourceKind
from workflows.regulation.disclosure import BY_KEY
from workflows.regulation.vocabulary import Content
from workflows.staff.regulation import regulation_in_force

KINDS = {
    Content.INTRO: pages.IntroPage,
    Content.NEWS: pages.NewsPage,
    Content.ROLE_MODEL: pages.RoleModelPage,
    Content.LEADERSHIP: pages.LeadershipPage,
    Content.SOURCED: pages.SourcedNewsPage,
    Content.DOCUMENT: pages.DocumentPage,
    Content.SCHEDULE: pages.SchedulePage,
    Content.DISCLOSURE: pages.DisclosurePage,
    Content.CONSULTATION: pages.ConsultationPage,
    Content.GALLERY: pages.AlbumPage,
    Content.LAW: pages.LawPage,
    Content.ACCESS: pages.AccessPage,
    Content.PROCEDURE: pages.ProcedurePage,
    Content.SERVICE: pages.ServicePage,
    Content.CONTACT: pages.NoticePage,
    Content.SPOKESPERSON: pages.SpokespersonPage,
}
SECOND_KINDS = (
    pages.VideoPage,
    pages.UnitPage,
    pages.OrganisationChartPage,
    pages.AdminMapPage,
    pages.ContactsPage,
    pages.ChannelsPage,
)  # what a section may hold beside the first kind
SUMMARY = "Tóm tắt thử. Một câu kể việc gì, ở đâu, khi nào."
PLACE = "Phường thử"
ROW = {
    "day": "thu-hai",
    "starts_at": "08:00",
    "what": "Họp thử.",
    "readers": "cong-khai",
}
EMPTY = ("ends_at", "chairs", "participants", "prepared_by", "place", "mark", "mark_note")
STEP = ("step", {"title": "", "text": "Nộp hồ sơ tại nơi tiếp nhận."})
SERVICE = {
    "provider": "Cơ quan cung cấp thử",
    "online_level": "toan-trinh",
    "service_url": "https://dichvucong.gov.vn/",
}
SPEAKS = {
    "name": "Người phát ngôn thử",
    "position": "Chức vụ thử",
    "email": "phat-ngon@example.vn",
    "decision_number": "1/QĐ-VD",
    "decided_on": date(2026, 1, 5),
}
PARAGRAPH = ("paragraph", "<p>Nội dung thử.</p>")


def number(title: str) -> str:
    """A document's number: another for another title."""
    return f"{crc32(title.encode()) % 10**7}/QĐ-UBND"


def titled(kind: type, title: str) -> str:
    """What a page is called that was given that title: a document by its number, a calendar by its week."""
    if kind is pages.SchedulePage:
        return title_of(monday(title))
    return f"Quyết định số {number(title)}" if kind is pages.DocumentPage else title


def monday(title: str) -> date:
    """The week of a calendar: another for another title."""
    return date(2000, 1, 3) + timedelta(weeks=crc32(title.encode()) % 5000)


def least(kind: type, title: str, section: str) -> dict[str, Any]:
    """Fields of a page of that kind, enough to submit it; one section's documents are no other's twins."""
    if issubclass(kind, pages.Story):
        consent = {"consent": Consent.NOBODY_NAMED} if kind is pages.RoleModelPage else {}
        happened = _happened() if kind is pages.LeadershipPage else {}
        law = {"other_documents": "Luật thử"} if kind is pages.LawPage else {}
        return {"summary": SUMMARY, "field_of_activity": "kinh-te", **consent, **happened, **law}
    if kind is pages.SourcedNewsPage:
        return {"summary": SUMMARY, **said_of_quotation(), "source": source()}
    if kind is pages.DocumentPage:
        issuer = {"issuer": f"Cơ quan thử, {section}"}
        return {"summary": SUMMARY, **said_of_document(title), **issuer, "body": [PARAGRAPH]}
    if kind is pages.SchedulePage:
        return {"summary": SUMMARY, "starts_on": monday(title), "rows": [("row", ROW)]}
    if kind is pages.DisclosurePage:
        return {"summary": SUMMARY, **_disclosure(section), "files": [pages.DisclosureFile(file=paper())]}
    if kind is pages.ConsultationPage:
        return {"summary": SUMMARY, **said_of_consultation(), "files": [pages.ConsultationFile(file=paper())]}
    if kind is pages.AccessPage:
        return {"summary": SUMMARY, "block": "huong-dan", "body": [PARAGRAPH]}
    if kind is pages.AlbumPage:
        shown = picture()
        return {
            "summary": SUMMARY,
            "lead_picture": shown,
            "pictures": [pages.AlbumPicture(picture=shown, caption="Chú thích thử")],
        }
    if kind is pages.ProcedurePage:
        return {"summary": SUMMARY, **said_of_procedure(title), "steps": [STEP]}
    if kind is pages.ServicePage:
        return {"summary": SUMMARY, **SERVICE}
    if kind is pages.SpokespersonPage:
        return {"summary": SUMMARY, "spokespeople": [pages.Spokesperson(**SPEAKS)]}
    if kind is pages.UnitPage:
        return {"summary": SUMMARY, "unit": Organisation.objects.filter(live=True).first()}
    return {"summary": SUMMARY}


def picture() -> Picture:
    file = ContentFile(get_test_image_file(size=(64, 40)).file.getvalue(), "thu.png")
    return Picture.objects.create(
        title="Ảnh thử", alt="Một ô trắng", author="Người thử", rights="own", file=file
    )


def paper(name: str = "thu.csv") -> Attachment:
    """A file to hang on a page."""
    return Attachment.objects.create(title="Tệp thử", file=ContentFile(b"a,b\r\n1,2\r\n", name))


def official() -> Official:
    """A leader with a post, approved: whoever holds the first."""
    found = Official.objects.filter(live=True).first()
    if found is None:
        post = Position(title="Chủ tịch thử", body=Body.COMMITTEE, rank=1, starts_on=date(2020, 1, 1))
        found = Official(name="Nguyễn Văn Thử", live=True)
        found.positions = [post]
        found.save()
    return found


def source() -> Source:
    """A paper that may be quoted, approved."""
    known = {"kind": SourceKind.CENTRAL, "hosts": "bao-thu.example", "live": True}
    return Source.objects.get_or_create(name="Báo Thử", defaults=known)[0]


def _happened() -> dict[str, Any]:
    return {
        "event_on": date(2026, 1, 5),
        "place": PLACE,
        "attendances": [pages.Attendance(official=official())],
    }


def said_of_quotation() -> dict[str, Any]:
    return {
        "original_author": "Báo Thử",
        "original_at": timezone.make_aware(datetime(2026, 1, 5, 8, 30)),
        "original_url": "https://bao-thu.example/bai",
    }


def said_of_document(title: str) -> dict[str, Any]:
    return {
        "kind": "quyet-dinh",
        "number": number(title),
        "issuer": "Ủy ban nhân dân thành phố Tuyên Quang",
        "issued_on": timezone.localdate(),
        "signer": "Nguyễn Văn Ví Dụ",
    }


def _disclosure(section: str) -> dict[str, Any]:
    """Everything that the first category of the section must say."""
    category = BY_KEY[regulation_in_force().section(section).discloses[0]]
    said = {
        "group": 3,
        "variety": next(iter(dict(category.varieties)), ""),
        "number": "1/QĐ-UBND",
        "dated_on": date(2026, 3, 2),
        "period": "Năm 2026",
        "aim": "Mục tiêu thử",
        "field_of_activity": "kinh-te",
        "cost": 1_250_000_000,
        "sponsor_kind": "Loại hình thử",
        "sponsor": "Nhà tài trợ thử",
        "progress": "chuan-bi",
        "method": "Phương pháp thử",
        "whom": "Tập thể thử",
        "measure": "Giấy khen",
        "publication": "Niêm yết",
        "displayed_days": 30,
        "body": [PARAGRAPH],
    }
    return {"category": category.key} | {name: value for name, value in said.items() if category.asks(name)}


def said_of_consultation() -> dict[str, Any]:
    today = timezone.localdate()
    return {
        "drafter": "Cơ quan soạn thảo thử",
        "opens_on": today,
        "closes_on": today + timedelta(days=30),
        "send_unit": "Bộ phận thử",
        "send_email": "gop-y@example.vn",
    }


def said_of_procedure(title: str) -> dict[str, Any]:
    """A procedure's code is another for another title."""
    return {
        "code": f"1.{crc32(title.encode()) % 10**6:06}",
        "decision_number": "12/QĐ-VD",
        "decision_on": timezone.localdate(),
        "decision_issuer": "Cơ quan công bố (ví dụ)",
    }

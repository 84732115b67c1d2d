"""What pages say: titles of a little grammar, sentences of the words of the demonstration, as often as they stand there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from functools import lru_cache
from importlib import import_module
from pkgutil import iter_modules
from random import Random
from typing import Any, NamedTuple

from django.utils import timezone

from site_tphcm.demonstration import texts
from vietnamese.text import slug
from vietnamese.tokens import composed, tokens

WHO = (
    *("Phường Minh Xuân", "Phường Nông Tiến", "Xã An Tường", "Xã Lưỡng Vượng", "Hội Phụ nữ thành phố"),
    *("Đoàn Thanh niên", "Hội Cựu chiến binh", "Trung tâm Văn hóa", "Phòng Kinh tế", "Công an phường"),
)
DID = (
    *(
        "tổ chức hội nghị",
        "sơ kết",
        "phát động phong trào",
        "ra quân",
        "tập huấn",
        "kiểm tra",
        "tuyên truyền",
    ),
    *("triển khai kế hoạch", "trao đổi kinh nghiệm", "biểu dương gương điển hình", "khảo sát", "đối thoại"),
)
ABOUT = (
    *("trồng cây đầu xuân", "vệ sinh môi trường", "phòng chống cháy nổ", "chuyển đổi số", "giảm nghèo"),
    *("an toàn giao thông", "khuyến học khuyến tài", "phòng dịch mùa hè", "dân số gia đình"),
    *("đền ơn đáp nghĩa", "xây dựng nông thôn mới", "đấu giá quyền sử dụng đất", "giải phóng mặt bằng"),
    *("cải cách hành chính", "tiêm chủng mở rộng", "bảo hiểm y tế", "hòa giải ở cơ sở", "kỹ thuật chăn nuôi"),
    *("thủy lợi", "phòng chống lụt bão", "nước sạch nông thôn", "văn hóa đọc", "việc làm cho thanh niên"),
)
WHERE = (
    *("tại nhà văn hóa tổ dân phố", "ở các trường tiểu học", "tại quảng trường", "trên các tuyến phố"),
    *("ở khu vực ven sông", "tại trụ sở phường", "ở các thôn vùng cao", "trên địa bàn thành phố"),
)
SENTENCES, SHORTEST, LONGEST = 3_000, 8, 20  # how many there are, and their words
NOTICE = "Ví dụ minh họa, không phải tin có thật."


class Said(NamedTuple):
    """Of one page; sentences apart, for the words of each are known (`found`)."""

    title: str
    address: str
    about: str
    summary: str
    paragraphs: list[list[str]]

    @property
    def texts(self) -> list[str]:
        return [" ".join(sentences) for sentences in self.paragraphs]

    @property
    def sentences(self) -> list[str]:
        return [sentence for sentences in self.paragraphs for sentence in sentences]


def said(number: int, chance: Random, at: datetime, paragraphs: int = 4) -> Said:
    """A title no other page of the year has, a summary that is true to it, 100 to 300 words."""
    who, did, about, where = (chance.choice(some) for some in (WHO, DID, ABOUT, WHERE))
    day = timezone.localtime(at)
    title = f"Ví dụ: {who} {did} {about} {where} ({number})"
    told = f"Ngày {day:%d/%m/%Y}, {who} {did} {about} {where}."
    pool = sentences()
    some = [chance.choices(pool, k=chance.randint(2, 5)) for _ in range(chance.randint(2, paragraphs))]
    return Said(
        title=title,
        address=f"{_slug(who)}-{_slug(did)}-{_slug(about)}-{number}",
        about=about,
        summary=f"{about.capitalize()}: {told}",
        paragraphs=[[told, *some[0]], *some[1:], [NOTICE]],
    )


@lru_cache
def sentences() -> list[str]:
    """The same for every city, so that two runs look for the same."""
    chance, (known, weights) = Random(1), words()  # noqa: S311 - no secret
    lengths = (chance.randint(SHORTEST, LONGEST) for _ in range(SENTENCES))
    return [f"{' '.join(chance.choices(known, weights, k=length)).capitalize()}." for length in lengths]


@lru_cache
def words() -> tuple[list[str], list[int]]:
    """Every Vietnamese word of the demonstration, the more often the more it stands there."""
    times: dict[str, int] = {}
    for module in iter_modules(texts.__path__):
        for drafts in _strings(vars(import_module(f"{texts.__name__}.{module.name}"))):
            text = composed(drafts)
            for token in tokens(text):
                word = text[token.start : token.end]
                times[word] = times.get(word, 0) + 1
    return list(times), list(times.values())


def _strings(value: Any, depth: int = 0) -> Iterator[str]:
    """Whatever texts stand in the drafts of a module; what is all ASCII is a name or English."""
    if depth > 6:
        return
    if isinstance(value, str) and not value.isascii():
        yield value
    for inner in _within(value):
        yield from _strings(inner, depth + 1)


def _within(value: Any) -> Iterable[Any]:
    if isinstance(value, dict):
        return [inner for name, inner in value.items() if not str(name).startswith("__")]
    if isinstance(value, list | tuple):
        return value
    ours = type(value).__module__.startswith("site_tphcm.demonstration")
    return vars(value).values() if ours and hasattr(value, "__dict__") else ()


@lru_cache
def _slug(text: str) -> str:
    return slug(text)

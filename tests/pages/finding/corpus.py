"""A larger city for the search: news made of the words of the demonstration, thousands of them in minutes.

Everything follows from the number of the page, so that two runs look in the same city.
"""

from __future__ import annotations

import json
import random
import uuid
from collections.abc import Callable, Iterable
from datetime import timedelta
from functools import lru_cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

from django.db import connection
from django.utils import timezone
from wagtail.models import Page

from pages.finding.keeping import EDITION
from pages.models import NewsPage, SearchDocument
from site_tphcm.demonstration import texts
from tests.pages.public import published, section
from vietnamese.tokens import composed, tokens
from vietnamese.vectors import vector

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
    *(
        "an toàn giao thông",
        "khuyến học khuyến tài",
        "phòng dịch mùa hè",
        "dân số gia đình",
        "đền ơn đáp nghĩa",
    ),
    *("xây dựng nông thôn mới", "đấu giá quyền sử dụng đất", "giải phóng mặt bằng", "cải cách hành chính"),
    *("tiêm chủng mở rộng", "bảo hiểm y tế", "hòa giải ở cơ sở", "kỹ thuật chăn nuôi", "quý I", "thủy lợi"),
)
BATCH = 1000
WORDS_OF_A_BODY = 400


@lru_cache
def words() -> tuple[list[str], list[float]]:
    """Every word of the demonstration, the more often the more it stands there."""
    said: dict[str, int] = {}
    for module in iter_modules(texts.__path__):
        for drafts in _strings(vars(import_module(f"{texts.__name__}.{module.name}"))):
            text = composed(drafts)
            for token in tokens(text):
                word = text[token.start : token.end]
                said[word] = said.get(word, 0) + 1
    return list(said), list(said.values())


def _strings(value: Any, depth: int = 0) -> Iterable[str]:
    """Whatever texts stand in the drafts of a module."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict) and depth < 6:
        yield from (
            text
            for name, inner in value.items()
            if not str(name).startswith("__")
            for text in _strings(inner, depth + 1)
        )
    elif isinstance(value, list | tuple) and depth < 6:
        yield from (text for inner in value for text in _strings(inner, depth + 1))
    elif (
        hasattr(value, "__dict__")
        and depth < 6
        and type(value).__module__.startswith("site_tphcm.demonstration")
    ):
        yield from _strings(vars(value), depth + 1)


def text_of(number: int) -> tuple[str, str, str]:
    """Title, summary and body of that page."""
    chance = random.Random(number)
    who, did, about = chance.choice(WHO), chance.choice(DID), chance.choice(ABOUT)
    known, weights = words()
    body = " ".join(chance.choices(known, weights, k=WORDS_OF_A_BODY))
    title = f"{who} {did} {about} năm {2016 + number % 11}"
    return title, f"{about.capitalize()}: {' '.join(body.split()[:20])}.", body


def more_pages(number: int, key: str = "kinh-te", tell: Callable[[int], object] = lambda done: None) -> None:
    """So many live news with their rows in the index; they are there for the tree and for the stock search too."""
    model = published("Tin đầu của phần thêm", key)
    parent = section(key)
    above, first = parent.path, parent.numchild + 1
    for start in range(0, number, BATCH):
        some = range(start, min(number, start + BATCH))
        _make(model, above, first, some)
        tell(some.stop)
    Page.objects.filter(pk=parent.pk).update(numchild=first + number)


def _make(model: NewsPage, above: str, first: int, numbers: range) -> None:
    told = {n: text_of(n) for n in numbers}
    before = Page.objects.latest("pk").pk
    Page.objects.bulk_create([_page(model, above, first + n, n, told[n][0]) for n in numbers])
    pages = {int(page.slug.rpartition("-")[2]): page for page in Page.objects.filter(pk__gt=before)}
    columns = list(NewsPage._meta.local_concrete_fields)
    names = ", ".join(f'"{f.column}"' for f in columns)
    places = ", ".join(["%s"] * len(columns))
    rows = [[_column(model, f, pages[n], *told[n]) for f in columns] for n in numbers]
    with connection.cursor() as cursor:
        cursor.executemany(f"INSERT INTO pages_newspage ({names}) VALUES ({places})", rows)  # noqa: S608 - our own columns
    SearchDocument.objects.bulk_create(_document(pages[n], *told[n]) for n in numbers)


def _page(model: NewsPage, above: str, place: int, number: int, title: str) -> Page:
    fields = [f.attname for f in Page._meta.concrete_fields if f.attname != "id"]
    own = {
        "path": above + Page._int2str(place).rjust(Page.steplen, "0"),
        "slug": f"tin-them-{number}",
        "title": title,
        "draft_title": title,
        "url_path": model.url_path.replace(model.slug, f"tin-them-{number}"),
        "translation_key": uuid.uuid4(),
        "first_published_at": timezone.now() - timedelta(hours=number + 1),
        "latest_revision_id": None,
        "live_revision_id": None,
    }
    return Page(**{name: getattr(model, name) for name in fields} | own)


def _column(model: NewsPage, field: Any, page: Page, title: str, summary: str, body: str) -> Any:
    if field.primary_key:
        return page.pk
    if field.name == "body":
        return json.dumps([{"type": "paragraph", "value": f"<p>{body}</p>", "id": str(uuid.uuid4())}])
    return summary if field.name == "summary" else field.get_prep_value(getattr(model, field.attname))


def _document(page: Page, title: str, summary: str, body: str) -> SearchDocument:
    return SearchDocument(
        page_id=page.pk,
        locale_id=page.locale_id,
        section="kinh-te",
        kind="newspage",
        field_of_activity="kinh-te",
        year=page.first_published_at.year,
        published_at=page.first_published_at,
        title=title,
        called=" ".join(token.folded for token in tokens(title)),
        summary=summary,
        text=body,
        name_found=vector([(title, "A"), (summary, "B")]),
        found=vector([(title, "A"), (summary, "B"), (body, "C")]),
        edition=EDITION,
        read_at=timezone.now(),
    )

"""Public pages for tests: one as the end of a chain leaves it, or thousands of the same made in bulk."""

from __future__ import annotations

import uuid
from datetime import datetime, timedelta
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.files.base import ContentFile
from django.db import connection
from django.utils import timezone
from wagtail.models import Page
from wagtail.search import index

from pages.models import SearchDocument, SectionPage, UnitPage, VideoPage
from snippets.models import Attachment, Organisation
from tests.kinds import KINDS, SUMMARY, least, picture

SLUGS = {
    "newspage": "tin-mau",
    "documentpage": "van-ban-mau",
    "leadershippage": "hoat-dong-mau",
    "schedulepage": "lich-mau",
    "procedurepage": "thu-tuc-mau",
    "unitpage": "don-vi-mau",
    "noticepage": "thong-bao-mau",
    "albumpage": "album-mau",
    "videopage": "phim-mau",
    "accesspage": "tiep-can-mau",
    "disclosurepage": "cong-khai-mau",
    "consultationpage": "du-thao-mau",
    "lawpage": "phap-luat-mau",
}
CLIP = (Path(settings.BASE_DIR) / "site_tphcm/demonstration/clips/song-lo.mp4").read_bytes()
ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"  # of the tree's paths


def section(key: str = "kinh-te", language: str = "vi") -> SectionPage:
    return SectionPage.objects.get(section_key=key, locale__language_code=language)


def unit(name: str, rank: int = 1) -> Organisation:
    return Organisation.objects.create(name=name, kind="phong-ban-don-vi", live=True, rank=rank)


def published(title: str, key: str = "kinh-te", *, at: datetime | None = None, **fields: Any) -> Any:
    """A live page of the section's kind, put there as the end of a chain would."""
    parent = section(key)
    kind = KINDS[parent.section.content]
    page = kind(title=title, live=False, locale=parent.locale, **(least(kind, title, key) | fields))
    parent.add_child(instance=page)
    page.save_revision().publish(skip_permission_checks=True)
    if at:
        Page.objects.filter(pk=page.pk).update(first_published_at=at, last_published_at=at)
        SearchDocument.objects.filter(pk=page.pk).update(published_at=at)
    page = kind.objects.get(pk=page.pk)
    index.insert_or_update_object(page)  # in a test's transaction no job is ever committed
    return page


def below(kind: type[Any], key: str, title: str, **fields: Any) -> Any:
    """A live page of a second kind that the section holds."""
    parent = section(key)
    page = kind(title=title, summary=SUMMARY, locale=parent.locale, **fields)
    parent.add_child(instance=page)
    page.save_revision().publish(skip_permission_checks=True)
    return kind.objects.get(pk=page.pk)


def many_news(number: int, key: str = "kinh-te") -> None:
    """So many live news of several fields, units and months, found by the search as well."""
    units = [unit(f"Đơn vị thử {rank}", rank) for rank in range(4)]
    own = {
        "providing_unit_id": f"{units[0].pk} + p.id %% 4",
        "field_of_activity": "(ARRAY['kinh-te', 'do-thi', 'van-hoa-xa-hoi'])[1 + p.id %% 3]",
    }
    _many(published("Tin mẫu về giao thông nông thôn", key), number, key, own)


def many_documents(number: int, key: str = "chi-dao-cua-chinh-quyen") -> None:
    """So many live documents of several types, issuers, fields and years, a third of them expired."""
    own = {
        "number": "p.id || '/QĐ-UBND'",
        "symbol": "p.id || '-qd-ubnd'",
        "kind": "(ARRAY['quyet-dinh', 'ke-hoach', 'cong-van', 'thong-bao'])[1 + p.id %% 4]",
        "issuer": "(ARRAY['Ủy ban nhân dân thành phố', 'Hội đồng nhân dân thành phố'])[1 + p.id %% 2]",
        "field_of_activity": "(ARRAY['kinh-te', 'do-thi', 'van-hoa-xa-hoi'])[1 + p.id %% 3]",
        "issued_on": "DATE '2016-01-04' + (p.id %% 3600)::int",
        "expires_on": "CASE p.id %% 3 WHEN 0 THEN DATE '2026-06-01' END",
        "summary": "'Về việc số ' || p.id || ' phê duyệt kế hoạch giao thông nông thôn'",
        "folded": "'ve viec so ' || p.id || ' phe duyet ke hoach giao thong nong thon ' || p.id || '/qd-ubnd'",
    }
    _many(published(f"Văn bản mẫu {section(key).numchild}", key), number, key, own)


def many_activities(number: int, key: str = "lanh-dao-hdnd-ubnd") -> None:
    """So many live activities of several months, each attended by whoever attended the first."""
    model = published(f"Hoạt động mẫu {section(key).numchild}", key)
    own = {
        "event_on": "DATE '2021-01-04' + (p.id %% 1800)::int",
        "field_of_activity": "(ARRAY['kinh-te', 'do-thi', 'van-hoa-xa-hoi'])[1 + p.id %% 3]",
    }
    _many(model, number, key, own)
    _copy_rows("pages_attendance", "page_id", {"page_id": "p.id"}, model, model.path[: -Page.steplen])


def many_weeks(number: int, key: str = "lich-cong-tac") -> None:
    """So many live weeks back from this one."""
    own = {"starts_on": "DATE_TRUNC('week', NOW())::date - 7 * (p.id %% 400)::int"}
    _many(published(f"Lịch mẫu {section(key).numchild}", key), number, key, own)


def many_procedures(number: int, key: str = "thu-tuc-hanh-chinh") -> None:
    """So many live procedures of several fields, levels, audiences and life events, a fifth abolished."""
    own = {
        "code": "'9.' || lpad(p.id::text, 6, '0')",
        "branch": "(ARRAY['Hộ tịch', 'Chứng thực', 'Đất đai'])[1 + p.id %% 3]",
        "level": "(ARRAY['xa', 'tinh'])[1 + p.id %% 2]",
        "audience": "CASE p.id %% 2 WHEN 0 THEN ARRAY['cong-dan'] ELSE ARRAY['cong-dan', 'to-chuc'] END",
        "life_event": "(ARRAY['co-con', 'ket-hon', 'nha-dat'])[1 + p.id %% 3]",
        "online_level": "(ARRAY['toan-trinh', 'cung-cap-thong-tin'])[1 + p.id %% 2]",
        "status": "CASE p.id %% 5 WHEN 0 THEN 'bai-bo' ELSE 'con-hieu-luc' END",
        "folded": "'thu tuc giao thong so ' || p.id",
    }
    _many(published(f"Thủ tục mẫu {section(key).numchild}", key), number, key, own)


def many_units(number: int, key: str = "xa-phuong") -> None:
    """So many more communes, each with its profile; no city has thousands."""
    number, known = min(number, 200), Organisation.objects.count()
    named = [{"key": f"xa-mau-{known + row}", "name": f"Xã mẫu {known + row}"} for row in range(number)]
    units = Organisation.objects.bulk_create(Organisation(kind="xa-phuong", live=True, **n) for n in named)
    parent = section(key)
    model = UnitPage(title=f"Xã mẫu {known}", locale=parent.locale, summary="Xã", unit=units[0])
    parent.add_child(instance=model)
    index.insert_or_update_object(model)
    _many(model, number - 1, key, {"unit_id": f"{units[1].pk} + p.id %% {number - 1}"})


def many_notices(number: int, key: str = "lien-he") -> None:
    """So many live notices, each of them over."""
    own = {"ends_at": "NOW() - p.id %% 400 * INTERVAL '1 day'"}
    _many(published(f"Thông báo mẫu {section(key).numchild}", key), number, key, own)


def many_albums(number: int, key: str = "thu-vien-anh-video") -> None:
    """So many live albums, each with the picture of the first."""
    _many_with_rows(published(f"Album mẫu {section(key).numchild}", key), number, key, "pages_albumpicture")


def many_videos(number: int, key: str = "thu-vien-anh-video") -> None:
    """So many live videos, each with the file and the poster of the first."""
    film = Attachment.objects.create(title="Phim thử", file=ContentFile(CLIP, "phim.mp4"))
    shown = {"lead_picture": picture(), "recording": film}
    _many(below(VideoPage, key, f"Phim mẫu {section(key).numchild}", **shown), number, key, {})


def many_about_access(number: int, key: str = "tiep-can-thong-tin") -> None:
    """So many live pages of each block of what is told of access to information."""
    own = {"block": "(ARRAY['huong-dan', 'dau-moi'])[1 + p.id %% 2]"}
    _many(published(f"Tiếp cận mẫu {section(key).numchild}", key), number, key, own)


def many_disclosures(number: int, key: str = "ngan-sach") -> None:
    """So many live disclosures of several years, each with the file of the first."""
    own = {"dated_on": "DATE '2016-01-04' + (p.id %% 3600)::int"}
    model = published(f"Công khai mẫu {section(key).numchild}", key)
    _many_with_rows(model, number, key, "pages_disclosurefile", own)


def many_consultations(number: int, key: str = "lay-y-kien-du-thao") -> None:
    """So many live drafts to comment on, a third of them still open, each with the file of the first."""
    own = {"closes_on": "(NOW() + (p.id %% 3 - 1) * INTERVAL '20 days')::date"}
    model = published(f"Dự thảo mẫu {section(key).numchild}", key)
    _many_with_rows(model, number, key, "pages_consultationfile", own)


def many_laws(number: int, key: str = "pho-bien-phap-luat") -> None:
    """So many live pieces on the law, of several shapes and fields."""
    own = {
        "shape": "(ARRAY['bai-viet', 'hoi-dap'])[1 + p.id %% 2]",
        "field_of_activity": "(ARRAY['kinh-te', 'do-thi', 'van-hoa-xa-hoi'])[1 + p.id %% 3]",
    }
    _many(published(f"Pháp luật mẫu {section(key).numchild}", key), number, key, own)


def many_like(model: Any, number: int, key: str) -> list[int]:
    """So many more of the page as it stands, draft or live; their primary keys."""
    before = _many(model, number, key, {})
    return list(Page.objects.filter(pk__gt=before).values_list("pk", flat=True))


def _many_with_rows(model: Any, number: int, key: str, rows: str, own: dict[str, str] | None = None) -> None:
    _many(model, number, key, own or {})
    _copy_rows(rows, "page_id", {"page_id": "p.id"}, model, model.path[: -Page.steplen])


FOUND_AS = {"field_of_activity": "field_of_activity", "providing_unit_id": "unit_id"}


def _many(model: Any, number: int, key: str, own: dict[str, str]) -> int:
    """So many more of the model page; `own`: columns of its kind that differ, in SQL. The last key before them."""
    before = Page.objects.latest("pk").pk
    first = SectionPage.objects.get(pk=section(key).pk).numchild + 1
    Page.objects.bulk_create(_copies(model, range(first, first + number)), batch_size=2000)
    section_path = model.path[: -Page.steplen]
    Page.objects.filter(path=section_path).update(numchild=first + number - 1)
    own = {"page_ptr_id": "p.id"} | own
    _copy_rows(model._meta.db_table, "page_ptr_id", own, model, section_path, before)
    entries = Page._meta.get_field("index_entries").related_model._meta.db_table
    _copy_rows(entries, "object_id", {"object_id": "p.id"}, model, section_path, before)
    found = {"page_id": "p.id", "published_at": "p.first_published_at"}
    found |= {FOUND_AS[name]: value for name, value in own.items() if name in FOUND_AS}
    _copy_rows("pages_searchdocument", "page_id", found, model, section_path, before)
    return before


def _copies(model: Any, numbers: range) -> list[Page]:
    fields = [f.attname for f in Page._meta.concrete_fields if f.attname != "id"]
    same = {name: getattr(model, name) for name in fields}
    now = timezone.now()
    return [
        Page(
            **same
            | {
                "path": model.path[: -Page.steplen] + _step(number),
                "slug": f"{SLUGS[model._meta.model_name]}-{number}",
                "title": f"{model.title} {number}",
                "url_path": model.url_path.replace(model.slug, f"{SLUGS[model._meta.model_name]}-{number}"),
                "translation_key": uuid.uuid4(),
                "first_published_at": now - timedelta(hours=number),
                "latest_revision_id": None,
                "live_revision_id": None,
            }
        )
        for number in numbers
    ]


def _step(number: int) -> str:
    digits = ""
    while number:
        number, rest = divmod(number, len(ALPHABET))
        digits = ALPHABET[rest] + digits
    return digits.rjust(Page.steplen, "0")


def _copy_rows(
    table: str, key: str, own: dict[str, str], model: Any, above: str, before: int | None = None
) -> None:
    """The model page's row of that table again for every copy; `own`: columns that differ, in SQL."""
    with connection.cursor() as cursor:
        names = [c.name for c in connection.introspection.get_table_description(cursor, table)]
        columns = {name: own.get(name, f't."{name}"') for name in names if name != "id"}
        named = ", ".join(f'"{name}"' for name in columns)
        cursor.execute(
            f"INSERT INTO {table} ({named}) SELECT {', '.join(columns.values())}"  # noqa: S608 - names of our own tables
            f" FROM {table} t, wagtailcore_page p WHERE t.{key} = %s AND p.path LIKE %s AND p.id > %s",
            [str(model.pk), above + "%", before or model.pk],
        )


class Links(HTMLParser):
    """The addresses that a page links to, and its options that are chosen."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.hrefs: list[str] = []
        self.chosen: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "a" and given.get("href"):
            self.hrefs.append(str(given["href"]))
        if tag == "option" and "selected" in given and given.get("value"):
            self.chosen.append(str(given["value"]))

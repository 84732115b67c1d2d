"""What a decision binds: every field of every item counts but named bookkeeping, children in order."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator
from copy import deepcopy
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.apps import apps
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils import timezone
from modelcluster.models import get_all_child_relations
from wagtail.fields import StreamField
from wagtail.models import Locale

from pages.models import (
    AdminMapPage,
    Attendance,
    Byline,
    DocumentFile,
    DocumentPage,
    DocumentRelation,
    LeadershipPage,
    MapPlace,
    NewsPage,
    ProcedureBasis,
    ProcedurePage,
    SourcedNewsPage,
    UnitPage,
)
from pages.models.portal import PortalPage
from snippets.models import Official, Position, public_snippets
from tests import editor
from tests.conftest import SignIn
from vietnamese.alphabet import key
from workflows.approval.content import BOOKKEEPING, canonical, content_hash, names_of_fields
from workflows.approval.findings.texts import identity_numbers
from workflows.staff.models import PenName

from . import files, shared

pytestmark = pytest.mark.django_db

Change = Callable[[Any], Any]

MOMENT = (
    datetime(2026, 1, 5, 8, 30, tzinfo=timezone.get_default_timezone()),
    datetime(2026, 1, 5, 1, 30, tzinfo=UTC),
)
# A value of each type of field, and another one.
CHANGES: dict[type[models.Field], Change] = {
    models.BooleanField: lambda value: not value,
    models.CharField: lambda value: f"{value}x",
    models.TextField: lambda value: f"{value}x",
    models.IntegerField: lambda value: (value or 0) + 1,
    models.DateTimeField: lambda value: (
        (value or datetime(2026, 1, 1, tzinfo=timezone.get_current_timezone())) + timedelta(days=1)
    ),
    models.DateField: lambda value: (value or date(2026, 1, 1)) + timedelta(days=1),
    models.UUIDField: lambda value: uuid.uuid4(),
    models.ForeignKey: lambda value: (value or 0) + 1,
    ArrayField: lambda value: [*(value or []), "x"],
    StreamField: lambda value: another_stream(value),
}


def another_stream(value: Any) -> Any:
    """A block more: a paragraph where the stream may have one, else one of its first kind."""
    kinds_of_block = value.stream_block.child_blocks
    if "paragraph" in kinds_of_block:
        return files.body(("paragraph", "<p>Đoạn khác.</p>"))
    first = next(iter(kinds_of_block))
    return [(first, kinds_of_block[first].get_default())]


def kinds() -> list[type[models.Model]]:
    """Every kind of item that has content: pages and public snippets."""
    pages = [m for m in apps.get_models() if issubclass(m, PortalPage)]
    return [*pages, *public_snippets()]


def fields() -> Iterator[Any]:
    for model in kinds():
        for field in model._meta.concrete_fields:
            is_its_key = field.primary_key or getattr(field.remote_field, "parent_link", False)
            if not is_its_key:
                yield pytest.param(model, field, id=f"{model._meta.model_name}.{field.name}")


def change_of(field: models.Field) -> Change:
    """How such a field is changed; a type nobody thought of fails the test."""
    found = next((CHANGES[kind] for kind in type(field).mro() if kind in CHANGES), None)
    if found is None:
        pytest.fail(
            f"{field.model.__name__}.{field.name} is a {type(field).__name__}: say in CHANGES how such a "
            "field is changed, and look whether content.canonical counts it."
        )
    return found


def filled(model: type[models.Model]) -> Any:
    """An item in memory, with a number of its own as a stored one has."""
    return model(pk=1, **({"locale": Locale.get_default()} if hasattr(model, "locale") else {}))


@pytest.mark.parametrize(("model", "field"), list(fields()))
def test_a_change_of_any_field_counts_unless_it_is_bookkeeping(
    model: type[models.Model], field: models.Field
) -> None:
    item = filled(model)
    before = content_hash(item)
    setattr(item, field.attname, change_of(field)(getattr(item, field.attname)))
    assert (content_hash(item) != before) is (field.name not in BOOKKEEPING)


def test_a_moment_counts_the_same_by_every_clock() -> None:
    by_the_city, of_the_world = (SourcedNewsPage(title="Tin", original_at=at) for at in MOMENT)
    assert content_hash(by_the_city) == content_hash(of_the_world)


def test_bookkeeping_names_only_fields_that_exist() -> None:
    named = {field.name for model in kinds() for field in model._meta.concrete_fields}
    assert BOOKKEEPING - named == set()


def test_a_kind_of_field_nobody_thought_of_is_noticed() -> None:
    field = models.BinaryField()
    field.model, field.name = NewsPage, "secret"
    with pytest.raises(pytest.fail.Exception, match="say in CHANGES"):
        change_of(field)


def test_a_page_and_another_kind_with_the_same_words_are_not_the_same() -> None:
    assert len({content_hash(filled(model)) for model in kinds()}) == len(kinds())


def test_the_files_and_relations_of_a_document_count() -> None:
    said = [
        {},
        {"relations": [DocumentRelation(act="thay-the", other="Kế hoạch số 1")]},
        {"relations": [DocumentRelation(act="bai-bo", other="Kế hoạch số 1")]},
        {"relations": [DocumentRelation(act="thay-the", other="Kế hoạch số 2")]},
        {"relations": [DocumentRelation(act="thay-the", target_id=7)]},
        {"files": [DocumentFile(kind="ban-ky", file_id=1)]},
        {"files": [DocumentFile(kind="phu-luc", file_id=1)]},
        {"files": [DocumentFile(kind="ban-ky", file_id=2)]},
    ]
    assert len({content_hash(DocumentPage(number="1/KH-VD", **children)) for children in said}) == len(said)


def test_who_was_there_and_every_post_of_a_leader_count() -> None:
    there = [
        {},
        {"attendances": [Attendance(official_id=1)]},
        {"attendances": [Attendance(official_id=2)]},
        {"attendances": [Attendance(official_id=1, title="Phó Chủ tịch")]},
    ]
    assert len({content_hash(LeadershipPage(title="Họp", **said)) for said in there}) == len(there)
    post = {"title": "Chủ tịch", "body": 3, "rank": 1, "starts_on": date(2026, 1, 1)}
    changed = [{}, {"title": "Phó Chủ tịch"}, {"body": 1}, {"rank": 2}, {"ends_on": date(2026, 2, 1)}]
    held = [Official(name="Lan", positions=[Position(**post | said)]) for said in changed]
    assert len({content_hash(official) for official in held}) == len(changed)


def test_what_a_procedure_rests_on_and_its_rows_count() -> None:
    way = {"form": "truc-tiep", "number": 3, "unit": "ngay"}
    said = [
        {},
        {"bases": [ProcedureBasis(symbol="1/NĐ-CP")]},
        {"bases": [ProcedureBasis(symbol="2/NĐ-CP")]},
        {"bases": [ProcedureBasis(document_id=7)]},
        {"ways": [("way", way)]},
        {"ways": [("way", way | {"unit": "ngay-lam-viec"})]},
        {"audience": ["cong-dan"]},
        {"audience": ["to-chuc"]},
    ]
    assert len({content_hash(ProcedurePage(code="1.000001", **fields)) for fields in said}) == len(said)


def test_the_place_of_a_name_in_the_alphabet_is_no_word_that_is_looked_through() -> None:
    """It is written in digits, and those of some names are the number of a person."""
    page = ProcedurePage(title="Cấp bia cho cây xăng", in_order=" ".join(key("Cấp bia cho cây xăng")))
    assert list(identity_numbers(page.in_order)) == ["040 000 000 000"]
    assert names_of_fields(page).isdisjoint({"in_order", "folded"})


def test_the_wards_of_a_map_and_the_parts_of_a_unit_count() -> None:
    places = [
        [],
        [MapPlace(kind="phuong", name="Tân Hà")],
        [MapPlace(kind="xa", name="Tân Hà")],
        [MapPlace(kind="phuong", name="Tân Hà", unit_id=1)],
        [MapPlace(kind="phuong", name="Tân Hà", where="Bên sông")],
    ]
    maps = {content_hash(AdminMapPage(title="Bản đồ", places=rows)) for rows in places}
    parts = [[], [("part", {"name": "Tổ một", "duties": ""})], [("part", {"name": "Tổ hai", "duties": ""})]]
    units = {content_hash(UnitPage(title="Phòng", unit_id=1, parts=rows)) for rows in parts}
    assert (len(maps), len(units)) == (len(places), len(parts))


def test_the_children_are_known_and_every_field_of_a_byline_counts() -> None:
    """A new relation must be looked at: is it content, or named in NOT_CONTENT?"""
    relations = {r.related_model for model in kinds() for r in get_all_child_relations(model)}
    known = {
        *("Attendance", "Position", "Byline", "Comment", "DocumentFile", "DocumentRelation"),
        *("AccessFile", "AlbumPicture", "ExplainedDocument", "ConsultationFile", "DisclosureFile"),
        *("ProcedureBasis", "MapPlace"),
        *("ServiceProcedure", "ContactPerson", "Channel", "Spokesperson"),
    }
    assert {model.__name__ for model in relations} == known
    for field in (field for field in Byline._meta.concrete_fields if field.name != "sort_order"):
        page = news_with_bylines("Lan", "Hà")
        before = content_hash(page)
        byline = page.bylines.all()[0]
        setattr(byline, field.attname, change_of(field)(getattr(byline, field.attname)))
        counts = field.name not in {"id", "page"}
        assert (content_hash(page) != before) is counts, field.name


def news_with_bylines(*names: str) -> NewsPage:
    page = filled(NewsPage)
    page.bylines = [
        Byline(pk=number, sort_order=number, role="text", contributor=name)
        for number, name in enumerate(names, 1)
    ]
    return page


def test_the_order_of_children_counts_and_their_numbers_do_not() -> None:
    before = content_hash(news_with_bylines("Lan", "Hà"))
    assert content_hash(news_with_bylines("Hà", "Lan")) != before
    page = news_with_bylines("Lan", "Hà")
    for byline in page.bylines.all():
        byline.pk, byline.sort_order = byline.pk + 70, byline.sort_order + 7
    assert content_hash(page) == before
    first, second = page.bylines.all()
    first.sort_order, second.sort_order = 9, 8
    assert content_hash(page) == content_hash(news_with_bylines("Hà", "Lan"))


def with_body(blocks: list[dict[str, Any]]) -> NewsPage:
    page = filled(NewsPage)
    page.body = NewsPage._meta.get_field("body").to_python(deepcopy(blocks))
    return page


PARAGRAPHS = files.body(("paragraph", '<p data-block-key="ab1">Một.</p>'), ("paragraph", "<p>Hai.</p>"))


def test_block_ids_and_the_editors_own_keys_do_not_count() -> None:
    numbered = [block | {"id": str(uuid.uuid4())} for block in PARAGRAPHS]
    rekeyed = files.body(("paragraph", '<p data-block-key="zz9">Một.</p>'), ("paragraph", "<p>Hai.</p>"))
    hashes = {content_hash(with_body(blocks)) for blocks in (PARAGRAPHS, numbered, rekeyed)}
    assert len(hashes) == 1


def test_words_and_order_of_blocks_count() -> None:
    others = (
        PARAGRAPHS[::-1],
        PARAGRAPHS[:1],
        files.body(("paragraph", "<p>Một!</p>"), ("paragraph", "<p>Hai.</p>")),
        files.body(("quote", {"text": "Một.", "source": ""}), ("paragraph", "<p>Hai.</p>")),
    )
    hashes = {content_hash(with_body(blocks)) for blocks in (PARAGRAPHS, *others)}
    assert len(hashes) == 5


def test_a_stream_counts_the_same_before_and_after_it_was_read() -> None:
    """A part that was not typed is filled in when the stream is read."""
    page = with_body(files.body(("quote", {"text": "Một."}), ("heading", {"text": "Mục"})))
    before = content_hash(page)
    assert [block.value["text"] for block in page.body] == ["Một.", "Mục"]
    assert content_hash(page) == before


# Stored, read again, published.


@pytest.fixture
def page() -> NewsPage:
    """One of everything."""
    picture, attachment = files.picture(), files.attachment()
    author = shared.person(files.AUTHOR)
    page = editor.draft("kinh-te", "Chợ mới mở", author)
    page.lead_picture, page.event_on = picture, date(2026, 2, 5)
    shown = files.with_picture(picture) + files.with_link(attachment)
    words = files.body(("quote", {"text": "Nói."}), ("table", {"data": [["a"], ["b"]]}))
    page.body = shown + PARAGRAPHS + words
    page.bylines = [
        Byline(pen_name=PenName.objects.filter(person=author).first(), person=author),
        Byline(contributor="Hà Lan", role="pictures"),
    ]
    page.save_revision(user=author)
    page.refresh_from_db()
    return page


def test_a_revision_and_the_page_it_is_published_to_hash_the_same(page: NewsPage) -> None:
    revision = page.get_latest_revision()
    before = content_hash(revision.as_object())
    revision.publish(skip_permission_checks=True)
    live = NewsPage.objects.get(pk=page.pk)
    assert canonical(live) == canonical(revision.as_object())
    assert content_hash(live) == before


def test_saving_again_what_stands_changes_no_hash(page: NewsPage) -> None:
    before = content_hash(page.get_latest_revision_as_object())
    for _ in range(2):
        page.get_latest_revision_as_object().save_revision()
        page = NewsPage.objects.get(pk=page.pk)
        assert content_hash(page.get_latest_revision_as_object()) == before
    page.get_latest_revision().publish(skip_permission_checks=True)
    live = NewsPage.objects.get(pk=page.pk)
    live.save()
    live.save_revision()
    assert content_hash(NewsPage.objects.get(pk=page.pk).get_latest_revision().as_object()) == before


def test_a_form_that_was_opened_and_saved_changes_no_hash(sign_in: SignIn) -> None:
    unit, client = shared.unit(), sign_in(files.AUTHOR)
    before = content_hash(unit)
    shared.edit(client, unit)
    unit.refresh_from_db()
    assert content_hash(unit.get_latest_revision().as_object()) == before


@pytest.mark.parametrize("item", ["identity", "unit"])
def test_a_snippets_revision_and_its_row_after_publication_hash_the_same(item: str) -> None:
    snippet = getattr(shared, item)()
    before = content_hash(snippet)
    revision = snippet.save_revision()
    assert content_hash(revision.as_object()) == before
    revision.publish(skip_permission_checks=True)
    assert content_hash(type(snippet).objects.get(pk=snippet.pk)) == before

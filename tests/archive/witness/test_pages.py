"""Pages, pictures, files and snippets that move, are called otherwise or go: the register says where they stood."""

from __future__ import annotations

from typing import Any

import pytest
from wagtail.models import Collection

from snippets.models import Organisation
from tests import editor
from tests.approval import chain, files
from tests.conftest import SignIn
from workflows.archive.models import Edition
from workflows.staff.models import User

from .rows import row, rows_of, said

pytestmark = pytest.mark.django_db
WRITER, TITLE = "vien-chuc-trung-tam", "Chợ đêm"


def draft(section: str = "kinh-te") -> Any:
    return editor.draft(section, TITLE, User.objects.get(username=WRITER)).page_ptr


def test_a_draft_its_author_deletes_leaves_its_name_and_place(sign_in: SignIn) -> None:
    page = draft()
    sign_in(WRITER).post(f"/admin/pages/{page.pk}/delete/")
    told = row("delete", "wagtailcore.page", page.pk)
    assert (told["username"], told["item_title"]) == (WRITER, page.title)
    assert told["before"] == page.url_path


def test_every_page_below_one_that_is_deleted_has_its_row() -> None:
    page = draft()
    section = editor.section("kinh-te")
    section.delete()
    assert row("delete", "wagtailcore.page", page.pk)["break_glass"]
    assert row("delete", "wagtailcore.page", section.pk)


def test_a_deletion_ends_what_the_public_had(sign_in: SignIn) -> None:
    item = chain.checked(sign_in)
    chain.press(sign_in(chain.LEADER), item, "phe-duyet")
    edition = Edition.objects.get(kind="wagtailcore.page", key=str(item.pk))
    assert edition.end() is None
    type(item).objects.get(pk=item.pk).delete()
    assert edition.end().verb == "delete"


def test_a_page_moved_past_the_screens_says_from_where_to_where() -> None:
    page = draft()
    page.move(editor.section("van-hoa-xa-hoi"), pos="last-child")
    told = row("move", "wagtailcore.page", page.pk)
    assert told["before"].endswith(f"/kinh-te/{page.slug}/")
    assert told["after"].endswith(f"/van-hoa-xa-hoi/{page.slug}/")


def test_another_order_of_pages_is_no_move() -> None:
    pages = [draft(), draft()]
    pages[1].move(pages[0], pos="left")
    assert not rows_of("move", "wagtailcore.page")


def test_an_address_changed_through_the_chain_is_told_in_the_deed(sign_in: SignIn) -> None:
    item = chain.written(sign_in)
    chain.reworded(item, WRITER, slug="dia-chi-moi")
    chain.press(sign_in(WRITER), item, "trinh-duyet", declared=chain.DECLARED)
    chain.press(sign_in(chain.CHECKER), item, "kiem-duyet")
    chain.press(sign_in(chain.LEADER), item, "phe-duyet")
    told = row("rename", "wagtailcore.page", item.pk)
    assert told["username"] == chain.LEADER
    assert told["before"].endswith(f"/{item.slug}/")
    assert told["after"].endswith("/dia-chi-moi/")


FILES = [
    (files.picture, "snippets.picture", "/admin/images/{}/delete/"),
    (files.attachment, "snippets.attachment", "/admin/documents/delete/{}/"),
]


@pytest.mark.parametrize(("make", "kind", "door"), FILES)
def test_a_picture_or_file_that_is_deleted_leaves_its_name(
    sign_in: SignIn, make: Any, kind: str, door: str
) -> None:
    kept = make()
    sign_in(chain.CHECKER).post(door.format(kept.pk))
    told = row("delete", kind, kept.pk)
    assert (told["username"], said(told, "before")["file"]) == (chain.CHECKER, kept.file.name)
    assert kept.title in told["item_title"]


@pytest.mark.parametrize(("make", "kind", "door"), FILES)
def test_a_picture_or_file_that_lies_elsewhere_says_where_it_lay(make: Any, kind: str, door: str) -> None:
    kept = make()
    before = kept.collection.name
    kept.collection = Collection.get_first_root_node().add_child(name="Kho khác")
    kept.save()
    told = row("change", kind, kept.pk)
    assert said(told, "before") == {"collection": before}
    assert said(told, "after") == {"collection": "Kho khác"}


def test_a_public_snippet_that_is_deleted_leaves_its_name() -> None:
    unit = Organisation.objects.create(key="don-vi-moi", name="Đơn vị mới", kind="xa-phuong", rank=100)
    key, name = unit.pk, str(unit)
    unit.delete()
    assert name in row("delete", "snippets.organisation", key)["item_title"]

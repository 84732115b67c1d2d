"""In the lists and choosers of the admin an editor finds what a resident finds: whatever marks and tones are typed."""

from __future__ import annotations

import re
import unicodedata
from html import unescape
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from modelsearch.backends.database.postgres.postgres import IndexEntry
from modelsearch.query import Not, Phrase, PlainText
from wagtail.models import Page
from wagtail.search import index
from wagtail.search.utils import parse_query_string

from pages.finding.keeping import public
from snippets.models import Official, Organisation, Source
from tests import editor
from tests.approval import files
from tests.conftest import SignIn
from tests.pages.public import published, unit
from workflows.approval.explorer.ranked import ranked
from workflows.staff.models import User

pytestmark = [pytest.mark.django_db, pytest.mark.share(2)]
EDITOR = "vien-chuc-trung-tam"
TITLE = "Đấu giá nghêu ở Hòa Bình"
TYPED = [
    "dau gia",
    "ĐẤU GIÁ NGHÊU",
    unicodedata.normalize("NFD", "đấu giá nghêu"),
    "nghêu hoà bình",
    "ngheu ho",  # being typed
]
FILES = ("/admin/images/", "/admin/images/chooser/", "/admin/documents/", "/admin/documents/chooser/")


def words(client: Client, address: str, typed: str) -> str:
    answer = client.get(address, {"q": typed})
    assert answer.status_code == 200
    is_json = answer.headers["Content-Type"].startswith("application/json")
    html = answer.json()["html"] if is_json else answer.content.decode()
    return unescape(re.sub(r'value="[^"]*"|data-[\w-]+="[^"]*"', "", html))


def indexed(thing: Any) -> Any:
    index.insert_or_update_object(thing)  # in a test's transaction no job is ever committed
    return thing


@pytest.mark.parametrize("typed", TYPED)
@pytest.mark.parametrize("address", ["/admin/pages/search/", "/admin/choose-page/search/"])
def test_a_page_is_found_in_the_lists_and_where_it_is_chosen(
    sign_in: SignIn, address: str, typed: str
) -> None:
    published(TITLE)
    published("Nghêu khác")
    seen = words(sign_in(EDITOR), address, typed)
    assert TITLE in seen
    assert "Nghêu khác" not in seen


def test_a_page_is_found_below_its_section(sign_in: SignIn) -> None:
    page = published(TITLE)
    assert TITLE in words(sign_in(EDITOR), f"/admin/pages/{page.get_parent().pk}/", "dau gia ngheu")


@pytest.mark.parametrize("typed", ["9234/qd-ubnd", "9234"])
def test_a_document_is_found_by_its_number(sign_in: SignIn, typed: str) -> None:
    number = {"number": "9234/QĐ-UBND"}
    document = published("9234/QĐ-UBND", "chi-dao-cua-chinh-quyen", **number)
    assert document.title in words(sign_in(EDITOR), "/admin/pages/search/", typed)


def test_a_procedure_is_found_by_its_code(sign_in: SignIn) -> None:
    named = published("Cấp giấy nghêu", "thu-tuc-hanh-chinh", code="9.123456")
    assert named.title in words(sign_in(EDITOR), "/admin/pages/search/", "9.123456")


def test_what_was_typed_with_marks_comes_first(sign_in: SignIn) -> None:
    for title in ("Nghêu đấu giá", "Nghêu đầu giá", "Nghêu dâu già"):
        published(title)
    for title in ("Nghêu đầu giá", "Nghêu đấu giá", "Nghêu dâu già"):
        seen = words(sign_in(EDITOR), "/admin/pages/search/", title)
        assert min(("Nghêu đấu giá", "Nghêu đầu giá", "Nghêu dâu già"), key=seen.index) == title


@pytest.mark.parametrize("typed", ["dau gia", TYPED[2]])
def test_pictures_and_files_are_found_in_their_lists_and_where_they_are_chosen(
    sign_in: SignIn, typed: str
) -> None:
    indexed(files.picture(title=TITLE))
    indexed(files.attachment(title=TITLE))
    editor = sign_in(EDITOR)
    for address in FILES:
        assert TITLE in words(editor, address, typed), address
    assert TITLE not in words(editor, FILES[0], "nghêu vắngmặt")


def test_a_picture_is_found_by_what_it_shows(sign_in: SignIn) -> None:
    indexed(files.picture(title="Ảnh 1", alt="Bến nghêu", caption="Chợ sò"))
    for typed in ("ben ngheu", "cho so"):
        assert "Ảnh 1" in words(sign_in(EDITOR), "/admin/images/chooser/", typed)


@pytest.mark.parametrize("kind", [Organisation, Official, Source])
def test_shared_data_is_found_in_its_list_and_where_it_is_chosen(sign_in: SignIn, kind: type[Any]) -> None:
    indexed(kind.objects.create(name=TITLE, live=True))
    name, editor = kind._meta.model_name, sign_in(EDITOR)
    for address in (f"/admin/snippets/snippets/{name}/", f"/admin/snippets/choose/snippets/{name}/"):
        assert TITLE in words(editor, address, "ngheu ho"), address
        assert TITLE not in words(editor, address, "nghêu vắngmặt"), address


def test_a_first_draft_is_not_found_where_shared_data_is_chosen(sign_in: SignIn) -> None:
    indexed(Organisation.objects.create(name=TITLE, live=False))
    assert TITLE not in words(sign_in(EDITOR), "/admin/snippets/choose/snippets/organisation/", "dau gia")


def test_accounts_are_found_by_names_without_marks(sign_in: SignIn) -> None:
    person = User.objects.create_user("ngheu", last_name="Nguyễn Thị", first_name="Thúy Nghêu")
    for typed in ("nguyen thuy", "NGHÊU", "thuý nghêu"):
        seen = words(sign_in("quan-tri-ky-thuat"), "/admin/users/", typed)
        assert str(person) in seen
        assert EDITOR not in seen


@pytest.mark.parametrize("typed", ["ngheu", "Nghêu đấu giá", '"đấu giá nghêu"', "nghêu ho"])
def test_the_search_of_pages_has_what_the_library_finds_in_its_order(typed: str) -> None:
    for title in (
        TITLE,
        "Nghêu đấu giá",
        "Nghêu đầu giá",
        "Đấu giá ở nơi khác",
        "Hội nghêu, đấu giá nghêu ngon",
    ):
        published(title)
    query = parse_query_string(typed, operator="and")[1]
    there = [page.pk for page in Page.objects.autocomplete(query)]
    ours = ranked(typed, None)
    assert [page.pk for page in ours[:10]] == there
    assert ours.count() == len(there) > 0


def test_the_search_of_pages_is_narrowed_to_a_kind_and_to_what_is_public(sign_in: SignIn) -> None:
    published(TITLE)
    editor.draft("kinh-te", f"{TITLE} nháp", User.objects.get(username=EDITOR))
    document = published("9234/QĐ-UBND", "chi-dao-cua-chinh-quyen", number="9234/QĐ-UBND", summary="Nghêu.")
    office = sign_in(EDITOR)
    of_a_kind = office.get("/admin/pages/search/", {"q": "9234", "content_type": "pages.documentpage"})
    assert document.title in unescape(of_a_kind.content.decode())
    of_another = office.get("/admin/pages/search/", {"q": "9234", "content_type": "pages.newspage"})
    assert f'data-object-id="{document.pk}"' not in of_another.content.decode()
    assert "nháp" in words(office, "/admin/pages/search/", "dau gia ngheu")
    assert "nháp" not in words(office, "/admin/pages/search/", "dau gia ngheu live:true")


def test_a_search_asks_no_more_for_more(sign_in: SignIn) -> None:
    editor = sign_in(EDITOR)
    counts = []
    for _time in range(2):
        published(TITLE)
        words(editor, "/admin/choose-page/search/", "dau gia")
        with CaptureQueriesContext(connection) as queries:
            words(editor, "/admin/choose-page/search/", "dau gia")
        counts.append(len([one for one in queries if "wagtailsearch_indexentry" in one["sql"]]))
    assert counts == [2, 2]  # how many, and the first of them


@pytest.mark.parametrize("typed", ["…!", "a & b:*", "\\", "(", "“”"])
def test_marks_and_signs_find_nothing_and_break_nothing(sign_in: SignIn, typed: str) -> None:
    published(TITLE)
    assert TITLE not in words(sign_in(EDITOR), "/admin/pages/search/", typed)


def test_the_library_may_ask_in_every_way_it_knows() -> None:
    one, other = published("Nghêu hoà giải"), published("Giải hòa nghêu")

    def found(query: Any, **how: Any) -> set[int]:
        return {page.pk for page in Page.objects.filter(pk__in=[one.pk, other.pk]).search(query, **how)}

    assert found("hoa giai") == {one.pk, other.pk}
    assert found(Phrase("hòa giải")) == {one.pk}
    assert found("nghêu vắngmặt", operator="or") == {one.pk, other.pk}
    assert found(PlainText("nghêu") & ~Phrase("hoà giải")) == {other.pk}
    assert found(Not(PlainText("nghêu"))) == set()
    assert found("nghêu", fields=["title"]) == {one.pk, other.pk}


def test_the_whole_index_is_made_again_by_the_librarys_command() -> None:
    page = published(TITLE)
    unit("Phòng Nghêu")
    IndexEntry.objects.all().delete()
    assert not Page.objects.autocomplete("dau gia ngheu").count()
    call_command("update_index", verbosity=0)
    assert [one.pk for one in Page.objects.autocomplete("dau gia ngheu")] == [page.pk]
    assert public().autocomplete("dau gia ngheu").count() == 1
    assert not IndexEntry.objects.exclude(title_text="", body_text="").exists()

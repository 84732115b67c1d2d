"""The contact of a unit sees public pages and their own drafts; of others' drafts neither title nor content.

(Design 6.10. The board and its observers see everything.)
"""

from __future__ import annotations

import re

import pytest
from django.http import HttpResponse
from django.test import Client
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Collection, PageLogEntry

from pages.models import NewsPage
from snippets.models import Picture
from tests import editor
from tests.conftest import SignIn
from workflows.staff.models import User

pytestmark = pytest.mark.django_db

WARD = "dau-moi-phuong-minh-xuan"
OTHERS = ("vien-chuc-trung-tam", "dau-moi-mat-tran-to-quoc")
SECRET = "Riêng của {}"  # short, so that a list that cuts it off still shows it
ESCAPED = re.compile(r"\\u([0-9a-f]{4})")  # how JSON writes Vietnamese letters
LISTS = (
    "/admin/",
    "/admin/pages/",
    "/admin/pages/{section}/",
    "/admin/pages/{section}/results/",
    "/admin/pages/search/?q=Nháp",
    "/admin/pages/search/results/?q=Nháp",
    "/admin/pages/usage/pages/newspage/",
    "/admin/choose-page/",
    "/admin/choose-page/{section}/",
    "/admin/choose-page/search/?q=Nháp",
    "/admin/choose-page/chosen-multiple/?id={page}",
    "/admin/reports/site-history/",
    "/admin/reports/site-history/results/",
    "/admin/reports/aging-pages/",
    "/admin/reports/locked/",
    "/admin/reports/workflow/",
    "/admin/reports/workflow_tasks/",
    "/admin/reports/page-types-usage/",
    "/admin/api/main/pages/",
    "/admin/api/main/pages/?for_explorer=1&child_of={section}",
    "/admin/api/main/pages/?search=Nháp&fields=*",
    "/admin/api/main/pages/{section}/?fields=*",
    "/admin/ban-dich/?section=tat-ca",
    "/admin/ban-dich/?xem=dang-dich",
    "/admin/account/",
)
OF_ONE_PAGE = (
    "/admin/pages/{page}/",
    "/admin/pages/{page}/edit/",
    "/admin/pages/{page}/edit/preview/",
    "/admin/pages/{page}/view_draft/",
    "/admin/pages/{page}/history/",
    "/admin/pages/{page}/history/results/",
    "/admin/pages/{page}/usage/",
    "/admin/pages/{page}/delete/",
    "/admin/pages/{page}/copy/",
    "/admin/pages/{page}/move/",
    "/admin/pages/{page}/move/{section}/confirm/",
    "/admin/pages/{page}/unpublish/",
    "/admin/pages/{page}/privacy/",
    "/admin/pages/{page}/convert_alias/",
    "/admin/pages/{page}/workflow_history/",
    "/admin/pages/{page}/revisions/",
    "/admin/pages/{page}/revisions/{revision}/view/",
    "/admin/pages/{page}/revisions/{revision}/revert/",
    "/admin/pages/{page}/revisions/{revision}/unschedule/",
    "/admin/pages/{page}/revisions/compare/earliest...latest/",
    "/admin/choose-page/{page}/",
    "/admin/api/main/pages/{page}/?fields=*",
    "/admin/bulk/wagtailcore/page/delete/?id={page}",
    "/admin/bulk/wagtailcore/page/move/?id={page}",
)


@pytest.fixture(scope="module", autouse=True)
def secrets(city_of_module: None) -> None:
    """A draft each whose every word is told apart from anybody's."""
    for name in (WARD, *OTHERS):
        page = editor.draft("van-hoa-xa-hoi", f"Nháp của {name}", User.objects.get(username=name))
        page.summary = SECRET.format(name)
        page.body = [("paragraph", f"<p>{page.summary}</p>")]
        page.save_revision(user=page.owner, log_action=True)
        page.save()


def secret_of(name: str) -> NewsPage:
    return NewsPage.objects.get(title=f"Nháp của {name}")


def filled(address: str, page: NewsPage) -> str:
    return address.format(section=page.get_parent().pk, page=page.pk, revision=page.latest_revision_id)


def read(client: Client, address: str) -> str:
    response = client.get(address, follow=True)
    return body(response)


def body(response: HttpResponse) -> str:
    content = b"".join(response.streaming_content) if response.streaming else response.content
    return ESCAPED.sub(lambda found: chr(int(found[1], 16)), content.decode(errors="replace"))


def shows(text: str, page: NewsPage) -> bool:
    return page.title in text or page.summary in text


@pytest.mark.parametrize("address", LISTS)
def test_no_list_shows_a_contact_the_draft_of_another(sign_in: SignIn, address: str) -> None:
    client = sign_in(WARD)
    pages = [secret_of(name) for name in OTHERS]
    texts = [read(client, door) for door in {filled(address, page) for page in pages}]
    assert not any(shows(text, page) for text in texts for page in pages)


@pytest.mark.parametrize("address", OF_ONE_PAGE)
def test_no_door_of_a_page_opens_to_the_contact_of_another_unit(sign_in: SignIn, address: str) -> None:
    client = sign_in(WARD)
    pages = [secret_of(name) for name in OTHERS]
    texts = [read(client, door) for door in {filled(address, page) for page in pages}]
    assert not any(shows(text, page) for text in texts for page in pages)


@pytest.mark.parametrize(
    "address",
    [
        "/admin/",
        "/admin/pages/{section}/",
        "/admin/pages/search/?q=Nháp",
        "/admin/choose-page/{section}/",
        "/admin/reports/site-history/",
        "/admin/api/main/pages/?for_explorer=1&child_of={section}",
        "/admin/pages/{page}/edit/",
        "/admin/pages/{page}/view_draft/",
        "/admin/pages/{page}/history/",
        "/admin/pages/{page}/usage/",
        "/admin/pages/{page}/revisions/{revision}/view/",
    ],
)
def test_a_contact_sees_their_own_draft(sign_in: SignIn, address: str) -> None:
    client = sign_in(WARD)
    page = secret_of(WARD)
    assert shows(read(client, filled(address, page)), page)


@pytest.mark.parametrize("name", ["truong-ban", "quan-sat", "chuyen-vien-vhtt"])
def test_the_board_and_its_observers_read_every_draft(sign_in: SignIn, name: str) -> None:
    client = sign_in(name)
    page = secret_of("dau-moi-mat-tran-to-quoc")
    for door in (
        "/admin/pages/{section}/",
        "/admin/pages/{page}/view_draft/",
        "/admin/pages/{page}/history/",
        "/admin/pages/{page}/usage/",
        "/admin/pages/{page}/revisions/{revision}/view/",
        "/admin/pages/{page}/revisions/compare/earliest...latest/",
        "/admin/reports/site-history/",
    ):
        assert shows(read(client, filled(door, page)), page), door


def test_a_reader_is_not_offered_to_go_back_to_a_version(sign_in: SignIn) -> None:
    page = secret_of("dau-moi-mat-tran-to-quoc")
    assert "/revert/" not in read(sign_in("quan-sat"), f"/admin/pages/{page.pk}/history/")
    assert "/revert/" in read(sign_in("dau-moi-mat-tran-to-quoc"), f"/admin/pages/{page.pk}/history/")


def test_a_technical_administrator_reads_no_draft(sign_in: SignIn) -> None:
    client = sign_in("quan-tri-ky-thuat")
    page = secret_of("vien-chuc-trung-tam")
    for address in (*LISTS, *OF_ONE_PAGE):
        assert not shows(read(client, filled(address, page)), page), address


def test_the_site_history_of_a_contact_exports_nothing_of_others(sign_in: SignIn) -> None:
    client = sign_in(WARD)
    page = secret_of("vien-chuc-trung-tam")
    assert PageLogEntry.objects.filter(page=page).exists()
    assert not shows(read(client, "/admin/reports/site-history/?export=csv"), page)


def test_the_usage_of_a_picture_hides_the_drafts_of_others(sign_in: SignIn) -> None:
    client = sign_in(WARD)
    collection = Collection.objects.get(name="Tin tổng hợp")
    page = secret_of("vien-chuc-trung-tam")
    picture = Picture.objects.create(
        title="Ảnh của phường",
        file=get_test_image_file(),
        alt="Ảnh",
        author="Phường",
        collection=collection,
        uploaded_by_user=User.objects.get(username=WARD),
    )
    NewsPage.objects.filter(pk=page.pk).update(lead_picture=picture)
    NewsPage.objects.get(pk=page.pk).save()
    assert not shows(read(client, f"/admin/images/usage/{picture.pk}/"), page)

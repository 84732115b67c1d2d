"""A file opens for readers with the publication of what shows it and shuts with the withdrawal; to the office it is
open all the while. Who may not read it is told nothing, not even that it is there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.conf import settings
from django.core.files.base import ContentFile
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import Collection, CollectionViewRestriction, PageViewRestriction, Revision

from pages.models import NewsPage, SectionPage
from snippets.models import Attachment
from tests.conftest import SignIn
from tests.pages.public import CLIP

from . import files, shared
from .chain import CHECKER, DECLARED, LEADER, WRITER, press

pytestmark = pytest.mark.django_db

OBSERVER, TECHNICIAN, UNIT = "quan-sat", "quan-tri-ky-thuat", "dau-moi-phuong-minh-xuan"
INVENTED = "abcdefghijklmnopqrstuvwxyz012345"  # a session that is none
MOST = 8  # the file, its collection, where it is shown, whether those pages are read


@pytest.fixture
def paper() -> Attachment:
    return files.attachment()


@pytest.fixture
def page(paper: Attachment) -> NewsPage:
    return files.news(body=files.with_link(paper))


def ask(file: Attachment, client: Client | None = None) -> HttpResponse:
    return (client or Client()).get(file.url)


def told(answer: HttpResponse) -> dict[str, str]:
    """Everything an answer says but its body."""
    return {"status": answer.status_code, "cookies": answer.cookies.output(), **answer.headers}


def _with_cookies(brought: dict[str, str]) -> Client:
    client = Client()
    client.cookies.load(brought)
    return client


def offers(client: Client, file: Attachment) -> list[bool]:
    """Whether it stands in the chooser, in the list of files, in the admin's interface; whether it can be chosen."""
    chooser = client.get(reverse("wagtaildocs_chooser:choose")).json()["html"]
    listed = client.get(reverse("wagtaildocs:index")).content.decode()
    told = [one["id"] for one in client.get("/admin/api/main/documents/").json()["items"]]
    chosen = client.get(reverse("wagtaildocs_chooser:chosen", args=[file.pk]))
    return [file.title in chooser, file.title in listed, file.pk in told, chosen.status_code == 200]


def edited(page: NewsPage, **values: Any) -> NewsPage:
    draft = NewsPage.objects.get(pk=page.pk).get_latest_revision_as_object()
    for name, value in values.items():
        setattr(draft, name, value)
    draft.save_revision(user=shared.person(files.AUTHOR))
    return NewsPage.objects.get(pk=page.pk)


def test_readers_have_it_from_the_leaders_press_until_the_withdrawal(
    sign_in: SignIn, paper: Attachment, page: NewsPage
) -> None:
    steps = (
        (WRITER, "trinh-duyet", {"declared": DECLARED}),
        (CHECKER, "kiem-duyet", {}),
        (LEADER, "phe-duyet", {}),
    )
    for person, button, typed in steps:
        assert ask(paper).status_code == 404
        press(sign_in(person), page, button, **typed)
    opened = ask(paper)
    assert (opened.status_code, opened["Cache-Control"]) == (200, "public, no-cache")
    assert "Cookie" not in opened.get("Vary", "")
    Revision.objects.for_instance(page).delete()  # as a purge of old ones may
    assert ask(paper).status_code == 200
    NewsPage.objects.get(pk=page.pk).unpublish()
    assert ask(paper).status_code == 404
    assert ask(paper, sign_in(WRITER)).status_code == 200


@pytest.mark.usefixtures("page")
def test_to_the_office_it_is_open_meanwhile_and_no_cache_keeps_it(sign_in: SignIn, paper: Attachment) -> None:
    for name in (WRITER, CHECKER, LEADER, OBSERVER):
        answer = ask(paper, sign_in(name))
        assert (answer.status_code, answer["Cache-Control"]) == (200, "private, no-store")
        assert "Cookie" in answer["Vary"]
    assert ask(paper, sign_in(TECHNICIAN)).status_code == 404  # no editorial authority


def test_a_unit_opens_what_the_admin_lets_it_choose_and_nothing_else(
    sign_in: SignIn, paper: Attachment, page: NewsPage
) -> None:
    unit, own = sign_in(UNIT), files.attachment(title="Của đơn vị", uploaded_by_user=shared.person(UNIT))
    files.submit(page)
    assert offers(unit, paper) == [False] * 4
    assert offers(unit, own) == [True] * 4
    assert [ask(file, unit).status_code for file in (paper, own)] == [404, 200]
    NewsPage.objects.filter(pk=page.pk).update(owner=shared.person(UNIT))  # what they wrote shows it
    assert offers(unit, paper) == [True, False, True, True]
    assert ask(paper, unit).status_code == 200
    assert ask(paper, sign_in(TECHNICIAN)).status_code == 404
    Attachment.objects.update(collection=Collection.get_first_root_node())
    assert [offers(unit, file)[0] for file in (paper, own)] == [False, False]
    assert [ask(file, unit).status_code for file in (paper, own)] == [404, 404]
    assert ask(paper, sign_in(LEADER)).status_code == 200


def test_a_unit_may_choose_what_everybody_reads_until_it_is_withdrawn(
    sign_in: SignIn, paper: Attachment, page: NewsPage
) -> None:
    unit, chooser = sign_in(UNIT), reverse("wagtaildocs_chooser:choose_results")
    assert not offers(unit, paper)[0]
    files.released(page)
    costs = []
    for title in ("Tờ rơi", "Khác"):
        newer = files.attachment(title=title)
        files.released(files.news(f"Bài {title}", body=files.with_file(newer)))
        with CaptureQueriesContext(connection) as asked:
            shown = unit.get(chooser).content.decode()
        assert paper.title in shown
        assert newer.title in shown
        costs.append(len(asked))
    assert len({*costs}) == 1
    found = unit.get(chooser, {"q": "Khác"}).content.decode()
    assert (newer.title in found, paper.title in found) == (True, False)
    NewsPage.objects.get(pk=page.pk).unpublish()
    assert not offers(unit, paper)[0]


@pytest.mark.usefixtures("page")
@pytest.mark.parametrize("reader", [None, INVENTED, TECHNICIAN])
def test_who_guesses_learns_nothing_from_the_answer(
    sign_in: SignIn, paper: Attachment, reader: str | None
) -> None:
    clip = Attachment.objects.create(title="Phim", file=ContentFile(CLIP, "phim.mp4"))
    cookies = sign_in(reader).cookies if reader == TECHNICIAN else {}
    brought = {name: morsel.value for name, morsel in cookies.items()}
    brought |= {settings.SESSION_COOKIE_NAME: INVENTED} if reader == INVENTED else {}
    for address, pk in ((paper.url, paper.pk), (reverse("video", args=[clip.pk, clip.filename]), clip.pk)):
        guesses = (address, address.replace(f"/{pk}/", "/999999/"), f"{address}x")
        hidden, *missing = [told(_with_cookies(brought).get(guess)) for guess in guesses]
        assert hidden["status"] == 404
        assert [hidden] * 2 == missing


def test_the_next_edition_opens_its_files_when_it_stands_and_shuts_those_it_left_out(
    paper: Attachment,
) -> None:
    newer = files.attachment(title="Kế hoạch mới")
    page = files.news(body=files.with_file(paper))
    files.released(page)
    page = edited(page, body=files.with_file(newer))
    assert [ask(file).status_code for file in (paper, newer)] == [200, 404]
    files.released(page)
    assert [ask(file).status_code for file in (paper, newer)] == [404, 200]


def test_it_is_shut_as_is_the_page_that_shows_it(paper: Attachment, page: NewsPage) -> None:
    files.released(page)
    above = SectionPage.objects.get(pk=page.get_parent().pk)
    for shut in (_withdrawn_above(above), _restricted(PageViewRestriction, page=above)):
        assert ask(paper).status_code == 200
        next(shut)
        assert ask(paper).status_code == 404
        next(shut, None)


def test_a_closed_collection_stays_closed(paper: Attachment, page: NewsPage) -> None:
    list_of_one = _restricted(CollectionViewRestriction, collection=paper.collection)
    next(list_of_one)
    assert ask(paper).status_code == 404  # a draft's: not even the sign-in is offered
    files.released(page)
    assert ask(paper).url.startswith("/_util/login/")


def test_a_video_is_shut_in_the_same_way(sign_in: SignIn) -> None:
    clip = Attachment.objects.create(title="Phim", file=ContentFile(CLIP, "phim.mp4"))
    address, part = reverse("video", args=[clip.pk, clip.filename]), {"range": "bytes=0-9"}
    assert Client().get(address, headers=part).status_code == 404
    answer = sign_in(LEADER).get(address, headers=part)
    assert (answer.status_code, answer["Cache-Control"]) == (206, "private, no-store")


def test_asking_costs_the_same_however_many_show_it(
    paper: Attachment, page: NewsPage, django_assert_max_num_queries: Any
) -> None:
    counts = []
    for shown in (page, files.news("Bài thứ hai", body=files.with_file(paper))):
        files.released(shown)
        with django_assert_max_num_queries(MOST) as asked:
            assert ask(paper).status_code == 200
        counts.append(len(asked))
    assert len({*counts}) == 1


def _withdrawn_above(above: SectionPage) -> Iterator[None]:
    type(above).objects.filter(pk=above.pk).update(live=False)
    yield
    type(above).objects.filter(pk=above.pk).update(live=True)


def _restricted(kind: type[Any], **what: Any) -> Iterator[None]:
    restriction = kind.objects.create(restriction_type=kind.LOGIN, **what)
    yield
    restriction.delete()

"""A page on its way to the public asks the database no more than it must, and loses nothing of what the platform knew."""

from __future__ import annotations

import inspect
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import Page, PageLogEntry, ReferenceIndex, RevisionMixin, Site, WorkflowState

from pages.models import Byline, NewsPage
from site_tphcm.jobs.models import Job
from tests.jobs.conftest import queue  # noqa: F401 - a fixture
from tests.pages.public import published, section, unit
from workflows.staff.models import PenName, User

pytestmark = pytest.mark.django_db
MADE, REVISED, PUBLISHED = 9, 9, 12  # questions: a new page, its first draft, its publication
ENDS = ("SAVEPOINT", "RELEASE")  # of the test's own transaction


def news(title: str = "Tin thử", **fields: Any) -> NewsPage:
    said = {"summary": "Tóm tắt", "field_of_activity": "kinh-te"}
    return NewsPage(title=title, live=False, locale=section().locale, **said | fields)


def draft(title: str = "Tin thử", **fields: Any) -> NewsPage:
    page = news(title, **fields)
    section().add_child(instance=page)
    return page


def asked(do: Any) -> list[str]:
    with CaptureQueriesContext(connection) as queries:
        do()
    return [one["sql"] for one in queries if not one["sql"].startswith(ENDS)]


def fresh(page: Page) -> NewsPage:
    return NewsPage.objects.get(pk=page.pk)


@pytest.mark.usefixtures("queue")
def test_a_new_page_its_draft_and_its_publication_ask_so_much_and_no_more() -> None:
    published("Tin trước")  # content types and sites are known
    page, parent, person = news(providing_unit=unit("Phòng thử")), section(), User.objects.first()
    assert len(made := asked(lambda: parent.add_child(instance=page))) <= MADE, "\n".join(made)
    revision = None

    def revise() -> None:
        nonlocal revision
        revision = page.save_revision(user=person, log_action=True)

    assert len(revised := asked(revise)) <= REVISED, "\n".join(revised)
    public = asked(lambda: revision.publish(user=person, skip_permission_checks=True))
    assert len(public) <= PUBLISHED, "\n".join(public)


@pytest.mark.usefixtures("queue")
def test_a_page_is_indexed_by_one_job_when_it_is_made_and_by_one_when_it_is_published() -> None:
    page = draft()
    assert [job.func.rpartition(".")[2] for job in Job.objects.all()] == ["index_page"]
    Job.objects.all().delete()
    revision = page.save_revision()
    assert not Job.objects.exists()  # the number of a draft is nothing to look for
    revision.publish(skip_permission_checks=True)
    assert [job.func.rpartition(".")[2] for job in Job.objects.all()] == ["read_page"]


def test_the_office_finds_it_by_its_words_and_what_it_names_by_it() -> None:
    page = published("Nghêu sò ốc hến", providing_unit=(named := unit("Phòng Nghêu")))
    assert ReferenceIndex.get_references_to(named).filter(object_id=str(page.pk)).exists()
    assert list(NewsPage.objects.search("nghêu sò")) == [page]
    page.title, page.providing_unit = "Trai trai", None
    page.save()
    assert not ReferenceIndex.get_references_to(named).filter(object_id=str(page.pk)).exists()
    assert list(NewsPage.objects.search("nghêu sò")) == []
    assert list(NewsPage.objects.search("trai trai")) == [page]
    page.delete()
    assert list(NewsPage.objects.search("trai trai")) == []


def test_a_row_of_a_page_is_read_with_it() -> None:
    pen_name = PenName.objects.first()
    page = draft()
    page.bylines = [Byline(pen_name=pen_name, person=pen_name.person)]
    page.save_revision().publish(skip_permission_checks=True)
    rows = ReferenceIndex.objects.filter(object_id=str(page.pk), model_path="bylines.item.pen_name")
    assert rows.filter(to_object_id=str(pen_name.pk)).exists()
    page = fresh(page)
    page.bylines = []
    page.save_revision().publish(skip_permission_checks=True)
    assert not rows.exists()


def test_who_keeps_an_address_does_not_write_it_and_who_changes_it_does() -> None:
    page = published("Tin thử")
    at_the_desk = fresh(page)
    Page.objects.filter(pk=page.pk).update(slug="dia-chi-moi", numchild=7)
    at_the_desk.summary = "Khác"
    at_the_desk.save()
    assert (fresh(page).slug, fresh(page).numchild, fresh(page).summary) == ("dia-chi-moi", 7, "Khác")
    at_the_desk.slug = "dia-chi-khac"
    at_the_desk.save()
    assert fresh(page).slug == "dia-chi-khac"
    assert fresh(page).url_path.endswith("/dia-chi-khac/")


def test_an_address_changed_in_a_draft_is_written_when_it_is_published() -> None:
    page = published("Tin thử")
    changed = page.get_latest_revision_as_object()
    changed.slug = "dia-chi-moi"
    changed.save_revision().publish(skip_permission_checks=True)
    assert fresh(page).url_path.endswith("/dia-chi-moi/")
    changed.slug = "dia-chi-nua"
    changed.save_revision()
    fresh(page).latest_revision.publish(skip_permission_checks=True)
    assert fresh(page).url_path.endswith("/dia-chi-nua/")


def test_an_address_that_another_page_took_meanwhile_is_refused_at_publication() -> None:
    page, other = draft("Tin thử"), draft("Tin khác")
    page.slug = "cho-nay"
    revision = page.save_revision()
    other.slug = "cho-nay"
    other.save()
    with pytest.raises(ValidationError):
        revision.publish(skip_permission_checks=True)
    twin = fresh(page)
    twin.slug = "cho-nay"
    with pytest.raises(ValidationError):
        twin.save()


def test_a_page_that_is_gone_is_not_written_anew() -> None:
    page = published("Tin thử")
    left = fresh(page)
    page.delete()
    with pytest.raises(Exception, match="did not affect any rows"):
        left.save()


def test_an_earlier_edition_that_is_published_leaves_the_later_one_to_come() -> None:
    page = draft()
    first = page.save_revision()
    later = fresh(page)
    later.title = "Tin mới"
    later.save_revision()
    first.publish(skip_permission_checks=True)
    assert fresh(page).has_unpublished_changes
    assert fresh(page).title == "Tin thử"
    fresh(page).latest_revision.publish(skip_permission_checks=True)
    assert not fresh(page).has_unpublished_changes


def test_another_title_is_told_in_the_log_once_it_is_public() -> None:
    page = draft()
    page.save_revision().publish(skip_permission_checks=True)
    assert not PageLogEntry.objects.filter(page=page, action="wagtail.rename").exists()
    page = fresh(page)
    page.title = "Tin mới"
    page.save_revision(user=(person := User.objects.first())).publish(
        user=person, skip_permission_checks=True
    )
    entry = PageLogEntry.objects.get(page=page, action="wagtail.rename")
    assert (entry.data["title"], entry.user) == ({"old": "Tin thử", "new": "Tin mới"}, person)
    last = PageLogEntry.objects.filter(page=page, action="wagtail.publish").latest("pk")
    assert (last.data["title"]["new"], last.content_changed) == ("Tin mới", True)


def test_hours_that_wagtail_itself_was_told_are_forgotten_and_kept_by_its_own_way() -> None:
    page = draft()
    revision = page.save_revision()
    type(revision).objects.filter(pk=revision.pk).update(approved_go_live_at=timezone.now())
    fresh(page).latest_revision.publish(skip_permission_checks=True)
    assert fresh(page).latest_revision.approved_go_live_at is None
    later = fresh(page)
    later.go_live_at = timezone.now() + timezone.timedelta(days=1)
    later.save_revision().publish(skip_permission_checks=True)
    assert fresh(page).latest_revision.approved_go_live_at == later.go_live_at


def test_a_workflow_that_goes_on_is_ended_by_a_publication_past_it() -> None:
    page = draft()
    revision = page.save_revision()
    begun = page.get_workflow().start(page, User.objects.first())
    revision.publish(skip_permission_checks=True)
    begun.refresh_from_db()
    assert begun.status == WorkflowState.STATUS_CANCELLED


def test_the_addresses_of_a_site_are_read_anew_when_its_home_page_is_saved() -> None:
    home = Site.objects.get(is_default_site=True).root_page.specific
    before = Site.get_site_root_paths()
    home.slug = "trang-chu-moi"
    home.save()
    assert Site.get_site_root_paths() != before
    assert not fresh(published("Tin thử")).is_site_root()


def test_no_comments_are_asked_for_and_none_are_lost_on_the_way() -> None:
    page = draft()
    assert list(page.wagtail_admin_comments.all()) == []
    assert page.save_revision().content["wagtail_admin_comments"] == []


def test_the_platform_opens_a_transaction_where_ours_is_told_to_be_part_of_one() -> None:
    for method in (Page.save, Page.save_revision, RevisionMixin.save_revision):
        assert inspect.unwrap(method) is method.__wrapped__, "stock opens no transaction of its own any more"


def test_what_a_field_names_is_looked_for_unless_it_was_read() -> None:
    page = draft()
    page.providing_unit_id = 999_999
    with pytest.raises(ValidationError, match="999999"):
        page.full_clean()

"""`enact` makes the database equal to the regulation, and a second run has nothing left to do."""

from __future__ import annotations

import sys
from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import pytest
from django.contrib.auth.models import Group, Permission
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import (
    GroupApprovalTask,
    GroupPagePermission,
    Locale,
    Page,
    Task,
    Workflow,
    WorkflowTask,
)

from pages.models import HomePage, NewsPage, RegulationPage, SectionPage
from pages.slugs import address_from
from tests.databases import call
from workflows.enactment.enact import enact
from workflows.regulation.tuyen_quang import REGULATION
from workflows.regulation.vocabulary import RoleKind, SectionKind
from workflows.staff.models import User

from .structure import every_row, section, structure

pytestmark = pytest.mark.django_db

WRITES = ("INSERT", "UPDATE", "DELETE")
WITH_PAGES = [s for s in REGULATION.sections if s.kind is SectionKind.PAGE]
WITHOUT_PAGES = [s for s in REGULATION.sections if s.kind is not SectionKind.PAGE]


def writes_of(deed: Any) -> list[str]:
    with CaptureQueriesContext(connection) as captured:
        deed()
    return [q["sql"] for q in captured if q["sql"].lstrip('"( ').upper().startswith(WRITES)]


@pytest.fixture
def without_economy(settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same city, whose next regulation no longer has the section kinh-te."""
    kept = tuple(s for s in REGULATION.sections if s.key != "kinh-te")
    module = SimpleNamespace(REGULATION=replace(REGULATION, sections=kept))
    monkeypatch.setitem(sys.modules, "tests.localities.shorter", module)
    settings.REGULATION = "tests.localities.shorter"


# Twice is once.


def test_a_second_run_writes_nothing() -> None:
    assert writes_of(enact) == []


def test_a_second_run_says_that_all_is_well() -> None:
    assert call("enact") == "Cơ sở dữ liệu đã đúng Quy chế.\n"


def test_a_run_that_has_something_to_do_is_seen_writing() -> None:
    """The test above would see a write: it sees one here."""
    section("kinh-te").unpublish()
    assert writes_of(enact)


def test_a_dry_run_leaves_every_row_as_it_was_however_much_there_is_to_do() -> None:
    GroupPagePermission.objects.all().delete()
    section("tin-tong-hop").move(section("gioi-thieu"), pos="first-child")
    rows = every_row()
    assert len(enact(dry_run=True)) > 100
    assert every_row() == rows


# Groups.


def test_there_is_one_group_a_role_and_no_other() -> None:
    assert set(Group.objects.values_list("name", flat=True)) == {r.title for r in REGULATION.group_roles}


def test_no_group_may_publish_anything() -> None:
    """Neither on a page nor as a right of a model (design 1.1)."""
    assert not GroupPagePermission.objects.filter(permission__codename__contains="publish").exists()
    assert not Permission.objects.filter(codename__contains="publish", group__isnull=False).exists()


def test_pages_are_only_added_and_changed_and_units_only_add() -> None:
    units = [role.title for role in REGULATION.group_roles if role.kind is RoleKind.UNIT]
    given = GroupPagePermission.objects.values_list("group__name", "permission__codename")
    assert {codename for name, codename in given if name in units} == {"add_page"}
    assert {codename for name, codename in given if name not in units} == {"add_page", "change_page"}


def test_nobody_has_rights_beside_those_of_the_groups() -> None:
    assert not User.objects.filter(is_superuser=True).exists()
    assert not User.objects.filter(user_permissions__isnull=False).exists()


def test_leaders_observers_and_the_technician_write_nowhere() -> None:
    kinds = {RoleKind.LEADER, RoleKind.OBSERVER, RoleKind.TECHNICAL}
    titles = [role.title for role in REGULATION.group_roles if role.kind in kinds]
    assert not GroupPagePermission.objects.filter(group__name__in=titles).exists()


def test_only_the_head_and_the_technician_keep_the_roster() -> None:
    keeps = Group.objects.filter(permissions__codename="add_appointment").values_list("name", flat=True)
    assert set(keeps) == {"Trưởng Ban biên tập", "Quản trị kỹ thuật"}


# The tree.


def test_the_tree_is_the_regulation_s_in_printed_order() -> None:
    pages = SectionPage.objects.filter(locale__language_code="vi").order_by("path")
    assert [page.section_key for page in pages] == [node.key for node in REGULATION.page_nodes]
    assert [page.title for page in pages] == [node.title for node in REGULATION.page_nodes]


def test_every_page_stands_where_the_regulation_s_address_says() -> None:
    for node in REGULATION.page_nodes:
        assert section(node.key).url == REGULATION.address(node.key)
        way = [address_from(REGULATION.node(key).title_en) for key in REGULATION.path(node.key)]
        assert section(node.key, "en").url == f"/en/{'/'.join(way)}/"


def test_the_english_tree_has_the_shape_of_the_vietnamese_one() -> None:
    """Each page its translation, each translation below the translation of its parent, in the same order."""
    english = Locale.objects.get(language_code="en")
    pages = Page.objects.type(HomePage, SectionPage, RegulationPage).order_by("path")
    own = list(pages.filter(locale__language_code="vi"))
    translated = [page.get_translation(english) for page in own]
    assert [page.pk for page in translated] == [page.pk for page in pages.filter(locale=english)]
    for page, other in zip(own, translated, strict=True):
        assert other.live == page.live
        if page.depth > 2:
            assert page.get_parent().get_translation(english) == other.get_parent(), page.title


def test_sections_that_are_only_data_have_no_page() -> None:
    assert len(WITHOUT_PAGES) == 4
    assert not SectionPage.objects.filter(section_key__in=[s.key for s in WITHOUT_PAGES]).exists()


@pytest.mark.parametrize("language", ["vi", "en"])
def test_internal_sections_are_not_public(language: str, client: Client) -> None:
    internal = [s.key for s in WITH_PAGES if s.is_internal]
    assert internal == ["lich-thuong-truc-thanh-uy"]
    for key in internal:
        page = section(key, language)
        assert not page.live
        assert client.get(page.get_url() or page.full_url).status_code == 404


def test_every_other_section_answers_the_public(client: Client) -> None:
    for node in REGULATION.page_nodes:
        if not getattr(node, "is_internal", False):
            assert client.get(REGULATION.address(node.key)).status_code == 200, node.key


# Workflows.


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_section_resolves_to_its_own_workflow(language: str) -> None:
    for wanted in WITH_PAGES:
        workflow = section(wanted.key, language).get_workflow()
        assert workflow and workflow.active
        assert workflow.name == REGULATION.full_title(wanted.key)
        steps = [(task.specific.verb, task.specific.role) for task in workflow.tasks]
        assert steps == [(step.verb, step.role) for step in wanted.chain.steps], wanted.key


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_heading_and_the_home_page_have_none(language: str) -> None:
    """What stands under a heading without a section of its own would be caught by nobody's chain."""
    pages = [section(heading.key, language) for heading in REGULATION.headings]
    pages.append(HomePage.objects.get(locale__language_code=language))
    assert {page.title for page in pages if page.get_workflow()} == set()


def test_each_task_is_the_duty_of_one_group() -> None:
    for task in Task.objects.all():
        [holder] = task.specific.groups.all()
        assert holder.name == REGULATION.role(task.specific.role).title


def test_a_foreign_workflow_that_ran_is_set_aside_and_what_waits_in_it_is_not_approved() -> None:
    """Stock deactivation would approve what waits there (trap 10)."""
    own = Workflow.objects.create(name="Quy trình tự đặt")
    task = GroupApprovalTask.objects.create(name="Duyệt tự đặt")
    WorkflowTask.objects.create(workflow=own, task=task, sort_order=0)
    draft = NewsPage.objects.filter(live=False).first()
    draft.save_revision()
    state = own.start(draft, User.objects.get(username="vien-chuc-trung-tam"))
    said = enact()
    assert {
        "Ngừng quy trình “Quy trình tự đặt”: không có trong Quy chế.",
        "Ngừng bước “Duyệt tự đặt”: không có trong Quy chế.",
    } <= set(said)
    state.refresh_from_db()
    draft.refresh_from_db()
    assert (state.status, draft.live) == ("in_progress", False)


# A regulation that changes.


def test_a_section_the_regulation_drops_is_closed_in_both_languages(
    without_economy: None, client: Client
) -> None:
    said = enact()
    closed = "Đóng chuyên mục “Kinh tế”: không có trong Quy chế; còn 0 trang bên trong"
    assert [line for line in said if line.startswith(closed)]
    assert (section("kinh-te").live, section("kinh-te", "en").live) == (False, False)
    assert client.get("/tin-tong-hop/kinh-te/").status_code == 410  # it was public
    assert not GroupPagePermission.objects.filter(page=section("kinh-te")).exists()
    assert not Workflow.objects.filter(name="Tin tổng hợp › Kinh tế").exists()
    assert enact() == []


def test_what_stood_in_a_dropped_section_stays_on_file(without_economy: None) -> None:
    draft = NewsPage(title="Chợ phiên", summary="Ví dụ", genre="tin", field_of_activity="kinh-te", live=False)
    section("kinh-te").add_child(instance=draft)
    enact()
    kept = NewsPage.objects.get(pk=draft.pk)
    assert (kept.title, kept.get_parent().specific) == ("Chợ phiên", section("kinh-te"))


def test_a_section_that_comes_back_is_opened_again_as_it_was(without_economy: None, settings: Any) -> None:
    before = structure()
    enact()
    assert structure() != before
    settings.REGULATION = "workflows.regulation.tuyen_quang"
    enact()
    after = structure()
    assert after.pop("attached") == before.pop("attached")
    assert after == before


# What people entered stays.


def test_the_summary_of_a_section_is_the_editors_and_stays() -> None:
    page = section("kinh-te")
    page.summary = "Sản xuất, kinh doanh, giá cả."
    page.save()
    assert enact() == []
    assert section("kinh-te").summary == "Sản xuất, kinh doanh, giá cả."


def test_drafts_stay_as_they_are() -> None:
    drafts = list(NewsPage.objects.values_list("pk", "path", "live", "latest_revision_id"))
    assert drafts
    section("van-hoa-xa-hoi").unpublish()
    enact()
    assert list(NewsPage.objects.values_list("pk", "path", "live", "latest_revision_id")) == drafts

"""What a hand may change that the regulation says otherwise, one deed each, and how enactment tells it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType
from wagtail.models import (
    Collection,
    GroupApprovalTask,
    GroupCollectionPermission,
    GroupPagePermission,
    Page,
    PageViewRestriction,
    Site,
    Workflow,
    WorkflowContentType,
    WorkflowPage,
    WorkflowTask,
)

from pages.models import HomePage, NewsPage, RegulationPage
from snippets.models import Identity
from workflows.approval.models import BoardTask
from workflows.staff.models import User

from .structure import group, section

HEAD = "Trưởng Ban biên tập"
DEPUTY = "Phó Trưởng Ban biên tập"
OFFICE = "Viên chức Trung tâm Văn hóa, Truyền thông và Thể thao thành phố"


@dataclass(frozen=True)
class Deed:
    """`do` it, and a run must say a sentence that holds each of `tells`."""

    name: str
    do: Callable[[], Any]
    tells: tuple[str, ...]


def right(codename: str) -> Permission:
    return Permission.objects.filter(codename=codename).order_by("pk")[0]


def give_on_page(title: str, page: Page, codename: str) -> None:
    GroupPagePermission.objects.create(group=group(title), page=page, permission=right(codename))


def give_a_group_of_ones_own_publish() -> None:
    Group.objects.create(name="Nhóm tự đặt")
    give_on_page("Nhóm tự đặt", Page.get_first_root_node(), "publish_page")


def take_on_page() -> None:
    GroupPagePermission.objects.get(
        group__name=OFFICE, page=section("kinh-te"), permission__codename="change_page"
    ).delete()


def give_a_group_of_ones_own_rights() -> None:
    own = Group.objects.create(name="Nhóm tự đặt")
    own.permissions.add(right("access_admin"), right("change_user"))


def rename_a_group() -> None:
    Group.objects.filter(name=HEAD).update(name="Trưởng Ban cũ")


def take_in_collections() -> None:
    GroupCollectionPermission.objects.filter(
        group__name=OFFICE, collection__name="Tin tổng hợp", permission__codename="add_image"
    ).delete()


def give_in_collections() -> None:
    GroupCollectionPermission.objects.create(
        group=group(OFFICE), collection=Collection.get_first_root_node(), permission=right("change_image")
    )


def save_with(page: Page, **changes: Any) -> None:
    """As a shell would: no form, no permission asked."""
    for name, value in changes.items():
        setattr(page, name, value)
    page.save()


def move(key: str, below: str, language: str = "vi") -> None:
    section(key, language).move(section(below, language), pos="last-child")


def put_last(key: str) -> None:
    page = section(key)
    page.move(page.get_parent(), pos="last-child")


def publish_internal() -> None:
    section("lich-thuong-truc-thanh-uy").get_latest_revision().publish(skip_permission_checks=True)


def close_to_the_public() -> None:
    PageViewRestriction.objects.create(page=section("kinh-te"), restriction_type="login")


def regulation_page() -> RegulationPage:
    return RegulationPage.objects.get(locale__language_code="vi")


def home() -> HomePage:
    return HomePage.objects.get(locale__language_code="vi")


def point_site_elsewhere() -> None:
    Site.objects.update(root_page=section("tin-tong-hop"))


def detach_workflow() -> None:
    WorkflowPage.objects.filter(page=section("kinh-te")).delete()


def checking() -> BoardTask:
    return BoardTask.objects.get(verb="check", role="giam-doc-trung-tam")


def stop_a_task() -> None:
    BoardTask.objects.filter(pk=checking().pk).update(active=False)


def workflow() -> Workflow:
    return Workflow.objects.get(name="Tin tổng hợp › Kinh tế")


def reverse_the_tasks() -> None:
    rows = list(WorkflowTask.objects.filter(workflow=workflow()).order_by("sort_order"))
    for order, row in enumerate(reversed(rows)):
        WorkflowTask.objects.filter(pk=row.pk).update(sort_order=order)


def a_workflow_of_ones_own(name: str = "Quy trình tự đặt") -> Workflow:
    own = Workflow.objects.create(name=name)
    task = GroupApprovalTask.objects.create(name=f"{name}: duyệt")
    task.groups.add(group(OFFICE))
    WorkflowTask.objects.create(workflow=own, task=task, sort_order=0)
    return own


def attach_another() -> None:
    WorkflowPage.objects.filter(page=section("kinh-te")).update(workflow=a_workflow_of_ones_own())


def stock_moderation() -> None:
    """What a fresh Wagtail has at its root, and what would catch every section without its own."""
    WorkflowPage.objects.create(
        page=Page.get_first_root_node(), workflow=a_workflow_of_ones_own("Moderators approval")
    )


def attach_to_a_heading() -> None:
    WorkflowPage.objects.create(page=section("tin-tong-hop"), workflow=workflow())


def of_the_identity() -> ContentType:
    return ContentType.objects.get_for_model(Identity)


def detach_from_snippets() -> None:
    WorkflowContentType.objects.filter(content_type=of_the_identity()).delete()


def attach_another_to_snippets() -> None:
    WorkflowContentType.objects.filter(content_type=of_the_identity()).update(
        workflow=a_workflow_of_ones_own()
    )


def attach_to_a_kind_nobody_keeps() -> None:
    kind = ContentType.objects.get_for_model(NewsPage)
    WorkflowContentType.objects.create(content_type=kind, workflow=workflow())


def join_by_hand() -> None:
    User.objects.get(username="vien-chuc-trung-tam").groups.add(group(HEAD))


def leave_by_hand() -> None:
    User.objects.get(username="truong-ban").groups.clear()


DEEDS = (
    Deed(
        "a group may publish in a section",
        lambda: give_on_page(HEAD, section("kinh-te"), "publish_page"),
        (HEAD, "thu quyền xuất bản ở “Kinh tế”"),
    ),
    Deed(
        "a group of one's own may publish everywhere",
        give_a_group_of_ones_own_publish,
        ("“Nhóm tự đặt”: thu quyền xuất bản",),
    ),
    Deed(
        "a group may change a section of others",
        lambda: give_on_page(OFFICE, section("thu-tuc-hanh-chinh", "en"), "change_page"),
        (OFFICE, "thu quyền sửa trang ở “Administrative procedures”"),
    ),
    Deed("a page permission is removed", take_on_page, (OFFICE, "thêm quyền sửa trang ở “Kinh tế”")),
    Deed(
        "a role may delete accounts",
        lambda: group(HEAD).permissions.add(right("delete_user")),
        (HEAD, "thu quyền delete_user"),
    ),
    Deed(
        "a role may not enter the admin",
        lambda: group(HEAD).permissions.remove(right("access_admin")),
        (HEAD, "thêm quyền access_admin"),
    ),
    Deed(
        "a group of one's own may change accounts",
        give_a_group_of_ones_own_rights,
        ("“Nhóm tự đặt”: thu quyền change_user",),
    ),
    Deed("a group is deleted", lambda: group(OFFICE).delete(), ("Thêm nhóm", OFFICE)),
    Deed("a group is renamed", rename_a_group, ("Thêm nhóm", HEAD)),
    Deed(
        "a collection permission is removed",
        take_in_collections,
        ("Thêm 1 quyền dùng ảnh và tệp",),
    ),
    Deed(
        "a collection permission is added",
        give_in_collections,
        (OFFICE, "thu quyền change_image ở bộ sưu tập"),
    ),
    Deed(
        "a section is renamed",
        lambda: save_with(section("kinh-te"), title="Làm ăn"),
        ("Sửa “Làm ăn”", "Kinh tế"),
    ),
    Deed(
        "an English section is renamed",
        lambda: save_with(section("kinh-te", "en"), title="Money"),
        ("Sửa “Money”", "Economy"),
    ),
    Deed(
        "the address of a section is changed",
        lambda: save_with(section("kinh-te"), slug="lam-an"),
        ("Sửa “Kinh tế”", "kinh-te"),
    ),
    Deed(
        "a section is taken out of the menu",
        lambda: save_with(section("kinh-te"), show_in_menus=False),
        ("Sửa “Kinh tế”", "đưa vào menu"),
    ),
    Deed(
        "a section is moved",
        lambda: move("kinh-te", "gioi-thieu"),
        ("Chuyển “Kinh tế” về dưới “Tin tổng hợp”",),
    ),
    Deed(
        "an English section is moved",
        lambda: move("kinh-te", "gioi-thieu", "en"),
        ("Chuyển “Economy” về dưới “News”",),
    ),
    Deed(
        "a heading is moved with its sections",
        lambda: move("chi-dao-dieu-hanh", "gioi-thieu"),
        ("Chuyển “Chỉ đạo, điều hành”",),
    ),
    Deed(
        "sections are reordered",
        lambda: put_last("kinh-te"),
        ("Xếp lại chuyên mục dưới “Tin tổng hợp”",),
    ),
    Deed("headings are reordered", lambda: put_last("gioi-thieu"), ("Xếp lại chuyên mục dưới",)),
    Deed(
        "a section is unpublished",
        lambda: section("kinh-te").unpublish(),
        ("Mở lại “Kinh tế”",),
    ),
    Deed(
        "an internal section is published",
        publish_internal,
        ("Đóng chuyên mục “Lịch làm việc của Thường trực Thành ủy”", "nội bộ"),
    ),
    Deed(
        "a section is closed to the public",
        close_to_the_public,
        ("Bỏ giới hạn người xem ở “Kinh tế”",),
    ),
    Deed(
        "a home page is renamed", lambda: save_with(home(), title="Trang của tôi"), ("Sửa “Trang của tôi”",)
    ),
    Deed("a home page is unpublished", lambda: home().unpublish(), ("Mở lại", "Trang thông tin điện tử")),
    Deed("the site begins elsewhere", point_site_elsewhere, ("làm trang chủ của trang thông tin",)),
    Deed(
        "the Quy chế is unpublished",
        lambda: regulation_page().unpublish(),
        ("Mở lại", "Quy chế hoạt động của Ban Biên tập"),
    ),
    Deed(
        "the Quy chế is renamed",
        lambda: save_with(regulation_page(), title="Nội quy"),
        ("Sửa “Nội quy”",),
    ),
    Deed(
        "the Quy chế is moved",
        lambda: regulation_page().move(section("kinh-te"), pos="last-child"),
        ("Chuyển", "Quy chế hoạt động của Ban Biên tập"),
    ),
    Deed("a workflow is detached", detach_workflow, ("Gắn quy trình vào chuyên mục Kinh tế (vi)",)),
    Deed("a task is deactivated", stop_a_task, ("Mở lại bước", "Giám đốc Trung tâm")),
    Deed(
        "a task is given to another group",
        lambda: checking().groups.set([group(OFFICE)]),
        ("Giao bước", "cho nhóm “Giám đốc Trung tâm"),
    ),
    Deed(
        "the tasks of a workflow change places",
        reverse_the_tasks,
        ("Đặt các bước của quy trình “Tin tổng hợp › Kinh tế”",),
    ),
    Deed(
        "a workflow is deactivated",
        lambda: Workflow.objects.filter(pk=workflow().pk).update(active=False),
        ("Mở lại quy trình “Tin tổng hợp › Kinh tế”",),
    ),
    Deed(
        "a workflow is deleted",
        lambda: workflow().delete(),
        ("Thêm quy trình “Tin tổng hợp › Kinh tế”",),
    ),
    Deed("a workflow of one's own is attached", attach_another, ("Xóa quy trình “Quy trình tự đặt”",)),
    Deed(
        "the stock workflow stands at the root",
        stock_moderation,
        ("Xóa quy trình “Moderators approval”",),
    ),
    Deed("a heading is given a workflow", attach_to_a_heading, ("Gỡ quy trình khỏi", "Tin tổng hợp")),
    Deed(
        "the identity of the site passes no workflow",
        detach_from_snippets,
        ("Gắn quy trình vào “Thông tin nhận diện”",),
    ),
    Deed(
        "the identity of the site passes another workflow",
        attach_another_to_snippets,
        ("Gắn quy trình vào “Thông tin nhận diện”",),
    ),
    Deed(
        "a workflow is attached to a kind that no section keeps",
        attach_to_a_kind_nobody_keeps,
        ("Gỡ quy trình khỏi “Tin, bài”", "không giao chuyên mục nào giữ"),
    ),
    Deed("a person joins a role by hand", join_by_hand, ("Lan (ví dụ): rời nhóm", HEAD)),
    Deed("a person is taken out of a role by hand", leave_by_hand, ("Hạnh (ví dụ): vào nhóm", HEAD)),
)

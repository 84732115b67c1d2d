"""Phiếu biên tập, kiểm duyệt, phê duyệt: what stands on it, for whom, and what of it outlives the item."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from wagtail.models import Page

from pages.models import NewsPage
from snippets.models import Organisation
from tests import editor
from tests.approval import shared
from tests.approval.chain import (
    CHECKER,
    DECLARED,
    LEADER,
    WRITER,
    address,
    checked,
    newest,
    press,
    reworded,
    submitted,
    written,
)
from tests.conftest import SignIn
from tests.staff.test_delegation_screens import give
from workflows.approval.models import State
from workflows.archive.models import Entry
from workflows.staff.models import PenName, User

pytestmark = pytest.mark.django_db
DEPUTY = "pho-truong-ban"


def slip(client: Client, item: Any) -> str:
    answer = client.get(address(item, "phieu"))
    assert answer.status_code == 200
    return words(answer.content.decode())


def words(html: str) -> str:
    shown = re.search(r"<main.*</main>", html, re.DOTALL)
    assert shown
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", shown[0])).split())


def name(username: str) -> str:
    return str(User.objects.get(username=username))


def test_it_is_headed_as_an_office_prints_and_says_what_the_item_is(sign_in: SignIn) -> None:
    draft = written(sign_in, title="Khai trương cầu mới")
    page = NewsPage.objects.get(pk=draft.pk).get_latest_revision_as_object()
    page.providing_unit = Organisation.objects.get(key="phuong-minh-xuan")
    page.received_on = timezone.localdate()
    page.bylines.add(
        page.bylines.model(role="text", pen_name=PenName.objects.get(person__username=WRITER), page=page)
    )
    page.save_revision(user=User.objects.get(username=WRITER), log_action=True)
    press(sign_in(WRITER), draft, "trinh-duyet", declared=DECLARED)
    shown = slip(sign_in(CHECKER), draft)
    for said in (
        "ỦY BAN NHÂN DÂN THÀNH PHỐ TUYÊN QUANG",
        "BAN BIÊN TẬP TRANG THÔNG TIN ĐIỆN TỬ THÀNH PHỐ TUYÊN QUANG",
        "PHIẾU BIÊN TẬP, KIỂM DUYỆT, PHÊ DUYỆT",
        "Tiêu đề Khai trương cầu mới",
        "Chuyên mục Tin tổng hợp › Kinh tế (theo Điều",
        "Thể loại Tin",
        "Tác giả Tin: Lan Thanh",
        f"Đơn vị cung cấp {page.providing_unit}",
        f"Ngày nhận {timezone.localdate():%d/%m/%Y}",
        f"Người trình {name(WRITER)}",
        "Nội dung không chứa bí mật nhà nước",
        f"Mã nội dung {newest(draft).content_hash[:12]}",
    ):
        assert said in shown, said


def test_each_step_stands_with_its_number_name_title_moment_and_words(sign_in: SignIn) -> None:
    item = submitted(sign_in)
    press(sign_in(CHECKER), item, "kiem-duyet", note="Đã đối chiếu số liệu.")
    press(sign_in(LEADER), item, "phe-duyet", note="Đăng ngay.")
    assert newest(item).state == State.RELEASED
    shown = slip(sign_in(LEADER), item)
    entries = Entry.objects.about("wagtailcore.page", str(item.pk))
    assert [entry.verb for entry in entries] == ["submit", "check", "approve", "publish"]
    for entry in entries:
        said = entry.words
        moment = timezone.localtime(entry.at)
        assert f"{entry.number} {moment:%H:%M %d/%m/%Y}" in shown
        assert f"{said['name']}, {said['title']}" in shown
        assert said["content_hash"][:12] in shown
    assert "Đã đối chiếu số liệu." in shown
    assert "Đăng ngay." in shown
    assert (
        f"KIỂM DUYỆT Giám đốc Trung tâm Văn hóa, Truyền thông và Thể thao thành phố (Ký, ghi rõ họ tên) {name(CHECKER)}"
        in shown
    )
    assert f"PHÊ DUYỆT Trưởng Ban biên tập (Ký, ghi rõ họ tên) {name(LEADER)}" in shown


def test_a_delegate_stands_with_whom_they_acted_for_and_by_which_decision(sign_in: SignIn) -> None:
    item = checked(sign_in)
    give(sign_in(LEADER), DEPUTY)
    press(sign_in(DEPUTY), item, "phe-duyet")
    shown = slip(sign_in(LEADER), item)
    assert (
        f"{name(DEPUTY)}, Trưởng Ban biên tập, thay mặt {name(LEADER)}, Trưởng Ban biên tập (theo 77/QĐ-thử)"
        in shown
    )
    assert f"{name(DEPUTY)} thay mặt {name(LEADER)}" in shown


def test_a_return_stands_with_its_reason_and_a_step_not_taken_is_left_to_sign(sign_in: SignIn) -> None:
    item = submitted(sign_in)
    press(sign_in(CHECKER), item, "tra-lai", reason="Ghi rõ ngày họp.")
    shown = slip(sign_in(WRITER), item)
    assert "Ghi rõ ngày họp." in shown
    assert shown.endswith("PHÊ DUYỆT Trưởng Ban biên tập (Ký, ghi rõ họ tên)")


def test_the_next_edition_has_a_slip_of_its_own(sign_in: SignIn) -> None:
    item = checked(sign_in)
    press(sign_in(LEADER), item, "phe-duyet", note="Lần đầu.")
    reworded(item, WRITER, summary="Tóm tắt đã sửa lại cho rõ hơn, đủ ý.")
    press(sign_in(WRITER), item, "trinh-duyet", declared=DECLARED)
    press(sign_in(CHECKER), item, "kiem-duyet", note="Lần hai.")
    shown = slip(sign_in(LEADER), item)
    assert "Lần hai." in shown
    assert "Lần đầu." not in shown


def test_a_draft_not_submitted_has_an_empty_slip(sign_in: SignIn) -> None:
    shown = slip(sign_in(WRITER), written(sign_in))
    assert "sổ đăng ký chưa ghi việc nào" in shown


def test_it_outlives_the_item(sign_in: SignIn) -> None:
    item = submitted(sign_in)
    press(sign_in(CHECKER), item, "khong-su-dung", reason="Trùng bài đã đăng.")
    door = address(item, "phieu")
    Page.objects.get(pk=item.pk).delete()
    shown = words(sign_in(LEADER).get(door).content.decode())
    for said in ("Tiêu đề Bài thử", "Tin tổng hợp › Kinh tế", "Trùng bài đã đăng.", "lập theo sổ đăng ký"):
        assert said in shown
    assert sign_in("dau-moi-phuong-minh-xuan").get(door).status_code == 404


def test_data_of_the_portal_has_its_slip_too(sign_in: SignIn) -> None:
    unit = shared.unit()
    shared.edit(sign_in(WRITER), unit, name="Phường Minh Xuân (thử)")
    shared.submit(unit, WRITER)
    assert "Tiêu đề Phường Minh Xuân (thử)" in slip(sign_in(LEADER), unit)


def test_it_is_for_whoever_may_follow_the_item(sign_in: SignIn) -> None:
    item = submitted(sign_in)
    for who in (WRITER, CHECKER, LEADER, "quan-sat", "truong-phong-tu-phap"):
        assert "Bài thử" in slip(sign_in(who), item)
    answer = sign_in("dau-moi-phuong-minh-xuan").get(address(item, "phieu"))
    assert answer.status_code in {302, 403}
    assert Client().get(address(item, "phieu")).status_code == 302
    own = editor.draft("xa-phuong", "Bài của phường", User.objects.get(username="dau-moi-phuong-minh-xuan"))
    assert own.title in slip(sign_in("dau-moi-phuong-minh-xuan"), own)


@pytest.mark.parametrize(
    "door", ["wagtailcore.page/999999", "auth.user/1", "khong-co.loai/1", "staff.user/1"]
)
def test_of_nothing_there_is_no_slip(sign_in: SignIn, door: str) -> None:
    assert sign_in(LEADER).get(f"/admin/xu-ly/{door}/phieu/").status_code == 404


def test_on_paper_there_is_neither_menu_nor_button(sign_in: SignIn) -> None:
    """The sheet has no menu at all; what is pressed stands in a part that the print style leaves out."""
    item = submitted(sign_in)
    html = sign_in(LEADER).get(address(item, "phieu")).content.decode()
    assert "data-wagtail-sidebar" not in html
    assert html.count("<button") == html.count("data-prints") == 1
    deeds = re.search(r'<p class="slip__deeds">.*?</p>', html, re.DOTALL)
    assert deeds
    assert deeds[0].count("button") >= 2
    assert "/xu-ly/" not in html.replace(deeds[0], "")

"""The four chains as people see them: written in the editor, submitted, checked, decided, public at once."""

from __future__ import annotations

import time
from typing import Any
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
from django.conf import settings
from django.utils import timezone
from wagtail.models import Page

from tests import editor
from tests.kinds import SUMMARY
from tests.samples import FULL
from workflows.approval import verbs
from workflows.approval.content import content_hash
from workflows.approval.item.screen import panel_of
from workflows.approval.models import Submission
from workflows.approval.passage import Seen
from workflows.approval.preflight import NO_SECRETS, RIGHTS
from workflows.staff.models import Assignment, Duty, User

from .conftest import DESKTOP, PHONE, Visitor

pytestmark = [pytest.mark.browser, pytest.mark.story]

AUTHOR, CHECKER, LEADER, DEPUTY = (
    "vien-chuc-trung-tam", "giam-doc-trung-tam", "truong-ban", "pho-truong-ban",
)  # fmt: skip
TYPED = "text => document.querySelector('[name=body-0-value]').value.includes(text)"
PATIENCE = 10_000  # milliseconds
AT_ONCE = 1 if FULL else 3  # seconds; beside another worker only that it is soon
LAWYER, CLERK = "truong-phong-tu-phap", "chuyen-vien-vp-hdnd-ubnd"


def person(username: str) -> User:
    return User.objects.get(username=username)


def at_desk(visit: Any, username: str, viewport: dict[str, int] = DESKTOP) -> Visitor:
    """Somebody who has signed in and read the Quy chế, at a browser of the office."""
    client = editor.signed_in(username)
    visitor = visit(viewport, seated=True)
    visitor.page.set_default_timeout(PATIENCE)
    name = settings.SESSION_COOKIE_NAME
    session = {"name": name, "value": client.cookies[name].value, "url": visitor.address}
    visitor.page.context.add_cookies([session])
    return visitor


def write(writer: Visitor, section: str, title: str, paragraph: str = "") -> Page:
    """Write in the editor and save; the writer then stands on the item's own screen."""
    fill_in(writer, section, title, paragraph)
    writer.page.keyboard.press("Control+s")
    writer.page.locator(".messages .success").wait_for()  # the platform's own saving changes the address too
    item = Page.objects.get(title=title)
    screen_of(writer, item)
    return item


def fill_in(writer: Visitor, section: str, title: str, paragraph: str = "") -> None:
    form = writer.page
    form.goto(writer.address + editor.add_address(section))
    form.fill("[name=title]", title)
    form.fill("[name=summary]", "Chợ mở cửa sớm hơn.")
    if form.locator("[name=field_of_activity]").count():
        form.select_option("[name=field_of_activity]", "kinh-te")
    if form.locator("[name=other_documents]").count():
        form.fill("[name=other_documents]", "Luật Căn cước")
    if form.locator("[name=code]").count():
        fill_in_a_procedure(form)
    if paragraph:
        form.locator(f"#{panel_of('body')} .c-sf-add-button").first.click()
        form.get_by_role("option", name="Đoạn văn").click()
        form.locator(".public-DraftEditor-content").click()
        form.keyboard.type(paragraph)
        form.wait_for_function(TYPED, arg=paragraph)  # the editor hands the words over a moment later


def fill_in_a_procedure(form: Any) -> None:
    """What a procedure needs beside its name: its code, the decision that published it, a step."""
    form.fill("[name=code]", "1.000001")
    form.fill("[name=decision_number]", "12/QĐ-VD")
    form.fill("[name=decision_on]", "2025-02-05")
    form.keyboard.press("Escape")
    form.fill("[name=decision_issuer]", "Cơ quan công bố (ví dụ)")
    form.locator(f"#{panel_of('steps')} .c-sf-add-button").first.click()
    form.fill("[name=steps-0-value-text]", "Nộp hồ sơ tại nơi tiếp nhận.")


def save_and_submit(writer: Visitor) -> None:
    writer.page.locator("footer [data-w-dropdown-target=toggle]").first.click()
    writer.page.get_by_role("button", name="Lưu và trình duyệt…").click()
    writer.page.wait_for_url("**/admin/xu-ly/**")


def screen_of(visitor: Visitor, item: Page) -> Any:
    visitor.page.goto(f"{visitor.address}/admin/xu-ly/wagtailcore.page/{item.pk}/")
    return visitor.page


def press(visitor: Visitor, label: str) -> float:
    """When the answer to the button came. On a phone it is pressed where the thumb is, in the bar below."""
    button = visitor.page.get_by_role("button", name=label, exact=True).last
    with visitor.page.expect_response(lambda answer: answer.request.method == "POST"):
        button.click()
    return time.monotonic()


def submit(writer: Visitor) -> None:
    for box in writer.page.get_by_role("group", name="Người trình xác nhận").get_by_role("checkbox").all():
        box.check()
    press(writer, "Trình duyệt")
    writer.page.get_by_text("Đã trình duyệt.").wait_for()


def public_path(section: str, item: Page) -> str:
    return f"{editor.section(section).url}{Page.objects.get(pk=item.pk).slug}/"


def answer_to_a_resident(address: str) -> int:
    try:
        with urlopen(address) as answer:  # noqa: S310 - our own test server
            return answer.status
    except HTTPError as error:
        return error.code


def seconds_until_public(address: str, since: float) -> float:
    while answer_to_a_resident(address) != 200:
        assert time.monotonic() - since < 5, f"{address} is not public"
    return time.monotonic() - since


def checked(title: str) -> Page:
    """An item that has passed every step but the leader's."""
    item = editor.draft("kinh-te", title, person(AUTHOR))
    declared = (NO_SECRETS, RIGHTS)
    found = verbs.submit(
        person(AUTHOR), item, seen=item.latest_revision_id, declared=declared, at=timezone.now()
    )
    item.refresh_from_db()
    seen = Seen(found.pk, found.position, content_hash(item.get_latest_revision().as_object()))
    verbs.check(person(CHECKER), item, seen=seen, at=timezone.now())
    return item


def agree_after_a_change(visit: Any, item: Page, old: str, new: str) -> None:
    leader = at_desk(visit, LEADER, PHONE)
    screen = screen_of(leader, item)
    screen.locator("summary", has_text="Đồng ý đăng sau khi sửa").click()
    screen.get_by_role("group", name="Chỗ sửa 1").get_by_label("Câu chữ hiện có").fill(old)
    screen.get_by_role("group", name="Chỗ sửa 1").get_by_label("Câu chữ thay vào").fill(new)
    press(leader, "Đồng ý đăng sau khi sửa")
    screen.get_by_text("Đã ghi nội dung cần sửa").wait_for()


def edit_and_say_done(visit: Any, item: Page, summary: str) -> tuple[Visitor, float]:
    writer = at_desk(visit, AUTHOR)
    writer.page.goto(writer.address + editor.edit_address(item))
    writer.page.fill("[name=summary]", summary)
    save_and_submit(writer)
    return writer, press(writer, "Đã sửa xong, đăng")


def test_news_is_written_submitted_checked_by_the_director_and_approved_by_the_head(visit) -> None:
    author = at_desk(visit, AUTHOR)
    item = write(author, "kinh-te", "Chợ trung tâm mở thêm giờ", "Từ ngày mai, chợ mở lúc năm giờ.")
    press(author, "Trình duyệt")
    missing = author.page.locator(".item__faults")
    assert "Chưa xác nhận: Nội dung không chứa bí mật nhà nước" in missing.inner_text()
    assert "Chưa xác nhận: Được quyền sử dụng câu chữ, hình ảnh" in missing.inner_text()
    assert not Submission.objects.of(item).exists()
    submit(author)
    address = author.address + public_path("kinh-te", item)
    assert answer_to_a_resident(address) == 404

    lawyer = at_desk(visit, LAWYER)
    screen = screen_of(lawyer, item)
    assert screen.get_by_text("Theo Điều 4 (Chương II), khoản 3, điểm b, việc này thuộc").is_visible()
    assert screen.locator(".item__deed--main, .item__bar").count() == 0

    checker = at_desk(visit, CHECKER, PHONE)
    screen_of(checker, item)
    press(checker, "Duyệt: chuyển Trưởng Ban biên tập")
    assert answer_to_a_resident(address) == 404

    leader = at_desk(visit, LEADER, PHONE)
    screen_of(leader, item)
    assert seconds_until_public(address, press(leader, "Duyệt và đăng ngay")) < AT_ONCE
    (resident := visit(PHONE)).open(public_path("kinh-te", item))
    assert resident.page.get_by_text("Từ ngày mai, chợ mở lúc năm giờ.").is_visible()


def test_save_and_submit_leads_to_the_screen_where_it_is_submitted(visit) -> None:
    author = at_desk(visit, AUTHOR)
    fill_in(author, "kinh-te", "Lưu rồi trình duyệt")
    save_and_submit(author)
    submit(author)


def test_a_procedure_is_decided_by_the_deputy_head_alone(visit) -> None:
    author = at_desk(visit, CLERK)
    item = write(author, "thu-tuc-hanh-chinh", "Ví dụ: đăng ký khai sinh")
    submit(author)
    address = author.address + public_path("thu-tuc-hanh-chinh", item)
    assert answer_to_a_resident(address) == 404
    deputy = at_desk(visit, DEPUTY, PHONE)
    screen_of(deputy, item)
    assert seconds_until_public(address, press(deputy, "Duyệt và đăng ngay")) < AT_ONCE


def test_law_is_submitted_by_the_member_who_writes_it_and_approved_by_the_head(visit) -> None:
    member = at_desk(visit, LAWYER)
    item = write(member, "pho-bien-phap-luat", "Luật mới về căn cước")
    submit(member)
    address = member.address + public_path("pho-bien-phap-luat", item)
    assert screen_of(member, item).get_by_role("button", name="Duyệt và đăng ngay").count() == 0
    assert answer_to_a_resident(address) == 404
    leader = at_desk(visit, LEADER, PHONE)
    screen_of(leader, item)
    assert seconds_until_public(address, press(leader, "Duyệt và đăng ngay")) < AT_ONCE


def test_a_member_whom_the_head_assigned_ends_the_chain(visit) -> None:
    Assignment.objects.create(
        section="diem-bao",
        duty=Duty.RELEASE,
        role=CHECKER,
        starts_on=timezone.localdate(),
        decision_number="01/QĐ-BBT (ví dụ)",
    )
    author = at_desk(visit, CLERK)
    item = editor.draft("diem-bao", "Báo tỉnh viết về thành phố", User.objects.get(username=CLERK))
    screen_of(author, item)
    submit(author)
    address = author.address + public_path("diem-bao", item)
    assert answer_to_a_resident(address) == 404
    member = at_desk(visit, CHECKER, PHONE)
    screen_of(member, item)
    assert seconds_until_public(address, press(member, "Duyệt và đăng ngay")) < AT_ONCE


def test_the_words_the_head_wrote_are_changed_and_the_item_is_public(visit) -> None:
    item = checked("Sửa đúng như lãnh đạo ghi")
    agree_after_a_change(visit, item, "Tóm tắt thử.", "Tóm tắt đã sửa.")
    writer, answered = edit_and_say_done(visit, item, SUMMARY.replace("Tóm tắt thử.", "Tóm tắt đã sửa."))
    assert seconds_until_public(writer.address + public_path("kinh-te", item), answered) < 1


def test_any_other_edit_sends_the_item_back_to_its_first_step(visit) -> None:
    item = checked("Sửa khác lãnh đạo ghi")
    agree_after_a_change(visit, item, "Tóm tắt thử.", "Tóm tắt đã sửa.")
    writer, _answered = edit_and_say_done(visit, item, "Tóm tắt đã sửa, thêm một câu.")
    writer.page.get_by_text("bài quay lại bước đầu của quy trình").first.wait_for()
    assert screen_of(writer, item).locator(".item__state").inner_text() == "Đang chờ kiểm duyệt"
    assert answer_to_a_resident(writer.address + public_path("kinh-te", item)) == 404

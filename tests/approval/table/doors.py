"""The door each verb goes through, and what an editor's browser would send there."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Locale, Page

from tests import editor
from vietnamese.text import slug
from workflows.approval.content import content_hash
from workflows.approval.kept import once
from workflows.approval.models import Submission, Withdrawal

from .expected import Cell, destination
from .states import NEW_TITLE, declared_in, fresh, open_submission

Door = Callable[[Client, Cell, Page], HttpResponse]
CREATED = "Bài mới của người thử"
GONE = {"reason": "Số liệu sai.", "grounds": "Công văn (ví dụ)", "notice": "Bài đã gỡ.", "public": "on"}


def _at(page: Page, door: str) -> str:
    return reverse(f"wagtailadmin_pages:{door}", args=[page.pk])


def _press(client: Client, page: Page, button: str, **sent: Any) -> HttpResponse:
    """A button of the item's own screen, with the hidden fields that screen would give."""
    address = reverse("approval_press", args=["wagtailcore.page", page.pk, button])
    return client.post(address, {**once(page, "hidden", lambda: _hidden(page)), **sent})


def _hidden(page: Page) -> dict[str, Any]:
    """What the screen shows of the submission that stands, or of the last one."""
    item = fresh(page)
    mine = open_submission(page) or Submission.objects.of(page).first()
    gone = Withdrawal.objects.standing().of(page).first()
    return {
        "revision": item.latest_revision_id,
        "submission": mine.pk if mine else 0,
        "position": mine.position if mine else 0,
        "seen": gone.seen if gone else "",
        "content_hash": content_hash(item.get_latest_revision_as_object()),
    }


def _create(client: Client, cell: Cell, page: Page) -> HttpResponse:
    return editor.create(client, cell.section.key, CREATED)


def _edit(client: Client, cell: Cell, page: Page) -> HttpResponse:
    return editor.edit(client, page, NEW_TITLE)


def _publish(client: Client, cell: Cell, page: Page) -> HttpResponse:
    return editor.edit(client, page, NEW_TITLE, **{"action-publish": "action-publish"})


def _submit(client: Client, cell: Cell, page: Page) -> HttpResponse:
    return _press(client, page, "trinh-duyet", declared=declared_in(cell.section))


def _approve(client: Client, cell: Cell, page: Page) -> HttpResponse:
    return _press(client, page, "phe-duyet", secrecy="on")


def _approve_for(client: Client, cell: Cell, page: Page) -> HttpResponse:
    hour, mine = timezone.localtime() + timedelta(days=2), open_submission(page)
    was = mine.publish_at.isoformat() if mine and mine.publish_at else ""
    return _press(client, page, "duyet-hen-gio", secrecy="on", was=was, publish_at=f"{hour:%Y-%m-%dT%H:%M}")


def _withdraw_at(client: Client, cell: Cell, page: Page) -> HttpResponse:
    hour = timezone.localtime() + timedelta(days=2)
    return _press(client, page, "go-bo-hen-gio", withdraw_at=f"{hour:%Y-%m-%dT%H:%M}", **GONE)


def _take_down(client: Client, cell: Cell, page: Page) -> HttpResponse:
    received = {"asked_from": "Công văn (ví dụ)", "received_at": f"{timezone.localtime():%Y-%m-%dT%H:%M}"}
    return _press(client, page, "go-ngay", **received, **GONE)


def _button(name: str, **sent: str) -> Door:
    return lambda client, cell, page: _press(client, page, name, **sent)


def _page_door(door: str) -> Door:
    return lambda client, cell, page: client.post(_at(page, door))


def _move(client: Client, cell: Cell, page: Page) -> HttpResponse:
    there = editor.section(destination(cell).key)
    return client.post(reverse("wagtailadmin_pages:move_confirm", args=[page.pk, there.pk]))


def _copy(client: Client, cell: Cell, page: Page) -> HttpResponse:
    parent = editor.section(cell.section.key)
    form = {"new_title": CREATED, "new_slug": slug(CREATED), "new_parent_page": parent.pk}
    return client.post(_at(page, "copy"), form)


def _translate(client: Client, cell: Cell, page: Page) -> HttpResponse:
    english = Locale.objects.get(language_code="en")
    address = f"/admin/localize/submit/page/{page.pk}/"
    return client.post(address, {"locales": english.pk, "include_subtree": ""})


DOORS: dict[str, Door] = {
    "create": _create,
    "edit": _edit,
    "submit": _submit,
    "take": _button("nhan-bien-tap"),
    "check": _button("kiem-duyet"),
    "approve": _approve,
    "approve_for": _approve_for,
    "release_now": _button("dang-ngay", secrecy="on"),
    "return": _button("tra-lai", reason="Thiếu ảnh."),
    "postpone": _button("de-dot-sau", reason="Chờ số liệu."),
    "decline": _button("khong-su-dung", reason="Trùng bài đã đăng."),
    "request_withdrawal": _button("de-nghi-go-bo", **GONE),
    "call_back_request": _button("rut-de-nghi-go-bo", reason="Đã rõ."),
    "keep": _button("giu-bai", reason="Số liệu đúng."),
    "withdraw": _button("go-bo", **GONE),
    "withdraw_at": _withdraw_at,
    "cancel_withdrawal": _button("huy-gio-go-bo", reason="Còn hiệu lực."),
    "take_down": _take_down,
    "confirm_takedown": _button("xac-nhan-go", notice="Bài đã gỡ.", public="on"),
    "order_restoration": _button("khong-xac-nhan-go", reason="Số liệu đúng."),
    "publish": _publish,
    "unpublish": _page_door("unpublish"),
    "delete": _page_door("delete"),
    "move": _move,
    "copy": _copy,
    "translate": _translate,
}

"""What people do on the screen of an item: open it, press a button with what stands in its form."""

from __future__ import annotations

import re
from typing import Any

from django.http import HttpResponse
from django.test import Client
from wagtail.models import Page

from tests import editor
from workflows.approval.models import Submission
from workflows.archive.models import Entry
from workflows.staff.models import User

SECTION, ELSEWHERE = "kinh-te", "pho-bien-phap-luat"
WRITER, CHECKER, LEADER, LAWYER = (
    "vien-chuc-trung-tam",
    "giam-doc-trung-tam",
    "truong-ban",
    "truong-phong-tu-phap",
)
OFFICE, TECHNICIAN, ROOT = "chuyen-vien-vp-hdnd-ubnd", "quan-tri-ky-thuat", "quan-tri-goc"
DECLARED = ["no-secrets", "rights"]
FORMS = re.compile(r'<form method="post" action="(/admin/xu-ly/[^"]+/([a-z-]+)/)".*?</form>', re.DOTALL)

Typed = dict[str, Any]


def person(username: str) -> User:
    return User.objects.get(username=username)


def draft(title: str = "Chợ đêm mở cửa", section: str = SECTION, owner: str = WRITER) -> Page:
    return editor.draft(section, title, person(owner)).page_ptr


def screen(item: Page) -> str:
    return f"/admin/xu-ly/wagtailcore.page/{item.pk}/"


def buttons(client: Client, item: Page) -> dict[str, Typed]:
    """The buttons on the person's screen of the item, each with what stands in its form."""
    html = client.get(screen(item)).content.decode()
    found = {}
    for match in FORMS.finditer(html):
        form = editor.Form()
        form.feed(match.group(0))
        found[match.group(2)] = form.values
    return found


def send(client: Client, item: Page, slug: str, **typed: Any) -> HttpResponse:
    """Post to a button's address whatever is typed, whether the screen shows the button or not."""
    return client.post(f"{screen(item)}{slug}/", typed)


def press(client: Client, item: Page, slug: str, **typed: Any) -> HttpResponse:
    """Open the screen and press a button that stands on it."""
    return send(client, item, slug, **(buttons(client, item)[slug] | typed))


def submit(client: Client, item: Page) -> Submission:
    answer = press(client, item, "trinh-duyet", declared=DECLARED)
    assert answer.status_code == 302
    return standing(item)


def standing(item: Page) -> Submission:
    """The newest passage of the item through its chain."""
    return Submission.objects.of(item).first()


def fresh(item: Page) -> Any:
    return Page.objects.get(pk=item.pk).specific


def is_public(item: Page) -> bool:
    """Whether the public reads it at the address it would have."""
    now = fresh(item)
    answers = Client().get(now.url or now.get_parent().specific.url + now.slug + "/").status_code == 200
    assert answers == now.live
    return answers


def rows(item: Page, verb: str) -> int:
    """How often the register says that this was done to the item."""
    return Entry.objects.filter(kind="wagtailcore.page", key=str(item.pk), verb=verb).count()

"""What an editor does in the admin, for tests: open a form, fill it, send it."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import Any

from django.contrib.messages import get_messages
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page

from pages import models as pages
from workflows.staff.models import Acknowledgement, User
from workflows.staff.regulation import regulation_in_force

from .kinds import KINDS, least, titled
from .typed import sent

STREAMS = (
    "body",
    "corrections",
    "rows",
    "steps",
    "ways",
    "papers",
)  # what the editor's script draws, so no field of the page


def section(key: str) -> pages.SectionPage:
    return pages.SectionPage.objects.get(section_key=key, locale__language_code="vi")


def kind_of(key: str) -> type[Any]:
    """The type of page the section holds."""
    return KINDS[regulation_in_force().section(key).content]


def called(key: str, title: str) -> str:
    """What a page of that section is called when it is given that title."""
    return titled(kind_of(key), title)


def draft(key: str, title: str, owner: User) -> Any:
    """Somebody's draft in the section, with a revision."""
    parent, kind = section(key), kind_of(key)
    page = kind(title=title, owner=owner, live=False, locale=parent.locale, **least(kind, title, key))
    parent.add_child(instance=page)
    page.save_revision(user=owner, log_action=True)
    return page


def published(key: str, title: str, owner: User) -> Any:
    """What stands on the public site, put there as the end of a chain would."""
    page = draft(key, title, owner)
    page.get_latest_revision().publish(skip_permission_checks=True)
    page.refresh_from_db()
    return page


def superuser(username: str = "quan-tri-goc") -> User:
    """Somebody with every right of the platform and no appointment, who has read the Quy chế."""
    person = User.objects.create_superuser(username, password="mot-mat-khau-dai")
    version = regulation_in_force().version.number
    Acknowledgement.objects.create(person=person, regulation=version, acknowledged_at=timezone.now())
    return person


def signed_in(username: str) -> Client:
    """A demonstration person at their desk, as somebody who has read the Quy chế."""
    person = User.objects.get(username=username)
    Acknowledgement.objects.get_or_create(
        person=person,
        regulation=regulation_in_force().version.number,
        defaults={"acknowledged_at": timezone.now()},
    )
    client = Client()
    client.force_login(person)
    return client


class Form(HTMLParser):
    """The fields of the page's edit form as a browser would send them back."""

    def __init__(self) -> None:
        super().__init__()
        self.values: dict[str, str] = {}
        self.depth = 0
        self._select = self._area = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        name = given.get("name", "")
        if "__prefix__" in name:
            return
        if tag == "input" and name and given.get("type") not in {"submit", "button"}:
            is_box = given.get("type") in {"checkbox", "radio"}
            if not is_box or "checked" in given:
                self.values[name] = given.get("value", "on" if is_box else "")
        elif tag == "textarea":
            self._area = name
            self.values[name] = ""
        elif tag == "select":
            self._select = name
        elif tag == "option" and self._select and "selected" in given:
            self.values[self._select] = given.get("value", "")

    def handle_data(self, data: str) -> None:
        if self._area:
            self.values[self._area] += data.removeprefix("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea":
            self._area = ""
        elif tag == "select":
            self._select = ""


def fields_of(response: HttpResponse) -> dict[str, str]:
    form = Form()
    form.feed(response.content.decode())
    return form.values | {f"{name}-count": "0" for name in STREAMS}


def add_address(key: str) -> str:
    model = kind_of(key)._meta
    return reverse("wagtailadmin_pages:add", args=[model.app_label, model.model_name, section(key).pk])


def edit_address(page: Any) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def words(title: str, **more: str) -> dict[str, str]:
    """A page form filled by hand, enough for every kind of page."""
    return sent(title) | more


def create(client: Client, key: str, title: str, **more: str) -> HttpResponse:
    """Send the form of a new page in that section."""
    return client.post(add_address(key), words(title, **more))


def edit(client: Client, page: Any, title: str, **more: str) -> HttpResponse:
    return client.post(edit_address(page), words(title, **{"slug": page.slug} | _kept(page) | more))


def _kept(page: Any) -> dict[str, str]:
    """A week of the calendar stays the week it is, whatever it is called."""
    starts_on = getattr(page.specific, "starts_on", None)
    return {"starts_on": str(starts_on)} if starts_on else {}


def latest(page: Any) -> Any:
    """The page as its newest revision has it."""
    return Page.objects.get(pk=page.pk).get_latest_revision_as_object()


def said(response: HttpResponse) -> str:
    """The messages this answer leaves for the person's next screen."""
    return " ".join(str(message) for message in get_messages(response.wsgi_request))

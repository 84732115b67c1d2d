"""Units, their chart, the maps of wards and communes: as written, as read."""

from __future__ import annotations

from html import unescape
from typing import Any

from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from snippets.models import Organisation
from tests import editor
from tests.kinds import PARAGRAPH, SUMMARY
from tests.pages.public import section
from workflows.regulation.vocabulary import UnitKind

CITY_UNITS, COMMUNES = "he-thong-chinh-tri-thanh-pho", "xa-phuong"
FRONT, WARD = "dau-moi-mat-tran-to-quoc", "dau-moi-phuong-minh-xuan"


def made(kind: type[Any], key: str, title: str, **said: Any) -> Any:
    """A live page of that kind, put there as the end of a chain would."""
    parent = section(key)
    page = kind(title=title, locale=parent.locale, live=False, **({"summary": SUMMARY} | said))
    parent.add_child(instance=page)
    page.save_revision().publish(skip_permission_checks=True)
    return kind.objects.get(pk=page.pk)


def profile(kind: type[Any], unit: Organisation, key: str = CITY_UNITS, **said: Any) -> Any:
    """The live page of a unit, called as the unit is."""
    return made(kind, key, unit.name, unit=unit, **({"body": [PARAGRAPH]} | said))


def organisation(name: str, kind: UnitKind = UnitKind.DEPARTMENT, **said: Any) -> Organisation:
    return Organisation.objects.create(name=name, kind=kind, **({"live": True} | said))


def read(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return unescape(answer.content.decode())


def add(client: Client, kind: str, key: str, title: str, **said: str) -> HttpResponse:
    """The form of a new page of that kind, filled and sent."""
    door = reverse("wagtailadmin_pages:add", args=["pages", kind, section(key).pk])
    return client.post(door, editor.words(title) | {"parts-count": "0"} | said)


def submit(client: Client, page: Any) -> str:
    """Sends it into its chain; answers what is then said."""
    page.refresh_from_db()
    door = f"/admin/xu-ly/wagtailcore.page/{page.pk}/trinh-duyet/"
    sent = {"revision": page.latest_revision_id, "declared": ["no-secrets", "rights"]}
    return unescape(client.post(door, sent, follow=True).content.decode())


def in_order(html: str, *words: str) -> bool:
    """All of them are there, each after the one before."""
    places = [html.index(word) for word in words]
    return places == sorted(places)

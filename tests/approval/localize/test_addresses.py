"""Every address of wagtail-localize, found in the resolver, is turned away; its buttons and entries are nowhere."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.contrib.messages import get_messages
from django.db.models import signals
from django.dispatch import Signal
from django.test import Client
from django.urls import URLPattern, get_resolver, reverse
from wagtail import hooks
from wagtail import signals as of_wagtail

from tests import editor
from workflows.approval.localize.shut import ELSEWHERE, KEPT_HOOKS, LIBRARY, is_theirs

from .conftest import SECTION, Scene, everything

pytestmark = [pytest.mark.django_db, pytest.mark.share(2)]

OF_KIND = {"IntConverter": 1, "SlugConverter": "snippets", "StringConverter": "1"}


def doors(resolver: Any, namespaces: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], URLPattern]]:
    """Every pattern below, with the namespaces it stands in."""
    for one in resolver.url_patterns:
        if isinstance(one, URLPattern):
            yield namespaces, one
        else:
            yield from doors(one, (*namespaces, *([one.namespace] if one.namespace else [])))


def address(pattern: URLPattern) -> str:
    of = pattern.pattern.converters.items()
    values = {name: OF_KIND[type(converter).__name__] for name, converter in of}
    return reverse(f"{LIBRARY}:{pattern.name}", kwargs=values)


def addresses() -> list[str]:
    return [address(door) for namespaces, door in doors(get_resolver()) if LIBRARY in namespaces]


def told(answer: Any) -> list[str]:
    return [str(message).strip() for message in get_messages(answer.wsgi_request)]


def test_no_view_of_the_library_stands_outside_its_namespace() -> None:
    theirs = [namespaces for namespaces, door in doors(get_resolver()) if is_theirs(door.callback)]
    assert len(theirs) > 10
    assert all(LIBRARY in namespaces for namespaces in theirs)


def test_every_address_is_turned_away_with_the_sentence(attacker: Client, scene: Scene) -> None:
    before = everything(scene)
    for where in addresses():
        for ask in (attacker.get, attacker.post):
            answer = ask(where)
            assert (answer.status_code, answer.url) == (302, "/admin/"), where
            assert told(answer)[-1] == ELSEWHERE, where
        for ask in (attacker.put, attacker.patch, attacker.delete):
            assert ask(where).status_code == 403, where
    assert everything(scene) == before


def test_a_script_is_told_as_much(attacker: Client) -> None:
    for where in addresses():
        answer = attacker.post(where, headers={"accept": "application/json"})
        assert (answer.status_code, answer.json()["error_message"]) == (400, str(ELSEWHERE)), where
        assert attacker.get(where, headers={"x-requested-with": "XMLHttpRequest"}).status_code == 403, where


def test_who_is_not_signed_in_signs_in_first(pieces: None) -> None:
    for where in addresses():
        answer = Client().post(where)
        assert answer.status_code == 302 and answer.url.startswith("/admin/login/"), where


def test_nothing_but_its_addresses_is_hooked_in() -> None:
    found = {name for name in hooks._hooks for hook in hooks.get_hooks(name) if is_theirs(hook)}
    assert found == KEPT_HOOKS


def test_it_hears_nothing() -> None:
    """Neither a page that is saved, deleted or published, nor a string of its own."""
    every = [(name, one) for of in (signals, of_wagtail) for name, one in vars(of).items()]
    heard = [
        (name, getattr(receiver(), "__name__", ""))
        for name, signal in every
        if isinstance(signal, Signal)
        for _, receiver, *_rest in signal.receivers
        if is_theirs(receiver())
    ]
    assert heard == []


def test_no_screen_leads_there(attacker: Client, scene: Scene) -> None:
    listed = f"/admin/pages/{editor.section(SECTION).pk}/"
    for where in ("/admin/", listed, *map(editor.edit_address, (scene.source, scene.target))):
        html = attacker.get(where, follow=True).content.decode()
        assert "/admin/localize/" not in html, where
        assert "localize-" not in html, where


def test_the_edition_is_written_in_the_page_s_own_form(sign_in: Any, scene: Scene) -> None:
    """And its screen still leads to the other language; a page that is not saved is not begun there."""
    client = sign_in("vien-chuc-trung-tam")
    html = client.get(editor.edit_address(scene.target)).content.decode()
    assert 'name="title"' in html
    assert editor.edit_address(scene.source) in html
    english = editor.section(SECTION).get_translation(scene.english)
    begun = client.get(editor.add_address(SECTION)).content.decode()
    assert 'name="title"' in begun
    assert f"/newspage/{english.pk}/" not in begun

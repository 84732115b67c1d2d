"""An item at each stage of its chain, and the people at their doors."""

from __future__ import annotations

import pytest
from django.test import Client
from wagtail.models import Page

from tests import editor
from tests.conftest import SignIn

from . import hands


@pytest.fixture
def writer(sign_in: SignIn) -> Client:
    return sign_in(hands.WRITER)


@pytest.fixture
def checker(sign_in: SignIn) -> Client:
    return sign_in(hands.CHECKER)


@pytest.fixture
def leader(sign_in: SignIn) -> Client:
    return sign_in(hands.LEADER)


@pytest.fixture
def root(sign_in: SignIn) -> Client:
    """Every right of the platform, and no appointment."""
    editor.superuser()
    return sign_in(hands.ROOT)


@pytest.fixture
def item(db: None) -> Page:
    """A draft."""
    return hands.draft()


@pytest.fixture
def waiting(item: Page, writer: Client) -> Page:
    """At its first step, the check."""
    hands.submit(writer, item)
    return item


@pytest.fixture
def checked(waiting: Page, checker: Client) -> Page:
    """At its last step, the leader's."""
    assert hands.press(checker, waiting, "kiem-duyet").status_code == 302
    return waiting


@pytest.fixture
def released(checked: Page, leader: Client) -> Page:
    """On the public site, by its chain."""
    assert hands.press(leader, checked, "phe-duyet").status_code == 302
    return checked

"""Filling in the forms of the roster, as the Trưởng Ban or a technical administrator does."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.http import HttpResponse
from django.test import Client
from django.utils import timezone
from django.utils.html import escape

from workflows.staff.models import User

NUMBER = "77/QĐ-thử"


def day(offset: int) -> date:
    """That many days from today."""
    return timezone.localdate() + timedelta(days=offset)


def appointment(username: str, role: str, **more: Any) -> dict[str, Any]:
    """What is typed into the form of an appointment that begins today."""
    person = User.objects.get(username=username).pk
    form = {"person": person, "role": role, "unit": "", "starts_on": day(0), "ends_on": ""}
    return form | {"decision_number": NUMBER} | more


def assignment(section: str, duty: str, **more: Any) -> dict[str, Any]:
    form = {"section": section, "duty": duty, "role": "", "person": "", "starts_on": day(0), "ends_on": ""}
    return form | {"decision_number": NUMBER} | more


def appoint(client: Client, form: dict[str, Any]) -> HttpResponse:
    return client.post("/admin/appointment/new/", form)


def assign(client: Client, form: dict[str, Any]) -> HttpResponse:
    return client.post("/admin/assignment/new/", form)


def refused_with(response: HttpResponse, sentence: str) -> bool:
    """The form came back with the sentence on the screen and what was typed still in it."""
    screen = response.content.decode()
    return response.status_code == 200 and escape(sentence) in screen and f'value="{NUMBER}"' in screen

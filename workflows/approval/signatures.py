"""How a person and an item are written into the register: copied as text, for it outlives them."""

from __future__ import annotations

from datetime import datetime

from django.db import models
from wagtail.models import Page

from workflows.archive.record import Hand, Subject
from workflows.regulation.vocabulary import Section
from workflows.staff.models import User
from workflows.staff.regulation import regulation_in_force

from .facts import appointments_of
from .models import kind_of
from .rights import Standing


def subject(item: models.Model, title: str) -> Subject:
    address = (item.url_path or "") if isinstance(item, Page) else ""
    return Subject(kind=kind_of(item), key=str(item.pk), title=title, address=address)


def hand(actor: User, section: Section, standing: Standing | None, at: datetime) -> Hand:
    """The person with the title they act under: that of the step, or of their appointment."""
    if standing:
        return at_a_step(standing)
    role = _role(actor, section, at)
    title = regulation_in_force().role_title(role)
    return Hand(actor.get_username(), str(actor), role, title)


def at_a_step(standing: Standing) -> Hand:
    """Who stands there, and for whom, by which decision."""
    role, giver = standing.step.step.role, standing.on_behalf_of
    return Hand(
        username=standing.person.get_username(),
        name=str(standing.person),
        role=role,
        title=regulation_in_force().role_title(role),
        for_name=str(giver) if giver else "",
        for_title=standing.step.title if giver else "",
        decision=standing.delegated_by,
    )


def _role(actor: User, section: Section, at: datetime) -> str:
    """The role the person writes for the section with, else any they hold."""
    held = [appointment.role for appointment in appointments_of(actor, at)]
    writers = regulation_in_force().writers(section)
    return next((role for role in held if role in writers), held[0] if held else "")

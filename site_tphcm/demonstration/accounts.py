"""Demonstration accounts: made once, passwords at random, kept in var/demo-accounts.json."""

from __future__ import annotations

import json
import os
import secrets
from datetime import date
from pathlib import Path

from workflows.staff.models import Appointment, PenName, User
from workflows.staff.regulation import regulation_in_force

from .people import DECISION, PEOPLE, Person

Account = dict[str, str]


def make_accounts(path: Path) -> list[User]:
    """Accounts, appointments and pen names for those who have none yet; answers the newcomers.

    A person who already stands in the database is left as people have changed them. Where
    the file was lost, the accounts get new passwords, for nobody could sign in otherwise.
    """
    kept = {account["username"]: account for account in read_accounts(path)}
    known = {user.username: user for user in User.objects.filter(is_demonstration=True)}
    newcomers = {p.username: _newcomer(p) for p in PEOPLE if p.username not in known}
    missing = [p for p in PEOPLE if p.username in newcomers or p.username not in kept]
    for person in missing:
        user = newcomers.get(person.username) or known[person.username]
        kept[person.username] = _account(person, user, kept.get(person.username))
    if missing:
        _write(path, [kept[person.username] for person in PEOPLE])
    return list(newcomers.values())


def read_accounts(path: Path) -> list[Account]:
    return json.loads(path.read_text()) if path.exists() else []


def _account(person: Person, user: User, kept: Account | None) -> Account:
    password = kept["password"] if kept else secrets.token_urlsafe(12)
    user.set_password(password)
    user.save()
    title = regulation_in_force().role_title(person.role)
    return {"username": person.username, "password": password, "role": person.role, "title": title}


def _newcomer(person: Person) -> User:
    user = User.objects.create(
        username=person.username,
        last_name=person.family_name,
        first_name=f"{person.given_name} (ví dụ)",
        email=f"{person.username}@vi-du.invalid",
        is_demonstration=True,
    )
    starts_on: date = regulation_in_force().version.effective_on
    Appointment.objects.create(
        person=user, role=person.role, unit=person.unit, starts_on=starts_on, decision_number=DECISION
    )
    if person.pen_name:
        PenName.objects.create(person=user, name=f"{person.pen_name} (ví dụ)")
    return user


def _write(path: Path, accounts: list[Account]) -> None:
    """Whole or not at all, for its owner's eyes only."""
    draft = path.with_suffix(f".{os.getpid()}")
    draft.touch(mode=0o600)
    draft.write_text(json.dumps(accounts, ensure_ascii=False, indent=2) + "\n")
    draft.replace(path)

"""Demonstration accounts: made once, passwords at random, kept in var/demo-accounts.json."""

from __future__ import annotations

import json
import os
import secrets
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

from django.contrib.auth.hashers import make_password

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
    new = {person.username: _account(person) for person in missing}
    kept = new | kept
    for username, hashed in _hashed(kept[person.username] for person in missing):
        user = newcomers.get(username) or known[username]
        user.password = hashed
        user.save()
    if missing:
        _write(path, [kept[person.username] for person in PEOPLE])
    return list(newcomers.values())


def read_accounts(path: Path) -> list[Account]:
    return json.loads(path.read_text()) if path.exists() else []


def _account(person: Person) -> Account:
    title = regulation_in_force().role_title(person.role)
    password = secrets.token_urlsafe(12)
    return {"username": person.username, "password": password, "role": person.role, "title": title}


def _hashed(accounts: Iterable[Account]) -> Iterable[tuple[str, str]]:
    """User names with what is stored of their passwords, on every core: half a second of work each."""
    asked = list(accounts)
    with ThreadPoolExecutor() as hands:
        stored = hands.map(make_password, [account["password"] for account in asked])
    return zip((account["username"] for account in asked), stored, strict=True)


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

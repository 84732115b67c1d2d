"""Leaders, sources and the calendar of the demonstration city: before the pages that name them or count in it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django.core.exceptions import PermissionDenied
from django.utils import timezone

from snippets.models import Official, Organisation, Position, PublicSnippet, Source, Term
from vietnamese.text import slug
from workflows.approval.refusal import refusal
from workflows.staff.models import User
from workflows.workdays.models import SpecialDay, Year
from workflows.workdays.proposal import proposed

from .publication import put_through
from .texts.shared import IN_ENGLISH, INVENTED, INVENTED_EN, OFFICIALS, POSTS_OF_UNITS, SOURCES, WOMEN
from .texts.terms import TERMS

AUTHOR = "vien-chuc-trung-tam"


def make_shared_data(newcomers: list[User], at: datetime, *, publish: bool) -> None:
    """Once, with the person who writes it."""
    author = next((person for person in newcomers if person.username == AUTHOR), None)
    if author is None:
        return
    _enter_the_calendar(author, at)
    for item in [*_terms(whole=publish), *map(_official, OFFICIALS), *(Source(**said) for said in SOURCES)]:
        _keep(item, author, at, publish=publish)


def _official(said: tuple[str, str, tuple[Any, ...]]) -> Official:
    name, duties, posts = said
    words = {"duties": duties, "duties_en": IN_ENGLISH.get(duties, "")}
    words |= {"biography": INVENTED, "biography_en": INVENTED_EN}
    made = Official(key=slug(name.partition(" (")[0]), name=name, **words)
    names = ("title", "body", "rank", "starts_on", "ends_on")
    made.positions = [Position(**dict(zip(names, post, strict=True))) for post in posts]
    for post in made.positions.all():
        post.title_en = IN_ENGLISH[post.title].replace("man of", "woman of" if name in WOMEN else "man of")
        post.organisation = Organisation.objects.filter(key=POSTS_OF_UNITS.get(post.title)).first()
    return made


def _terms(*, whole: bool) -> Iterator[Term]:
    """The whole glossary where it is to be public, else one of a kind."""
    names = ("vi", "en", "also", "note")
    for kind, terms in TERMS.items():
        for said in terms if whole else terms[:1]:
            yield Term(kind=kind, **dict(zip(names, said, strict=False)))


def _keep(item: PublicSnippet, author: User, at: datetime, *, publish: bool) -> None:
    if reason := refusal(author, "create", item, at):
        raise PermissionDenied(f"{author}: {reason}")
    item.save()
    item.save_revision(user=author, log_action=True)
    if publish:
        put_through(item, "published", author, at)


def _enter_the_calendar(author: User, at: datetime) -> None:
    """This year's list as it is proposed, and said to be no more than that."""
    year = timezone.localdate(at).year
    basis = "Ví dụ: lịch đề xuất, chưa đối chiếu với văn bản thông báo"
    Year.objects.create(number=year, document=basis, entered_by=author, entered_at=at)
    for day in proposed(year):
        SpecialDay.objects.create(on=day.on, kind=day.kind, name=day.name)

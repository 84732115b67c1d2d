"""The sections a person may write in now: what each holds, who checks and decides it, and its form.

Who may is asked of `refusal()`, section by section. The number of queries grows neither with
the sections nor with what was written.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from itertools import islice

from django.db.models import F, OuterRef, QuerySet, Subquery
from django.db.models.functions import Left, Length
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Page

from pages.children import children_of
from pages.models import SectionPage
from workflows.regulation.vocabulary import Section, Step
from workflows.staff.models import Assignment, User
from workflows.staff.regulation import regulation_in_force

from ..chain import plan
from ..models import VERB_LABELS
from ..refusal import refusal

Given = dict[str, dict[str, Assignment]]  # by section, by duty


@dataclass(frozen=True)
class Choice:
    """A section one may write in. `written_at`: when this person last wrote there."""

    title: str
    heading: str
    language: str
    holds: str
    deciders: str
    clauses: str
    url: str
    written_at: datetime | None = None


@dataclass(frozen=True)
class Recent:
    """A form the person wrote in, as the first screen offers it again."""

    title: str
    heading: str
    url: str
    written_at: datetime


def written_lately(actor: User, at: datetime, count: int) -> list[Recent]:
    """The latest first; of the other sections nothing is found out."""
    all_nodes = _nodes(actor).order_by().values_list("pk", "written_at")
    written = {key: at for key, at in all_nodes if at is not None}
    headings = SectionPage.objects.filter(
        path=Left(OuterRef("path"), Length(OuterRef("path")) - Page.steplen)
    )
    pages = SectionPage.objects.annotate(heading=Subquery(headings.values("title"))).in_bulk(written)
    latest = sorted(pages.values(), key=lambda page: written[page.pk], reverse=True)
    found = (
        Recent(_title(page, form, forms), page.heading or "", _url(page, form), written[page.pk])
        for page in latest
        if (forms := _forms_below(page)) and refusal(actor, "create", page, at) is None
        for form in forms
    )
    return list(islice(found, count))


def choices(actor: User, at: datetime) -> list[Choice]:
    """In every language, in the order of the tree."""
    nodes = list(_nodes(actor))
    titles = {page.path: page.title for page in nodes}
    given = _assignments(timezone.localdate(at))
    found = []
    for page in nodes:
        forms = _forms_below(page)
        if not forms or refusal(actor, "create", page, at) is not None:
            continue
        heading = titles.get(page.path[: -Page.steplen], "")
        for form in forms:
            title = _title(page, form, forms)
            found.append(_choice(page, form, title, heading, given, page.written_at))
    return found


def recent(found: Iterable[Choice], count: int) -> list[Choice]:
    """Those the person wrote in, the latest first."""
    known = [(choice.written_at, choice) for choice in found if choice.written_at]
    return [choice for _at, choice in sorted(known, key=lambda pair: pair[0], reverse=True)][:count]


def _forms_below(page: SectionPage) -> list[type[Page]]:
    """The types of page the section holds, mostly one; none where nobody makes pages by hand."""
    return [kind for kind in page.creatable_subpage_models() if kind.can_create_at(page)]


def _title(page: SectionPage, form: type[Page], forms: list[type[Page]]) -> str:
    """With the kind, where the section holds several."""
    return f"{page.title}: {form._meta.verbose_name}" if len(forms) > 1 else page.title


def _choice(
    page: SectionPage,
    form: type[Page],
    title: str,
    heading: str,
    given: Given,
    written_at: datetime | None,
) -> Choice:
    section = page.section
    steps = [(step, who.assignee if who else "") for step, who in plan(section, given.get(section.key, {}))]
    return Choice(
        title=title,
        heading=heading,
        language=page.locale.language_code,
        holds=_holds(section, form),
        deciders=_deciders(steps),
        clauses=_clauses(steps),
        url=_url(page, form),
        written_at=written_at,
    )


def _url(page: SectionPage, form: type[Page]) -> str:
    return reverse("wagtailadmin_pages:add", args=[form._meta.app_label, form._meta.model_name, page.pk])


def _holds(section: Section, form: type[Page]) -> str:
    """The kind of page, and what the regulation limits it to (II.4.3b-4b)."""
    kind = str(form._meta.verbose_name)
    return (
        _("%(kind)s; nội dung được phép thông tin") % {"kind": kind}
        if section.needs_information_permit
        else kind
    )


def _deciders(steps: list[tuple[Step, str]]) -> str:
    """ "Kiểm duyệt: …. Phê duyệt: …": titles, or whom an assignment names that day."""
    title = regulation_in_force().role_title
    return " ".join(f"{VERB_LABELS[step.verb]}: {named or title(step.role)}." for step, named in steps)


def _clauses(steps: list[tuple[Step, str]]) -> str:
    regulation = regulation_in_force()
    resting_on = (regulation.assigns_by if named else step.clause for step, named in steps)
    return "; ".join(dict.fromkeys(regulation.cite(clause) for clause in resting_on))


def _assignments(day: date) -> Given:
    given: Given = {}
    for assignment in Assignment.objects.on(day).select_related("person"):
        given.setdefault(assignment.section, {})[assignment.duty] = assignment
    return given


def _nodes(actor: User) -> QuerySet:
    """Each with when the person last saved something of their own directly below it."""
    own = children_of(OuterRef("path"), Page.objects.filter(owner=actor))
    last = own.order_by(F("latest_revision_created_at").desc(nulls_last=True))
    written_at = Subquery(last.values("latest_revision_created_at")[:1])
    return SectionPage.objects.select_related("locale").annotate(written_at=written_at).order_by("path")

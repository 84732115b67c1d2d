"""What a file would change: new, changed field by field, the same, missing; and whatever is refused."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from django.utils.translation import gettext as _

from pages.models import ProcedurePage, SectionPage
from workflows.approval.refusal import refusal
from workflows.staff.models import User

from .columns import BY_FIELD
from .files import Fault, read
from .rows import Row, Said, faults_of, said_by_nobody, understood
from .standing import Standing, hash_of, standing_in


@dataclass(frozen=True)
class Change:
    label: str
    old: str
    new: str


@dataclass(frozen=True)
class Changed:
    """A procedure that is here and that the file says otherwise; `whole`: as it would then stand."""

    row: Row
    standing: Standing
    whole: Said

    @property
    def changes(self) -> list[Change]:
        """In the order of the columns, as a file would write both."""
        said = self.standing.said
        return [
            Change(column.label, column.write(said[name]), column.write(self.whole[name]))
            for name, column in BY_FIELD.items()
            if said[name] != self.whole[name]
        ]


@dataclass
class Difference:
    new: list[tuple[Row, Said]] = field(default_factory=list)
    changed: list[Changed] = field(default_factory=list)
    same: int = 0
    missing: list[Standing] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)

    @property
    def is_acceptable(self) -> bool:
        """Nothing is refused, and there is something to do."""
        return not self.faults and bool(self.new or self.changed)

    @property
    def mark(self) -> str:
        """Of what would be done to what: a confirmation is for this and nothing else."""
        made = [said for _row, said in self.new]
        mended = [[one.standing.page.pk, one.standing.revision, one.whole] for one in self.changed]
        return hash_of({"new": made, "changed": mended})


def difference(actor: User, section: SectionPage, name: str, content: bytes, at: datetime) -> Difference:
    """Between the file and the section, for that person: what they may not change is refused with the reason."""
    rows, faults = understood(read(name, content))
    found = Difference(faults=faults)
    here = standing_in(section)
    elsewhere = _elsewhere(section)
    live_codes = _live(section)
    for row in rows:
        code = row.said["code"]
        if code in elsewhere and code not in here:
            found.faults.append(Fault(row.number, BY_FIELD["code"].label, _in_another(elsewhere[code])))
        else:
            _compare(found, row, here.get(code))
    refused = [*_refused(actor, found.changed, at), *_wrong(found, live_codes)]
    found.faults = sorted([*found.faults, *refused], key=lambda fault: fault.row)
    codes = {row.said["code"] for row in rows}
    if not found.faults:
        found.missing = [
            one for code, one in sorted(here.items()) if code not in codes and _is_seen(actor, one, at)
        ]
    return found


def _compare(found: Difference, row: Row, standing: Standing | None) -> None:
    if standing is None:
        found.new.append((row, said_by_nobody() | row.said))
    elif (whole := standing.said | row.said) == standing.said:
        found.same += 1
    else:
        found.changed.append(Changed(row, standing, whole))


def _elsewhere(section: SectionPage) -> dict[str, ProcedurePage]:
    """Those of other sections of this language, by code."""
    pages = ProcedurePage.objects.filter(locale=section.locale_id).not_child_of(section)
    return {page.code: page for page in pages}


def _in_another(page: ProcedurePage) -> str:
    title = page.get_parent().title
    return _("Mã này đã có ở chuyên mục “%(title)s”. Hãy sửa ở chuyên mục đó.") % {"title": title}


def _live(section: SectionPage) -> dict[str, int]:
    live = ProcedurePage.objects.live().filter(locale=section.locale_id)
    return dict(live.values_list("code", "pk"))


def _refused(actor: User, changed: Iterable[Changed], at: datetime) -> list[Fault]:
    """By the one question; whoever may not change a procedure is not shown its draft either."""
    asked = ((one.row.number, refusal(actor, "edit", one.standing.page, at)) for one in changed)
    return [Fault(number, "", str(reason)) for number, reason in asked if reason]


def _wrong(found: Difference, live_codes: dict[str, int]) -> list[Fault]:
    whole = [*found.new, *((one.row, one.whole) for one in found.changed)]
    return [fault for row, said in whole for fault in faults_of(row, said, live_codes)]


def _is_seen(actor: User, one: Standing, at: datetime) -> bool:
    """It is public or the person may see it, and it is not abolished already."""
    return one.said["status"] != "bai-bo" and refusal(actor, "view", one.page, at) is None

"""Make the database equal to the regulation. The second run changes nothing (design 4)."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import LogContext

from workflows.staff.authority import as_one
from workflows.staff.groups import follow_appointments
from workflows.staff.locks import one_at_a_time
from workflows.staff.regulation import regulation_in_force

from . import collections, groups, organisations, page_permissions, site, tree, workflows
from .report import Report

STEPS = (
    site.enact_locales,
    groups.enact_groups,
    groups.enact_people,
    organisations.enact_units,
    tree.enact_tree,
    site.enact_identity,
    site.enact_home_layout,
    page_permissions.enact_page_permissions,
    collections.enact_collections,
    workflows.enact_workflows,
)


def enact(*, dry_run: bool = False) -> list[str]:
    """Apply the regulation in force; answer a sentence for each change.

    One transaction, one run at a time. A dry run does the same deeds and takes them all
    back, so that what it says cannot differ from what a run would do.
    """
    report = Report()
    with transaction.atomic():
        one_at_a_time("enactment")
        with LogContext(), as_one("enact", **_regulation()) as deed:
            for step in STEPS:
                step(regulation_in_force(), report)
            report.lines += follow_appointments(timezone.localdate())
            deed.sentences = report.lines
        transaction.set_rollback(dry_run)
    return report.lines


def _regulation() -> dict[str, str]:
    """As the register names it: which version was put into force."""
    version = regulation_in_force().version
    return {
        "kind": "regulation.version",
        "key": version.number,
        "title": version.title,
        "basis": version.citation,
    }

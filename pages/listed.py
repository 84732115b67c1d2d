"""What lists, searches, feeds and sitemaps may name: an abolished procedure keeps its address and nothing else."""

from __future__ import annotations

from django.apps import apps
from django.db.models import QuerySet

from workflows.regulation.procedures import ABOLISHED


def listed(pages: QuerySet) -> QuerySet:
    """The pages without those; part of the same query."""
    abolished = apps.get_model("pages", "ProcedurePage").objects.filter(status=ABOLISHED).order_by()
    return pages.exclude(pk__in=abolished.values("pk"))

"""Items of the desk by the hundred: one brought there by people's verbs, and its twins made in bulk."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import Model

from tests.pages.public import many_like
from workflows.approval.models import Decision, OpinionRequest, Remark, Submission, kind_of


def twins(item: Any, number: int) -> None:
    """So many more of the item, each at the same place of its chain, with what was decided on it and said."""
    if number < 1:
        return
    fresh = type(item).objects.get(pk=item.pk)
    keys = many_like(fresh, number, fresh.section_page.section_key)
    passages = list(Submission.objects.of(item).order_by("pk"))
    pairs = [(old, twin(old, key=key, workflow_state_id=None)) for key in keys for old in passages]
    Submission.objects.bulk_create([new for _old, new in pairs])
    Decision.objects.bulk_create(
        twin(decided, submission_id=new.pk) for old, new in pairs for decided in old.decisions.all()
    )
    OpinionRequest.objects.bulk_create(
        twin(asked, submission_id=new.pk, key=new.key)
        for old, new in pairs
        for asked in old.opinion_requests.all()
    )
    Remark.objects.bulk_create(_proposals(item, pairs))


def _proposals(item: Any, pairs: list[tuple[Submission, Submission]]) -> Iterable[Remark]:
    made = {one.proposed_in_id: one for one in Remark.objects.filter(kind=kind_of(item), key=item.pk)}
    return [twin(made[old.pk], key=new.key, proposed_in_id=new.pk) for old, new in pairs if old.pk in made]


def twin(row: Model, **otherwise: Any) -> Any:
    """The row once more, not stored yet, but for these fields."""
    fields = (field for field in row._meta.concrete_fields if not field.primary_key)
    return type(row)(**{field.attname: getattr(row, field.attname) for field in fields} | otherwise)

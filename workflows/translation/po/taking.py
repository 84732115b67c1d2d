"""The pieces that a person chose of a file become a draft, once: by the same verb as what is typed in the editor."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from workflows.intake.models import Upload
from workflows.staff.locks import one_at_a_time
from workflows.staff.models import User

from ..begun import begun
from ..judging import Sent
from ..models import TranslationFile
from ..saving import NotSaved, Saved, save
from .comparing import How, Line, compared
from .reading import read


class TakenAlready(Exception):
    """The file was taken before; nothing was done."""


@dataclass(frozen=True)
class Chosen:
    """Of a preview: the paths of the pieces, and the editions it was made of."""

    source: int
    draft: int | None
    paths: Collection[str]


def take(file: TranslationFile, chosen: Chosen, actor: User, at: datetime) -> Saved:
    """Raises TakenAlready; NotSaved and PermissionDenied as `save` does, Unreadable as `read`."""
    with transaction.atomic():
        one_at_a_time(f"translation:{file.source_id}")
        if Upload.objects.filter(pk=file.pk, applied_at__isnull=False).exists():
            raise TakenAlready
        now = begun(actor, file.source, at)
        lines = compared(now.translating, read(bytes(file.upload.content))).lines
        taken = [line for line in lines if line.path in chosen.paths]
        if not taken:
            raise NotSaved(_("Chưa chọn đoạn nào. Hãy đánh dấu các đoạn cần nhận rồi bấm lại."))
        saved = save(actor, file.source, _with(now.untouched, taken, chosen), at)
        Upload.objects.filter(pk=file.pk).update(applied_at=at)
        TranslationFile.objects.filter(pk=file.pk).update(taken=len(taken))
    return saved


def _with(untouched: Sent, taken: list[Line], chosen: Chosen) -> Sent:
    return replace(
        untouched,
        source=chosen.source,
        draft=chosen.draft,
        words={**untouched.words, **{line.path: line.words for line in taken}},
        kept={*untouched.kept, *(line.path for line in taken if line.how is How.KEEPS)},
        confirmed={line.path for line in taken if line.how is How.CONFIRMS},
    )

"""Translations compiled at set-up: the .po files are kept, the .mo files are made (no gettext needed)."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import polib
from django.utils.translation.reloader import translation_file_changed


def compile_catalogues(folders: Iterable[Path]) -> int:
    """Make each .mo that is missing or older than its .po; answers how many were made."""
    stale = [po for folder in folders for po in Path(folder).glob("*/LC_MESSAGES/*.po") if _is_stale(po)]
    for po in stale:
        draft = po.with_suffix(".mo.draft")
        polib.pofile(str(po)).save_as_mofile(str(draft))
        draft.replace(po.with_suffix(".mo"))
        # What this process has read already is read again: the server is started from it.
        translation_file_changed(None, po.with_suffix(".mo"))
    return len(stale)


def _is_stale(po: Path) -> bool:
    mo = po.with_suffix(".mo")
    return not mo.exists() or mo.stat().st_mtime < po.stat().st_mtime

"""A file that was looked at becomes a draft, with its pictures, or itself, in the library: all of it or nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.models import Page

from snippets.models import Hashed
from workflows.approval.refusal import refusal
from workflows.staff.locks import one_at_a_time
from workflows.staff.models import User

from ..library import add_pictures, no_files_without_rows
from ..models import WordFile
from .attaching import attached, can_attach, know_words
from .body import BODY_FIELD, body_of, chosen
from .kinds import as_agreed, is_document, kind_for, kind_with_files_for
from .reading.package import Package


class NotMade(Exception):
    """No draft was made; the sentence says why."""


@dataclass(frozen=True)
class Said:
    """What the person who looked at it said: the page's fields, which pieces are repaired, what the file is."""

    values: dict[str, Any]
    agreed: set[int]
    of_file: dict[str, Any]


def make(word: WordFile, said: Said, actor: User, at: datetime) -> list[str]:
    """The draft, which `word.page` is then. Answers a sentence for each picture that the library did not take.

    Raises NotMade or PermissionDenied. A second press makes nothing.
    """
    with transaction.atomic(), no_files_without_rows() as kept:
        one_at_a_time(f"intake:{word.upload.section_page_id}")
        word.refresh_from_db()
        section = word.upload.section_page
        if reason := refusal(actor, "create", section, at):
            raise PermissionDenied(reason)
        kind = kind_of(word)
        if word.upload.applied_at or word.refused or kind is None:
            raise NotMade(_("Tệp này đã tạo bản nháp rồi, hoặc không tạo được bản nháp."))
        page = kind(owner=actor, live=False, locale_id=section.locale_id, **said.values)
        told = (_with_file if word.is_pdf else _with_words)(page, word, said, actor, kept)
        _keep(page, word, actor, at)
    return told


def kind_of(word: WordFile) -> type[Any] | None:
    """Of the page that it becomes."""
    section = word.upload.section_page
    return kind_with_files_for(section) if word.is_pdf else kind_for(section)


def _with_words(page: Page, word: WordFile, said: Said, actor: User, kept: list[Hashed]) -> list[str]:
    pieces = list(chosen(word.found["pieces"], said.agreed, is_document=is_document(type(page))))
    named = {piece["part"]: piece for piece in pieces if piece["kind"] == "picture"}
    pictures, told = add_pictures(named, Package(word.packed).picture, actor, kept)
    setattr(page, BODY_FIELD, body_of(pieces, pictures))
    return told


def _with_file(page: Page, word: WordFile, said: Said, actor: User, kept: list[Hashed]) -> list[str]:
    if not can_attach(actor):
        raise NotMade(_("Đồng chí không thêm tệp vào thư viện được nên chưa tạo bản nháp."))
    file = attached(word, page, said.of_file, actor)
    kept.append(file)
    if said.agreed:
        know_words(file, as_agreed(word.found["pieces"], said.agreed))
    return []


def _keep(page: Page, word: WordFile, actor: User, at: datetime) -> None:
    word.upload.section_page.add_child(instance=page)
    page.save_revision(user=actor, log_action=True, clean=False)  # a draft; what is missing, its form says
    word.page, word.upload.applied_at, word.upload.made = page, at, 1
    word.save(update_fields=["page"])
    word.upload.save(update_fields=["applied_at", "made"])

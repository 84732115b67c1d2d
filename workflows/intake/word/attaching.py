"""A PDF is the file of its page, as it came; and the words by which the search finds it, as a person agreed to them."""

from __future__ import annotations

from pathlib import PurePath
from typing import Any

from django import forms
from django.core.files.base import ContentFile
from django.db import models
from django.forms.models import fields_for_model
from wagtail.models import Page
from wagtail.permissions import policy_registry

from pages.models import DocumentFile, DocumentPage, FileText
from snippets.models import Attachment
from vietnamese.text import slug
from vietnamese.tokens import composed
from workflows.staff.models import User

from ..models import WordFile

LONGEST_NAME, LONGEST_TITLE = 60, 255
FILE = "file_"  # before what is asked of it, in a form that asks of the page too


def row_of_files(kind: type[Page]) -> type[models.Model]:
    """A file on a page of that kind."""
    return kind._meta.get_field("files").related_model


def field_of_file(kind: type[Page], found: dict[str, Any]) -> dict[str, forms.Field]:
    """Which of the page's files it is, where the kind tells them apart: one without a signature is no signed copy."""
    row = row_of_files(kind)
    if row is not DocumentFile:
        return {}
    field = fields_for_model(row, fields=["kind"])["kind"]
    field.initial = DocumentFile.Kind.SIGNED if is_signed(found) else DocumentFile.Kind.TEXT
    return {f"{FILE}kind": field}


def is_signed(found: dict[str, Any]) -> bool:
    """By a certificate, or on the paper that was scanned."""
    return found["is_signed"] or is_scan(found)


def is_scan(found: dict[str, Any]) -> bool:
    """No page of it has words."""
    return not found["pieces"]


def can_attach(actor: User) -> bool:
    return _collections(actor).exists()


def attached(word: WordFile, page: Page, said: dict[str, Any], actor: User) -> Attachment:
    """In the library, in the first collection in which the person may add files, and on the page, which is not saved."""
    called = page.designation if isinstance(page, DocumentPage) else page.title
    name = slug(PurePath(word.upload.name).stem)[:LONGEST_NAME] or "tep"
    file = Attachment(
        title=called[:LONGEST_TITLE],
        collection=_collections(actor).first(),
        uploaded_by_user=actor,
        file=ContentFile(bytes(word.upload.content), f"{name}.pdf"),
    )
    file.save()
    page.files = [row_of_files(type(page))(file=file, **said)]
    return file


def know_words(file: Attachment, text: str) -> None:
    """What a person agreed that it says; of any other file the search reads the words itself."""
    said = composed(text).replace("\x00", "")
    FileText.objects.update_or_create(sha256=file.sha256, defaults={"text": said})


def _collections(actor: User) -> Any:
    return policy_registry.get_by_type(Attachment).collections_user_has_permission_for(actor, "add")

"""What kind of page a section makes of a file, and the form of what the file cannot say for certain."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django import forms
from django.db import models
from django.forms.models import fields_for_model
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page
from wagtail.rich_text import get_text_for_indexing as text_of

from pages.models import DocumentPage, SectionPage
from pages.models.attached import HasFiles
from snippets.day_input import DayInput
from vietnamese.text import fold
from workflows.staff.regulation import regulation_in_force

from .attaching import FILE, field_of_file
from .body import is_left_out
from .sentences import encoding_name

BODY = "body"
OF_DOCUMENT = (
    *("kind", "number", "issuer", "issued_on", "place", "summary"),
    *("signer", "signed_for", "signer_post"),
)
OF_OTHERS = ("title", "summary")
MAY_BE_EMPTY = ("CharField", "TextField", "JSONField", "SlugField")  # in a draft
LONGEST_SHOWN = 300


def kind_for(section: SectionPage) -> type[Any] | None:
    """The first kind the section holds whose text is a body, and which a file can make without being asked more."""
    return next(_kinds_of(section), None)


def kind_with_files_for(section: SectionPage) -> type[Any] | None:
    """The first of those that bears files, which a PDF can be one of."""
    return next((kind for kind in _kinds_of(section) if issubclass(kind, HasFiles)), None)


def _kinds_of(section: SectionPage) -> Iterator[type[Any]]:
    kinds = (kind for kind in section.creatable_subpage_models() if kind.can_create_at(section))
    return (kind for kind in kinds if _is_made_of_text(kind))


def _is_made_of_text(kind: type[Page]) -> bool:
    own = {field.name: field for field in kind._meta.local_concrete_fields}
    asked = {name for name, field in own.items() if _must_be_said(field)}
    return BODY in own and asked <= set(_fields_of(kind))


def _must_be_said(field: models.Field) -> bool:
    is_set_by_us = field.primary_key or field.has_default() or not field.editable
    return not (field.null or is_set_by_us or field.get_internal_type() in MAY_BE_EMPTY)


def _fields_of(kind: type[Page]) -> tuple[str, ...]:
    return OF_DOCUMENT if is_document(kind) else OF_OTHERS


def is_document(kind: type[Page]) -> bool:
    return issubclass(kind, DocumentPage)


class DraftForm(forms.Form):
    """What was recognised, to be looked at; and which suggestions the person agrees to."""

    def __init__(self, *args: Any, kind: type[Page], found: dict[str, Any], **kwargs: Any) -> None:
        initial = said_by(found, kind)
        super().__init__(*args, initial=initial, **kwargs)
        self.named = _fields_of(kind)
        self.fields |= _asked(kind)
        self.of_file = field_of_file(kind, found) if found.get("is_pdf") else {}
        self.fields |= self.of_file
        offers = list(_offers(found, is_document=is_document(kind)))
        if offers:
            self.fields |= {"all_offered": AllOffered(), "offered": Offered(offers)}
        printed = (found["fields"] or {}).get("printed", "")
        if printed != initial.get("issuer", printed):
            self.fields["issuer"].help_text = _("In trong tệp: %(words)s") % {"words": printed}
        self._everything = {int(key) for key, _words in offers}

    @property
    def said(self) -> list[forms.BoundField]:
        return [self[name] for name in (*self.named, *self.of_file)]

    @property
    def agreed(self) -> set[int]:
        """The places of the pieces that are to be repaired."""
        if self.cleaned_data.get("all_offered"):
            return self._everything
        return {int(key) for key in self.cleaned_data.get("offered", ())}

    @property
    def said_of_file(self) -> dict[str, Any]:
        """In its row on the page."""
        return {name.removeprefix(FILE): self.cleaned_data[name] for name in self.of_file}

    @property
    def values(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in self.named}


class AllOffered(forms.BooleanField):
    def __init__(self) -> None:
        super().__init__(required=False, label=_("Chuyển tất cả các đoạn dưới đây sang Unicode"))


class Offered(forms.MultipleChoiceField):
    def __init__(self, offers: list[tuple[str, SafeString]]) -> None:
        super().__init__(
            required=False,
            choices=offers,
            widget=forms.CheckboxSelectMultiple,
            label=_("Hoặc chọn từng đoạn cần chuyển"),
        )


def _asked(kind: type[Page]) -> dict[str, forms.Field]:
    """The fields as the page's own form has them; only what a draft cannot be kept without is required."""
    made = fields_for_model(kind, fields=_fields_of(kind))
    for name, field in made.items():
        model_field = kind._meta.get_field(name)
        field.required = name == "title" or _must_be_said(model_field)
        if isinstance(field.widget, forms.Textarea):
            field.widget.attrs["rows"] = 3
        if isinstance(field, forms.DateField):
            field.widget = DayInput()
    messages = {"title": _("Hãy ghi tiêu đề."), "issued_on": _("Hãy ghi ngày ban hành.")}
    for name in messages.keys() & made.keys():
        made[name].error_messages["required"] = messages[name]
    return made


def _offers(found: dict[str, Any], *, is_document: bool) -> Iterator[tuple[str, SafeString]]:
    """Each piece of the body that may be repaired by its place, with what it says and would say."""
    for place, piece in enumerate(found["pieces"]):
        if "offered" in piece and not is_left_out(piece, is_document=is_document):
            named = encoding_name(piece["encoding"])
            words = (named, shown(words_in(piece)), shown(offered_in(piece)))
            yield str(place), format_html("{}: {}<br>→ {}", *words)


def words_in(piece: dict[str, Any]) -> str:
    said = piece.get("html") or piece.get("text") or piece.get("rows") or ""
    return _plain(said)


def offered_in(piece: dict[str, Any]) -> str:
    return _plain(piece["offered"])


def _plain(said: Any) -> str:
    if isinstance(said, list):
        return " | ".join(cell for row in said for cell in row if cell)
    return text_of(said)


def as_agreed(pieces: list[dict[str, Any]], agreed: set[int]) -> str:
    """All that was read, line by line, each repaired that a person agreed to."""
    said = (offered_in(one) if place in agreed else words_in(one) for place, one in enumerate(pieces))
    return "\n".join(said)


def shown(words: str) -> str:
    return words if len(words) <= LONGEST_SHOWN else f"{words[:LONGEST_SHOWN].rpartition(' ')[0]} …"


def said_by(found: dict[str, Any], kind: type[Page]) -> dict[str, Any]:
    """What the file says of itself, by field."""
    if not is_document(kind):
        return {"title": found["title"]}
    fields = found["fields"] or {}
    said = {name: fields.get(name, "") for name in OF_DOCUMENT}
    return said | {"issuer": _as_known(said["issuer"])}


def _as_known(issuer: str) -> str:
    """One issuer is written one way: as the regulation writes it."""
    known = {fold(name).lower(): name for name in regulation_in_force().issuers}
    return known.get(fold(issuer).lower(), issuer)

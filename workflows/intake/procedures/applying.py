"""A confirmed file becomes drafts: all of it or nothing, through the same question as any draft."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from pages.many_drafts import make_drafts
from pages.models import DocumentPage, ProcedureBasis, ProcedurePage, SectionPage
from workflows.approval.refusal import refusal
from workflows.staff.locks import one_at_a_time
from workflows.staff.models import User

from ..models import Upload
from .difference import Changed, Difference, difference
from .rows import Said, values_of
from .standing import hash_of

STREAMS = {"steps": "step", "ways": "way", "papers": "paper"}


class NotDone(Exception):
    """Nothing was taken in; the sentence says why."""


def apply(upload: Upload, mark: str, actor: User, at: datetime) -> Difference:
    """Make and mend drafts as the preview of that mark said. Raises NotDone or PermissionDenied."""
    with transaction.atomic():
        one_at_a_time(f"intake:{upload.section_page_id}")
        upload.refresh_from_db()
        if upload.applied_at:
            raise NotDone(_("Tệp này đã được nhập rồi."))
        section = upload.section_page
        if reason := refusal(actor, "create", section, at):
            raise PermissionDenied(reason)
        found = difference(actor, section, upload.name, bytes(upload.content), at)
        if found.mark != mark or not found.is_acceptable:
            raise NotDone(
                _("Chuyên mục đã thay đổi từ khi đồng chí xem trước. Hãy xem lại rồi xác nhận; tệp vẫn còn.")
            )
        _carry_out(found, section, actor, at)
        upload.applied_at, upload.made, upload.changed = at, len(found.new), len(found.changed)
        upload.save(update_fields=["applied_at", "made", "changed"])
    return found


def _carry_out(found: Difference, section: SectionPage, actor: User, at: datetime) -> None:
    register = Named(section)
    made = []
    for _row, said in found.new:
        page = ProcedurePage(owner=actor, live=False, locale_id=section.locale_id)
        register.fill(page, said, at)
        page.bases = register.bases_of(said)
        made.append(page)
    make_drafts(section, made, actor, at)
    for one in found.changed:
        page = _mended(one, register, at)
        page.save_revision(user=actor, log_action=True)


def _mended(one: Changed, register: Named, at: datetime) -> ProcedurePage:
    """The latest draft with what the file says; what the file does not tell of stays as it is."""
    page = one.standing.page.get_latest_revision_as_object()
    before = one.standing.said
    changed = {field for field in before if before[field] != one.whole[field]}
    register.fill(page, one.whole, at, changed)
    if "bases" in changed:
        page.bases = register.bases_of(one.whole)
    return page


class Named:
    """The documents and procedures that a file may name, asked once for all its rows."""

    def __init__(self, section: SectionPage) -> None:
        live = DocumentPage.objects.live().filter(locale=section.locale_id)
        self.documents: dict[str, list[DocumentPage]] = {}
        for document in live:
            self.documents.setdefault(document.number, []).append(document)
        procedures = ProcedurePage.objects.live().filter(locale=section.locale_id)
        self.procedures = dict(procedures.values_list("code", "pk"))

    def fill(self, page: ProcedurePage, said: Said, at: datetime, only: set[str] | None = None) -> None:
        values = values_of(said) | {"successor_id": self.procedures.get(said["successor"])}
        values |= {field: _blocks(page, field, said[field]) for field in STREAMS}
        of_field = {"successor_id": "successor", "full_name": "title"}
        for name, value in values.items():
            if only is None or of_field.get(name, name) in only:
                setattr(page, name, value)
        page.synced_at, page.synced_hash = at, hash_of(said)

    def bases_of(self, said: Said) -> list[ProcedureBasis]:
        """Each in its own words, tied to the document of that number where the register has just one."""
        return [
            ProcedureBasis(
                sort_order=place,
                **row | {"issued_on": date.fromisoformat(row["issued_on"]) if row["issued_on"] else None},
                document=self._document(row["symbol"]),
            )
            for place, row in enumerate(said["bases"])
        ]

    def _document(self, symbol: str) -> DocumentPage | None:
        found = self.documents.get(symbol, []) if symbol else []
        return found[0] if len(found) == 1 else None


def _blocks(page: ProcedurePage, field: str, rows: list[dict[str, Any]]) -> list[tuple[str, Any]]:
    """The rows as blocks; the form a paper had, a file cannot send, so it stays with the paper."""
    if field != "papers":
        return [(STREAMS[field], row) for row in rows]
    forms = {block.value["name"]: block.value.get("form") for block in page.papers}
    return [(STREAMS[field], row | {"form": forms.get(row["name"])}) for row in rows]

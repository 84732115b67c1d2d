"""A page as a PO file: one entry a piece, for Poedit, OmegaT or whatever an outside translator works with."""

from __future__ import annotations

from datetime import datetime

from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from polib import POEntry, POFile

from pages.translations.edition import Row, Translating
from pages.translations.glossary import glossary
from vietnamese.terms import Glossary

from ..form import plain

# What a file says of itself beside the usual: of which page, of which edition of it.
PAGE, EDITION = "X-Page", "X-Edition"
FUZZY = "fuzzy"
_MOMENT = "%Y-%m-%d %H:%M%z"


def written(translating: Translating, at: datetime) -> str:
    """Plain pieces as plain text, rich ones with the tags of a line; no plural forms, for a page has none."""
    edition = translating.edition
    file = POFile(wrapwidth=0)
    file.metadata = {
        "Project-Id-Version": f"{edition.page.title} ({edition.revision})",
        "POT-Creation-Date": localtime(edition.at).strftime(_MOMENT),
        "PO-Revision-Date": localtime(at).strftime(_MOMENT),
        "Language": translating.target.locale.language_code,
        "X-Source-Language": edition.page.locale.language_code,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        PAGE: str(edition.page.pk),
        EDITION: str(edition.revision),
    }
    terms = glossary()
    for row in translating.rows:
        file.append(_entry(row, terms))
    return str(file)


def offered(row: Row) -> str:
    """What is said of it, else what was said here of an earlier edition: as the file begins."""
    said = row.said or row.before
    return row.piece.shown(said.data) if said else ""


def _entry(row: Row, terms: Glossary) -> POEntry:
    piece, before = row.piece, row.before
    return POEntry(
        msgctxt=piece.path,
        msgid=_one_line(piece.text),
        msgstr=_one_line(offered(row)),
        comment="\n".join(_remarks(row, terms)),
        flags=[FUZZY] if before or row.is_unconfirmed else [],
        previous_msgid=_one_line(piece.shown(before.source)) if before else None,
    )


def _remarks(row: Row, terms: Glossary) -> list[str]:
    """What a translator should know: where it stands, how long it may be, how the city says it."""
    piece = row.piece
    remarks = [piece.label]
    if piece.most:
        remarks.append(_("Nhiều nhất %(most)d chữ") % {"most": piece.most})
    if piece.is_html and "<" in piece.data:
        remarks.append(_("Giữ nguyên các thẻ <…>, nhất là <a id=…>"))
    if row.is_unconfirmed:
        remarks.append(_("Máy dịch, chưa xác nhận"))
    remarks += [f"{term.vi} → {term.en}" for term in terms.terms_in(plain(piece.text))]
    return [" ".join(remark.split()) for remark in remarks]


def _one_line(text: str) -> str:
    """The library takes this sign, the rest of a letter in broken text, for the end of a line."""
    return text.replace("\x85", "")

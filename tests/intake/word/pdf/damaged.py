"""PDF files that are broken, locked, harmful or without end, each with the word by which it is refused."""

from __future__ import annotations

import random
from collections.abc import Callable

from workflows.intake.word.reading.bounds import BROKEN, LOCKED, SCRIPTS, TOO_MUCH

from .cases.letters import WORDS, again
from .writing import assembled, lines, packed, pdf

Make = Callable[[], bytes]
GOOD = pdf(lines(WORDS))
CATALOGUE = "<< /Type /Catalog /Pages 2 0 R >>"


def with_catalogue(entries: str, *more: str) -> bytes:
    return pdf(lines(WORDS), catalogue=entries, more=more)


def with_link(action: str) -> bytes:
    """A page on which a press does something."""
    link = f"<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A {action} >>"
    return GOOD.replace(b"/MediaBox", f"/Annots [{link}] /MediaBox".encode())


def pages_within_pages(depth: int) -> bytes:
    kids = [f"<< /Type /Pages /Parent {n + 1} 0 R /Kids [{n + 3} 0 R] /Count 1 >>" for n in range(depth)]
    last = f"<< /Type /Page /Parent {depth + 1} 0 R /MediaBox [0 0 9 9] >>"
    return assembled(CATALOGUE, *kids, last)


def drawing(content: str) -> bytes:
    """One page that draws that, packed."""
    page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R /Resources << /Font << >> >> >>"
    return assembled(CATALOGUE, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", page, packed(content.encode()))


DAMAGED: dict[str, tuple[Make, str]] = {
    "its first letters alone": (lambda: b"%PDF-1.7\n", BROKEN),
    "its first letters and its last": (lambda: b"%PDF-1.7\n%%EOF\n", BROKEN),
    "cut off in the middle": (lambda: GOOD[: len(GOOD) // 2], BROKEN),
    "noise between its first letters and its last": (
        lambda: b"%PDF-1.7\n" + random.Random(5).randbytes(20_000) + b"\nstartxref\n9\n%%EOF\n",
        BROKEN,
    ),
    "a script in a catalogue that its end does not name": (
        lambda: with_catalogue("/OpenAction << /S /JavaScript /JS (a) >>").replace(b"/Root 1 ", b"/Root 9 "),
        SCRIPTS,
    ),
    "its pages are missing": (lambda: GOOD.replace(b"/Pages 2 0 R", b"/Pages 99 0 R"), BROKEN),
    "no page": (lambda: assembled(CATALOGUE, "<< /Type /Pages /Kids [] /Count 0 >>"), BROKEN),
    "pages that lead to themselves": (
        lambda: assembled(CATALOGUE, "<< /Type /Pages /Kids [2 0 R] /Count 1 >>"),
        BROKEN,
    ),
    "pages within pages without end": (lambda: pages_within_pages(3_000), BROKEN),
    "with a password": (lambda: again(GOOD, user_password="mat-khau", algorithm="AES-256"), LOCKED),
    "locked in a way nobody knows": (
        lambda: again(GOOD, user_password="", algorithm="AES-256").replace(b"/Standard", b"/Unknown_"),
        LOCKED,
    ),
    "a script when it is opened": (
        lambda: with_catalogue("/OpenAction << /S /JavaScript /JS (app.alert(1)) >>"),
        SCRIPTS,
    ),
    "a script under a name": (
        lambda: with_catalogue("/Names << /JavaScript << /Names [(a) << /S /JavaScript /JS (a) >>] >> >>"),
        SCRIPTS,
    ),
    "a link that runs a program": (lambda: with_link("<< /S /Launch /F (cmd.exe) >>"), SCRIPTS),
    "a link that sends what was typed": (lambda: with_link("<< /S /SubmitForm /F (http://a) >>"), SCRIPTS),
    "another file within": (
        lambda: with_catalogue(
            "/Names << /EmbeddedFiles << /Names [(a.exe) << /Type /Filespec /F (a.exe) /EF << /F 3 0 R >> >>] >> >>"
        ),
        SCRIPTS,
    ),
    "a form that is a program": (lambda: with_catalogue("/AcroForm << /XFA (a) /Fields [] >>"), SCRIPTS),
    "brackets within brackets without end": (lambda: drawing("[" * 200_000 + " TJ"), TOO_MUCH),
}
BUSY = {  # each keeps its reader busy for as long as it may be
    "letters without end": (
        lambda: pdf(lines(WORDS), drawn="BT /F0 12 Tf " + "<0001> Tj 0 -1 Td\n" * 1_500_000 + "ET"),
        TOO_MUCH,
    ),
}

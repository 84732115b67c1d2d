"""The words of a file, whatever it is: a letter, a table, a list, a PDF."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import IO

from snippets.recordings import extension_of
from vietnamese.text import nfc

from .bounds import MOST_BYTES, MOST_LETTERS, MOST_SECONDS, Enough, Text, Unreadable
from .packed import FORMATS, read_packed

ROOT, PDF_READER = Path(__file__).parents[3], "workflows.approval.papers.pdf_reader"
MOST_PAGES, MEGABYTES = 300, 1024
WHOLE, PART = 0, 4  # what its reader answers; it is not imported, for it brings its library along
ENDS = (b"startxref", b"%%EOF")  # a PDF that has neither was cut off: no process is begun for it
PLAIN = {"txt", "csv", "vtt"}
READ = {*PLAIN, *FORMATS, "pdf", "doc", "xls"}  # the last two are told to be unreadable
ENCODINGS = ("utf-8-sig", "cp1258")


def words_in(file: IO[bytes], name: str, size: int) -> tuple[str, bool]:
    """What was read, and whether that is all of it. Raises Unreadable where nothing was."""
    extension = extension_of(name)
    if size > MOST_BYTES:
        raise Unreadable
    text = Text()
    try:
        _read(file, extension, text)
    except Enough:
        return nfc(str(text)), False
    except Unreadable:
        if not str(text).strip():
            raise
        return nfc(str(text)), False
    return nfc(str(text)), True


def _read(file: IO[bytes], extension: str, text: Text) -> None:
    if extension in FORMATS:
        read_packed(file, FORMATS[extension], text)
    elif extension == "pdf":
        _read_pdf(file.read(MOST_BYTES + 1), text)
    elif extension in PLAIN:
        text.add(_decoded(file.read(MOST_BYTES + 1)))
    else:
        raise Unreadable


def _decoded(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    for encoding in ENCODINGS:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode("latin-1")


def _read_pdf(data: bytes, text: Text) -> None:
    """Raises Enough where pages are missing, Unreadable where nothing could be read."""
    if not data.lstrip()[:5].startswith(b"%PDF") or not any(end in data for end in ENDS):
        raise Unreadable
    bounds = (MOST_LETTERS, MOST_PAGES, int(MOST_SECONDS), MEGABYTES)
    try:
        done = subprocess.run(
            [sys.executable, "-m", PDF_READER, *map(str, bounds)],
            input=data,
            capture_output=True,
            timeout=MOST_SECONDS * 2,
            cwd=ROOT,
            env={name: os.environ[name] for name in ("PATH", "PYTHONPATH") if name in os.environ},
            check=False,
        )
    except (subprocess.SubprocessError, OSError) as error:
        raise Unreadable from error
    if done.returncode not in {WHOLE, PART}:
        raise Unreadable
    text.add(done.stdout.decode("utf-8", "replace"))
    if done.returncode == PART:
        raise Enough

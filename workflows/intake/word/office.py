"""What is no .docx: told by its bytes, not by its name, and converted where LibreOffice is installed."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from .reading.bounds import BROKEN, LOCKED, MACROS, TOO_MUCH, Refused
from .reading.package import ENCRYPTED, MARKS_OF_MACROS, OLE

NO_OFFICE = "no-office"
PROGRAMS = ("soffice", "libreoffice")
MOST_SECONDS = 60.0
MEGABYTES, MOST_MADE = 2048, 200 << 20  # of its memory; bytes of any file it writes
# Named, for what it does not know it would guess at, and make letters of noise.
FILTERS = {"doc": "MS Word 97", "odt": "writer8", "rtf": "Rich Text Format"}
BOUNDED = (
    "import os, resource, sys; "
    f"resource.setrlimit(resource.RLIMIT_AS, ({MEGABYTES << 20},) * 2); "
    f"resource.setrlimit(resource.RLIMIT_FSIZE, ({MOST_MADE},) * 2); "
    "os.execv(sys.argv[1], sys.argv[1:])"
)
ODT = b"application/vnd.oasis.opendocument.text"
SECTOR, LETTER = 512, re.compile(rb"\xec\xa5.[\x00\x01]", re.DOTALL)  # bytes; how an old binary letter begins
RTF = b"{\\rtf"
MOST_LISTED = 1 << 20  # bytes of an .odt's own list


def as_docx(content: bytes) -> bytes | None:
    """The same letter as a .docx; None for what is one, or is nothing that another program reads.

    Raises Refused.
    """
    ending = _ending(content)
    if ending is None:
        return None
    program = next((path for name in PROGRAMS if (path := shutil.which(name))), None)
    if program is None:
        raise Refused(NO_OFFICE)
    return _converted(program, content, ending)


def _ending(content: bytes) -> str | None:
    """Under which name the other program knows what it is."""
    if content.startswith(OLE):
        if ENCRYPTED in content or _is_locked(content):
            raise Refused(LOCKED)
        if any(mark in content for mark in MARKS_OF_MACROS):
            raise Refused(MACROS)
        return "doc"
    if content.lstrip().startswith(RTF):
        return "rtf"
    return "odt" if content.startswith(b"PK") and _is_odt(content) else None


def _is_locked(content: bytes) -> bool:
    """What an old binary letter says of itself where it begins ([MS-DOC], FibBase), which is in any sector."""
    places = range(SECTOR, len(content), SECTOR)
    begins = next((place for place in places if LETTER.match(content, place)), None)
    return begins is not None and any(byte & 1 for byte in content[begins + 11 : begins + 12])


def _is_odt(content: bytes) -> bool:
    """Refused where it bears macros of its own or is locked."""
    try:
        with ZipFile(BytesIO(content)) as packed:
            names = packed.namelist()
            if "mimetype" not in names or packed.open("mimetype").read(len(ODT)) != ODT:
                return False
            if any(name.startswith(("Basic/", "Scripts/")) for name in names):
                raise Refused(MACROS)
            if "META-INF/manifest.xml" in names:
                listed = packed.open("META-INF/manifest.xml").read(MOST_LISTED)
                if b"encryption-data" in listed:
                    raise Refused(LOCKED)
    except (BadZipFile, KeyError, OSError, ValueError, NotImplementedError, RuntimeError, EOFError):
        return False
    return True


def _converted(program: str, content: bytes, ending: str) -> bytes:
    """In a folder and with settings of its own, which go afterwards; nothing of the file is run."""
    with tempfile.TemporaryDirectory() as folder:
        given = Path(folder, f"tep.{ending}")
        given.write_bytes(content)
        command = [
            *(sys.executable, "-P", "-c", BOUNDED, program),
            "--headless",
            "--norestore",
            f"-env:UserInstallation=file://{folder}/ho-so",
            f"--infilter={FILTERS[ending]}",
            *("--convert-to", "docx", "--outdir", folder),
            str(given),
        ]
        _run(command, folder)
        made = Path(folder, "tep.docx")
        if not made.is_file():
            raise Refused(BROKEN)
        return made.read_bytes()


def _run(command: list[str], folder: str) -> None:
    """With all that it begins: what takes too long goes with its children."""
    quiet = subprocess.DEVNULL
    env = {"PATH": os.environ.get("PATH", ""), "HOME": folder}
    try:
        process = subprocess.Popen(command, stdout=quiet, stderr=quiet, env=env, start_new_session=True)
    except OSError as error:
        raise Refused(BROKEN) from error
    try:
        process.wait(MOST_SECONDS)
    except subprocess.TimeoutExpired as error:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        raise Refused(TOO_MUCH) from error

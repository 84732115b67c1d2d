"""A Word file or a PDF is read by a process of its own, with so much memory and so many seconds (reading/bounded.py)."""

from __future__ import annotations

import json
import logging
import os
import subprocess
import sys
from typing import Any

from django.conf import settings

from .office import as_docx
from .reading.bounds import BROKEN, SECONDS, TOO_MUCH, Refused, is_pdf

logger = logging.getLogger(__name__)
READER = "workflows.intake.word.reading"
READER_OF_PDF = f"{READER}.pdf"


def read(content: bytes) -> tuple[dict[str, Any], bytes | None]:
    """What was found, and the file as it had to be converted; what is refused says so in what was found."""
    if is_pdf(content):
        return _read(content, READER_OF_PDF) | {"is_pdf": True}, None
    try:
        converted = as_docx(content)
    except Refused as refused:
        return {"refused": refused.why}, None
    return _read(content if converted is None else converted, READER), converted


def _read(content: bytes, reader: str) -> dict[str, Any]:
    try:
        done = subprocess.run(
            [sys.executable, "-m", reader],
            input=content,
            capture_output=True,
            timeout=SECONDS * 2,
            cwd=settings.BASE_DIR,
            env={name: os.environ[name] for name in ("PATH", "PYTHONPATH") if name in os.environ},
            check=False,
        )
    except subprocess.TimeoutExpired:
        return {"refused": TOO_MUCH}
    except OSError:
        return {"refused": BROKEN}
    if done.stderr:
        logger.error("a file broke its reader: %s", done.stderr.decode(errors="replace"))
    if done.returncode:  # the system ended it, for what it took
        return {"refused": TOO_MUCH}
    return json.loads(done.stdout)

"""The page of an edition as a PDF, printed by the server's own browser where it has one.

For reading on paper: what is proved is the records, not the print.
"""

from __future__ import annotations

import os
import re
import subprocess
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from django.conf import settings

PATIENCE = 60  # seconds for one page
MOST = 20  # editions that are printed for one pack
DATES = re.compile(rb"D:\d{14}")
FLAGS = (
    "--headless",
    "--disable-gpu",
    "--no-pdf-header-footer",
    "--host-resolver-rules=MAP * ~NOTFOUND",  # everything is in the pack
)


def can_print(editions: int) -> bool:
    return bool(settings.CHROMIUM) and editions <= MOST


def printed(pages: dict[str, bytes], place: str, at: datetime) -> bytes | None:
    """The page at that place among the files beside it; dated as the edition, so that it is the same each time.

    None where the browser fails: the pack is whole without it.
    """
    with TemporaryDirectory() as folder:
        root = Path(folder)
        for name, content in pages.items():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_bytes(content)
        out = root / "out.pdf"
        asked = [*_command(root / "profile"), f"--print-to-pdf={out}", (root / place).as_uri()]
        try:
            subprocess.run(
                asked, capture_output=True, timeout=PATIENCE, check=True, env={**os.environ, "TZ": "UTC"}
            )
        except (OSError, subprocess.SubprocessError):
            return None
        return DATES.sub(f"D:{at:%Y%m%d%H%M%S}".encode(), out.read_bytes()) if out.exists() else None


def _command(profile: Path) -> list[str]:
    """A browser run by root has no sandbox to begin with; in production nobody runs this as root."""
    as_root = ["--no-sandbox"] if os.geteuid() == 0 else []
    return [settings.CHROMIUM, *FLAGS, *as_root, f"--user-data-dir={profile}"]

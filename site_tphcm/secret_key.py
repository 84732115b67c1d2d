"""A secret key made once and kept beside the data, for machines where nobody gives one."""

from __future__ import annotations

import os
import secrets
from pathlib import Path


def kept_secret_key(folder: Path) -> str:
    """The key in `folder`, made on first use and readable by its owner only."""
    path = folder / "secret-key"
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        draft = path.with_suffix(f".{os.getpid()}")
        draft.touch(mode=0o600)
        draft.write_text(secrets.token_urlsafe(50))
        draft.replace(path)
    return path.read_text()

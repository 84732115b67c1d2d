"""The list of a set: each file with its SHA-256, how far the register went, what guarded the tables.

Written last: a folder without it is a backup that was never finished.
"""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from workflows.archive.files import write_once

from . import Refused
from .places import digest_of, places

NAME = "manifest.json"
DATABASE = "database.dump"
FORMAT = 1


@dataclass(frozen=True)
class Manifest:
    """What a set holds, as take.py found it."""

    at: str  # when it was asked for
    postgresql: int  # the version of the program that wrote the dump: no older server reads it
    rows: int  # the last row of the register, and its hash
    head: str
    roles: list[str]  # the roles of the database that the tables know besides their owner
    guards: list[str]  # rights and triggers (guards.py)
    lost: list[str]  # files that rows name, and that were not there any more
    files: dict[str, str]  # SHA-256 by path
    format: int = FORMAT

    def write(self, folder: Path) -> str:
        """Everything else is on the disk before. Answers the SHA-256 of the list itself."""
        os.sync()
        content = json.dumps(asdict(self), ensure_ascii=False, indent=1, sort_keys=True).encode()
        write_once(folder / NAME, content, 0o400)
        return digest_of(folder / NAME)

    def compare(self, folder: Path) -> None:
        """Raises Refused at the first file of the set that is not what it was."""
        for name, digest in sorted(self.files.items()):
            try:
                found = digest_of(folder / name)
            except OSError as error:
                raise Refused(f"Bản sao lưu thiếu tệp {name} hoặc không đọc được tệp này.") from error
            if found != digest:
                raise Refused(f"Tệp {name} trong bản sao lưu đã bị sửa: mã băm không khớp bản kê.")


def read(folder: Path) -> Manifest:
    try:
        told = json.loads((folder / NAME).read_bytes())
        manifest = Manifest(**told)
    except FileNotFoundError:
        raise Refused(
            f"Trong {folder} không có {NAME}: đây không phải bản sao lưu, hoặc lần sao lưu đó chưa xong."
        ) from None
    except (OSError, ValueError, TypeError) as error:
        raise Refused(f"Không đọc được bản kê {folder / NAME}; hãy dùng bản sao lưu khác.") from error
    if manifest.format != FORMAT or not _is_sound(manifest.files):
        raise Refused(f"Bản kê {folder / NAME} không theo mẫu của phiên bản này.")
    return manifest


def _is_sound(files: Any) -> bool:
    """The dump, and paths that stay within their places."""
    paths = [PurePosixPath(name) for name in files if name != DATABASE]
    return DATABASE in files and all(
        path.parts[0] in places() and len(path.parts) > 1 and ".." not in path.parts for path in paths
    )

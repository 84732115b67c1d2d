"""Results that a person has read, a file each. One that is missing is written and its test fails: read it, and keep it
if it is right. One that is there is changed by hand."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest


def is_golden(folder: Path, name: str, said: dict[str, Any]) -> bool:
    path = folder / f"{name}.json"
    if not path.exists():
        path.write_text(f"{json.dumps(said, ensure_ascii=False, indent=1)}\n", encoding="utf-8")
        pytest.fail(f"{path} was written: is it right?")
    assert said == json.loads(path.read_text(encoding="utf-8"))
    return True

"""A reader as a process: it is given so much memory and so many seconds, and no more."""

from __future__ import annotations

import json
import resource
import sys
import traceback
from collections.abc import Callable
from typing import Any

from .bounds import BROKEN, MEGABYTES, SECONDS, TOO_MUCH, Refused


def answer(read: Callable[[bytes], dict[str, Any]]) -> None:
    """From standard input to standard output."""
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (MEGABYTES << 20, MEGABYTES << 20))
    try:
        said = read(sys.stdin.buffer.read())
    except Refused as refused:
        said = {"refused": refused.why}
    except (MemoryError, RecursionError):
        said = {"refused": TOO_MUCH}
    except Exception:  # whatever a file is made of, it is refused as broken; the office's log has what it was
        traceback.print_exc()
        said = {"refused": BROKEN}
    sys.stdout.buffer.write(json.dumps(said, ensure_ascii=False).encode("utf-8", "replace"))

"""The reader as a process: it is given so much memory and so many seconds, and no more.

python -m workflows.intake.word.reading < file > reading.json
"""

from __future__ import annotations

import json
import resource
import sys
import traceback

from .bounds import BROKEN, MEGABYTES, SECONDS, TOO_MUCH, Refused
from .reader import read


def main() -> None:
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
    sys.stdout.buffer.write(json.dumps(said, ensure_ascii=False).encode())


if __name__ == "__main__":
    main()

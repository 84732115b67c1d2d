"""A child process does not outlive its parent (Linux; elsewhere this says nothing and does nothing)."""

import ctypes
import os
import signal
import sys

PR_SET_PDEATHSIG = 1
_libc = ctypes.CDLL(None, use_errno=True) if sys.platform == "linux" else None


def signal_on_parents_death(number: int) -> None:
    """Ask the kernel for a signal when the parent ends. Safe between fork and exec."""
    if _libc is not None:
        _libc.prctl(PR_SET_PDEATHSIG, number, 0, 0, 0)


def die_with_parent(parent: int, number: int = signal.SIGKILL) -> None:
    """End when process `parent` ends, even if it ended before we could ask."""
    if _libc is None:
        return
    signal_on_parents_death(number)
    if os.getppid() != parent:
        os.kill(os.getpid(), number)

#!/usr/bin/env python3
"""Every command of the portal; `python3 manage.py help` lists them."""

import gc
import os
import sys
from pathlib import Path

INSTALLED = Path(__file__).resolve().parent / ".venv" / "bin" / "python"
REFUSED = 2
INTERRUPTED = 130


def main():
    gc.set_threshold(
        100_000, 20, 20
    )  # what is made at the start lives on: looking through it takes a tenth of it
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "site_tphcm.settings.demo")
    try:
        from django.core.exceptions import ImproperlyConfigured
        from django.core.management import execute_from_command_line
    except ImportError:
        enter_venv()
    try:
        execute_from_command_line(sys.argv)
    except ImproperlyConfigured as error:
        refuse(str(error))
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)


def enter_venv():
    """`python3 manage.py …` works too: what `make setup` installed takes over."""
    if INSTALLED.exists() and Path(sys.prefix).resolve() != INSTALLED.parents[1]:
        os.execv(str(INSTALLED), [str(INSTALLED), *sys.argv])  # noqa: S606 - our own words
    refuse("Chưa cài đặt xong các thư viện; hãy chạy “make setup” trước.")


def refuse(sentence):
    print(sentence, file=sys.stderr)
    sys.exit(REFUSED)


if __name__ == "__main__":
    main()

"""The office's screens speak Vietnamese whoever comes first: their labels are taken when the server loads them."""

from __future__ import annotations

import subprocess
import sys

from .processes import ROOT, environment

LABEL = """
from site_tphcm.wsgi import application
from django.utils.translation import override
from django.urls import get_resolver
from django.utils.translation import trans_real

asked = []
english = trans_real.translation("en")
known = english.gettext
english.gettext = lambda text: asked.append(text) or known(text)
with override("en"):
    get_resolver().url_patterns
print(asked)
"""


def test_no_label_of_the_office_waits_for_the_first_reader() -> None:
    settings = {
        "DJANGO_SETTINGS_MODULE": "site_tphcm.settings.test",
        "DATABASE_URL": "postgresql://x@127.0.0.1:1/x",
    }
    run = [sys.executable, "-W", "ignore", "-c", LABEL]
    told = subprocess.run(
        run, env=environment(**settings), cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert told.stdout.strip() == "[]", told.stderr[-800:]

"""The settings of tests with the real job backend: for worker processes, which find the test's database."""

from __future__ import annotations

from site_tphcm.settings.test import *  # noqa: F403 - a settings module is the sum of its base and its own lines

TASKS = {"default": {"BACKEND": "site_tphcm.jobs.backend.DjangoQBackend"}}

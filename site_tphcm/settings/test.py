"""Tests: a throwaway PostgreSQL, quick passwords, files in a temporary folder; every door as in production."""

from __future__ import annotations

import os
import secrets
import tempfile
from pathlib import Path

# A throwaway server of this run's own, before the base asks where the data lies; worker
# processes inherit the folder, and the last one to leave takes it along.
if "PORTAL_DATA_DIR" not in os.environ:
    os.environ["PORTAL_DATA_DIR"] = str(Path(tempfile.gettempdir()) / f"portal-test-{secrets.token_hex(4)}")
    os.environ["PORTAL_THROWAWAY"] = "1"

# The run's name begins the names of its databases, also on a server it shares.
TEST_RUN = os.environ.setdefault("PORTAL_TEST_RUN", f"test_{secrets.token_hex(4)}")

# A library of the tests brings lxml along; spreadsheets are read here by what reads them in production.
os.environ["OPENPYXL_LXML"] = "False"

from .base import *  # noqa: E402, F403 - a settings module is the sum of its base and its own lines
from .base import Q_CLUSTER, STORAGES, VAR_DIR  # noqa: E402 - after the folder is known

SECRET_KEY = "only-for-tests"  # noqa: S105 - guards nothing: the database is thrown away
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "testserver"]
DEMONSTRATION = True
# A worker's own, with the processes that its tests start: what one deletes another shows.
MEDIA_ROOT = VAR_DIR / "media" / os.environ.get("PYTEST_XDIST_WORKER", "main")
SECURE_SSL_REDIRECT = False
SECURE_HSTS_SECONDS = 0
SESSION_COOKIE_SECURE = False
CSRF_COOKIE_SECURE = False
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
STORAGES = STORAGES | {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
# Jobs are done at once, without a worker; tests/jobs has workers, and does not wait long for them.
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
Q_CLUSTER = Q_CLUSTER | {"poll": 0.1, "guard_cycle": 0.125, "timeout": 2, "retry": 4}

"""Tests: a throwaway PostgreSQL, quick passwords, files in a temporary folder; every door as in production."""

from __future__ import annotations

from .base import *  # noqa: F403 - a settings module is the sum of its base and its own lines
from .base import STORAGES

SECRET_KEY = "only-for-tests"  # noqa: S105 - guards nothing: the database is thrown away
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "testserver"]
DEMONSTRATION = True
SECURE_SSL_REDIRECT = False
SECURE_HSTS_SECONDS = 0
SESSION_COOKIE_SECURE = False
CSRF_COOKIE_SECURE = False
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
STORAGES = STORAGES | {
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
}

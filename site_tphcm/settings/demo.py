"""The demonstration city on one machine: plain HTTP on this machine only, invented people, DEBUG off."""

from __future__ import annotations

import os

from site_tphcm.secret_key import kept_secret_key

from .base import *  # noqa: F403 - a settings module is the sum of its base and its own lines
from .base import VAR_DIR

DEMONSTRATION = True
SECRET_KEY = os.environ.get("DJANGO_SECRET_KEY") or kept_secret_key(VAR_DIR)
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]"]
WAGTAILADMIN_BASE_URL = f"http://127.0.0.1:{os.environ.get('PORT', '8000')}"
SECURE_SSL_REDIRECT = False
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")  # for a trial behind TLS
SESSION_COOKIE_SECURE = False
CSRF_COOKIE_SECURE = False
EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
EMAIL_FILE_PATH = VAR_DIR / "mail"

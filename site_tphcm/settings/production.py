"""Production: the base, and the secrets and names that only the server knows."""

from __future__ import annotations

import os

from django.core.exceptions import ImproperlyConfigured

from .base import *  # noqa: F403 - a settings module is the sum of its base and its own lines


def required(name: str) -> str:
    """The environment's value. Raises ImproperlyConfigured when it was not given."""
    if value := os.environ.get(name):
        return value
    raise ImproperlyConfigured(f"Thiếu biến môi trường {name}; xem bảng trong README.md.")


SECRET_KEY = required("DJANGO_SECRET_KEY")
ALLOWED_HOSTS = [host.strip() for host in required("ALLOWED_HOSTS").split(",")]
WAGTAILADMIN_BASE_URL = f"https://{ALLOWED_HOSTS[0]}"
CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in ALLOWED_HOSTS]
EMAIL_HOST = os.environ.get("EMAIL_HOST", "localhost")
DEFAULT_FROM_EMAIL = os.environ.get("EMAIL_FROM", f"Ban Biên tập <ban-bien-tap@{ALLOWED_HOSTS[0]}>")
if os.environ.get("BEHIND_TLS_PROXY") == "1":
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
required("DATABASE_URL")  # the embedded server is for trying out, development and tests

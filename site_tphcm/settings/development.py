"""For whoever changes the code: the demonstration city with DEBUG on and static files unhashed."""

from __future__ import annotations

from .demo import *  # noqa: F403 - a settings module is the sum of its base and its own lines
from .demo import STORAGES

DEBUG = True
STORAGES = STORAGES | {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}

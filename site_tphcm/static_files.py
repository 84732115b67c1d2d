"""How static files are stored: named by their content, and compressed once, when they are gathered."""

from __future__ import annotations

import re
from typing import Any

import brotli
import rcssmin
from django.core.files.base import ContentFile, File
from whitenoise.compress import Compressor
from whitenoise.storage import CompressedManifestStaticFilesStorage

LARGE = 64 * 1024  # bytes: larger are only the libraries of people at a desk
OUR_STYLES = ("portal.css", "admin.css")
# Also under the name with the mark of its content, which is what pages ask for: it is made from the source.
STYLES_OF_OURS = re.compile(r"(?:portal|admin)(?:\.[0-9a-f]{12})?\.css")
BEST, QUICK = 11, 6  # of Brotli


class PatientWithSmallFiles(Compressor):
    """What a resident reads is made as small as it can be; a desk's libraries are not worth half a minute of each start."""

    @staticmethod
    def compress_brotli(data: bytes) -> bytes:
        return brotli.compress(data, quality=QUICK if len(data) > LARGE else BEST)


class StaticFiles(CompressedManifestStaticFilesStorage):
    def _save(self, name: str, content: File[Any]) -> str:
        """Our styles without what only their authors read: half a kilobyte of seven, and a round trip less on a
        slow line."""
        written = ContentFile(_shortened(content)) if STYLES_OF_OURS.fullmatch(name) else content
        return super()._save(name, written)

    def create_compressor(self, **kwargs: Any) -> Compressor:
        return PatientWithSmallFiles(**kwargs)


def _shortened(styles: File[Any]) -> str:
    styles.seek(0)  # its mark was just reckoned from it
    return rcssmin.cssmin(styles.read().decode())

"""Pictures and files in a bucket that all application hosts share, where PORTAL_MEDIA_BUCKET names one (docs/deploy.md).

Needs deploy/requirements.txt. Whatever speaks S3 will do: Ceph, MinIO, the store of the province. The bucket is closed to
everybody but the portal: an address is the portal's own, whoever keeps the bytes, and who may read a file is asked at
its door (docs/adr/0022). A reader asks for parts, and no more than these are fetched.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any
from urllib.parse import urljoin

from botocore.client import Config
from botocore.exceptions import ClientError
from django.conf import settings
from django.core.files.base import File
from django.utils.encoding import filepath_to_uri
from storages.backends.s3 import S3Storage
from storages.utils import clean_name

from vietnamese.text import nfc

AT_ONCE = 256 * 1024  # bytes asked of the connection
NOT_THERE = 404


class SharedMedia(S3Storage):
    """As files on a disk: a name that is taken is not written over, an address begins with MEDIA_URL."""

    file_overwrite = False
    client_config = Config(
        connect_timeout=3,
        read_timeout=20,
        retries={"max_attempts": 3, "mode": "standard"},
        s3={"addressing_style": "path"},
        # Checksums that the store of one company knows, and older ones of others refuse.
        request_checksum_calculation="when_required",
        response_checksum_validation="when_required",
    )

    def __init__(self, **options: Any) -> None:
        named = {
            "bucket_name": settings.MEDIA_BUCKET,
            "endpoint_url": settings.MEDIA_ENDPOINT or None,
            "region_name": settings.MEDIA_REGION,
        }
        super().__init__(**(named | options))

    def get_valid_name(self, name: str) -> str:
        """One form of a letter, so that a name is the same key whoever typed it."""
        return super().get_valid_name(nfc(name))

    def names(self) -> Iterator[str]:
        """Of all that lies there."""
        return (thing.key for thing in self.bucket.objects.all())

    def url(self, name: str, *args: Any, **kwargs: Any) -> str:
        return urljoin(settings.MEDIA_URL, filepath_to_uri(clean_name(name)))

    def _open(self, name: str, mode: str = "rb") -> File[bytes]:
        if mode != "rb":
            return super()._open(name, mode)
        thing = self.bucket.Object(self._normalize_name(clean_name(name)))
        try:
            return Opened(thing, name)
        except ClientError as error:
            if error.response["ResponseMetadata"]["HTTPStatusCode"] == NOT_THERE:
                raise FileNotFoundError(name) from error
            raise


class Opened(File[bytes]):
    """What is read of it is fetched, from where one begins to read to where one stops."""

    def __init__(self, thing: Any, name: str) -> None:
        self.size: int = thing.content_length  # asks whether it is there
        super().__init__(io.BufferedReader(Reading(thing, self.size), AT_ONCE), name)
        self.mode = "rb"


class Reading(io.RawIOBase):
    def __init__(self, thing: Any, size: int) -> None:
        self._thing, self._size = thing, size
        self._at, self._body = 0, None

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._at

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        to = offset + {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._size}[whence]
        if to != self._at:
            self._let_go()
        self._at = to
        return to

    def readinto(self, buffer: Any) -> int:
        if self._at >= self._size:
            return 0
        if self._body is None:
            self._body = self._thing.get(Range=f"bytes={self._at}-")["Body"]
        portion = self._body.read(len(buffer))
        buffer[: len(portion)] = portion
        self._at += len(portion)
        return len(portion)

    def close(self) -> None:
        self._let_go()
        super().close()

    def _let_go(self) -> None:
        """The rest is not waited for."""
        if self._body is not None:
            self._body.close()
            self._body = None

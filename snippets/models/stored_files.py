"""A stored file: its bytes never change, and nothing of what the public meets while an item shows it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.core.exceptions import NON_FIELD_ERRORS, PermissionDenied, ValidationError
from django.db import models
from django.utils.module_loading import import_string
from django.utils.translation import gettext_lazy as _

from ..letters.stored import make_clean
from ..said import IN_ENGLISH, InTwoLanguages

FOCAL_POINT = ("focal_point_x", "focal_point_y", "focal_point_width", "focal_point_height")


class Hashed(InTwoLanguages):
    """A stored file with the SHA-256 of its bytes, so that anyone may compare.

    What was decided binds the bytes and the words beside them (design 1.4): a stored file is not
    replaced, and its words stand still while an item in a chain or a published one shows it. Its English
    words wait for a translation: they stand still while something shows it that is read in English.
    """

    PUBLIC_WORDS: tuple[str, ...] = ("title",)  # what the public meets beside the bytes

    title: str
    sha256 = models.CharField(max_length=64, blank=True, editable=False)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.title

    def clean(self) -> None:
        super().clean()
        make_clean(self)
        self._refuse_what_changes()

    def save(self, *args: Any, update_fields: Any = None, **kwargs: Any) -> None:
        make_clean(self)
        self._refuse_what_changes(update_fields)
        if not self.sha256:
            self._keep_bytes()
            self.sha256 = self._digest()
        super().save(*args, update_fields=update_fields, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> Any:
        self.refuse_to_go()
        return super().delete(*args, **kwargs)

    def refuse_to_go(self) -> None:
        """Raises PermissionDenied with the sentence while an item shows it."""
        if reason := self.why_it_stays():
            raise PermissionDenied(reason)

    @property
    def shown_in(self) -> list[str]:
        """Titles of the items that show it, in a chain or released, as `settings.FILES_SHOWN` answers."""
        return self._shown_in(in_english=False)

    def _shown_in(self, *, in_english: bool) -> list[str]:
        name = getattr(settings, "FILES_SHOWN", None)
        return import_string(name)(self._meta.label_lower, self.pk, in_english=in_english) if name else []

    def why_it_stays(self) -> str | None:
        """The sentence for whoever wants to delete it, while an item shows it."""
        if not (items := self.shown_in):
            return None
        words = {"title": self.title, "items": quoted(items)}
        return str(_("“%(title)s” đang dùng trong %(items)s nên không xóa được.") % words)

    def _refuse_what_changes(self, written: Iterable[str] | None = None) -> None:
        """Raises ValidationError where other bytes or words would be stored; `written`: only these fields are."""
        changed = self._changed() & set(written or ("file", *self.PUBLIC_WORDS))
        faults: dict[str, list[Any]] = {"file": [self.replacing()]} if "file" in changed else {}
        english = {name for name in changed if name.endswith(IN_ENGLISH)}
        for words, in_english in ((changed - english - {"file"}, False), (english, True)):
            if words and (items := self._shown_in(in_english=in_english)):
                places = {NON_FIELD_ERRORS if name in FOCAL_POINT else name for name in words}
                faults |= {place: [self.changing(quoted(items))] for place in places}
        if faults:
            raise ValidationError(faults)

    def _changed(self) -> set[str]:
        """Which of bytes and words differ from the stored row, if there is one."""
        stored = type(self)._base_manager.filter(pk=self.pk).values("file", *self.PUBLIC_WORDS)
        before = stored.first() if self.pk else None
        if before is None:
            return set()
        now = {name: getattr(self, name) for name in self.PUBLIC_WORDS}
        now["file"] = self.file.name if self.file._committed else None
        return {name for name, value in before.items() if value != now[name]}

    def _keep_bytes(self) -> None:
        """Stores them, if nobody has yet: the hash is of what lies in the storage."""
        if not self.file._committed:
            self.file.save(self.file.name, self.file.file, save=False)

    def _digest(self) -> str:
        with self.open_file() as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
            file.seek(0)
        return digest

    def replacing(self) -> Any:
        """Why other bytes are refused, and what to do."""
        return _("Tệp đã lưu không thay được. Hãy tải lên thành tệp mới rồi chọn tệp mới trong bài.")

    def changing(self, items: str) -> str:
        """Why other words are refused, and what to do."""
        return _("Tệp đang dùng trong %(items)s. Hãy tải lên thành tệp mới rồi sửa bài.") % {"items": items}


def quoted(titles: list[str]) -> str:
    return ", ".join(f"“{title}”" for title in titles)

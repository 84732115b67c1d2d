"""A PDF that may be read: opened, and refused where it is locked, bears scripts or other files, or has no end."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from pypdf import PageObject, PdfReader
from pypdf.errors import PyPdfError
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject

from ..bounds import BROKEN, LOCKED, SCRIPTS, TOO_MUCH, Refused, is_pdf

ENDS = (b"startxref", b"%%EOF")  # a file that has neither was cut off
MOST_OBJECTS = 300_000
ACTIONS = {"/JavaScript", "/Launch", "/ImportData", "/SubmitForm", "/GoToE", "/RichMediaExecute"}
BEARS = {"/JS", "/EF", "/XFA", "/RichMediaContent"}  # a script, another file, a form that is a program
SIGNATURE = {"/Contents", "/ByteRange"}  # the signature, and the bytes it signs
_WRONG = (PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError, OSError, AssertionError)


class Paper:
    """Raises Refused. What is wrong in a page is no fault of the others."""

    def __init__(self, content: bytes) -> None:
        if not is_pdf(content) or not any(end in content for end in ENDS):
            raise Refused(BROKEN)
        try:
            self._reader = PdfReader(BytesIO(content), strict=False)
            if self._reader.is_encrypted and not self._reader.decrypt(""):
                raise Refused(LOCKED)
            self.count = len(self._reader.pages)
        except NotImplementedError as error:  # a way to lock a file that the library does not know
            raise Refused(LOCKED) from error
        except _WRONG as error:
            raise Refused(BROKEN) from error
        if not self.count:
            raise Refused(BROKEN)
        self._walk()

    def page(self, number: int) -> PageObject:
        return self._reader.pages[number]

    def _walk(self) -> None:
        """Through all that its catalogue leads to."""
        self.is_signed = False
        seen: set[int] = set()
        waiting: list[Any] = [self._reader.root_object, *self._reader.pages]
        while waiting:
            one = self._met(waiting.pop(), seen)
            if isinstance(one, DictionaryObject):
                self._look(one)
                waiting += one.values()
            elif isinstance(one, ArrayObject):
                waiting += one

    def _met(self, one: Any, seen: set[int]) -> Any:
        """What a reference leads to, once."""
        if not isinstance(one, IndirectObject):
            return one
        if one.idnum in seen:
            return None
        seen.add(one.idnum)
        if len(seen) > MOST_OBJECTS:
            raise Refused(TOO_MUCH)
        try:
            return one.get_object()
        except _WRONG:
            return None

    def _look(self, one: DictionaryObject) -> None:
        if not BEARS.isdisjoint(one) or one.get("/S") in ACTIONS:
            raise Refused(SCRIPTS)
        self.is_signed |= one.keys() >= SIGNATURE

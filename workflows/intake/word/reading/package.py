"""The parts of a packed Word file: opened in bounds, refused where it carries macros or is locked."""

from __future__ import annotations

import posixpath
from functools import cached_property
from io import BytesIO
from typing import NamedTuple
from xml.etree.ElementTree import Element
from zipfile import BadZipFile, ZipFile
from zlib import error as BrokenDeflate

from workflows.approval.papers.bounds import Unreadable
from workflows.approval.papers.packed import LOCKED as LOCKED_FLAG
from workflows.approval.papers.packed import require_short_list

from .bounds import (
    BROKEN,
    LOCKED,
    MACROS,
    MOST_DECLARED,
    MOST_PARTS,
    MOST_PICTURE,
    MOST_UNPACKED,
    NOT_WORD,
    TOO_MUCH,
    Refused,
)
from .xml import tree_of

CONTENT_TYPES = "[Content_Types].xml"
WORD = "wordprocessingml.document.main+xml"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
MARKS_OF_MACROS = ("_VBA_PROJECT".encode("utf-16-le"), "Macros".encode("utf-16-le"))
_WRONG = (
    *(BadZipFile, BrokenDeflate, EOFError, KeyError, OSError, ValueError),
    *(NotImplementedError, RuntimeError),
)


class Relation(NamedTuple):
    kind: str  # the last word of its type: "image", "hyperlink"
    target: str  # a part of this file, or an address outside
    is_outside: bool


class Package:
    """A .docx. What a part says of its own size is not believed."""

    def __init__(self, content: bytes) -> None:
        """Raises Refused."""
        self._spent = 0
        _refuse_what_is_no_package(content)
        try:
            require_short_list(BytesIO(content))
            self._zip = ZipFile(BytesIO(content))
        except Unreadable as error:
            raise Refused(TOO_MUCH) from error
        except _WRONG as error:
            raise Refused(BROKEN) from error
        self._names = {part.filename for part in self._zip.infolist()}
        self._refuse()

    def _refuse(self) -> None:
        parts = self._zip.infolist()
        if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_DECLARED:
            raise Refused(TOO_MUCH)
        if len(parts) != len(self._names):
            raise Refused(BROKEN)  # a part that is there twice says two things
        if any(part.flag_bits & LOCKED_FLAG for part in parts):
            raise Refused(LOCKED)
        if any(name.lower().endswith(("vbaproject.bin", "vbadata.xml")) for name in self._names):
            raise Refused(MACROS)

    @cached_property
    def main(self) -> str:
        """The part that is the letter itself."""
        if CONTENT_TYPES not in self._names:
            raise Refused(NOT_WORD)
        types = [element.get("ContentType", "") for element in self.tree(CONTENT_TYPES)]
        if any("macroEnabled" in kind for kind in types):
            raise Refused(MACROS)
        if not any(kind.endswith(WORD) for kind in types):
            raise Refused(NOT_WORD)
        named = [one.target for one in self.relations("").values() if one.kind == "officeDocument"]
        if not named or named[0] not in self._names:
            raise Refused(BROKEN)
        return named[0]

    def has(self, name: str) -> bool:
        return name in self._names

    def tree(self, name: str) -> Element:
        return tree_of(self._read(name, MOST_UNPACKED))

    def of_kind(self, kind: str) -> Element | None:
        """The part of the main one's kind ("styles"), where there is one."""
        path = self.path_of(kind)
        return self.tree(path) if path in self._names else None

    def path_of(self, kind: str) -> str:
        named = [one.target for one in self.relations(self.main).values() if one.kind == kind]
        return named[0] if named else ""

    def relations(self, name: str) -> dict[str, Relation]:
        """What a part points at, by key; "" is the file itself."""
        folder, own = posixpath.split(name)
        path = posixpath.join(folder, "_rels", f"{own}.rels")
        if path not in self._names:
            return {}
        return {
            element.get("Id", ""): _relation(element, folder)
            for element in self.tree(path)
            if element.tag == "rel-Relationship"
        }

    def picture(self, name: str) -> bytes:
        """Its bytes; raises Refused for one that is larger than any picture that is kept."""
        return self._read(name, MOST_PICTURE, counts=False)

    def _read(self, name: str, most: int, *, counts: bool = True) -> bytes:
        try:
            with self._zip.open(name) as part:
                content = part.read(most + 1)
                is_more = bool(content) and len(content) > most
        except _WRONG as error:
            raise Refused(BROKEN) from error
        self._spent += len(content) if counts else 0
        if is_more or self._spent > MOST_UNPACKED:
            raise Refused(TOO_MUCH)
        return content


def _relation(element: Element, folder: str) -> Relation:
    target, is_outside = element.get("Target", ""), element.get("TargetMode") == "External"
    if not is_outside:
        path = target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target)
        target = posixpath.normpath(path)
    return Relation(element.get("Type", "").rpartition("/")[2], target, is_outside)


def _refuse_what_is_no_package(content: bytes) -> None:
    """Old binary files are no packages; one that holds a package under a password says so."""
    if content.startswith(OLE):
        raise Refused(LOCKED if ENCRYPTED in content else BROKEN)
    if not content.startswith(b"PK"):
        raise Refused(
            NOT_WORD if content.lstrip()[:5] in {b"%PDF-", b"{\\rtf", b"<html", b"<!DOC"} else BROKEN
        )

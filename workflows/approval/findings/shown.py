"""What the files and pictures of an item give away: by their names, their words, and what was read in them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath
from typing import Any

from django.utils.translation import gettext as _

from vietnamese.text import fold
from workflows.regulation import checks

from ..differences.pieces import Piece
from ..models import Reading
from ..papers.reading import is_read
from . import names, texts

READ_IN_PART = {Reading.PART: checks.FILE_UNREAD, Reading.UNREADABLE: checks.FILE_UNREAD}
SAYS = READ_IN_PART | {Reading.WITHOUT_TEXT: checks.FILE_WITHOUT_TEXT, None: checks.FILE_UNREAD}
NOTHING_SAID = {
    "",
    "anh",
    "hinh anh",
    "picture",
    "image",
    "photo",
    "anh minh hoa",
    "khong ro",
    "suu tam",
    "internet",
    "mang",
}
FEWEST_LETTERS = 3
PICTURE_SAYS = ("title", "alt", "author", "caption")


def is_unread(file: dict[str, Any]) -> bool:
    return is_read(file["file"]) and file["reading"] is None


def label(field: Piece | None, file: dict[str, Any]) -> str:
    words = {"where": field.label if field else _("Bài"), "name": PurePath(file["file"]).name}
    return _("%(where)s, tệp “%(name)s”") % words


def noticed_in_file(file: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """In its title, in its name, and in what was read of it."""
    name = names.words_of(file["file"])
    for said in (file["title"], name):
        for key, detector in texts.DETECTORS.items():
            yield from ((key, words) for words in detector(said))
    yield from ((checks.SECRECY, words) for words in names.secrecy_marks(name))
    yield from ((checks.CIRCULATION, words) for words in names.internal_circulation(name))
    yield from ((key, words) for key, words in file["found"] or ())
    if is_read(file["file"]) and file["reading"] in SAYS:
        yield SAYS[file["reading"]], ""


def noticed_in_picture(picture: dict[str, Any]) -> Iterator[str]:
    if says_nothing(picture):
        yield checks.PICTURE_WORDS
    if not picture["rights"]:
        yield checks.PICTURE_RIGHTS
    if any(word for name in PICTURE_SAYS for word in texts.legacy_letters(picture[name])):
        yield checks.LEGACY


def says_nothing(picture: dict[str, Any]) -> bool:
    """Whether who does not see it learns nothing: no word, or the name of a file."""
    stem = _plain(PurePath(picture["file"]).stem)
    alt, author = _plain(picture["alt"]), _plain(picture["author"])
    is_name = len(alt) > FEWEST_LETTERS and " " not in alt and stem.endswith(alt)
    return alt in NOTHING_SAID or author in NOTHING_SAID or is_name


def _plain(words: str) -> str:
    return " ".join(fold(words).casefold().split()).strip(" .")

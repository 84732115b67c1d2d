"""What all encodings have in common: in a piece of text, certain characters stand for letters."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from vietnamese.alphabet import WRITTEN

from .addresses import is_address

Lost = list[tuple[int, str]]  # where, and which character
Span = tuple[int, int, str]  # from, to, and the letters that it stands for

# What stands between spaces is read alone. No-break space is none of these: in UTF-8 that was read as cp1252 it is
# half of the letter à; nor are the control characters, which are letters in VPS.
PIECE = re.compile(r"[^ \t\r\n]+")
LATIN_1 = 0xFF
# Letters that no western character set has: where one stands, the text is Unicode already.
UNICODE_ONLY = re.compile(f"[{''.join(letter for letter in WRITTEN if ord(letter) > LATIN_1)}]")
# Fonts of the kind "symbol" are stored by Word at U+F020 to U+F0FF, whatever they show.
SYMBOL = "\uf020-\uf0ff"
_OUT_OF_SYMBOLS = {0xF000 + byte: byte for byte in range(0x20, 0x100)}
_NOTHING = re.compile(r"(?!)")


def is_western(piece: str) -> bool:
    """Whether a piece could be of an encoding that puts its letters in the places of western ones."""
    return not UNICODE_ONLY.search(piece)


@dataclass(frozen=True)
class Codec:
    """How an encoding is read and written."""

    pattern: re.Pattern[str]  # what stands for letters
    read: Callable[[re.Match[str]], str]  # for which
    write: Callable[[str], tuple[str, Lost]]
    sign: re.Pattern[str]  # a text without it is not suspected
    stray: re.Pattern[str] = field(default=_NOTHING)  # what means nothing, where the pattern leaves it over
    takes: Callable[[str], bool] = is_western  # whether a piece is read at all

    def spans(self, text: str) -> Iterator[Span]:
        """Each place that stands for letters: from, to, which."""
        for piece in PIECE.finditer(text):
            if not is_address(piece.group()) and self.takes(piece.group()):
                for match in self.pattern.finditer(piece.group()):
                    yield piece.start() + match.start(), piece.start() + match.end(), self.read(match)

    def decode(self, text: str) -> tuple[str, Lost]:
        """The letters, and what is left over that means nothing: where in the text that was given, and what."""
        seen: dict[str, str] = {}

        def letters(match: re.Match[str]) -> str:
            piece = match.group()
            if piece not in seen:
                seen[piece] = self._read_piece(piece)
            return seen[piece]

        return PIECE.sub(letters, text), self._lost(text) if self.stray.search(text) else []

    def _read_piece(self, piece: str) -> str:
        is_read = not is_address(piece) and self.takes(piece)
        return self.pattern.sub(self.read, piece) if is_read else piece

    def _lost(self, text: str) -> Lost:
        """What stands between the places that mean something, in what is read."""
        seen: dict[str, Lost] = {}
        found: Lost = []
        for match in PIECE.finditer(text):
            piece = match.group()
            if piece not in seen:
                seen[piece] = self._lost_of_piece(piece)
            found += [(match.start() + place, character) for place, character in seen[piece]]
        return found

    def _lost_of_piece(self, piece: str) -> Lost:
        if is_address(piece) or not self.takes(piece):
            return []
        rest = self.pattern.sub(lambda match: " " * len(match.group()), piece)
        return [(one.start(), one.group()) for one in self.stray.finditer(rest)]


def of_table(table: Mapping[str, str], stray: str) -> Codec:
    """An encoding in which each of these strings is a letter; the same in a font of the kind "symbol"."""
    changed = {key: letter for key, letter in table.items() if key != letter}
    keys = _alternatives(changed)

    def read(match: re.Match[str]) -> str:
        found = match.group()
        if found in changed:
            return changed[found]
        plain = found.translate(_OUT_OF_SYMBOLS)
        is_text = any(letter.isascii() and letter.isalpha() for letter in plain)  # a bullet is none
        return re.sub(keys, lambda one: changed[one.group()], plain) if is_text else found

    pattern = re.compile(f"[{SYMBOL}]+|{keys}")
    return Codec(
        pattern=pattern,
        read=read,
        write=written_with({letter: key for key, letter in reversed(list(table.items()))}, pattern),
        sign=re.compile(f"[{SYMBOL}]|{keys}"),
        stray=re.compile(stray),
    )


def _alternatives(table: Mapping[str, str]) -> str:
    """A pattern that finds the longest key."""
    if all(len(key) == 1 for key in table):
        return f"[{re.escape(''.join(table))}]"
    return "|".join(re.escape(key) for key in sorted(table, key=len, reverse=True))


def written_with(letters: Mapping[str, str], taken: re.Pattern[str]) -> Callable[[str], tuple[str, Lost]]:
    """Writes with a table. A capital that it lacks is written small, a character whose place is taken as "?"."""

    def one(character: str) -> tuple[str, bool]:
        if character in letters:
            return letters[character], True
        if character.lower() in letters:
            return letters[character.lower()], False
        return ("?", False) if taken.fullmatch(character) or is_letter(character) else (character, True)

    def write(text: str) -> tuple[str, Lost]:
        composed = unicodedata.normalize("NFC", text)
        found = [one(character) for character in composed]
        lost = [(place, composed[place]) for place, (_, kept) in enumerate(found) if not kept]
        return "".join(key for key, _ in found), lost

    return write


def is_letter(character: str) -> bool:
    """Whether it is a western letter with a mark, whose place other letters have taken."""
    return "\xc0" <= character <= "\xff" and character not in "\xd7\xf7"

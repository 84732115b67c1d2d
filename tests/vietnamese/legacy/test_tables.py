"""Each letter with each mark in each encoding, and the tables beside those that others have published."""

from __future__ import annotations

import shutil
import subprocess
import unicodedata
from itertools import product

import pytest

from vietnamese.alphabet import WRITTEN
from vietnamese.legacy import Encoding, convert, encode, tcvn3, vni, vps

LETTERS = [letter for letter in WRITTEN if not letter.isascii()]
TONES = ("", "\u0301", "\u0300", "\u0309", "\u0303", "\u0323")  # level, sắc, huyền, hỏi, ngã, nặng
# TCVN 5712:1993, by letter: level, sắc, huyền, hỏi, ngã, nặng.
TCVN3 = """
    a --  B8 B5 B6 B7 B9 | ă A8 BE BB BC BD C6 | â A9 CA C7 C8 C9 CB | e -- D0 CC CE CF D1 | ê AA D5 D2 D3 D4 D6
    i -- DD D7 D8 DC DE | o -- E3 DF E1 E2 E4 | ô AB E8 E5 E6 E7 E9 | ơ AC ED EA EB EC EE | u -- F3 EF F1 F2 F4
    ư AD F8 F5 F6 F7 F9 | y -- FD FA FB FC FE | đ AE | Ă A1 | Â A2 | Ê A3 | Ô A4 | Ơ A5 | Ư A6 | Đ A7
"""
# VPS as keyboard programs have it, in the same order; the capitals that are bytes of text.
VPS = """
    a -- E1 E0 E4 E3 E5 | â E2 C3 C0 C4 C5 C6 | ă E6 A1 A2 A3 A4 A5 | e -- E9 E8 C8 EB CB | ê EA 89 8A 8B CD 8C
    o -- F3 F2 D5 F5 86 | ô F4 D3 D2 B0 87 B6 | ơ D6 A7 A9 AA AB AE | u -- FA F9 FB DB F8 | ư DC D9 D8 BA BB BF
    i -- ED EC CC EF CE | y -- 9A FF 9B CF 9C | đ C7 | A -- C1 80 81 82 -- | Â C2 83 84 85 -- -- | Ă 88 8D 8E 8F F0 --
    E -- C9 D7 DE FE -- | Ê CA 90 93 94 95 -- | O -- B9 BC BD BE -- | Ô D4 96 97 98 99 -- | Ơ F7 9D 9E 9F A6 --
    U -- DA A8 D1 AC -- | Ư D0 AD AF B1 -- -- | I -- B4 B5 B7 B8 -- | Y -- DD B2 FD B3 -- | Đ F1
"""
# VNI for Windows, in the same order.
VNI = """
    a . aù aø aû aõ aï | â aâ aá aà aå aã aä | ă aê aé aè aú aü aë | e . eù eø eû eõ eï | ê eâ eá eà eå eã eä
    i . í ì æ ó ò | o . où oø oû oõ oï | ô oâ oá oà oå oã oä | ơ ô ôù ôø ôû ôõ ôï | u . uù uø uû uõ uï
    ư ö öù öø öû öõ öï | y . yù yø yû yõ î | đ ñ
"""


def published(table: str) -> dict[str, str]:
    """Letter by letter from a table; "--" where it has none."""
    found = {}
    for row in table.replace("\n", "|").split("|"):
        base, *keys = row.split() or [""]
        for tone, key in zip(TONES, keys, strict=False):
            found[unicodedata.normalize("NFC", base + tone)] = key
    return {letter: key for letter, key in found.items() if key not in ("--", ".")}


def of_byte(key: str, charset: str) -> str:
    return vps.shown(int(key, 16), charset)


@pytest.mark.parametrize("encoding", [one for one in Encoding if one is not Encoding.UNICODE])
def test_every_letter_with_every_mark_goes_there_and_back(encoding: Encoding) -> None:
    assert len(LETTERS) == 134
    for letter in LETTERS:
        there = encode(f"({letter})", encoding)
        back = convert(there.text, encoding)
        shown = letter
        if encoding is Encoding.TCVN3 and letter not in "ĂÂĐÊÔƠƯ":
            shown = letter.lower()
        if encoding is Encoding.TCVN3_CAPITALS:
            shown = letter.upper()
        assert (back.text, back.lost) == (f"({shown})", [])
        assert there.lost == ([] if shown == letter else [(1, letter)])


def test_tcvn3_is_the_standard_s() -> None:
    assert len(tcvn3.TABLE) == 74
    assert published(TCVN3).keys() == set(tcvn3.TABLE.values())
    for letter, key in published(TCVN3).items():
        assert tcvn3.TABLE[of_byte(key, "latin-1")] == letter


def c_library_knows(encoding: str) -> bool:
    """glibc does; the small C libraries do not."""
    if not shutil.which("iconv"):
        return False
    return encoding in subprocess.run(["iconv", "-l"], capture_output=True, text=True, check=True).stdout


@pytest.mark.skipif(not c_library_knows("TCVN5712-1"), reason="this C library does not know TCVN 5712")
def test_tcvn3_is_what_the_c_library_has() -> None:
    lines = "\n".join(tcvn3.TABLE).encode("latin-1")
    told = subprocess.run(
        ["iconv", "-f", "TCVN5712-1", "-t", "UTF-8"], input=lines, capture_output=True, check=True
    )
    assert told.stdout.decode().split("\n") == list(tcvn3.TABLE.values())


def test_vps_is_what_keyboard_programs_have() -> None:
    others = {letter: key for key, letter in vps.CONTROLS.items()}
    assert published(VPS).keys() | others.keys() == set(LETTERS)
    for letter, key in published(VPS).items():
        assert vps.TABLE[of_byte(key, "cp1252")] == vps.TABLE[of_byte(key, "latin-1")] == letter
    for letter, key in others.items():
        assert convert(key, Encoding.VPS).text == letter


def test_vni_is_what_it_is_published_as() -> None:
    small = published(VNI)
    assert small.keys() == {letter for letter in LETTERS if letter.islower()}
    for letter, key in small.items():
        assert encode(letter, Encoding.VNI).text == key
        assert encode(letter.upper(), Encoding.VNI).text == key.upper()
        assert vni.TABLE[key[0].upper() + key[1:]] == letter.upper(), "people type the mark in either size"


def test_viqr_is_that_of_the_rfc() -> None:
    """RFC 1456: ^ ( + for the shape of the letter, then ' ` ? ~ . for its tone; dd and DD."""
    shapes = {"a": "^(", "e": "^", "o": "^+", "u": "+", "i": "", "y": ""}
    marks = {
        "^": "\u0302",
        "(": "\u0306",
        "+": "\u031b",
        "'": "\u0301",
        "`": "\u0300",
        "?": "\u0309",
        "~": "\u0303",
    }
    marks["."] = "\u0323"
    count = 0
    for base, signs in shapes.items():
        for shape, tone in product(["", *signs], ["", *"'`?~."]):
            letter = unicodedata.normalize("NFC", base + "".join(marks[sign] for sign in shape + tone))
            for one in (letter, letter.upper()) if shape or tone else ():
                assert (
                    encode(one, Encoding.VIQR).text
                    == (base.upper() if one.isupper() else base) + shape + tone
                )
                count += 1
    assert count + 2 == len(LETTERS)
    assert encode("đĐ", Encoding.VIQR).text == "ddDD"


def test_windows_1258_is_letters_taken_apart() -> None:
    for letter in LETTERS:
        *shape, tone = unicodedata.normalize("NFD", letter)
        half = unicodedata.normalize("NFC", "".join(shape)) + tone
        if tone in TONES and half.encode("cp1258", errors="ignore").decode("cp1258") == half:
            assert convert(half, Encoding.DECOMPOSED).text == letter

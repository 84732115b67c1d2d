"""Vietnamese text: one form, clean; folding, where tones stand, addresses."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vietnamese.alphabet import LETTERS, TONES
from vietnamese.text import (
    _cleaned,
    clean,
    fold,
    new_tone_placement,
    nfc,
    old_tone_placement,
    search_key,
    slug,
)

# Any text at all, and more often letters, marks and dirt as they come in.
DIRT = "\u00ad\u00d0\u00c3\u00bb\u0081\u00a0\u200b\u0300\u0301\u0323\u031b\x00\r\n\uf0b7\u0345"
texts = st.text() | st.text(alphabet=st.sampled_from([*LETTERS, *"OAEUYQGHĐ ýàỏ", *DIRT]))


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        (unicodedata.normalize("NFD", "Ủy ban nhân dân"), "Ủy ban nhân dân"),
        ("\u00d0ường Lê Lợi", "Đường Lê Lợi"),  # the Icelandic letter old converters leave behind
        ("ph\u00d0p", "ph\u00d0p"),  # in TCVN3 it is the letter é
        ("Tuyên\u200b Quang\ufeff", "Tuyên Quang"),
        ("gi\u00adữ", "gi\u00adữ"),  # the soft hyphen is the letter ư in TCVN3: never dropped here
        ("", ""),
    ],
)
def test_text_is_stored_in_one_form(typed: str, stored: str) -> None:
    assert nfc(typed) == stored


@pytest.mark.parametrize(
    ("title", "address"),
    [
        ("Đường Đồng Khởi", "duong-dong-khoi"),
        ("Phường Ỷ La: Ễ Ẫ Ặ Ộ Ữ", "phuong-y-la-e-a-a-o-u"),
        (unicodedata.normalize("NFD", "Đền Hạ"), "den-ha"),
        ("  Nghị định số 43/2011/NĐ-CP ", "nghi-dinh-so-43-2011-nd-cp"),
        ("…", ""),
    ],
)
def test_an_address_is_plain_ascii(title: str, address: str) -> None:
    assert slug(title) == address


def test_folding_takes_every_mark_off_every_letter() -> None:
    letters = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđ"
    assert set(fold(letters + letters.upper())) <= set("aeiouydAEIOUYD")


# What is stored.


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        (unicodedata.normalize("NFD", "Thủ tục\tđăng ký\nkhai sinh"), "Thủ tục\tđăng ký\nkhai sinh"),
        ("một\r\nhai\rba\x0bbốn\u2028năm", "một\nhai\nba\nbốn\nnăm"),
        ("Tuyên\u200b\u200c\u200d\u2060 Quang\ufeff", "Tuyên Quang"),
        ("a\u202eb\u2066c\u200fd", "abcd"),  # letters that run the other way hide what a name says
        ("\uf0b7 Điều 1\x00\x1f\x7f\x80\ue000\U000f0001", " Điều 1"),
        ("nửa \ud83d chữ", "nửa  chữ"),
        ("\u00d0ường, Q\u00d0-UBND", "Đường, QĐ-UBND"),
        ("c\u00ca\u0070 ph\u00d0p", "c\u00ca\u0070 ph\u00d0p"),  # TCVN3, cấp phép
        ("10\u00a0000\u202fđồng", "10 000 đồng"),
        ("gi\u00adữ, nh\u00ad", "gi\u00adữ, nh\u00ad"),
        ("Th\u00c3\u00a0nh ph\u00e1\u00bb\u0091", "Th\u00c3\u00a0nh ph\u00e1\u00bb\u0091"),  # Thành phố
        ("👍🏽 ☎ № ≥ €", "👍🏽 ☎ № ≥ €"),
    ],
)
def test_a_stored_text_holds_nothing_that_nobody_sees_and_loses_nothing_else(typed: str, stored: str) -> None:
    assert clean(typed) == stored


def test_no_letter_read_in_the_wrong_encoding_is_lost_before_it_is_repaired() -> None:
    for letter in "".join(LETTERS) + "àáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ“”–…":
        for one in (letter, letter.upper()):
            for form in ("NFC", "NFD"):
                # Windows-1252 has no letter at five places; whoever reads on leaves the control character there.
                wrong = "".join(
                    bytes([byte]).decode("cp1252", "replace").replace("\ufffd", chr(byte))
                    for byte in unicodedata.normalize(form, one).encode()
                )
                assert clean(f"x{wrong}x") == f"x{wrong}x"


def test_every_letter_that_is_taken_out_or_put_otherwise_is_noticed() -> None:
    for code in (*range(0x20000), *range(0xE0000, 0x110000, 0x101), 0x10FFFF):
        for text in (f"a{chr(code)}b", f"{chr(code)}\u0301"):
            assert clean(text) == _cleaned(text), hex(code)


@given(texts)
def test_what_is_clean_stays_as_it_is(text: str) -> None:
    stored = clean(text)
    assert clean(stored) == stored
    assert nfc(stored) == stored
    assert unicodedata.is_normalized("NFC", stored)
    assert not any(unicodedata.category(sign) in {"Co", "Cs"} for sign in stored)
    assert {sign for sign in stored if sign < " "} <= {"\n", "\t"}


@given(texts)
def test_folding_and_addresses_of_any_text(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text))
    assert re.fullmatch(r"([a-z0-9]+(-[a-z0-9]+)*)?", slug(text))
    for same in (False, True):
        key = search_key(text, same_i_and_y=same)
        assert search_key(key, same_i_and_y=same) == key


# What is found.


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("THỦ TỤC KHAI SINH", "thu tuc khai sinh"),
        (unicodedata.normalize("NFD", "Đăng ký"), "dang ky"),
        ("hoà thuý", "hòa thúy"),
        ("đấu giá", "dau gia"),
        ("Tuyên\u200b\u00a0Quang", "tuyên quang"),
    ],
)
def test_texts_that_a_reader_holds_for_one_have_one_key(one: str, other: str) -> None:
    assert search_key(one) == search_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("quý", "quí"), ("Mỹ", "mĩ"), ("kỹ lý", "kĩ lí"), ("y tế", "i tế"), ("quỳnh quýt", "quình quít")],
)
def test_i_and_y_are_one_where_that_is_asked(one: str, other: str) -> None:
    assert search_key(one) != search_key(other)
    assert search_key(one, same_i_and_y=True) == search_key(other, same_i_and_y=True)


@pytest.mark.parametrize(("one", "other"), [("tay", "tai"), ("thúy", "thúi"), ("yên", "iên"), ("ủy", "ủi")])
def test_i_and_y_stay_apart_where_they_make_two_words(one: str, other: str) -> None:
    assert search_key(one, same_i_and_y=True) != search_key(other, same_i_and_y=True)


# Where the tone is written.

STAY = """
quý quả quạ quỹ qúy già giá gìn giỏi hoàn huỳnh loét thuở huệ huế mùa của mía tài núi chịu ngoáy khuỷu hoa thuy
Noé Zoé Goethe Moët voilà cliché Chloé Álvaro über hoàlink http://hoa.example/hoa
"""
# Rhymes that are written one way only, with the letter that bears the tone; `|` before it.
OTHER_RHYMES = """
|a |ac |ach |ai |am |an |ang |anh |ao |ap |at |au |ay |ăn |ân |âu |ây |e |em |en |eng |eo |ê |ên |ênh |êu |i |ia |ich
|im |in |inh |iu i|êc i|êm i|ên i|êu |o o|ai o|an o|ang o|anh o|ao o|ay o|ăn o|en o|eo |oi |om |on |ong |ô |ôi |ôn |ông
|ơ |ơi |ơn |u |ua u|ân u|ây u|ê u|ênh |ui |um |ung u|ôi u|ôn u|ơ uy|ên uy|êt u|ynh u|yt u|yu |ư |ưa |ưi ư|ơi ư|ơn
ư|ơng ư|ơu |ưu |y y|ên y|êu
"""
BEGINNINGS = "b c ch d đ g gh gi h k kh l m n ng ngh nh ph qu r s t th tr v x"
TONED = [
    unicodedata.normalize("NFC", beginning + rhyme[0] + tone + rhyme[1])
    for rhyme, beginnings in {
        "oa": " ch d đ g h kh l ng nh t th x",
        "oe": " h kh l nh t x",
        "uy": " ch d h kh l ng nh s t th tr x",
    }.items()
    for beginning in beginnings.split(" ")
    for tone in TONES
]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("hòa", "hoà"),
        ("Thúy", "Thuý"),
        ("KHỎE", "KHOẺ"),
        ("ủy ban", "uỷ ban"),
        ("Ủy Ban; ỦY BAN", "Uỷ Ban; UỶ BAN"),
        ("tọa đàm, xóa, lũy", "toạ đàm, xoá, luỹ"),
        ("“hòa”-hòa/hòa (thụy)", "“hoà”-hoà/hoà (thuỵ)"),
    ],
)
def test_the_tone_goes_from_one_letter_to_the_other(old: str, new: str) -> None:
    for text in (old, new, unicodedata.normalize("NFD", old), unicodedata.normalize("NFD", new)):
        assert (old_tone_placement(text), new_tone_placement(text)) == (old, new)


@pytest.mark.parametrize("word", STAY.split())
def test_words_that_are_written_one_way_only_stay(word: str) -> None:
    assert new_tone_placement(word) == old_tone_placement(word) == word


@pytest.mark.parametrize("rhyme", OTHER_RHYMES.split())
def test_all_other_syllables_are_written_one_way_only(rhyme: str) -> None:
    before, _, after = rhyme.partition("|")
    for tone in TONES:
        toned = before + after[0] + tone + after[1:]
        for beginning in ("", *BEGINNINGS.split()):
            word = unicodedata.normalize("NFC", beginning + toned)
            assert new_tone_placement(word) == old_tone_placement(word) == word


@given(st.lists(st.sampled_from(TONED), min_size=1), st.sampled_from([str, str.upper, str.capitalize]))
def test_tones_go_there_and_back(words: list[str], cased: Callable[[str], str]) -> None:
    old = " ".join(cased(word) for word in words)
    new = new_tone_placement(old)
    assert all(one != other for one, other in zip(old.split(), new.split(), strict=True))
    assert old_tone_placement(new) == old
    assert new_tone_placement(new) == new
    assert fold(new) == fold(old)


@given(texts)
def test_placing_tones_changes_no_letter(text: str) -> None:
    placed = new_tone_placement(text)
    assert fold(placed) == fold(text)
    assert new_tone_placement(placed) == placed
    assert new_tone_placement(old_tone_placement(text)) == placed

"""What goes wrong elsewhere: the soft hyphen, capital and symbol fonts, addresses, mixed paragraphs, runs cut in two."""

from __future__ import annotations

import pytest

from vietnamese.legacy import Encoding, Run, convert, convert_runs, detect, detect_runs, encode, encoding_of

SENTENCE = "Ủy ban nhân dân thành phố ban hành quyết định về việc đấu giá quyền sử dụng đất ở các phường."


def old(text: str, encoding: Encoding) -> str:
    return encode(text, encoding).text


def test_the_soft_hyphen_is_a_letter() -> None:
    assert convert("n\u00ad\u00edc", Encoding.TCVN3).text == "nước"
    assert detect("Nhµ n\u00ad\u00edc ta").encoding is Encoding.TCVN3


@pytest.mark.parametrize(
    ("font", "encoding"),
    [
        (".VnTime", Encoding.TCVN3),
        (".VnTimeH", Encoding.TCVN3_CAPITALS),
        (".VnArial NarrowH Bold", Encoding.TCVN3_CAPITALS),
        ("'.VnTimeH', serif", Encoding.TCVN3_CAPITALS),
        (" .vntime ", Encoding.TCVN3),
        ("VNI-Times", Encoding.VNI),
        ("VPS Times", Encoding.VPS),
        ("Times New Roman", None),
        ("Wingdings", None),
        ("Vni", None),
        ("", None),
        (None, None),
    ],
)
def test_a_font_is_known_by_its_name(font: str | None, encoding: Encoding | None) -> None:
    assert encoding_of(font) is encoding


def test_a_capital_font_makes_capitals_of_everything_but_addresses() -> None:
    found = detect("céng hßa xem t¹i www.example.vn/a", ".VnTimeH")
    assert convert("céng hßa xem t¹i www.example.vn/a", found).text == "CỘNG HÒA XEM TẠI www.example.vn/a"
    assert convert("céng hßa", Encoding.TCVN3, font=".VnTimeH").text == "CỘNG HÒA"
    assert convert("céng hßa", Encoding.TCVN3).text == "cộng hòa"


def test_a_symbol_font_s_characters_are_letters_and_a_bullet_is_none() -> None:
    stored = "".join(chr(0xF000 + ord(letter)) for letter in old("Tiếng Việt", Encoding.TCVN3))
    assert convert(stored, detect(stored, ".VnTime")).text == "Tiếng Việt"
    bulleted = "\uf0b7 " + old("nhân dân thành phố", Encoding.TCVN3)
    assert convert(bulleted, Encoding.TCVN3).text == "\uf0b7 nhân dân thành phố"


def test_unicode_in_a_legacy_font_is_still_unicode() -> None:
    """Word leaves the font's name where somebody typed Unicode."""
    found = detect(SENTENCE, ".VnTime")
    assert (found.encoding, found.by_font) == (Encoding.UNICODE, False)
    assert convert(SENTENCE, found).text == SENTENCE


def test_a_capital_added_in_unicode_leaves_the_font_certain() -> None:
    text = "Ủy ban " + old("nhân dân thành phố", Encoding.TCVN3)
    found = detect(text, ".VnTime")
    assert (found.encoding, found.by_font) == (Encoding.TCVN3, True)
    assert convert(text, found).text == "Ủy ban nhân dân thành phố"


def test_addresses_stay_as_they_are() -> None:
    for address in (
        "https://a.vn/o^e?dd=1",
        "an.o@dd.vn",
        "www.do.vn/e.html",
        r"C:\do+\a.dd",
        "/srv/o^/a.",
        "../o^",
        "ubnd.do.vn",
    ):
        for encoding in Encoding:
            assert convert(f"{address} {address}", encoding).text == f"{address} {address}"


def test_a_stroke_before_a_word_makes_no_address() -> None:
    for encoding in (Encoding.TCVN3, Encoding.VNI, Encoding.VIQR):
        assert convert(old("50.000 đồng /người /ngày", encoding), encoding).text == "50.000 đồng /người /ngày"


def test_the_symbol_of_a_document_is_read_in_an_old_text_and_is_no_sign_of_one() -> None:
    assert convert("Sè 01/Q§-UBND", detect("Sè 01/Q§-UBND", ".VnTime")).text == "Số 01/QĐ-UBND"
    assert convert("So^' 01/QDD-UBND", Encoding.VIQR).text == "Số 01/QĐ-UBND"
    for text in ("01/QĐ-UBND", "Số 01/QĐ-UBND", "12/2020/NĐ-CP, 5/TB-VP"):
        assert detect(text).encoding is Encoding.UNICODE


def test_a_reference_becomes_a_letter_and_never_a_tag() -> None:
    text = "Vi&#7879;t Nam &#x110;&#7897;c l&amp;#7853;p &#060;script&#x3E; &#xD800; &#9999999;"
    found = detect(text)
    assert found.encoding is Encoding.REFERENCES
    assert convert(text, found).text == "Việt Nam Độc lập &#060;script&#x3E; &#xD800; &#9999999;"


def test_of_mojibake_a_half_that_is_gone_is_reported() -> None:
    text = "Tiáº¿ng Viá»‡t cá»§a ngÆ°á»\ufffdi dÃ¢n thÃ nh phá»‘ lÃ  má»™t"
    found = detect(text)
    assert found.encoding is Encoding.MOJIBAKE
    repaired = convert(text, found)
    assert repaired.text.startswith("Tiếng Việt của ngư") and "dân" in repaired.text and "là" in repaired.text
    assert (text.index("á»\ufffd"), "á»") in repaired.lost


@pytest.mark.parametrize(
    ("encoding", "text", "place", "character"),
    [
        (Encoding.TCVN3, "Nhµ n\u00ad\u00edc \u00d9", 9, "\u00d9"),  # VN3 has nothing there
        (Encoding.VNI, "nhaø nöôùc kù", 12, "ù"),  # a mark that no vowel stands before
        (Encoding.VPS, "Vi\u0152t \ufffd", 5, "\ufffd"),
    ],
)
def test_what_means_nothing_stays_and_is_reported(
    encoding: Encoding, text: str, place: int, character: str
) -> None:
    converted = convert(text, encoding)
    assert converted.lost == [(place, character)]
    assert converted.text.endswith(text[-1])


def test_what_an_encoding_lacks_is_reported_when_written() -> None:
    assert encode("Ủy ban “A” © 2020", Encoding.TCVN3).lost == [(0, "Ủ"), (11, "©")]
    assert encode("50 € – “A”", Encoding.VPS).lost == [(3, "€"), (5, "–"), (7, "“"), (9, "”")]
    assert encode("naïve", Encoding.VNI).lost == [(2, "ï")]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("dda^u? to+i. quen.", "đâu? tơi. quen."),
        ("na`y. Anh?", "này. Anh?"),  # a second tone is the full stop
        (r"hay\. ba\?", "hay. ba?"),
        ("to^'t... va`", "tốt... và"),
        (r"Vie^.t Nam dde.p la('m\!", "Việt Nam đẹp lắm\\!"),
        ("HDDND, Dda('k La('k, 12.500dd", "HĐND, Đắk Lắk, 12.500đ"),
        ("I don't. He's so odd. Add a.b", "I don't. He's so odd. Add a.b"),
    ],
)
def test_viqr_reads_what_people_typed(typed: str, meant: str) -> None:
    assert convert(typed, Encoding.VIQR).text == meant


def test_a_paragraph_of_several_fonts_is_read_run_by_run() -> None:
    runs = [
        Run("CéNG HßA ".lower(), ".VnTimeH"),
        Run(old("nhân dân", Encoding.VNI), "VNI-Times"),
        Run(" Hà Nội, ", "Times New Roman"),
        Run("cã", ".VnTime"),
    ]
    found = detect_runs(runs)
    assert [one.by_font for one in found] == [True, True, False, True]
    assert "".join(one.text for one in convert_runs(runs, found)) == "CỘNG HÒA nhân dân Hà Nội, có"


def test_runs_without_a_font_are_judged_together_and_a_letter_cut_in_two_is_one() -> None:
    text = old(SENTENCE, Encoding.VNI)
    cut = text.index("aâ") + 1
    runs = [Run(text[:cut]), Run(text[cut : cut + 3]), Run(text[cut + 3 :])]
    found = detect_runs(runs)
    assert {one.encoding for one in found} == {Encoding.VNI}
    parts = [one.text for one in convert_runs(runs, found)]
    assert "".join(parts) == SENTENCE
    assert parts[0].endswith("â") and not parts[1].startswith("â")


def test_what_was_broken_twice_is_found_twice() -> None:
    text = old(old(SENTENCE, Encoding.VNI), Encoding.DECOMPOSED)
    found = detect(text)
    assert found.encoding is Encoding.DECOMPOSED
    once = convert(text, found).text
    assert convert(once, detect(once)).text == SENTENCE


def test_a_paragraph_that_quotes_english_is_found_out() -> None:
    quoted = "The word “workflow” (software, computing, business) " + old(SENTENCE, Encoding.VNI)
    assert detect(quoted).encoding is Encoding.VNI


def test_english_that_quotes_a_few_old_words_is_left_alone() -> None:
    quoted = f"The names {old('Hà Nội', Encoding.VNI)} and {old('Huế', Encoding.VNI)} stand in the museum's old books."
    assert detect(quoted).encoding is Encoding.UNICODE


def test_evidence_shows_words_before_and_after() -> None:
    evidence = detect(old(SENTENCE.lower(), Encoding.TCVN3)).evidence
    assert ("nh©n", "nhân") in evidence.examples
    assert evidence.words >= evidence.changed >= evidence.gained > 10


def test_a_paragraph_in_unicode_and_an_old_encoding_is_read_run_by_run() -> None:
    """Somebody pasted a sentence of an old file into a new one, and no font tells."""
    runs = [Run(SENTENCE), Run(" " + old(SENTENCE.lower(), Encoding.TCVN3)), Run(" Hết.")]
    found = detect_runs(runs)
    assert [one.encoding for one in found] == [Encoding.UNICODE, Encoding.TCVN3, Encoding.UNICODE]
    assert [one.text for one in convert_runs(runs, found)] == [SENTENCE, " " + SENTENCE.lower(), " Hết."]
    assert detect("".join(run.text for run in runs)).encoding is Encoding.UNICODE


def test_quotation_marks_that_were_broken_in_clean_text_are_mended() -> None:
    text = "Bà nói: â€œĐây là nhà tôiâ€\x9d. VÃ\xa0 bà đi."
    assert convert(text, Encoding.MOJIBAKE).text == "Bà nói: “Đây là nhà tôi”. Và bà đi."


def test_letters_by_name_stand_beside_numbers() -> None:
    text = "&#272;&acirc;y l&agrave; nh&agrave; t&ocirc;i, &copy; &amp; &eacute;"
    found = detect(text)
    assert found.encoding is Encoding.REFERENCES
    assert convert(text, found).text == "Đây là nhà tôi, &copy; &amp; é"

"""Whatever an outside translator writes is taken as it is, or told why not; what went out and comes back is the same."""

from __future__ import annotations

from typing import Any

import polib
import pytest
from django.db import transaction
from django.utils import timezone
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from pages.translations.memory import Said, remember
from snippets.letters.stored import cleaned
from tests.samples import FULL
from tests.translation.po.files import ENGLISH, FIRST, SECOND, source, translating
from vietnamese.text import clean
from workflows.translation.judging import fault_of
from workflows.translation.po.comparing import Comparison, compared
from workflows.translation.po.reading import Catalogue, Unreadable, read
from workflows.translation.po.writing import written
from workflows.translation.saving import in_english

pytestmark = pytest.mark.django_db
MANY = settings(
    deadline=None,  # a busy machine
    max_examples=500 if FULL else 40,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
SIGNS = "\\\"\n\t\r\x0b\x0c\x1c\x85\u2028\u0338#~|<>&;: ab'Ã\u200b\x00đề"
TEXTS = st.one_of(st.text(), st.text(alphabet=SIGNS), st.sampled_from([*ENGLISH.values(), "<b>", "&amp;"]))
PATHS = st.sampled_from(list(ENGLISH))


@pytest.fixture
def page() -> Any:
    return source()


def compared_with(page: Any, text: str) -> Comparison:
    return compared(translating(page), read(text.encode("utf-8", "replace")))


@MANY
@given(path=PATHS, words=TEXTS)
@example("summary", "One\u2028two\\\u2029three")
@example(FIRST, "\\n\\\\n")
@example(SECOND, "<a id='a1'>\u0338</a>")
def test_whatever_is_written_is_taken_as_it_is_or_told_why(page: Any, path: str, words: str) -> None:
    """As it is: as a form would keep it that was typed with it."""
    file = polib.pofile(written(translating(page), timezone.now()))
    next(entry for entry in file if entry.msgctxt == path).msgstr = words
    found = compared_with(page, str(file))
    sent = words.encode("utf-8", "replace").decode().replace("\x85", "")
    sent = sent.replace("\u2028", "\n").replace(
        "\u2029", "\n"
    )  # behind a \r they are one end of a line with it
    meant = clean(cleaned(sent)).strip()
    piece = next(row.piece for row in translating(page).rows if row.piece.path == path)
    [told] = [one.why for one in found.refused] or [""]
    if told:
        assert told == fault_of(piece, meant)
    elif not meant:
        assert (found.lines, found.empty) == ([], len(ENGLISH))
    else:
        [line] = found.lines
        assert (line.path, piece.data_of(line.words)) == (path, piece.data_of(meant))


@MANY
@given(words=st.dictionaries(PATHS, TEXTS, min_size=1), is_machines=st.booleans())
def test_what_went_out_and_comes_back_untouched_is_no_difference(
    page: Any, words: dict[str, str], is_machines: bool
) -> None:
    rows = {row.piece.path: row.piece for row in translating(page).rows}
    typed = {rows[path]: cleaned(text).strip() for path, text in words.items()}
    may = {piece: text for piece, text in typed.items() if text and not fault_of(piece, text)}
    with transaction.atomic():
        tool = "máy thử" if is_machines else ""
        said = {piece: Said(piece.data_of(text), tool, piece.data) for piece, text in may.items()}
        remember(page, in_english(), said, None)
        found = compared_with(page, written(translating(page), timezone.now()))
        transaction.set_rollback(True)
    assert (found.lines, found.refused) == ([], [])
    assert (found.same, found.unfinished) == ((0, len(may)) if is_machines else (len(may), 0))


@MANY
@given(content=st.one_of(st.binary(), TEXTS.map(lambda text: f"msgid {text}".encode("utf-8", "replace"))))
def test_any_bytes_are_a_file_or_told_why(content: bytes) -> None:
    try:
        assert isinstance(read(content), Catalogue)
    except Unreadable as why:
        assert str(why).endswith((".", ";"))


@MANY
@given(data=st.data())
def test_a_file_with_a_piece_cut_out_or_doubled_is_a_file_or_told_why(page: Any, data: Any) -> None:
    text = written(translating(page), timezone.now())
    begin = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(begin, min(len(text), begin + 80)))
    put = data.draw(
        st.sampled_from(["", text[begin:end] * 2, '"', "\n", 'msgid ""\n', 'msgstr[0] "a"\n', "#| "])
    )
    try:
        compared_with(page, text[:begin] + put + text[end:])
    except Unreadable as why:
        assert str(why)

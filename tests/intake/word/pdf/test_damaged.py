"""A PDF that is broken, locked, harmful or without end is refused with a sentence; nothing is made of it."""

from __future__ import annotations

import logging
import random
import time
from collections.abc import Iterator

import pytest

from pages.models import DocumentPage
from snippets.models import Attachment
from tests.conftest import SignIn
from tests.intake.word.test_door import DOCUMENTS, OFFICE, make, read, send
from tests.samples import SEED, one_in
from workflows.intake.models import Upload, WordFile
from workflows.intake.word.process import read as read_in_its_process
from workflows.intake.word.reading.bounds import Refused
from workflows.intake.word.sentences import NO_FILES, WHY_OF_PDF

from .cases import CASES
from .damaged import BUSY, DAMAGED
from .results import result_of

LONGEST = 40.0  # seconds


@pytest.mark.parametrize("name", one_in(4, sorted(DAMAGED)))
def test_the_reader_says_why(name: str) -> None:
    made, why = DAMAGED[name]
    assert read_in_its_process(made()) == ({"refused": why, "is_pdf": True}, None)


@pytest.mark.parametrize("name", one_in(18, sorted(DAMAGED)))
@pytest.mark.django_db
def test_the_sender_reads_a_sentence_and_nothing_is_made(sign_in: SignIn, name: str) -> None:
    made, why = DAMAGED[name]
    client, content = sign_in(OFFICE), made()
    before = DocumentPage.objects.count(), Attachment.objects.count()
    screen = send(client, content, DOCUMENTS, "Văn bản.pdf")
    assert str(WHY_OF_PDF[why]) in read(screen)
    assert "Chưa có bản nháp nào được tạo." in read(screen)
    make(client, screen, number="9/QĐ-UBND", issued_on="2025-02-05")
    assert (DocumentPage.objects.count(), Attachment.objects.count()) == before
    assert bytes(Upload.objects.get().content) == content
    assert WordFile.objects.get().page is None


@pytest.fixture
def _quiet() -> Iterator[None]:
    """The library tells of every fault it passes over."""
    logging.disable()
    yield
    logging.disable(logging.NOTSET)


@pytest.mark.usefixtures("_quiet")
def test_a_file_spoilt_anywhere_is_read_or_refused(full: bool) -> None:
    """Nothing else happens: what the reader did not think of would be told as broken, and none of that is here."""
    names, chance = sorted(CASES), random.Random(SEED)
    for _time in range(2000 if full else 60):
        name, seed = chance.choice(names), chance.randrange(1 << 30)
        try:
            result_of(spoilt(CASES[name](), seed))
        except (Refused, RecursionError):
            continue
        except Exception as error:
            pytest.fail(f"{name}, spoilt by {seed}: {error!r}")


def spoilt(content: bytes, seed: int) -> bytes:
    """Some of its bytes are others, some of its numbers too."""
    chance, made = random.Random(seed), bytearray(content)
    for _time in range(chance.randint(1, 12)):
        made[chance.randrange(9, len(made))] = chance.choice(b"0123456789/<>[]() Rx\x00\xff")
    return bytes(made)


def test_a_file_that_keeps_its_reader_busy_is_given_up(full: bool) -> None:
    for made, why in BUSY.values() if full else ():
        begun = time.monotonic()
        assert read_in_its_process(made()) == ({"refused": why, "is_pdf": True}, None)
        assert time.monotonic() - begun < LONGEST


def test_every_sentence_is_for_some() -> None:
    assert len(DAMAGED) >= 10
    assert {why for _made, why in DAMAGED.values()} == set(WHY_OF_PDF) - {NO_FILES}

"""A file that is broken, locked, harmful or something else is refused with a sentence; nothing is made of it."""

from __future__ import annotations

import random
import time

import pytest

from pages.models import NewsPage
from snippets.models import Picture
from tests.conftest import SignIn
from tests.samples import SEED, one_in
from workflows.intake.models import Upload, WordFile
from workflows.intake.word import office
from workflows.intake.word.process import read as read_in_its_process
from workflows.intake.word.reading.bounds import Refused
from workflows.intake.word.sentences import WHY

from .cases import CASES
from .damaged import DAMAGED, spoilt
from .results import result_of
from .test_door import WRITER, make, read, send

IN_ANOTHER_ENCODING = {"written_in_utf_16"}  # which the spoiler would write in its own
LONGEST = 20.0  # seconds, whatever the file is made of


@pytest.fixture(autouse=True)
def _no_office(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "PROGRAMS", ("khong-co-chuong-trinh-nay",))


@pytest.mark.parametrize("name", one_in(3, sorted(DAMAGED)))
def test_the_reader_says_why_and_is_soon_done(name: str) -> None:
    made, why = DAMAGED[name]
    begun = time.monotonic()
    assert read_in_its_process(made()) == ({"refused": why}, None)
    assert time.monotonic() - begun < LONGEST


@pytest.mark.django_db
@pytest.mark.parametrize("name", one_in(8, sorted(DAMAGED)))
def test_the_sender_reads_a_sentence_and_nothing_is_made(sign_in: SignIn, name: str) -> None:
    made, why = DAMAGED[name]
    client, content = sign_in(WRITER), made()
    pages, pictures = NewsPage.objects.count(), Picture.objects.count()
    screen = send(client, content)
    assert str(WHY[why]) in read(screen)
    assert "Chưa có bản nháp nào được tạo." in read(screen)
    make(client, screen, title="Vẫn cố tạo")
    assert (NewsPage.objects.count(), Picture.objects.count()) == (pages, pictures)
    assert bytes(Upload.objects.get().content) == content
    assert WordFile.objects.get().page is None


def test_a_file_spoilt_anywhere_is_read_or_refused(full: bool) -> None:
    """Nothing else happens: what the reader did not think of would be told as broken, and none of that is here."""
    names, chance = sorted(CASES), random.Random(SEED)
    for _time in range(2000 if full else 60):
        name, seed = chance.choice(names), chance.randrange(1 << 30)
        if name in IN_ANOTHER_ENCODING:
            continue
        try:
            result_of(spoilt(CASES[name](), seed))
        except Refused:
            continue
        except Exception as error:
            pytest.fail(f"{name}, spoilt by {seed}: {error!r}")


def test_forty_files_and_every_sentence_for_some() -> None:
    assert len(DAMAGED) >= 40
    assert {why for _made, why in DAMAGED.values()} == set(WHY)

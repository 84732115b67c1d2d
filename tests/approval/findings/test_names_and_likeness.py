"""The name of a file is read as words; two texts are alike by what they share, not by what they are about."""

from __future__ import annotations

from random import Random

import pytest

from pages import models as pages
from site_tphcm.demonstration.texts import DRAFTS
from tests.samples import SEED
from workflows.approval.findings.item import TOLD
from workflows.approval.findings.likeness import likeness, sketch
from workflows.approval.findings.names import internal_circulation, secrecy_marks, words_of
from workflows.regulation.checks import ALIKE, STANDARD

DAYS, MOST = next(check.bounds for check in STANDARD if check.key == ALIKE)


@pytest.mark.parametrize(
    "name", ["TOI-MAT.pdf", "cv_tuyet.mat_12.docx", "Phương án (MẬT).docx", "MẬT_kế hoạch.odt", "Tối Mật.pdf", "do_mat_A.pdf"]
)  # fmt: skip
def test_a_mark_of_secrecy_in_a_name_is_found(name: str) -> None:
    assert list(secrecy_marks(words_of(f"documents/0a/{name}")))


@pytest.mark.parametrize(
    "name",
    ["bao-mat.pdf", "bi_mat_nha_nuoc.pdf", "MẬT-ONG.docx", "mật độ dân số.xlsx", "toi-mat-the-bao-hiem.docx",
     "BÍ MẬT.pdf", "Luật Bảo vệ BÍ MẬT nhà nước.pdf"],
)  # fmt: skip
def test_a_word_like_it_is_left_alone(name: str) -> None:
    assert not list(secrecy_marks(words_of(name)))


def test_the_stamp_of_what_stays_inside_is_found_in_a_name() -> None:
    assert list(internal_circulation(words_of("Tai_lieu_LUU-HANH-NOI-BO.pdf")))
    assert not list(internal_circulation(words_of("hop-noi-bo.pdf")))


def long_texts() -> list[str]:
    told = (draft for draft in DRAFTS if getattr(pages, draft.kind).content in TOLD)
    texts = (" ".join((draft.title, draft.summary, *draft.paragraphs)) for draft in told)
    return [text for text in texts if len(text.split()) >= 80]


def test_a_text_with_a_few_words_changed_is_alike() -> None:
    random = Random(f"{SEED} alike")
    print(f"PORTAL_SEED={SEED}")  # noqa: T201 - repeats it
    for text in long_texts():
        words = text.split()
        for at in random.sample(range(len(words)), len(words) // 25):
            words[at] = "khác"
        assert likeness(sketch(text), sketch(" ".join(words))) >= MOST, text


def test_no_two_texts_of_the_example_city_are_alike() -> None:
    sketches = [sketch(text) for text in long_texts()]
    most = max(likeness(one, other) for at, one in enumerate(sketches) for other in sketches[:at])
    assert most < MOST, most


def test_what_is_short_is_like_nothing() -> None:
    assert sketch("Thông báo nghỉ lễ.") == []
    assert likeness([], []) == 0

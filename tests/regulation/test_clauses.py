"""The clauses are the printed regulation: none missing, none invented, none reworded."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest

from workflows.regulation.tuyen_quang.clauses import CLAUSES
from workflows.regulation.vocabulary import Clause

SEED = Path(__file__).with_name("quy-che-2019.txt").read_text(encoding="utf-8")


def listed(ids: str) -> list[str]:
    return ids.split()


# Typed from tables 1.1 to 1.5 of the requirements, not from the clauses.
REQUIRED_IDS = listed("""
    QĐ.0 QĐ.cc QĐ.1 QĐ.2 QĐ.3 QĐ.nn
    I.1 I.2.1 I.2.2 I.2.3 I.2.4 I.2.5
    I.3.1 I.3.2a I.3.2b I.3.2c I.3.2d I.3.2e I.3.2f I.3.2g
    II.4.1-1 II.4.1-2 II.4.1-3 II.4.1-4 II.4.1-5 II.4.1-6 II.4.1-7
    II.4.2-1 II.4.2-2 II.4.2-3 II.4.2-4
    II.4.3a-1 II.4.3a-2 II.4.3a-3
    II.4.3b-1 II.4.3b-1b II.4.3b-2 II.4.3b-2b II.4.3b-3a II.4.3b-3b II.4.3b-3c
    II.4.3b-4a II.4.3b-4b II.4.3b-5a II.4.3b-5b II.4.3b-5c II.4.3b-6a II.4.3b-6b
    II.4.3b-7a II.4.3b-7b II.4.3b-7c II.4.3b-8
    II.5-1 II.5-2 II.5-3 II.5-4 II.5-5 II.5-6 II.5-7 II.5-8
    III.6a III.6b III.7-1 III.7-2 III.7-3 III.7-4 III.8-1 III.8-2 III.8-3 III.9
    IV.8-1 IV.8-2 IV.8-3 IV.8-4 IV.8-5 IV.9.1 IV.9.2
    V.10-1 V.10-2 V.11.1 V.11.2 VI.12-1 VI.12-2
""")

# What encloses them: the decision, the regulation, chapters, articles, points, members.
ENCLOSING_IDS = listed("""
    QĐ QĐ.qd QC
    I I.2 I.3 I.3.2
    II II.4 II.4.1 II.4.2 II.4.3 II.4.3a II.4.3b
    II.4.3b-tp-vhtt II.4.3b-gd-tt II.4.3b-tp-tp II.4.3b-ld-vptu
    II.4.3b-ld-vpub II.4.3b-cv-vhtt II.4.3b-cv-vpub II.4.3b-vc-tt II.5
    III III.7 III.8 IV IV.8 IV.9 V V.10 V.11 VI VI.12
""")

# Printed paragraphs for which the requirements have no id of their own.
OTHER_IDS = listed("""
    QĐ.cq QĐ.qh QĐ.cc-1 QĐ.cc-2 QĐ.cc-3 QĐ.cc-4 QĐ.cc-5 QĐ.cc-6
    QĐ.nn-1 QĐ.nn-2 QĐ.nn-3 QĐ.nn-4 QĐ.nn-5 QĐ.nn-6 QĐ.nn-7 QĐ.nn-8 QĐ.nn-9 QĐ.ck
    QC.0 QC.bh QC.ck
    I.1-1 I.1-2 I.3.1-1 III.6a-1 III.6b-1 III.7-4-dia-chi III.7-4-email III.9-1
    V.11.1-1 V.11.2-1
""")

STRAY_LINES = {"Thư ký"}  # stands alone above the letterhead; not part of the text

HEADED_BY_NUMBER = re.compile(r"^(Chương [IVX]+|Điều \d+\.|\d\.|[a-g]\.)$")


def plain(text: str) -> str:
    """One line, without the asterisks and the link brackets of the seed's markdown."""
    return " ".join(re.sub(r"\*|<(?=http)|(?<=\.vn)>", "", text).split())


def printed_seed() -> str:
    """The seed as it was printed on paper, its one broken word mended."""
    kept = "\n".join(line for line in SEED.splitlines() if line.strip() not in STRAY_LINES)
    assert len(re.findall(r"kiểm\s+duyet", kept)) == 1
    return re.sub(r"kiểm\s+duyet", "kiểm duyệt", plain(kept))


def as_printed(clause: Clause) -> str:
    """Label and words; the seed prints its chapters in capitals."""
    label = clause.label.replace("Chương", "CHƯƠNG")
    return plain(f"{label} {clause.text}")


def printed_lines_from_chapter_one() -> list[str]:
    lines = printed_seed_lines()
    return lines[next(n for n, line in enumerate(lines) if line.startswith("CHƯƠNG I ")) :]


def printed_seed_lines() -> list[str]:
    mended = re.sub(r"kiểm\s+duyet", "kiểm duyệt", SEED)
    return [plain(line) for line in mended.splitlines() if line.strip()]


PRINTED = printed_seed()
BY_ID = {clause.id: clause for clause in CLAUSES}


def test_ids_are_unique():
    assert len(BY_ID) == len(CLAUSES)


def test_ids_are_exactly_those_expected():
    assert set(BY_ID) == {*REQUIRED_IDS, *ENCLOSING_IDS, *OTHER_IDS}


def test_a_parent_comes_before_its_children_and_is_a_heading_or_introduces_a_list():
    seen: set[str] = set()
    for clause in CLAUSES:
        assert clause.parent is None or clause.parent in seen, clause.id
        if clause.parent:
            assert BY_ID[clause.parent].is_heading or BY_ID[clause.parent].text.endswith(":"), clause.id
        seen.add(clause.id)


def test_a_heading_heads_something():
    parents = {clause.parent for clause in CLAUSES}
    assert [clause.id for clause in CLAUSES if clause.is_heading and clause.id not in parents] == []


@pytest.mark.parametrize("clause", CLAUSES, ids=lambda clause: clause.id)
def test_text_is_composed_unicode_without_markup(clause):
    assert unicodedata.is_normalized("NFC", f"{clause.id}{clause.label}{clause.text}")
    assert clause.text == clause.text.strip()
    assert not re.search(r"[*<>]|  ", clause.text)
    assert not HEADED_BY_NUMBER.match(clause.text.split()[0]), "the mark belongs in the label"


@pytest.mark.parametrize("clause", CLAUSES, ids=lambda clause: clause.id)
def test_every_clause_is_printed_in_the_seed(clause):
    assert as_printed(clause) in PRINTED


def test_every_printed_sentence_from_chapter_one_on_is_in_a_clause():
    # The seed breaks a chapter's title and the signature over lines, so a line may be a part.
    whole = [as_printed(clause) for clause in CLAUSES]
    assert [x for x in printed_lines_from_chapter_one() if not any(x in text for text in whole)] == []


def test_read_in_order_the_clauses_are_the_seed():
    assert " ".join(as_printed(clause) for clause in CLAUSES) == PRINTED


def test_misprints_are_kept():
    assert "chuyên thành viên Ban Biên tập" in BY_ID["II.5-1"].text
    assert "trang thông tin điện tử hoặc Trang thông tin điện tử" in BY_ID["III.6a-1"].text
    assert "ngày 10/6/2011" in BY_ID["QĐ.cc-4"].text
    assert "ngày 13/6/2011" in BY_ID["III.6a-1"].text


def test_the_word_broken_over_two_pages_is_whole():
    assert "trực tiếp chỉ đạo biên tập, kiểm duyệt nội dung chuyên trang" in BY_ID["II.4.3b-2"].text


def test_articles_numbered_twice_are_told_apart_by_their_chapter():
    twice = {"Điều 6.": ["III.6a", "III.6b"], "Điều 8.": ["III.8", "IV.8"], "Điều 9.": ["III.9", "IV.9"]}
    for label, ids in twice.items():
        assert [clause.id for clause in CLAUSES if clause.label == label] == ids


@pytest.mark.parametrize("clause_id", REQUIRED_IDS)
def test_a_clause_stands_in_the_chapter_its_id_names(clause_id):
    clause = BY_ID[clause_id]
    while clause.parent:
        clause = BY_ID[clause.parent]
    assert clause_id == "QĐ.0" or clause.id == clause_id.split(".")[0]

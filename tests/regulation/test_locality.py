"""A table makes a regulation or tells every fault by row and column; what stands in it never runs."""

from __future__ import annotations

import ast

import pytest

from workflows.regulation.locality.making import made, made_from_text, regulation_from
from workflows.regulation.locality.module import module_name, module_text
from workflows.regulation.locality.sample import SAMPLE
from workflows.regulation.locality.table import Rows, rows_of, text_of
from workflows.regulation.vocabulary import ChainShape, Verb

HOSTILE = (
    '''"""\n__import__("os").abort()\n"""''',
    "'), __import__('os').abort(), ('",
    "\\N{BULLET} \\x27 \\",
    "{__import__('os').abort()} %s {0}",
    '"mở mà không đóng',
    "=cmd|' /C calc'!A0",
    "<script>alert(1)</script>",
)


def with_cell(row: int, place: int, holds: str, rows: Rows = SAMPLE) -> Rows:
    """The sample with one cell changed; `row` as a spreadsheet counts."""
    cells = list(rows[row - 1])
    cells[place] = holds
    return (*rows[: row - 1], tuple(cells), *rows[row:])


def row_of(word: str) -> int:
    return next(number for number, row in enumerate(SAMPLE, 1) if word in row)


def faults(rows: Rows) -> list[str]:
    return [str(fault) for fault in made(rows).faults]


def test_the_sample_makes_twelve_sections_without_a_fault() -> None:
    assert faults(SAMPLE) == []
    assert len(regulation_from(SAMPLE).sections) == 12


@pytest.mark.parametrize("mark", ["\t", ";", ","])
def test_a_paste_and_a_file_of_any_usual_kind_make_the_same(mark: str) -> None:
    text = text_of(SAMPLE)
    if mark != "\t":
        quoted = (mark.join(f'"{cell}"' for cell in row) for row in SAMPLE)
        text = "\ufeff" + "\r\n".join(quoted)
    assert made_from_text(text).regulation == regulation_from(SAMPLE)


def test_what_is_written_is_read_back_the_same() -> None:
    assert rows_of(text_of(SAMPLE)) == SAMPLE
    space: dict[str, object] = {}
    exec(module_text(SAMPLE), space)  # noqa: S102 - the module that was just made
    assert space["REGULATION"] == regulation_from(SAMPLE)


@pytest.mark.parametrize("words", HOSTILE)
def test_a_title_of_code_stays_a_title(words: str) -> None:
    rows = with_cell(row_of("Kinh tế"), 2, words)
    text = module_text(made_from_text(text_of(rows)).rows)
    tree = ast.parse(text)
    calls = [ast.unparse(node) for node in ast.walk(tree) if isinstance(node, ast.Call)]
    assert calls == ["regulation_from(TABLE)"]
    space: dict[str, object] = {}
    exec(text, space)  # noqa: S102 - the module that was just made, from words that would run if they could
    assert " ".join(words.split()) in [section.title for section in space["REGULATION"].sections]


def test_the_four_parts_may_have_their_columns_in_any_order() -> None:
    start = row_of("Nhóm")
    turned = tuple(tuple(reversed(row)) if n >= start and row else row for n, row in enumerate(SAMPLE, 1))
    assert made(turned).regulation == regulation_from(SAMPLE)


@pytest.mark.parametrize(
    ("word", "place", "holds", "says"),
    [
        (
            "Ngày ký",
            1,
            "31/02/2026",
            "cột Nội dung: Ngày ký “31/02/2026” không phải ngày; ghi như 05/02/2026.",
        ),
        ("Tên địa phương", 1, "", "cột Nội dung: chưa ghi Tên địa phương."),
        ("Điều 2", 0, "Khoản hai", "cột Điều, khoản: “Khoản hai” chưa đúng"),
        ("PTB", 2, "Sếp", "cột Loại: “Sếp” không phải một loại; chọn một trong: Người đứng đầu, Lãnh đạo"),
        ("Kinh tế", 6, "BT; ABC", "cột Cung cấp: “ABC” không phải ký hiệu của chức danh nào"),
        ("Kinh tế", 6, "TB", "cột Cung cấp: TB là lãnh đạo hoặc người xem: không biên tập"),
        ("Kinh tế", 7, "BT", "cột Kiểm duyệt: BT không phải thành viên."),
        ("Kinh tế", 8, "VH", "cột Phê duyệt: VH không phải lãnh đạo."),
        ("Kinh tế", 8, "TB; PTB", "cột Phê duyệt: chỉ ghi một lãnh đạo."),
        ("Kinh tế", 5, "Điều 99", "cột Điều khoản: “Điều 99” không có trong phần Điều khoản"),
        ("Kinh tế", 4, "Tin", "cột Loại nội dung: “Tin” không có trong danh sách"),
        ("Kinh tế", 9, "Lúc rảnh", "cột Cập nhật: “Lúc rảnh” không có trong danh sách"),
        ("Kinh tế", 2, "Văn hóa - xã hội", "trùng địa chỉ với một nhóm hoặc chuyên mục khác"),
        ("Kinh tế", 3, "Kinh tế", "cột Tên (tiếng Anh): chưa ghi tên tiếng Anh, hoặc ghi trùng"),
        ("Liên hệ", 4, "Tin, bài", "cột Loại nội dung: cần một chuyên mục loại Liên hệ"),
        ("TB", 2, "Lãnh đạo", "cột Loại: phần Chức danh cần đúng một “Người đứng đầu”, đang có 0."),
        (
            "Chuyên mục dịch thêm tiếng Anh",
            1,
            "Chợ; Kinh tế",
            "cột Nội dung: “Chợ” không phải tên chuyên mục nào",
        ),
        ("Kinh tế", 2, "x" * 121, "cột Tên chuyên mục: dài 121 ký tự, nhiều nhất 120."),
    ],
)
def test_a_fault_is_told_with_its_row_and_column(word: str, place: int, holds: str, says: str) -> None:
    row = row_of(word)
    told = faults(with_cell(row, place, holds))
    assert [line for line in told if says in line], told
    assert all(line.startswith((f"Hàng {row}, ", "cột ", "Hàng ")) for line in told)
    if "cần" not in says and "trùng địa chỉ" not in says:
        assert any(line.startswith(f"Hàng {row}, ") and says in line for line in told)


def test_every_fault_is_told_at_once() -> None:
    rows = with_cell(row_of("Ngày ký"), 1, "hôm nay")
    rows = with_cell(row_of("Kinh tế"), 7, "BT", rows)
    rows = with_cell(row_of("Liên hệ"), 6, "", rows)
    assert len(faults(rows)) == 3


def test_a_locality_adds_sections_to_what_the_law_wants_in_english() -> None:
    row = row_of("Chuyên mục dịch thêm tiếng Anh")
    made_of = regulation_from(with_cell(row, 1, "văn bản của phường; Kinh tế"))
    first = [s.title for s in made_of.sections if made_of.in_english.asks_for(s)]
    assert first == ["Giới thiệu chung", "Kinh tế", "Văn bản của phường", "Liên hệ"]
    services = [s.title for s in made_of.sections if made_of.in_english.asks_for_services_of(s)]
    assert services == ["Thủ tục hành chính"]


def test_an_empty_cell_of_approval_is_a_gap_that_the_head_fills() -> None:
    [section] = [s for s in regulation_from(SAMPLE).sections if s.title == "Gương điển hình"]
    assert (section.chain.steps[-1].role, section.chain.steps[-1].gap) == ("truong-ban-bien-tap-vi-du", True)
    assert [gap.about for gap in section.gaps] == ["Quy chế không nêu ai phê duyệt."]


def test_a_decision_that_the_regulation_gives_to_nobody_is_the_head_s_and_marked() -> None:
    made_of = regulation_from(with_cell(row_of("Lịch công tác"), 8, ""))
    [step] = next(s for s in made_of.sections if s.title == "Lịch công tác").chain.steps
    assert (step.verb, step.role, step.gap) == (Verb.DECIDE, "truong-ban-bien-tap-vi-du", True)


def test_the_shape_of_a_chain_follows_from_who_checks_and_who_writes() -> None:
    shapes = {s.title: s.chain.shape for s in regulation_from(SAMPLE).sections}
    assert shapes["Kinh tế"] is ChainShape.CHECKED_THEN_APPROVED
    assert shapes["Thủ tục hành chính"] is ChainShape.LEADER_ALONE
    assert shapes["Phổ biến pháp luật"] is ChainShape.WRITTEN_BY_MEMBER


def test_a_member_who_writes_and_checks_the_same_section_is_told_as_a_contradiction() -> None:
    found = regulation_from(with_cell(row_of("Kinh tế"), 6, "BT; VH")).contradictions
    assert [c.problem for c in found] == [
        "Trưởng phòng Văn hóa - Xã hội (ví dụ) vừa biên tập vừa kiểm duyệt."
    ]


@pytest.mark.parametrize("text", ["", "Chuyên mục", "a\tb\nc", '"', "\x00\x01", "Địa phương\nMục\n" * 400])
def test_any_text_is_answered_with_sentences_and_never_with_an_error(text: str) -> None:
    found = made_from_text(text)
    assert found.regulation is None
    assert found.faults


def test_a_module_spoilt_by_hand_says_what_is_wrong() -> None:
    with pytest.raises(ValueError, match="cột Phê duyệt: VH không phải lãnh đạo"):
        regulation_from(with_cell(row_of("Kinh tế"), 8, "VH"))


def test_a_module_has_a_name_that_python_imports() -> None:
    assert module_name("Phường Minh Xuân") == "phuong_minh_xuan"
    assert module_name("3 xã") == "dia_phuong_3_xa"
    assert module_name("–") == "dia_phuong"

"""The columns of a file of procedures: their names, the field of each, how a cell is read and written."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from pages.models import ProcedurePage
from vietnamese.text import slug
from workflows.regulation.procedures import (
    AUDIENCES,
    FORMS_OF_FILING,
    LEVELS,
    LIFE_EVENTS,
    ONLINE_LEVELS,
    STATUSES,
    UNITS_OF_TIME,
    code_of,
)

from .cells import Read, Wrong, day, line_of, one_of, parts_of, plain, several, whole, words, yes_or_no

LONGEST_TITLE = 255
STEP = ("ten", "noi_dung")
WAY = ("hinh_thuc", "thoi_han", "don_vi", "noi_ro", "phi", "le_phi", "mo_ta")
PAPER = ("truong_hop", "ten", "ban_chinh", "ban_sao", "ghi_chu")
BASIS = ("so_ky_hieu", "trich_yeu", "ngay_ban_hanh", "co_quan_ban_hanh")


@dataclass(frozen=True)
class Column:
    """`key` is its name in JSON, `label` at the head of a table; either is understood in both."""

    key: str
    label: str
    field: str
    read: Read
    write: Callable[[Any], str] = lambda value: "" if value is None else str(value)


def _code(value: Any) -> str:
    if isinstance(value, int | float):
        raise Wrong(_("Mã ghi ở dạng số nên mất chữ số. Hãy định dạng ô là Văn bản rồi ghi lại mã."))
    code = code_of(plain(value))
    if not code:
        raise Wrong(_("Chưa ghi mã thủ tục."))
    if len(code) > _longest("code"):
        raise Wrong(_("Mã dài quá %(longest)s ký tự.") % {"longest": _longest("code")})
    return code


def _title(value: Any) -> str:
    """The whole name; what is too long for a title is cut when it is kept."""
    name = words(_longest("full_name"))(value)
    if not name:
        raise Wrong(_("Chưa ghi tên thủ tục."))
    return name


def _longest(field: str) -> int | None:
    return ProcedurePage._meta.get_field(field).max_length


def rows(keys: Sequence[str], read_row: Callable[[list[Any]], dict[str, Any]]) -> Read:
    """Rows inside a cell; what is wrong is told with the number of its row."""

    def read(value: Any) -> list[dict[str, Any]]:
        found = []
        for number, parts in enumerate(parts_of(value, keys), 1):
            try:
                if len(parts) > len(keys):
                    raise Wrong(_("có nhiều phần hơn mẫu; mẫu là %(form)s") % {"form": " | ".join(keys)})
                found.append(read_row([*parts, *[None] * (len(keys) - len(parts))]))
            except Wrong as wrong:
                raise Wrong(
                    _("Dòng %(number)s trong ô: %(why)s") % {"number": number, "why": wrong}
                ) from None
        return found

    return read


def _step(parts: list[Any]) -> dict[str, Any]:
    title, text = parts
    title, text = ("", title) if not plain(text) else (title, text)  # a line without a bar is what is done
    said = {"title": words(200)(title), "text": words(None, lines=True)(text)}
    if not said["text"]:
        raise Wrong(_("chưa ghi việc làm ở bước này"))
    return said


def _way(parts: list[Any]) -> dict[str, Any]:
    form, number, unit, time_words, fee, charge, note = parts
    said = {
        "form": one_of(FORMS_OF_FILING)(form),
        "number": whole(1, 9999)(number),
        "unit": one_of(UNITS_OF_TIME)(unit),
        "time_words": words(300)(time_words),
        "fee": words(300)(fee),
        "charge": words(300)(charge),
        "note": words(None, lines=True)(note),
    }
    if not said["form"]:
        raise Wrong(_("chưa ghi hình thức nộp"))
    if said["number"] is not None and not said["unit"]:
        raise Wrong(_("thời hạn có số mà chưa ghi đơn vị; “ngày” khác “ngày làm việc”"))
    if said["unit"] and said["number"] is None:
        raise Wrong(_("thời hạn có đơn vị mà chưa ghi số"))
    return said


def _paper(parts: list[Any]) -> dict[str, Any]:
    case, name, originals, copies, note = parts
    said = {
        "case": words(300)(case),
        "name": words(None, lines=True)(name),
        "originals": whole(0, 99)(originals) or 0,
        "copies": whole(0, 99)(copies) or 0,
        "note": words(300)(note),
    }
    if not said["name"]:
        raise Wrong(_("chưa ghi tên giấy tờ"))
    return said


def _basis(parts: list[Any]) -> dict[str, Any]:
    symbol, subject, issued_on, issuer = parts
    said = {
        "symbol": words(60)(symbol),
        "subject": words(500)(subject),
        "issued_on": day(issued_on),
        "issuer": words(150)(issuer),
    }
    if not (said["symbol"] or said["subject"]):
        raise Wrong(_("chưa ghi số, ký hiệu hay trích yếu của văn bản"))
    return said


def _written_rows(titles: dict[str, dict[str, str]], *names: str) -> Callable[[Any], str]:
    """The lines of the rows; what is a choice is written in words."""

    def part(row: dict[str, Any], name: str) -> Any:
        return titles.get(name, {}).get(row[name], row[name])

    return lambda value: "\n".join(line_of(part(row, name) for name in names) for row in value)


def _choice(key: str, label: str, field: str, choices: Any) -> Column:
    titles = dict(choices)
    return Column(key, label, field, one_of(choices), lambda value: titles.get(value, value))


def _words(key: str, label: str, field: str, *, lines: bool = False) -> Column:
    return Column(key, label, field, words(_longest(field), lines=lines))


def _yes(key: str, label: str, field: str) -> Column:
    return Column(key, label, field, yes_or_no, lambda value: "có" if value else "không")


def _written_steps(steps: list[dict[str, Any]]) -> str:
    return "\n".join(line_of([*filter(None, [step["title"]]), step["text"]]) for step in steps)


_WAYS = _written_rows(
    {"form": dict(FORMS_OF_FILING), "unit": dict(UNITS_OF_TIME)},
    *("form", "number", "unit", "time_words", "fee", "charge", "note"),
)
_PAPERS = _written_rows({}, "case", "name", "originals", "copies", "note")
_BASES = _written_rows({}, "symbol", "subject", "issued_on", "issuer")

CODE = Column("ma_tthc", "Mã thủ tục", "code", _code)
NAME = Column("ten", "Tên thủ tục", "title", _title)
COLUMNS = (
    CODE,
    NAME,
    _words("so_qd_cong_bo", "Số quyết định công bố", "decision_number"),
    Column("ngay_qd_cong_bo", "Ngày quyết định", "decision_on", day),
    _words("co_quan_cong_bo", "Cơ quan công bố", "decision_issuer"),
    _words("linh_vuc", "Lĩnh vực", "branch"),
    _words("loai", "Loại thủ tục", "kind"),
    _choice("cap_thuc_hien", "Cấp thực hiện", "level", LEVELS),
    Column(
        "doi_tuong",
        "Đối tượng thực hiện",
        "audience",
        several(AUDIENCES),
        lambda value: "; ".join(dict(AUDIENCES).get(key, key) for key in value),
    ),
    _choice("su_kien", "Sự kiện trong đời", "life_event", LIFE_EVENTS),
    _words("mo_ta", "Mô tả", "summary", lines=True),
    Column("trinh_tu", "Trình tự thực hiện", "steps", rows(STEP, _step), _written_steps),
    Column("cach_thuc", "Cách thức thực hiện", "ways", rows(WAY, _way), _WAYS),
    Column("thanh_phan_ho_so", "Thành phần hồ sơ", "papers", rows(PAPER, _paper), _PAPERS),
    Column("so_bo_ho_so", "Số bộ hồ sơ", "dossiers", whole(0, 99)),
    _words("co_quan_thuc_hien", "Cơ quan thực hiện", "executing_body"),
    _words("co_quan_tham_quyen", "Cơ quan có thẩm quyền", "competent_body"),
    _words("co_quan_uy_quyen", "Cơ quan được ủy quyền", "authorised_body"),
    _words("co_quan_phoi_hop", "Cơ quan phối hợp", "coordinating_body"),
    _words("dia_chi_tiep_nhan", "Địa chỉ tiếp nhận hồ sơ", "reception", lines=True),
    _words("ket_qua", "Kết quả", "result", lines=True),
    _words("yeu_cau_dieu_kien", "Yêu cầu, điều kiện", "conditions", lines=True),
    Column("can_cu_phap_ly", "Căn cứ pháp lý", "bases", rows(BASIS, _basis), _BASES),
    _choice("muc_do_truc_tuyen", "Mức độ trực tuyến", "online_level", ONLINE_LEVELS),
    _words("ly_do_mot_phan", "Lý do chỉ trực tuyến một phần", "partial_reason"),
    _words("url_dvcqg", "Nơi nộp trực tuyến", "service_url"),
    _yes("nop_phi_truc_tuyen", "Nộp phí, lệ phí trực tuyến được", "is_paid_online"),
    _yes("bcci", "Qua dịch vụ bưu chính công ích (BCCI)", "is_by_post"),
    _choice("trang_thai", "Tình trạng", "status", STATUSES),
    Column("tinh_trang_tu_ngay", "Tình trạng từ ngày", "status_on", day),
    _words("can_cu_tinh_trang", "Căn cứ của tình trạng", "status_reason"),
    Column("thay_the_boi", "Mã thủ tục thay thế", "successor", lambda value: code_of(plain(value))),
    _words("tu_khoa", "Từ khóa", "keywords"),
)
BY_FIELD = {column.field: column for column in COLUMNS}
BY_NAME = {slug(name): column for column in COLUMNS for name in (column.key, column.label)}
UNREAD = {"", "stt", "tt"}  # numbering of rows, which nobody keeps

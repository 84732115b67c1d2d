"""What became of what was pasted, in a line below the editor."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vietnamese.legacy import encoding_of

from ..word.reading import text
from ..word.reading.bounds import TOO_MUCH
from ..word.reading.pieces import Piece
from ..word.sentences import NOTICED, encoding_name
from .pieces import Pasted
from .reading import LOCAL

WHY = {
    TOO_MUCH: gettext_lazy(
        "Nội dung dán quá lớn nên không đọc được phông chữ, bảng, ảnh. "
        "Hãy dán từng phần, hoặc dùng “Tạo bài từ tệp”."
    )
}
NOT_A_WRITER = gettext_lazy(
    "Theo nguyên tắc hệ thống, chỉ người được phân công viết, sửa bài dán nội dung vào bài."
)
NOTHING_SENT = gettext_lazy("Không nhận được nội dung dán. Hãy dán lại.")
TOO_MANY = gettext_lazy("Mỗi lần dán lấy %(most)s ảnh đầu; hãy dán tiếp phần còn lại.")
OF_A_PASTE = {
    LOCAL: gettext_lazy(
        "Ảnh nằm trên máy của đồng chí nên không đọc được theo nội dung dán; hãy dán riêng từng ảnh: %(n)s ảnh."
    ),
    text.OUTSIDE: gettext_lazy("Ảnh nằm trên trang khác nên không lấy; hãy thêm trong bài: %(n)s ảnh."),
    text.OBJECTS: gettext_lazy("Đối tượng nhúng (phim, khung trang, tệp) không đưa vào bài: %(n)s."),
    text.DRAWINGS: gettext_lazy("Hình vẽ của Word không đưa vào bài; hãy lưu thành ảnh rồi thêm: %(n)s."),
}
KINDS = {
    "heading": gettext_lazy("%(n)s tiêu đề mục"),
    "table": gettext_lazy("%(n)s bảng"),
    "picture": gettext_lazy("%(n)s ảnh"),
}


def of_repairs(pasted: Pasted, agreed: int) -> Iterator[str]:
    """What the fonts said for certain, then what a person agreed to."""
    if pasted.repairs:
        fonts = dict.fromkeys(font for one in pasted.repairs for font in one.font.split(", "))
        named = ", ".join(_with_encoding(font) for font in fonts)
        yield _("Đã chuyển %(n)s đoạn từ phông %(fonts)s sang Unicode.") % {
            "n": len(pasted.repairs),
            "fonts": named,
        }
    if agreed:
        yield _("Đã chuyển %(n)s đoạn đồng chí chọn sang Unicode.") % {"n": agreed}


def _with_encoding(font: str) -> str:
    encoding = encoding_of(font)
    return font if encoding is None else f"{font} ({encoding_name(encoding.value).split(' ')[0]})"


def of_blocks(kinds: list[str]) -> Iterator[str]:
    if named := _named(Counter(kinds)):
        yield _("Thành khối riêng trong bài: %(kinds)s.") % {"kinds": named}


def of_flattened(pieces: list[Piece]) -> Iterator[str]:
    """In an editor that stands in no body."""
    counts = Counter(piece["kind"] for piece in pieces)
    pictures = counts.pop("picture", 0)
    if named := _named(counts):
        yield _("Ô này chỉ nhận chữ nên viết thành dòng: %(kinds)s.") % {"kinds": named}
    if pictures:
        yield _("Ô này không nhận ảnh nên không đưa vào: %(n)s ảnh.") % {"n": pictures}


def of_pictures(without_alt: int) -> Iterator[str]:
    if without_alt:
        yield _("%(n)s ảnh chưa có mô tả; hãy ghi mô tả trong thư viện ảnh trước khi trình duyệt.") % {
            "n": without_alt
        }


def of_what_was_noticed(pasted: Pasted) -> Iterator[str]:
    counts = pasted.noticed.counts
    for key, said in (NOTICED | OF_A_PASTE).items():
        if counts.get(key):
            yield str(said) % {"n": counts[key]}


def _named(counts: Counter[str]) -> str:
    return ", ".join(str(name) % {"n": counts[kind]} for kind, name in KINDS.items() if counts[kind])

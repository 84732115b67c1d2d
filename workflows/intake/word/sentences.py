"""What the reader found, in the words of whoever sent the file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from vietnamese.legacy import Encoding
from workflows.approval.legacy.names import NAMES

from .office import NO_OFFICE
from .reading import bounds, text

WHY = {
    bounds.BROKEN: _("Tệp bị hỏng hoặc không phải tệp Word. Hãy mở bằng Word, lưu thành .docx rồi gửi lại."),
    bounds.NOT_WORD: _(
        "Tệp không phải tệp Word hay PDF. Hãy gửi tệp .docx hoặc .pdf; bảng tính, bài trình chiếu thì đính kèm trong bài."
    ),
    bounds.LOCKED: _("Tệp có mật khẩu nên không đọc được. Hãy bỏ mật khẩu trong Word rồi gửi lại."),
    bounds.MACROS: _(
        "Tệp có macro nên không nhận, để bảo đảm an toàn. Hãy lưu thành tệp .docx không có macro rồi gửi lại."
    ),
    bounds.DECLARES: _(
        "Tệp có khai báo mà Word không bao giờ ghi nên không nhận. Hãy mở bằng Word, lưu thành tệp mới rồi gửi lại."
    ),
    bounds.TOO_MUCH: _(
        "Tệp giải nén ra quá lớn hoặc quá phức tạp nên không đọc. Hãy chia thành nhiều tệp, thu nhỏ ảnh rồi gửi lại."
    ),
    bounds.EMPTY: _("Tệp không có chữ, bảng hay ảnh nào. Hãy kiểm tra lại rồi gửi tệp khác."),
    NO_OFFICE: _(
        "Máy chủ chưa cài LibreOffice nên chưa đọc được tệp .doc, .odt, .rtf. Hãy mở tệp bằng Word, lưu thành .docx rồi gửi lại."
    ),
}
NO_FILES = "no-files"
WHY_OF_PDF = {
    bounds.BROKEN: _(
        "Tệp PDF bị hỏng hoặc tải lên chưa hết. Hãy mở tệp trên máy để xem lại, xuất lại thành PDF rồi gửi lại."
    ),
    bounds.LOCKED: _("Tệp PDF có mật khẩu nên không đọc được. Hãy bỏ mật khẩu rồi gửi lại."),
    bounds.SCRIPTS: _(
        "Tệp PDF có mã lệnh hoặc có tệp khác nhúng bên trong nên không nhận, để bảo đảm an toàn. Hãy xuất lại thành "
        "PDF thường rồi gửi lại."
    ),
    bounds.TOO_MUCH: _(
        "Tệp PDF quá lớn hoặc quá phức tạp nên không đọc. Hãy chia thành nhiều tệp rồi gửi lại."
    ),
    NO_FILES: _(
        "Loại bài của chuyên mục này không có tệp đính kèm nên không tạo bài từ tệp PDF. Hãy gửi tệp Word, hoặc gửi "
        "tệp PDF ở chuyên mục văn bản."
    ),
}
NOTICED = {
    text.INSERTED: _("Đoạn thêm trong chế độ theo dõi sửa đổi được giữ lại như đã chấp nhận: %(n)s chỗ."),
    text.DELETED: _("Đoạn xóa trong chế độ theo dõi sửa đổi được bỏ như đã chấp nhận: %(n)s chỗ."),
    text.MOVED: _("Đoạn chuyển chỗ trong chế độ theo dõi sửa đổi đứng ở chỗ mới: %(n)s chỗ."),
    text.COMMENTS: _("Ghi chú bên lề không đưa vào bài: %(n)s."),
    text.HIDDEN: _("Chữ ẩn không đưa vào bài: %(n)s chỗ."),
    text.STRUCK: _("Chữ gạch ngang vẫn ở trong bài, không còn nét gạch; hãy xem có giữ không: %(n)s chỗ."),
    text.NESTED: _("Bảng nằm trong bảng được viết thành dòng, các ô cách nhau bằng dấu |: %(n)s bảng."),
    text.BOXES: _("Chữ trong khung được đưa vào sau đoạn có khung; hãy xem lại chỗ đứng: %(n)s khung."),
    text.CONTENTS: _("Mục lục không đưa vào bài."),
    text.EDGES: _("Đầu trang, chân trang không đưa vào bài: %(n)s."),
    text.FORMULAS: _("Công thức được viết thành chữ; hãy xem lại: %(n)s."),
    text.OBJECTS: _("Đối tượng nhúng (bảng tính, tệp, âm thanh) không đưa vào bài: %(n)s."),
    text.DRAWINGS: _("Biểu đồ, hình vẽ của Word không đưa vào bài; hãy lưu thành ảnh rồi thêm: %(n)s."),
    text.SYMBOLS: _("Ký hiệu của phông chữ riêng không đưa vào bài: %(n)s."),
    text.LINKS: _("Liên kết không dẫn tới trang web, thư điện tử hay điện thoại, chỉ giữ chữ: %(n)s."),
    text.OUTSIDE: _("Ảnh không nằm trong tệp nên không lấy được; hãy thêm trong bài: %(n)s ảnh."),
    text.FORMAT: _(
        "Ảnh không phải JPG, PNG hoặc WebP nên không đưa vào bài; hãy lưu thành một trong ba loại đó rồi thêm: %(n)s ảnh."
    ),
    text.NOTES: _("Chú thích cuối trang được đưa thành danh sách ở cuối bài: %(n)s."),
    text.WITHOUT_WORDS: _(
        "Trang không có chữ đọc được (trang quét, trang ảnh, trang trắng), tìm kiếm không thấy chữ trên đó: %(n)s."
    ),
    text.CUT: _("Trang chưa đọc vì tệp dài, tìm kiếm chỉ thấy chữ ở các trang trước: %(n)s."),
    text.LOST: _("Ký tự không có nghĩa trong bảng mã cũ được giữ nguyên; hãy xem lại: %(n)s ký tự."),
}


def why(found: dict[str, Any]) -> str:
    """Why nothing is taken of the file."""
    return str((WHY_OF_PDF if found.get("is_pdf") else WHY)[found["refused"]])


@dataclass(frozen=True)
class Notice:
    sentence: str
    words: list[str]


def warnings_of(found: dict[str, Any]) -> list[Notice]:
    """In the order in which they stand above; with the words, where the reader kept some."""
    counts, words = found["noticed"], found["words"]
    return [
        Notice(str(said) % {"n": counts[key]}, words.get(key, []))
        for key, said in NOTICED.items()
        if counts.get(key)
    ]


def encoding_name(key: str) -> str:
    return str(NAMES.get(Encoding(key), key))

"""A clerk sends a file of procedures: it is kept, compared, shown, and becomes drafts only when confirmed."""

from __future__ import annotations

import csv
import json
import re
import time
from html import unescape
from io import BytesIO, StringIO
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from openpyxl import Workbook, load_workbook

from pages import many_drafts
from pages.models import ProcedurePage
from tests import editor
from tests.conftest import SignIn
from tests.pages.documents import document
from tests.pages.procedures import KEY, procedure
from tests.pages.public import section
from workflows.intake.models import Upload
from workflows.intake.procedures.columns import COLUMNS
from workflows.staff.models import User

pytestmark = [pytest.mark.django_db, pytest.mark.share(2)]
CLERK, OFFICE, WARD, LAWYER = (
    "chuyen-vien-vp-hdnd-ubnd",
    "vien-chuc-trung-tam",
    "dau-moi-phuong-minh-xuan",
    "truong-phong-tu-phap",
)
GOOD = {
    "ma_tthc": "1.001193",
    "ten": "Đăng ký khai sinh",
    "so_qd_cong_bo": "12/QĐ-VD",
    "ngay_qd_cong_bo": "05/02/2025",
    "co_quan_cong_bo": "Cơ quan công bố (ví dụ)",
    "linh_vuc": "Hộ tịch",
    "cap_thuc_hien": "Cấp xã",
    "doi_tuong": "Công dân Việt Nam; Người nước ngoài",
    "trinh_tu": "Bước 1 | Nộp hồ sơ.\nNhận kết quả.",
    "cach_thuc": "Trực tiếp | 3 | ngày làm việc | | 8.000 đồng\nTrực tuyến | 3 | ngày làm việc",
    "thanh_phan_ho_so": "| Tờ khai | 1 | 0\nNgười được ủy quyền | Giấy ủy quyền | 1",
    "can_cu_phap_ly": "123/2015/NĐ-CP | Về hộ tịch | 15/11/2015 | Chính phủ",
    "bcci": "có",
}


@pytest.fixture(autouse=True)
def _no_examples(db: None) -> None:
    ProcedurePage.objects.all().delete()


def as_json(*rows: Any) -> bytes:
    return json.dumps(rows, ensure_ascii=False).encode()


def as_csv(*rows: dict[str, str], names: list[str] | None = None) -> bytes:
    names = names or list(dict.fromkeys(name for row in rows for name in row))
    text = StringIO()
    writer = csv.DictWriter(text, names, restval="")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode("utf-8-sig")


def as_xlsx(*rows: dict[str, Any], labels: bool = False) -> bytes:
    """As an office fills it in: heads may be the words of the form."""
    names = list(dict.fromkeys(name for row in rows for name in row))
    words = {column.key: column.label for column in COLUMNS}
    book, content = Workbook(), BytesIO()
    book.active.append([words[name] if labels else name for name in names])
    for row in rows:
        book.active.append([row.get(name) for name in names])
    book.save(content)
    return content.getvalue()


def send(client: Client, name: str, content: bytes) -> HttpResponse:
    """The screen one stands on after sending."""
    address = reverse("intake_procedures_send", args=[section(KEY).pk])
    return client.post(address, {"file": SimpleUploadedFile(name, content)}, follow=True)


def read(response: HttpResponse) -> str:
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", response.content.decode())).split())


def confirm(client: Client, screen: HttpResponse) -> HttpResponse:
    [mark] = re.findall(r'name="mark" value="(\w+)"', screen.content.decode())
    key = Upload.objects.latest("pk").pk
    return client.post(reverse("intake_procedures_confirm", args=[key]), {"mark": mark}, follow=True)


def drafts() -> dict[str, ProcedurePage]:
    """By code, as the latest revision has them."""
    pages = ProcedurePage.objects.child_of(section(KEY))
    return {page.code: page.get_latest_revision_as_object() for page in pages}


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.json", as_json(GOOD)),
        ("a.json", json.dumps({"thu_tuc": [GOOD]}).encode()),
        ("a.csv", as_csv(GOOD)),
        ("a.CSV", as_csv(GOOD).decode("utf-8-sig").encode("utf-16")),
        ("a.xlsx", as_xlsx(GOOD)),
        ("a.xlsx", as_xlsx(GOOD, labels=True)),
    ],
    ids=["json", "json inside", "csv", "csv utf-16", "xlsx", "xlsx with words"],
)
def test_each_form_of_file_becomes_the_same_draft(sign_in: SignIn, name: str, content: bytes) -> None:
    client = sign_in(CLERK)
    screen = send(client, name, content)
    assert "Mới: 1" in read(screen)
    assert drafts() == {}
    answer = read(confirm(client, screen))
    assert "Đã nhập: 1 thủ tục mới, 0 thủ tục sửa. Tất cả là bản nháp, chưa đăng." in answer
    page = drafts()["1.001193"]
    assert (page.title, page.live, page.owner.username) == ("Đăng ký khai sinh", False, CLERK)
    assert page.audience == ["cong-dan", "nguoi-nuoc-ngoai"]
    assert [(step["title"], step["text"]) for step in page.told_steps] == [
        ("Bước 1", "Nộp hồ sơ."),
        ("", "Nhận kết quả."),
    ]
    assert page.times == [("", "03 ngày làm việc")]
    assert [case for case, _papers in page.cases] == ["", "Người được ủy quyền"]
    assert [str(basis.issued_on) for basis in page.bases.all()] == ["2015-11-15"]
    assert page.is_by_post
    assert page.faults() == []
    page.full_clean()


def test_json_may_say_rows_as_objects(sign_in: SignIn) -> None:
    client = sign_in(CLERK)
    row = GOOD | {
        "trinh_tu": [{"noi_dung": "Nộp | nhận\nrồi về"}, "Chờ"],
        "doi_tuong": ["cong-dan"],
        "cach_thuc": [{"hinh_thuc": "truc-tiep", "thoi_han": 3, "don_vi": "ngày"}],
    }
    confirm(client, send(client, "a.json", as_json(row)))
    page = drafts()["1.001193"]
    assert [step["text"] for step in page.told_steps] == ["Nộp | nhận\nrồi về", "Chờ"]
    assert page.times == [("", "03 ngày")]


def test_a_file_sent_twice_changes_nothing(sign_in: SignIn) -> None:
    client = sign_in(CLERK)
    confirm(client, send(client, "a.csv", as_csv(GOOD)))
    before = {code: page.latest_revision_id for code, page in drafts().items()}
    screen = send(client, "a.csv", as_csv(GOOD))
    assert "Không thay đổi: 1" in read(screen)
    assert "không có gì để nhập" in read(screen)
    assert 'name="mark"' not in screen.content.decode()
    assert {code: page.latest_revision_id for code, page in drafts().items()} == before


@pytest.mark.parametrize("kind", ["json", "xlsx"])
def test_what_is_sent_out_comes_back_unchanged(sign_in: SignIn, kind: str) -> None:
    client = sign_in(CLERK)
    row = GOOD | {"trinh_tu": [{"ten": "", "noi_dung": "=1+1 | hai\nba"}], "ket_qua": "Giấy\n\nkhai sinh"}
    confirm(client, send(client, "a.json", as_json(row, GOOD | {"ma_tthc": "1.000002", "ten": "=Tên " * 60})))
    out = client.get(reverse("intake_procedures_export", args=[section(KEY).pk, kind])).content
    assert "Không thay đổi: 2" in read(send(client, f"b.{kind}", out))
    if kind == "xlsx":
        cells = [cell for row in load_workbook(BytesIO(out)).active.iter_rows() for cell in row]
        assert {cell.data_type for cell in cells} <= {"s", "n", "inlineStr"}


def test_changes_are_told_field_by_field_and_what_the_file_does_not_tell_of_stays(sign_in: SignIn) -> None:
    client = sign_in(CLERK)
    confirm(client, send(client, "a.csv", as_csv(GOOD, GOOD | {"ma_tthc": "1.000002", "ten": "Khác"})))
    few = {"ma_tthc": "1.001193", "ten": "Đăng ký khai sinh", "linh_vuc": "Tư pháp"}
    screen = send(client, "b.csv", as_csv(few))
    words = read(screen)
    assert "Thay đổi: 1" in words
    assert "Lĩnh vực Hộ tịch Tư pháp" in words
    assert "Có trên hệ thống, không có trong tệp: 1" in words
    assert "1.000002 · Khác" in words
    confirm(client, screen)
    page = drafts()["1.001193"]
    assert (page.branch, page.decision_number, len(page.steps)) == ("Tư pháp", "12/QĐ-VD", 2)
    assert len(page.bases.all()) == 1


def test_what_somebody_changed_by_hand_is_marked(sign_in: SignIn) -> None:
    client = sign_in(CLERK)
    confirm(client, send(client, "a.csv", as_csv(GOOD)))
    page = drafts()["1.001193"]
    page.result = "Giấy khai sinh"
    page.save_revision(user=User.objects.get(username=CLERK))
    assert "đã sửa tay từ lần nhập trước" in read(send(client, "b.csv", as_csv(GOOD | {"ket_qua": "Khác"})))


def test_a_basis_of_the_register_is_tied_to_it(sign_in: SignIn) -> None:
    client, basis = sign_in(CLERK), document("123/2015/NĐ-CP", kind="nghi-dinh", issued_on="2015-11-15")
    confirm(client, send(client, "a.csv", as_csv(GOOD)))
    assert [row.document for row in drafts()["1.001193"].bases.all()] == [basis]


def test_a_live_procedure_gets_a_draft_and_stays_as_it_is_for_the_public(sign_in: SignIn) -> None:
    page, client = procedure("1.001193", "Đăng ký khai sinh"), sign_in(CLERK)
    confirm(client, send(client, "a.csv", as_csv(GOOD)))
    page.refresh_from_db()
    assert page.live
    assert page.has_unpublished_changes
    assert page.branch == ""
    assert drafts()["1.001193"].branch == "Hộ tịch"


# Each: the column, what it says, what is said of it.
WRONG = [
    ("ma_tthc", "", "Chưa ghi mã thủ tục."),
    ("ma_tthc", 1.001193, "Mã ghi ở dạng số nên mất chữ số."),
    ("ma_tthc", "1" * 41, "Mã dài quá 40 ký tự."),
    ("ma_tthc", "1.999999", "Mã này đã có ở dòng"),
    ("ten", "", "Chưa ghi tên thủ tục."),
    ("ten", "a" * 1001, "Dài 1001 ký tự, nhiều nhất 1000."),
    ("so_qd_cong_bo", "a" * 61, "Dài 61 ký tự, nhiều nhất 60."),
    ("ngay_qd_cong_bo", "31/02/2025", "“31/02/2025” không phải ngày có thật."),
    ("ngay_qd_cong_bo", "01/01/2999", "Ngày quyết định không thể sau hôm nay."),
    ("linh_vuc", "#REF!", "Ô này là lỗi của bảng tính (#REF!)."),
    ("cap_thuc_hien", "phường", "“phường” không có trong: Cấp xã, Cấp tỉnh"),
    ("cap_thuc_hien", "huyen", "Cấp huyện kết thúc từ 01/7/2025."),
    ("doi_tuong", "Công dân Việt Nam; ai đó", "“ai đó” không có trong:"),
    ("su_kien", "đám cưới", "“đám cưới” không có trong:"),
    ("mo_ta", "a" * 501, "Dài 501 ký tự, nhiều nhất 500."),
    ("trinh_tu", "a | b | c", "Dòng 1 trong ô: có nhiều phần hơn mẫu"),
    ("cach_thuc", "| 3 | ngày", "Dòng 1 trong ô: chưa ghi hình thức nộp"),
    ("cach_thuc", "Trực tiếp\nTrực tiếp | 3", "Dòng 2 trong ô: thời hạn có số mà chưa ghi đơn vị"),
    ("cach_thuc", "Trực tiếp | | ngày", "Dòng 1 trong ô: thời hạn có đơn vị mà chưa ghi số"),
    ("cach_thuc", "Trực tiếp | 0 | ngày", "“0” không phải số nguyên từ 1 đến 9999."),
    ("cach_thuc", "Trực tiếp | 3 | tuần", "“tuần” không có trong: giờ, ngày, ngày làm việc, tháng."),
    ("cach_thuc", "Bồ câu | 3 | ngày", "“Bồ câu” không có trong: Trực tiếp"),
    ("thanh_phan_ho_so", "| Tờ khai | -1", "“-1” không phải số nguyên từ 0 đến 99."),
    ("thanh_phan_ho_so", "Mọi người", "Dòng 1 trong ô: chưa ghi tên giấy tờ"),
    ("so_bo_ho_so", "hai", "“hai” không phải số nguyên từ 0 đến 99."),
    ("can_cu_phap_ly", "| | 15/11/2015", "Dòng 1 trong ô: chưa ghi số, ký hiệu hay trích yếu"),
    ("can_cu_phap_ly", "1/NĐ | a | hôm qua", "“hôm qua” không phải ngày có thật."),
    ("muc_do_truc_tuyen", "mức 4", "“mức 4” không có trong: Trực tuyến toàn trình"),
    ("muc_do_truc_tuyen", "mot-phan", "Hãy ghi lý do chỉ trực tuyến một phần"),
    ("url_dvcqg", "https://vi-du.vn/", "Chỉ ghi địa chỉ thuộc dichvucong.gov.vn"),
    ("url_dvcqg", "https://dichvucong.gov.vn/a b", "Địa chỉ viết sai."),
    ("bcci", "có thể", "Hãy ghi “có” hoặc “không”."),
    ("trang_thai", "còn", "“còn” không có trong: Còn hiệu lực"),
    ("trang_thai", "bai-bo", "Hãy ghi căn cứ: quyết định nào"),
    ("thay_the_boi", "1.000009", "Thủ tục còn hiệu lực thì chưa có thủ tục thay thế."),
]


def test_every_fault_is_told_with_its_row_and_column_and_nothing_is_taken_in(sign_in: SignIn) -> None:
    client = sign_in(CLERK)
    base = {"ma_tthc": "", "ten": "Thủ tục thử", "ngay_qd_cong_bo": "05/08/2025"}
    first = base | {"ma_tthc": "1.999999"}
    rows = [
        base | {"ma_tthc": f"1.{n:06}"} | {column: value} for n, (column, value, _why) in enumerate(WRONG)
    ]
    screen = send(client, "a.xlsx", as_xlsx(first, *rows))
    told = re.findall(
        r"<tr><td>(\d+)</td><td>(.*?)</td><td>(.*?)</td></tr>", unescape(screen.content.decode())
    )
    labels = {column.key: column.label for column in COLUMNS}
    where = {"bai-bo": "Căn cứ của tình trạng", "mot-phan": "Lý do chỉ trực tuyến một phần"}
    assert len(told) == len(WRONG)
    assert len({why for _column, _value, why in WRONG}) >= 30
    for number, (column, value, why) in enumerate(WRONG, 3):
        [(_row, label, reason)] = [one for one in told if one[0] == str(number)]
        assert label == where.get(value, labels[column])
        assert why in reason
    assert f"Tệp có {len(WRONG)} chỗ cần sửa; chưa nhập gì." in read(screen)
    assert 'name="mark"' not in screen.content.decode()
    key = Upload.objects.latest("pk").pk
    client.post(reverse("intake_procedures_confirm", args=[key]), {"mark": "x"})
    assert drafts() == {}


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("a.pdf", b"%PDF", "Chỉ nhận tệp .json, .csv hoặc .xlsx."),
        ("a.csv", b" \n ", "Tệp rỗng."),
        ("a.json", b"[{]", "Tệp JSON sai cú pháp ở dòng 1."),
        ("a.json", b"[" * 100_000, "Tệp JSON sai cú pháp"),
        ("a.json", b'{"khac": []}', "Tệp JSON phải là danh sách các thủ tục"),
        ("a.json", b"[]", "Tệp không có thủ tục nào."),
        ("a.json", as_json(GOOD, "x"), "Mỗi phần tử phải là một đối tượng"),
        ("a.json", as_json(GOOD | {"mau": "đỏ"}), "Không có cột này trong mẫu."),
        ("a.json", as_json(GOOD | {"trinh_tu": [{"buoc": "1"}]}), "Không có mục “buoc”"),
        ("a.json", as_json(GOOD | {"ten": ["a"]}), "Ô này chỉ ghi chữ, không ghi danh sách."),
        ("a.csv", as_csv({"ten": "Không mã"}), "Thiếu cột bắt buộc này."),
        ("a.csv", "ma_tthc,ten,Tên thủ tục\n1.1,a,b".encode(), "Cột này có hai lần."),
        ("a.csv", b"ma_tthc,ten\n1.000001,a,b", "Dòng có nhiều ô hơn dòng tiêu đề."),
        ("a.csv", b'ma_tthc,ten\n1.000001,"a', "Tệp CSV sai cú pháp"),
        ("a.csv", "ma_tthc,ten\n1.1,Đăng".encode("cp1258", "replace") + b"\xff", "không phải Unicode UTF-8"),
        ("a.xlsx", b"PK\x03\x04", "Không mở được bảng tính."),
        ("a.xlsx", b"ma_tthc,ten", "Không mở được bảng tính."),
    ],
)
def test_a_file_that_cannot_be_understood_is_kept_and_says_why(
    sign_in: SignIn, name: str, content: bytes, why: str
) -> None:
    assert why in read(send(sign_in(CLERK), name, content))
    assert bytes(Upload.objects.get().content) == content
    assert drafts() == {}


def test_a_file_without_bytes_or_too_many_is_refused_at_the_form(sign_in: SignIn) -> None:
    client = sign_in(CLERK)
    assert "Tệp rỗng." in read(send(client, "a.csv", b""))
    assert "Tệp lớn quá 10 MB." in read(send(client, "a.csv", b"x" * (10 * 1024 * 1024 + 1)))
    address = reverse("intake_procedures_send", args=[section(KEY).pk])
    assert "Hãy chọn tệp cần gửi." in read(client.post(address))
    assert not Upload.objects.exists()


def test_a_preview_out_of_date_is_not_confirmed_and_the_file_stays(sign_in: SignIn) -> None:
    client = sign_in(CLERK)
    screen = send(client, "a.csv", as_csv(GOOD))
    procedure("1.001193", "Đăng ký khai sinh", live=False)
    answer = confirm(client, screen)
    assert "Chuyên mục đã thay đổi từ khi đồng chí xem trước." in read(answer)
    assert "Thay đổi: 1" in read(answer)
    assert "Đã nhập" in read(confirm(client, answer))


def test_a_second_press_does_nothing(sign_in: SignIn) -> None:
    client = sign_in(CLERK)
    screen = send(client, "a.csv", as_csv(GOOD))
    confirm(client, screen)
    assert "Tệp này đã được nhập rồi." in read(confirm(client, screen))
    assert ProcedurePage.objects.filter(code="1.001193").count() == 1


def test_when_one_draft_fails_none_is_made(sign_in: SignIn, monkeypatch: pytest.MonkeyPatch) -> None:
    client = sign_in(CLERK)
    screen = send(client, "a.csv", as_csv(GOOD, GOOD | {"ma_tthc": "1.000002", "ten": "Hỏng"}))

    def fails(*args: Any) -> None:
        raise RuntimeError("the disk is full")

    monkeypatch.setattr(many_drafts, "_log", fails)  # the last of what is written
    with pytest.raises(RuntimeError, match="the disk is full"):
        confirm(client, screen)
    assert drafts() == {}
    assert Upload.objects.get().applied_at is None


def test_what_stands_in_a_chain_is_refused_with_the_reason(sign_in: SignIn) -> None:
    client = sign_in(CLERK)
    confirm(client, send(client, "a.csv", as_csv(GOOD)))
    page = ProcedurePage.objects.get(code="1.001193")
    door = f"/admin/xu-ly/wagtailcore.page/{page.pk}/trinh-duyet/"
    client.post(door, {"revision": page.latest_revision_id, "declared": ["no-secrets", "rights"]})
    words = read(send(client, "b.csv", as_csv(GOOD | {"linh_vuc": "Khác"})))
    assert "2 – Bài đang trình duyệt nên không ai sửa." in words


def test_a_unit_neither_changes_nor_reads_the_drafts_of_others(sign_in: SignIn) -> None:
    clerk = sign_in(CLERK)
    confirm(clerk, send(clerk, "a.csv", as_csv(GOOD | {"ket_qua": "Chưa ai biết"})))
    ward = sign_in(WARD)
    words = read(send(ward, "b.csv", as_csv(GOOD | {"ket_qua": "Khác"})))
    assert "đầu mối chỉ cung cấp và sửa bản nháp của mình" in words
    assert "Chưa ai biết" not in words
    screen = send(ward, "c.csv", as_csv(GOOD | {"ma_tthc": "1.000002", "ten": "Của phường"}))
    assert "không có trong tệp: 0" in read(screen)
    assert "Đã nhập: 1" in read(confirm(ward, screen))
    out = ward.get(reverse("intake_procedures_export", args=[section(KEY).pk, "json"])).content.decode()
    assert "1.000002" in out
    assert "1.001193" not in out


def test_only_writers_of_the_section_send_and_only_the_sender_reads(sign_in: SignIn) -> None:
    button = "Nhập thủ tục từ tệp"
    explorer = reverse("wagtailadmin_explore", args=[section(KEY).pk])
    clerk, other, lawyer = sign_in(CLERK), sign_in(OFFICE), sign_in(LAWYER)
    assert button in clerk.get(explorer).content.decode()
    send(clerk, "a.csv", as_csv(GOOD))
    address = reverse("intake_procedures", args=[Upload.objects.get().pk])
    assert clerk.get(address).status_code == 200
    assert sign_in(WARD).get(address).status_code == 404
    sending = reverse("intake_procedures_send", args=[section(KEY).pk])
    for client in (other, lawyer):
        assert button not in client.get(explorer).content.decode()
        assert "Sửa" not in read(client.get(sending))
        assert client.get(sending).status_code in {302, 403}
    assert Client().get(sending).status_code == 302
    news = reverse("intake_procedures_send", args=[editor.section("kinh-te").pk])
    assert clerk.get(news).status_code == 404


@pytest.mark.parametrize("kind", ["xlsx", "json"])
def test_two_thousand_are_taken_in_within_a_minute_and_again_change_nothing(
    sign_in: SignIn, full: bool, kind: str, settings: Any
) -> None:
    """As the portal runs: the search takes them in afterwards, by its worker."""
    settings.TASKS = {"default": {"BACKEND": "site_tphcm.jobs.backend.DjangoQBackend"}}
    client, number = sign_in(CLERK), 2000 if full else 30
    rows = [GOOD | {"ma_tthc": f"1.{n:06}", "ten": f"Thủ tục số {n}"} for n in range(number)]
    content = as_xlsx(*rows) if kind == "xlsx" else as_json(*rows)
    begun = time.monotonic()
    screen = send(client, f"a.{kind}", content)
    confirm(client, screen)
    assert time.monotonic() - begun < 60
    assert len(drafts()) == number
    assert f"Không thay đổi: {number}" in read(send(client, f"a.{kind}", content))

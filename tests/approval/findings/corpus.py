"""Items as an office writes them, made from the seed: clean ones with what looks like a fault and is none, and ones
with a fault planted somewhere a reader might overlook.

Facts only of kinds that cannot be wrong: what was held, checked, handed over, with invented figures of an example.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random
from typing import Any

from tests.approval.differences.told import heading, paragraph, quote, table
from tests.approval.papers.made import MAKERS
from workflows.regulation import checks

PLACES = [
    "phường Minh Xuân",
    "phường Tân Quang",
    "phường Nông Tiến",
    "xã Tràng Đà",
    "xã An Khang",
    "phường Ỷ La",
]
UNITS = [
    "Trạm Y tế",
    "Hội Nông dân",
    "Đoàn Thanh niên",
    "Ban Công tác Mặt trận",
    "Hội Phụ nữ",
    "Tổ công nghệ số",
]
DEEDS = [
    "tổ chức hội nghị phổ biến pháp luật về an toàn giao thông",
    "ra quân dọn vệ sinh, khơi thông cống rãnh",
    "hướng dẫn người dân nộp hồ sơ trực tuyến",
    "trao quà cho các gia đình có hoàn cảnh khó khăn",
    "kiểm tra công tác phòng cháy, chữa cháy tại chợ",
    "khai mạc giải bóng chuyền hơi của người cao tuổi",
    "họp bàn phương án sửa chữa tuyến đường bê tông",
    "trồng cây xanh ven sông Lô",
]
TOLD = [
    "Tham dự có đại diện các tổ dân phố và đông đảo nhân dân.",
    "Các hộ được hướng dẫn phân loại rác ngay tại nhà.",
    "Sau buổi làm việc, các thành viên thống nhất giao nhiệm vụ cụ thể cho từng bộ phận.",
    "Hoạt động góp phần nâng cao ý thức của người dân, giữ gìn cảnh quan đô thị.",
    "Bộ phận Tiếp nhận và Trả kết quả bố trí thêm bàn hướng dẫn trong giờ hành chính.",
    "Người dân phấn khởi vì thủ tục được giải quyết trong ngày.",
    "Chương trình kết thúc lúc {hour} giờ 30 phút cùng ngày.",
    "Tổng số {count} hồ sơ được tiếp nhận, không có hồ sơ nào trả chậm.",
]
# What looks like a fault and is none.
NEGATIVES = [
    "Gian hàng mật ong hoa nhãn của hợp tác xã thu hút nhiều khách tham quan.",
    "Đặc sản MẬT ONG được bày bán tại quảng trường.",
    "Cán bộ một cửa bảo mật thông tin của người dân theo quy định.",
    "Hội nghị quán triệt LUẬT BẢO VỆ BÍ MẬT NHÀ NƯỚC tới toàn thể cán bộ.",
    "Lớp tập huấn nói rõ ba độ mật của văn bản và cách quản lý từng loại.",
    "MẬT ĐỘ DÂN SỐ của phường được công bố trong báo cáo.",
    "Thầy thuốc nhắc người bệnh về sỏi mật và chế độ ăn uống.",
    "Việc ghi lưu hành nội bộ lên văn bản do người ký quyết định.",
    "Cơ quan họp nội bộ để rút kinh nghiệm.",
    "Điện thoại liên hệ: 0207.3822.822 hoặc 0207 3 822 {three}.",
    "Tổng đài hỗ trợ 1022, 1900 9095 và 18001166 trực trong giờ hành chính.",
    "Kinh phí thực hiện {amount} đồng từ nguồn xã hội hóa.",
    "Tổng mức đầu tư 123.456.789.{three} đồng, hoàn thành trong năm.",
    "Căn cứ Quyết định số 4259/QĐ-UBND và Nghị quyết số 27/NQ-CP ngày 02/7/2010.",
    "Văn bản số 001301/UBND-VX được gửi tới các phường.",
    "Thủ tục có mã 1.001193.000.00.00.H60 được giải quyết trong ngày.",
    "Thủ tục 2.000815 và 1.004873 có số lượng hồ sơ nhiều nhất.",
    "Mã số thuế của hợp tác xã là 5000123456-001.",
    "Mã vạch sản phẩm 893850012345 giúp truy xuất nguồn gốc.",
    "Hồ sơ H60.{three}-250411-0012 đã có kết quả.",
    "Số tài khoản 3751.0.1234567 tại Kho bạc Nhà nước là tài khoản của cơ quan thu phí.",
    "Mở tài khoản định danh điện tử mức 2 cho 1.250 người dân.",
    "Tọa độ mốc giới 2412345.678 và 412345.{three} ghi trong bản đồ.",
    "Ngày 25/11/2026, lúc 07:30, thành phố có 110.119 người trên diện tích 11.917,45 ha.",
    "Biển số xe không ghi trong bài; chỉ nêu 0912 lượt xe qua lại mỗi ngày.",
    "Số seri 0123456789012345 in trên thiết bị.",
    "Ông Nguyễn Văn Mật, tổ trưởng tổ dân phố, nêu ý kiến.",
    "Hai đồng chí giữ bí mật về món quà dành cho các cháu thiếu nhi.",
]
NAMES = ["Nguyễn Thị An", "Trần Văn Bình", "Ma Văn Cường", "Lý Thị Dung", "Hoàng Văn Em", "Phùng Thị Giang"]
CLEAN_FILES = ["ke-hoach-thang-11", "bao-mat-thong-tin-ca-nhan", "bieu-mau-01_2026", "Luật_Bảo_vệ_bí_mật_nhà_nước",
               "mat-ong-hoa-nhan", "phu-luc-4259-QD-UBND", "mất-thẻ-thì-làm-gì", "20261125-hop-to-dan-pho"]  # fmt: skip


@dataclass
class Made:
    """What an item is made of. `planted`: the check that has to tell of it; `files`: name and bytes; `pictures`: what
    is said of each."""

    title: str
    summary: str
    blocks: list[dict[str, Any]]
    files: list[tuple[str, bytes]] = field(default_factory=list)
    pictures: list[dict[str, str]] = field(default_factory=list)
    planted: str = ""
    words: str = ""


def clean(random: Random) -> Made:
    """Half of them with something that looks like a fault."""
    place, unit, deed = random.choice(PLACES), random.choice(UNITS), random.choice(DEEDS)
    day = f"{random.randrange(1, 29):02}/{random.randrange(1, 13):02}"
    texts = random.sample(TOLD, 3) + random.sample(NEGATIVES, random.choice([0, 1, 2]))
    random.shuffle(texts)
    when = f"Sáng ngày {day}, tại nhà văn hóa {place}, {unit} {deed}."
    blocks = [paragraph(_filled(text, random)) for text in (when, *texts)]
    if random.random() < 0.3:
        blocks[2:2] = [heading("Kết quả bước đầu"), heading("Những việc làm tiếp", level="h3")]
    if random.random() < 0.3:
        blocks.append(table("Nội dung|Số lượng", "Hồ sơ|0912", "Mật ong (lít)|120", caption="Kết quả"))
    if random.random() < 0.2:
        blocks.append(quote("Bà con rất đồng tình.", random.choice(NAMES)))
    if random.random() < 0.3:
        blocks.append(paragraph('<p>Đọc <a href="https://example.vn/">Quy chế của Ban Biên tập</a>.</p>'))
    files = [_file(random, [_filled(random.choice(NEGATIVES + TOLD), random) for _ in range(4)])]
    title = f"{unit} {place} {deed}"[:140]
    summary = f"{unit} {place} {deed}, đông đảo nhân dân tham gia."
    pictures = [_picture(random) for _ in range(random.choice([0, 0, 1, 2]))]
    return Made(title, summary, blocks, files if random.random() < 0.25 else [], pictures)


def _picture(random: Random) -> dict[str, str]:
    place = random.choice(PLACES)
    return {
        "title": f"Nhà văn hóa {place}",
        "alt": f"Đông đảo nhân dân {place} tham gia",
        "author": random.choice(NAMES),
        "rights": random.choice(["own", "author", "source", "open"]),
    }


def _filled(text: str, random: Random) -> str:
    amount = ".".join([str(random.randrange(1, 999)), *(f"{random.randrange(1000):03}" for _ in range(3))])
    three, count = f"{random.randrange(1000):03}", random.randrange(20, 900)
    return text.format(amount=amount, three=three, count=count, hour=random.randrange(8, 12))


def _file(random: Random, lines: list[str], kind: str = "", stem: str = "") -> tuple[str, bytes]:
    kind = kind or random.choice(["docx", "odt", "xlsx", "csv", "docx", "xlsx", "pdf"])
    return f"{stem or random.choice(CLEAN_FILES)}.{kind}", MAKERS[kind](lines)


def identity(random: Random) -> str:
    digits = f"{random.randrange(1, 97):03}{random.randrange(4)}{random.randrange(10**8):08}"
    between = random.choice(["", "", " ", ".", "-", "\xa0"])
    number = between.join(digits[at : at + 3] for at in range(0, 12, 3))
    said = [
        "{}, số định danh {n}",
        "{} (CCCD {n})",
        "{} – căn cước công dân số: {n},",
        "{} số {n}",
        "{}; {n};",
    ]
    return random.choice(said).format(random.choice(NAMES), n=number)


def old_identity(random: Random) -> str:
    digits = f"{random.randrange(10**9):09}"
    return random.choice(["CMND số {}", "CMT: {}", "chứng minh nhân dân {}"]).format(digits)


def secrecy(random: Random) -> str:
    return random.choice(
        ["TỐI MẬT", "TUYỆT MẬT", "TUYỆT  MẬT", "TỐI\xa0MẬT", "Độ mật: Mật", "độ mật : Tối mật", "(Tối mật)", "TÔ\u0301I MÂ\u0323T"]
    )  # fmt: skip


def circulation(random: Random) -> str:
    return random.choice(
        ["(lưu hành nội bộ)", "LƯU HÀNH NỘI BỘ", "( Lưu hành nội bộ )", "TÀI LIỆU LƯU HÀNH NỘI BỘ"]
    )


def account(random: Random) -> str:
    number = "".join(str(random.randrange(10)) for _ in range(random.randrange(9, 15)))
    return random.choice(["số tài khoản {}", "STK: {}", "tài khoản số {} tại ngân hàng"]).format(number)


def phone(random: Random) -> str:
    digits = f"0{random.choice('35789')}{random.randrange(10**8):08}"
    between = random.choice(["", " ", "."])
    return f"điện thoại {between.join([digits[:4], digits[4:7], digits[7:]])},"


WORDS: dict[str, tuple[Callable[[Random], str], ...]] = {
    checks.SECRECY: (secrecy,),
    checks.CIRCULATION: (circulation,),
    checks.IDENTITY: (identity, identity, old_identity),
    checks.ACCOUNT: (account,),
    checks.PHONE: (phone,),
}
NAMED = {
    checks.SECRECY: [
        "TOI-MAT_ke-hoach",
        "cong_van_tuyet_mat",
        "Kế hoạch (MẬT)",
        "Tối mật - phương án",
        "do-mat-A",
    ],
    checks.CIRCULATION: ["luu-hanh-noi-bo", "Tài liệu lưu hành nội bộ", "TL_LUU_HANH_NOI_BO_2026"],
    checks.IDENTITY: ["CCCD-001301012345", "don_027 199 001 234", "ho-so_024301005678_scan"],
}
UNSAID = {
    checks.PICTURE_RIGHTS: [{"rights": ""}],
    checks.PICTURE_WORDS: [
        {"alt": "Ảnh"},
        {"alt": "Hình ảnh."},
        {"author": "Sưu tầm"},
        {"author": "internet"},
    ],
}
LINKS = ['<p>Xem <a linktype="page" id="99999{}">kế hoạch năm</a> của phường.</p>',
         '<p>Tải <a id="99999{}" linktype="document">mẫu tờ khai</a> về điền.</p>']  # fmt: skip


def faulty(random: Random) -> Made:
    """A clean item, and one fault in it."""
    made = clean(random)
    made.planted = random.choice([*WORDS, *NAMED, checks.DEAD_LINK, *UNSAID])
    if made.planted in UNSAID:
        made.pictures.append(_picture(random) | random.choice(UNSAID[made.planted]))
    elif made.planted == checks.DEAD_LINK:
        made.words = random.choice(LINKS).format(random.randrange(10))
        made.blocks.append(paragraph(made.words))
    elif made.planted in NAMED and random.random() < 0.2:
        made.words = random.choice(NAMED[made.planted])
        made.files.append(_file(random, ["Nội dung."], kind=random.choice(["docx", "csv"]), stem=made.words))
    else:
        made.words = random.choice(WORDS[made.planted])(random)
        random.choice(PLACES_TO_PLANT)(random, made)
    return made


def in_a_paragraph(random: Random, made: Made) -> None:
    words = random.choice(TOLD[:6]).split(" ")
    at = random.randrange(len(words) + 1)
    made.blocks.append(paragraph(" ".join([*words[:at], made.words, *words[at:]])))


def in_two_styles(random: Random, made: Made) -> None:
    half = len(made.words) // 2
    made.blocks.append(paragraph(f"<p>Theo <b>{made.words[:half]}</b>{made.words[half:]} đã nêu.</p>"))


def in_a_list(random: Random, made: Made) -> None:
    made.blocks.append(paragraph(f"<ul><li>Nội dung thứ nhất;</li><li>{made.words}</li></ul>"))


def in_a_cell(random: Random, made: Made) -> None:
    made.blocks.append(
        table("Họ và tên|Ghi chú", f"{random.choice(NAMES)}|{made.words}", caption="Danh sách")
    )


def in_a_quotation(random: Random, made: Made) -> None:
    made.blocks.append(quote(f"Tôi nhớ rõ: {made.words}", random.choice(NAMES)))


def in_the_source_of_one(random: Random, made: Made) -> None:
    made.blocks.append(quote("Bà con rất đồng tình.", made.words))


def in_a_heading(random: Random, made: Made) -> None:
    made.blocks.append(heading(f"Về việc {made.words}"))


def in_the_title(random: Random, made: Made) -> None:
    made.title = f"{made.title[:80]} {made.words}"


def in_the_summary(random: Random, made: Made) -> None:
    made.summary = f"{made.summary[:180]} {made.words}"


def in_a_file(random: Random, made: Made) -> None:
    made.files.append(_file(random, [*TOLD[:3], f"Kèm theo: {made.words}", *TOLD[3:6]]))


PLACES_TO_PLANT = (
    in_a_paragraph, in_a_paragraph, in_two_styles, in_a_list, in_a_cell, in_a_quotation, in_the_source_of_one,
    in_a_heading, in_the_title, in_the_summary, in_a_file, in_a_file,
)  # fmt: skip

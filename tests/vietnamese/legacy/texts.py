"""Vietnamese to be written in old encodings: sentences of the demonstration, and some that are hard."""

from __future__ import annotations

import ast
import re
from functools import cache
from random import Random

from tests.sources import ROOT
from vietnamese.legacy import Encoding, encode

TEXTS = ROOT / "site_tphcm" / "demonstration" / "texts"
MARKED = re.compile(r"[À-ỹ]")
LEAST = 20  # syllables of a text that detection is held to

HARD = (
    "Đắk Lắk, Đắk Nông, Kon Tum, Gia Lai và Lâm Đồng là năm tỉnh Tây Nguyên; Krông Pắc, Ea H'leo là tên huyện.",
    "Căn cứ Nghị định số 43/2011/NĐ-CP ngày 13/6/2011, Quyết định số 01/QĐ-UBND và Công văn số 1225/TB-UBND.",
    "Xin gửi về địa chỉ thu-dien-tu@example.vn hoặc https://example.vn/thu-tuc?a=o^&b=dd trước 17 giờ thứ sáu.",
    "Ai đi xa? Ta đi. Nhà ở đâu? Ở đây! Cụ bà hỏi: cô có lo không, cô nói không lo; mẹ về quê, bố ra ga.",
    "Tỷ lệ 3,5% (năm 2020) so với 2,75% (năm 2019); diện tích 1.250 m2, giá 12.500đ một kg, lãi 0,6% mỗi tháng.",
    "HĐND, UBND, UBMTTQ và các tổ chức CT-XH của TP. Tuyên Quang họp lúc 7h30 ngày 02/9 tại Hội trường A.",
    "Quỳnh khuỷu tay nguều ngoào, quyển truyện thuở xưa kể chuyện chiếc xoong, cái moóc và con ngoéo ở Bắc Kạn.",
    "ỦY BAN NHÂN DÂN THÀNH PHỐ TUYÊN QUANG CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc",
    "Ý kiến: Ủng hộ Ấp Bắc, Ắc quy, Ổ bánh, Ứng dụng, Ỷ La, Ăn Ở, Âm Ỉ, Êm Ái, Ôm Ốm, Ơn Ợ, Ưu Ửng, Ĩnh Ương, Đỡ Đạn.",
    "Nguyễn Ái Quốc, Phạm Văn Đồng, Võ Nguyên Giáp, Tô Vĩnh Diện, Hoàng Hoa Thám, Bế Văn Đàn, Phan Đình Giót.",
    "Thuý hoà giải với Thúy; cả hai hòa nhau, khoẻ khỏe, loà xòa, toả tỏa, quý hoá quý hóa, uỷ ban ủy ban.",
    "Bánh mì, phở bò, bún chả, nem rán, chè đậu xanh, xôi gấc, giò lụa, cá kho, rau muống xào tỏi, canh cua mồng tơi.",
    "Một, hai, ba, bốn, năm, sáu, bảy, tám, chín, mười; hai mươi mốt, hai mươi lăm, một trăm linh năm, một nghìn tỷ.",
    "Kỹ sư Lý mỉm cười kể lý lịch: sinh ở Mỹ Tho, học ở Hà Nội, làm việc tại I-ta-li-a, Xinh-ga-po và Mátxcơva.",
    "Trời mưa rả rích, gió lộng ào ạt, nước lũ dâng cuồn cuộn; bộ đội giúp dân chạy lụt, chống bão, sửa cầu, đắp đê.",
    "(a) Người nộp đơn; (b) Người được ủy quyền; (c) Cơ quan, tổ chức có liên quan: nêu rõ họ tên, địa chỉ, số CCCD.",
    "Đề nghị đồng chí Bí thư chỉ đạo, xử lý dứt điểm vụ việc, báo cáo kết quả trước ngày 30/4; không để kéo dài thêm.",
    "Mẹ bảo: \"Con ăn cơm đi, kẻo nguội!\" Con thưa: 'Dạ, con ăn ngay ạ'. Rồi cả nhà cùng ăn, cùng cười, cùng kể chuyện.",
    "Dân ta phải biết sử ta, cho tường gốc tích nước nhà Việt Nam; kể năm hơn bốn ngàn năm, tổ tiên rực rỡ, anh em thuận hoà.",
    "Dạ vâng ạ, cháu chào ông ạ, cháu xin phép bà ạ, để cháu đỡ bà à, ừ thế à, ồ đẹp quá, ơ kìa, ê này, í ới, ú oà.",
)
# Typographic signs stand in western places, where VPS and TCVN3 have letters.
PLAIN = str.maketrans(
    {"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "…": "...", "·": "-", "\xa0": " "}
)


@cache
def sentences() -> list[str]:
    """What residents read in the demonstration; no documentation of the code."""
    found: list[str] = []
    for path in sorted(TEXTS.glob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        documentation = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
        read = (
            node
            for node in ast.walk(tree)
            if isinstance(node, ast.Constant) and id(node) not in documentation
        )
        found += [node.value for node in read if isinstance(node.value, str) and " " in node.value]
    found = [text for text in found if MARKED.search(text)]
    return [text.translate(PLAIN) for text in dict.fromkeys(found)]


def passages(count: int, seed: str) -> list[str]:
    """Texts of 20 to 80 syllables, each of whole sentences, and the hard ones."""
    chance, known = Random(seed), sentences()
    found = [text for text in HARD if len(text.split()) >= LEAST]
    while len(found) < count:
        place, words = chance.randrange(len(known)), chance.randrange(LEAST, 80)
        text = known[place]
        while len(text.split()) < words:
            place = (place + 1) % len(known)
            text = f"{text} {known[place]}"
        found.append(text)
    return found[:count]


def carried(text: str, encoding: Encoding) -> str:
    """What an encoding can carry of a text: TCVN3 knows no capitals with a tone, its capital fonts no small letters."""
    lost = encode(text, encoding).lost
    if encoding is Encoding.TCVN3_CAPITALS:
        return " ".join(
            piece if "@" in piece or "://" in piece else piece.upper() for piece in text.split(" ")
        )
    kept = list(text)
    for place, letter in lost:
        assert encoding is Encoding.TCVN3 and letter.isupper(), (encoding, letter, text)
        kept[place] = letter.lower()
    return "".join(kept)

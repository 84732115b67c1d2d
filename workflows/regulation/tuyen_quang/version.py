"""Which text this is, since when it holds, and what became of the law it rests on.

The decision takes effect "kể từ ngày ký" (QĐ.2), and it was signed on 11/12/2019; the date
of the annex, 31/12/2019, is kept beside it (contradictions 1 and 2). The status of each
basis is what stored public copies show; what could not be read is marked "chưa xác minh".
"""

from __future__ import annotations

from datetime import date

from ..vocabulary import LegalBasis, Version

LEGAL_BASES = (
    LegalBasis(
        "Luật Tổ chức chính quyền địa phương ngày 19/6/2015",
        status="Đã được thay thế",
        successor="Luật Tổ chức chính quyền địa phương số 72/2025/QH15 (chính quyền địa phương hai cấp; "
        "cấp huyện kết thúc hoạt động từ ngày 01/7/2025)",
    ),
    LegalBasis(
        "Luật Công nghệ thông tin ngày 29/6/2006 (số 67/2006/QH11)",
        status="Hết hiệu lực từ ngày 01/7/2026",
        successor="Luật Chuyển đổi số, số 148/2025/QH15 (Điều 47 khoản 2)",
    ),
    LegalBasis(
        "Nghị định số 64/2007/NĐ-CP ngày 10/4/2007 của Chính phủ",
        status="Hết hiệu lực từ ngày 01/7/2026",
        successor="Nghị định số 224/2026/NĐ-CP (Điều 90 khoản 2)",
    ),
    LegalBasis(
        "Nghị định số 43/2011/NĐ-CP ngày 13/6/2011 của Chính phủ (Quyết định in “10/6/2011”)",
        status="Được thay thế từ ngày 15/8/2022",
        successor="Nghị định số 42/2022/NĐ-CP (từ ngày 15/8/2022 đến hết ngày 30/6/2026); "
        "Nghị định số 224/2026/NĐ-CP (từ ngày 01/7/2026)",
    ),
    LegalBasis(
        "Quyết định số 3277/QĐ-UBND ngày 01/11/2019 của UBND thành phố Tuyên Quang về việc kiện toàn "
        "Ban biên tập",
        status="Không có danh sách kèm theo trong bản được lưu; hiệu lực hiện nay chưa xác minh",
    ),
    LegalBasis(
        "Luật Tiếp cận thông tin số 104/2016/QH13 (được nêu tên tại Điều 4 khoản 3 điểm b, trách nhiệm "
        "của Trưởng phòng Tư pháp)",
        status="Được thay thế từ ngày 01/9/2026",
        successor="Luật Tiếp cận thông tin (sửa đổi) năm 2026: số hiệu, nội dung và nghị định quy định "
        "chi tiết chưa xác minh",
    ),
    LegalBasis(
        "Tiêu chuẩn TCVN 6909:2001 (được nêu tên tại Điều 2 khoản 3), bắt buộc theo Quyết định số "
        "72/2002/QĐ-TTg và Thông tư số 39/2017/TT-BTTTT",
        status="Tiếp tục áp dụng: chưa thấy văn bản bãi bỏ Quyết định số 72/2002/QĐ-TTg; hiệu lực của "
        "Thông tư số 39/2017/TT-BTTTT sau ngày 01/7/2026 chưa xác minh",
    ),
)

VERSION = Version(
    number="4259/QĐ-UBND",
    decided_on=date(2019, 12, 11),
    effective_on=date(2019, 12, 11),
    signer="Tô Hoàng Linh",
    replaces="Quyết định số 1848/QĐ-UBND ngày 27/10/2016",
    title="Quy chế hoạt động của Ban Biên tập",
    title_en="Regulation of the editorial board",
    number_in_annex="455",
    dated_in_annex=date(2019, 12, 31),
    legal_bases=LEGAL_BASES,
)

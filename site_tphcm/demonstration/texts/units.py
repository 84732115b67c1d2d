"""Giới thiệu: profiles of units from what the regulation says of each, the chart, the maps with their lists."""

from __future__ import annotations

from datetime import date
from typing import Any

from .draft import EXAMPLE, Draft

CITY_UNITS, COMMUNES = "he-thong-chinh-tri-thanh-pho", "xa-phuong"
FRONT, WARD = "dau-moi-mat-tran-to-quoc", "dau-moi-phuong-minh-xuan"
ONLY_THE_REGULATION = (
    "Bài chỉ nêu việc của đơn vị với Trang thông tin điện tử theo Quy chế ban hành kèm theo Quyết định số "
    "4259/QĐ-UBND ngày 11/12/2019. Chức năng, nhiệm vụ khác do cơ quan có thẩm quyền quy định và được bổ sung khi "
    "đơn vị cung cấp."
)
PROVIDES = (
    "Theo Quy chế, đơn vị chủ động, kịp thời phối hợp cung cấp thông tin của đơn vị mình ít nhất một lần mỗi tháng, "
    "hoặc ngay khi có sự kiện, kết quả mới, và chịu trách nhiệm về tính chính xác của thông tin."
)
DRAWN_BY_US = (
    "Sơ đồ minh họa do nhóm làm bản ví dụ vẽ năm 2026; không theo tỉ lệ, không thể hiện vị trí, ranh giới."
)

MADE_A_WARD = "Phường được thành lập theo Nghị quyết số 816/NQ-UBTVQH14."


def unit(
    author: str,
    section: str,
    key: str,
    name: str,
    summary: str,
    *paragraphs: str,
    until: str = "published",
    picture: str = "",
    **fields: Any,
) -> Draft:
    """A unit as it presents itself."""
    told = (*paragraphs, EXAMPLE)
    return Draft(
        author, section, "UnitPage", f"Ví dụ: {name}", summary, told, fields, key, until, picture=picture
    )


def places(wards: str, communes: str, where: dict[str, str]) -> tuple[dict[str, str], ...]:
    """Wards, then communes, each list as printed; `where`: what is known of one of them, by its name."""
    kinds = (("phuong", wards), ("xa", communes))
    named = ((kind, name) for kind, names in kinds for name in names.split(", "))
    return tuple({"kind": kind, "name": name, "where": where.get(name, "")} for kind, name in named)


def admin_map(title: str, summary: str, *paragraphs: str, picture: str, rows: Any, **fields: Any) -> Draft:
    """A list of wards and communes with its days, and a drawing that is no map."""
    told, said = (*paragraphs, EXAMPLE), {"map_source": DRAWN_BY_US} | fields
    return Draft(WARD, COMMUNES, "AdminMapPage", title, summary, told, said, picture=picture, rows=rows)


OFFICES = (
    unit(
        FRONT,
        CITY_UNITS,
        "van-phong-thanh-uy",
        "Văn phòng Thành ủy",
        "Cung cấp, tổng hợp, biên tập nội dung lãnh đạo, chỉ đạo, điều hành của cấp ủy thành phố được phép thông tin.",
        "Lãnh đạo Văn phòng Thành ủy căn cứ lịch làm việc và yêu cầu của Thường trực Thành ủy, trực tiếp phối hợp với "
        "lãnh đạo Ban Biên tập để phản ánh kịp thời hoạt động của lãnh đạo thành phố.",
        "Văn phòng cung cấp, tổng hợp, biên tập nội dung lãnh đạo, chỉ đạo, điều hành của cấp ủy thành phố, trong phạm "
        "vi được phép thông tin.",
        ONLY_THE_REGULATION,
    ),
    unit(
        FRONT,
        CITY_UNITS,
        "ban-tuyen-giao-thanh-uy",
        "Ban Tuyên giáo Thành ủy",
        "Trưởng Ban Tuyên giáo Thành ủy là Trưởng Ban Biên tập, phụ trách chung Trang thông tin điện tử.",
        "Theo Quy chế, Trưởng Ban Tuyên giáo Thành ủy là Trưởng Ban Biên tập: phụ trách chung, chịu trách nhiệm về nội "
        "dung và hoạt động của Trang thông tin điện tử; chủ trì các cuộc họp của Ban Biên tập.",
        "Trưởng Ban phân công thành viên phụ trách các lĩnh vực, chuyên trang, chuyên mục; trực tiếp chỉ đạo biên tập "
        "phần giới thiệu điều kiện tự nhiên, lịch sử, văn hóa, hệ thống chính trị thành phố và các xã, phường.",
        ONLY_THE_REGULATION,
    ),
    unit(
        FRONT,
        CITY_UNITS,
        "van-phong-hdnd-ubnd",
        "Văn phòng HĐND và UBND thành phố",
        "Cung cấp nội dung chỉ đạo, điều hành của chính quyền thành phố; phối hợp cung cấp thủ tục hành chính.",
        "Lãnh đạo Văn phòng căn cứ lịch làm việc và yêu cầu của Thường trực HĐND, lãnh đạo UBND thành phố, phối hợp với "
        "Ban Biên tập để phản ánh kịp thời hoạt động của lãnh đạo thành phố; cung cấp, tổng hợp, biên tập nội dung chỉ "
        "đạo, điều hành của chính quyền thành phố được phép thông tin.",
        "Văn phòng tham mưu, tổ chức việc phối hợp với các cơ quan liên quan cung cấp dịch vụ hành chính công và thủ tục "
        "hành chính. Chuyên viên của Văn phòng cập nhật văn bản chỉ đạo, điều hành, lịch công tác của chính quyền và thực "
        "hiện các biện pháp kỹ thuật để trang hoạt động hiệu quả, an toàn.",
        ONLY_THE_REGULATION,
        picture="quay-mot-cua",
    ),
    unit(
        FRONT,
        CITY_UNITS,
        "phong-van-hoa-thong-tin",
        "Phòng Văn hóa và Thông tin thành phố",
        "Phụ trách phần giới thiệu tiềm năng kinh tế, du lịch, nét đặc sắc về văn hóa, lễ hội, con người thành phố.",
        "Trưởng Phòng Văn hóa và Thông tin trực tiếp chỉ đạo biên tập chuyên trang, chuyên mục giới thiệu, quảng bá tiềm "
        "năng phát triển kinh tế, du lịch; những nét đặc sắc về văn hóa, lễ hội, hình ảnh quê hương, con người thành phố.",
        "Phòng đề xuất kế hoạch hoạt động hằng tháng, hằng năm và việc tập huấn cho thành viên Ban Biên tập. Chuyên viên "
        "của Phòng theo dõi số lượt người truy cập, tổng hợp ý kiến tham gia, góp ý của người truy cập.",
        ONLY_THE_REGULATION,
    ),
    unit(
        FRONT,
        CITY_UNITS,
        "phong-tu-phap",
        "Phòng Tư pháp",
        "Biên tập phần tuyên truyền pháp luật, tiếp cận thông tin; tiếp nhận phản ánh, kiến nghị về thủ tục hành chính.",
        "Trưởng phòng Tư pháp tham mưu cung cấp và biên tập, cập nhật thông tin trong chuyên mục về tuyên truyền pháp "
        "luật, Luật Tiếp cận thông tin; theo dõi, đôn đốc các phòng, ban, đơn vị cập nhật bộ thủ tục hành chính.",
        "Trưởng phòng chịu trách nhiệm tiếp nhận, xử lý phản ánh, kiến nghị của tổ chức, cá nhân về quy định thủ tục hành "
        "chính trên Trang thông tin điện tử.",
        ONLY_THE_REGULATION,
    ),
    unit(
        FRONT,
        CITY_UNITS,
        "trung-tam-van-hoa",
        "Trung tâm Văn hóa, Truyền thông và Thể thao thành phố",
        "Cơ quan thường trực Ban Biên tập, đầu mối tiếp nhận tin, bài, ảnh, tư liệu; cập nhật thông tin hằng ngày.",
        "Trung tâm là cơ quan thường trực Ban Biên tập: thu thập, chuyển tin, bài của tổ chức, cá nhân gửi đến cho thành "
        "viên phụ trách lĩnh vực; lựa chọn, dẫn nguồn thông tin quan trọng từ báo, đài của Trung ương, của tỉnh.",
        "Trung tâm cung cấp, cập nhật thông tin hằng ngày; tổng hợp, chuyển lãnh đạo Ban Biên tập vào đầu giờ chiều các "
        "ngày làm việc và đưa lên trang những thông tin đã được phê duyệt.",
        ONLY_THE_REGULATION,
        address="Phường Tân Quang, thành phố Tuyên Quang",
    ),
    unit(
        FRONT,
        CITY_UNITS,
        "mat-tran-to-quoc",
        "Ủy ban Mặt trận Tổ quốc thành phố",
        "Một trong các cơ quan, tổ chức cung cấp thông tin cho Trang thông tin điện tử thành phố.",
        PROVIDES,
        "Bài của Mặt trận Tổ quốc và các tổ chức chính trị - xã hội được đăng ở mục Xây dựng Đảng, MTTQ và các tổ chức "
        "chính trị - xã hội; gương điển hình gửi qua đầu mối của đơn vị.",
        ONLY_THE_REGULATION,
    ),
)

WARDS_AND_COMMUNES = (
    unit(
        WARD,
        COMMUNES,
        "phuong-minh-xuan",
        "Phường Minh Xuân",
        "Một trong 7 phường khi thành phố thành lập và một trong 10 phường từ năm 2020 đến hết ngày 30/6/2025.",
        "Khi thành phố Tuyên Quang được thành lập năm 2010, Minh Xuân là một trong 7 phường của thành phố. Từ ngày "
        "01/01/2020 đến hết ngày 30/6/2025, Minh Xuân là một trong 10 phường.",
        "Hồ sơ hộ tịch, chứng thực của người dân được nộp tại Bộ phận Tiếp nhận và Trả kết quả của Ủy ban nhân dân phường "
        "hoặc nộp trực tuyến. Số điện thoại, giờ làm việc được bổ sung khi phường cung cấp.",
        PROVIDES,
    ),
    unit(
        WARD,
        COMMUNES,
        "phuong-tan-quang",
        "Phường Tân Quang",
        "Nơi đặt Trung tâm Văn hóa, Truyền thông và Thể thao thành phố, cơ quan thường trực Ban Biên tập.",
        "Tân Quang là một trong 7 phường khi thành phố được thành lập năm 2010 và một trong 10 phường từ ngày 01/01/2020 "
        "đến hết ngày 30/6/2025.",
        "Trung tâm Văn hóa, Truyền thông và Thể thao thành phố, nơi nhận tin, bài, ảnh, tư liệu gửi về Ban Biên tập, ở "
        "phường Tân Quang.",
        PROVIDES,
    ),
    unit(
        WARD,
        COMMUNES,
        "xa-trang-da",
        "Xã Tràng Đà",
        "Một trong 6 xã khi thành phố thành lập và một trong 5 xã từ năm 2020 đến hết ngày 30/6/2025.",
        "Tràng Đà là một trong 6 xã của thành phố Tuyên Quang khi thành phố được thành lập năm 2010. Từ ngày 01/01/2020 "
        "đến hết ngày 30/6/2025, Tràng Đà là một trong 5 xã của thành phố.",
        PROVIDES,
        picture="ruong-lua",
    ),
    unit(
        WARD,
        COMMUNES,
        "phuong-phan-thiet",
        "Phường Phan Thiết (bản nháp chờ số liệu)",
        "Bản nháp nêu các phần của trang giới thiệu, chờ phường bổ sung số liệu.",
        "Trang giới thiệu gồm: chức năng, nhiệm vụ; các bộ phận; trụ sở, giờ làm việc, liên hệ công vụ. Phần nào chưa có "
        "số liệu thì để trống.",
        until="draft",
    ),
)

CHART = (
    Draft(
        FRONT,
        CITY_UNITS,
        "OrganisationChartPage",
        "Ví dụ: Sơ đồ tổ chức các cơ quan, đơn vị của thành phố",
        "Cơ quan của Đảng, phòng, ban, đơn vị, tổ chức chính trị - xã hội, xã, phường, theo cơ quan và thứ bậc.",
        (
            "Sơ đồ nêu những cơ quan, đơn vị được Quy chế năm 2019 nhắc tên và các phường, xã vào ngày ban hành Quy chế; "
            "không phải danh sách đầy đủ các cơ quan của thành phố.",
            EXAMPLE,
        ),
    ),
)

MAPS = (
    admin_map(
        "Ví dụ: Mười phường và năm xã từ năm 2020 đến ngày 30/6/2025",
        "Danh sách 10 phường, 5 xã của thành phố theo Nghị quyết số 816/NQ-UBTVQH14, có hiệu lực từ ngày 01/01/2020.",
        "Danh sách có giá trị đến hết ngày 30/6/2025, ngay trước khi tỉnh Tuyên Quang và tỉnh Hà Giang hợp nhất.",
        picture="so-do-2020",
        valid_from=date(2020, 1, 1),
        valid_until=date(2025, 6, 30),
        basis="Nghị quyết số 816/NQ-UBTVQH14 ngày 21/11/2019 của Ủy ban Thường vụ Quốc hội, có hiệu lực từ ngày "
        "01/01/2020.",
        rows=places(
            "An Tường, Đội Cấn, Hưng Thành, Minh Xuân, Mỹ Lâm, Nông Tiến, Phan Thiết, Tân Hà, Tân Quang, Ỷ La",
            "An Khang, Kim Phú, Lưỡng Vượng, Thái Long, Tràng Đà",
            {
                "An Tường": MADE_A_WARD,
                "Đội Cấn": MADE_A_WARD,
                "Mỹ Lâm": f"{MADE_A_WARD} Có nguồn nước khoáng.",
                "Tân Quang": "Nơi đặt Trung tâm Văn hóa, Truyền thông và Thể thao thành phố.",
                "Kim Phú": "Nhập vào thành phố từ ngày 01/01/2020.",
            },
        ),
    ),
    admin_map(
        "Ví dụ: Bảy phường và sáu xã từ năm 2010 đến ngày 31/12/2019",
        "Danh sách phường, xã khi thành phố được thành lập, cũng là danh sách vào ngày ban hành Quy chế 11/12/2019.",
        "Danh sách thay đổi từ ngày 01/01/2020; trang giữ lại bản này cùng ngày của nó để người xem đối chiếu tin, bài "
        "cũ.",
        picture="so-do-2010",
        valid_from=date(2010, 7, 2),
        valid_until=date(2019, 12, 31),
        basis="Nghị quyết số 27/NQ-CP ngày 02/7/2010 của Chính phủ.",
        rows=places(
            "Minh Xuân, Phan Thiết, Tân Quang, Tân Hà, Hưng Thành, Ỷ La, Nông Tiến",
            "Tràng Đà, An Tường, Lưỡng Vượng, An Khang, Thái Long, Đội Cấn",
            {},
        ),
    ),
)

DRAFTS = (*OFFICES, *WARDS_AND_COMMUNES, *CHART, *MAPS)

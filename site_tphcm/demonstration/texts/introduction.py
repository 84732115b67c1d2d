"""Giới thiệu: what the city is and how it was made; figures only with their date."""

from __future__ import annotations

from .draft import intro

NATURE_AND_HISTORY = (
    intro(
        "chuyen-vien-vhtt",
        "dieu-kien-tu-nhien-lich-su-van-hoa",
        "Ví dụ: Thành phố Tuyên Quang bên dòng sông Lô",
        "Sông Lô chảy qua thành phố; quốc lộ 2, quốc lộ 37 và cao tốc Tuyên Quang – Phú Thọ nối thành phố "
        "với các nơi.",
        "Sông Lô chảy qua thành phố Tuyên Quang. Cầu Nông Tiến và cầu Tân Hà bắc qua sông, nối hai bờ của "
        "thành phố.",
        "Quốc lộ 2 và quốc lộ 37 đi qua địa bàn. Từ tháng 12/2023 có thêm cao tốc Tuyên Quang – Phú Thọ. "
        "Phường Mỹ Lâm, thuộc thành phố từ năm 2020, có nguồn nước khoáng.",
        "Đến ngày 30/6/2025, thành phố là tỉnh lỵ của tỉnh Tuyên Quang. Mã vùng điện thoại cố định là 0207.",
        picture="song-lo",
    ),
    intro(
        "vien-chuc-trung-tam",
        "dieu-kien-tu-nhien-lich-su-van-hoa",
        "Ví dụ: Từ thị xã đến thành phố, những mốc về đơn vị hành chính",
        "Thành phố được thành lập năm 2010, mở rộng từ ngày 01/01/2020 và được công bố là đô thị loại II "
        "năm 2021.",
        "Thành phố Tuyên Quang được thành lập theo Nghị quyết số 27/NQ-CP ngày 02/7/2010 của Chính phủ, từ "
        "thị xã Tuyên Quang. Khi đó thành phố có diện tích 11.917,45 ha, dân số 110.119 người, gồm 7 phường "
        "và 6 xã.",
        "Theo Nghị quyết số 816/NQ-UBTVQH14 ngày 21/11/2019 của Ủy ban Thường vụ Quốc hội, có hiệu lực từ "
        "ngày 01/01/2020, xã Kim Phú, xã Phú Lâm và thị trấn Tân Bình được nhập vào thành phố; các phường "
        "Đội Cấn, Mỹ Lâm và An Tường được thành lập. Từ đó đến hết ngày 30/6/2025, thành phố có 10 phường "
        "và 5 xã.",
        "Ngày 23/02/2021, thành phố được công bố là đô thị loại II. Ngày 01/7/2025, tỉnh Tuyên Quang và "
        "tỉnh Hà Giang hợp nhất.",
        "Mỗi con số trong bài chỉ nói về thời điểm ghi bên cạnh; bài không nêu diện tích, dân số của những "
        "năm khác.",
    ),
    intro(
        "chuyen-vien-vhtt",
        "dieu-kien-tu-nhien-lich-su-van-hoa",
        "Ví dụ: Truyền thống lịch sử qua thành cổ và những ngôi đền",
        "Thành nhà Mạc, đền Hạ và đền Cô bé Minh Lương là ba di tích cấp quốc gia của thành phố.",
        "Trong thành phố có Thành nhà Mạc, đền Hạ và đền Cô bé Minh Lương, đều là di tích cấp quốc gia. Đền "
        "Hạ cùng đền Thượng và đền Ỷ La là nơi diễn ra lễ hội có nghi thức rước Mẫu vào tháng Hai âm lịch.",
        "Bài giới thiệu chung chỉ nêu tên và hạng của di tích. Niên đại, kiến trúc và sự tích của từng nơi "
        "do bài riêng trình bày, khi người viết đã đối chiếu với hồ sơ di tích.",
        picture="thanh-nha-mac",
    ),
)

POLITICAL_SYSTEM = (
    intro(
        "dau-moi-mat-tran-to-quoc",
        "he-thong-chinh-tri-thanh-pho",
        "Ví dụ: Hệ thống chính trị thành phố được giới thiệu theo thứ tự nào",
        "Các cơ quan được nêu theo thứ tự Đảng, Hội đồng nhân dân, Ủy ban nhân dân, Mặt trận Tổ quốc, đoàn "
        "thể; không xếp theo vần chữ cái.",
        "Chuyên mục này giới thiệu các cơ quan của thành phố theo thứ tự: cơ quan của Đảng; Hội đồng nhân "
        "dân; Ủy ban nhân dân; Ủy ban Mặt trận Tổ quốc; các tổ chức chính trị - xã hội. Trong mỗi cơ quan, "
        "người đứng đầu được nêu trước, không xếp theo vần chữ cái.",
        "Mỗi cơ quan có tên đầy đủ, chức năng và nơi làm việc. Người có nhiều chức danh được ghi chức danh "
        "của Đảng trước, chức danh của Nhà nước sau.",
        "Trang ví dụ không ghi tên người đang giữ chức vụ; tên và ngày chỉ được ghi theo văn bản của cơ "
        "quan có thẩm quyền.",
    ),
    intro(
        "dau-moi-mat-tran-to-quoc",
        "he-thong-chinh-tri-thanh-pho",
        "Ví dụ: Những cơ quan Quy chế giao việc cho Trang thông tin điện tử",
        "Quy chế năm 2019 nêu tên các cơ quan cùng tham gia biên tập và cung cấp thông tin.",
        "Theo Quy chế ban hành kèm theo Quyết định số 4259/QĐ-UBND ngày 11/12/2019, cơ quan chủ quản Trang "
        "thông tin điện tử là Ủy ban nhân dân thành phố Tuyên Quang; cơ quan thường trực Ban Biên tập là "
        "Trung tâm Văn hóa, Truyền thông và Thể thao thành phố.",
        "Quy chế giao việc cho lãnh đạo, cán bộ của Ban Tuyên giáo Thành ủy, Văn phòng Thành ủy, Văn phòng "
        "HĐND và UBND thành phố, Phòng Văn hóa và Thông tin, Phòng Tư pháp và Trung tâm. Các phòng, ban, "
        "đơn vị, tổ chức chính trị - xã hội, các xã, phường cung cấp thông tin của mình và chịu trách nhiệm "
        "về tính chính xác.",
    ),
)

DRAFTS = (*NATURE_AND_HISTORY, *POLITICAL_SYSTEM)

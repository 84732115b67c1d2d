"""Economy and investment."""

from __future__ import annotations

WORDS = (
    (
        "Ví dụ: Đường đến thành phố, nhìn từ nhu cầu của nhà đầu tư",
        "Example: Getting to the city, as an investor sees it",
    ),
    (
        "Thành phố có quốc lộ 2, quốc lộ 37 đi qua và cao tốc Tuyên Quang – Phú Thọ từ tháng 12/2023.",
        "National Highway 2 and National Highway 37 cross the city, and so has the Tuyên Quang – Phú Thọ "
        "Expressway since December 2023.",
    ),
    (
        "Nhà đầu tư hỏi trước hết về đường đi. Quốc lộ 2 và quốc lộ 37 đi qua địa bàn thành phố; cao tốc "
        "Tuyên Quang – Phú Thọ thông xe tháng 12/2023; cầu Nông Tiến và cầu Tân Hà nối hai bờ sông Lô.",
        "The first thing an investor asks about is the roads. National Highway 2 and National Highway 37 "
        "cross the city; the Tuyên Quang – Phú Thọ Expressway opened to traffic in December 2023; the Nông "
        "Tiến Bridge and the Tân Hà Bridge join the two banks of the Lô River.",
    ),
    (
        "Đây là đô thị loại II, được công bố ngày 23/02/2021. Thông tin về quy hoạch, kế hoạch, dự án nằm "
        "ở nhóm Công khai thông tin, kèm ngày và đơn vị cung cấp.",
        "It is a class II urban centre, recognised on 23 February 2021. Information on planning, plans and "
        "projects is found under Public information, with its date and the unit that provided it.",
    ),
    (
        "Ví dụ: Nước khoáng Mỹ Lâm và các lễ hội, hai hướng gợi mở cho dịch vụ du lịch",
        "Example: The Mỹ Lâm mineral spring and the festivals, two openings for tourist services",
    ),
    (
        "Trang giới thiệu nguồn nước khoáng ở phường Mỹ Lâm và các lễ hội trong năm của thành phố.",
        "This page introduces the mineral spring in Mỹ Lâm Ward and the festivals of the city's year.",
    ),
    (
        "Từ năm 2020, nguồn nước khoáng Mỹ Lâm nằm trong địa bàn thành phố. Trong năm, thành phố có lễ hội "
        "đền Hạ, đền Thượng, đền Ỷ La vào tháng Hai âm lịch và Lễ hội Thành Tuyên vào dịp Tết Trung thu.",
        "Since 2020 the Mỹ Lâm mineral spring has been within the city. In the course of the year the city "
        "has the festival of Hạ Temple, Thượng Temple and Ỷ La Temple in the second lunar month and the "
        "Thành Tuyên Festival at the Mid-Autumn Festival.",
    ),
    (
        "Trang giới thiệu tiềm năng chỉ nêu điều đã có. Số khách, doanh thu, công suất phòng chỉ được ghi "
        "khi có nguồn và ngày của số liệu.",
        "The page on the city's potential states only what already exists. Visitor numbers, turnover and "
        "room capacity are given only with the source and the date of the figures.",
    ),
    (
        "Ví dụ: Chọn nơi mở cơ sở kinh doanh ở hai bờ sông",
        "Example: Choosing where to open a business on the two banks of the river",
    ),
    (
        "Hai cây cầu nối hai bờ; người mở cơ sở nên đi thử quãng đường của khách vào giờ đông xe.",
        "Two bridges join the two banks; whoever opens a business should try the customers' route at the "
        "busiest hours.",
    ),
    (
        "Sông Lô chia thành phố thành hai bờ, cầu Nông Tiến và cầu Tân Hà là chỗ qua lại. Một cơ sở ở gần "
        "đầu cầu dễ tìm, nhưng chỗ đỗ xe thường hẹp; lùi vào trong thì rộng hơn mà phải có biển chỉ đường.",
        "The Lô River divides the city into two banks, and the Nông Tiến Bridge and the Tân Hà Bridge are "
        "the ways across. Premises close to a bridge are easy to find, but parking there is often tight; "
        "further back there is more room, but a sign is needed to show the way.",
    ),
    (
        "Trước khi ký thuê nhà, hãy đứng ở đó một buổi sáng và một buổi chiều, đếm xem khách đi bằng gì và "
        "dừng lại ở đâu.",
        "Before you sign a lease, stand there for one morning and one afternoon, and count how customers "
        "travel and where they stop.",
    ),
    (
        "Ví dụ: Đọc thông tin quy hoạch trước khi bỏ vốn",
        "Example: Reading planning information before investing",
    ),
    (
        "Bốn mục nên xem: loại đất, tuyến đường dự kiến, thời kỳ của quy hoạch và ngày của bản đang đọc.",
        "Four things to look at: the type of land, planned roads, the planning period and the date of the "
        "version you are reading.",
    ),
    (
        "Người định bỏ vốn hay nghe kể về con đường sắp mở. Con đường ấy có trong quy hoạch hay chưa, "
        "thuộc thời kỳ nào, đều đọc được ở nhóm Công khai thông tin.",
        "People about to invest often hear of a road soon to be opened. Whether that road is in the "
        "planning, and for which period, can be read under Public information.",
    ),
    (
        "Xem bản đồ thấy chưa chắc thì viết câu hỏi, ghi số thửa và gửi nơi giải đáp của dự án. Lời hứa "
        "miệng của người môi giới không thay được văn bản.",
        "If the map leaves you unsure, write your question, give the number of the plot and send it to "
        "those who answer for the project. A broker's word of mouth is no substitute for a document.",
    ),
)

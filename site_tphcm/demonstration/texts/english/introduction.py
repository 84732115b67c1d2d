"""About the city: nature and history, the political system."""

from __future__ import annotations

WORDS = (
    ("Ví dụ: Thành phố Tuyên Quang bên dòng sông Lô", "Example: The City of Tuyên Quang on the Lô River"),
    (
        "Sông Lô chảy qua thành phố; quốc lộ 2, quốc lộ 37 và cao tốc Tuyên Quang – Phú Thọ nối thành phố "
        "với các nơi.",
        "The Lô River flows through the city; National Highway 2, National Highway 37 and the Tuyên Quang "
        "– Phú Thọ Expressway link the city with other places.",
    ),
    (
        "Sông Lô chảy qua thành phố Tuyên Quang. Cầu Nông Tiến và cầu Tân Hà bắc qua sông, nối hai bờ của "
        "thành phố.",
        "The Lô River flows through the City of Tuyên Quang. The Nông Tiến Bridge and the Tân Hà Bridge "
        "span the river and join the city's two banks.",
    ),
    (
        "Quốc lộ 2 và quốc lộ 37 đi qua địa bàn. Từ tháng 12/2023 có thêm cao tốc Tuyên Quang – Phú Thọ. "
        "Phường Mỹ Lâm, thuộc thành phố từ năm 2020, có nguồn nước khoáng.",
        "National Highway 2 and National Highway 37 cross the city. The Tuyên Quang – Phú Thọ Expressway "
        "was added in December 2023. Mỹ Lâm Ward, part of the city since 2020, has a mineral spring.",
    ),
    (
        "Đến ngày 30/6/2025, thành phố là tỉnh lỵ của tỉnh Tuyên Quang. Mã vùng điện thoại cố định là 0207.",
        "Until 30 June 2025 the city was the seat of Tuyên Quang Province. The area code for fixed "
        "telephones is 0207.",
    ),
    (
        "Ví dụ: Từ thị xã đến thành phố, những mốc về đơn vị hành chính",
        "Example: From town to city, milestones in the history of its administrative units",
    ),
    (
        "Thành phố được thành lập năm 2010, mở rộng từ ngày 01/01/2020 và được công bố là đô thị loại II "
        "năm 2021.",
        "The city was founded in 2010, enlarged on 1 January 2020 and recognised as a class II urban "
        "centre in 2021.",
    ),
    (
        "Thành phố Tuyên Quang được thành lập theo Nghị quyết số 27/NQ-CP ngày 02/7/2010 của Chính phủ, từ "
        "thị xã Tuyên Quang. Khi đó thành phố có diện tích 11.917,45 ha, dân số 110.119 người, gồm 7 "
        "phường và 6 xã.",
        "The City of Tuyên Quang was founded by Resolution No. 27/NQ-CP of the Government dated 2 July "
        "2010, from the former Tuyên Quang Town. The city then had an area of 11,917.45 ha and a "
        "population of 110,119, with 7 wards and 6 communes.",
    ),
    (
        "Theo Nghị quyết số 816/NQ-UBTVQH14 ngày 21/11/2019 của Ủy ban Thường vụ Quốc hội, có hiệu lực từ "
        "ngày 01/01/2020, xã Kim Phú, xã Phú Lâm và thị trấn Tân Bình được nhập vào thành phố; các phường "
        "Đội Cấn, Mỹ Lâm và An Tường được thành lập. Từ đó đến hết ngày 30/6/2025, thành phố có 10 phường "
        "và 5 xã.",
        "Under Resolution No. 816/NQ-UBTVQH14 of the Standing Committee of the National Assembly dated 21 "
        "November 2019, in force from 1 January 2020, Kim Phú Commune, Phú Lâm Commune and Tân Bình "
        "Township were merged into the city, and the wards of Đội Cấn, Mỹ Lâm and An Tường were "
        "established. From then until the end of 30 June 2025 the city had 10 wards and 5 communes.",
    ),
    (
        "Ngày 23/02/2021, thành phố được công bố là đô thị loại II. Ngày 01/7/2025, tỉnh Tuyên Quang và "
        "tỉnh Hà Giang hợp nhất.",
        "On 23 February 2021 the city was recognised as a class II urban centre. On 1 July 2025 Tuyên "
        "Quang Province and Hà Giang Province were merged.",
    ),
    (
        "Mỗi con số trong bài chỉ nói về thời điểm ghi bên cạnh; bài không nêu diện tích, dân số của những "
        "năm khác.",
        "Each figure in this article speaks only of the date given beside it; no area or population is "
        "given for other years.",
    ),
    (
        "Ví dụ: Truyền thống lịch sử qua thành cổ và những ngôi đền",
        "Example: A history told by the old citadel and the temples",
    ),
    (
        "Thành nhà Mạc, đền Hạ và đền Cô bé Minh Lương là ba di tích cấp quốc gia của thành phố.",
        "The Mạc Dynasty Citadel, Hạ Temple and Cô Bé Minh Lương Temple are three national monuments of "
        "the city.",
    ),
    (
        "Trong thành phố có Thành nhà Mạc, đền Hạ và đền Cô bé Minh Lương, đều là di tích cấp quốc gia. "
        "Đền Hạ cùng đền Thượng và đền Ỷ La là nơi diễn ra lễ hội có nghi thức rước Mẫu vào tháng Hai âm "
        "lịch.",
        "Within the city stand the Mạc Dynasty Citadel, Hạ Temple and Cô Bé Minh Lương Temple, all of them "
        "national monuments. Hạ Temple, together with Thượng Temple and Ỷ La Temple, is where a festival "
        "with a procession of the Mother Goddess takes place in the second lunar month.",
    ),
    (
        "Bài giới thiệu chung chỉ nêu tên và hạng của di tích. Niên đại, kiến trúc và sự tích của từng nơi "
        "do bài riêng trình bày, khi người viết đã đối chiếu với hồ sơ di tích.",
        "This general introduction gives only the names and rank of the monuments. The age, the "
        "architecture and the legend of each are left to articles of their own, once the writer has "
        "checked them against the records of the monument.",
    ),
    (
        "Ví dụ: Hệ thống chính trị thành phố được giới thiệu theo thứ tự nào",
        "Example: The order in which the city's political system is introduced",
    ),
    (
        "Các cơ quan được nêu theo thứ tự Đảng, Hội đồng nhân dân, Ủy ban nhân dân, Mặt trận Tổ quốc, đoàn "
        "thể; không xếp theo vần chữ cái.",
        "Bodies are listed in the order of the Party, the People's Council, the People's Committee, the "
        "Fatherland Front and mass organisations, not alphabetically.",
    ),
    (
        "Chuyên mục này giới thiệu các cơ quan của thành phố theo thứ tự: cơ quan của Đảng; Hội đồng nhân "
        "dân; Ủy ban nhân dân; Ủy ban Mặt trận Tổ quốc; các tổ chức chính trị - xã hội. Trong mỗi cơ quan, "
        "người đứng đầu được nêu trước, không xếp theo vần chữ cái.",
        "This section introduces the bodies of the city in the following order: Party bodies; the People's "
        "Council; the People's Committee; the Fatherland Front Committee; the socio-political "
        "organisations. Within each body its head is named first; the order is not alphabetical.",
    ),
    (
        "Mỗi cơ quan có tên đầy đủ, chức năng và nơi làm việc. Người có nhiều chức danh được ghi chức danh "
        "của Đảng trước, chức danh của Nhà nước sau.",
        "Each body is given its full name, its functions and its place of work. A person who holds several "
        "titles is given the Party title first and the State title after it.",
    ),
    (
        "Trang ví dụ không ghi tên người đang giữ chức vụ; tên và ngày chỉ được ghi theo văn bản của cơ "
        "quan có thẩm quyền.",
        "This example page does not name the people who hold office; names and dates are given only as "
        "stated in documents of the competent authorities.",
    ),
    (
        "Ví dụ: Những cơ quan Quy chế giao việc cho Trang thông tin điện tử",
        "Example: The bodies to which the Regulation assigns work on the Information Portal",
    ),
    (
        "Quy chế năm 2019 nêu tên các cơ quan cùng tham gia biên tập và cung cấp thông tin.",
        "The Regulation of 2019 names the bodies that jointly edit and provide information.",
    ),
    (
        "Theo Quy chế ban hành kèm theo Quyết định số 4259/QĐ-UBND ngày 11/12/2019, cơ quan chủ quản Trang "
        "thông tin điện tử là Ủy ban nhân dân thành phố Tuyên Quang; cơ quan thường trực Ban Biên tập là "
        "Trung tâm Văn hóa, Truyền thông và Thể thao thành phố.",
        "Under the Regulation issued with Decision No. 4259/QĐ-UBND dated 11 December 2019, the governing "
        "body of the Information Portal is the People's Committee of Tuyên Quang City; the standing office "
        "of the Editorial Board is the City Centre for Culture, Communications and Sports.",
    ),
    (
        "Quy chế giao việc cho lãnh đạo, cán bộ của Ban Tuyên giáo Thành ủy, Văn phòng Thành ủy, Văn phòng "
        "HĐND và UBND thành phố, Phòng Văn hóa và Thông tin, Phòng Tư pháp và Trung tâm. Các phòng, ban, "
        "đơn vị, tổ chức chính trị - xã hội, các xã, phường cung cấp thông tin của mình và chịu trách "
        "nhiệm về tính chính xác.",
        "The Regulation assigns work to leaders and staff of the Commission for Information and Education "
        "of the City Party Committee, the Office of the City Party Committee, the Office of the City "
        "People's Council and People's Committee, the Division of Culture and Information, the Division of "
        "Justice and the Centre. Divisions, boards, units, socio-political organisations, communes and "
        "wards provide information about themselves and are responsible for its accuracy.",
    ),
)

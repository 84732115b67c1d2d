"""About the city: offices, wards and communes."""

from __future__ import annotations

WORDS = (
    ("Ví dụ: Văn phòng Thành ủy", "Example: Office of the City Party Committee"),
    (
        "Cung cấp, tổng hợp, biên tập nội dung lãnh đạo, chỉ đạo, điều hành của cấp ủy thành phố được phép "
        "thông tin.",
        "Provides, compiles and edits content on the leadership, direction and administration of the City "
        "Party Committee that may be made public.",
    ),
    (
        "Lãnh đạo Văn phòng Thành ủy căn cứ lịch làm việc và yêu cầu của Thường trực Thành ủy, trực tiếp "
        "phối hợp với lãnh đạo Ban Biên tập để phản ánh kịp thời hoạt động của lãnh đạo thành phố.",
        "On the basis of the working schedule and at the request of the Standing Members of the City Party "
        "Committee, the leaders of the Office of the City Party Committee work directly with the leaders "
        "of the Editorial Board so that the activities of the city's leaders are reported promptly.",
    ),
    (
        "Văn phòng cung cấp, tổng hợp, biên tập nội dung lãnh đạo, chỉ đạo, điều hành của cấp ủy thành "
        "phố, trong phạm vi được phép thông tin.",
        "The Office provides, compiles and edits content on the leadership, direction and administration "
        "of the City Party Committee, within the limits of what may be made public.",
    ),
    (
        "Ví dụ: Ban Tuyên giáo Thành ủy",
        "Example: Commission for Information and Education of the City Party Committee",
    ),
    (
        "Trưởng Ban Tuyên giáo Thành ủy là Trưởng Ban Biên tập, phụ trách chung Trang thông tin điện tử.",
        "The Head of the Commission for Information and Education of the City Party Committee is the Head "
        "of the Editorial Board and has general charge of the Information Portal.",
    ),
    (
        "Theo Quy chế, Trưởng Ban Tuyên giáo Thành ủy là Trưởng Ban Biên tập: phụ trách chung, chịu trách "
        "nhiệm về nội dung và hoạt động của Trang thông tin điện tử; chủ trì các cuộc họp của Ban Biên tập.",
        "Under the Regulation, the Head of the Commission for Information and Education of the City Party "
        "Committee is the Head of the Editorial Board: the Head has general charge of the Information "
        "Portal, is responsible for its content and operation, and chairs the meetings of the Editorial "
        "Board.",
    ),
    (
        "Trưởng Ban phân công thành viên phụ trách các lĩnh vực, chuyên trang, chuyên mục; trực tiếp chỉ "
        "đạo biên tập phần giới thiệu điều kiện tự nhiên, lịch sử, văn hóa, hệ thống chính trị thành phố "
        "và các xã, phường.",
        "The Head assigns members to fields, special pages and sections, and directly oversees the editing "
        "of the introduction to the natural conditions, history and culture, the political system of the "
        "city, and the communes and wards.",
    ),
    (
        "Ví dụ: Văn phòng HĐND và UBND thành phố",
        "Example: Office of the City People's Council and People's Committee",
    ),
    (
        "Cung cấp nội dung chỉ đạo, điều hành của chính quyền thành phố; phối hợp cung cấp thủ tục hành "
        "chính.",
        "Provides content on the direction and administration of the city government; helps to provide "
        "administrative procedures.",
    ),
    (
        "Lãnh đạo Văn phòng căn cứ lịch làm việc và yêu cầu của Thường trực HĐND, lãnh đạo UBND thành phố, "
        "phối hợp với Ban Biên tập để phản ánh kịp thời hoạt động của lãnh đạo thành phố; cung cấp, tổng "
        "hợp, biên tập nội dung chỉ đạo, điều hành của chính quyền thành phố được phép thông tin.",
        "On the basis of the working schedule and at the request of the Standing Committee of the People's "
        "Council and the leaders of the City People's Committee, the leaders of the Office work with the "
        "Editorial Board so that the activities of the city's leaders are reported promptly; they provide, "
        "compile and edit content on the direction and administration of the city government that may be "
        "made public.",
    ),
    (
        "Văn phòng tham mưu, tổ chức việc phối hợp với các cơ quan liên quan cung cấp dịch vụ hành chính "
        "công và thủ tục hành chính. Chuyên viên của Văn phòng cập nhật văn bản chỉ đạo, điều hành, lịch "
        "công tác của chính quyền và thực hiện các biện pháp kỹ thuật để trang hoạt động hiệu quả, an toàn.",
        "The Office advises on and organises cooperation with the bodies concerned in providing public "
        "administrative services and administrative procedures. Officials of the Office update documents "
        "of direction and administration and the working schedule of the government, and take technical "
        "measures to keep the portal effective and secure.",
    ),
    ("Ví dụ: Phòng Văn hóa và Thông tin thành phố", "Example: City Division of Culture and Information"),
    (
        "Phụ trách phần giới thiệu tiềm năng kinh tế, du lịch, nét đặc sắc về văn hóa, lễ hội, con người "
        "thành phố.",
        "In charge of the introduction to the city's economic potential, tourism, distinctive culture, "
        "festivals and people.",
    ),
    (
        "Trưởng Phòng Văn hóa và Thông tin trực tiếp chỉ đạo biên tập chuyên trang, chuyên mục giới thiệu, "
        "quảng bá tiềm năng phát triển kinh tế, du lịch; những nét đặc sắc về văn hóa, lễ hội, hình ảnh "
        "quê hương, con người thành phố.",
        "The Head of the Division of Culture and Information directly oversees the editing of the special "
        "pages and sections that introduce and promote the potential for economic development and tourism, "
        "and the distinctive culture, festivals, homeland and people of the city.",
    ),
    (
        "Phòng đề xuất kế hoạch hoạt động hằng tháng, hằng năm và việc tập huấn cho thành viên Ban Biên "
        "tập. Chuyên viên của Phòng theo dõi số lượt người truy cập, tổng hợp ý kiến tham gia, góp ý của "
        "người truy cập.",
        "The Division proposes monthly and yearly plans of work and training for members of the Editorial "
        "Board. Officials of the Division monitor the number of visits and compile the comments and "
        "suggestions of visitors.",
    ),
    ("Ví dụ: Phòng Tư pháp", "Example: Division of Justice"),
    (
        "Biên tập phần tuyên truyền pháp luật, tiếp cận thông tin; tiếp nhận phản ánh, kiến nghị về thủ "
        "tục hành chính.",
        "Edits the pages on law dissemination and access to information; receives comments and petitions "
        "about administrative procedures.",
    ),
    (
        "Trưởng phòng Tư pháp tham mưu cung cấp và biên tập, cập nhật thông tin trong chuyên mục về tuyên "
        "truyền pháp luật, Luật Tiếp cận thông tin; theo dõi, đôn đốc các phòng, ban, đơn vị cập nhật bộ "
        "thủ tục hành chính.",
        "The Head of the Division of Justice advises on providing, editing and updating the information in "
        "the sections on law dissemination and the Law on Access to Information, and follows up with "
        "divisions, boards and units on updating the set of administrative procedures.",
    ),
    (
        "Trưởng phòng chịu trách nhiệm tiếp nhận, xử lý phản ánh, kiến nghị của tổ chức, cá nhân về quy "
        "định thủ tục hành chính trên Trang thông tin điện tử.",
        "The Head of the Division is responsible for receiving and handling the comments and petitions of "
        "organisations and individuals about rules on administrative procedures on the Information Portal.",
    ),
    (
        "Ví dụ: Trung tâm Văn hóa, Truyền thông và Thể thao thành phố",
        "Example: City Centre for Culture, Communications and Sports",
    ),
    (
        "Cơ quan thường trực Ban Biên tập, đầu mối tiếp nhận tin, bài, ảnh, tư liệu; cập nhật thông tin "
        "hằng ngày.",
        "The standing office of the Editorial Board and the contact point for news, articles, photographs "
        "and material; updates information daily.",
    ),
    (
        "Trung tâm là cơ quan thường trực Ban Biên tập: thu thập, chuyển tin, bài của tổ chức, cá nhân gửi "
        "đến cho thành viên phụ trách lĩnh vực; lựa chọn, dẫn nguồn thông tin quan trọng từ báo, đài của "
        "Trung ương, của tỉnh.",
        "The Centre is the standing office of the Editorial Board: it gathers the news and articles that "
        "organisations and individuals send in and passes them to the member in charge of the field; it "
        "selects important information from the press and broadcasters of the central and provincial "
        "levels and cites its source.",
    ),
    (
        "Trung tâm cung cấp, cập nhật thông tin hằng ngày; tổng hợp, chuyển lãnh đạo Ban Biên tập vào đầu "
        "giờ chiều các ngày làm việc và đưa lên trang những thông tin đã được phê duyệt.",
        "The Centre provides and updates information daily; it compiles what has come in, hands it to the "
        "leaders of the Editorial Board early in the afternoon of every working day, and puts the approved "
        "information on the portal.",
    ),
    ("Phường Tân Quang, thành phố Tuyên Quang", "Tân Quang Ward, Tuyên Quang City"),
    ("Ví dụ: Ủy ban Mặt trận Tổ quốc thành phố", "Example: City Committee of the Viet Nam Fatherland Front"),
    (
        "Một trong các cơ quan, tổ chức cung cấp thông tin cho Trang thông tin điện tử thành phố.",
        "One of the bodies and organisations that provide information for the city's Information Portal.",
    ),
    (
        "Bài của Mặt trận Tổ quốc và các tổ chức chính trị - xã hội được đăng ở mục Xây dựng Đảng, MTTQ và "
        "các tổ chức chính trị - xã hội; gương điển hình gửi qua đầu mối của đơn vị.",
        "Articles by the Fatherland Front and the socio-political organisations are published in the "
        "section “Party building and mass organisations”; stories of good examples are sent through the "
        "unit's contact point.",
    ),
    (
        "Ví dụ: Sơ đồ tổ chức các cơ quan, đơn vị của thành phố",
        "Example: Organisation chart of the city's bodies and units",
    ),
    (
        "Cơ quan của Đảng, phòng, ban, đơn vị, tổ chức chính trị - xã hội, xã, phường, theo cơ quan và thứ "
        "bậc.",
        "Party bodies, divisions, boards, units, socio-political organisations, communes and wards, by "
        "body and rank.",
    ),
    (
        "Sơ đồ nêu những cơ quan, đơn vị được Quy chế năm 2019 nhắc tên và các phường, xã vào ngày ban "
        "hành Quy chế; không phải danh sách đầy đủ các cơ quan của thành phố.",
        "The chart shows the bodies and units that the Regulation of 2019 names, and the wards and "
        "communes on the day the Regulation was issued; it is not a complete list of the city's bodies.",
    ),
    ("Ví dụ: Phường Minh Xuân", "Example: Minh Xuân Ward"),
    (
        "Một trong 7 phường khi thành phố thành lập và một trong 10 phường từ năm 2020 đến hết ngày "
        "30/6/2025.",
        "One of the 7 wards when the city was founded, and one of the 10 wards from 2020 until the end of "
        "30 June 2025.",
    ),
    (
        "Khi thành phố Tuyên Quang được thành lập năm 2010, Minh Xuân là một trong 7 phường của thành phố. "
        "Từ ngày 01/01/2020 đến hết ngày 30/6/2025, Minh Xuân là một trong 10 phường.",
        "When the City of Tuyên Quang was founded in 2010, Minh Xuân was one of its 7 wards. From 1 "
        "January 2020 until the end of 30 June 2025 Minh Xuân was one of 10 wards.",
    ),
    (
        "Hồ sơ hộ tịch, chứng thực của người dân được nộp tại Bộ phận Tiếp nhận và Trả kết quả của Ủy ban "
        "nhân dân phường hoặc nộp trực tuyến. Số điện thoại, giờ làm việc được bổ sung khi phường cung cấp.",
        "Residents submit applications for civil status registration and certification at the One-Stop "
        "Service Section of the ward People's Committee, or online. The telephone number and opening hours "
        "will be added when the ward provides them.",
    ),
    ("Ví dụ: Phường Tân Quang", "Example: Tân Quang Ward"),
    (
        "Nơi đặt Trung tâm Văn hóa, Truyền thông và Thể thao thành phố, cơ quan thường trực Ban Biên tập.",
        "Home of the City Centre for Culture, Communications and Sports, the standing office of the "
        "Editorial Board.",
    ),
    (
        "Tân Quang là một trong 7 phường khi thành phố được thành lập năm 2010 và một trong 10 phường từ "
        "ngày 01/01/2020 đến hết ngày 30/6/2025.",
        "Tân Quang was one of the 7 wards when the city was founded in 2010, and one of the 10 wards from "
        "1 January 2020 until the end of 30 June 2025.",
    ),
    (
        "Trung tâm Văn hóa, Truyền thông và Thể thao thành phố, nơi nhận tin, bài, ảnh, tư liệu gửi về Ban "
        "Biên tập, ở phường Tân Quang.",
        "The City Centre for Culture, Communications and Sports, which receives news, articles, "
        "photographs and material for the Editorial Board, is in Tân Quang Ward.",
    ),
    ("Ví dụ: Xã Tràng Đà", "Example: Tràng Đà Commune"),
    (
        "Một trong 6 xã khi thành phố thành lập và một trong 5 xã từ năm 2020 đến hết ngày 30/6/2025.",
        "One of the 6 communes when the city was founded, and one of the 5 communes from 2020 until the "
        "end of 30 June 2025.",
    ),
    (
        "Tràng Đà là một trong 6 xã của thành phố Tuyên Quang khi thành phố được thành lập năm 2010. Từ "
        "ngày 01/01/2020 đến hết ngày 30/6/2025, Tràng Đà là một trong 5 xã của thành phố.",
        "Tràng Đà was one of the 6 communes of the City of Tuyên Quang when the city was founded in 2010. "
        "From 1 January 2020 until the end of 30 June 2025 Tràng Đà was one of the city's 5 communes.",
    ),
)

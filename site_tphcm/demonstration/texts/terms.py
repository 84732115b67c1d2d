"""The glossary of the demonstration city: what titles, offices, places and documents are called in English.

Titles and administrative units as Thông tư 03/2009/TT-BNG of the Ministry of Foreign Affairs guides; Party bodies and
types of documents as English editions of state agencies usually write them.
"""

from __future__ import annotations

from snippets.models.terms import TermKind

Said = tuple[str, str] | tuple[str, str, str] | tuple[str, str, str, str]  # vi, en, other forms by line, note

BY_SEX = "Dùng Chairwoman khi người giữ chức vụ là nữ."
OF_THE_PLACE = "Ghi kèm tên nơi: People's Committee of Tuyên Quang City; Tuyên Quang City People's Committee."
WITH_ITS_NUMBER = "Viết hoa khi có số, ký hiệu đi kèm: Decision No. 4259/QĐ-UBND."

TITLES: tuple[Said, ...] = (
    ("Bí thư Thành ủy", "Secretary of the City Party Committee"),
    (
        "Phó Bí thư Thường trực Thành ủy",
        "Permanent Deputy Secretary of the City Party Committee",
        "Standing Deputy Secretary of the City Party Committee",
    ),
    ("Phó Bí thư Thành ủy", "Deputy Secretary of the City Party Committee"),
    (
        "Bí thư Tỉnh ủy",
        "Secretary of the Provincial Party Committee",
        "Secretary of the Tuyên Quang Provincial Party Committee",
    ),
    ("Phó Bí thư Tỉnh ủy", "Deputy Secretary of the Provincial Party Committee"),
    ("Ủy viên Ban Thường vụ Thành ủy", "Member of the Standing Board of the City Party Committee"),
    ("Ủy viên Ban Chấp hành Đảng bộ thành phố", "Member of the City Party Committee"),
    (
        "Chủ tịch Hội đồng nhân dân",
        "Chairman of the People's Council",
        "Chairwoman of the People's Council\nPeople's Council Chairman\nPeople's Council Chairwoman",
        BY_SEX,
    ),
    (
        "Phó Chủ tịch Hội đồng nhân dân",
        "Vice Chairman of the People's Council",
        "Vice Chairwoman of the People's Council\nPeople's Council Vice Chairman",
        BY_SEX,
    ),
    ("đại biểu Hội đồng nhân dân", "deputy of the People's Council", "People's Council deputy"),
    ("đại biểu Quốc hội", "deputy of the National Assembly", "National Assembly deputy"),
    (
        "Chủ tịch Ủy ban nhân dân",
        "Chairman of the People's Committee",
        "Chairwoman of the People's Committee\nPeople's Committee Chairman\nPeople's Committee Chairwoman",
        BY_SEX,
    ),
    (
        "Chủ tịch Ủy ban nhân dân thành phố",
        "Chairman of the City People's Committee",
        "Chairwoman of the City People's Committee\nChairman of the People's Committee of Tuyên Quang City\n"
        "Chairman of the Tuyên Quang City People's Committee",
        BY_SEX,
    ),
    (
        "Phó Chủ tịch Ủy ban nhân dân thành phố",
        "Vice Chairman of the City People's Committee",
        "Vice Chairwoman of the City People's Committee\nVice Chairman of the People's Committee of Tuyên Quang City",
        BY_SEX,
    ),
    (
        "Phó Chủ tịch Thường trực Ủy ban nhân dân",
        "Permanent Vice Chairman of the People's Committee",
        "Standing Vice Chairman of the People's Committee\nPermanent Vice Chairwoman of the People's Committee\n"
        "Standing Vice Chairwoman of the People's Committee",
        BY_SEX,
    ),
    (
        "Phó Chủ tịch Ủy ban nhân dân",
        "Vice Chairman of the People's Committee",
        "Vice Chairwoman of the People's Committee\nPeople's Committee Vice Chairman",
        BY_SEX,
    ),
    ("Ủy viên Ủy ban nhân dân", "Member of the People's Committee"),
    ("Giám đốc Sở", "Director of the Department", "Department Director"),
    ("Trưởng phòng", "Head of Division", "Head of the Division\nDivision Head"),
    ("Phó Trưởng phòng", "Deputy Head of Division", "Deputy Head of the Division\nDeputy Division Head"),
    ("Chánh Văn phòng", "Chief of Office", "Chief of the Office"),
    ("Phó Chánh Văn phòng", "Deputy Chief of Office", "Deputy Chief of the Office"),
    ("Chánh Thanh tra", "Chief Inspector"),
    ("Trưởng Ban Biên tập", "Head of the Editorial Board"),
    ("Phó Trưởng Ban Biên tập", "Deputy Head of the Editorial Board"),
    ("thành viên Ban Biên tập", "member of the Editorial Board", "Editorial Board member"),
    ("người phát ngôn", "spokesperson"),
    ("Thủ tướng Chính phủ", "Prime Minister"),
    ("Chủ tịch nước", "State President", "President\nPresident of the Socialist Republic of Viet Nam"),
    ("Tổng Bí thư", "General Secretary", "Party General Secretary"),
)

BODIES: tuple[Said, ...] = (
    ("Thành ủy", "City Party Committee", "Municipal Party Committee"),
    (
        "Thường trực Thành ủy",
        "Standing Members of the City Party Committee",
        "Permanent Board of the City Party Committee",
        "Thường trực gồm Bí thư, các Phó Bí thư; Ban Thường vụ là tổ chức khác.",
    ),
    (
        "Ban Thường vụ Thành ủy",
        "Standing Board of the City Party Committee",
        "Standing Committee of the City Party Committee",
    ),
    ("Tỉnh ủy", "Provincial Party Committee"),
    ("Đảng bộ thành phố", "City Party Organisation", "City Party Organization"),
    ("Hội đồng nhân dân", "People's Council", "", OF_THE_PLACE.replace("Committee", "Council")),
    ("Thường trực Hội đồng nhân dân", "Standing Committee of the People's Council"),
    ("HĐND", "People's Council"),
    ("Ủy ban nhân dân", "People's Committee", "", OF_THE_PLACE),
    ("UBND", "People's Committee"),
    (
        "Ủy ban Mặt trận Tổ quốc",
        "Viet Nam Fatherland Front Committee",
        "Committee of the Viet Nam Fatherland Front\nVietnam Fatherland Front Committee\nFatherland Front Committee",
    ),
    ("Mặt trận Tổ quốc", "Fatherland Front"),
    ("Thành đoàn", "City Youth Union", "City Ho Chi Minh Communist Youth Union"),
    ("Hội Nông dân", "Farmers' Association", "Farmers' Union"),
    ("Hội Liên hiệp Phụ nữ", "Women's Union"),
    ("Hội Cựu chiến binh", "Veterans' Association", "War Veterans' Association"),
    ("Liên đoàn Lao động", "Confederation of Labour", "Labour Federation\nConfederation of Labor"),
    ("Ban Biên tập", "Editorial Board"),
    ("cơ quan thường trực", "standing office"),
    (
        "Bộ phận Tiếp nhận và Trả kết quả",
        "One-Stop Service Section",
        "One-Stop Shop\nOne-Stop Service Office",
    ),
    ("Quốc hội", "National Assembly"),
    (
        "Ủy ban Thường vụ Quốc hội",
        "Standing Committee of the National Assembly",
        "National Assembly Standing Committee",
    ),
    ("Chính phủ", "Government"),
    (
        "Sở Văn hóa, Thể thao và Du lịch",
        "Department of Culture, Sports and Tourism",
    ),
    ("Sở Kế hoạch và Đầu tư", "Department of Planning and Investment"),
    ("Sở Tư pháp", "Department of Justice"),
    ("Phòng Tài chính - Kế hoạch", "Division of Finance and Planning"),
    ("Phòng Quản lý đô thị", "Division of Urban Management"),
    ("Phòng Giáo dục và Đào tạo", "Division of Education and Training"),
)

PLACES: tuple[Said, ...] = (
    ("thành phố Tuyên Quang", "Tuyên Quang City", "City of Tuyên Quang\nTuyên Quang city"),
    ("tỉnh Tuyên Quang", "Tuyên Quang Province", "Province of Tuyên Quang"),
    ("tỉnh Hà Giang", "Hà Giang Province"),
    ("sông Lô", "Lô River", "River Lô"),
    ("thành nhà Mạc", "Citadel of the Mạc Dynasty", "Mạc Dynasty Citadel\nMạc Citadel"),
    ("phường", "ward"),
    ("xã", "commune", "", "Chỉ đơn vị hành chính; “xã hội”, “thị xã” là thuật ngữ khác."),
    ("thị xã", "town"),
    ("thị trấn", "town", "township"),
    ("huyện", "district"),
    ("tỉnh", "province", "provincial"),
    ("thôn", "village", "hamlet"),
    ("tổ dân phố", "residential group", "residential quarter\nneighbourhood"),
)

DOCUMENTS: tuple[Said, ...] = (
    ("Hiến pháp", "Constitution"),
    ("Bộ luật", "Code"),
    ("Luật", "Law", "", WITH_ITS_NUMBER),
    ("Pháp lệnh", "Ordinance"),
    ("Nghị định", "Decree", "", WITH_ITS_NUMBER),
    ("Thông tư", "Circular"),
    ("Thông tư liên tịch", "Joint Circular"),
    ("Nghị quyết", "Resolution"),
    ("Quyết định", "Decision", "decide\ndecided", WITH_ITS_NUMBER),
    ("Chỉ thị", "Directive"),
    ("Công văn", "Official Dispatch", "official letter"),
    ("Công điện", "Telegram", "urgent dispatch"),
    ("Kế hoạch", "Plan", "planning"),
    ("Chương trình", "Programme", "Program"),
    ("Đề án", "Scheme", "Project"),
    ("Quy chế", "Regulation", "Statute"),
    ("Thông báo", "Notice", "Announcement\nNotification\nannounce\nannounced\nnotify\nnotified"),
    ("Báo cáo", "Report", "reported"),
    ("Tờ trình", "Submission", "Proposal"),
    ("Giấy mời", "Invitation", "Letter of Invitation"),
)

OTHERS: tuple[Said, ...] = (
    ("thủ tục hành chính", "administrative procedure"),
    ("dịch vụ công trực tuyến", "online public service"),
    ("cải cách hành chính", "administrative reform", "public administration reform"),
    ("chuyển đổi số", "digital transformation"),
    ("giấy khai sinh", "birth certificate"),
    ("đăng ký khai sinh", "birth registration", "registration of birth"),
    ("đăng ký kết hôn", "marriage registration", "registration of marriage"),
    ("xã hội", "society", "social"),
    ("chính trị - xã hội", "socio-political", "political and social"),
    ("kinh tế - xã hội", "socio-economic", "socioeconomic\neconomic and social"),
    ("hợp tác xã", "cooperative", "co-operative"),
    ("pháp luật", "law", "legal"),
    ("kỷ luật", "discipline", "disciplinary"),
    ("quốc phòng - an ninh", "defence and security", "defense and security"),
    ("lễ hội Thành Tuyên", "Thành Tuyên Festival"),
    ("Tết Trung thu", "Mid-Autumn Festival"),
    ("đính chính", "correction", "correct\ncorrected"),
)

TERMS: dict[TermKind, tuple[Said, ...]] = {
    TermKind.TITLE: TITLES,
    TermKind.BODY: BODIES,
    TermKind.PLACE: PLACES,
    TermKind.DOCUMENT: DOCUMENTS,
    TermKind.OTHER: OTHERS,
}

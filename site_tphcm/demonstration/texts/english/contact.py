"""Contact and notices."""

from __future__ import annotations

WORDS = (
    ("Ví dụ: Danh bạ liên hệ của Trang thông tin điện tử", "Example: Contacts of the Information Portal"),
    (
        "Việc nào hỏi ai: tin, bài; thủ tục; tiếp cận thông tin. Chỉ ghi số và địa chỉ của cơ quan.",
        "Whom to ask about what: news and articles; procedures; access to information. Only official "
        "numbers and addresses are given.",
    ),
    (
        "Mỗi dòng ghi họ tên, chức vụ, đơn vị, điện thoại, fax, thư điện tử công vụ và việc người đó giải "
        "đáp. Số máy và thư riêng của cán bộ không đăng ở đây.",
        "Each line gives a name, a position, a unit, a telephone, a fax, an official e-mail address and "
        "what that person can answer. Private numbers and e-mail addresses of staff are not published here.",
    ),
    (
        "Địa chỉ thư của Ban Biên tập được ghi theo Quy chế năm 2019; dòng có chữ “ví dụ” không phải của "
        "người có thật.",
        "The e-mail address of the Editorial Board is given as in the Regulation of 2019; a line marked "
        "“ví dụ” (example) does not belong to a real person.",
    ),
    (
        "Gửi tin, bài, ảnh; báo sai sót trên trang",
        "Sending news, articles and photographs; reporting a mistake on the portal",
    ),
    ("Công chức (ví dụ)", "Public official (example)"),
    (
        "Hướng dẫn nộp hồ sơ hộ tịch, chứng thực",
        "Guidance on applying for civil status registration and certification",
    ),
    ("Chuyên viên (ví dụ)", "Official (example)"),
    ("Tiếp nhận yêu cầu cung cấp thông tin", "Receiving requests for information"),
    (
        "Ví dụ: Các kênh thông tin chính thức của thành phố",
        "Example: The city's official information channels",
    ),
    (
        "Kênh nào là của thành phố, ai vận hành, từ khi nào. Kênh không có ở đây không phải kênh chính thức.",
        "Which channels belong to the city, who runs them and since when. A channel that is not listed "
        "here is not official.",
    ),
    (
        "Khi nhận được lời mời, thông báo từ một trang hay tài khoản lạ xưng là cơ quan của thành phố, "
        "Ông/Bà đối chiếu với danh sách này. Thấy kênh giả mạo, xin báo cho Ban Biên tập.",
        "If you receive an invitation or a notice from an unfamiliar site or account that claims to be a "
        "body of the city, please check it against this list. If you find a false channel, please tell the "
        "Editorial Board.",
    ),
    (
        "Danh sách được cập nhật ngay khi có kênh mới hoặc kênh ngừng hoạt động.",
        "The list is updated as soon as there is a new channel or a channel closes.",
    ),
    ("Ví dụ: Dịch vụ công quốc gia", "Example: National Public Service Portal"),
    ("Cơ quan vận hành (ví dụ)", "Operating body (example)"),
    ("Ví dụ: Bảng tin của phường, xã", "Example: Notice boards of wards and communes"),
    ("Ủy ban nhân dân phường, xã", "People's Committees of wards and communes"),
    (
        "Ví dụ: Gửi tin, bài và báo sai sót cho Ban Biên tập",
        "Example: Sending news and articles, and reporting mistakes to the Editorial Board",
    ),
    (
        "Tin, bài gửi về cơ quan thường trực Ban Biên tập; sai sót báo bằng liên kết ở cuối mỗi tin, bài.",
        "Send news and articles to the standing office of the Editorial Board; report a mistake with the "
        "link at the foot of each item.",
    ),
    (
        "Tin, bài, ảnh, tư liệu gửi về Trung tâm Văn hóa, Truyền thông và Thể thao thành phố, cơ quan "
        "thường trực Ban Biên tập, ở phường Tân Quang, thành phố Tuyên Quang, hoặc gửi đến địa chỉ thư "
        "điện tử ghi ở chân trang.",
        "Send news, articles, photographs and material to the City Centre for Culture, Communications and "
        "Sports, the standing office of the Editorial Board, in Tân Quang Ward, Tuyên Quang City, or to "
        "the e-mail address at the foot of the page.",
    ),
    (
        "Mỗi tin, bài có liên kết “Báo sai sót trên trang này”. Khi báo, Ông/Bà cho biết câu nào sai và vì "
        "sao; nếu có tài liệu thì gửi kèm.",
        "Each item has a link “Report a mistake on this page”. When you report one, please say which "
        "sentence is wrong and why; if you have a document, please attach it.",
    ),
    (
        "Địa chỉ trong bài được ghi theo Quy chế năm 2019.",
        "The addresses in this notice are given as in the Regulation of 2019.",
    ),
    ("Ví dụ: Khi thông tin đã đăng có sai sót", "Example: When published information is wrong"),
    (
        "Thông tin sai được đính chính; bản sửa cũng phải được phê duyệt như bài mới.",
        "Wrong information is corrected; the corrected version must be approved like a new article.",
    ),
    (
        "Khi phát hiện sai sót, Ban Biên tập sửa bài và trình lại; bản sửa đi đúng các bước như một bài "
        "mới rồi mới thay bản đang đăng. Ngày cập nhật ghi ở cuối trang cho biết bài đã thay đổi.",
        "When a mistake is found, the Editorial Board corrects the article and submits it again; the "
        "corrected version passes the same steps as a new article before it replaces the published one. "
        "The date of update at the foot of the page shows that the article has changed.",
    ),
    (
        "Văn bản của cơ quan nhà nước chỉ do cơ quan ban hành sửa; trang không tự chữa câu chữ của văn "
        "bản. Thông tin đã đăng được lưu trữ để đối chiếu, kiểm tra, theo Quy chế.",
        "A document of a State body is amended only by the body that issued it; the portal does not change "
        "the wording of documents by itself. Published information is archived for comparison and "
        "inspection, as the Regulation requires.",
    ),
)

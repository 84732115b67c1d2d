"""Tin tổng hợp, Văn hóa - xã hội: school, health, books and children; advice that needs no figure."""

from __future__ import annotations

from .draft import news

CENTRE = "vien-chuc-trung-tam"
WARD, WARD_UNIT = "dau-moi-phuong-minh-xuan", "phuong-minh-xuan"
FRONT, FRONT_UNIT = "dau-moi-mat-tran-to-quoc", "mat-tran-to-quoc"

DRAFTS = (
    news(
        CENTRE,
        "van-hoa-xa-hoi",
        "van-hoa-xa-hoi",
        "Ví dụ: Con vào lớp Một, cha mẹ chuẩn bị giấy tờ từ lúc nào",
        "Giấy khai sinh là giấy tờ đầu tiên cần xem lại; bản sao có thể xin trong ngày ở xã, phường.",
        "Trước mỗi mùa tuyển sinh, nhà trường thông báo những giấy tờ cần nộp. Giấy tờ hay thiếu nhất lại là "
        "thứ nhà nào cũng có: Giấy khai sinh của con bị nhàu, sai chữ đệm hoặc cất ở quê.",
        "Gia đình nên mở Giấy khai sinh ra xem sớm. Mất bản chính thì xin bản sao trích lục hộ tịch, kết quả có "
        "trong ngày, 8.000 đồng mỗi bản. Còn bản chính thì chứng thực bản sao, 2.000 đồng mỗi trang. Phát hiện "
        "sai thông tin thì làm thủ tục cải chính, mất nhiều ngày hơn nên càng phải làm trước.",
        "Mức phí ghi theo quy định áp dụng đến ngày 30/6/2025, để minh họa. Danh sách giấy tờ, ngày nộp hồ sơ "
        "theo thông báo của từng trường.",
        picture="truong-hoc",
    ),
    news(
        WARD,
        "van-hoa-xa-hoi",
        "van-hoa-xa-hoi",
        "Ví dụ: Trước giờ đưa trẻ đến trạm y tế tiêm chủng",
        "Mang theo sổ theo dõi, nói thật tình trạng của trẻ và ở lại theo dõi sau khi tiêm.",
        "Trạm y tế phường thông báo lịch tiêm chủng của từng đợt ở bảng tin tổ dân phố. Nhà có trẻ nhỏ ghi lại "
        "ngày, buổi và mang theo sổ tiêm chủng của trẻ.",
        "Cán bộ trạm nhắc cha mẹ ba điều. Một là nói rõ trẻ đang ốm, đang uống thuốc hay từng phản ứng với mũi "
        "tiêm trước. Hai là cho trẻ mặc áo dễ cởi, ăn no vừa phải. Ba là ở lại trạm cho đến khi cán bộ cho về, "
        "rồi theo dõi tiếp ở nhà.",
        "Trẻ lỡ đợt tiêm vì đi xa hoặc bị ốm vẫn được sắp xếp vào đợt sau; gia đình báo lại để trạm ghi tên. "
        "Câu hỏi về sức khỏe của trẻ xin hỏi trực tiếp cán bộ y tế, vì trang tin không thay lời khám bệnh.",
        unit=WARD_UNIT,
        picture="tram-y-te",
    ),
    news(
        FRONT,
        "van-hoa-xa-hoi",
        "van-hoa-xa-hoi",
        "Ví dụ: Tủ sách nhà văn hóa mở cửa lại sau giờ tan học",
        "Sách do các gia đình góp, học sinh lớn giữ sổ mượn, người cao tuổi ngồi đọc cùng các em.",
        "Nhà văn hóa của một tổ dân phố có tủ sách khóa kín đã lâu. Chi hội phụ nữ và đoàn thanh niên bàn nhau "
        "mở lại vào những buổi chiều các em tan học sớm.",
        "Mỗi nhà góp vài cuốn còn lành. Sách được lau bụi, bọc bìa, xếp theo lứa tuổi; cuốn nào rách thì dán "
        "lại trước khi cho mượn. Học sinh lớp lớn thay nhau ghi sổ. Người cao tuổi trong tổ đến đọc báo và kể "
        "chuyện cho các em nhỏ chưa biết chữ.",
        "Tổ đặt hai quy ước dễ nhớ: mượn thì ghi tên, đọc xong trả đúng ngăn. Tổ dân phố khác muốn làm theo chỉ "
        "cần bắt đầu với một ngăn sách và một người giữ chìa khóa.",
        unit=FRONT_UNIT,
        picture="doc-sach",
    ),
    news(
        CENTRE,
        "van-hoa-xa-hoi",
        "van-hoa-xa-hoi",
        "Ví dụ: Đưa trẻ đi xem đèn Trung thu mà không lạc nhau",
        "Hẹn trước một chỗ gặp, ghi số điện thoại cho trẻ và tránh đứng sát mô hình đèn đang di chuyển.",
        "Đêm Lễ hội Thành Tuyên, phố đông kín người. Với trẻ nhỏ, vui nhất là được đứng gần đèn, mà khó nhất "
        "cũng là đứng gần đèn.",
        "Trước khi ra khỏi nhà, người lớn viết số điện thoại của mình lên mảnh giấy bỏ vào túi áo trẻ, dặn trẻ "
        "nếu lạc thì đứng yên và tìm người mặc đồng phục. Cả nhà hẹn một chỗ dễ nhận ra, xa dòng người.",
        "Khi mô hình đèn đi qua, nên lùi vào trong hè, không bế trẻ chạy cắt ngang đoàn rước. Đèn cầm tay chọn "
        "loại chạy pin; đèn thắp nến chỉ thắp ở sân nhà, có người lớn bên cạnh. Giờ đi, tuyến phố của từng năm "
        "do ban tổ chức thông báo.",
        genre="bai",
        picture="trung-thu",
    ),
)

"""Du lịch, văn hóa: what the city shows of itself."""

from __future__ import annotations

from typing import Any

from site_tphcm.demonstration.papers import Paper

from .draft import EXAMPLE, GALLERY, Draft, intro


def album(
    author: str, title: str, summary: str, *paragraphs: str, pictures: tuple[str, ...], unit: str = ""
) -> Draft:
    """Drawings in order, the first on the cover."""
    told = (*paragraphs, EXAMPLE)
    return Draft(
        author, GALLERY, "AlbumPage", title, summary, told, unit=unit, picture=pictures[0], album=pictures
    )


def video(
    author: str,
    title: str,
    summary: str,
    *paragraphs: str,
    picture: str,
    papers: tuple[Paper, ...],
    **fields: Any,
) -> Draft:
    """A clip of a drawing."""
    told = (*paragraphs, EXAMPLE)
    return Draft(author, GALLERY, "VideoPage", title, summary, told, fields, picture=picture, papers=papers)


CUES = (
    "00:00.000 --> 00:05.000",
    "(Phim ví dụ, không có tiếng) Tranh vẽ minh họa về đêm hội Trung thu.",
    "",
    "00:05.000 --> 00:10.000",
    "Các mô hình đèn lớn đi qua phố, trẻ em cầm đèn đứng xem.",
)

ECONOMY = (
    intro(
        "chuyen-vien-vhtt",
        "tiem-nang-kinh-te",
        "Ví dụ: Đường đến thành phố, nhìn từ nhu cầu của nhà đầu tư",
        "Thành phố có quốc lộ 2, quốc lộ 37 đi qua và cao tốc Tuyên Quang – Phú Thọ từ tháng 12/2023.",
        "Nhà đầu tư hỏi trước hết về đường đi. Quốc lộ 2 và quốc lộ 37 đi qua địa bàn thành phố; cao tốc "
        "Tuyên Quang – Phú Thọ thông xe tháng 12/2023; cầu Nông Tiến và cầu Tân Hà nối hai bờ sông Lô.",
        "Đây là đô thị loại II, được công bố ngày 23/02/2021. Thông tin về quy hoạch, kế hoạch, dự án "
        "nằm ở nhóm Công khai thông tin, kèm ngày và đơn vị cung cấp.",
        picture="cao-toc",
    ),
    intro(
        "chuyen-vien-vhtt",
        "tiem-nang-kinh-te",
        "Ví dụ: Nước khoáng Mỹ Lâm và các lễ hội, hai hướng gợi mở cho dịch vụ du lịch",
        "Trang giới thiệu nguồn nước khoáng ở phường Mỹ Lâm và các lễ hội trong năm của thành phố.",
        "Từ năm 2020, nguồn nước khoáng Mỹ Lâm nằm trong địa bàn thành phố. Trong năm, thành phố có lễ hội "
        "đền Hạ, đền Thượng, đền Ỷ La vào tháng Hai âm lịch và Lễ hội Thành Tuyên vào dịp Tết Trung thu.",
        "Trang giới thiệu tiềm năng chỉ nêu điều đã có. Số khách, doanh thu, công suất phòng chỉ được ghi "
        "khi có nguồn và ngày của số liệu.",
    ),
)

SIGHTS = (
    intro(
        "chuyen-vien-vhtt",
        "du-lich",
        "Ví dụ: Các di tích quốc gia trong thành phố",
        "Thành nhà Mạc, đền Hạ và đền Cô bé Minh Lương là di tích cấp quốc gia.",
        "Thành nhà Mạc, đền Hạ và đền Cô bé Minh Lương là các di tích cấp quốc gia. Cây đa Tân Trào thuộc "
        "huyện Sơn Dương, không thuộc địa bàn thành phố.",
        picture="thanh-nha-mac",
    ),
    intro(
        "chuyen-vien-vhtt",
        "du-lich",
        "Ví dụ: Một ngày thăm thành phố bên sông Lô",
        "Gợi ý các điểm trong thành phố: Thành nhà Mạc, các ngôi đền, quảng trường Nguyễn Tất Thành, hai "
        "cây cầu qua sông Lô.",
        "Buổi sáng, khách thăm Thành nhà Mạc và đền Hạ, hai di tích cấp quốc gia, rồi đến đền Thượng, đền Ỷ "
        "La. Buổi chiều, khách có thể ngắm sông Lô từ cầu Nông Tiến hoặc cầu Tân Hà và dạo quảng trường "
        "Nguyễn Tất Thành.",
        "Đi vào dịp Tết Trung thu, khách gặp Lễ hội Thành Tuyên; đi vào tháng Hai âm lịch, khách gặp lễ "
        "rước Mẫu. Nguồn nước khoáng ở phường Mỹ Lâm là một lựa chọn khác. Bài không nêu giờ mở cửa, giá "
        "vé; xin hỏi nơi quản lý trước khi đi.",
        picture="song-lo",
    ),
    intro(
        "chuyen-vien-vhtt",
        "du-lich",
        "Ví dụ: Đền Hạ trong mùa lễ hội",
        "Đền Hạ là di tích cấp quốc gia, một trong ba ngôi đền của lễ hội tháng Hai âm lịch.",
        "Đền Hạ là di tích cấp quốc gia của thành phố. Trong tháng Hai âm lịch, đền Hạ cùng đền Thượng và "
        "đền Ỷ La là nơi diễn ra lễ hội có nghi thức rước Mẫu.",
        "Khách đến đền ăn mặc kín đáo, giữ yên lặng khi có lễ và theo chỉ dẫn của người trông coi đền.",
        until="checked",
        picture="den-ha",
    ),
    intro(
        "chuyen-vien-vhtt",
        "du-lich",
        "Ví dụ: Bài giới thiệu Thành nhà Mạc còn chờ tư liệu",
        "Bản nháp; phần niên đại và kiến trúc chờ đối chiếu với hồ sơ di tích.",
        "Thành nhà Mạc là di tích cấp quốc gia trong thành phố. Phần còn lại của bài để trống cho đến khi "
        "người viết có hồ sơ di tích.",
        until="draft",
    ),
)

FESTIVALS = (
    intro(
        "chuyen-vien-vhtt",
        "van-hoa-le-hoi",
        "Ví dụ: Lễ hội đền Hạ, đền Thượng, đền Ỷ La",
        "Lễ hội có nghi thức rước Mẫu, diễn ra trong tháng Hai âm lịch.",
        "Lễ hội đền Hạ, đền Thượng, đền Ỷ La diễn ra trong tháng Hai âm lịch, có nghi thức rước Mẫu giữa "
        "các đền.",
        picture="den-ha",
    ),
    intro(
        "vien-chuc-trung-tam",
        "van-hoa-le-hoi",
        "Ví dụ: Lễ hội Thành Tuyên, đêm hội của những mô hình đèn",
        "Mỗi dịp Tết Trung thu, những mô hình đèn khổng lồ do các tổ dân phố dựng đi qua phố trong Lễ hội "
        "Thành Tuyên.",
        "Lễ hội Thành Tuyên diễn ra vào dịp Tết Trung thu. Nét riêng của lễ hội là những mô hình đèn khổng "
        "lồ do người dân các tổ dân phố cùng nhau làm.",
        "Đêm hội, đèn đi qua những tuyến phố chính. Trẻ em xem đèn, người lớn nhận ra mô hình của tổ mình. "
        "Bài không nêu năm lễ hội ra đời và số mô hình của mỗi mùa.",
        picture="trung-thu",
    ),
    intro(
        "chuyen-vien-vhtt",
        "van-hoa-le-hoi",
        "Ví dụ: Lễ hội đua thuyền và lễ hội chùa Hương Nghiêm",
        "Bên cạnh lễ hội đền và Lễ hội Thành Tuyên, thành phố còn có lễ hội đua thuyền và lễ hội chùa Hương "
        "Nghiêm.",
        "Thành phố có sông Lô chảy qua và có lễ hội đua thuyền. Chùa Hương Nghiêm cũng có lễ hội của mình. "
        "Hai lễ hội góp thêm vào một năm đã có lễ hội đền Hạ, đền Thượng, đền Ỷ La và Lễ hội Thành Tuyên.",
        "Ngày, nơi tổ chức của từng năm theo thông báo của ban tổ chức.",
        picture="dua-thuyen",
    ),
)

PICTURES = (
    album(
        "vien-chuc-trung-tam",
        "Ví dụ: Album tranh về mùa lễ hội",
        "Bốn bức tranh: đêm hội Trung thu, làm đèn ông sao, ngày hội ở đền và hội đua thuyền.",
        "Ảnh gửi cho thư viện cần tên tác giả, một câu chú thích, ngày và nơi chụp, sự đồng ý cho đăng. Ảnh không "
        "phải của mình thì không gửi.",
        pictures=("trung-thu", "lam-den", "den-ha", "dua-thuyen"),
    ),
    album(
        "chuyen-vien-vhtt",
        "Ví dụ: Album tranh về cảnh quê hương",
        "Ba bức tranh: tường thành cổ, dòng sông và ruộng lúa bên đồi.",
        "Chú thích nói điều ảnh không tự nói: nơi nào, dịp nào, ai chụp. Lời thay thế tả điều thấy trong ảnh, dành "
        "cho người dùng phần mềm đọc màn hình.",
        pictures=("thanh-nha-mac", "song-lo", "ruong-lua"),
    ),
    video(
        "vien-chuc-trung-tam",
        "Ví dụ: Đoạn phim ngắn vẽ dòng sông và cây cầu",
        "Khung hình đi chậm từ bờ này sang bờ kia của dòng sông: cầu, xe trên cầu, thuyền và những lớp núi phía sau.",
        "Đoạn phim làm từ tranh minh họa, không quay cảnh thật. Phim không có lời nên không cần phụ đề; phần tóm "
        "tắt cho biết phim có gì.",
        picture="song-lo",
        papers=(Paper("song-lo.mp4", "Ví dụ: Dòng sông, đoạn phim ngắn", kind="recording"),),
        has_no_speech=True,
        duration="0:10",
    ),
    video(
        "vien-chuc-trung-tam",
        "Ví dụ: Đoạn phim ngắn có phụ đề về đêm hội Trung thu",
        "Khung hình đi dọc con phố đêm hội: mô hình đèn cá chép, đèn ông sao, trẻ em đứng xem dưới trăng.",
        "Phụ đề giúp người không nghe được theo dõi video; lời trong video còn được chép thành chữ ngay dưới "
        "khung hình.",
        picture="trung-thu",
        papers=(
            Paper("trung-thu.mp4", "Ví dụ: Đêm hội Trung thu, đoạn phim ngắn", kind="recording"),
            Paper("trung-thu.vtt", "Ví dụ: Phụ đề đêm hội Trung thu", CUES, kind="captions"),
        ),
        duration="0:10",
        transcript="Phim ví dụ không có tiếng; phần này cho thấy chỗ chép lời.\n\nTranh vẽ minh họa về đêm hội "
        "Trung thu. Các mô hình đèn lớn đi qua phố, trẻ em cầm đèn đứng xem.",
    ),
)

DRAFTS = (*ECONOMY, *PICTURES, *SIGHTS, *FESTIVALS)  # the home page shows what came last, in pictures

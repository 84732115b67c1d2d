"""Culture and festivals."""

from __future__ import annotations

WORDS = (
    (
        "Ví dụ: Lễ hội đền Hạ, đền Thượng, đền Ỷ La",
        "Example: The festival of Hạ Temple, Thượng Temple and Ỷ La Temple",
    ),
    (
        "Lễ hội có nghi thức rước Mẫu, diễn ra trong tháng Hai âm lịch.",
        "The festival has a procession of the Mother Goddess and takes place in the second lunar month.",
    ),
    (
        "Lễ hội đền Hạ, đền Thượng, đền Ỷ La diễn ra trong tháng Hai âm lịch, có nghi thức rước Mẫu giữa "
        "các đền.",
        "The festival of Hạ Temple, Thượng Temple and Ỷ La Temple takes place in the second lunar month, "
        "with a procession of the Mother Goddess between the temples.",
    ),
    (
        "Ví dụ: Lễ hội Thành Tuyên, đêm hội của những mô hình đèn",
        "Example: The Thành Tuyên Festival, a night of great lanterns",
    ),
    (
        "Mỗi dịp Tết Trung thu, những mô hình đèn khổng lồ do các tổ dân phố dựng đi qua phố trong Lễ hội "
        "Thành Tuyên.",
        "Every Mid-Autumn Festival, giant lantern models built by residential groups pass through the "
        "streets in the Thành Tuyên Festival.",
    ),
    (
        "Lễ hội Thành Tuyên diễn ra vào dịp Tết Trung thu. Nét riêng của lễ hội là những mô hình đèn khổng "
        "lồ do người dân các tổ dân phố cùng nhau làm.",
        "The Thành Tuyên Festival takes place at the Mid-Autumn Festival. What sets it apart are the giant "
        "lantern models that the people of the residential groups make together.",
    ),
    (
        "Đêm hội, đèn đi qua những tuyến phố chính. Trẻ em xem đèn, người lớn nhận ra mô hình của tổ mình. "
        "Bài không nêu năm lễ hội ra đời và số mô hình của mỗi mùa.",
        "On the night of the festival the lanterns pass along the main streets. Children watch the "
        "lanterns; adults recognise the model of their own group. This article gives neither the year the "
        "festival began nor the number of models each season.",
    ),
    (
        "Ví dụ: Lễ hội đua thuyền và lễ hội chùa Hương Nghiêm",
        "Example: The boat race festival and the festival of Hương Nghiêm Pagoda",
    ),
    (
        "Bên cạnh lễ hội đền và Lễ hội Thành Tuyên, thành phố còn có lễ hội đua thuyền và lễ hội chùa "
        "Hương Nghiêm.",
        "Besides the temple festival and the Thành Tuyên Festival, the city also has a boat race festival "
        "and the festival of Hương Nghiêm Pagoda.",
    ),
    (
        "Thành phố có sông Lô chảy qua và có lễ hội đua thuyền. Chùa Hương Nghiêm cũng có lễ hội của mình. "
        "Hai lễ hội góp thêm vào một năm đã có lễ hội đền Hạ, đền Thượng, đền Ỷ La và Lễ hội Thành Tuyên.",
        "The Lô River flows through the city, and there is a boat race festival. Hương Nghiêm Pagoda, too, "
        "has a festival of its own. The two add to a year that already has the festival of Hạ Temple, "
        "Thượng Temple and Ỷ La Temple and the Thành Tuyên Festival.",
    ),
    (
        "Ngày, nơi tổ chức của từng năm theo thông báo của ban tổ chức.",
        "The date and place each year are as announced by the organisers.",
    ),
    ("Ví dụ: Tự làm một chiếc đèn ông sao ở nhà", "Example: Making a star lantern at home"),
    (
        "Mười thanh tre, giấy màu, hồ dán và một buổi tối của hai thế hệ.",
        "Ten strips of bamboo, coloured paper, paste and an evening for two generations.",
    ),
    (
        "Khung đèn gồm hai ngôi sao năm cánh bằng nan tre, buộc chồng lên nhau ở năm đầu cánh, rồi chống ở "
        "giữa bằng năm que ngắn. Nan vót nhẵn cho khỏi xước tay; buộc bằng dây gai chắc hơn dán.",
        "The frame of the lantern is two five-pointed stars of bamboo strips, laid one on the other and "
        "tied at the five points, then propped apart in the middle with five short sticks. Shave the "
        "strips smooth so that they do not scratch the hands; tying with hemp string holds better than "
        "gluing.",
    ),
    (
        "Giấy màu phết hồ mỏng, căng từ giữa ra. Đợi khô mới dán tua. Đèn của trẻ nhỏ lắp bóng pin; cán "
        "đèn dài bằng sải tay trẻ, đầu cán bọc vải.",
        "Brush the coloured paper thinly with paste and stretch it outwards from the middle. Let it dry "
        "before you stick on the tassels. Fit a young child's lantern with a battery lamp; make the pole "
        "as long as the child's arm span and wrap its end in cloth.",
    ),
    ("Ví dụ: Xem hội đua thuyền từ trên bờ", "Example: Watching the boat race from the bank"),
    (
        "Chọn chỗ đứng, giữ trẻ xa mép nước và cổ vũ sao cho đội nào cũng vui.",
        "Choose where to stand, keep children away from the water's edge, and cheer so that every team "
        "enjoys it.",
    ),
    (
        "Hội đua thuyền diễn ra dưới nước, còn cuộc vui phần nhiều ở trên bờ. Chỗ xem tốt là đoạn bờ cao "
        "có rào chắn, nhìn được cả vạch đích.",
        "The boat race takes place on the water, but much of the fun is on the bank. The best view is from "
        "a stretch of high bank with a railing, from which the finishing line can be seen.",
    ),
    (
        "Người lớn dắt tay trẻ, không cho ngồi trên lan can. Trống, kèn của các đội đã đủ vang; chai nước, "
        "giấy màu ném xuống sông thì lâu lắm mới vớt hết. Lịch đua của từng năm theo thông báo của ban tổ "
        "chức.",
        "Adults hold children by the hand and do not let them sit on the railing. The drums and horns of "
        "the teams are loud enough; bottles and coloured paper thrown into the river take a long time to "
        "fish out. The race calendar of each year is as announced by the organisers.",
    ),
)

"""Sights and heritage."""

from __future__ import annotations

WORDS = (
    ("Ví dụ: Các di tích quốc gia trong thành phố", "Example: National monuments in the city"),
    (
        "Thành nhà Mạc, đền Hạ và đền Cô bé Minh Lương là di tích cấp quốc gia.",
        "The Mạc Dynasty Citadel, Hạ Temple and Cô Bé Minh Lương Temple are national monuments.",
    ),
    (
        "Thành nhà Mạc, đền Hạ và đền Cô bé Minh Lương là các di tích cấp quốc gia. Cây đa Tân Trào thuộc "
        "huyện Sơn Dương, không thuộc địa bàn thành phố.",
        "The Mạc Dynasty Citadel, Hạ Temple and Cô Bé Minh Lương Temple are national monuments. The Tân "
        "Trào Banyan Tree belongs to Sơn Dương District and is not within the city.",
    ),
    ("Ví dụ: Một ngày thăm thành phố bên sông Lô", "Example: A day in the city on the Lô River"),
    (
        "Gợi ý các điểm trong thành phố: Thành nhà Mạc, các ngôi đền, quảng trường Nguyễn Tất Thành, hai "
        "cây cầu qua sông Lô.",
        "Places to see in the city: the Mạc Dynasty Citadel, the temples, Nguyễn Tất Thành Square and the "
        "two bridges over the Lô River.",
    ),
    (
        "Buổi sáng, khách thăm Thành nhà Mạc và đền Hạ, hai di tích cấp quốc gia, rồi đến đền Thượng, đền "
        "Ỷ La. Buổi chiều, khách có thể ngắm sông Lô từ cầu Nông Tiến hoặc cầu Tân Hà và dạo quảng trường "
        "Nguyễn Tất Thành.",
        "In the morning, visit the Mạc Dynasty Citadel and Hạ Temple, two national monuments, and then "
        "Thượng Temple and Ỷ La Temple. In the afternoon you can look out over the Lô River from the Nông "
        "Tiến Bridge or the Tân Hà Bridge and stroll in Nguyễn Tất Thành Square.",
    ),
    (
        "Đi vào dịp Tết Trung thu, khách gặp Lễ hội Thành Tuyên; đi vào tháng Hai âm lịch, khách gặp lễ "
        "rước Mẫu. Nguồn nước khoáng ở phường Mỹ Lâm là một lựa chọn khác. Bài không nêu giờ mở cửa, giá "
        "vé; xin hỏi nơi quản lý trước khi đi.",
        "At the Mid-Autumn Festival visitors meet the Thành Tuyên Festival; in the second lunar month, the "
        "procession of the Mother Goddess. The mineral spring in Mỹ Lâm Ward is another choice. This "
        "article gives no opening hours or ticket prices; please ask those in charge before you go.",
    ),
    (
        "Ví dụ: Nước khoáng Mỹ Lâm, gợi ý cho một buổi nghỉ ngơi",
        "Example: The Mỹ Lâm mineral spring, ideas for a restful day",
    ),
    (
        "Phường Mỹ Lâm có nguồn nước khoáng; bài gợi ý cách chuẩn bị cho người lớn tuổi và trẻ nhỏ.",
        "Mỹ Lâm Ward has a mineral spring; this article suggests how older people and young children can "
        "prepare.",
    ),
    (
        "Nguồn nước khoáng ở phường Mỹ Lâm là nơi người thành phố hay đưa khách phương xa đến. Đi vào ngày "
        "thường thì vắng, có thời gian ngồi lâu.",
        "The mineral spring in Mỹ Lâm Ward is where people of the city often take guests from afar. On "
        "weekdays it is quiet and there is time to sit for long.",
    ),
    (
        "Người có bệnh tim, huyết áp, phụ nữ mang thai nên hỏi bác sĩ trước khi ngâm. Trẻ nhỏ luôn có "
        "người lớn ở sát bên. Ngâm xong uống nước, ngồi nghỉ rồi mới lên xe. Giá vé, giờ mở cửa do nơi "
        "phục vụ thông báo.",
        "People with heart disease or high blood pressure and pregnant women should ask a doctor before "
        "bathing. Young children always need an adult close beside them. After bathing, drink some water "
        "and sit and rest before you travel. Ticket prices and opening hours are announced by those who "
        "run the place.",
    ),
    (
        "Ví dụ: Đi lễ ba ngôi đền trong tháng Hai âm lịch",
        "Example: Visiting three temples in the second lunar month",
    ),
    (
        "Đền Hạ, đền Thượng, đền Ỷ La cùng mở hội; khách đi lễ nên biết trước lối đi của đám rước.",
        "Hạ Temple, Thượng Temple and Ỷ La Temple hold their festival together; visitors should know the "
        "route of the procession beforehand.",
    ),
    (
        "Tháng Hai âm lịch, ba ngôi đền cùng vào hội và đám rước Mẫu đi giữa các đền. Khách đến lễ vào giờ "
        "rước nên gửi xe từ xa rồi đi bộ, đứng về một bên đường khi kiệu đi qua.",
        "In the second lunar month the three temples hold their festival together, and the procession of "
        "the Mother Goddess passes between them. Visitors who come at the hour of the procession should "
        "park at a distance and walk, and stand to one side of the road while the palanquin passes.",
    ),
    (
        "Lễ vật chỉ cần gọn. Thắp hương đúng nơi, tiền giọt dầu bỏ vào hòm, không nhét vào tay tượng. Trẻ "
        "em được xem kiệu nhưng không chạm vào đồ thờ.",
        "Offerings need only be simple. Burn incense in the proper place and put money offerings in the "
        "box, not into the hands of the statues. Children may watch the palanquin but should not touch the "
        "objects of worship.",
    ),
    ("Ví dụ: Chiều bên quảng trường Nguyễn Tất Thành", "Example: An afternoon at Nguyễn Tất Thành Square"),
    (
        "Một buổi chiều đi bộ thong thả cho gia đình có trẻ nhỏ và người cao tuổi.",
        "An unhurried afternoon on foot for families with young children and older people.",
    ),
    (
        "Khi nắng dịu, quảng trường Nguyễn Tất Thành là chỗ trẻ con tập xe, người lớn đi bộ. Gia đình từ "
        "xa đến có thể nghỉ chân ở đây trước khi sang bên kia sông.",
        "When the sun is mild, Nguyễn Tất Thành Square is where children learn to cycle and adults walk. "
        "Families from afar can rest here before crossing to the other side of the river.",
    ),
    (
        "Nên mang nước uống, mũ cho trẻ và một túi đựng rác. Ảnh chụp ở nơi đông người, nếu thấy rõ mặt ai "
        "thì hỏi họ trước khi đăng.",
        "Bring drinking water, hats for the children and a bag for litter. If you photograph in a crowd "
        "and a face can be recognised, ask that person before you publish the picture.",
    ),
)

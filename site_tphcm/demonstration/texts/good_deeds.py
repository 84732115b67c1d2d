"""Gương điển hình and Học tập và làm theo Bác: deeds told as stories; each says that nobody in it is real."""

from __future__ import annotations

from .draft import news, role_model

CENTRE = "vien-chuc-trung-tam"
WARD, WARD_UNIT = "dau-moi-phuong-minh-xuan", "phuong-minh-xuan"
FRONT, FRONT_UNIT = "dau-moi-mat-tran-to-quoc", "mat-tran-to-quoc"

GOOD_PEOPLE = (
    role_model(
        WARD,
        "guong-dien-hinh",
        "van-hoa-xa-hoi",
        "Ví dụ: Người quét đoạn đường ven sông mỗi sớm (không có thật)",
        "Một người về hưu quét lá trước nhà, rồi quét luôn cả đoạn đường; nhân vật không có thật.",
        "Nhân vật trong bài được đặt ra để minh họa. Sáng nào cũng vậy, khi phố còn vắng, người đàn ông về hưu mang "
        "chổi ra quét lá trước nhà. Hết phần nhà mình, ông quét sang nhà bên, rồi đến hết đoạn đường nhìn ra sông.",
        "Hỏi vì sao, ông kể rằng bữa trước có cháu bé trượt chân trên lá ướt. Từ đó ông không đợi xe quét đường nữa. "
        "Vài tuần sau, nhà đối diện cũng có người cầm chổi. Rồi cả dãy nhà thay nhau, ai bận thì nhắn một câu.",
        "Chuyện dừng ở đó, không có giấy khen, không có hội nghị. Người viết bài thật cần hỏi thêm người dân cùng "
        "phố, chụp đoạn đường lúc sáng sớm và hỏi nhân vật có muốn nêu tên hay không.",
        genre="phong-su",
        unit=WARD_UNIT,
        picture="duong-pho",
    ),
    role_model(
        FRONT,
        "guong-dien-hinh",
        "van-hoa-xa-hoi",
        "Ví dụ: Lớp dùng điện thoại cho người lớn tuổi (không có thật)",
        "Cô giáo nghỉ hưu mở lớp nhỏ ở nhà văn hóa, mỗi buổi chỉ học một thao tác; câu chuyện được đặt ra.",
        "Câu chuyện này được đặt ra, không nói về ai có thật. Lớp học có một bảng trắng, vài chiếc ghế nhựa và những "
        "học trò tóc bạc. Cô giáo đã nghỉ hưu dạy các bác gọi điện có hình cho con cháu ở xa.",
        "Mỗi buổi chỉ học một thao tác. Buổi đầu là phóng to chữ. Buổi sau là gửi một tấm ảnh. Đến buổi thứ tư, các "
        "bác tự xem được lịch tiếp công dân trên trang thông tin và chỉ lại cho nhau. Ai quên thì học lại, không ai "
        "giục.",
        "Lớp không thu tiền. Điều cô giáo mong là có thêm một người trẻ đến ngồi cùng, để khi cô ốm lớp không phải "
        "nghỉ. Đơn vị gửi bài thật kèm địa chỉ lớp để người khác tìm đến học.",
        genre="bai",
        unit=FRONT_UNIT,
        picture="doc-sach",
    ),
    role_model(
        CENTRE,
        "guong-dien-hinh",
        "van-hoa-xa-hoi",
        "Ví dụ: Chiếc ví nhặt được ở bến xe (không có thật)",
        "Người nhặt được ví không tự giữ, không đăng ảnh giấy tờ, mà giao cho nơi có trách nhiệm; chuyện không có thật.",
        "Người trong chuyện không có thật. Một người bán nước nhặt được chiếc ví dưới ghế chờ. Trong ví có tiền và "
        "giấy tờ của khách đi xe. Người ấy không mở ra đếm trước đám đông, cũng không chụp giấy tờ đưa lên mạng.",
        "Chiếc ví được mang đến nơi trực của bến, có hai người cùng kiểm và ghi biên bản. Đến chiều, chủ ví quay "
        "lại, đọc đúng những gì trong ví rồi ký nhận. Hai bên uống với nhau một cốc nước, không nhận tiền cảm ơn.",
        "Bài thật về việc trả lại của rơi nên giữ kín họ tên, số giấy tờ của người mất. Kể rõ cách giao nhận là đủ "
        "để người đọc biết phải làm gì khi gặp việc tương tự.",
    ),
)

FOLLOWING_HIS_EXAMPLE = (
    news(
        CENTRE,
        "hoc-tap-lam-theo-bac",
        "he-thong-chinh-tri",
        "Ví dụ: Một bộ phận tự đặt hẹn trả lời người dân và giữ đúng hẹn",
        "Việc làm theo bắt đầu từ tờ giấy ghi ngày hẹn, và một câu xin lỗi khi chưa kịp.",
        "Chọn việc để làm theo Bác, một bộ phận tiếp dân không tìm việc lớn. Anh chị em thống nhất: ai đến hỏi cũng "
        "được hẹn ngày trả lời, ghi vào hai tờ giấy giống nhau.",
        "Người dân giữ một tờ. Tờ kia dán lên bảng theo thứ tự ngày. Sáng nào cả bộ phận cũng nhìn bảng trước khi "
        "nhìn máy tính. Việc nào biết trước là không kịp, người phụ trách gọi điện xin lỗi và hẹn lại, không đợi dân "
        "đến hỏi lần nữa.",
        "Khó nhất là những việc phải chờ cơ quan khác. Bộ phận chọn cách nói thật đang chờ ai, chờ điều gì. Bảng hẹn "
        "cuối tháng được đem ra họp, để thấy việc nào hay chậm và vì sao.",
        genre="bai",
        picture="quay-mot-cua",
    ),
    news(
        FRONT,
        "hoc-tap-lam-theo-bac",
        "he-thong-chinh-tri",
        "Ví dụ: Tiết kiệm điện, giấy ở cơ quan nhờ một trang sổ treo ở hành lang",
        "Ghi lại để mọi người cùng nhìn thấy, rồi bàn nhau bớt từng việc; kết quả chỉ so với chính mình.",
        "Một cơ quan đoàn thể treo ở hành lang trang sổ có hai cột: điện và giấy. Mỗi tháng, người trực ghi vào đó "
        "mức đã dùng, ngay dưới dòng của tháng trước.",
        "Nhìn sổ, mọi người tự thấy tháng nào họp nhiều thì giấy tăng. Tài liệu họp chuyển sang gửi trước qua thư "
        "điện tử, ai cần mới in, in hai mặt. Đèn hành lang thay công tắc để tắt từng bóng. Buổi trưa, người về sau "
        "cùng đi một vòng.",
        "Không có ai bị nhắc tên trên bảng. Cơ quan chỉ so với chính mình và viết thêm một dòng vì sao tháng này "
        "hơn, tháng kia kém.",
        unit=FRONT_UNIT,
    ),
    news(
        FRONT,
        "hoc-tap-lam-theo-bac",
        "he-thong-chinh-tri",
        "Ví dụ: Đọc tài liệu trước để cuộc họp ngắn lại",
        "Tài liệu gửi sớm, người dự ghi câu hỏi, chủ trì chỉ hỏi điều còn vướng.",
        "Chi hội chọn sửa một thói quen: đến họp mới mở tài liệu. Thư mời nay đi cùng tài liệu và ba câu cần bàn, "
        "gửi trước vài ngày.",
        "Người dự đọc ở nhà, ghi câu hỏi ra giấy. Vào họp, người chủ trì bỏ phần đọc báo cáo, đi thẳng vào ba câu đã "
        "gửi. Điều gì không ai vướng thì thông qua; điều gì còn khác ý thì nói cho hết. Thư ký đọc lại kết luận trước "
        "khi mọi người đứng lên.",
        "Buổi họp ngắn lại, thời gian còn dư dành đi thăm hội viên ốm. Đơn vị nào làm theo nên bắt đầu với cuộc họp "
        "hằng tháng, vì nội dung đã quen và dễ chuẩn bị.",
        genre="bai",
        unit=FRONT_UNIT,
        picture="ban-hop",
    ),
)

DRAFTS = (*GOOD_PEOPLE, *FOLLOWING_HIS_EXAMPLE)

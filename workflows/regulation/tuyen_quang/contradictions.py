"""Where the regulation contradicts itself or the law, is silent or misprinted, and what we do.

The thirty rows of part A2 of the requirements; where practice chose otherwise, practice is
written here (rows 2, 9, 11, 13 to 16, 18, 20 and 22).
"""

from __future__ import annotations

from ..vocabulary import Contradiction

CONTRADICTIONS: tuple[Contradiction, ...] = (
    Contradiction(
        1,
        where="Quyết định và dòng ghi dưới tên Quy chế",
        problem="Quyết định mang số 4259/QĐ-UBND ngày 11/12/2019; Quy chế lại ghi ban hành kèm theo "
        "“Quyết định số 455 ngày 31/12/2019”, không có ký hiệu “/QĐ-UBND”.",
        treatment="Lưu cả hai số; khi viện dẫn ghi “QĐ 4259/QĐ-UBND (phụ lục ghi số 455)” và nhắc người "
        "quản trị cho đến khi có người đối chiếu với bản gốc.",
    ),
    Contradiction(
        2,
        where="Quyết định, Điều 2; ngày ghi trên Quy chế",
        problem="Quyết định ký ngày 11/12/2019 và “có hiệu lực kể từ ngày ký”; Quy chế ghi ngày 31/12/2019.",
        treatment="Ngày hiệu lực mặc định là 11/12/2019, ngày ký Quyết định; ngày 31/12/2019 được lưu kèm. "
        "Ngày hiệu lực là dữ liệu, sửa được khi có căn cứ.",
    ),
    Contradiction(
        3,
        where="Quyết định, Điều 1 và Điều 2",
        problem="Điều 1 gọi là Quy chế “sửa đổi, bổ sung”; Điều 2 lại “thay thế” toàn bộ Quyết định số "
        "1848/QĐ-UBND ngày 27/10/2016.",
        treatment="Coi là thay thế toàn bộ.",
    ),
    Contradiction(
        4,
        where="Thẩm quyền ban hành và thể thức ký",
        problem="Phần mở đầu ghi “Chủ tịch Ủy ban nhân dân thành phố”, phần ký ghi “TM. Ủy ban nhân dân, "
        "Chủ tịch”; Quyết định số 1848/QĐ-UBND được ghi là của Chủ tịch, phụ lục ghi Quyết định là “của "
        "Ủy ban nhân dân thành phố”.",
        treatment="Ghi cơ quan ban hành đúng như bản in; không quy tắc nào phụ thuộc vào điểm này.",
    ),
    Contradiction(
        5,
        where="Chương III, hai Điều 6",
        problem="“Yêu cầu về nội dung” và “Trách nhiệm cung cấp thông tin” cùng mang số Điều 6.",
        treatment="Giữ số đã in; phân biệt bằng mã III.6a (Điều 6 thứ nhất) và III.6b (Điều 6 thứ hai).",
    ),
    Contradiction(
        6,
        where="Điều 8 và Điều 9, Chương III và Chương IV",
        problem="Chương IV đánh số lại từ Điều 8, nên Điều 8 và Điều 9 đều có hai lần; điều cuối mang số 12 "
        "trong khi Quy chế có 15 điều.",
        treatment="Mã điều mang theo số chương (III.8, IV.8, III.9, IV.9); khi hiển thị ghi rõ, ví dụ “Điều 8 "
        "(Chương III)”, không dùng riêng số điều.",
    ),
    Contradiction(
        7,
        where="Căn cứ ban hành và Chương III, Điều 6 thứ nhất",
        problem="Nghị định số 43/2011/NĐ-CP được ghi ngày 10/6/2011 ở phần căn cứ, ngày 13/6/2011 ở Điều 6.",
        treatment="Ngày đúng là 13/6/2011; nguyên văn giữ như bản in, danh mục căn cứ ghi ngày đúng.",
    ),
    Contradiction(
        8,
        where="Chương III, Điều 6 thứ nhất",
        problem="Tên Nghị định số 43/2011/NĐ-CP bị ghi thành “trang thông tin điện tử hoặc Trang thông tin "
        "điện tử”.",
        treatment="Tên đúng là “trang thông tin điện tử hoặc cổng thông tin điện tử”; nguyên văn giữ như bản in.",
    ),
    Contradiction(
        9,
        where="Điều 4 khoản 3 điểm b, Điều 5 và Điều 8 (Chương III)",
        problem="Điều 4 và Điều 5 giao thành viên “kiểm duyệt việc đăng tải”; Điều 8 giao lãnh đạo Ban Biên "
        "tập “phê duyệt” trước khi cập nhật.",
        treatment="Mặc định thành viên kiểm duyệt, lãnh đạo phê duyệt theo danh sách đầu giờ chiều. Thành viên "
        "chỉ được kết thúc quy trình, lãnh đạo xem lại sau (hậu kiểm), khi Trưởng Ban có văn bản phân công "
        "ghi rõ thời hạn (Điều 4 khoản 1 và điểm a khoản 3: “thẩm quyền được giao”).",
    ),
    Contradiction(
        10,
        where="Chương III, Điều 8: “lãnh đạo Ban Biên tập theo lĩnh vực”",
        problem="Quy chế chỉ giao rõ lĩnh vực thông tin cơ bản chung, xây dựng Đảng, đoàn thể cho Trưởng Ban; "
        "thủ tục hành chính, dịch vụ hành chính công cho Phó Trưởng Ban; các lĩnh vực khác không ghi.",
        treatment="Bảng chuyên mục ghi người phê duyệt mặc định và đánh dấu † là điểm Quy chế không nêu; thay "
        "được bằng văn bản phân công. Chưa xác định được thì thuộc Trưởng Ban.",
    ),
    Contradiction(
        11,
        where="Điều 4: thủ tục hành chính và dịch vụ hành chính công",
        problem="Trưởng Ban chỉ đạo phối hợp, Phó Trưởng Ban “kiểm duyệt và quyết định”, Trưởng phòng Tư pháp "
        "theo dõi, đôn đốc, lãnh đạo Văn phòng HĐND và UBND tham mưu, phối hợp.",
        treatment="Phó Trưởng Ban một mình kiểm duyệt và quyết định. Lãnh đạo Văn phòng HĐND và UBND xem trước "
        "là bước tùy chọn †; Trưởng phòng Tư pháp có báo cáo theo dõi, đôn đốc, không có quyền giữ lại; "
        "Trưởng Ban theo dõi.",
    ),
    Contradiction(
        12,
        where="Kế hoạch kinh phí: Điều 3, Điều 4, Điều 5, Điều 10",
        problem="Cùng một kế hoạch kinh phí được giao cho Ban Biên tập, Trưởng Ban, Phó Trưởng Ban, Giám đốc "
        "Trung tâm và Cơ quan thường trực.",
        treatment="Theo trình tự: Cơ quan thường trực và Giám đốc Trung tâm lập, Phó Trưởng Ban rà soát, Trưởng "
        "Ban xem xét, Chủ tịch Ủy ban nhân dân thành phố phê duyệt.",
    ),
    Contradiction(
        13,
        where="Dẫn nguồn báo, đài: Điều 4 khoản 3 điểm b và Điều 5",
        problem="Chuyên viên Văn phòng HĐND và UBND và Cơ quan thường trực cùng được giao lựa chọn, dẫn nguồn.",
        treatment="Cơ quan thường trực chủ trì, Chuyên viên Văn phòng HĐND và UBND phối hợp; cùng một danh sách, "
        "mỗi tin do một người nhận.",
    ),
    Contradiction(
        14,
        where="Góp ý; phản ánh, kiến nghị: Điều 3 và Điều 4 khoản 3 điểm b",
        problem="Góp ý giao Chuyên viên phòng Văn hóa và Thông tin và Ban Biên tập; phản ánh, kiến nghị về quy "
        "định thủ tục hành chính giao Trưởng phòng Tư pháp; yêu cầu cung cấp thông tin không nêu người nhận.",
        treatment="Phân theo loại ngay khi tiếp nhận và chuyển được khi nhầm loại; yêu cầu cung cấp thông tin "
        "mặc định thuộc Văn phòng HĐND và UBND †.",
    ),
    Contradiction(
        15,
        where="Điều 4 khoản 3 điểm b: tuyên truyền pháp luật, Luật tiếp cận thông tin",
        problem="Trưởng phòng Tư pháp chỉ “biên tập, cập nhật”; không nêu người kiểm duyệt.",
        treatment="Không đặt thêm người kiểm duyệt: Trưởng phòng Tư pháp biên tập và trình, Trưởng Ban phê "
        "duyệt †.",
    ),
    Contradiction(
        16,
        where="Điều 4 khoản 3 điểm b: nội dung lãnh đạo, chỉ đạo, điều hành",
        problem="Lãnh đạo hai Văn phòng “cung cấp, tổng hợp, biên tập”; không nêu người kiểm duyệt, phê duyệt.",
        treatment="Không đặt thêm người kiểm duyệt: lãnh đạo Văn phòng biên tập và trình; Trưởng Ban phê duyệt "
        "nội dung của cấp ủy †, Phó Trưởng Ban phê duyệt nội dung của chính quyền †.",
    ),
    Contradiction(
        17,
        where="Quảng cáo: Điều 4 khoản 3 điểm b và Điều 5",
        problem="Trưởng Phòng Văn hóa và Thông tin đề xuất, Cơ quan thường trực phối hợp; không nêu người "
        "phê duyệt.",
        treatment="Trưởng Phòng Văn hóa và Thông tin kiểm duyệt †, Trưởng Ban phê duyệt †.",
    ),
    Contradiction(
        18,
        where="Điều 7 và Điều 8 (Chương III)",
        problem="Trung tâm cung cấp, cập nhật “hằng ngày” nhưng việc phê duyệt chỉ diễn ra vào ngày làm việc, "
        "nên tin cuối tuần phải chờ.",
        treatment="“Hằng ngày” tính chung cho Trung tâm, không tính cho từng chuyên mục; ngày làm việc là bắt "
        "buộc, ngày nghỉ chỉ ghi nhận. Tin cần đăng ngay được trình lãnh đạo bất cứ lúc nào, có ghi lý do.",
    ),
    Contradiction(
        19,
        where="Chương III, Điều 8: “đầu giờ chiều”",
        problem="Không ghi giờ.",
        treatment="Mặc định 13 giờ 30 phút; là thông số thay đổi được.",
    ),
    Contradiction(
        20,
        where="Điều 7: “hằng tuần hoặc khi có…”, “ít nhất 01 lần/tháng hoặc…”",
        problem="Không rõ là mức tối thiểu hay hai cách làm để lựa chọn.",
        treatment="Hiểu là mức tối thiểu: mỗi kỳ ít nhất một lần cập nhật được chấp nhận; báo “không phát sinh” "
        "cũng là đã thực hiện. Các chuyên mục ít thay đổi (thông tin cơ bản chung, hệ thống chính trị) được "
        "rà soát hằng quý.",
    ),
    Contradiction(
        21,
        where="Chương IV, Điều 8: nhận xét, đánh giá bằng văn bản của thành viên",
        problem="Không ghi kỳ hạn.",
        treatment="Hằng quý, trước phiên họp quý của Ban Biên tập.",
    ),
    Contradiction(
        22,
        where="Điều 2 khoản 1: “trang thông tin điện tử tổng hợp”",
        problem="Theo pháp luật, trang thông tin điện tử tổng hợp và trang thông tin điện tử của cơ quan nhà "
        "nước là hai loại khác nhau về giấy phép và cấp độ an toàn.",
        treatment="Giữ loại “tổng hợp” như Quy chế; khi chọn loại khác, hệ thống ghi rõ là điểm khác với Quy "
        "chế. Quy tắc dẫn nguồn áp dụng cho cả hai loại.",
    ),
    Contradiction(
        23,
        where="Điều 2 khoản 5: Cơ quan thường trực",
        problem="Nghị định số 43/2011/NĐ-CP (Điều 21) giao bộ phận chuyên trách công nghệ thông tin làm cơ quan "
        "thường trực; Quy chế giao Trung tâm Văn hóa, Truyền thông và Thể thao thành phố.",
        treatment="Theo Quy chế; là thông số thay đổi được, không cản trở hoạt động.",
    ),
    Contradiction(
        24,
        where="Điều 2 khoản 2 và Điều 7: địa chỉ truy cập, hộp thư",
        problem="Tên miền không theo mẫu tên miền của cơ quan nhà nước, địa chỉ in dạng “http”, hộp thư đặt "
        "tại Gmail không phải địa chỉ thư điện tử chính thức.",
        treatment="Tên miền và hộp thư là thông số; hệ thống nhắc khi hộp thư không thuộc tên miền “.gov.vn” "
        "hoặc “.vn” và luôn chuyển sang “https”.",
    ),
    Contradiction(
        25,
        where="Điều 4 khoản 1 và khoản 2: con dấu",
        problem="Trưởng Ban đứng đầu một cơ quan Đảng, Trang thông tin điện tử thuộc Ủy ban nhân dân; chỉ Phó "
        "Trưởng Ban được sử dụng con dấu của Ủy ban nhân dân thành phố.",
        treatment="Mẫu văn bản đóng dấu Ủy ban nhân dân chỉ dành cho Phó Trưởng Ban; Trưởng Ban ký “TM. BAN "
        "BIÊN TẬP”.",
    ),
    Contradiction(
        26,
        where="Điều 5: “chuyên thành viên Ban Biên tập phụ trách lĩnh vực”",
        problem="In thiếu dấu.",
        treatment="Hiểu là “chuyển thành viên Ban Biên tập phụ trách lĩnh vực”; nguyên văn giữ như bản in.",
    ),
    Contradiction(
        27,
        where="Chữ thừa, ngắt dòng và thứ tự điểm",
        problem="Chữ “Thư ký” đứng riêng ở đầu văn bản; “kiểm duyệt” bị ngắt dòng và mất dấu (“kiểm / duyet”); "
        "các điểm a đến g không có điểm đ.",
        treatment="Bỏ chữ thừa, nối lại “kiểm duyệt”; ký hiệu các điểm a, b, c, d, e, f, g giữ như bản in.",
    ),
    Contradiction(
        28,
        where="Căn cứ Quyết định số 3277/QĐ-UBND ngày 01/11/2019",
        problem="Danh sách Ban Biên tập theo quyết định kiện toàn không kèm theo.",
        treatment="Các nhóm để trống; người quản trị nhập thành viên theo quyết định kiện toàn khi cài đặt.",
    ),
    Contradiction(
        29,
        where="Tên cơ quan, chức danh",
        problem="Thành ủy, Phòng Văn hóa và Thông tin, Văn phòng HĐND và UBND thành phố và cấp huyện không còn; "
        "Ban Tuyên giáo nay là Ban Tuyên giáo và Dân vận (2025).",
        treatment="Mỗi chức danh giữ tên theo Quy chế và có tên hiển thị riêng; cơ quan kế thừa ghi theo thời "
        "gian.",
    ),
    Contradiction(
        30,
        where="Chương IV, Điều 8: “Mỗi quý, Ban biên tập họp 01 lần”",
        problem="Không rõ là đúng một lần hay ít nhất một lần.",
        treatment="Hiểu là ít nhất một lần.",
    ),
)

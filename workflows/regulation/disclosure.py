"""What the law orders to publish, kind by kind, and what a reader must be told of each.

The law decides these words, not the locality; a change of the law is a change of this table. Where a
text has been replaced, its fields stay until the successor's are known.
"""

from __future__ import annotations

from dataclasses import dataclass

Words = tuple[tuple[str, str], ...]  # key and title


@dataclass(frozen=True)
class Asked:
    """Something to be told: the name of a page's field, and what it is called in this category."""

    name: str
    label: str


@dataclass(frozen=True)
class Category:
    key: str
    title: str
    law: str
    fields: tuple[Asked, ...]
    varieties: Words = ()

    def asks(self, name: str) -> bool:
        return any(asked.name == name for asked in self.fields)


PROGRESS: Words = (  # the three lists of NĐ 43/2011/NĐ-CP, Điều 10, khoản 1, điểm h
    ("chuan-bi", "Chuẩn bị"),
    ("trien-khai", "Đang triển khai"),
    ("hoan-tat", "Đã hoàn tất"),
)
GROUPS_OF_DEMOCRACY = 14  # Luật Thực hiện dân chủ ở cơ sở năm 2022, Điều 11
LEAST_DAYS_DISPLAYED = 30  # the same law, of what is put up at the office

REWARD_OR_PENALTY = "NĐ 43/2011/NĐ-CP, Điều 10, khoản 1, điểm c"

CATEGORIES = (
    Category(
        "quy-hoach-ke-hoach",
        "Quy hoạch, kế hoạch",
        "NĐ 43/2011/NĐ-CP, Điều 10, khoản 1, điểm đ",
        (
            Asked("variety", "Loại"),
            Asked("number", "Số, ký hiệu quyết định"),
            Asked("dated_on", "Ngày phê duyệt"),
            Asked("period", "Thời kỳ"),
            Asked("files", "Tệp quyết định, bản đồ"),
        ),
        (
            ("chien-luoc", "Chiến lược"),
            ("kinh-te-xa-hoi", "Kế hoạch phát triển kinh tế - xã hội"),
            ("uu-dai-dau-tu", "Ưu đãi, cơ hội đầu tư"),
            ("xay-dung", "Quy hoạch xây dựng"),
            ("do-thi", "Quy hoạch đô thị"),
            ("su-dung-dat", "Quy hoạch, kế hoạch sử dụng đất"),
            ("tai-nguyen", "Khai thác tài nguyên"),
            ("chat-thai", "Chất thải, khu vực ô nhiễm"),
        ),
    ),
    Category(
        "du-an-dau-thau",
        "Dự án, đấu thầu",
        "NĐ 43/2011/NĐ-CP, Điều 10, khoản 1, điểm h",
        (
            Asked("variety", "Loại"),
            Asked("field_of_activity", "Lĩnh vực"),
            Asked("aim", "Mục tiêu"),
            Asked("period", "Thời gian thực hiện"),
            Asked("cost", "Kinh phí"),
            Asked("sponsor_kind", "Loại hình tài trợ"),
            Asked("sponsor", "Nhà tài trợ"),
            Asked("progress", "Tình trạng"),
        ),
        (
            ("dau-tu", "Dự án đầu tư"),
            ("dau-thau", "Đấu thầu"),
            ("mua-sam-cong", "Mua sắm công"),
        ),
    ),
    Category(
        "ngan-sach",
        "Ngân sách công khai",
        "Luật Tiếp cận thông tin năm 2016, Điều 19, khoản 1",
        (Asked("period", "Kỳ công khai"), Asked("files", "Tệp công khai")),
    ),
    Category(
        "thong-ke",
        "Thống kê",
        "NĐ 43/2011/NĐ-CP, Điều 12",
        (
            Asked("period", "Thời gian của số liệu"),
            Asked("method", "Phương pháp"),
            Asked("body", "Số liệu, phân tích"),
            Asked("csv", "Tệp số liệu dạng CSV"),
        ),
    ),
    Category(
        "khen-thuong",
        "Khen thưởng",
        REWARD_OR_PENALTY,
        (
            Asked("whom", "Tổ chức, cá nhân"),
            Asked("measure", "Hình thức khen thưởng"),
            Asked("number", "Số, ký hiệu quyết định"),
            Asked("dated_on", "Ngày quyết định"),
        ),
    ),
    Category(
        "xu-phat",
        "Xử phạt",
        REWARD_OR_PENALTY,
        (
            Asked("whom", "Tổ chức, doanh nghiệp"),
            Asked("measure", "Hình thức xử phạt"),
            Asked("number", "Số, ký hiệu quyết định"),
            Asked("dated_on", "Ngày quyết định"),
        ),
    ),
    Category(
        "dan-chu-o-co-so",
        "Công khai dân chủ cấp xã",
        "Luật Thực hiện dân chủ ở cơ sở năm 2022, Điều 11 đến Điều 13",
        (
            Asked("group", "Nhóm nội dung theo Điều 11"),
            Asked("period", "Kỳ công khai"),
            Asked("publication", "Hình thức công khai"),
            Asked("dated_on", "Niêm yết từ ngày"),
            Asked("displayed_days", "Số ngày niêm yết"),
            Asked("files", "Tệp công khai"),
        ),
    ),
    Category(
        "danh-muc-thong-tin",
        "Danh mục thông tin phải công khai",
        "Luật Tiếp cận thông tin năm 2016, Điều 19, khoản 1",
        (
            Asked("period", "Kỳ rà soát"),
            Asked("number", "Số, ký hiệu quyết định"),
            Asked("dated_on", "Ngày quyết định"),
            Asked("files", "Tệp danh mục"),
        ),
    ),
)
BY_KEY = {category.key: category for category in CATEGORIES}
VARIETIES = dict(variety for category in CATEGORIES for variety in category.varieties)

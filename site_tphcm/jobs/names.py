"""What the jobs are called by people. A job that is not listed goes by its dotted path."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

NAMES = {
    "workflows.approval.notices.post.send_letter": _("Gửi thư thông báo"),
    "workflows.approval.verbs.release.publish_at_its_hour": _("Đăng bài theo giờ hẹn"),
    "workflows.approval.verbs.expire.withdraw_at_its_hour": _("Gỡ bỏ bài theo giờ hẹn"),
    "workflows.approval.papers.reading.read_paper": _("Đọc chữ trong tệp để kiểm tra"),
    "workflows.archive.capture.take_capture": _("Chụp bản đã đăng để lưu trữ"),
    "workflows.approval.lists.carrying_out.carry_out": _("Thực hiện việc theo danh sách"),
    "workflows.archive.nightly.verify_tonight": _("Kiểm tra toàn bộ lưu trữ hằng đêm"),
    "workflows.handover.closing.close_what_is_due": _("Chốt danh sách trình duyệt đầu giờ chiều"),
    "workflows.handover.telling.mail_the_list": _("Gửi danh sách trình duyệt tới lãnh đạo"),
    "workflows.handover.carrying_out.carry_out": _("Duyệt các bài lãnh đạo đã xác nhận trong danh sách"),
    "workflows.inspection.finding.make_findable": _("Lập danh mục tìm các bản đã đăng"),
    "workflows.inspection.packs.making.make_pack": _("Làm gói chứng cứ"),
    "pages.finding.indexing.index_page": _("Cập nhật chỉ mục của trang"),
    "pages.finding.reading.read_page": _("Đọc nội dung trang, tệp để tìm kiếm"),
    "pages.finding.keeping.find_anew": _("Cập nhật các trang tìm thấy được"),
    "snippets.pictures.make_sizes": _("Tạo các cỡ ảnh của bài"),
    "modelsearch.tasks.insert_or_update_object_task": _("Cập nhật chỉ mục tìm kiếm"),
    "wagtail.tasks.update_reference_index_task": _("Cập nhật chỉ mục liên kết nội dung"),
    "wagtail.tasks.delete_file_from_storage_task": _("Xóa tệp không còn sử dụng"),
    "wagtail.images.tasks.set_image_focal_point_task": _("Xác định tâm ảnh"),
    "wagtail.contrib.frontend_cache.tasks.purge_urls_from_cache_task": _("Làm mới bộ nhớ đệm"),
}

# Jobs of the libraries about one row, which have nothing left to do when that row was deleted meanwhile.
ABOUT_A_ROW = {
    "modelsearch.tasks.insert_or_update_object_task",
    "wagtail.tasks.update_reference_index_task",
    "wagtail.images.tasks.set_image_focal_point_task",
}


def name_of(path: str) -> str | Promise:
    return NAMES.get(path, path)

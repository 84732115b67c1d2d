"""What became of the rows that residents have read: each change is marked, and none vanishes in silence (practice 5)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .rows import Mark, Row

# What a reader acts on, with what it is called.
FACTS = {
    "on": gettext_lazy("ngày"),
    "starts_at": gettext_lazy("giờ bắt đầu"),
    "ends_at": gettext_lazy("giờ kết thúc"),
    "what": gettext_lazy("nội dung"),
    "chairs": gettext_lazy("chủ trì"),
    "participants": gettext_lazy("thành phần"),
    "prepared_by": gettext_lazy("đơn vị chuẩn bị"),
    "place": gettext_lazy("địa điểm"),
}
SAYS_SO = (Mark.CHANGED, Mark.POSTPONED)


def unmarked(published: Sequence[Row], draft: Sequence[Row]) -> list[str]:
    """A sentence for each row whose change since the published version is not marked.

    Only what the public has read or will read counts; a row that is taken inside needs no mark, for
    that is the way to take back what should not have been public.
    """
    before = {row.key: row for row in published if row.is_public}
    after = {row.key: row for row in draft}
    public = [row for row in draft if row.is_public]
    said = [_of_added(row) for row in public if row.key not in before and not row.mark]
    for row in public:
        if row.key in before and row.mark not in SAYS_SO and (facts := _changed(before[row.key], row)):
            said.append(_of_changed(row, facts))
    return said + [_of_missing(row) for key, row in before.items() if key not in after]


def _changed(before: Row, after: Row) -> list[str]:
    """What is different, spaces aside."""
    return [
        str(called)
        for name, called in FACTS.items()
        if _told(getattr(before, name)) != _told(getattr(after, name))
    ]


def _told(value: Any) -> Any:
    return " ".join(value.split()) if isinstance(value, str) else value


def _of_added(row: Row) -> str:
    return _("Dòng “%(row)s” được thêm vào tuần đã đăng. Hãy đánh dấu “Bổ sung”.") % {"row": row.called}


def _of_changed(row: Row, facts: list[str]) -> str:
    return _("Dòng “%(row)s” khác bản đã đăng ở %(facts)s. Hãy đánh dấu “Điều chỉnh” hoặc “Hoãn”.") % {
        "row": row.called,
        "facts": ", ".join(facts),
    }


def _of_missing(row: Row) -> str:
    return _(
        "Dòng “%(row)s” đã đăng nhưng không còn trong lịch. Hãy thêm lại dòng đó từ phiên bản đã đăng và đánh dấu “Hoãn”; "
        "nếu việc đó không được công khai thì chuyển dòng sang lưu hành nội bộ."
    ) % {"row": row.called}

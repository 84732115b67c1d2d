"""What a procedure may say: refused where it is wrong, and told before the chain where something is missing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from workflows.regulation.procedures import (
    ABOLISHED,
    DISTRICT,
    DISTRICTS_ENDED_ON,
    IN_FORCE,
    PARTIAL,
    PAUSED,
    is_filed_at,
)

ROWS = ("steps", "ways", "papers")
DECISION = ("decision_number", "decision_on", "decision_issuer")
MOST_STEPS_TO_A_SUCCESSOR = 20


def faults_of(page: Any) -> dict[str, str]:
    """What is wrong in its fields, by field; none of it may be saved."""
    return {**_faults_of_dates(page), **_faults_of_online(page), **_faults_of_status(page)}


def _faults_of_dates(page: Any) -> dict[str, str]:
    today, faults = timezone.localdate(), {}
    if page.decision_on and page.decision_on > today:
        faults["decision_on"] = _("Ngày quyết định không thể sau hôm nay. Hãy sửa lại.")
    if page.level == DISTRICT and page.status != ABOLISHED and not _is_of_district_days(page):
        faults["level"] = _(
            "Cấp huyện kết thúc từ 01/7/2025. Hãy chọn cấp xã hoặc cấp tỉnh; "
            "thủ tục cũ thì ghi ngày quyết định trước đó, hoặc ghi đã bãi bỏ."
        )
    return faults


def _is_of_district_days(page: Any) -> bool:
    return bool(page.decision_on and page.decision_on < DISTRICTS_ENDED_ON)


def _faults_of_online(page: Any) -> dict[str, str]:
    faults = faults_of_level(page)
    if page.service_url and not is_filed_at(page.service_url):
        faults["service_url"] = _(
            "Chỉ ghi địa chỉ thuộc dichvucong.gov.vn, ví dụ https://dichvucong.gov.vn/."
        )
    return faults


def faults_of_level(page: Any) -> dict[str, str]:
    """Only partly online needs a reason and its ground (NĐ 224/2026/NĐ-CP, Điều 14)."""
    if page.online_level == PARTIAL and not page.partial_reason:
        return {"partial_reason": _("Hãy ghi lý do chỉ trực tuyến một phần và quy định làm căn cứ.")}
    return {}


def _faults_of_status(page: Any) -> dict[str, str]:
    faults = {}
    if page.status in {ABOLISHED, PAUSED} and not page.status_reason:
        faults["status_reason"] = _("Hãy ghi căn cứ: quyết định nào bãi bỏ hoặc tạm dừng thủ tục.")
    if page.successor_id and (fault := _fault_of_successor(page)):
        faults["successor"] = fault
    return faults


def _fault_of_successor(page: Any) -> str:
    found = page.successor
    if page.status == IN_FORCE:
        return _("Thủ tục còn hiệu lực thì chưa có thủ tục thay thế. Hãy sửa tình trạng, hoặc bỏ chọn.")
    if found.pk == page.pk:
        return _("Thủ tục không thay thế chính nó. Hãy chọn thủ tục khác.")
    if not found.live or found.locale_id != page.locale_id:
        return _("Hãy chọn thủ tục đã đăng, cùng ngôn ngữ với thủ tục này.")
    if page.pk and page.pk in _those_after(found):
        return _("Thủ tục được chọn đã được thay thế bằng thủ tục này. Hãy chọn thủ tục khác.")
    return ""


def _those_after(found: Any) -> Iterator[int]:
    """The keys of its successors, step by step."""
    for _step in range(MOST_STEPS_TO_A_SUCCESSOR):
        if not found.successor_id:
            return
        yield found.successor_id
        found = found.successor


def missing_in(page: Any) -> list[str]:
    """Nothing enters the chain that no decision published, that has no steps, or a row without its words."""
    unsaid = [str(page._meta.get_field(name).verbose_name) for name in DECISION if not getattr(page, name)]
    missing = []
    if unsaid:
        said = {"what": ", ".join(word.lower() for word in unsaid)}
        missing.append(
            _("Chưa ghi đủ quyết định công bố: %(what)s. Chỉ đăng thủ tục đã được công bố.") % said
        )
    if not page.steps:
        missing.append(_("Chưa có trình tự thực hiện. Hãy ghi từng bước theo quyết định công bố."))
    return missing + [fault for name in ROWS for fault in _faults_of_rows(page, name)]


def _faults_of_rows(page: Any, name: str) -> Iterator[str]:
    """A draft may be saved with rows half written; the form says where, and so does this."""
    value, label = getattr(page, name), capfirst(str(page._meta.get_field(name).verbose_name))
    for number, row in enumerate(value, 1):
        try:
            row.block.clean(row.value)
        except ValidationError:
            yield _("%(label)s, hàng %(number)s: còn ô bắt buộc chưa ghi hoặc ghi chưa đúng.") % {
                "label": label,
                "number": number,
            }

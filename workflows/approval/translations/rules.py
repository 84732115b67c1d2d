"""A translation is complete, or it is not published; it follows what is public, and never outlives it (Đ13 NĐ 42/2022)."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail.models import Page

from pages.translations.edition import Edition, Translating, edition_followed, public_edition, source_of
from snippets.letters.stored import make_clean_with_rows

from ..content import canonical

NO_SOURCE = gettext_lazy("Bản tiếng Việt không công khai nên bản dịch chưa được đăng.")
NOT_WHOLE = gettext_lazy("Bản dịch còn đoạn chưa dịch hoặc chưa có người xác nhận nên chưa được đăng.")


def is_translation(item: models.Model) -> bool:
    """Whether it follows an edition of another page; a page written in its own language follows none."""
    page = item.specific if type(item) is Page else item
    return getattr(page, "source_revision", None) is not None


def faults_of_translation(draft: Any) -> list[str]:
    """What is missing before a translation may enter its chain, a sentence each; of anything else nothing."""
    if not is_translation(draft):
        return []
    source = source_of(draft)
    edition = public_edition(source) if source else None
    if edition is None:
        return [str(NO_SOURCE)]
    if edition.revision != draft.source_revision:
        return [
            _(
                "Bản tiếng Việt đã đăng lại từ khi bản dịch được lưu. Hãy mở màn hình “Bản dịch”, cập nhật rồi lưu."
            )
        ]
    return _faults_against(draft, edition)


def _faults_against(draft: Any, edition: Edition) -> list[str]:
    again = Translating(edition, _copy_of(draft))
    faults = [*_missing(again.missing), *_unconfirmed(again.unconfirmed)]
    if not faults and canonical(_as_saved(again.make())) != canonical(draft):
        faults.append(_("Bản nháp không khớp bản dịch đã lưu. Hãy mở màn hình “Bản dịch” rồi lưu lại."))
    return faults


def _as_saved(page: Any) -> Any:
    """With what every draft is given as it is saved."""
    make_clean_with_rows(page)
    page._set_core_field_defaults()
    return page


def _copy_of(draft: Any) -> Any:
    return draft.get_latest_revision_as_object() if draft.latest_revision_id else draft


def _missing(number: int) -> list[str]:
    said = ngettext("Còn %d đoạn chưa dịch.", "Còn %d đoạn chưa dịch.", number)
    return [said % number] if number else []


def _unconfirmed(number: int) -> list[str]:
    said = ngettext(
        "Còn %d đoạn do máy dịch, chưa có người xác nhận.",
        "Còn %d đoạn do máy dịch, chưa có người xác nhận.",
        number,
    )
    return [said % number] if number else []


def require_publishable(draft: Any) -> None:
    """Asked in the transaction of publication, of what stands then. Raises PermissionDenied where readers do not have
    the source, or where a piece of the edition that is followed has no words of a person."""
    if not is_translation(draft):
        return
    source, edition = source_of(draft), edition_followed(draft)
    if source is None or not source.live or edition is None:
        raise PermissionDenied(NO_SOURCE)
    again = Translating(edition, _copy_of(draft))
    if again.missing or again.unconfirmed:
        raise PermissionDenied(NOT_WHOLE)

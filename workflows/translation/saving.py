"""A translation is saved as a draft, and as nothing else: what makes it public is the chain (design 1.1)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import Locale, Page

from pages.slugs import IN_USE
from pages.translations.edition import Edition, Translating, public_edition
from pages.translations.memory import remember
from vietnamese.text import slug
from workflows.approval.deed import locked
from workflows.approval.models import kind_of
from workflows.approval.refusal import refusal
from workflows.approval.translations.following import follow
from workflows.staff.locks import one_at_a_time
from workflows.staff.models import User

from .judging import Sent, judge

NO_PLACE = gettext_lazy("Trang cấp trên chưa có bản dịch. Hãy dịch trang đó trước.")
SLUG = "slug"  # under which a fault of the address is told


class NotSaved(Exception):
    """Nothing was saved. `faults` by the paths of pieces; `told` is about the whole."""

    def __init__(self, told: str, faults: dict[str, str] | None = None) -> None:
        super().__init__(told)
        self.told, self.faults = told, faults or {}


@dataclass
class Saved:
    page: Any
    translating: Translating
    told: list[str] = field(default_factory=list)


def in_english() -> Locale:
    """The language that pages are translated into."""
    return Locale.objects.get(language_code="en")


def translation_of(source: Page, locale: Locale) -> Any:
    """The page in that language, as its latest draft is; None where none was begun."""
    found = Page.objects.filter(translation_key=source.translation_key, locale=locale).first()
    return found.specific if found else None


def begun_or_new(source: Page, locale: Locale, page: Any) -> Any:
    """The draft to be written on."""
    if page is not None:
        draft = page.get_latest_revision_as_object()
        draft.locale = locale
        return draft
    kind = source.specific_class
    return kind(locale=locale, translation_key=source.translation_key, live=False)


def place_for(source: Page, locale: Locale) -> Page:
    """Where its translation stands. Raises PermissionDenied where the page above has none."""
    above = source.get_parent()
    found = Page.objects.filter(translation_key=above.translation_key, locale=locale).first()
    if found is None:
        raise PermissionDenied(NO_PLACE)
    return found.specific


def why_not(actor: User, source: Page, locale: Locale, page: Any, at: datetime) -> str | None:
    """Why the person may not write this translation now, or None: it is asked as of any page of the section."""
    if page is not None:
        return refusal(actor, "edit", page, at)
    return refusal(actor, "create", place_for(source, locale), at)


@transaction.atomic
def save(actor: User, source: Page, sent: Sent, at: datetime) -> Saved:
    """Raises NotSaved for words that cannot stand, and where the source or the draft has changed since it was shown;
    PermissionDenied where the person may not."""
    one_at_a_time(f"translation:{source.pk}")
    actor = User.objects.get(pk=actor.pk)  # authority is that of this very moment
    locale = in_english()
    page = translation_of(source, locale)
    if page is not None:
        locked(kind_of(page), page.pk)
    if reason := why_not(actor, source, locale, page, at):
        raise PermissionDenied(reason)
    edition = _as_shown(source, page, sent)
    translating = Translating(edition, begun_or_new(source, locale, page))
    judged = judge(translating, sent)
    if judged.faults:
        raise NotSaved(_("Bản dịch chưa lưu. Hãy sửa các đoạn dưới đây."), judged.faults)
    remember(source, locale, judged.changes, actor)
    again = Translating(edition, begun_or_new(source, locale, page))
    saved = _saved(actor, source, again, sent)
    follow(saved, source, again)
    return Saved(saved, again, again.cannot_name)


def public_or_refused(source: Page) -> Edition:
    """What readers have of it. Raises PermissionDenied where they have nothing."""
    edition = public_edition(source)
    if edition is None:
        raise PermissionDenied(
            _("Bản tiếng Việt không công khai nên không dịch. Hãy đăng bản tiếng Việt trước.")
        )
    return edition


def _as_shown(source: Page, page: Any, sent: Sent) -> Edition:
    edition = public_or_refused(source)
    if edition.revision != sent.source:
        raise NotSaved(
            _(
                "Bản tiếng Việt vừa được đăng lại. Những gì đồng chí viết vẫn còn; hãy xem các đoạn đã đổi rồi lưu."
            )
        )
    if page is not None and page.latest_revision_id != sent.draft:
        raise NotSaved(
            _("Bản dịch vừa được người khác lưu. Những gì đồng chí viết vẫn còn; hãy đối chiếu rồi lưu.")
        )
    return edition


def _saved(actor: User, source: Page, translating: Translating, sent: Sent) -> Any:
    draft = translating.make(own_note=sent.note)
    above = draft.get_parent() if draft.pk else place_for(source, draft.locale)
    _take_address(draft, above, slug(sent.slug))
    if draft.pk is None:
        draft.owner = actor
        above.add_child(instance=draft)
    draft._set_core_field_defaults()  # a document's title follows from its number, in the page's language
    draft.save_revision(user=actor, log_action=True, clean=False)
    return draft


def _take_address(draft: Any, above: Page, typed: str) -> None:
    """As it was typed; else made of the title, until readers know it. Raises NotSaved where it is taken."""
    if typed and not Page._slug_is_available(typed, above, draft):
        raise NotSaved(_("Bản dịch chưa lưu. Hãy sửa đường dẫn."), {SLUG: IN_USE % {"address": typed}})
    if typed:
        draft.slug = typed
    elif draft.pk:
        draft.address_by_title()

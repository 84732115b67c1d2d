"""Before an item enters its chain: everything that is missing, said at once (trap 27)."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import Page

from snippets.models import Picture, PublicSnippet, public_snippets
from workflows.regulation.vocabulary import Section

from .content import is_read_in_english, references
from .findings.finding import Finding
from .translations.rules import faults_of_translation

NO_SECRETS = "no-secrets"
RIGHTS = "rights"
PERMIT = "permit"
SECRECY_CHECKED = "secrecy-checked"

NO_ENGLISH = gettext_lazy(
    "Ảnh “%(title)s” chưa có mô tả bằng tiếng Anh. Hãy mở ảnh, ghi mô tả đó rồi trình lại."
)
DECLARATIONS = {
    NO_SECRETS: gettext_lazy("Nội dung không chứa bí mật nhà nước, bí mật công tác."),
    RIGHTS: gettext_lazy("Được quyền sử dụng câu chữ, hình ảnh trong bài."),
    PERMIT: gettext_lazy("Nội dung thuộc phạm vi được phép thông tin."),
}


def declarations_of(section: Section) -> dict[str, str]:
    """What whoever submits confirms: for every section, and for one that needs the information permit."""
    needed = [NO_SECRETS, RIGHTS, *([PERMIT] if section.needs_information_permit else [])]
    return {key: str(DECLARATIONS[key]) for key in needed}


def faults(
    draft: models.Model, section: Section, declared: Collection[str], found: Iterable[Finding]
) -> list[str]:
    """A sentence for each thing missing or wrong in the draft, each that was found and stands in the way, and each
    confirmation not given."""
    looks = (_faults_of_fields, _faults_of_dates, _faults_of_snippets, _faults_of_pictures)
    missing = [fault for look in looks for fault in look(draft)]
    if hasattr(draft, "faults"):
        missing += draft.faults()
    missing += faults_of_translation(draft)
    missing += [str(one) for one in found if one.check.blocks]
    unsaid = [text for key, text in declarations_of(section).items() if key not in declared]
    return missing + [_("Chưa xác nhận: %(what)s") % {"what": text} for text in unsaid]


def _faults_of_fields(draft: models.Model) -> list[str]:
    try:
        draft.full_clean()
    except ValidationError as error:
        return [f"{_label(draft, name)}: {' '.join(words)}" for name, words in error.message_dict.items()]
    return []


def _label(draft: models.Model, name: str) -> str:
    known = {field.name: field for field in draft._meta.get_fields()}
    label = getattr(known.get(name), "verbose_name", None)
    return capfirst(str(label)) if label else _("Bài")


def _faults_of_dates(draft: models.Model) -> list[str]:
    """What is approved is public at once and until it is withdrawn; no date does either by itself."""
    if getattr(draft, "go_live_at", None) or getattr(draft, "expire_at", None):
        return [_("Bài có ngày tự đăng hoặc tự gỡ. Hãy bỏ ngày đó: chỉ quy trình phê duyệt đăng và gỡ bài.")]
    return []


def _faults_of_snippets(draft: models.Model) -> list[str]:
    """What an item shows of others has passed its own chain first (design 6.4)."""
    kinds = {model._meta.label_lower: model for model in public_snippets()}
    named = references(draft)
    shown = {kind: [key for its, key in named if its == kind] for kind in kinds}
    found = (
        s for kind, keys in shown.items() if keys for s in kinds[kind].objects.filter(pk__in=keys, live=False)
    )
    return [_not_usable(snippet) for snippet in found]


def _faults_of_pictures(draft: models.Model) -> list[str]:
    """A page in English says in English what its pictures show, to who does not see them (ADR 0046)."""
    shown = [key for kind, key in references(draft) if kind == "snippets.picture"]
    if not shown or not isinstance(draft, Page) or not is_read_in_english(draft):
        return []
    found = Picture.objects.filter(pk__in=shown, alt_en="").order_by("pk")
    return [NO_ENGLISH % {"title": picture.title} for picture in found]


def _not_usable(snippet: PublicSnippet) -> str:
    words = {"kind": capfirst(snippet._meta.verbose_name), "title": snippet.get_admin_display_title()}
    if snippet.first_published_at:
        return (
            _("%(kind)s “%(title)s” đã gỡ bỏ nên không dùng được. Hãy bỏ khỏi bài, hoặc chọn mục khác.")
            % words
        )
    return (
        _("%(kind)s “%(title)s” chưa được phê duyệt nên chưa dùng được. Hãy trình duyệt mục đó trước.")
        % words
    )

"""What every page of the portal is: it asks who may, it is written in NFC, it knows its section."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from django.apps import apps
from django.conf import settings
from django.utils import timezone
from django.utils.module_loading import import_string
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from pages.routing import Routed
from pages.slugs import PortalCopyForm, PortalPageForm, address_from
from snippets.letters.stored import make_clean
from snippets.models import Drafted
from vietnamese.text import slug
from workflows.archive.witness.pages import readdressed
from workflows.regulation.vocabulary import Content
from workflows.staff.regulation import regulation_in_force

from .translated import OF_A_TRANSLATION, Translated
from .written import Written

# Set by the platform and by no form; the database's own keys and constraints guard them, at no question each.
SET_BY_THE_PLATFORM = frozenset(
    {"content_type", "latest_revision", "live_revision", "locale", "owner", "path", "translation_key"}
)
SAID_BY_THE_PAGE = frozenset(
    {"content_type", "latest_revision", "live_revision", "locale", "locked_by", "owner"}
)  # of no revision

SUMMARY_HELP = _("Một hai câu cho biết bài nói gì; hiện ở danh sách và đầu bài.")


class RefusesEverything:
    """The permission tester of a portal that was told of none: every question is answered no."""

    permissions: frozenset[str] = frozenset()

    def __init__(self, user: Any, page: Page) -> None:
        self.user, self.page = user, page

    def __getattr__(self, name: str) -> Any:
        if name.startswith(("can_", "user_", "page_")):
            return lambda *args, **kwargs: False
        raise AttributeError(name)


class PortalPage(Routed, Written, Drafted, Translated, Page):
    """A page whose permissions follow from the regulation, for superusers too.

    The tester is named in `settings.PAGE_PERMISSION_TESTER`; pages do not know that
    workflows exist.
    """

    base_form_class = PortalPageForm
    copy_form_class = PortalCopyForm
    default_exclude_fields_in_copy = [*Page.default_exclude_fields_in_copy, *OF_A_TRANSLATION]
    settings_panels: list[Any] = []  # a date of publication belongs to the decision, not to the form
    is_partly_internal = False  # it bears what the public never reads, and a unit's contact neither
    content: Content | None = None  # the sections that may hold this page, by their kind of content

    class Meta:
        abstract = True

    @classmethod
    def can_create_at(cls, parent: Page) -> bool:
        """Only below a section that holds this kind of content."""
        return super().can_create_at(parent) and cls.belongs_in(parent)

    @classmethod
    def belongs_in(cls, parent: Page) -> bool:
        key = getattr(parent.specific, "section_key", "")
        return cls.content is None or regulation_in_force().content_of(key) is cls.content

    def can_move_to(self, parent: Page) -> bool:
        return super().can_move_to(parent) and type(self).belongs_in(parent)

    def permissions_for_user(self, user: Any) -> Any:
        """The tester the settings name, or one that refuses everything when they name none."""
        name = getattr(settings, "PAGE_PERMISSION_TESTER", None)
        tester = import_string(name) if name else RefusesEverything
        return tester(user, self)

    @property
    def language(self) -> str:
        """That in which it is written."""
        return self.locale.language_code if self.locale_id else settings.LANGUAGE_CODE

    def _get_FIELD_display(self, field: Any) -> str:
        """What a choice is called, in the reader's language. Django calls this for each `get_…_display`."""
        called = str(super()._get_FIELD_display(field))
        return _now(called) if called else ""

    @property
    def status_string(self) -> str:
        """In the office's lists: approved for an hour, where a list read that along as `waits_until`."""
        hour = getattr(self, "waits_until", None)
        if hour is None:
            return super().status_string
        said = {"hour": f"{timezone.localtime(hour):%H:%M %d/%m/%Y}"}
        return _now("Đã duyệt, đăng lúc %(hour)s") % said

    @cached_property
    def section_page(self) -> Page | None:
        """The nearest page with a key of the regulation: this one, or the closest above."""
        sections = apps.get_model("pages", "SectionPage").objects
        return sections.ancestor_of(self, inclusive=True).order_by("-depth").first()

    def full_clean(self, exclude: Any = None, **options: Any) -> None:
        """What a person writes is looked at, not what the platform wrote a moment ago."""
        super().full_clean(exclude={*(exclude or ()), *SET_BY_THE_PLATFORM}, **options)

    def with_content_json(self, content: dict[str, Any]) -> Any:
        """The draft of a revision; what stock takes from the page afterwards is not looked up before."""
        kept = {name: value for name, value in content.items() if name not in SAID_BY_THE_PAGE}
        draft = super().with_content_json(kept)
        draft.live_revision_id = self.live_revision_id
        if Page.locale.is_cached(self):
            draft.locale = self.locale
        return draft

    def _update_descendant_url_paths(self, old_url_path: str, new_url_path: str) -> None:
        """Wagtail calls this where it saves another slug (tests/archive/witness holds it to that)."""
        super()._update_descendant_url_paths(old_url_path, new_url_path)
        readdressed(self, old_url_path, new_url_path)

    def address_by_title(self) -> None:
        """Its address anew, where nobody has read it yet."""
        if self.first_published_at is None:
            self.slug = ""
            self._set_core_field_defaults()

    def _set_core_field_defaults(self) -> None:
        """A clean title and of it an address in plain ASCII, before every save, drafts included.

        Wagtail calls this before it cleans (tests/pages/test_portal_page.py holds it to that); its own
        slugs do not know the letter đ.
        """
        make_clean(self, only=("title",))
        if self.slug:
            self.slug = slug(self.slug) or self.slug
        elif self.path or getattr(self, "_cached_parent_obj", None):  # the siblings are known
            self.slug = self._get_autogenerated_slug(address_from(self.title))
        super()._set_core_field_defaults()

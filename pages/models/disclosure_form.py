"""The form of what is made public: only the fields that the law asks of the section it stands in."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel

from pages.slugs import PortalPageForm
from workflows.regulation.disclosure import BY_KEY, CATEGORIES, Category
from workflows.staff.regulation import regulation_in_force

from .panels import BODY, PROVIDING_UNIT, SUMMARY, TITLE

FIELDS = tuple(
    dict.fromkeys(asked.name for category in CATEGORIES for asked in category.fields)
)  # of any category
FILES = InlinePanel(
    "files",
    heading=_("Tệp"),
    label=_("tệp"),
    help_text=_("Bản có chữ ký, dấu hoặc bản để sao chép; số liệu thêm tệp CSV."),
)
PANELS = [
    TITLE,
    SUMMARY,
    MultiFieldPanel(
        [
            FieldPanel("category"),
            FieldPanel("group"),
            FieldPanel("variety"),
            FieldPanel("whom"),
            FieldPanel("measure"),
            FieldRowPanel([FieldPanel("number"), FieldPanel("dated_on")]),
            FieldPanel("field_of_activity"),
            FieldPanel("aim"),
            FieldPanel("period"),
            FieldPanel("cost"),
            FieldRowPanel([FieldPanel("sponsor_kind"), FieldPanel("sponsor")]),
            FieldPanel("progress"),
            FieldPanel("method"),
            FieldPanel("publication"),
            FieldPanel("displayed_days"),
        ],
        heading=_("Những điều phải công khai"),
    ),
    BODY,
    FILES,
    PROVIDING_UNIT,
]


def categories_in(section: Any) -> list[Category]:
    """What that section of the regulation discloses."""
    said = regulation_in_force().section(getattr(section.specific, "section_key", ""))
    return [BY_KEY[key] for key in said.discloses] if said else []


class DisclosureForm(PortalPageForm):
    """What no category of the section asks is not in the form; each field says what asks it."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        categories = categories_in(self.parent_page) if self.parent_page else list(CATEGORIES)
        for name in FIELDS:
            if name in self.fields:
                self._ask(name, [category for category in categories if category.asks(name)])
        self._offer(categories)

    def _ask(self, name: str, askers: Iterable[Category]) -> None:
        told = [
            gettext("Phải có khi trình: “%(label)s” (%(law)s).") % {"label": asked.label, "law": category.law}
            for category in askers
            for asked in category.fields
            if asked.name == name
        ]
        if not told:
            del self.fields[name]
        else:
            self.fields[name].help_text = " ".join(dict.fromkeys(told))

    def _offer(self, categories: list[Category]) -> None:
        """Nothing to choose where the section has one category."""
        if "category" in self.fields and len(categories) == 1:
            self.instance.category = categories[0].key
            del self.fields["category"]
        elif "category" in self.fields:
            self.fields["category"].choices = [(one.key, gettext(one.title)) for one in categories]
        if "variety" in self.fields:
            known = [variety for category in categories for variety in category.varieties]
            self.fields["variety"].choices = [("", "---------"), *known]

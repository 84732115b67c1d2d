"""What the list of translations is narrowed by: words of a title, a section, a type of page."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.contenttypes.models import ContentType
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vietnamese import alphabet
from workflows.regulation.vocabulary import SectionKind
from workflows.staff.regulation import regulation_in_force

from .standing import Asked, Standing, kinds

EVERY = "tat-ca"  # as a section: also what is not wanted first in English


class FilterForm(forms.Form):
    words = forms.CharField(
        label=gettext_lazy("Từ trong tiêu đề"),
        required=False,
        max_length=200,
        help_text=gettext_lazy("Tiếng Việt hoặc tiếng Anh, có dấu hoặc không dấu"),
    )
    section = forms.ChoiceField(label=gettext_lazy("Chuyên mục"), required=False)
    kind = forms.TypedChoiceField(
        label=gettext_lazy("Loại trang"), required=False, coerce=int, empty_value=None
    )

    def __init__(self, data: Any, standing: Standing) -> None:
        super().__init__(data, label_suffix="")
        self.fields["section"].choices = [*_wide(standing), *_sections()]
        self.fields["kind"].choices = [("", _("Mọi loại")), *_kinds()]

    @property
    def asked(self) -> Asked:
        """What was asked for and is there; what is not is told beside its field."""
        said = self.cleaned_data if self.is_valid() else getattr(self, "cleaned_data", {})
        section = said.get("section", "")
        return Asked(
            words=said.get("words", ""),
            section="" if section == EVERY else section,
            kind=said.get("kind"),
            everything=section == EVERY,
        )


def _wide(standing: Standing) -> list[tuple[str, str]]:
    if standing is Standing.MISSING:
        return [("", _("Nội dung ưu tiên dịch")), (EVERY, _("Mọi chuyên mục"))]
    return [("", _("Mọi chuyên mục")), (EVERY, _("Mọi chuyên mục"))]


def _sections() -> list[tuple[str, str]]:
    regulation = regulation_in_force()
    pages = [one.key for one in regulation.sections if one.kind is SectionKind.PAGE]
    return [(key, regulation.full_title(key)) for key in pages]


def _kinds() -> list[tuple[str, str]]:
    types = ContentType.objects.get_for_models(*kinds())
    named = [(str(one.pk), capfirst(str(kind._meta.verbose_name))) for kind, one in types.items()]
    return sorted(named, key=lambda one: alphabet.key(one[1]))

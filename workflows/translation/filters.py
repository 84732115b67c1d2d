"""What the list of translations is narrowed by: words of a title, a section, a type of page."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.contenttypes.models import ContentType
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vietnamese import alphabet
from workflows.approval.writing import writes_for
from workflows.regulation.vocabulary import Section, SectionKind
from workflows.staff.regulation import regulation_in_force

from .standing import Asked, Standing, kinds

EVERY = "tat-ca"  # as a section: also what is not wanted first in English
MINE = "cua-toi"  # all that the person writes for


class FilterForm(forms.Form):
    words = forms.CharField(
        label=gettext_lazy("Từ trong tiêu đề, có dấu hoặc không dấu"), required=False, max_length=200
    )
    section = forms.ChoiceField(label=gettext_lazy("Chuyên mục"), required=False)
    kind = forms.TypedChoiceField(
        label=gettext_lazy("Loại trang"), required=False, coerce=int, empty_value=None
    )

    def __init__(self, data: Any, standing: Standing, person: Any) -> None:
        super().__init__(data, label_suffix="")
        self.mine = tuple(one.key for one in _sections() if writes_for(person, one, timezone.now()))
        self.fields["section"].choices = [*_wide(standing), *_of_mine(self.mine), *_titled(_sections())]
        self.fields["kind"].choices = [("", _("Mọi loại")), *_kinds()]

    @property
    def asked(self) -> Asked:
        """What was asked for and is there; what is not is told beside its field."""
        said = self.cleaned_data if self.is_valid() else getattr(self, "cleaned_data", {})
        section = said.get("section", "")
        named = {"": (), EVERY: (), MINE: self.mine}
        return Asked(
            words=said.get("words", ""),
            sections=named.get(section, (section,)),
            kind=said.get("kind"),
            everything=section == EVERY,
        )


def _wide(standing: Standing) -> list[tuple[str, str]]:
    if standing is Standing.MISSING:
        return [("", _("Nội dung ưu tiên dịch")), (EVERY, _("Mọi chuyên mục"))]
    return [("", _("Mọi chuyên mục")), (EVERY, _("Mọi chuyên mục"))]


def _of_mine(sections: tuple[str, ...]) -> list[tuple[str, str]]:
    return [(MINE, _("Chuyên mục của đồng chí"))] if sections else []


def _sections() -> list[Section]:
    return [one for one in regulation_in_force().sections if one.kind is SectionKind.PAGE]


def _titled(sections: list[Section]) -> list[tuple[str, str]]:
    return [(one.key, regulation_in_force().full_title(one.key)) for one in sections]


def _kinds() -> list[tuple[str, str]]:
    types = ContentType.objects.get_for_models(*kinds())
    named = [(str(one.pk), capfirst(str(kind._meta.verbose_name))) for kind, one in types.items()]
    return sorted(named, key=lambda one: alphabet.key(one[1]))

"""One part of a unit, and what it looks after (NĐ 42/2022/NĐ-CP, Điều 4.1)."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail import blocks


class PartBlock(blocks.StructBlock):
    """People are not named here: whoever holds a post is named by the list of leaders."""

    name = blocks.CharBlock(label=_("Tên bộ phận"), max_length=200)
    duties = blocks.TextBlock(label=_("Việc phụ trách"), required=False, rows=2, max_length=500)

    class Meta:
        icon = "group"
        label = _("Bộ phận")


class PartsBlock(blocks.StreamBlock):
    part = PartBlock()

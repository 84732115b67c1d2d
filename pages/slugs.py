"""Addresses of pages: plain ASCII, free below their parent, made from the title where left out.

Stock asks whether the address is free as it was typed, and its script types the title with its
marks; what is stored is folded. So the forms fold first and ask then.
"""

from __future__ import annotations

import re
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.admin.forms.pages import CopyForm
from wagtail.models import Page

from vietnamese.text import slug

APOSTROPHE = re.compile(r"(?<=\w)['’](?=\w)")  # of an English word: no place to part it
LONGEST = 240  # of the 255 letters there are, room is left for the number of a title used before
MAY_BE_LEFT_OUT = gettext_lazy("Có thể để trống; hệ thống tự đặt theo tiêu đề.")

IN_USE = gettext_lazy(
    "Đường dẫn “%(address)s” đã dùng cho trang khác cùng chuyên mục. "
    "Hãy nhập đường dẫn khác, hoặc để trống để hệ thống tự đặt."
)


def address_from(title: str) -> str:
    """The address a title suggests; "trang" where it has no letter that an address may hold."""
    return slug(APOSTROPHE.sub("", title))[:LONGEST].strip("-") or "trang"


class PortalPageForm(WagtailAdminPageForm):
    """The address may be left out: it is made from the title, also where no script filled it in."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "slug" in self.fields:
            _may_be_left_out(self.fields["slug"])
        if self.instance.first_published_at is None:
            self.fields.pop("corrections", None)  # there is nothing to correct in what nobody has read

    def clean_slug(self) -> str:
        """Folded; one that is taken is refused in a sentence, or numbered where nobody typed it."""
        typed = self.cleaned_data["slug"]
        address = slug(typed)
        if Page._slug_is_available(address, self.parent_page, self.instance):
            return address
        if _made_by_the_script(typed, self.cleaned_data.get("title", "")):
            return ""
        raise ValidationError(IN_USE % {"address": address})


class PortalCopyForm(CopyForm):
    """A copy, too, gets a free address of its own where none was typed."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _may_be_left_out(self.fields["new_slug"])

    def clean_new_slug(self) -> str:
        return slug(self.cleaned_data["new_slug"])


def _made_by_the_script(typed: str, title: str) -> bool:
    """Stock's script writes the title with its marks into the field; nobody types an address so."""
    return not typed.isascii() and _letters(typed) == _letters(title)


def _letters(text: str) -> str:
    """The script drops the signs between words that we make hyphens of."""
    return slug(text).replace("-", "")


def _may_be_left_out(field: Any) -> None:
    field.required = False
    field.help_text = MAY_BE_LEFT_OUT

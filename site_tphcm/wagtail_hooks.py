"""The admin where Vietnamese words are longer than stock Wagtail expects, and where it names no field."""

from __future__ import annotations

from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.forms import choosers

# The library takes the names of these fields from the fields, which have none but their own in English.
LABELS = {
    "link_text": _("Chữ của liên kết"),
    "email_address": _("Thư điện tử"),
    "subject": _("Tiêu đề thư"),
    "body": _("Nội dung thư"),
    "phone_number": _("Số điện thoại"),
}
for form in (
    choosers.ExternalLinkChooserForm,
    choosers.AnchorLinkChooserForm,
    choosers.EmailLinkChooserForm,
    choosers.PhoneLinkChooserForm,
):
    for name in LABELS.keys() & form.base_fields.keys():
        form.base_fields[name].label = LABELS[name]


@hooks.register("insert_global_admin_css")
def long_words_fit() -> str:
    return format_html('<link rel="stylesheet" href="{}">', static("admin.css"))


@hooks.register("insert_global_admin_js")
def every_field_has_a_name() -> str:
    """Also for a listener: in every form, and in what opens above it."""
    return format_html('<script src="{}"></script>', static("admin.js"))

"""The form through which a picture comes in: its file is clean before anything keeps it, also for a while."""

from __future__ import annotations

from typing import Any

from django.forms import FileField
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext_lazy as _
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm

from .uploads import MOST_BYTES, UNSUPPORTED, clean_in_place

HELP = _(
    "Tệp JPG, PNG hoặc WebP, nặng không quá %(most)s. Dữ liệu riêng trong tệp như nơi chụp, máy chụp được xóa "
    "khi tải lên."
)
TOO_HEAVY_UNSENT = _("Tệp ảnh nặng hơn mức %(most)s. Hãy thu nhỏ ảnh rồi tải lên lại.")


class PictureFileField(WagtailImageField):
    """Says in the reader's words what is wrong with a file, by the same rules as the field that stores it."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        most = filesizeformat(MOST_BYTES)
        self.max_upload_size = MOST_BYTES
        self.help_text = HELP % {"most": most}
        self.error_messages |= {  # the multiple upload says these two before it sends anything
            "invalid_image_extension": UNSUPPORTED,
            "file_too_large_unknown_size": TOO_HEAVY_UNSENT % {"most": most},
        }

    def to_python(self, data: Any) -> Any:
        upload = FileField.to_python(self, data)
        if upload is not None:
            clean_in_place(upload)
        return upload


class PictureForm(BaseImageForm):
    """Wagtail's, with our file field (WAGTAILIMAGES_IMAGE_FORM_BASE)."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if stock := self.fields.get("file"):
            self.fields["file"] = PictureFileField(
                label=stock.label, required=stock.required, widget=stock.widget
            )

"""The old encodings, as an editor knows them."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from vietnamese.legacy import Encoding

NAMES = {
    Encoding.TCVN3: "TCVN3 (ABC)",
    Encoding.TCVN3_CAPITALS: "TCVN3 (ABC)",
    Encoding.VNI: "VNI",
    Encoding.VPS: "VPS",
    Encoding.VIQR: "VIQR",
    Encoding.MOJIBAKE: _("UTF-8 bị đọc sai"),
    Encoding.MOJIBAKE_TWICE: _("UTF-8 bị đọc sai hai lần"),
    Encoding.REFERENCES: _("mã số ký tự"),
}

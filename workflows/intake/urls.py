"""Addresses of this room, below /admin/."""

from __future__ import annotations

from django.urls import path

from .paste import views as paste
from .procedures import views as procedures
from .word import views as word

urlpatterns = [
    path("nhap-thu-tuc/chuyen-muc/<int:section>/", procedures.send, name="intake_procedures_send"),
    path(
        "nhap-thu-tuc/chuyen-muc/<int:section>/thu-tuc.<slug:kind>",
        procedures.export,
        name="intake_procedures_export",
    ),
    path("nhap-thu-tuc/<int:key>/", procedures.preview, name="intake_procedures"),
    path("nhap-thu-tuc/<int:key>/xac-nhan/", procedures.confirm, name="intake_procedures_confirm"),
    path("tao-bai-tu-word/chuyen-muc/<int:section>/", word.send, name="intake_word_send"),
    path("tao-bai-tu-word/<int:key>/", word.preview, name="intake_word"),
    path("dan-noi-dung/", paste.pasted, name="intake_paste"),
]

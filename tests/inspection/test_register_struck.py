"""What was struck out of the register is gone from its screens too, and they say by which row."""

from __future__ import annotations

from django.db import connection
from django.test import Client
from django.utils import timezone

from site_tphcm.database import roles
from tests import editor
from tests.approval.discussion.said import text_of
from workflows.archive.redact import redact

from .test_register import ROOM, newest, rows, told


def test_a_value_that_was_struck_out_is_neither_shown_nor_found(city: None) -> None:
    """Striking out is the owner's, in a transaction of its own."""
    reader = editor.signed_in("quan-sat")
    typed = {"username": "truong-ban", "password": "sai-mat-khau-nay"}
    Client().post("/admin/login/", typed, REMOTE_ADDR="192.0.2.7")
    entry = newest(verb="sign_in_refused")
    asked = {"deeds": "sign_in_refused", "item": "hoang thi hanh"}
    assert rows(reader, **asked) == [entry.number]
    with roles.as_owner(connection):
        for name in ("item_title", "network_address"):
            redact(entry.number, name, reason="Theo Công văn 12", at=timezone.now())
    assert rows(reader, **asked) == []
    page = told(reader, entry)
    assert "192.0.2.7" not in page and "Hoàng Thị Hạnh" not in page
    assert f"Địa chỉ mạng Đã gạch bỏ theo dòng {newest().number}" in page
    assert "(đã gạch bỏ)" in text_of(reader.get(ROOM, {"deeds": "sign_in_refused"}))
    assert "Theo Công văn 12" in told(reader, newest())

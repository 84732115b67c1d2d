"""A page goes to an outside translator as a file: what is public, what is said of it, what to keep to."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import Page

from pages.translations.memory import Said, remember
from snippets.models import Term
from tests.approval.chain import press
from tests.conftest import SignIn
from tests.translation import hands
from tests.translation.hands import WRITER
from workflows.approval.models import State, Submission
from workflows.translation.saving import in_english

from .files import ENGLISH, FIRST, SECOND, TITLE, body, export, exported, golden, source, translating, write

pytestmark = [pytest.mark.django_db, pytest.mark.share(2)]
DAY = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d\+0700")
OBSERVER = "quan-sat"


@pytest.fixture
def page() -> Any:
    return source()


def test_it_says_of_each_piece_where_it_stands_and_what_is_said_of_it(page: Any, sign_in: SignIn) -> None:
    """Nothing, a person's words, a machine's, those of an earlier edition beside what that said."""
    Term.objects.create(vi="chợ phiên", en="highland market", live=True)
    client = sign_in(WRITER)
    write(client, page, {"title": ENGLISH["title"], SECOND: ENGLISH[SECOND]})
    page = hands.reworded(page, TITLE, body=body("Gửi xe 5.000 đồng."))
    first = next(row.piece for row in translating(page).rows if row.piece.path == FIRST)
    suggestion = 'Look <a id="a1">map</a> and <b>hour open</b>.'
    remember(page, in_english(), {first: Said(suggestion, "máy thử")}, None)

    text = export(client, page).content.decode()

    assert DAY.sub("@DAY@", text) == golden("exported", page)


def test_the_programs_of_translators_take_it(page: Any, sign_in: SignIn, tmp_path: Path) -> None:
    answer = export(sign_in(WRITER), page)
    assert answer["Content-Disposition"] == 'attachment; filename="mo-cho-phien-vung-cao-en.po"'
    assert answer["Content-Type"] == "text/x-gettext-translation; charset=utf-8"
    program = shutil.which("msgfmt")
    if program is None:
        pytest.skip("msgfmt is not installed")
    file = tmp_path / "a.po"
    file.write_bytes(answer.content)
    subprocess.run([program, "--check", "--output-file=/dev/null", file], check=True)


def test_what_the_office_has_not_published_does_not_leave_the_house(page: Any, sign_in: SignIn) -> None:
    draft = page.get_latest_revision_as_object()
    draft.title = "Tên còn bàn"
    draft.save_revision()
    assert next(iter(exported(sign_in(WRITER), page))).msgid == TITLE

    Page.objects.filter(pk=page.pk).update(live=False)
    refused = sign_in(WRITER).get(reverse("translation_po_export", args=[page.pk]), follow=True)
    assert "Bản tiếng Việt không công khai nên không dịch." in refused.content.decode()


@pytest.mark.parametrize("name", ["translation_po_export", "translation_po_send"])
def test_who_may_not_write_the_translation_gets_no_file_and_brings_none(
    page: Any, sign_in: SignIn, name: str
) -> None:
    address = reverse(name, args=[page.pk])
    stranger = sign_in(OBSERVER).get(address)
    assert (stranger.status_code, stranger.url) == (302, reverse("wagtailadmin_home"))
    assert Client().get(address).url.startswith("/admin/login/")
    assert sign_in(WRITER).get(address).status_code == 200
    assert sign_in(WRITER).get(reverse(name, args=[10**6])).status_code == 404


def test_while_it_is_judged_no_file_changes_it(page: Any, sign_in: SignIn) -> None:
    client = sign_in(WRITER)
    write(client, page, ENGLISH)
    press(client, hands.translation(page), "trinh-duyet", declared=hands.DECLARED)

    turned_away = client.get(reverse("translation_po_send", args=[page.pk]), follow=True)

    assert Submission.objects.of(hands.translation(page)).get().state == State.WAITING
    assert 'type="file"' not in turned_away.content.decode()
    assert "Bài đang trình duyệt nên không ai sửa." in turned_away.content.decode()

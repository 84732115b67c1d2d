"""A contact's text came from a machine of before Unicode: it is told, shown beside its repair, converted when agreed."""

from __future__ import annotations

import json
from html import unescape
from typing import Any

import pytest
from django.contrib.messages import get_messages
from django.test import Client
from wagtail.models import ModelLogEntry

from pages.models import NewsPage
from tests import editor
from tests.approval import shared
from tests.approval.chain import CHECKER, DECLARED, WRITER, address, draft_of, press, submitted, written
from tests.conftest import SignIn
from vietnamese.legacy import Encoding, encode
from workflows.approval.content import content_hash

from .. import files

pytestmark = pytest.mark.django_db
MOST_QUERIES = 14  # in all, sign-in and menu included
TITLE = "tuyến đường mới được thông xe trước kế hoạch"
WORDS = "Người dân hai bên đường được hỏi ý kiến trước khi thi công."
DOOR = "chu-ma-cu"


def old(text: str, encoding: Encoding = Encoding.TCVN3) -> str:
    return encode(text, encoding).text


def draft(sign_in: SignIn, **more: Any) -> NewsPage:
    item = written(sign_in, title=old(TITLE))
    item.summary = old(WORDS)
    item.body = [
        ("paragraph", f"<p>{WORDS}</p><p><b>{old(WORDS)}</b></p>"),
        ("table", {"data": [["Phường", old(WORDS, Encoding.VNI)]], "table_caption": old(TITLE)}),
    ]
    for name, value in more.items():
        setattr(item, name, value)
    item.save_revision(user=item.owner)
    return item


def agree(client: Client, item: Any, *places: int, **typed: Any) -> Any:
    sent = {"seen": content_hash(draft_of(item)), "passages": list(map(str, places))} | typed
    return client.post(address(item, DOOR), sent)


def told(answer: Any) -> str:
    return " ".join(str(one) for one in get_messages(answer.wsgi_request))


def test_both_sides_are_shown_and_nothing_is_ticked(
    sign_in: SignIn, django_assert_max_num_queries: Any
) -> None:
    item = draft(sign_in)
    client = sign_in(WRITER)
    client.get(address(item, DOOR))
    with django_assert_max_num_queries(MOST_QUERIES):
        html = unescape(client.get(address(item, DOOR)).content.decode())
    for words in (old(TITLE), TITLE, old(WORDS), WORDS, old(WORDS, Encoding.VNI), "TCVN3 (ABC)", "VNI"):
        assert words in html, words
    assert html.count('name="passages"') == 5
    assert "checked" not in html


def test_what_is_agreed_to_is_converted_and_the_draft_before_stays(sign_in: SignIn) -> None:
    item = draft(sign_in)
    before = item.latest_revision_id
    answer = agree(sign_in(WRITER), item, 0, 2)
    assert answer.url == f"/admin/pages/{item.pk}/edit/"
    assert "Đã chuyển 2 đoạn" in told(answer)
    now = draft_of(item)
    assert (now.title, now.summary) == (TITLE, old(WORDS))
    assert f"<p>{WORDS}</p><p><b>{WORDS}</b></p>" in str(now.body[0].value)
    assert now.body[1].value["data"][0][1] == old(WORDS, Encoding.VNI)
    assert now.slug == "tuyen-duong-moi-duoc-thong-xe-truoc-ke-hoach"
    item.refresh_from_db()
    assert item.draft_title == TITLE
    kept = item.revisions.get(pk=before).as_object()
    assert kept.title == old(TITLE)
    assert item.revisions.latest("pk").user.username == WRITER


def test_all_at_once(sign_in: SignIn) -> None:
    item = draft(sign_in)
    agree(sign_in(WRITER), item, everything="on")
    now = draft_of(item)
    assert (now.title, now.summary, now.body[1].value["data"]) == (TITLE, WORDS, [["Phường", WORDS]])
    assert now.body[1].value["table_caption"] == TITLE
    html = sign_in(WRITER).get(address(item, DOOR)).content.decode()
    assert "Không thấy đoạn nào" in html


def test_a_person_who_ticks_nothing_or_saw_an_older_draft_is_told(sign_in: SignIn) -> None:
    item = draft(sign_in)
    client, last = sign_in(WRITER), item.latest_revision_id
    for sent, said in (({}, "ít nhất một đoạn"), ({"seen": "0" * 64, "everything": "on"}, "vừa được sửa")):
        answer = agree(client, item, **sent)
        assert answer.status_code == 422
        assert said in answer.content.decode()
    item.refresh_from_db()
    assert item.latest_revision_id == last


@pytest.mark.parametrize("person", ["dau-moi-phuong-minh-xuan", CHECKER])
def test_who_may_not_edit_it_now_converts_nothing(sign_in: SignIn, person: str) -> None:
    """A contact has no part in this section; in a chain nobody edits who has not taken it."""
    item = draft(sign_in)
    item.title = "Bài thử"
    item.save_revision(user=item.owner)
    press(sign_in(WRITER), item, "trinh-duyet", declared=DECLARED)
    last = draft_of(item).latest_revision_id
    for answer in (sign_in(person).get(address(item, DOOR)), agree(sign_in(person), item, everything="on")):
        assert answer.status_code in {302, 403}
    assert draft_of(item).latest_revision_id == last


def test_shared_data_too(sign_in: SignIn) -> None:
    unit = shared.unit()
    name = old("phường chuyển đổi số", Encoding.VNI)
    client = sign_in("vien-chuc-trung-tam")
    answer = shared.edit(client, unit, name=name)
    assert "bảng mã cũ" in told(answer)
    agree(client, unit, everything="on")
    assert draft_of(unit).name == "phường chuyển đổi số"


def test_it_is_told_when_a_draft_is_saved_and_before_it_is_submitted(sign_in: SignIn) -> None:
    client = sign_in(WRITER)
    form = (
        editor.fields_of(client.get(editor.add_address("kinh-te")))
        | editor.words("Tin")
        | {"summary": old(WORDS)}
    )
    answer = client.post(editor.add_address("kinh-te"), form)
    assert "Có 1 đoạn như viết bằng bảng mã cũ" in told(answer)
    item = NewsPage.objects.latest("pk")
    screen = unescape(client.get(address(item)).content.decode())
    assert "có chữ như viết bằng bảng mã cũ" in screen
    assert address(item, DOOR) in screen


def test_what_a_script_saves_while_one_types_tells_nothing(sign_in: SignIn) -> None:
    client, item = sign_in(WRITER), draft(sign_in)
    door = editor.edit_address(item)
    form = editor.fields_of(client.get(door))
    answer = client.post(door, form, headers={"accept": "application/json"})
    assert answer["content-type"] == "application/json"
    assert json.loads(answer.content)["success"]
    assert "bảng mã" not in told(answer)


def test_a_published_page_keeps_its_address(sign_in: SignIn) -> None:
    item = editor.published("kinh-te", old(TITLE), shared.person(WRITER))
    agree(sign_in(WRITER), item, everything="on")
    now = draft_of(item)
    assert (now.title, now.slug) == (TITLE, item.slug)


def test_an_item_in_its_chain_waits(sign_in: SignIn) -> None:
    item = submitted(sign_in)
    answer = sign_in(WRITER).get(address(item, DOOR))
    assert answer.status_code in {302, 403}


def test_the_words_of_its_pictures_too_and_what_was_there_before_is_kept(sign_in: SignIn) -> None:
    picture = files.picture(alt=old(WORDS), uploaded_by_user=shared.person(WRITER))
    item = written(sign_in, title=TITLE)
    item.body = [("picture", {"image": picture, "caption": ""})]
    item.save_revision(user=item.owner)
    client = sign_in(WRITER)
    assert "có chữ như viết bằng bảng mã cũ" in unescape(client.get(address(item)).content.decode())
    assert "Ảnh “Cầu Nông Tiến”: Mô tả ảnh" in unescape(client.get(address(item, DOOR)).content.decode())
    last = item.latest_revision_id
    agree(client, item, 0)
    picture.refresh_from_db()
    assert picture.alt == WORDS
    item.refresh_from_db()
    assert item.latest_revision_id == last, "nothing of the draft itself was converted"
    assert ModelLogEntry.objects.for_instance(picture).latest("pk").data == {"before": {"alt": old(WORDS)}}


def test_what_another_item_shows_stays_and_that_is_told(sign_in: SignIn) -> None:
    picture = files.picture(alt=old(WORDS), uploaded_by_user=shared.person(WRITER))
    block = [("picture", {"image": picture, "caption": ""})]
    other = files.news("Bài đã trình", body=block)
    press(sign_in(WRITER), other, "trinh-duyet", declared=DECLARED)
    item = written(sign_in, title=TITLE)
    item.body = block
    item.save_revision(user=item.owner)
    answer = agree(sign_in(WRITER), item, 0)
    assert "“Cầu Nông Tiến” giữ nguyên" in told(answer)
    assert "Đã chuyển" not in told(answer)
    picture.refresh_from_db()
    assert picture.alt == old(WORDS)

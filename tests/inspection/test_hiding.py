"""Personal data in earlier editions is kept from view by who decides in the section; what was sealed stays as it was."""

from __future__ import annotations

import gzip
import zipfile
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tests.approval import files
from tests.approval.chain import CHECKER, LEADER, WRITER, press, reworded
from tests.approval.discussion.said import text_of
from tests.approval.withdrawing.gone import PUBLIC
from tests.conftest import SignIn
from workflows.approval.deed import Refused
from workflows.archive.hiding import HIDE
from workflows.archive.models import Capture, Edition, Entry
from workflows.archive.record import Subject, record
from workflows.archive.veil import MARK, Veil
from workflows.archive.verify import verify
from workflows.inspection.hiding.deeds import Why, hide
from workflows.inspection.hiding.offered import files_of
from workflows.inspection.models import Pack
from workflows.inspection.packs.contents import Contents
from workflows.inspection.packs.making import make_pack, write
from workflows.staff.models import User

from .conftest import CORRECTED, GONE, SUMMARY, TITLE, Story, released
from .test_packs import checked, sign, unpacked

pytestmark = [pytest.mark.django_db, pytest.mark.share(2)]
ROOM = "/admin/doi-chieu/"
WORDS = "420 mét"
WHY = {"grounds": "Quyết định số 12/QĐ-thử", "reason": "Có đơn đề nghị."}


@pytest.fixture
def leader(sign_in: SignIn) -> Client:
    return sign_in(LEADER)


def screen(edition: Edition) -> str:
    return f"{ROOM}ban/{edition.number}/"


def hidden(client: Client, edition: Edition, words: str = WORDS, **more: Any) -> None:
    """Seen before, and decided."""
    form = {"words": words, **WHY, **more}
    assert WORDS in text_of(client.post(f"{screen(edition)}che/", form))
    answer = client.post(f"{screen(edition)}che/", form | {"confirmed": "1"})
    assert answer.status_code == 302, text_of(answer)


def all_that_is_read(client: Client, story: Story) -> str:
    """Every screen that shows something of the first edition."""
    first = screen(story.first)
    day = f"{ROOM}xem-lai/?address={story.address}&day=2026-11-10"
    addresses = [first, f"{first}trang/", f"{first}so-sanh/{story.second.number}/", ROOM, day]
    return "".join(client.get(address).content.decode() for address in addresses)


def test_who_decides_in_the_section_hides_words_in_all_earlier_editions(leader: Client, story: Story) -> None:
    assert WORDS in all_that_is_read(leader, story)
    hidden(leader, story.second)  # opened from another edition of the item
    read = all_that_is_read(leader, story)
    assert WORDS not in read
    assert MARK in read and "240" in read
    page = text_of(leader.get(screen(story.first)))
    assert "Một phần bản này được che theo quyết định của" in page and WHY["grounds"] in page
    assert "Một phần bản này được che" not in text_of(leader.get(screen(story.second)))  # nothing of it is


def test_it_is_seen_before_it_is_decided(leader: Client, story: Story) -> None:
    page = text_of(leader.post(f"{screen(story.first)}che/", {"words": WORDS, **WHY}))
    assert "Sẽ che trong 1 bản" in page and "Bản công khai từ 10:00 10/11/2026" in page
    assert not Entry.objects.filter(verb=HIDE).exists()


def test_it_is_not_found_by_the_hidden_words(leader: Client, story: Story) -> None:
    found = lambda: str(story.first.number) in text_of(leader.get(f"{ROOM}?words=420"))  # noqa: E731 - asked twice
    assert found()
    hidden(leader, story.first)
    assert not found()


@pytest.mark.parametrize(
    "name", [WRITER, CHECKER, "quan-sat", "quan-tri-ky-thuat", "dau-moi-phuong-minh-xuan"]
)
def test_nobody_else_hides(sign_in: SignIn, story: Story, name: str) -> None:
    client = sign_in(name)
    for form in ({}, {"words": WORDS, **WHY, "confirmed": "1"}):
        answer = client.post(f"{screen(story.first)}che/", form)
        assert answer.status_code in {302, 403}
    assert not Entry.objects.filter(verb=HIDE).exists()
    if name in {WRITER, CHECKER, "quan-sat"}:
        assert f"{screen(story.first)}che/" not in client.get(screen(story.first)).content.decode()
        assert "thuộc trách nhiệm của" in text_of(client.get(f"{screen(story.first)}che/", follow=True))


def test_what_the_public_reads_now_is_corrected_or_withdrawn_first(sign_in: SignIn, story: Story) -> None:
    page = type(story.page).objects.get(pk=story.page.pk)
    newest = released(sign_in, page)
    answer = sign_in(LEADER).post(f"{screen(newest)}che/", {"words": "240 mét", **WHY, "confirmed": "1"})
    assert answer.status_code == 422
    assert "Bản đang công khai cũng có nội dung này" in text_of(answer)
    leader = User.objects.get(username=LEADER)
    with pytest.raises(Refused):  # published after the screen was opened
        hide(leader, newest, Veil(("240 mét",)), Why("Một lý do.", "Một căn cứ."), timezone.now())
    assert not Entry.objects.filter(verb=HIDE).exists()


FAULTS: list[tuple[dict[str, str], str]] = [
    ({"words": "Trần Không Có"}, "Không bản đã đăng nào có “Trần Không Có”."),
    ({"words": ""}, "Đồng chí hãy ghi từ ngữ hoặc chọn tệp cần che."),
    ({"words": "m"}, "“m” quá ngắn để che."),
    ({"words": WORDS, "reason": f"Che {WORDS}."}, "Lý do nhắc lại điều cần che"),
    ({"words": WORDS, "grounds": f"Đơn về {WORDS}"}, "Căn cứ nhắc lại điều cần che"),
    ({"words": WORDS, "grounds": " "}, "Hãy ghi căn cứ"),
    ({"words": WORDS, "reason": ""}, "Hãy ghi lý do."),
]


def test_what_is_missing_is_said_and_nothing_typed_is_lost(leader: Client, story: Story) -> None:
    for typed, said in FAULTS:
        form = {**WHY, **typed, "confirmed": "1"}
        answer = leader.post(f"{screen(story.first)}che/", form)
        assert answer.status_code == 422
        page = answer.content.decode()
        assert said in text_of(answer) and all(one.strip() in page for one in form.values())
    assert not Entry.objects.filter(verb=HIDE).exists()


def test_what_was_sealed_stays_as_it_was(leader: Client, story: Story, settings: Any) -> None:
    hidden(leader, story.first)
    sign(settings)
    assert not verify().broken
    assert SUMMARY in Edition.objects.get(pk=story.first.number).content
    row = Entry.objects.get(verb=HIDE)
    assert WORDS not in " ".join([row.digests, *(v for n, v in row.words.items() if n != "hidden")])


def test_the_original_is_not_taken_along(leader: Client, story: Story) -> None:
    warc = f"{screen(story.first)}ban-luu.warc.gz"
    assert leader.get(warc).status_code == 200
    hidden(leader, story.first)
    assert leader.get(warc).status_code in {302, 403}
    assert warc not in leader.get(screen(story.first)).content.decode()
    assert leader.get(f"{screen(story.second)}ban-luu.warc.gz").status_code == 200


def everything_in(path: Path) -> bytes:
    with zipfile.ZipFile(path) as pack:
        files = [pack.read(name) for name in pack.namelist()]
        return b"".join(gzip.decompress(one) if one[:2] == b"\x1f\x8b" else one for one in files)


def test_a_pack_has_the_veiled_page_and_is_whole(
    leader: Client, story: Story, settings: Any, tmp_path: Path
) -> None:
    hidden(leader, story.first)
    sign(settings)
    write(Contents(story.address, None, GONE + timedelta(hours=1)), tmp_path / "a.zip")
    said = everything_in(tmp_path / "a.zip")
    capture = Capture.objects.get(pk=story.first.number)
    for secret in (WORDS, story.first.content_hash, story.first.digest, capture.digest):
        assert secret.encode() not in said, secret
    assert MARK.encode() in said and CORRECTED.encode() in said
    told = checked(unpacked(tmp_path / "a.zip", tmp_path / "pack"))
    assert told.returncode == 0, told.stdout + told.stderr
    assert f"edition ({story.first.number})" in told.stdout  # named as left out


def test_the_register_does_not_tell_it_either(leader: Client, story: Story) -> None:
    hidden(leader, story.first, words=f"{WORDS}\n{TITLE}")
    rows = Entry.objects.about(story.first.kind, story.first.key)
    sealed = Entry.objects.filter(kind="archive.edition", key=str(story.first.number))
    addresses = [f"{ROOM}so-dang-ky/{row.number}/" for row in (*rows, *sealed)]
    read = "".join(leader.get(one).content.decode() for one in (f"{ROOM}so-dang-ky/", *addresses))
    assert WORDS not in read and TITLE not in read and MARK in read
    assert "Nội dung được che" in read


def test_a_pack_of_before_is_no_longer_handed_out(leader: Client, story: Story, settings: Any) -> None:
    sign(settings)
    leader.post(f"{ROOM}goi/", {"address": story.address, "first": "", "last": ""})
    pack = Pack.objects.get()
    make_pack.call(pack.pk)
    assert leader.get(f"{ROOM}goi/{pack.pk}/").status_code == 200
    hidden(leader, story.first)
    assert leader.get(f"{ROOM}goi/{pack.pk}/").status_code in {302, 403}


def test_a_picture_is_hidden_in_all_its_sizes(sign_in: SignIn, story: Story) -> None:
    page = type(story.page).objects.get(pk=story.page.pk)
    reworded(page, WRITER, lead_picture=files.picture())
    edition, leader = released(sign_in, page), sign_in(LEADER)
    press(leader, page, "go-bo", **PUBLIC)
    (name,) = files_of(edition)
    form = {"words": "", "files": [name], **WHY}
    assert "Ảnh, tệp: " in text_of(leader.post(f"{screen(edition)}che/", form))
    assert leader.post(f"{screen(edition)}che/", form | {"confirmed": "1"}).status_code == 302
    pieces = Capture.objects.get(pk=edition.number).pieces
    assert {one["type"] for one in pieces if "/media/" in one["uri"]} == {"image/webp"}
    for one in pieces:
        status = leader.get(f"{screen(edition)}tep/{one['piece']}").status_code
        assert status == (410 if "/media/" in one["uri"] else 200), one["uri"]


def test_it_is_shown_again_by_a_decision(leader: Client, story: Story) -> None:
    hidden(leader, story.first)
    row = Entry.objects.get(verb=HIDE).number
    again = f"{screen(story.first)}bo-che/{row}/"
    assert again in leader.get(screen(story.first)).content.decode()
    assert leader.post(again, {"grounds": "", "reason": ""}).status_code == 422
    assert leader.post(again, WHY).status_code == 302
    assert WORDS in all_that_is_read(leader, story)
    assert leader.post(again, WHY).status_code == 404  # it hides nothing any more


def test_where_the_hidden_words_were_struck_out_themselves_nothing_is_shown(
    leader: Client, story: Story
) -> None:
    subject = Subject(story.first.kind, story.first.key, "Bài thử")
    record(HIDE, at=timezone.now(), subject=subject, hand=None, basis="III.9", regulation="thử")
    read = all_that_is_read(leader, story)
    assert WORDS not in read and "Cầu dài" not in read and MARK in read


def test_the_screen_of_an_edition_asks_little_more(leader: Client, story: Story) -> None:
    hidden(leader, story.first)
    leader.get(screen(story.first))
    with CaptureQueriesContext(connection) as asked:
        leader.get(screen(story.first))
    assert len(asked) <= 30, len(asked)

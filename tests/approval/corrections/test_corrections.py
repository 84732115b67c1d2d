"""Đính chính: an edition of what the public has, decided as any other, with a note that stays as it was said."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

import pytest
from django.http import HttpResponse
from django.utils import timezone
from wagtail.models import Revision

from pages.corrections.receivers import keep_what_was_told
from pages.models import PublishedCorrection
from tests import editor
from tests.approval.chain import CHECKER, DECLARED, LEADER, WRITER, address, draft_of, newest, press, written
from tests.approval.discussion.said import screen
from tests.conftest import SignIn
from tests.samples import one_in
from workflows.approval.content import content_hash
from workflows.approval.item.screen import panel_of
from workflows.approval.models import State
from workflows.archive.models import Entry
from workflows.staff.models import User

from .noted import WORDS, corrected, edited, fresh, public, take_through, typed

pytestmark = [pytest.mark.django_db, pytest.mark.share(2)]
OTHER = "Ảnh thứ hai chụp ở cầu Tân Hà, không phải cầu Nông Tiến."
PANEL = panel_of("corrections")
ENTRY = f'href="/admin/pages/{{}}/edit/#{PANEL}"'


def told(item: Any) -> list[str]:
    return list(PublishedCorrection.objects.filter(page=item.pk).newest().values_list("words", flat=True))


def refused(answer: HttpResponse) -> str:
    """What the form says beside the notes, which the editor's script draws there."""
    [said] = answer.context["form"].errors["corrections"]
    assert json.dumps(said.partition("“")[0])[1:-1] in answer.content.decode()
    return str(said)


def test_a_reporter_corrects_a_figure_and_it_is_told_with_the_moment_of_publication(sign_in: SignIn) -> None:
    item = public(sign_in)
    edited(sign_in(WRITER), item, (WORDS, ""))
    assert told(item) == [], "nothing is told before it is published"
    take_through(sign_in, item)
    kept = PublishedCorrection.objects.get(page=item.pk)
    assert (kept.words, kept.wrong_since) == (WORDS, None)
    assert kept.published_at == fresh(item).last_published_at
    assert kept.since == timezone.localdate(fresh(item).first_published_at)


def test_the_register_has_a_row_of_the_correction_beside_that_of_the_publication(sign_in: SignIn) -> None:
    item = public(sign_in)
    corrected(sign_in, item)
    rows = list(Entry.objects.about("wagtailcore.page", str(item.pk)).order_by("number"))
    assert [row.verb for row in rows][-2:] == ["publish", "correct"]
    words = rows[-1].words
    assert (words["reason"], words["content_hash"]) == (WORDS, newest(item).content_hash)
    assert "Đính chính thông tin đã đăng" in screen(sign_in(CHECKER), item)


def test_an_edition_that_corrects_nothing_is_no_correction(sign_in: SignIn) -> None:
    item = public(sign_in)
    corrected(sign_in, item)
    edited(sign_in(WRITER), item, (WORDS, ""), summary="Tóm tắt viết lại. Một câu khác, ở đâu, khi nào.")
    take_through(sign_in, item)
    rows = Entry.objects.about("wagtailcore.page", str(item.pk))
    assert rows.filter(verb="publish").count() == 3
    assert rows.filter(verb="correct").count() == len(told(item)) == 1


def test_a_note_is_bound_by_the_decision(sign_in: SignIn) -> None:
    """Whoever changes it after it was checked finds it unpublished, and the chain begun anew."""
    item = public(sign_in)
    edited(sign_in(WRITER), item, (WORDS, ""))
    before = content_hash(draft_of(item))
    press(sign_in(WRITER), item, "trinh-duyet", declared=DECLARED)
    press(sign_in(CHECKER), item, "kiem-duyet")
    revision = fresh(item).latest_revision
    revision.content["corrections"] = revision.content["corrections"].replace("53", "54")
    Revision.objects.filter(pk=revision.pk).update(content=revision.content)
    assert content_hash(draft_of(item)) != before
    press(sign_in(LEADER), item, "phe-duyet", content_hash=before)
    assert newest(item).state == State.WAITING
    assert newest(item).position == 0
    assert told(item) == []


def test_what_never_was_public_has_no_correction(sign_in: SignIn) -> None:
    client, item = sign_in(WRITER), written(sign_in)
    assert "corrections-count" not in client.get(editor.edit_address(item)).content.decode()
    edited(client, item, (WORDS, ""))
    assert draft_of(item).notes == []
    draft = draft_of(item)
    draft.corrections = [("correction", {"words": WORDS, "wrong_since": None})]
    draft.save_revision(clean=False)
    answer = press(client, item, "trinh-duyet", declared=DECLARED)
    assert "Bài chưa từng đăng thì sửa trực tiếp" in answer.content.decode()
    assert answer.status_code == 422


@pytest.mark.parametrize("notes", one_in(3, [[("Lời viết lại.", "")], [], [(WORDS, "today")]]))
def test_an_earlier_note_is_neither_rewritten_nor_removed(
    sign_in: SignIn, notes: list[tuple[str, str]]
) -> None:
    """In the form, where nothing typed is lost; nor by who writes past the form."""
    item = public(sign_in)
    corrected(sign_in, item)
    notes = [(words, since and str(timezone.localdate())) for words, since in notes]
    before = fresh(item).latest_revision_id
    answer = edited(sign_in(WRITER), item, *notes, title="Tên gõ dở")
    assert "đã công khai nên không sửa, không bỏ được" in refused(answer)
    assert "Tên gõ dở" in answer.content.decode()
    assert fresh(item).latest_revision_id == before
    draft = draft_of(item)
    draft.corrections = [
        ("correction", {"words": words, "wrong_since": since or None}) for words, since in notes
    ]
    draft.save_revision(user=User.objects.get(username=WRITER), clean=False)
    answer = press(sign_in(WRITER), item, "trinh-duyet", declared=DECLARED)
    assert "không sửa, không bỏ được" in answer.content.decode()
    assert newest(item).state == State.RELEASED


def test_another_note_is_added_to_the_earlier_and_only_the_new_one_is_a_row(sign_in: SignIn) -> None:
    item = public(sign_in)
    corrected(sign_in, item)
    first = PublishedCorrection.objects.get(page=item.pk)
    corrected(sign_in, item, (WORDS, ""), (OTHER, str(timezone.localdate())))
    assert told(item) == [OTHER, WORDS]
    assert PublishedCorrection.objects.get(pk=first.pk).published_at == first.published_at
    rows = Entry.objects.about("wagtailcore.page", str(item.pk)).filter(verb="correct").order_by("number")
    assert [row.words["reason"] for row in rows] == [WORDS, OTHER]


def test_a_publication_heard_twice_is_kept_once(sign_in: SignIn) -> None:
    item = public(sign_in)
    corrected(sign_in, item)
    kept = list(PublishedCorrection.objects.values())
    for _ in range(2):
        keep_what_was_told(sender=type(item), instance=fresh(item))
    assert list(PublishedCorrection.objects.values()) == kept


@pytest.mark.parametrize(
    ("note", "sentence"),
    [
        ((WORDS, "{tomorrow}"), "không thể sau hôm nay"),
        ((WORDS, "{yesterday}"), "không thể có trước ngày đó"),
    ],
)
def test_wrong_words_stood_neither_before_the_page_nor_after_today(
    sign_in: SignIn, note: tuple[str, str], sentence: str
) -> None:
    item, today = public(sign_in), timezone.localdate()
    days = {"tomorrow": today + timedelta(days=1), "yesterday": today - timedelta(days=1)}
    answer = edited(sign_in(WRITER), item, (note[0], note[1].format(**days)))
    assert sentence in refused(answer)


def test_the_same_note_twice_is_refused(sign_in: SignIn) -> None:
    item = public(sign_in)
    answer = edited(sign_in(WRITER), item, (WORDS, ""), (WORDS, ""))
    assert "ghi hai lần" in refused(answer)


def test_a_copy_of_a_corrected_page_has_nothing_to_correct(sign_in: SignIn) -> None:
    item = public(sign_in)
    corrected(sign_in, item)
    form = {"new_title": "Bản sao", "new_slug": "ban-sao", "new_parent_page": item.get_parent().pk}
    sign_in(WRITER).post(f"/admin/pages/{item.pk}/copy/", form)
    copy = type(item).objects.get(slug="ban-sao")
    assert (copy.notes, draft_of(copy).notes) == ([], [])


# On the screen of the item.


def test_the_leader_reads_first_that_it_is_a_correction(sign_in: SignIn) -> None:
    item = public(sign_in)
    edited(sign_in(WRITER), item, (WORDS, ""), title="Tên đã sửa")
    press(sign_in(WRITER), item, "trinh-duyet", declared=DECLARED)
    press(sign_in(CHECKER), item, "kiem-duyet")
    text = screen(sign_in(LEADER), item)
    changed = text[text.index("Thay đổi so với bản đang đăng") :]
    assert "Đây là đính chính thông tin đã đăng" in changed
    assert changed.index(WORDS) < changed.index("Tên đã sửa")


def test_who_may_edit_is_led_to_the_note_and_nobody_else(sign_in: SignIn) -> None:
    item = public(sign_in)
    link = ENTRY.format(item.pk)
    assert link in sign_in(WRITER).get(address(item)).content.decode()
    for other in (LEADER, "quan-sat"):
        assert link not in sign_in(other).get(address(item)).content.decode()
    form = sign_in(WRITER).get(editor.edit_address(item)).content.decode()
    assert f'id="{PANEL}"' in form
    edited(sign_in(WRITER), item, (WORDS, ""))
    press(sign_in(WRITER), item, "trinh-duyet", declared=DECLARED)
    assert link not in sign_in(WRITER).get(address(item)).content.decode(), "nobody edits in a chain"


def test_a_draft_and_a_document_lead_to_no_note(sign_in: SignIn) -> None:
    """A document is corrected by who issued it, and its form says so."""
    document = editor.published(
        "chi-dao-cua-chinh-quyen", "Văn bản", User.objects.get(username="chuyen-vien-vp-hdnd-ubnd")
    )
    office = sign_in("chuyen-vien-vp-hdnd-ubnd")
    assert f"#{PANEL}" not in office.get(address(document)).content.decode()
    form = office.get(editor.edit_address(document)).content.decode()
    assert "corrections-count" not in form
    assert "Văn bản chỉ do cơ quan ban hành đính chính" in form
    item = written(sign_in)
    assert f"#{PANEL}" not in sign_in(WRITER).get(address(item)).content.decode()


def test_what_is_forged_for_a_document_is_kept_nowhere(sign_in: SignIn) -> None:
    document = editor.published(
        "chi-dao-cua-chinh-quyen", "Văn bản", User.objects.get(username="chuyen-vien-vp-hdnd-ubnd")
    )
    editor.edit(sign_in("chuyen-vien-vp-hdnd-ubnd"), document, "Văn bản", **typed((WORDS, "")))
    assert not hasattr(draft_of(document), "notes")
    assert not PublishedCorrection.objects.exists()

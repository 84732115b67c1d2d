"""What an item shows, whom it gives a title and what it is like: told to who writes, kept for who decides, and never
more than who reads may know."""

from __future__ import annotations

import re
import sys
from datetime import timedelta
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from django_tasks import default_task_backend
from django_tasks.backends.dummy import DummyBackend
from wagtail.models import Collection

from snippets.models import Attachment, Official, Picture, Position
from snippets.models.officials import Body
from tests import editor
from tests.approval import files
from tests.approval.chain import CHECKER, DECLARED, LEADER, WRITER, address, draft_of, newest, press, written
from tests.approval.differences.told import heading, paragraph, table
from tests.approval.papers.made import docx, pdf
from tests.conftest import SignIn
from tests.kinds import KINDS
from workflows.approval.findings.item import findings
from workflows.approval.item.advice import _places, edit_handler_of
from workflows.approval.models import PaperRead, Submission
from workflows.approval.papers.reading import read_papers
from workflows.approval.refusal import refusal
from workflows.archive.models import Entry
from workflows.regulation import checks
from workflows.staff.models import User

from .test_items import saying, words

pytestmark = [pytest.mark.django_db, pytest.mark.share(2)]
SUBMITTING = sys.modules["workflows.approval.verbs.submit"]  # its name is that of the verb
WARD, OTHER_UNIT = "dau-moi-phuong-minh-xuan", "dau-moi-mat-tran-to-quoc"
STORY = (
    "Sáng ngày 25/11, tại nhà văn hóa tổ dân phố số 5, Hội Nông dân phường tổ chức hội nghị hướng dẫn kỹ thuật chăm "
    "sóc cây ăn quả vụ đông cho hơn một trăm hội viên; các hộ được xem trình diễn cách tỉa cành, bón phân, phòng sâu "
    "bệnh và đăng ký nhận tài liệu để làm theo trong mùa tới."
)


def kept(name: str, data: bytes, title: str = "Tài liệu") -> Attachment:
    room = Collection.objects.get(name="Tin tổng hợp")
    return Attachment.objects.create(title=title, file=ContentFile(data, name), collection=room)


def shows(file: Attachment) -> dict[str, Any]:
    return {"type": "file", "value": {"file": file.pk, "note": ""}}


def told(item: Any) -> list[str]:
    return [str(one) for one in findings(draft_of(item))]


def submit(client: Client, item: Any) -> Any:
    return press(client, item, "trinh-duyet", declared=DECLARED)


def link(html: str, told: str) -> str:
    found = re.search(rf'<a href="([^"]+)">[^<]*{re.escape(told)}', unescape(html))
    assert found, told
    return found[1]


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("bien-ban.docx", docx(["Kèm theo.", "TỐI MẬT"]), "“TỐI MẬT”"),
        ("danh-sach.pdf", pdf(["Bà A, số 001301012345"]), "“001301012345”"),
        ("TUYET-MAT.docx", docx(["Nội dung."]), "“tuyet mat”"),
        ("luu_hanh_noi_bo.pdf", pdf(["Nội dung."]), "“luu hanh noi bo”"),
    ],
)
def test_what_a_file_gives_away_stands_in_the_way(sign_in: SignIn, name: str, data: bytes, said: str) -> None:
    item = saying(sign_in, shows(kept(name, data)))
    answer = submit(sign_in(WRITER), item)
    assert answer.status_code == 422
    assert f"Nội dung, tệp “{name}”: " in words(answer)
    assert said in words(answer)


def test_a_file_without_words_and_one_that_cannot_be_read_are_told_and_go_on(sign_in: SignIn) -> None:
    item = saying(sign_in, shows(kept("anh-chup.pdf", pdf([]))), shows(kept("hong.docx", b"PK hong")))
    assert told(item) == [
        "Nội dung, tệp “anh-chup.pdf”: chưa đọc được chữ trong tệp; hãy tự kiểm tra.",
        "Nội dung, tệp “hong.docx”: chưa đọc được tệp; hãy tự kiểm tra.",
    ]
    submit(sign_in(WRITER), item)
    assert Submission.objects.of(item).exists()


def test_a_file_that_nobody_has_read_is_read_before_its_item_goes_on(sign_in: SignIn) -> None:
    """Whatever became of the job; and what was found stays known though the submission was refused."""
    item = saying(sign_in, shows(kept("bien-ban.docx", docx(["TỐI MẬT"]))))
    PaperRead.objects.all().delete()
    assert told(item) == ["Nội dung, tệp “bien-ban.docx”: chưa đọc được tệp; hãy tự kiểm tra."]
    assert submit(sign_in(WRITER), item).status_code == 422
    assert not Submission.objects.of(item).exists()
    assert PaperRead.objects.count() == 1


def test_nobody_waits_at_the_button_for_every_file_of_an_item(
    sign_in: SignIn, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What could not be read in time is left to jobs; who comes back after them submits."""
    item = saying(sign_in, shows(kept("bien-ban.docx", docx(["Nội dung."]))))
    PaperRead.objects.all().delete()
    monkeypatch.setattr(SUBMITTING, "WAITS", -1.0)
    settings.TASKS = {"default": {"BACKEND": f"{DummyBackend.__module__}.DummyBackend"}}
    refused = submit(sign_in(WRITER), item)
    assert refused.status_code == 403
    assert "Hãy trình duyệt lại sau ít phút" in words(refused)
    assert [result.args[0] for result in default_task_backend.results] == [Attachment.objects.latest("pk").pk]
    read_papers([Attachment.objects.latest("pk").pk])
    submit(sign_in(WRITER), item)
    assert Submission.objects.of(item).exists()


def test_a_file_that_cannot_be_opened_just_now_is_not_kept_as_unreadable(sign_in: SignIn) -> None:
    file = kept("bien-ban.docx", docx(["Nội dung."]))
    item = saying(sign_in, shows(file))
    PaperRead.objects.all().delete()
    away = Path(f"{file.file.path}.away")
    Path(file.file.path).rename(away)
    assert "Hãy trình duyệt lại sau ít phút" in words(submit(sign_in(WRITER), item))
    assert not PaperRead.objects.exists()
    away.rename(file.file.path)
    submit(sign_in(WRITER), item)
    assert Submission.objects.of(item).exists()


def test_the_same_bytes_are_read_once(sign_in: SignIn) -> None:
    data = docx(["Nội dung."])
    kept("a.docx", data), kept("b.docx", data)
    assert PaperRead.objects.count() == 1


def test_a_link_to_a_file_that_is_gone_is_dead(sign_in: SignIn) -> None:
    item = saying(sign_in, paragraph('<p>Tải <a id="999999" linktype="document">mẫu tờ khai</a>.</p>'))
    assert any("tới trang, tệp không còn (“tệp đã xóa”)" in one for one in told(item))


def test_a_picture_whose_words_say_nothing_is_told(sign_in: SignIn) -> None:
    plain, good = files.picture(alt="Ảnh"), files.picture()
    item = saying(sign_in, *files.with_picture(plain), *files.with_picture(good))
    assert [one for one in told(item) if "tác giả của ảnh" in one] == [
        "Nội dung: mô tả hoặc tác giả của ảnh chưa nói được gì; hãy tả ảnh có gì, ai chụp (“Cầu Nông Tiến”)."
    ]
    assert Picture.objects.count() >= 2


def test_a_summary_of_one_word_is_told(sign_in: SignIn) -> None:
    item = saying(sign_in, summary="Tin.")
    assert told(item) == ["Tóm tắt: tóm tắt nên dài từ 40 đến 280 chữ cái, một hai câu."]


def official(name: str, title: str, **days: Any) -> None:
    made = Official(key=str(abs(hash(name))), name=name, live=True)
    made.positions = [Position(title=title, body=Body.COMMITTEE, **days)]
    made.save()


def test_a_title_that_was_not_held_on_the_day_of_the_item_is_told(sign_in: SignIn) -> None:
    title = "Phó Chủ tịch Ủy ban nhân dân thành phố"
    official("Phùng Văn Cựu", title, starts_on="2025-01-01", ends_on="2025-12-31")
    item = saying(sign_in, paragraph("Phó Chủ tịch UBND thành phố Phùng Văn Cựu chủ trì."))
    assert told(item) == [
        "Nội dung: chức danh không khớp danh sách lãnh đạo vào ngày của bài; hãy đối chiếu"
        " (“Phó Chủ tịch UBND thành phố Phùng Văn Cựu”)."
    ]
    then = saying(
        sign_in, paragraph("Phó Chủ tịch UBND thành phố Phùng Văn Cựu chủ trì."), event_on="2025-06-01"
    )
    assert told(then) == []


def alike(sign_in: SignIn, person: str, title: str, text: str) -> Any:
    item = editor.draft("kinh-te", title, User.objects.get(username=person))
    draft = draft_of(item)
    draft.body = draft._meta.get_field("body").to_python([paragraph(text)])
    draft.save_revision(user=User.objects.get(username=person))
    return type(item).objects.get(pk=item.pk)


def test_an_item_like_one_that_waits_is_told_with_its_name_and_a_link_to_who_may_see_it(
    sign_in: SignIn,
) -> None:
    first = alike(sign_in, WARD, "Hội nghị kỹ thuật", STORY)
    submit(sign_in(WARD), first)
    again = alike(sign_in, WRITER, "Chăm cây vụ đông", STORY.replace("một trăm", "120"))
    html = sign_in(WRITER).get(address(again)).content.decode()
    assert "gần giống một bài khác trong 30 ngày qua (“Hội nghị kỹ thuật”)" in unescape(html)
    assert f'href="{address(first)}">Mở bài kia</a>' in html
    submit(sign_in(WRITER), again)
    assert "(“Hội nghị kỹ thuật”)" in words(sign_in(CHECKER).get(address(again)))  # kept for who decides


def test_a_unit_is_told_that_there_is_one_and_not_which_until_everybody_reads_it(sign_in: SignIn) -> None:
    first = alike(sign_in, WARD, "Hội nghị kỹ thuật", STORY)
    submit(sign_in(WARD), first)
    again = alike(sign_in, OTHER_UNIT, "Chăm cây vụ đông", STORY)
    shown = words(sign_in(OTHER_UNIT).get(address(again)))
    assert "gần giống một bài khác" in shown
    assert "Hội nghị kỹ thuật" not in shown
    assert "Mở bài kia" not in shown
    press(sign_in(CHECKER), first, "kiem-duyet")
    press(sign_in(LEADER), first, "phe-duyet")
    assert "(“Hội nghị kỹ thuật”)" in words(sign_in(OTHER_UNIT).get(address(again)))


def test_an_older_one_an_unlike_one_and_the_item_itself_are_not_alike(sign_in: SignIn) -> None:
    first = alike(sign_in, WARD, "Hội nghị kỹ thuật", STORY)
    submit(sign_in(WARD), first)
    assert not [one for one in told(first) if "gần giống" in one]
    other = "Chiều cùng ngày, " + " ".join(f"việc{number} làm{number}" for number in range(40))
    assert not [one for one in told(alike(sign_in, WRITER, "Khác", other)) if "gần giống" in one]
    again = alike(sign_in, WRITER, "Chăm cây", STORY)
    assert [one for one in told(again) if "gần giống" in one]
    Submission.objects.of(first).update(submitted_at=timezone.now() - timedelta(days=31))
    assert not [one for one in told(again) if "gần giống" in one]


def test_everything_beside_an_item_is_asked_in_one_question_however_much_there_is(sign_in: SignIn) -> None:
    made = [shows(kept(f"{number}.docx", docx([f"Dòng {number}"]))) for number in range(3)]
    pictures = [block for _ in range(3) for block in files.with_picture(files.picture())]
    target = editor.published("kinh-te", "Kế hoạch", User.objects.get(username=WRITER))
    link = paragraph(f'<p>Xem <a linktype="page" id="{target.pk}">kế hoạch</a>.</p>')
    draft = draft_of(saying(sign_in, *made, *pictures, link, paragraph(STORY)))
    list(draft.body)
    with CaptureQueriesContext(connection) as asked:
        assert findings(draft) == []
    assert sum("UNION ALL" in one["sql"] for one in asked) == 1
    chosen = [one["sql"] for one in asked if "UNION ALL" not in one["sql"]]
    assert len(chosen) <= 2, chosen  # what the stream itself reads of its pictures and files, once a kind


def test_what_was_noticed_is_kept_and_not_looked_for_again(sign_in: SignIn, monkeypatch: Any) -> None:
    item = saying(sign_in, paragraph("Gọi số 0912 345 678."))
    submit(sign_in(WRITER), item)
    assert [one["check"] for one in newest(item).found] == [checks.PHONE]
    monkeypatch.setattr("workflows.approval.item.advice.findings", None)
    assert "0912 345 678" in words(sign_in(CHECKER).get(address(item)))


def test_what_was_confirmed_is_kept_with_the_submission_and_stands_in_the_register(sign_in: SignIn) -> None:
    item = written(sign_in)
    submit(sign_in(WRITER), item)
    assert newest(item).declared == sorted(DECLARED)
    row = Entry.objects.about("wagtailcore.page", str(item.pk)).get(verb="submit")
    assert "không chứa bí mật nhà nước, bí mật công tác." in row.words["declared"]
    shown = words(sign_in(LEADER).get(address(item)))
    assert "Đã xác nhận: Nội dung không chứa bí mật nhà nước" in shown


def test_every_finding_leads_to_a_place_that_is_in_the_editor(sign_in: SignIn) -> None:
    blocks = [heading("Nhỏ", level="h3"), paragraph("Gọi 0912 345 678."), table("A|B")]
    blocks += [{"type": "table", "value": {"data": [["1", "2"]]}}, shows(kept("anh-chup.pdf", pdf([])))]
    item = saying(
        sign_in,
        *blocks,
        title="Gọi số 0912 345 679",
        summary="Gọi 0912 345 670.",
        source_line="STK 123456789",
    )
    writer = sign_in(WRITER)
    html = writer.get(address(item)).content.decode()
    form = writer.get(editor.edit_address(item)).content.decode()
    anchors = re.findall(r"/edit/#([\w-]+)", html)
    assert len(anchors) >= 7
    assert re.search(r'/edit/#block-[\w-]+-section">Nội dung, tệp “anh-chup.pdf”', html)
    numbers = {one["id"] for one in draft_of(item).body.get_prep_value()}
    for anchor in anchors:
        number = re.fullmatch(r"block-([\w-]+)-section", anchor)
        assert (number[1] in numbers) if number else (f'id="{anchor}"' in form), anchor
    assert all(
        number in unescape(form) for number in numbers
    )  # the editor's script gives each block this number


@pytest.mark.parametrize("kind", sorted(KINDS, key=str))
def test_every_field_of_every_kind_of_page_has_its_place(sign_in: SignIn, kind: Any) -> None:
    key = next(
        one.section_key
        for one in editor.pages.SectionPage.objects.filter(locale__language_code="vi")
        if editor.regulation_in_force().content_of(one.section_key) is kind
    )
    people, now = User.objects.order_by("pk"), timezone.now()
    person = next(one for one in people if refusal(one, "create", editor.section(key), now) is None)
    page = editor.draft(key, "Bài thử", person)
    form = sign_in(person.username).get(editor.edit_address(page)).content.decode()
    places = dict(_places(edit_handler_of(page)))
    shown = {name: place for name, place in places.items() if f'name="{name}' in form}
    assert len(shown) >= 5
    assert [place for place in shown.values() if f'id="{place}"' not in form] == []


def test_every_field_of_shared_data_has_its_place(sign_in: SignIn) -> None:
    official("Phùng Văn Cựu", "Bí thư Thành ủy", starts_on="2025-01-01")
    made = Official.objects.get(name="Phùng Văn Cựu")
    form = sign_in(WRITER).get(f"/admin/snippets/snippets/official/edit/{made.pk}/").content.decode()
    places = dict(_places(edit_handler_of(made)))
    assert {"name", "positions", "biography", "phone"} <= places.keys()
    assert [one for one in places.values() if f'id="{one}"' not in form] == []

"""What comes in by a form is clean before it is looked at, and nothing of it is lost."""

from __future__ import annotations

import json
import unicodedata
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import RequestFactory
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Collection

from pages.models import NewsPage
from snippets.letters.sent import CleanInput, clean_value
from snippets.letters.stored import clean_text
from snippets.models import Picture
from tests import editor
from tests.conftest import SignIn
from vietnamese.legacy import Encoding, encode
from workflows.staff.models import User

from .dirt import CLEAN, DIRTY

WRITER = "vien-chuc-trung-tam"
BOLD = unicodedata.normalize("NFD", "Lê Lợi")


def editors_text(text: str, bold: str) -> str:
    """What the rich editor sends: the text, and from which letter to which it is bold."""
    styles = [{"offset": text.index(bold), "length": len(bold), "style": "BOLD"}]
    block = {"key": "abcde", "text": text, "type": "unstyled", "depth": 0, "inlineStyleRanges": styles}
    return json.dumps({"blocks": [block | {"entityRanges": []}], "entityMap": {}}, ensure_ascii=False)


def page_of(sign_in: SignIn, **typed: str) -> NewsPage:
    client = sign_in(WRITER)
    address = editor.add_address("kinh-te")
    form = editor.fields_of(client.get(address)) | editor.words("Tin về chợ mới") | typed
    answer = client.post(address, form)
    assert answer.status_code == 302, answer.context["form"].errors
    return NewsPage.objects.latest("pk")


@pytest.mark.django_db
def test_a_page_typed_on_a_mac_is_kept_as_one_typed_elsewhere(sign_in: SignIn) -> None:
    page = page_of(sign_in, title=DIRTY, slug="", summary=f"{DIRTY}\r\nDòng hai")
    draft = page.get_latest_revision()
    assert page.title == page.draft_title == draft.object_str == CLEAN
    assert (page.slug, draft.content["summary"]) == ("duong-le-loi-phuong-minh-xuan", f"{CLEAN}\nDòng hai")


@pytest.mark.django_db
def test_bold_letters_stay_bold_when_letters_before_them_become_fewer(sign_in: SignIn) -> None:
    text = unicodedata.normalize("NFD", "Đường Lê Lợi, phường Minh Xuân")
    body = {
        "body-count": "1", "body-0-deleted": "", "body-0-order": "0", "body-0-type": "paragraph",
        "body-0-id": "", "body-0-value": editors_text(text, BOLD),
    }  # fmt: skip
    stream = page_of(sign_in, **body).get_latest_revision_as_object().body
    assert "Đường <b>Lê Lợi</b>, phường Minh Xuân" in str(stream[0].value)


@pytest.mark.django_db
def test_a_picture_and_its_words_and_its_name_are_clean(sign_in: SignIn) -> None:
    client = sign_in(WRITER)
    picture = SimpleUploadedFile(f"{DIRTY}.png", get_test_image_file().file.getvalue(), "image/png")
    address = "/admin/images/add/"
    said = {"title": DIRTY, "alt": DIRTY, "author": DIRTY, "rights": "own", "tags": f"{DIRTY[1:]}"}
    form = editor.fields_of(client.get(address)) | said
    form["collection"] = Collection.objects.get(name="Tin tổng hợp").pk
    answer = client.post(address, form | {"file": picture})
    assert answer.status_code == 302, answer.context["form"].errors
    kept = Picture.objects.latest("pk")
    assert {kept.title, kept.alt, kept.author} == {CLEAN}
    assert {tag.name for tag in kept.tags.all()} == set(CLEAN.split(", "))
    assert kept.file.name.isascii()


@pytest.mark.django_db
def test_a_password_is_kept_letter_by_letter(client: Any) -> None:
    secret = unicodedata.normalize("NFD", "Mật khẩu của tôi, dài và khó")
    User.objects.create_user("an", password=secret)
    client.post("/admin/login/", {"username": "an", "password": unicodedata.normalize("NFC", secret)})
    assert "_auth_user_id" not in client.session
    client.post("/admin/login/", {"username": "an", "password": secret})
    assert "_auth_user_id" in client.session


def sent(form: dict[str, Any]) -> Any:
    """A request as a view is given it."""
    request = RequestFactory().post("/", form)
    CleanInput(lambda request: None).process_view(request, lambda request: None, (), {})
    return request


def test_each_value_of_a_field_and_each_file_is_clean() -> None:
    taken_apart = unicodedata.normalize("NFD", CLEAN)
    files = [SimpleUploadedFile(f"{taken_apart}.pdf", b"x"), SimpleUploadedFile("b.pdf", b"y")]
    request = sent({"words": [DIRTY, "khác"], "files": files, "new_password1": DIRTY})
    assert request.POST.getlist("words") == [CLEAN, "khác"]
    assert request.POST["new_password1"] == DIRTY
    assert [file.name for file in request.FILES.getlist("files")] == [f"{CLEAN}.pdf", "b.pdf"]
    assert request.FILES.getlist("files")[0].read() == b"x"


@pytest.mark.parametrize(
    ("value", "kept"),
    [
        (DIRTY, CLEAN),
        ("{" + DIRTY, "{" + CLEAN),  # begins like data and is none
        (json.dumps({"data": [[DIRTY, None, 3]]}, ensure_ascii=False), json.dumps({"data": [[CLEAN, None, 3]]}, ensure_ascii=False)),
        (json.dumps(["dòng\u2028hai"], ensure_ascii=False), json.dumps(["dòng\nhai"], ensure_ascii=False)),
        (editors_text(DIRTY, DIRTY[:9]), editors_text(DIRTY, DIRTY[:9])),
    ],
)  # fmt: skip
def test_what_scripts_send_stays_whole(value: str, kept: str) -> None:
    assert clean_value(value) == kept


@pytest.mark.parametrize("encoding", [Encoding.VPS, Encoding.TCVN3, Encoding.VNI, Encoding.MOJIBAKE])
def test_what_may_be_letters_of_an_old_encoding_is_kept_until_somebody_agrees(encoding: Encoding) -> None:
    """VPS writes letters as control characters, which are dirt in any other text."""
    words = encode("quyết định phê duyệt kế hoạch chỉnh trang đô thị", encoding).text
    assert clean_text(words) == words
    assert clean_text("quyết\x81 định\uf0b7") == "quyết định"

"""What pages share is said to an English reader in English, else in Vietnamese and marked so (ADR 0046)."""

from __future__ import annotations

import pickle
from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.translation import override

from pages.models import ContactPerson, NewsPage
from snippets.home_blocks import parts_of_the_regulation
from snippets.models import HomeLayout, Identity, Official, Organisation, Position
from snippets.models.officials import Body
from snippets.said import Said, said
from tests.approval import files
from tests.pages.public import published, section, unit

pytestmark = pytest.mark.django_db
LONG_AGO = date(2020, 1, 1)


def read(address: str) -> str:
    answer = Client().get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def address(language: str, screen: str, *what: str) -> str:
    with override(language):
        return reverse(screen, args=what)


def leader(name: str, *titles: tuple[str, str], **words: str) -> Official:
    made = Official(name=name, live=True, **words)
    made.positions = [
        Position(title=vi, title_en=en, body=Body.COMMITTEE, rank=rank, starts_on=LONG_AGO)
        for rank, (vi, en) in enumerate(titles, 1)
    ]
    made.save()
    return made


def in_english(title: str, **fields: object) -> NewsPage:
    """News of the English edition, as the end of its chain leaves it."""
    parent = section("kinh-te", "en")
    words = {"summary": "A summary.", "genre": "tin", "field_of_activity": "kinh-te"}
    page = NewsPage(title=title, live=False, locale=parent.locale, **(words | fields))
    parent.add_child(instance=page)
    page.save_revision().publish(skip_permission_checks=True)
    return NewsPage.objects.get(pk=page.pk)


# One word.


def test_a_word_is_english_only_to_who_reads_in_english_and_knows_its_language() -> None:
    for language, english, expected in (
        ("vi", "Office", ("Văn phòng", "vi", False)),
        ("en", "Office", ("Office", "en", False)),
        ("en", "", ("Văn phòng", "vi", True)),
        ("en", None, ("Văn phòng", "vi", True)),
    ):
        with override(language):
            found = said("Văn phòng", english)
            assert (found, found.lang, found.is_foreign) == expected


def test_a_word_that_is_kept_between_requests_keeps_its_language() -> None:
    kept = pickle.loads(pickle.dumps(Said("Office", "en")))  # noqa: S301 - made in the line itself
    assert (kept, kept.lang) == ("Office", "en")


# Officials.


def test_a_title_is_said_in_english_where_it_has_one_else_in_vietnamese_and_marked() -> None:
    leader("Lê Có Chữ", ("Chủ tịch UBND", "Chairman of the People's Committee"))
    leader("Lê Chưa Dịch", ("Phó Chủ tịch UBND", ""))
    html = read(address("en", "officials"))
    assert "<p>Chairman of the People&#x27;s Committee</p>" in html
    assert '<p lang="vi">Phó Chủ tịch UBND</p>' in html
    html = read(address("vi", "officials"))
    assert "<p>Chủ tịch UBND</p>" in html
    assert "Chairman" not in html


def test_the_unit_of_a_contact_is_called_in_the_readers_language() -> None:
    ward = Organisation(name="Phường Minh Xuân", name_en="Minh Xuân Ward")
    for language, expected in (("vi", "Phường Minh Xuân"), ("en", "Minh Xuân Ward")):
        with override(language):
            assert ContactPerson(unit=ward).unit_name == expected
            assert ContactPerson(unit_words="Công an xã").unit_name == "Công an xã"


def test_two_posts_are_one_title_and_in_one_language() -> None:
    half = leader("Hai Chức", ("Chủ tịch", "Chairman"), ("Bí thư", ""))
    both = leader("Đủ Chữ", ("Chủ tịch", "Chairman"), ("Bí thư", "Secretary"))
    with override("en"):
        assert (half.title_on(LONG_AGO), half.title_on(LONG_AGO).lang) == ("Chủ tịch, Bí thư", "vi")
        assert (both.title_on(LONG_AGO), both.title_on(LONG_AGO).lang) == ("Chairman, Secretary", "en")
    with override("vi"):
        assert both.title_on(LONG_AGO) == "Chủ tịch, Bí thư"


def test_a_profile_tells_what_the_leader_does_in_the_readers_language() -> None:
    duties = {"duties": "Phụ trách chung.", "duties_en": "In overall charge.", "biography": "Sinh năm 1970."}
    who = leader("Lê Hồ Sơ", ("Chủ tịch", "Chairman"), **duties)
    html = read(address("en", "official", who.key))
    assert '<div class="prose"><p>In overall charge.</p></div>' in html
    assert '<div class="prose" lang="vi"><p>Sinh năm 1970.</p></div>' in html
    assert "Phụ trách chung." not in html
    assert "Phụ trách chung." in read(address("vi", "official", who.key))


# Identity, units, the home page.


def test_the_footer_names_who_answers_for_the_site_in_the_readers_language() -> None:
    english = {"owner_en": "People's Committee of the City", "address_en": ""}
    Identity.objects.update(owner="Ủy ban nhân dân thành phố", address="Phường Tân Quang", **english)
    html = read("/en/")
    assert "<dd>People&#x27;s Committee of the City</dd>" in html
    assert '<dd lang="vi">Phường Tân Quang</dd>' in html
    assert "<dd>Ủy ban nhân dân thành phố</dd>" in read("/")


def test_the_unit_that_provided_a_page_is_named_in_the_readers_language() -> None:
    office, ward = named("Division of Justice"), unit("Phường Chưa Dịch")
    html = read(in_english("With a name", providing_unit=office).url)
    assert "<dd>Division of Justice</dd>" in html
    assert "Phòng Tư pháp" not in html
    page = in_english("Without a name", providing_unit=ward)
    assert '<dd lang="vi">Phường Chưa Dịch</dd>' in read(page.url)
    choices = read("/en/news/economy/")
    assert "Division of Justice" in choices


def test_the_english_home_page_has_the_editors_order_under_english_headings() -> None:
    told, untold = published("Chỉ có tiếng Việt"), published("Có bản tiếng Anh")
    english = in_english("Told in English", translation_key=untold.translation_key)
    parts = parts_of_the_regulation()
    own = {"heading": "Tin trong tuần", "heading_en": "News of the week", "sections": ["kinh-te"]}
    news = {"type": "news", "value": own | {"lead": told.pk}}
    seek = {"type": "search", "value": {"heading": "Cần gì?", "chosen": [untold.pk, told.pk], "sections": []}}
    HomeLayout.objects.update(live=True, parts=[news, seek, *(p for p in parts if p["type"] == "updates")])
    html = read("/en/")
    assert html.index("News of the week") < html.index("What do you need")
    assert "Tin trong tuần" not in html
    assert "Chỉ có tiếng Việt" not in html
    assert html.count(english.title) >= 1
    html = read("/")
    assert "Tin trong tuần" in html
    assert "Chỉ có tiếng Việt" in html


# Pictures and files.


@pytest.mark.parametrize("way", ["lead_picture", "body"])
def test_a_picture_is_described_in_the_readers_language(way: str) -> None:
    picture = files.picture(alt_en="A bridge over the Lo", caption="Sáng sớm", caption_en="At dawn")
    shown = {"lead_picture": picture} if way == "lead_picture" else {"body": files.with_picture(picture)}
    html = read(in_english("A bridge", **shown).url)
    assert 'alt="A bridge over the Lo"' in html
    assert "Cầu qua sông Lô" not in html
    assert ("<figcaption>At dawn" in html) is (way == "lead_picture")  # the body has a caption of its own
    html = read(published("Cầu", **shown).url)
    assert 'alt="Cầu qua sông Lô"' in html
    assert "over the Lo" not in html


def test_a_picture_without_english_words_says_that_its_words_are_vietnamese() -> None:
    html = read(in_english("A bridge", lead_picture=files.picture(caption="Sáng sớm")).url)
    assert 'alt="Cầu qua sông Lô" lang="vi"' in html
    assert '<figcaption><span lang="vi">Sáng sớm</span>' in html


def test_a_file_is_called_in_the_readers_language() -> None:
    plan = files.attachment(title="Kế hoạch", title_en="Plan")
    assert ">Plan <span" in read(in_english("A plan", body=files.with_file(plan)).url)
    assert ">Kế hoạch <span" in read(published("Kế hoạch năm", body=files.with_file(plan)).url)


def test_a_page_asks_the_same_whether_its_words_are_translated_or_not() -> None:
    words = {"alt_en": "A bridge", "caption_en": "At dawn"}
    pages = [
        in_english("Said", lead_picture=files.picture(**words), providing_unit=named("Division of Justice")),
        in_english("Unsaid", lead_picture=files.picture(), providing_unit=named("")),
    ]
    counted = []
    for page in pages:
        read(page.url)
        with CaptureQueriesContext(connection) as queries:
            read(page.url)
        counted.append(len(queries))
    assert counted[0] == counted[1]


def named(english: str) -> Organisation:
    return Organisation.objects.create(
        name="Phòng Tư pháp", name_en=english, kind="phong-ban-don-vi", live=True
    )

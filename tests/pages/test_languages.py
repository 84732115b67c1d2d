"""The switch of languages leads to this very page, and is there only where everybody may read it in both."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from django.urls import get_resolver, reverse
from django.utils.translation import override
from wagtail.models import Page, PageViewRestriction

from pages.models import NewsPage, SectionPage
from pages.screens import FOR_WHO_ASKED, SCREENS
from pages.templatetags.languages import lang, spoken
from snippets.models import Official
from snippets.said import Said
from tests.kinds import official

from .public import published, section

SWITCH = re.compile(r'<ul class="languages">(.*?)</ul>', re.DOTALL)
LINK = re.compile(r'href="([^"]+)" lang="(\w+)" hreflang="\2"( aria-current="true")?')

pytestmark = pytest.mark.django_db


def switch(client: Client, address: str, status: int = 200) -> dict[str, str]:
    """Where it leads, by language; empty where there is none."""
    answer = client.get(address)
    assert answer.status_code == status, address
    shown = SWITCH.search(answer.content.decode())
    return {language: url for url, language, _current in LINK.findall(shown[1])} if shown else {}


def in_english(page: NewsPage, key: str = "kinh-te") -> NewsPage:
    """Its translation, published."""
    parent = section(key, "en")
    copy = NewsPage(
        title="In English",
        summary="In short.",
        field_of_activity="kinh-te",
        locale=parent.locale,
        translation_key=page.translation_key,
        live=False,
    )
    parent.add_child(instance=copy)
    copy.save_revision().publish(skip_permission_checks=True)
    return NewsPage.objects.get(pk=copy.pk)


def test_it_leads_from_a_section_to_the_same_section(client: Client) -> None:
    vietnamese, english = section(), section(language="en")
    assert switch(client, vietnamese.url) == {"vi": vietnamese.url, "en": english.url}
    assert switch(client, english.url) == {"vi": vietnamese.url, "en": english.url}
    assert switch(client, "/") == switch(client, "/en/") == {"vi": "/", "en": "/en/"}


def test_a_page_that_is_not_translated_has_none_and_leads_nowhere_else(client: Client) -> None:
    page = published("Tin chỉ có tiếng Việt")
    assert switch(client, page.url) == {}
    translated = in_english(page)
    assert switch(client, page.url) == {"vi": page.url, "en": translated.url}
    Page.objects.filter(pk=translated.pk).update(live=False)
    assert switch(client, page.url) == {}


@pytest.mark.parametrize("closed", ["by a restriction", "by a restriction above", "below what is not live"])
def test_a_translation_that_not_everybody_may_read_is_none(client: Client, closed: str) -> None:
    page = published("Tin có bản dịch")
    translated = in_english(page)
    if closed == "below what is not live":
        SectionPage.objects.filter(pk=section(language="en").pk).update(live=False)
    else:
        shut = translated if closed == "by a restriction" else section(language="en")
        PageViewRestriction.objects.create(page=shut, restriction_type="login")
    assert client.get(translated.url).status_code != 200
    html = client.get(page.url).content.decode()
    assert SWITCH.search(html) is None
    assert translated.url not in html


def test_a_list_keeps_what_its_reader_chose_and_not_the_page_of_the_list(client: Client) -> None:
    published("Tin một", field_of_activity="do-thi")
    here, there = section().url, section(language="en").url
    led = switch(client, f"{here}?linh-vuc=do-thi&trang=2")
    assert led == {"vi": f"{here}?linh-vuc=do-thi", "en": f"{there}?linh-vuc=do-thi"}


@pytest.mark.parametrize("name", sorted(SCREENS - {"official"}))
def test_a_screen_leads_to_the_same_screen(client: Client, name: str) -> None:
    addresses = {}
    for language in ("vi", "en"):
        with override(language):
            addresses[language] = reverse(name)
    for address in addresses.values():
        assert switch(client, address) == addresses
    assert (
        switch(client, f"{addresses['vi']}?q=giao+thong&trang=3")["en"] == f"{addresses['en']}?q=giao+thong"
    )


def test_an_official_leads_to_the_same_official(client: Client) -> None:
    one = official()
    led = {"vi": f"/lanh-dao/{one.key}/", "en": f"/en/leaders/{one.key}/"}
    assert switch(client, led["vi"]) == switch(client, led["en"]) == led


def test_an_error_leads_nowhere_and_names_no_address(client: Client) -> None:
    one = official()
    Official.objects.filter(pk=one.pk).update(live=False)
    for address in ("/khong-co/", "/en/no-such/", "/lanh-dao/khong-ai/", "/en/leaders/nobody/"):
        assert switch(client, address, status=404) == {}
    for address in ("/lanh-dao/khong-ai/", "/en/leaders/nobody/"):
        assert 'rel="canonical"' not in client.get(address).content.decode()


def test_every_screen_of_ours_is_in_the_one_list(client: Client) -> None:
    """What answers with a page of HTML and is none of the tree; a new address is found here."""
    patterns = get_resolver("pages.urls").url_patterns
    named = {one.name for one in patterns if one.name and "<" not in str(one.pattern)}
    plain = named - {"wagtail_serve"}  # the pages of the tree
    shown = {name for name in plain if "text/html" in client.get(reverse(name))["Content-Type"]}
    assert shown == SCREENS - {"official"}


@pytest.mark.parametrize("name", sorted(SCREENS - {"official"}))
def test_search_engines_are_told_of_a_screen_in_both_languages(client: Client, name: str) -> None:
    told = re.findall(r'rel="alternate" hreflang="(\w+)"', client.get(reverse(name)).content.decode())
    assert told == ([] if name in FOR_WHO_ASKED else ["vi", "en"])


def test_words_are_marked_only_where_they_are_not_of_the_page_s_language() -> None:
    with override("vi"):
        assert (lang("Nguyễn Văn Ví Dụ"), lang(Said("Ward", "en"))) == ("", ' lang="en"')
    with override("en"):
        assert lang("Nguyễn Văn Ví Dụ") == ' lang="vi"'
        assert (
            lang("Chairman of the People's Committee") == lang("") == lang(None) == lang(Said("", "vi")) == ""
        )
        assert lang(Said("Zalo", "vi")) == ' lang="vi"'  # it is known, whatever its letters look like
        assert lang(Said("Nguyễn Văn Ví Dụ", "en")) == ""
        assert spoken("Ví dụ <b>") == '<span lang="vi">Ví dụ &lt;b&gt;</span>'
        assert spoken("Example") == "Example"


def test_an_empty_english_list_leads_to_the_vietnamese_one(client: Client) -> None:
    published("Tin có ở bản tiếng Việt")
    here, there = section().url, section(language="en").url
    html = client.get(there).content.decode()
    assert "Nothing has been published in English in this section yet." in html
    assert f'<a href="{here}" hreflang="vi" lang="vi">' in html
    found = client.get("/en/search/?q=tieng+Viet").content.decode()
    assert "No page in English has all the words" in found
    assert '<a href="/tim-kiem/?q=tieng+Viet" hreflang="vi" lang="vi">' in found
    assert 'hreflang="vi" lang="vi">xem' not in client.get(here).content.decode()

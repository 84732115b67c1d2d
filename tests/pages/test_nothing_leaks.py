"""Internal rows, drafts, what expired and what the office keeps stand in nothing a reader can reach, by value.

Everything that must stay inside is planted in a city (`leaks.planted`), and the city is walked as a reader
walks it, who follows every link, searches and guesses.
"""

from __future__ import annotations

import re
from urllib.parse import urlencode

import pytest
from django.test import Client
from wagtail.models import Page

from pages.models import DocumentPage, ProcedurePage
from pages.models.role_model import Consent
from snippets.models import Attachment, Official
from tests.samples import one_in

from .leaks import fields, planted, secrets, walked

SEARCHES = {
    "/tim-kiem/": ["q"],
    "/tim-kiem/goi-y/": ["q"],
    "/en/search/": ["q"],
    "/van-ban/": ["q", "so", "nguoi-ky"],
    "/phap-luat-thu-tuc/thu-tuc-hanh-chinh/": ["q"],
}
FILE = re.compile(r"/(?:documents|video)/(\d+)/")


@pytest.fixture(scope="module")
def walk(city_of_module: None, full: bool) -> dict[str, str]:
    """What every address says that a reader comes to."""
    planted.everything()
    return walked.walk(Client(), full=full)


def leaks(answers: dict[str, str]) -> dict[str, list[str]]:
    found = {address: walked.leaks_in(text) for address, text in answers.items()}
    return {address: told[:3] for address, told in found.items() if told}


def test_every_field_is_for_readers_or_for_the_office() -> None:
    known = {
        (model, name)
        for lists in (fields.PUBLIC, fields.INTERNAL)
        for model, names in lists.items()
        for name in names.split()
    }
    new = [f"{model}.{name}" for model, name in fields.said() if (model, name) not in known]
    assert not new, (
        f"May readers read {', '.join(new)}? Say so in tests/pages/leaks/fields.py: PUBLIC or INTERNAL."
    )
    gone = [f"{model}.{name}" for model, name in known - set(fields.said())]
    assert not gone, (
        f"There is no {', '.join(sorted(gone))} any more: take it out of tests/pages/leaks/fields.py."
    )


def test_no_address_tells_what_is_nobodys_to_read(walk: dict[str, str]) -> None:
    live = [page.url for page in Page.objects.live().filter(slug__startswith=planted.SLUG)]
    assert len(live) == len(planted.kinds_of_pages())
    assert [address for address in live if address not in walk] == []
    assert leaks(walk) == {}
    assert [address for address, text in walk.items() if str(Consent.NOBODY_NAMED.label) in text] == []


def test_no_search_finds_it(walk: dict[str, str]) -> None:
    asked = [
        f"{address}?{urlencode({name: words})}"
        for address, names in SEARCHES.items()
        for name in names
        for words in (secrets.WORD, f"{secrets.WORD} doan")
    ]
    answers = {address: walked.said(Client().get(address)) for address in asked}
    assert leaks(answers) == {}
    assert [address for address, text in answers.items() if walked.LISTED.search(text)] == []


def test_a_file_is_there_only_while_a_page_of_readers_shows_it(walk: dict[str, str]) -> None:
    shown = {int(found[1]) for address in walk if (found := FILE.match(address))}
    addresses = {file.url: file.pk in shown for file in Attachment.objects.all()}
    hidden = one_in(3, [address for address, is_shown in addresses.items() if not is_shown])
    asked = [*hidden, *(address for address, is_shown in addresses.items() if is_shown)]
    assert len(asked) > len(hidden) > len(planted.kinds_of_pages()) / 6
    wanted = {address: 200 if addresses[address] else 404 for address in asked}
    assert {address: Client().get(address).status_code for address in asked} == wanted


def test_who_guesses_an_address_is_told_nothing_by_it(walk: dict[str, str]) -> None:
    hidden = Page.objects.filter(live=False, slug__startswith=planted.SLUG)
    addresses = [page.specific.get_url() for page in hidden]
    addresses += [f"{address.rstrip('/')}-va-them/" for address in addresses]
    addresses += [f"/thu-tuc/{page.code}/" for page in ProcedurePage.objects.filter(live=False)]
    addresses += [page.permalink for page in DocumentPage.objects.filter(live=False)]
    addresses += [f"/lanh-dao/{one.key}/" for one in Official.objects.filter(live=False)]
    addresses += [f"/lich/{key}.ics" for key in planted.internal_sections()]
    answers = {address: Client().get(address) for address in addresses}
    assert len(answers) > len(planted.kinds_of_pages())
    assert {answer.status_code for answer in answers.values()} <= {404, 410}
    assert leaks({address: walked.without(address, walked.said(a)) for address, a in answers.items()}) == {}

"""The public site in English: every word of ours is said in English, and a word that is not is marked."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import polib
import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse
from django.utils.translation import override, trans_real

from pages.screens import SCREENS
from site_tphcm.translations.installed import messages
from site_tphcm.translations.ours import PLACEHOLDER
from tests.pages.leaks import walked
from tests.pages.leaks.secrets import MARK

from . import public_words
from .english_city import pages_in_english
from .unmarked import unmarked

PO = Path(settings.LOCALE_PATHS[0]) / "en" / "LC_MESSAGES" / "django.po"
BEGIN = [
    *(
        "/en/",
        "/en/rss.xml",
        "/en/atom.xml",
        "/en/opensearch.xml",
        "/en/no-such-page/",
        "/en/documents/?xem=in",
    ),
    *("/en/documents/?tu-ngay=never", "/en/search/?q=%3F", "/en/search/?q=nothing+has+these+words"),
    *("/en/search/?q=page+of+kind", "/en/search/?q=page+kindd"),
]  # and every screen
LEFT_OUT = re.compile(
    r"^/en/.+/(rss|atom)\.xml$"
)  # in an ordinary run: feeds of sections, like that of the site


@pytest.fixture(scope="module")
def catalogue() -> dict[str, polib.POEntry]:
    return {one.msgid: one for one in polib.pofile(str(PO), check_for_duplicates=True)}


def missing(words: list[public_words.Word], catalogue: dict[str, polib.POEntry]) -> list[public_words.Word]:
    """Those that English readers would read in Vietnamese."""
    return [one for one in words if not _is_said(one, catalogue.get(one.text))]


def _is_said(word: public_words.Word, entry: polib.POEntry | None) -> bool:
    if entry is None:
        return False
    if word.plural:
        return entry.msgid_plural == word.plural and all(entry.msgstr_plural.get(form) for form in (0, 1))
    return bool(entry.msgstr or entry.msgstr_plural.get(0))


def test_every_word_a_reader_may_be_shown_is_said_in_english(catalogue: dict[str, polib.POEntry]) -> None:
    words = public_words.words()
    assert len(words) > 1000
    assert sorted(set(missing(words, catalogue)), key=str) == []


def test_a_new_word_in_a_public_template_is_found_missing(catalogue: dict[str, polib.POEntry]) -> None:
    """The guard of the test above, in each way a template or the code may say something."""
    template = (
        '{% load i18n %}{% translate "Câu mới một" %}{% if x %}{% translate "Câu mới hai" as y %}{% endif %}'
        "{% blocktranslate trimmed %}\n  Câu mới\n  ba {{ x }}\n{% endblocktranslate %}"
        "{% blocktranslate count n=x %}Có {{ n }} câu mới{% plural %}Có {{ n }} câu mới{% endblocktranslate %}"
    )
    code = "from django.utils.translation import gettext as _now\ndef f(): return _now('Câu mới năm')\n"
    said = [*public_words.of_template(template, "x.html"), *public_words.of_module(code, "x.py")]
    assert [one.text for one in missing(said, catalogue)] == [
        *("Câu mới một", "Câu mới hai", "Câu mới ba %(x)s", "Có %(n)s câu mới", "Câu mới năm"),
    ]


def test_a_template_that_is_added_is_a_reader_s_until_it_is_named(tmp_path: Path) -> None:
    (tmp_path / "components").mkdir()
    (tmp_path / "components" / "new.html").write_text('{% load i18n %}{% translate "Phần mới" %}')
    assert [one.text for one in public_words.of_templates(tmp_path)] == ["Phần mới"]
    folders = {path.name for path in (public_words.HOUSE / "templates").iterdir() if path.is_dir()}
    assert folders - set(public_words.OF_READERS) == OFFICE_FOLDERS


OFFICE_FOLDERS = {
    *("approval", "enactment", "finding", "guide", "handover", "inspection", "intake", "jobs", "procedures"),
    *("staff", "translation", "wagtailadmin", "wagtailcore", "wagtailimages", "workdays"),
}


def test_no_placeholder_is_lost_or_added(catalogue: dict[str, polib.POEntry]) -> None:
    wrong = [
        (one.msgid, said)
        for one in catalogue.values()
        for said in ([one.msgstr] if one.msgstr else one.msgstr_plural.values())
        if _places(said) not in (_places(one.msgid), _places(one.msgid_plural or one.msgid))
    ]
    assert wrong == []


def _places(text: str) -> Counter[str]:
    return Counter(PLACEHOLDER.findall(text))


def test_the_catalogue_is_whole_and_speaks_english(catalogue: dict[str, polib.POEntry]) -> None:
    entries = polib.pofile(str(PO))
    assert entries.metadata["Language"] == "en"
    assert entries.metadata["Plural-Forms"] == "nplurals=2; plural=(n != 1);"
    assert [one.msgid for one in entries if "fuzzy" in one.flags or one.obsolete] == []
    assert [one.msgid for one in entries if not one.translated()] == []
    said = [
        (one.msgid, text) for one in entries for text in (one.msgstr, *one.msgstr_plural.values()) if text
    ]
    assert [(source, text) for source, text in said if unmarked(f"<p>{text}</p>")] == []
    assert [
        (s, t) for s, t in said if (s[:1].isspace(), s[-1:].isspace()) != (t[:1].isspace(), t[-1:].isspace())
    ] == []


@contextmanager
def asked_in_vain() -> Iterator[set[str]]:
    """What is asked of the English catalogue and is not in it; a package's own English is its own."""
    reverse("search")  # the server loads the office's screens before anybody asks (site_tphcm/wsgi.py)
    found, english = set[str](), trans_real.translation("en")
    known = {text for one in messages() for text in (one.text, one.plural)} | {
        said for _text, said in english._catalog.items()
    }
    originals = english.gettext, english.ngettext

    def gettext(text: str) -> str:
        if english._catalog.get(text) is None and not (text in known or is_content(text)):
            found.add(text)
        return originals[0](text)

    def ngettext(one: str, many: str, number: int) -> str:
        if english._catalog.get((one, english.plural(number))) is None and one not in known:
            found.add(one)
        return originals[1](one, many, number)

    english.gettext, english.ngettext = gettext, ngettext
    try:
        yield found
    finally:
        del english.gettext, english.ngettext


def is_content(text: str) -> bool:
    """What the city of this test was given to say: the field of a procedure is asked for by its name."""
    return not text or text.isdigit() or text.startswith(MARK)


def walk(full: bool) -> dict[str, str]:
    """Every English address that is reached from the first ones."""
    with override("en"):
        screens = [reverse(name) for name in SCREENS - {"official"}]
    client, waiting, found = Client(), BEGIN + screens, dict[str, str]()
    while waiting:
        address = waiting.pop()
        if address in found or not address.startswith("/en/"):
            continue
        found[address] = walked.said(client.get(address))
        more = walked.linked(found[address], address)
        if full:
            more += walked.conditions(found[address], address)
        waiting += [one for one in more if full or not LEFT_OUT.search(one)]
    return found


def in_vietnamese(answers: dict[str, str]) -> dict[str, list[str]]:
    """Words that are not marked, each with the first address that says them."""
    found: dict[str, list[str]] = {}
    for address, text in answers.items():
        for words in unmarked(text.partition("\n\n")[2]):
            found.setdefault(words, []).append(address)
    return {words: addresses[:1] for words, addresses in found.items()}


@pytest.mark.share(2)
def test_an_english_city_with_nothing_in_it_speaks_english(unpeopled: None, full: bool) -> None:
    with asked_in_vain() as found:
        answers = walk(full)
    assert len(answers) > 50
    assert found == set()
    assert in_vietnamese(answers) == {}


@pytest.mark.share(2)
def test_an_english_city_full_of_pages_speaks_english(city: None, full: bool) -> None:
    shown = pages_in_english()
    with asked_in_vain() as found:
        answers = walk(full)
    assert [page.url for page in shown if page.url not in answers] == []
    assert found == set()
    assert in_vietnamese(answers) == {}

"""Whatever an installed package can say to a signed-in person it says in Vietnamese, in the words of the glossary."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import unicodedata
from pathlib import Path

import polib
import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from django.test import Client
from django.utils.translation import gettext, ngettext, override

from site_tphcm.translations import ours
from site_tphcm.translations.installed import DOMAINS, messages
from site_tphcm.translations.ours import PLACEHOLDER

from .english import foreign

GLOSSARY = Path(settings.BASE_DIR) / "docs" / "thuat-ngu.md"
ROW = re.compile(r"^\| (?P<english>[^|]+) \| (?P<vietnamese>[^|]+) \| (?P<never>[^|]*) \|$", re.MULTILINE)
ASIDE = re.compile(r"\s*\([^)]*\)")
MESSAGES = list(messages())
NEVER = ("bạn", "vui lòng", "người dùng", "website")


def every_text() -> list[tuple[str, str]]:
    """Source and translation of each entry of both catalogues."""
    return [(source, said) for domain in DOMAINS for (_, source), said in ours.catalogue(domain).items()]


def terms() -> list[tuple[str, str]]:
    """English and Vietnamese word by word: "next, previous" is two."""
    found = []
    for row in ROW.finditer(GLOSSARY.read_text()):
        english, vietnamese = (ASIDE.sub("", row[name]) for name in ("english", "vietnamese"))
        several = english.split(", "), vietnamese.split(", ")
        if len(several[0]) == len(several[1]):
            found += zip(*several, strict=True)
    return [(one, other) for one, other in found if one not in {"Tiếng Anh", "---"}]


def test_nothing_that_is_installed_is_missing() -> None:
    missing = [(one.package, one.text) for one in MESSAGES if not ours.said_of(one)]
    assert missing == []
    assert len(MESSAGES) > 2000, "the catalogues of the packages were found"


def test_no_placeholder_is_lost_or_added() -> None:
    assert [(one.text, ours.said_of(one)) for one in MESSAGES if not ours.is_whole(one)] == []


def test_nothing_is_translated_that_no_package_says() -> None:
    known = {(one.domain, one.context, one.text) for one in MESSAGES}
    said = {(domain, *key) for domain in DOMAINS for key in ours.catalogue(domain)}
    assert said - known == set()


def test_it_begins_and_ends_as_its_source_does() -> None:
    for source, said in every_text():
        assert (source[:1].isspace(), source[-1:].isspace()) == (said[:1].isspace(), said[-1:].isspace()), (
            source
        )
        assert said == unicodedata.normalize("NFC", said), source


@pytest.mark.parametrize("word", NEVER)
def test_a_word_that_an_office_does_not_use_is_nowhere(word: str) -> None:
    found = re.compile(rf"(?<!\w){word}(?!\w)", re.IGNORECASE)
    assert [said for _source, said in every_text() if found.search(said)] == []


def test_a_concept_of_the_glossary_has_one_translation() -> None:
    """Wherever the whole text of a message is the term."""
    words, wrong = {english.lower(): said for english, said in terms()}, []
    for source, said in every_text():
        word = words.get(source.strip().lower())
        if word and said.strip().lower() != word.lower():
            wrong.append((source, said, word))
    assert len(words) > 60
    assert wrong == []


def test_ours_is_what_a_person_reads() -> None:
    with override("vi"):
        assert gettext("Reports") == "Báo cáo"
        assert gettext("Skip to main content") == ours.catalogue("django")[None, "Skip to main content"]
        assert "%(count)d" not in ngettext("%(count)d page", "%(count)d pages", 2) % {"count": 2}


@pytest.mark.django_db
def test_the_words_of_scripts_are_ours(client: Client) -> None:
    script = client.get("/admin/jsi18n/").content.decode()
    told = json.loads(re.search(r"newcatalog = (\{.*?\});", script, re.DOTALL)[1])
    for one in MESSAGES:
        if (one.package, one.domain) == ("wagtail.admin", "djangojs") and not one.plural and not one.context:
            assert told.get(one.text) == ours.said_of(one)


def test_the_command_names_what_is_missing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    call_command("translations", "--missing")
    assert "0 câu chưa dịch, 0 câu sai chỗ điền." in capsys.readouterr().out
    lost = next(one for one in MESSAGES if one.package == "wagtail.admin")
    monkeypatch.delitem(ours.catalogue(lost.domain), (lost.context, lost.text))
    with pytest.raises(CommandError):
        call_command("translations", "--missing")
    assert repr(lost.text) in capsys.readouterr().out


@pytest.mark.parametrize("domain", DOMAINS)
def test_the_catalogue_is_whole_as_a_file(domain: str) -> None:
    """What `msgfmt --check` asks of it; that program itself does where it is installed."""
    path = ours.path_of(domain)
    said = polib.pofile(str(path), check_for_duplicates=True)
    assert said.metadata["Content-Type"] == "text/plain; charset=UTF-8"
    assert said.metadata["Language"] == ours.LANGUAGE
    assert said.metadata["Plural-Forms"] == "nplurals=1; plural=0;"
    assert [one.msgid for one in said if "fuzzy" in one.flags or one.obsolete] == []
    assert [one.msgid for one in said if one.msgid_plural and set(one.msgstr_plural) != {0}] == []
    if program := shutil.which("msgfmt"):
        subprocess.run([program, "--check", "--output-file=/dev/null", path], check=True)


def test_the_detector_of_english_finds_it_and_lets_vietnamese_pass() -> None:
    """The guard of the walk through the admin (tests/browser/test_admin_speaks.py)."""
    shown = [one for one in MESSAGES if one.package.startswith("wagtail")]
    missed = [one.text for one in shown if not foreign(PLACEHOLDER.sub("", one.text))]
    assert len(shown) > 1500
    assert len(missed) < 0.02 * len(shown), missed
    words = {word for one in shown for word in foreign(PLACEHOLDER.sub("", ours.said_of(one)))}
    assert words == {"Embedly", "from", "id"}  # names in code, and of a service

"""The texts of the demonstration city keep the rules of the house: by the regulation, in good form, no trap."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from pages.models.story import Genre
from pages.schedules.rows import Mark, Readers
from site_tphcm.demonstration.people import PEOPLE, Person
from site_tphcm.demonstration.texts import DRAFTS, Draft
from site_tphcm.demonstration.texts.disclosure import SAMPLE
from site_tphcm.demonstration.texts.draft import EXAMPLE
from site_tphcm.demonstration.texts.law import AS_OF
from site_tphcm.demonstration.texts.party_calendar import SUMMARY as PARTY_SUMMARY
from site_tphcm.demonstration.texts.schedules import SUMMARY
from site_tphcm.demonstration.texts.shared import SOURCES
from tests import kinds
from vietnamese.text import nfc, slug
from workflows.regulation.documents import TYPES, is_number
from workflows.regulation.procedures import is_code
from workflows.regulation.regulation import Unit
from workflows.regulation.tuyen_quang import REGULATION
from workflows.regulation.vocabulary import ChainShape, Content, Contributor, Section, SectionKind

KINDS = {content: kind.__name__ for content, kind in kinds.KINDS.items()}
STORIES = {"NewsPage", "RoleModelPage", "LeadershipPage"}
NAMED_BY_THEMSELVES = {"DocumentPage", "SchedulePage"}  # by number, by week
WITH_FIELDS = {
    "DisclosurePage",
    "ConsultationPage",
    "VideoPage",
    "LawPage",
    "AccessPage",
    "UnitPage",
    "AdminMapPage",
    "NoticePage",
    "ServicePage",
}  # what they must say is asked in tests/pages/disclosures
ALSO = {
    Content.GALLERY: {"VideoPage"},
    Content.INTRO: {"UnitPage", "OrganisationChartPage", "AdminMapPage"},
    Content.CONTACT: {"ContactsPage", "ChannelsPage"},
}  # sections that hold other kinds as well
OF_THE_CITY = {"IntroPage", "OrganisationChartPage", "AdminMapPage"}  # of no single unit
OF_ONE_FORM = {"ProcedurePage", "ServicePage", "SpokespersonPage", "UnitPage"}
FACTS = {"4259/QĐ-UBND"}  # documents that are no examples
STATES = {"draft", "submitted", "checked", "published"}
PEOPLE_BY_NAME = {person.username: person for person in PEOPLE}
UNITS = {unit.key: unit for unit in REGULATION.units}
PROCEDURES = {  # practice 7
    *("1.001193", "1.000894", "1.000656", "1.004873", "1.004884"),
    *("1.004859", "1.001022", "2.000635", "2.000815", "2.000884", "2.001263"),
}
# Not of this site's title, not for the public, or not of this city (practice 3 and 6).
FORBIDDEN = re.compile(r"\bcổng\b|website|tphcm|kiểm duyệt|na hang|hàm yên", re.IGNORECASE)
SENTENCE = re.compile(r"(?<=[.?!]) ")
SHARED = {*SENTENCE.split(EXAMPLE), *SENTENCE.split(AS_OF), *SENTENCE.split(SAMPLE), SUMMARY, PARTY_SUMMARY}
GLUED = re.compile(r"[^\W\d_][.;:,!?][^\W\d_]|\s{2}|\s[.;:,!?]")  # a space forgotten or doubled

each = pytest.mark.parametrize("draft", DRAFTS, ids=lambda draft: f"{draft.section}: {draft.title[:40]}")


def sections_shown() -> list[Section]:
    """The sections that are pages of words for the public."""
    pages = [s for s in REGULATION.sections if s.kind is SectionKind.PAGE and not s.is_internal]
    return [section for section in pages if section.content is not Content.REGULATION]


def section_of(draft: Draft) -> Section:
    section = REGULATION.section(draft.section)
    assert section is not None
    return section


def covers(entry: Contributor, person: Person, unit: Unit) -> bool:
    everyone = not entry.kinds and not entry.units
    return entry.role == person.role and (everyone or unit.key in entry.units or unit.kind in entry.kinds)


def published(section: Section) -> list[Draft]:
    return [draft for draft in DRAFTS if draft.section == section.key and draft.until == "published"]


def words(draft: Draft) -> int:
    return len(" ".join(draft.paragraphs).split())


@pytest.mark.parametrize("section", sections_shown(), ids=lambda section: section.key)
def test_every_section_has_a_list_to_read(section: Section) -> None:
    news = section.content in {Content.NEWS, Content.ROLE_MODEL, Content.SOURCED}
    least = 5 if news else 3
    assert len(published(section)) >= least


def test_there_is_enough_to_read_and_something_at_every_stage() -> None:
    stages = Counter(draft.until for draft in DRAFTS)
    assert set(stages) == STATES
    assert stages["published"] >= 150
    assert min(stages.values()) >= 2


def test_the_calendar_is_of_the_weeks_around_today_and_of_nobody_s_meetings() -> None:
    weeks = [draft for draft in DRAFTS if draft.kind == "SchedulePage"]
    assert {draft.week for draft in weeks if draft.until == "published"} >= {-1, 0, 1}
    rows = [row for draft in weeks for row in draft.rows]
    assert {row["readers"] for row in rows} == set(Readers.values)
    assert {row.get("mark", "") for row in rows} >= set(Mark.values)
    assert [row for row in rows if not row["what"].startswith("Ví dụ: ")] == []
    assert [name for row in rows for name in row["chairs"].splitlines() if not name.endswith("(ví dụ)")] == []


def test_eleven_procedures_are_shown_and_each_once() -> None:
    shown = [draft for draft in DRAFTS if draft.section == "thu-tuc-hanh-chinh"]
    assert sorted(draft.fields["code"] for draft in shown) == sorted(PROCEDURES)
    for draft in shown:
        assert draft.title.startswith("Ví dụ (minh họa): ")
        assert "ví dụ" in draft.fields["decision_number"]  # no decision is invented
        assert "ví dụ" in draft.fields["decision_issuer"]
        assert any("đến ngày 30/6/2025" in text for text in draft.paragraphs)


@each
def test_the_author_writes_for_the_section_and_takes_no_step_of_its_chain(draft: Draft) -> None:
    author, section = PEOPLE_BY_NAME[draft.author], section_of(draft)
    assert author.role in REGULATION.writers(section)
    assert author.role not in {step.role for step in section.chain.steps}
    if section.chain.writer:
        assert author.role == section.chain.writer
    if author.unit:
        assert any(covers(entry, author, UNITS[author.unit]) for entry in section.contributors)


@each
def test_it_is_the_kind_of_page_the_section_holds_and_its_choices_are_known(draft: Draft) -> None:
    held = {KINDS[section_of(draft).content], *ALSO.get(section_of(draft).content, ())}
    assert draft.kind in held
    if draft.kind in STORIES:
        assert draft.fields["genre"] in Genre.values
        assert draft.fields["field_of_activity"] in dict(REGULATION.fields_of_activity)
    elif draft.kind == "DocumentPage":
        assert draft.fields["kind"] in TYPES
        assert is_number(draft.fields["number"])
        assert draft.fields["field_of_activity"] in dict(REGULATION.fields_of_activity)
    elif draft.kind == "SourcedNewsPage":
        assert any(said["name"] == draft.source for said in SOURCES)
    elif draft.kind == "ProcedurePage":
        assert is_code(draft.fields["code"])
    elif draft.kind not in WITH_FIELDS:
        assert draft.fields == {}
    assert not draft.unit or (draft.unit in UNITS and draft.kind not in OF_THE_CITY)
    assert draft.unit or not PEOPLE_BY_NAME[draft.author].unit or draft.kind in OF_THE_CITY


@each
def test_what_waits_for_the_leader_was_checked_by_somebody(draft: Draft) -> None:
    assert draft.until in STATES
    if draft.until == "checked":
        assert section_of(draft).chain.shape is ChainShape.CHECKED_THEN_APPROVED


@each
def test_it_says_that_it_is_an_example(draft: Draft) -> None:
    if draft.fields.get("number") not in FACTS:
        named = draft.summary if draft.kind in NAMED_BY_THEMSELVES else draft.title
        assert named.startswith(("Ví dụ: ", "Ví dụ (minh họa): "))
        assert "Tuyên Quang" not in draft.fields.get("issuer", "")
    assert draft.paragraphs[-1:] == (EXAMPLE,) or (draft.source and not draft.paragraphs)


@each
def test_its_words_are_in_order(draft: Draft) -> None:
    texts = [draft.title, draft.summary, *draft.paragraphs]
    assert [text for text in texts if text != nfc(text) or text != text.strip() or not text] == []
    assert [found.group() for text in texts if (found := FORBIDDEN.search(text))] == []
    plain = [text.replace("gov.vn", "") for text in texts]
    assert [found.group() for text in plain if (found := GLUED.search(text.replace(" …", "")))] == []
    assert [text for text in texts if set(text) & set("<>&")] == []  # they become HTML as they are
    assert len(draft.summary) <= 300
    assert len(draft.title) <= 150


@pytest.mark.parametrize(
    "draft",
    [draft for draft in DRAFTS if draft.kind in STORIES and draft.until != "draft"],
    ids=lambda draft: draft.title[:40],
)
def test_news_has_100_to_300_words(draft: Draft) -> None:
    assert 100 <= words(draft) <= 300


def test_no_two_tell_a_reader_the_same() -> None:
    """A sentence of some length stands in one text only; what is of one form shares the form's own sentences."""
    texts = [
        draft for draft in DRAFTS if draft.kind not in OF_ONE_FORM and draft.section != "danh-muc-cong-khai"
    ]
    said = Counter(
        sentence
        for draft in texts
        for sentence in {part for text in (draft.summary, *draft.paragraphs) for part in SENTENCE.split(text)}
        if len(sentence.split()) > 7
    )
    assert [sentence for sentence, times in said.items() if times > 1 and sentence not in SHARED] == []


def test_no_picture_leads_every_other_page_of_its_section() -> None:
    for section in sections_shown():
        led = Counter(draft.picture for draft in published(section) if draft.picture)
        assert all(times <= 2 for times in led.values()), (section.key, led)


def test_no_two_in_a_section_share_an_address() -> None:
    addresses = Counter((draft.section, slug(draft.title)) for draft in DRAFTS)
    assert [address for address, count in addresses.items() if count > 1] == []
    assert max(len(address) for _, address in addresses) <= 255

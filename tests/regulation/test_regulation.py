"""A regulation holds together: every name it uses exists, and what it is silent on is said aloud."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date
from typing import Any

import pytest

from tests.localities import ban_mau
from workflows.regulation import tuyen_quang
from workflows.regulation.chains import ended_by_member
from workflows.regulation.locality.making import regulation_from
from workflows.regulation.locality.sample import SAMPLE
from workflows.regulation.regulation import Regulation
from workflows.regulation.vocabulary import ChainShape, Content, RoleKind, Section, SectionKind, Verb
from workflows.staff.regulation import regulation_in_force

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
LONGEST_KEY = 60  # of the columns that hold keys: section_key, Appointment.role, Organisation.key

# The roles whose people the demonstration shows and for whom the seed prints a duty.
ROLES_OF_THE_SEED = {
    "truong-ban",
    "pho-truong-ban",
    "giam-doc-trung-tam",
    "truong-phong-vhtt",
    "truong-phong-tu-phap",
    "lanh-dao-vp-thanh-uy",
    "lanh-dao-vp-hdnd-ubnd",
    "chuyen-vien-vhtt",
    "chuyen-vien-vp-hdnd-ubnd",
    "vien-chuc-trung-tam",
    "dau-moi",
    "quan-sat",
    "quan-tri-ky-thuat",
}
SHAPES = {
    ChainShape.LEADER_ALONE: (RoleKind.LEADER,),
    ChainShape.CHECKED_THEN_APPROVED: (RoleKind.MEMBER, RoleKind.LEADER),
    ChainShape.WRITTEN_BY_MEMBER: (RoleKind.LEADER,),
}


FROM_A_TABLE = regulation_from(SAMPLE)


@pytest.fixture(
    params=[tuyen_quang.REGULATION, ban_mau.REGULATION, FROM_A_TABLE],
    ids=["tuyen-quang", "ban-mau", "from-a-table"],
)
def regulation(request: pytest.FixtureRequest) -> Regulation:
    return request.param


def words(thing: Any) -> Iterator[str]:
    """Every string a regulation holds, however deep."""
    if isinstance(thing, str):
        yield thing
    elif isinstance(thing, tuple):
        for part in thing:
            yield from words(part)
    elif is_dataclass(thing):
        for field in fields(thing):
            yield from words(getattr(thing, field.name))


def twins(keys: list[str]) -> set[str]:
    return {key for key in keys if keys.count(key) > 1}


def roles_named_by(section: Section) -> set[str]:
    named = {step.role for step in section.chain.steps} | {c.role for c in section.contributors}
    return (
        named
        | ({section.chain.writer} if section.chain.writer else set())
        | ({section.member} if section.member else set())
    )


def clauses_named_by(section: Section) -> set[str]:
    return {*section.clauses, *(step.clause for step in section.chain.steps)}


def test_the_regulation_in_force_is_the_one_the_settings_name(settings: Any) -> None:
    assert regulation_in_force() is tuyen_quang.REGULATION
    settings.REGULATION = "tests.localities.ban_mau"
    assert regulation_in_force() is ban_mau.REGULATION


def test_no_key_is_used_twice(regulation: Regulation) -> None:
    assert not twins([node.key for node in (*regulation.headings, *regulation.sections)])
    assert not twins([role.key for role in regulation.roles])
    assert not twins([role.title for role in regulation.roles]), "a title is the name of a group"
    assert not twins([clause.id for clause in regulation.clauses])
    assert not twins([section.row for section in regulation.sections])
    assert not twins([unit.key for unit in regulation.units])


def test_full_titles_are_unique_for_they_name_the_workflows(regulation: Regulation) -> None:
    assert not twins([regulation.full_title(section.key) for section in regulation.sections])


def test_the_tops_of_the_tree_have_titles_of_their_own_for_they_name_the_collections(
    regulation: Regulation,
) -> None:
    assert not twins([node.title for node in regulation.page_nodes if node.parent is None])


def test_a_key_can_stand_in_an_address(regulation: Regulation) -> None:
    nodes = (*regulation.headings, *regulation.sections, *regulation.roles, *regulation.units)
    bad = [node.key for node in nodes if not SLUG.fullmatch(node.key) or len(node.key) > LONGEST_KEY]
    assert bad == []


def test_every_role_a_section_names_exists(regulation: Regulation) -> None:
    known = {role.key for role in regulation.roles}
    assert {s.key: roles_named_by(s) - known for s in regulation.sections if roles_named_by(s) - known} == {}


def test_every_clause_a_section_or_a_role_names_exists(regulation: Regulation) -> None:
    known = {clause.id for clause in regulation.clauses}
    missing = {s.key: clauses_named_by(s) - known for s in regulation.sections}
    missing |= {role.key: {role.clause} - known for role in regulation.roles if role.clause}
    assert {key: clauses for key, clauses in missing.items() if clauses} == {}


def test_every_parent_exists_and_is_a_heading_or_a_section(regulation: Regulation) -> None:
    nodes = (*regulation.headings, *regulation.sections)
    known = {node.key for node in nodes}
    assert [node.key for node in nodes if node.parent and node.parent not in known] == []
    assert {clause.parent for clause in regulation.clauses} <= {None, *(c.id for c in regulation.clauses)}


def test_no_heading_stands_below_a_section(regulation: Regulation) -> None:
    assert [h.key for h in regulation.headings if h.parent and regulation.section(h.parent)] == []


def test_every_unit_a_contributor_names_exists(regulation: Regulation) -> None:
    known = {unit.key for unit in regulation.units}
    for section in regulation.sections:
        for contributor in section.contributors:
            assert set(contributor.units) <= known, section.key


def test_a_contact_contributes_only_where_the_role_is_one_of_units(regulation: Regulation) -> None:
    for section in regulation.sections:
        for contributor in section.contributors:
            if contributor.units or contributor.kinds:
                assert regulation.role(contributor.role).needs_unit, section.key


def test_a_body_acts_through_roles_that_people_are_appointed_to(regulation: Regulation) -> None:
    for role in regulation.roles:
        assert all(regulation.role(key).kind.has_group for key in role.acts_through), role.key
        assert bool(role.acts_through) == (role.kind is RoleKind.BODY), role.key


def test_every_section_ends_with_a_leader_s_step(regulation: Regulation) -> None:
    relative = {"lanh-dao-theo-linh-vuc"}  # a source has the leader of the section it ends in
    for section in regulation.sections:
        last = section.chain.steps[-1]
        assert last.verb in {Verb.APPROVE, Verb.DECIDE}, section.key
        assert last.role in relative or regulation.role(last.role).kind is RoleKind.LEADER, section.key


def test_a_chain_has_the_steps_of_its_shape(regulation: Regulation) -> None:
    """One step is shape a or c, two are shape b; who checks is never who approves."""
    for section in regulation.sections:
        chain = section.chain
        assert len(chain.steps) == len(SHAPES[chain.shape]), section.key
        assert len({step.role for step in chain.steps}) == len(chain.steps), section.key
        assert (chain.shape is ChainShape.WRITTEN_BY_MEMBER) == (chain.writer is not None), section.key
        assert [s.verb for s in chain.steps[:-1]] == [Verb.CHECK] * (len(chain.steps) - 1), section.key


def test_a_writer_of_shape_c_is_a_member_and_contributes(regulation: Regulation) -> None:
    for section in regulation.sections:
        if writer := section.chain.writer:
            assert regulation.role(writer).kind is RoleKind.MEMBER, section.key
            assert writer in {c.role for c in section.contributors}, section.key


def test_no_section_ends_with_its_member_by_default(regulation: Regulation) -> None:
    """Shape d is given only by a dated assignment, and only where the regulation names the member."""
    assert all(s.chain.shape is not ChainShape.ENDED_BY_MEMBER for s in regulation.sections)
    assert ended_by_member("van-hoa", "A.1").shape is ChainShape.ENDED_BY_MEMBER


def test_a_gap_among_steps_contributors_or_duties_is_said_in_words(regulation: Regulation) -> None:
    for section in regulation.sections:
        marked = [*section.chain.steps, *section.contributors]
        if any(part.gap for part in marked):
            assert section.gaps, f"{section.key}: a gap without its sentence"
        assert all(gap.about and gap.default for gap in section.gaps), section.key


def test_somebody_may_write_for_every_section_that_has_a_page(regulation: Regulation) -> None:
    for section in regulation.sections:
        assert section.contributors, section.key
        if regulation.address(section.key):
            assert regulation.writers(section), section.key


def test_a_section_that_is_a_page_says_what_it_holds_and_no_other_does(regulation: Regulation) -> None:
    said = {section.key for section in regulation.sections if section.content}
    assert said == {section.key for section in regulation.sections if section.kind is SectionKind.PAGE}


def test_no_leader_writes_by_the_regulation(regulation: Regulation) -> None:
    """The last decider has no hand in what is released (design 1.5)."""
    leaders = {role.key for role in regulation.roles if role.kind is RoleKind.LEADER}
    assert {
        s.key: regulation.writers(s) & leaders for s in regulation.sections if regulation.writers(s) & leaders
    } == {}


def test_one_role_heads_the_board_and_one_keeps_its_roster(regulation: Regulation) -> None:
    assert len([role for role in regulation.roles if role.heads_board]) == 1
    keepers = [role for role in regulation.roles if role.keeps_roster]
    assert keepers and all(role.kind is RoleKind.LEADER for role in keepers)
    assert regulation.head_of_board in keepers


def test_a_technical_role_says_it_is_ours_and_rests_on_no_clause(regulation: Regulation) -> None:
    for role in regulation.roles:
        assert role.added == (role.kind is RoleKind.TECHNICAL), role.key
        assert (role.clause is None) == role.added, role.key


def test_every_section_has_a_title_in_both_languages(regulation: Regulation) -> None:
    for node in (*regulation.headings, *regulation.sections):
        assert node.title and node.title_en, node.key
        assert node.title != node.title_en, node.key


def test_every_word_is_composed_and_trimmed(regulation: Regulation) -> None:
    for word in words(regulation):
        assert unicodedata.is_normalized("NFC", word), word
        assert word == word.strip(), word


def test_contradictions_are_numbered_without_a_gap(regulation: Regulation) -> None:
    numbers = [contradiction.number for contradiction in regulation.contradictions]
    assert numbers == list(range(1, len(numbers) + 1))
    assert all(c.where and c.problem and c.treatment for c in regulation.contradictions)


def test_headings_hold_sections(regulation: Regulation) -> None:
    held = {part for s in regulation.sections for part in regulation.path(s.key)[:-1]}
    assert [h.key for h in regulation.headings if h.key not in held] == []


def test_page_nodes_name_each_parent_before_its_children(regulation: Regulation) -> None:
    seen: set[str | None] = {None}
    for node in regulation.page_nodes:
        assert node.parent in seen, node.key
        seen.add(node.key)


def test_the_seed_s_thirteen_roles_have_groups_and_no_other_role_has() -> None:
    assert {role.key for role in tuyen_quang.REGULATION.group_roles} == ROLES_OF_THE_SEED


def test_the_seed_s_thirty_contradictions_are_told() -> None:
    assert len(tuyen_quang.REGULATION.contradictions) == 30


def test_an_unknown_key_is_answered_with_nothing_and_never_with_a_guess() -> None:
    regulation = tuyen_quang.REGULATION
    assert regulation.node("khong-co") is None
    assert regulation.section("tin-tong-hop") is None, "a heading is no section"
    with pytest.raises(KeyError):
        regulation.role("khong-co")
    with pytest.raises(KeyError):
        regulation.clause("IX.9")


def test_data_and_sources_have_no_address() -> None:
    regulation = tuyen_quang.REGULATION
    homeless = {s.key for s in regulation.sections if regulation.address(s.key) is None}
    assert homeless == {"hoi-dap-gop-y", "quang-cao", "phan-anh-kien-nghi", "tin-bai-gui-den"}


def test_documents_are_kept_for_ever_and_news_for_years_after_it_was_public() -> None:
    regulation = tuyen_quang.REGULATION
    assert regulation.retention_of(Content.DOCUMENT).until(date(2026, 11, 29)) is None
    assert regulation.retention_of(Content.NEWS).until(date(2026, 11, 29)) == date(2031, 11, 29)
    assert regulation.retention_of(Content.NEWS).until(date(2028, 2, 29)) == date(2033, 2, 28)


def test_where_a_locality_says_nothing_everything_is_kept_for_ever() -> None:
    assert ban_mau.REGULATION.retention_of(Content.NEWS).until(date(2026, 11, 29)) is None


def test_somebody_takes_down_at_once_in_every_locality_within_the_law_s_hours(regulation: Regulation) -> None:
    assert regulation.takers_down
    assert all(regulation.role(key).kind.has_group for key in regulation.takers_down)
    assert regulation.takedown.hours == 3 and regulation.takedown.gap


def test_in_the_city_the_leaders_the_director_and_the_standing_office_take_down() -> None:
    named = {"truong-ban", "pho-truong-ban", "giam-doc-trung-tam", "vien-chuc-trung-tam"}
    assert {*tuyen_quang.REGULATION.takers_down} == named


def test_where_a_locality_names_nobody_its_leaders_and_its_standing_office_do() -> None:
    assert ban_mau.REGULATION.takers_down == ["chu-tich", "van-hoa", "can-bo"]


def test_a_regulation_is_frozen() -> None:
    with pytest.raises(AttributeError):
        ban_mau.REGULATION.locality = "Nơi khác"
    assert replace(ban_mau.REGULATION, locality="Nơi khác").locality == "Nơi khác"

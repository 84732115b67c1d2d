"""A whole regulation: what a locality's module must hold, and the questions one may ask it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from .checks import STANDARD, Check
from .english import BY_LAW as ENGLISH_BY_LAW
from .english import InEnglish
from .vocabulary import (
    Clause,
    Content,
    Contradiction,
    Heading,
    Oversight,
    Retention,
    Role,
    RoleKind,
    Section,
    SectionKind,
    Takedown,
    UnitKind,
    Version,
)

OWN_SLUG, OWN_SLUG_EN = "quy-che", "regulation"
# Of a site that brings together what others published; its successor, NĐ 147/2024/NĐ-CP, was not read.
FOR_EVER = Retention(None, "III.9")
BY_LAW = Takedown(law="Điều 23d NĐ 27/2018/NĐ-CP", hours=3)


@dataclass(frozen=True)
class Unit:
    """A unit that provides information (III.6b), with the days it existed."""

    key: str
    name: str
    kind: UnitKind
    starts_on: date | None = None
    ends_on: date | None = None
    name_en: str = ""


@dataclass(frozen=True)
class Identity:
    """How the site names itself and its owner, in the regulation's words."""

    site_name: str
    site_name_en: str
    owner: str
    standing_office: str
    responsible: str
    address: str = ""
    email: str = ""
    owner_en: str = ""  # our renderings: a regulation speaks Vietnamese
    standing_office_en: str = ""
    responsible_en: str = ""
    address_en: str = ""


@dataclass(frozen=True)
class Regulation:
    locality: str
    identity: Identity
    version: Version
    clauses: tuple[Clause, ...]
    roles: tuple[Role, ...]
    headings: tuple[Heading, ...]
    sections: tuple[Section, ...]
    fields_of_activity: tuple[tuple[str, str], ...]  # key and name of each field news is counted by
    issuers: tuple[str, ...]  # whose documents the site holds, by rank: Party, council, committee, offices
    assigns_by: str  # the clause by which members are assigned to sections
    applies_changes: tuple[str, ...] = ()  # roles or bodies that carry out a leader's exact change
    keepers: tuple[tuple[str, str], ...] = ()  # kind of public snippet to the section whose chain it passes
    home: tuple[tuple[str, tuple[str, ...]], ...] = ()  # parts of the home page, in order, and their sections
    grounds: tuple[
        tuple[str, tuple[str, ...]], ...
    ] = ()  # what forms ask and what else is done, and by which clauses
    oversight: tuple[Oversight, ...] = ()  # who urges whom; the head of the board where nobody is named
    checks: tuple[Check, ...] = STANDARD  # what is looked for before an item goes on
    takedown: Takedown = BY_LAW  # what is gone at once, by whom and how soon
    retention: tuple[Retention, ...] = ()  # how long editions are kept; for ever where nothing is said
    in_english: InEnglish = ENGLISH_BY_LAW  # what is translated first
    locality_en: str = ""  # as English readers call it
    schedule_note: str = ""  # what is printed below each calendar
    units: tuple[Unit, ...] = ()
    contradictions: tuple[Contradiction, ...] = field(default_factory=tuple)

    @cached_property
    def _nodes(self) -> dict[str, Heading | Section]:
        nodes: list[Heading | Section] = [*self.headings, *self.sections]
        return {node.key: node for node in nodes}

    @cached_property
    def _roles(self) -> dict[str, Role]:
        return {role.key: role for role in self.roles}

    @cached_property
    def _clauses(self) -> dict[str, Clause]:
        return {clause.id: clause for clause in self.clauses}

    def role(self, key: str) -> Role:
        """The role of that key. Raises KeyError for an unknown one."""
        return self._roles[key]

    def clause(self, clause_id: str) -> Clause:
        """The clause of that id. Raises KeyError for an unknown one."""
        return self._clauses[clause_id]

    def known_role(self, key: str) -> Role | None:
        """The role of a key that was stored once; None when the regulation no longer has it."""
        return self._roles.get(key)

    def role_title(self, key: str) -> str:
        """The title of a stored key; the key itself when the regulation no longer has the role."""
        role = self.known_role(key)
        return role.title if role else key

    def cite(self, clause_id: str) -> str:
        """The clause as an official writes it: "Điều 4 (Chương II), khoản 3, điểm b".

        The chapter stands with the article, for the seed numbers Điều 6, 8 and 9 twice; where
        one chapter has the number twice, the article's title tells them apart.
        """
        return self._cited.get(clause_id, clause_id)

    @cached_property
    def _cited(self) -> dict[str, str]:
        return {clause.id: self._written(clause.id) for clause in self.clauses}

    def _written(self, clause_id: str) -> str:
        line = self._line(clause_id)
        article = next((c for c in line if c.label.startswith("Điều")), None)
        if article is None:
            return clause_id
        twin = any(
            c.label == article.label and c.parent == article.parent for c in self.clauses if c != article
        )
        name = article.label.rstrip(".") + (f" “{article.text}”" if twin else "")
        marks = [c.label.rstrip(".") for c in line]
        points = [f"khoản {mark}" if mark.isdigit() else f"điểm {mark}" for mark in marks if mark.isalnum()]
        return ", ".join([f"{name} ({line[0].label})" if line[0] != article else name, *points])

    def cite_grounds(self, about: str) -> str:
        """The clauses that ask it of whoever writes: "Điều 5 (Chương II)"; empty where none does."""
        return "; ".join(self.cite(clause) for clause in self.grounds_of(about))

    def grounds_of(self, about: str) -> tuple[str, ...]:
        """The ids of those clauses, as the register keeps them."""
        return dict(self.grounds).get(about, ())

    def _line(self, clause_id: str) -> list[Clause]:
        """The clauses from the chapter down to this one; empty for an id the regulation does not have."""
        clause = self._clauses.get(clause_id)
        if clause is None:
            return []
        return [*(self._line(clause.parent) if clause.parent else []), clause]

    def node(self, key: str) -> Heading | Section | None:
        """The heading or section of that key, if the regulation knows it."""
        return self._nodes.get(key)

    def section(self, key: str) -> Section | None:
        """The section of that key, if the regulation knows it."""
        node = self._nodes.get(key)
        return node if isinstance(node, Section) else None

    @property
    def page_nodes(self) -> list[Heading | Section]:
        """Headings and sections that stand as pages, each after its parent, in printed order."""
        return self._below(None)

    def _below(self, parent: str | None) -> list[Heading | Section]:
        """At the top headings come first; below a heading its sections come before its sub-headings."""
        headings: list[Heading | Section] = [h for h in self.headings if h.parent == parent]
        sections: list[Heading | Section] = [
            s for s in self.sections if s.parent == parent and s.kind is SectionKind.PAGE
        ]
        children = headings + sections if parent is None else sections + headings
        return [node for child in children for node in (child, *self._below(child.key))]

    def path(self, key: str) -> tuple[str, ...]:
        """The keys from the top of the tree down to this one."""
        node = self._nodes[key]
        return (*self.path(node.parent), key) if node.parent else (key,)

    def address(self, key: str) -> str | None:
        """Where the public finds it, or None for what has no page."""
        node = self._nodes[key]
        if isinstance(node, Section) and node.kind is not SectionKind.PAGE:
            return None
        return "/" + "/".join(self.path(key)) + "/"

    def full_title(self, key: str) -> str:
        """Title with its headings: "Tin tổng hợp › Kinh tế"; the key itself when it is no longer known."""
        if key not in self._nodes:
            return key
        return " › ".join(self._nodes[part].title for part in self.path(key))

    @property
    def group_roles(self) -> list[Role]:
        """The roles people are appointed to; each is a Wagtail group too."""
        return [role for role in self.roles if role.kind.has_group]

    @property
    def appliers(self) -> list[str]:
        """Keys of the roles, people are appointed to, that carry out a leader's exact change."""
        return self._held(self.applies_changes)

    @property
    def takers_down(self) -> list[str]:
        """Keys of the roles, people are appointed to, that take down what has to be gone within hours."""
        leaders = tuple(role.key for role in self.roles if role.kind is RoleKind.LEADER)
        return self._held(self.takedown.roles or (*leaders, *self.applies_changes))

    def _held(self, names: tuple[str, ...]) -> list[str]:
        """Those of the roles and bodies that people are appointed to."""
        acting = [key for name in names for key in (name, *self.role(name).acts_through)]
        return [key for key in dict.fromkeys(acting) if self.role(key).kind.has_group]

    def keeper(self, kind: str) -> str:
        """The key of the section whose chain public snippets of that kind pass; raises KeyError."""
        return dict(self.keepers)[kind]

    def retention_of(self, content: Content | None) -> Retention:
        """How long an edition of that content is kept."""
        named = (one for one in self.retention if content in one.contents or not one.contents)
        return next(named, FOR_EVER)

    @property
    def own_address(self) -> str | None:
        """Where the public reads the regulation itself, if a section of the site holds it."""
        holder = next((s for s in self.sections if s.content is Content.REGULATION), None)
        return f"{self.address(holder.key)}{OWN_SLUG}/" if holder else None

    @property
    def head_of_board(self) -> Role | None:
        """The role without a holder of which the board has no head."""
        return next((role for role in self.roles if role.heads_board), None)

    @property
    def overseers(self) -> tuple[Oversight, ...]:
        """Who urges by the regulation; where it names nobody, the head of the board does."""
        head = self.head_of_board
        return self.oversight or ((Oversight(head.key),) if head else ())

    def answers_for(self, section: Section) -> str | None:
        """The role of the member who answers for the section: who checks there, or writes and submits."""
        checks = (step.role for step in section.chain.steps if self._is_member(step.role))
        return next(checks, section.chain.writer)

    def writers(self, section: Section) -> set[str]:
        """Keys of the roles that may write for the section: contributors, those who act
        for a contributing body, the member who writes (shape c) and the one who checks,
        for editing and checking are one duty (II.4.3b)."""
        named = {c.role for c in section.contributors}
        named |= {step.role for step in section.chain.steps if self._is_member(step.role)}
        if section.chain.writer:
            named.add(section.chain.writer)
        acting = {through for key in named for through in self.role(key).acts_through}
        return {key for key in named | acting if self.role(key).kind.has_group}

    def _is_member(self, role: str) -> bool:
        return self.role(role).kind is RoleKind.MEMBER

    def sections_written_by(self, role: str) -> list[Section]:
        return [section for section in self.sections if role in self.writers(section)]

    def sections_decided_by(self, role: str) -> list[Section]:
        """Sections in whose chain the role has a step."""
        return [s for s in self.sections if any(step.role == role for step in s.chain.steps)]

    def content_of(self, key: str) -> Content | None:
        section = self.section(key)
        return section.content if section else None

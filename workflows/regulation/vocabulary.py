"""The words every regulation is written in: clauses, roles, chains, sections.

Plain frozen dataclasses; this room imports no Django, so a clerk can read it
and any program can load it. Titles are printed as the regulation prints them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class Verb(StrEnum):
    """What a step of a chain does with an item."""

    CHECK = "check"  # kiểm duyệt
    APPROVE = "approve"  # phê duyệt
    DECIDE = "decide"  # quyết định
    RELEASE = "release"  # the member ends the chain, the leader sees it afterwards


class ChainShape(StrEnum):
    """The four shapes of a chain (docs/adr/0004)."""

    LEADER_ALONE = "a"
    CHECKED_THEN_APPROVED = "b"
    WRITTEN_BY_MEMBER = "c"
    ENDED_BY_MEMBER = "d"  # never a default: only by a dated assignment


class RoleKind(StrEnum):
    LEADER = "leader"
    MEMBER = "member"
    STAFF = "staff"
    UNIT = "unit"  # the contact of a providing unit (đầu mối)
    OBSERVER = "observer"
    TECHNICAL = "technical"
    BODY = "body"  # an organisation that acts through other roles
    PUBLIC = "public"  # readers: no account
    RELATIVE = "relative"  # "the member responsible": resolved by the section concerned

    @property
    def has_group(self) -> bool:
        """Whether people are appointed to it, so that it is a Wagtail group too."""
        return self not in {RoleKind.BODY, RoleKind.PUBLIC, RoleKind.RELATIVE}


class UnitKind(StrEnum):
    """The kinds of providing unit that III.6b names."""

    PARTY_BODY = "co-quan-dang"
    DEPARTMENT = "phong-ban-don-vi"
    SOCIO_POLITICAL = "to-chuc-chinh-tri-xa-hoi"
    COMMUNE = "xa-phuong"


class Period(StrEnum):
    """How often a section must be renewed (III.7)."""

    DAILY = "daily"
    WEEKLY = "weekly"
    MONTHLY = "monthly"
    QUARTERLY = "quarterly"
    ON_CHANGE = "on-change"
    ON_RECEIPT = "on-receipt"
    BY_CONTRACT = "by-contract"


class Scope(StrEnum):
    """Whom a period binds."""

    SECTION = "section"
    STANDING_OFFICE = "standing-office"  # the office as a whole, not each of its sections
    EACH_UNIT = "each-unit"


class SectionKind(StrEnum):
    PAGE = "page"  # a SectionPage stands for it
    DATA = "data"  # authority now, pages in a later edition
    SOURCE = "source"  # no section: where items come from


class Content(StrEnum):
    """What kind of page a section holds."""

    INTRO = "intro"
    NEWS = "news"
    ROLE_MODEL = "role-model"
    LEADERSHIP = "leadership"
    SOURCED = "sourced"
    DOCUMENT = "document"
    SCHEDULE = "schedule"
    DISCLOSURE = "disclosure"
    CONSULTATION = "consultation"
    GALLERY = "gallery"
    LAW = "law"
    ACCESS = "access"
    PROCEDURE = "procedure"
    SERVICE = "service"
    CONTACT = "contact"
    SPOKESPERSON = "spokesperson"
    REGULATION = "regulation"


@dataclass(frozen=True)
class Clause:
    """One clause as printed. `id` carries its chapter, for the seed numbers Điều 6, 8 and 9 twice."""

    id: str
    text: str
    label: str = ""  # printed mark before the text: "Điều 6.", "1.", "a.", "-", "+"
    parent: str | None = None
    is_heading: bool = False

    @property
    def opening(self) -> str:
        """The first words, enough to recognise the clause on paper."""
        words = self.text.split()
        return " ".join(words[:12]) + (" …" if len(words) > 12 else "")


@dataclass(frozen=True)
class Role:
    key: str
    code: str
    title: str
    kind: RoleKind
    clause: str | None
    post: str = ""  # the office that carries the role, printed in brackets
    several: bool = False  # more than one holder at a time
    needs_unit: bool = False
    acts_through: tuple[str, ...] = ()  # for a body: the roles that act for it
    heads_board: bool = False  # while nobody holds it, the board is without its head
    keeps_roster: bool = False  # appoints the members and assigns them to sections
    added: bool = False  # not a role of the regulation: ours, and shown as such

    @property
    def full_title(self) -> str:
        return f"{self.title} ({self.post})" if self.post else self.title


@dataclass(frozen=True)
class Step:
    """Who does what in a chain. A gap is a duty the regulation gives to nobody by name."""

    verb: Verb
    role: str
    clause: str
    gap: bool = False


@dataclass(frozen=True)
class Chain:
    shape: ChainShape
    steps: tuple[Step, ...]
    writer: str | None = None  # shape c: the member who writes and submits


@dataclass(frozen=True)
class Contributor:
    """Who may write for a section; for contacts of units, of which kinds or which units."""

    role: str
    title: str = ""  # printed instead of the role's title
    kinds: tuple[UnitKind, ...] = ()
    units: tuple[str, ...] = ()
    gap: bool = False


@dataclass(frozen=True)
class Oversight:
    """Who sees to it that work goes on (đôn đốc): in the sections named, in all where none is, or in their own.

    A role without a clause is the system's default, where the regulation names nobody.
    """

    role: str
    clause: str = ""
    sections: tuple[str, ...] = ()
    own: bool = False  # of a member: the sections they answer for
    units: bool = False  # the contacts of the units that provide for it are urged too


@dataclass(frozen=True)
class Gap:
    """Something the regulation is silent on, and what the system does until an assignment says otherwise."""

    about: str
    default: str


@dataclass(frozen=True)
class Freshness:
    """How fresh a section must be by the regulation, and what the law adds (data, not a clause)."""

    period: Period
    scope: Scope = Scope.SECTION
    law: str = ""
    gap: bool = False


@dataclass(frozen=True)
class Heading:
    """A heading of the menu. It holds sections and bears nothing but its title."""

    key: str
    title: str
    title_en: str
    parent: str | None = None


@dataclass(frozen=True)
class Section:
    key: str
    row: str  # its row in the table of sections
    title: str
    title_en: str
    parent: str | None
    chain: Chain
    contributors: tuple[Contributor, ...]
    freshness: Freshness
    clauses: tuple[str, ...]
    gaps: tuple[Gap, ...] = ()
    content: Content | None = None  # what its pages are; none where no page stands for it
    kind: SectionKind = SectionKind.PAGE
    member: str | None = None  # the member who may be given the end of the chain (shape d)
    is_internal: bool = False  # not for the public
    needs_information_permit: bool = False  # "những nội dung được phép thông tin"
    needs_secrecy_tick: bool = False
    in_menu: bool = True
    discloses: tuple[str, ...] = ()  # which information of disclosure.py, where it holds any
    introduces: tuple[UnitKind, ...] = ()  # whose units are presented there, where any are


@dataclass(frozen=True)
class Takedown:
    """What has to be gone from the public view within hours of the moment it was asked for, and who sees to it.

    The law sets the clock; by whom, the regulation says nowhere (a gap). Where no roles are named: whoever leads the
    board and the standing office.
    """

    law: str
    hours: int
    roles: tuple[str, ...] = ()
    gap: bool = True


@dataclass(frozen=True)
class Retention:
    """How long editions of these contents are kept after the public no longer has them: for ever, or at least so many
    years. Without contents: all others. Nothing is thrown away by the system; what is past its time waits for a
    decision under the law on archives."""

    years: int | None
    source: str
    contents: tuple[Content, ...] = ()

    def until(self, end: date) -> date | None:
        """The first day on which somebody may decide to throw it away; None: never."""
        if self.years is None:
            return None
        try:
            return end.replace(year=end.year + self.years)
        except ValueError:  # the 29th of February
            return end.replace(year=end.year + self.years, day=28)


@dataclass(frozen=True)
class LegalBasis:
    """A text the regulation rests on, with what became of it."""

    title: str
    status: str
    successor: str = ""


@dataclass(frozen=True)
class Contradiction:
    """A place where the regulation contradicts itself or the law, and the treatment chosen."""

    number: int
    where: str
    problem: str
    treatment: str


@dataclass(frozen=True)
class Version:
    number: str
    decided_on: date
    effective_on: date
    signer: str
    replaces: str
    title: str = "Quy chế"
    title_en: str = "Regulation"
    number_in_annex: str = ""
    dated_in_annex: date | None = None
    legal_bases: tuple[LegalBasis, ...] = field(default_factory=tuple)

    @property
    def citation(self) -> str:
        annex = f" (phụ lục ghi số {self.number_in_annex})" if self.number_in_annex else ""
        return f"QĐ {self.number}{annex}"

"""What a file would change: each of its entries held against the piece it translates, or why it cannot be taken."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from pages.translations.edition import Row, Translating
from vietnamese.text import clean
from workflows.approval.differences.words import Run, runs, words_of

from ..judging import fault_of
from .reading import Catalogue, Entry, Unreadable, legacy_name
from .writing import offered

MOST_LETTERS = 20_000  # of one entry
MOST_HELD = 500  # words on each side of a difference; longer ones are shown whole


class How(StrEnum):
    """What taking it would do."""

    NEW = "new"
    MACHINES = "machines"
    CONFIRMS = "confirms"
    KEEPS = "keeps"
    REPLACES = "replaces"

    @property
    def words(self) -> str:
        return str(WORDS[self])


WORDS: dict[How, str | Promise] = {
    How.NEW: gettext_lazy("đoạn chưa dịch"),
    How.MACHINES: gettext_lazy("thay câu máy dịch"),
    How.CONFIRMS: gettext_lazy("đúng câu máy dịch, nhận là xác nhận"),
    How.KEEPS: gettext_lazy("giống hệt tiếng Việt, nhận là giữ nguyên"),
    How.REPLACES: gettext_lazy("thay câu đã có người dịch"),
}
# These replace nothing that a person wrote, and say something.
TAKEN_UNLESS_SAID = {How.NEW, How.MACHINES}


@dataclass(frozen=True)
class Line:
    """An entry that can be taken. `stands`: what is said of the piece now, or was said of its earlier edition."""

    row: Row
    words: str
    how: How
    stands: str

    @property
    def path(self) -> str:
        return self.row.piece.path

    @property
    def is_new(self) -> bool:
        return self.how in TAKEN_UNLESS_SAID

    @property
    def runs(self) -> list[Run]:
        """Word by word; nothing where there is nothing to hold it against."""
        old, new = words_of(self.stands), words_of(self.words)
        is_told = old and self.how in (How.NEW, How.MACHINES, How.REPLACES)
        return runs(old, new) if is_told and max(len(old), len(new)) <= MOST_HELD else []


@dataclass(frozen=True)
class Refused:
    """An entry that cannot be taken, and why; its words are still shown."""

    entry: Entry
    why: str
    row: Row | None = None

    @property
    def label(self) -> str:
        return self.row.piece.label if self.row else self.entry.place


@dataclass
class Comparison:
    """`same` stand so already, `empty` the file says nothing of, `unfinished` are marked so and nothing new."""

    catalogue: Catalogue
    lines: list[Line] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)
    same: int = 0
    empty: int = 0
    unfinished: int = 0
    is_behind: bool = False  # the file was made of an earlier edition


def compared(translating: Translating, catalogue: Catalogue) -> Comparison:
    """Raises Unreadable for a file of another page or into another language."""
    _look_at_head(translating, catalogue)
    found = Comparison(catalogue)
    found.is_behind = catalogue.edition not in (None, translating.edition.revision)
    places = _Places(translating, catalogue)
    for row in translating.rows:
        _hold(found, row, places.of(row))
    if not any(places.of(row) for row in translating.rows):
        raise Unreadable(_of_no_piece(catalogue))
    found.refused = sorted([*found.refused, *places.strangers], key=lambda one: one.entry.line)
    return found


def _look_at_head(translating: Translating, catalogue: Catalogue) -> None:
    if catalogue.page not in (None, translating.edition.page.pk):
        raise Unreadable(
            _("Tệp này là của trang khác: “%(title)s”. Hãy chọn tệp của trang này.")
            % {"title": catalogue.title}
        )
    wanted = translating.target.locale.language_code
    if catalogue.language and not catalogue.language.lower().startswith(wanted):
        raise Unreadable(
            _("Tệp dịch sang ngôn ngữ khác (%(language)s). Ở đây chỉ nhận bản tiếng Anh (en).")
            % {"language": catalogue.language[:40]}
        )


def _of_no_piece(catalogue: Catalogue) -> str:
    if name := legacy_name("\n".join(one.source for one in catalogue.entries)):
        return _(
            "Chữ trong tệp là %(name)s, không phải Unicode. Hãy lưu lại, chọn bảng mã UTF-8 rồi gửi."
        ) % {"name": name}
    return _("Tệp không có đoạn nào của trang này. Hãy tải tệp của trang này về rồi dịch trong tệp đó.")


def comparable(text: str) -> str:
    """Two texts are the same however a program wrote them down."""
    return clean(text).replace("\x85", "").strip()


class _Places:
    """Which entries are of which piece: by place and words, else by the same words alone, for a piece may have moved."""

    def __init__(self, translating: Translating, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self.rows = {row.piece.path: row for row in translating.rows}
        self.texts = {path: comparable(row.piece.text) for path, row in self.rows.items()}

    @cached_property
    def exact(self) -> dict[str, list[Entry]]:
        found = defaultdict(list)
        for entry in self.catalogue.entries:
            if self.texts.get(entry.place) == comparable(entry.source):
                found[entry.place].append(entry)
        return found

    @cached_property
    def moved(self) -> dict[str, list[Entry]]:
        """By their words."""
        found = defaultdict(list)
        for entry in self.catalogue.entries:
            if self.texts.get(entry.place) != comparable(entry.source):
                found[comparable(entry.source)].append(entry)
        return found

    def of(self, row: Row) -> list[Entry]:
        return self.exact.get(row.piece.path) or self.moved.get(self.texts[row.piece.path], [])

    @cached_property
    def strangers(self) -> list[Refused]:
        """With words, of a source that is not there, or no longer at that place."""
        taken = {id(entry) for row in self.rows.values() for entry in self.of(row)}
        left = [entry for entry in self.catalogue.entries if entry.words and id(entry) not in taken]
        return [Refused(entry, self._why_strange(entry), self.rows.get(entry.place)) for entry in left]

    def _why_strange(self, entry: Entry) -> str:
        if entry.place in self.rows:
            return _("Đoạn tiếng Việt trong tệp khác đoạn đang đăng. Hãy dịch theo đoạn đang đăng.")
        return _("Bản tiếng Việt đang đăng không có đoạn này ở chỗ đó.")


def _hold(found: Comparison, row: Row, entries: list[Entry]) -> None:
    said = {(entry.words, entry.is_fuzzy) for entry in entries if entry.words}
    if not said:
        found.empty += 1
        return
    entry = next(entry for entry in entries if entry.words)
    if len(said) > 1:
        why = _("Đoạn này có nhiều bản dịch khác nhau trong tệp. Hãy giữ một bản.")
        found.refused += [Refused(one, why, row) for one in entries if one.words]
    elif entry.is_fuzzy and comparable(entry.words) == comparable(offered(row)):
        found.unfinished += 1
    elif why := _why_not(row, entry):
        found.refused.append(Refused(entry, why, row))
    else:
        _compare(found, row, entry)


def _why_not(row: Row, entry: Entry) -> str:
    if entry.is_plural:
        return _("Đoạn này ghi theo số ít, số nhiều. Trang không dùng dạng đó; hãy để một câu.")
    if entry.is_fuzzy:
        return _("Người dịch còn đánh dấu chưa xong (fuzzy). Hãy bỏ dấu trong phần mềm dịch khi đã xong.")
    if len(entry.words) > MOST_LETTERS:
        return _("Dài %(length)d chữ, quá dài cho một đoạn. Hãy kiểm tra lại tệp.") % {
            "length": len(entry.words)
        }
    return fault_of(row.piece, entry.words)


def _compare(found: Comparison, row: Row, entry: Entry) -> None:
    how = _how(row, entry.words)
    if how is How.CONFIRMS and not row.is_unconfirmed:
        found.same += 1
    else:
        found.lines.append(Line(row, entry.words, how, offered(row)))


def _how(row: Row, words: str) -> How:
    piece, data = row.piece, row.piece.data_of(words)
    if row.said and comparable(piece.shown(row.said.data)) == comparable(piece.shown(data)):
        return How.CONFIRMS
    if data == piece.data:
        return How.KEEPS
    if row.said is None:
        return How.NEW
    return How.REPLACES if row.said.is_confirmed else How.MACHINES

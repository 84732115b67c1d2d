"""The text of a page, cut at its headings, with the comments that say how its pictures are made.

Pure Python, as all that reads the pages: `make guide` reads the same ones without the office.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

from vietnamese.text import nfc

HEADING = re.compile(r"(#{1,2}) (.+)")
COMMENT = re.compile(r"<!-- (màn hình|người): (.+?) -->")
SCREEN, PERSON = "màn hình", "người"
OTHER_HTML = re.compile(r"<[a-zA-Z/!?]")


class FormError(ValueError):
    """A page that does not keep the agreed form: which file, which line, what is wrong."""

    def __init__(self, path: Path, line: int, says: str) -> None:
        super().__init__(f"{path}:{line}: {says}")


@dataclass(frozen=True)
class Comment:
    line: int
    kind: str
    words: str


@dataclass
class Part:
    """A heading, and what stands below it until the next."""

    path: Path
    line: int
    level: int
    heading: str
    lines: list[str] = field(default_factory=list)
    comments: list[Comment] = field(default_factory=list)

    @property
    def body(self) -> str:
        """Begins on the line after the heading; a line taken out is left empty, so that lines can be told."""
        return "\n".join(self.lines)

    def take(self, number: int, line: str) -> None:
        comment = COMMENT.fullmatch(line.strip())
        if comment and any(self.lines):
            raise FormError(self.path, number, "Ghi chú này phải đứng ngay dưới tiêu đề.")
        if comment:
            self.comments.append(Comment(number, comment[1], comment[2]))
        elif OTHER_HTML.search(line):
            raise FormError(self.path, number, "Không dùng HTML; ghi chú chỉ có “màn hình” và “người”.")
        self.lines.append("" if comment else line.rstrip())

    def fault(self, says: str, line: int = 0) -> FormError:
        return FormError(self.path, line or self.line, says)


def parts(path: Path) -> list[Part]:
    """The first is the page's title with what stands before its steps."""
    found: list[Part] = []
    for number, line in enumerate(nfc(path.read_text(encoding="utf-8")).splitlines(), 1):
        if heading := HEADING.fullmatch(line.rstrip()):
            found.append(Part(path, number, len(heading[1]), heading[2].strip()))
        elif found:
            found[-1].take(number, line)
        elif line.strip():
            break
    if not found or [part.level for part in found] != [1] + [2] * (len(found) - 1):
        raise FormError(path, 1, "Trang bắt đầu bằng một tiêu đề “# …”, sau đó chỉ có các tiêu đề “## …”.")
    return found

"""The foot of an administrative document: in whose place and in which post who signed, and who receives it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from workflows.regulation.documents import SIGNED_FOR

from .header import Line, lines_of
from .names import person_name, post_name
from .text import Block, Paragraph, Table

MOST_BLOCKS = 40  # of a foot that stands in lines
_RECEIVE = re.compile(r"nơi nhận\s*:?", re.IGNORECASE)
_KEYS = "|".join("/?".join(key) for key, _words in SIGNED_FOR)  # "TM." and, of the Party, "T/M"
_FOR = re.compile(rf"^(?P<place>{_KEYS})(?:\s*\.\s*|\s+)(?P<post>.*)$")
_POST = re.compile(
    r"(PHÓ |QUYỀN )*(CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG (PHÒNG|BAN)|CHÁNH VĂN PHÒNG|BÍ THƯ|THỦ TRƯỞNG|HIỆU TRƯỞNG)"
)
_SIGNED = re.compile(r"^\W*(đã ký|ký|ký tên|ký, đóng dấu)\b.*$", re.IGNORECASE)
_NAME = re.compile(r"[^\W\d_]+(?: [^\W\d_]+){1,5}")
_DASH = re.compile(r"^[-–+•*]\s*")


@dataclass
class Foot:
    signer: str = ""
    signer_post: str = ""
    signed_for: str = ""
    recipients: list[str] = field(default_factory=list)
    taken: set[int] = field(default_factory=set)


def foot_of(blocks: list[Block], start: int) -> Foot | None:
    """The first below the head; what comes after it are annexes."""
    for place in range(start, len(blocks)):
        block = blocks[place]
        lines = [line for line in lines_of(block) if line.text]
        if isinstance(block, Table):
            if any(_opens(line) for line in _first_lines(lines)):
                return _made(lines, {place})
        elif any(_opens(line) for line in lines):
            return _in_lines(blocks, place)
    return None


def _first_lines(lines: list[Line]) -> list[Line]:
    """Of either side."""
    sides = ([line for line in lines if line.right is right] for right in (False, True))
    return [side[0] for side in sides if side]


def _opens(line: Line) -> bool:
    is_post = bool(_POST.fullmatch(line.text)) and line.bold
    return bool(_RECEIVE.match(line.text) or (_FOR.match(line.text) and line.text.isupper()) or is_post)


def _in_lines(blocks: list[Block], start: int) -> Foot:
    """To the name of the signer, or to the end."""
    lines: list[Line] = []
    taken = set()
    for place in range(start, min(start + MOST_BLOCKS, len(blocks))):
        block = blocks[place]
        if not isinstance(block, Paragraph):
            break
        mark = "- " if block.mark else ""
        here = [
            Line(mark + one.text, one.bold, one.right or not _is_left(mark + one.text))
            for one in lines_of(block)
        ]
        here = [line for line in here if line.text]
        lines, taken = lines + here, taken | {place}
        if any(line.right and _is_name(line.text) for line in here):
            break
    return _made(lines, taken)


def _is_left(text: str) -> bool:
    return bool(_RECEIVE.match(text) or _DASH.match(text) or text.startswith("Lưu"))


def _is_name(text: str) -> bool:
    return bool(_NAME.fullmatch(text)) and not _POST.match(text.upper()) and not text.isupper()


def _made(lines: list[Line], taken: set[int]) -> Foot:
    foot = Foot(taken=taken)
    left = [line.text for line in lines if not line.right]
    right = [line.text for line in lines if line.right and not _SIGNED.match(line.text)]
    if not any(_RECEIVE.match(text) for text in left):  # the sides are changed, or nobody receives it
        right = right or [text for text in left if not _RECEIVE.match(text)]
    foot.recipients = [
        _DASH.sub("", text).strip() for text in left if not (_RECEIVE.fullmatch(text) or _FOR.match(text))
    ]
    _signed(foot, right)
    return foot


def _signed(foot: Foot, lines: list[str]) -> None:
    """The last line is the name; before it the posts, of which the last "KT." or "TM." says in whose place."""
    if len(lines) < 2:
        return
    foot.signer = person_name(lines[-1]) if _NAME.fullmatch(lines[-1]) else ""
    posts: list[str] = []
    for text in lines[: -1 if foot.signer else None]:
        found = _FOR.match(text)
        if found:
            foot.signed_for, posts = found["place"].replace("/", ""), [found["post"]]
        else:
            posts.append(text)
    foot.signer_post = ", ".join(post_name(post) for post in posts if post)

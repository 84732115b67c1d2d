"""The pages of the guide: one a role, with exactly three steps, which are also its tour; one a kind of work."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from .parts import PERSON, Part, parts
from .screens import Screen, screen_of
from .words import Leads, Written, written

WORKS, PICTURES, INDEX = "viec", "anh", "README.md"
NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
STEP = re.compile(r"(\d+)\. (.+)")
STEPS_OF_A_ROLE, STEPS_OF_A_WORK = range(3, 4), range(2, 7)
AddressOf = Callable[[str], str]  # of the page of that name; of the index for ""


@dataclass(frozen=True)
class Picture:
    """Without a width while nobody has made it."""

    name: str
    says: str
    width: int
    height: int


@dataclass(frozen=True)
class Step:
    number: int
    title: str
    text: str
    picture: Picture
    screen: Screen


@dataclass(frozen=True)
class GuidePage:
    name: str
    title: str
    intro: str
    steps: tuple[Step, ...]
    rest: str
    account: str  # of the demonstration, for the pictures of a work; a role's are taken as its first holder


@dataclass(frozen=True)
class Guide:
    """By name; the name of a role's page is the key of the role."""

    roles: Mapping[str, GuidePage]
    works: Mapping[str, GuidePage]

    def page(self, name: str) -> GuidePage | None:
        return self.roles.get(name) or self.works.get(name)


def read_guide(folder: Path, address_of: AddressOf) -> Guide:
    """Every page; raises FormError, with file and line, for one that does not keep the form."""
    roles = [path for path in sorted(folder.glob("*.md")) if path.name != INDEX]
    works = sorted((folder / WORKS).glob("*.md"))
    known = {path.resolve(): address_of(path.stem) for path in (*roles, *works)}
    known[(folder / INDEX).resolve()] = address_of("")
    if twice := {path.stem for path in roles} & {path.stem for path in works}:
        raise ValueError(f"{folder}: hai trang cùng tên: {', '.join(sorted(twice))}")
    return Guide(
        {path.stem: _read(path, folder, known, is_role=True) for path in roles},
        {path.stem: _read(path, folder, known, is_role=False) for path in works},
    )


def _read(path: Path, folder: Path, known: Mapping[Path, str], *, is_role: bool) -> GuidePage:
    def leads(target: str) -> str | None:
        return known.get((path.parent / target).resolve())

    head, *below = parts(path)
    if not NAME.fullmatch(path.stem):
        raise head.fault("Tên tệp chỉ có chữ thường không dấu, chữ số và gạch nối.")
    numbered = [part for part in below if STEP.fullmatch(part.heading)]
    others = [part for part in below if part not in numbered]
    if numbered != below[: len(numbered)]:
        raise others[0].fault("Các bước có số phải đứng trước các mục khác.")
    if len(numbered) not in (STEPS_OF_A_ROLE if is_role else STEPS_OF_A_WORK):
        raise head.fault(
            "Trang của một chức danh có đúng ba bước; trang của một việc có từ hai đến sáu bước."
        )
    return GuidePage(
        path.stem,
        head.heading,
        _plain(head, leads),
        tuple(_step(part, number, folder, leads) for number, part in enumerate(numbered, 1)),
        "\n".join(f"<h2>{_heading(part)}</h2>\n{_plain(part, leads)}" for part in others),
        _account(head, is_role=is_role),
    )


def _plain(part: Part, leads: Leads) -> str:
    """Words without a picture."""
    found = written(part, leads)
    if found.pictures:
        raise part.fault("Chỉ các bước có ảnh.", found.pictures[0].line)
    if not found.html:
        raise part.fault("Dưới tiêu đề này chưa có chữ nào.")
    return found.html


def _heading(part: Part) -> str:
    if part.comments:
        raise part.fault("Chỉ các bước có ghi chú “màn hình”.", part.comments[0].line)
    return part.heading.replace("&", "&amp;").replace("<", "&lt;")


def _account(head: Part, *, is_role: bool) -> str:
    told = [comment.words for comment in head.comments if comment.kind == PERSON]
    if len(told) != len(head.comments) or len(told) != (not is_role):
        raise head.fault("Trang của một việc có đúng một ghi chú “người”; trang của một chức danh không có.")
    return told[0] if told else ""


def _step(part: Part, number: int, folder: Path, leads: Leads) -> Step:
    told, title = part.heading.split(". ", 1)
    if told != str(number):
        raise part.fault(f"Bước này phải mang số {number}.")
    found = written(part, leads)
    if not found.html:
        raise part.fault("Bước này chưa có chữ nào.")
    return Step(number, title, found.html, _picture(part, number, folder, found), screen_of(part))


def _picture(part: Part, number: int, folder: Path, found: Written) -> Picture:
    name = f"{part.path.stem}-{number}.webp"
    place = folder / PICTURES / name
    named = [(part.path.parent / drawn.source).resolve() for drawn in found.pictures]
    if named != [place.resolve()]:
        line = found.pictures[0].line if found.pictures else 0
        raise part.fault(f"Mỗi bước có đúng một ảnh; ảnh của bước này là {PICTURES}/{name}.", line)
    width, height = _size(place)
    return Picture(name, found.pictures[0].says, width, height)


def _size(place: Path) -> tuple[int, int]:
    if not place.is_file():
        return 0, 0
    with Image.open(place) as image:
        return image.size

"""Which screen a step is about, as the comment under its heading says it:

<!-- màn hình: /admin/ | bấm: .desk__one a | khung: .item__deed | rộng -->
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from .parts import SCREEN, Part

PATH = re.compile(r"/(?!/)[\w./?=&%+-]*")
NUMBER_OF_AN_ITEM = re.compile(r"/\d+(/|$)")  # another one in each city


@dataclass(frozen=True)
class Screen:
    """`path` is asked with its query for the picture, and pressed further; the button opens the screen alone, for what
    is looked for is of the demonstration."""

    path: str
    presses: tuple[str, ...] = ()
    frame: str = ""
    is_wide: bool = False

    @property
    def opens(self) -> str:
        return self.path.partition("?")[0]


def screen_of(part: Part) -> Screen:
    told = [comment for comment in part.comments if comment.kind == SCREEN]
    if len(told) != 1 or len(part.comments) != 1:
        raise part.fault("Mỗi bước có đúng một ghi chú “màn hình” ngay dưới tiêu đề.")
    path, *more = (words.strip() for words in told[0].words.split(" | "))
    if not PATH.fullmatch(path) or NUMBER_OF_AN_ITEM.search(path):
        raise part.fault(f"Địa chỉ màn hình không đúng hoặc có số của một bài: {path}", told[0].line)
    presses, frames, is_wide = [], [], False
    for words in more:
        kind, _, selector = (word.strip() for word in words.partition(":"))
        if kind == "bấm" and selector:
            presses.append(selector)
        elif kind == "khung" and selector and not frames:
            frames.append(selector)
        elif words == "rộng":
            is_wide = True
        else:
            raise part.fault(f"Không hiểu “{words}” trong ghi chú “màn hình”.", told[0].line)
    return Screen(path, tuple(presses), "".join(frames), is_wide)

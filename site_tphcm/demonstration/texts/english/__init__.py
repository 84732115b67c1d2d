"""The demonstration city in English: each Vietnamese text of a page, as it stands there, and what it says in English.

A page is translated when its title is here. No fact is added or left out; offices, titles and places are called what
the glossary calls them. A text that several pages have stands in shared.py; names that are the same, in NAMES.
"""

from __future__ import annotations

from . import (
    contact,
    economy,
    festivals,
    introduction,
    maps,
    procedures,
    services,
    shared,
    sights,
    units,
)

FILES = (shared, introduction, units, maps, contact, economy, sights, festivals, procedures, services)
NAMES = maps.NAMES
WORDS: dict[str, str] = {vi: en for file in FILES for vi, en in file.WORDS} | {name: name for name in NAMES}

# Those that do not end up public: this one lacks some pieces, that one waits for the leader.
BEGUN = "Ví dụ (minh họa): Đăng ký việc nuôi con nuôi trong nước"
UNTIL = {BEGUN: "draft", "Ví dụ: Xem hội đua thuyền từ trên bờ": "checked"}
# Put right in Vietnamese once the translation was public: the summary as it should be, and what readers are told.
CORRECTED_SINCE = {
    "Ví dụ: Tự làm một chiếc đèn ông sao ở nhà": (
        "Mười thanh tre, năm que ngắn, giấy màu, hồ dán và một buổi tối của hai thế hệ.",
        "Phần tóm tắt của bài đã ghi thiếu năm que ngắn để chống giữa hai ngôi sao; nay được ghi thêm. Đây là đính "
        "chính ví dụ, để giới thiệu cách làm.",
    )
}

__all__ = ["BEGUN", "CORRECTED_SINCE", "FILES", "NAMES", "UNTIL", "WORDS"]

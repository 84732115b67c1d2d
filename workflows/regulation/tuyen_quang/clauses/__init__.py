"""The whole regulation and the decision that enacts it, clause by clause, in printed order."""

from __future__ import annotations

from ...vocabulary import Clause
from .chapter_1 import CHAPTER_I
from .chapter_2_leaders import LEADERS
from .chapter_2_members import MEMBERS
from .chapter_2_standing_office import STANDING_OFFICE
from .chapter_3 import CHAPTER_III
from .chapters_4_to_6 import CHAPTERS_IV_TO_VI
from .decision import DECISION

CLAUSES: tuple[Clause, ...] = (
    *DECISION,
    *CHAPTER_I,
    *LEADERS,
    *MEMBERS,
    *STANDING_OFFICE,
    *CHAPTER_III,
    *CHAPTERS_IV_TO_VI,
)

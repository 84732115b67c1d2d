"""The board's tasks, what stands in a chain: submissions and the decisions on them, and what is said of it."""

from .corrections import SourceCorrection
from .decisions import Decision
from .lists import LONGEST_SEEN, ListAct, ListRow, ListVerb, WorkRow
from .notices import AT_ONCE, NOBODYS_CHOICE, Event, Letter, LetterDay, LetterHour, Notice, NoticeChoice
from .papers import PaperRead, Reading
from .remarks import OpinionKind, OpinionRequest, Remark
from .submissions import OPEN, State, Submission, kind_of, step_of
from .tasks import VERB_LABELS, BoardTask
from .translated import TranslatedPage
from .urgings import Urging
from .withdrawals import Withdrawal, WithdrawalState

__all__ = [
    "AT_ONCE",
    "LONGEST_SEEN",
    "NOBODYS_CHOICE",
    "OPEN",
    "VERB_LABELS",
    "BoardTask",
    "Decision",
    "Event",
    "Letter",
    "LetterDay",
    "LetterHour",
    "ListAct",
    "ListRow",
    "ListVerb",
    "Notice",
    "NoticeChoice",
    "OpinionKind",
    "OpinionRequest",
    "PaperRead",
    "Reading",
    "Remark",
    "SourceCorrection",
    "State",
    "Submission",
    "TranslatedPage",
    "Urging",
    "Withdrawal",
    "WithdrawalState",
    "WorkRow",
    "kind_of",
    "step_of",
]

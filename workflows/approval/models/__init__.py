"""The board's tasks, what stands in a chain: submissions and the decisions on them, and what is said of it."""

from .corrections import SourceCorrection
from .decisions import Decision
from .lists import LONGEST_SEEN, ListAct, ListRow, ListVerb, WorkRow
from .papers import PaperRead, Reading
from .remarks import OpinionKind, OpinionRequest, Remark
from .submissions import OPEN, State, Submission, kind_of
from .tasks import VERB_LABELS, BoardTask
from .withdrawals import Withdrawal, WithdrawalState

__all__ = [
    "LONGEST_SEEN",
    "OPEN",
    "VERB_LABELS",
    "BoardTask",
    "Decision",
    "ListAct",
    "ListRow",
    "ListVerb",
    "OpinionKind",
    "OpinionRequest",
    "PaperRead",
    "Reading",
    "Remark",
    "SourceCorrection",
    "State",
    "Submission",
    "Withdrawal",
    "WithdrawalState",
    "WorkRow",
    "kind_of",
]

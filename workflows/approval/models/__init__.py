"""The board's tasks, and what stands in a chain: submissions and the decisions on them."""

from .decisions import Decision
from .lists import LONGEST_SEEN, ListAct, ListRow, ListVerb
from .papers import PaperRead, Reading
from .submissions import OPEN, State, Submission, kind_of
from .tasks import VERB_LABELS, BoardTask

__all__ = [
    "LONGEST_SEEN",
    "OPEN",
    "VERB_LABELS",
    "BoardTask",
    "Decision",
    "ListAct",
    "ListRow",
    "ListVerb",
    "PaperRead",
    "Reading",
    "State",
    "Submission",
    "kind_of",
]

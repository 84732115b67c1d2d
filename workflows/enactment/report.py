"""What enactment changed, in words."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class Report:
    """Sentences, in the order of the deeds they tell."""

    lines: list[str] = field(default_factory=list)

    def tell(self, sentence: str) -> None:
        self.lines.append(sentence)

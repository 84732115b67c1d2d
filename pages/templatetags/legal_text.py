"""How a clause is set on the page, so that the regulation reads as it was printed."""

from __future__ import annotations

from django import template

from workflows.regulation.vocabulary import Clause

register = template.Library()


@register.filter
def setting(clause: Clause) -> str:
    """The class of its block: what stands in capitals is centred, a broken line is a letterhead or a signature."""
    if not clause.is_heading:
        return _setting_of_text(clause)
    if not clause.parent or clause.text.isupper():
        return "legal-title"
    return "legal-heading"


def _setting_of_text(clause: Clause) -> str:
    if not clause.parent or clause.text.startswith("("):
        return "legal-letterhead"
    return "legal-signature" if "\n" in clause.text else "legal-text"


@register.filter
def heading_level(depth: int) -> int:
    """h2 for chapters, h3 for articles, and so down to h6."""
    return min(depth + 2, 6)


@register.filter
def is_number(label: str) -> bool:
    """Whether one cites the clause by it: an article, a clause, a point; not a dash. Such a clause shows its own link."""
    return label[:1].isalnum()


@register.filter
def is_article(label: str) -> bool:
    """An article: its number is bold, and in the table of contents it stands below its chapter."""
    return label.startswith("Điều")

"""What a screen draws alike each time, kept with what is known of a person between screens."""

from __future__ import annotations

from django import template
from django.template import Context, Node, NodeList
from django.template.base import Parser, Token
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from workflows.approval.kept import kept_of_the_office

register = template.Library()
ADDRESS = "{address}"  # where that of the list stands, which is another for each


class UnlessNarrowed(Node):
    def __init__(self, drawn: NodeList) -> None:
        self.drawn = drawn

    def render(self, context: Context) -> SafeString:
        if not context.get("is_untouched"):
            return self.drawn.render(context)
        address, question = context["search_url"], f"narrowing in {get_language()}"
        found = kept_of_the_office(context["request"].user, question, lambda: self._draw(context, address))
        return mark_safe(found.replace(ADDRESS, address))  # noqa: S308 - our own, reversed

    def _draw(self, context: Context, address: str) -> str:
        return str(self.drawn.render(context)).replace(address, ADDRESS)


@register.tag
def kept_unless_narrowed(parser: Parser, _token: Token) -> UnlessNarrowed:
    """{% kept_unless_narrowed %}…{% endkept_unless_narrowed %}: the form by which a list is searched and narrowed, while
    nothing is typed or chosen in it. It names people, languages and sites, which the mark of a person tells of."""
    drawn = parser.parse(("endkept_unless_narrowed",))
    parser.delete_first_token()
    return UnlessNarrowed(drawn)

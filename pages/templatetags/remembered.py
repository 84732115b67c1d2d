"""What is the same on every page of a language is rendered once a generation."""

from __future__ import annotations

from django import template
from django.template.base import NodeList, Parser, Token
from django.utils.translation import get_language

from pages.remembered import while_it_stands

register = template.Library()


@register.tag
def remembered(parser: Parser, token: Token) -> Remembered:
    """`{% remembered footer %}…{% endremembered %}`: says nothing of the page that is shown."""
    _tag, name = token.split_contents()
    nodes = parser.parse(("endremembered",))
    parser.delete_first_token()
    return Remembered(name, nodes)


class Remembered(template.Node):
    def __init__(self, name: str, nodelist: NodeList) -> None:
        self.name, self.nodelist = name, nodelist

    def render(self, context: template.Context) -> str:
        request = context.get("request")
        host = request._get_raw_host() if request else ""
        question = f"{self.name} in {get_language()} at {host}"
        return while_it_stands(question, lambda: self.nodelist.render(context))

"""Every word of ours that a reader of the public site may be shown, found in templates, in code, and among choices."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.apps import apps
from django.conf import settings
from django.db import models
from django.template import engines
from django.template.base import Node
from django.templatetags.i18n import BlockTranslateNode, TranslateNode
from django.utils.functional import Promise
from django.utils.translation import override, trim_whitespace
from modelcluster.models import get_all_child_relations
from wagtail import blocks
from wagtail.fields import StreamField

from tests.pages.leaks.fields import PUBLIC, kinds
from workflows.regulation.disclosure import CATEGORIES

# Choices that form a page, and that no page names.
NOT_SHOWN = {"body.heading.level"}
HOUSE = Path(settings.BASE_DIR)
# Folders of templates/ in which readers' pages are written; the others are the office's. A file is a reader's
# until it is named here.
OF_READERS = ("", "blocks", "components", "home", "listings", "pages")
OF_THE_OFFICE = {"parts_shown.html"}
# Of pages/, what only the office comes to; the forms of models are too, and are met by the walk (walked.py) if not.
OFFICE_CODE = {
    *(
        "admin_urls.py",
        "apps.py",
        "dong.py",
        "many_drafts.py",
        "parts_shown.py",
        "slugs.py",
        "wagtail_hooks.py",
    ),
    *("blocks", "management", "migrations", "models", "translations"),
    *("finding/office.py", "finding/promoting.py", "finding/reindexing.py", "schedules/changes.py"),
    *("introduction/places.py", "procedures/rules.py"),
}
CALLS = {"gettext", "gettext_lazy", "ngettext", "ngettext_lazy", "pgettext", "pgettext_lazy", "gettext_noop"}


@dataclass(frozen=True)
class Word:
    where: str
    text: str
    plural: str = ""


def words() -> list[Word]:
    return [*of_templates(), *of_code(), *of_choices(), *of_the_law()]


def of_templates(folder: Path = HOUSE / "templates") -> Iterator[Word]:
    for name in OF_READERS:
        for path in sorted((folder / name).glob("*.html")):
            if path.name not in OF_THE_OFFICE:
                yield from of_template(path.read_text(), str(path.relative_to(folder)))


def of_template(source: str, where: str) -> Iterator[Word]:
    """What it asks to be translated, as the template engine reads it."""
    template = engines["django"].from_string(source).template
    for node in template.nodelist.get_nodes_by_type(Node):
        if isinstance(node, TranslateNode) and isinstance(node.filter_expression.var, str):
            yield Word(where, node.filter_expression.var)
        elif isinstance(node, TranslateNode) and hasattr(node.filter_expression.var, "literal"):
            yield Word(where, str(node.filter_expression.var.literal))
        elif isinstance(node, BlockTranslateNode):
            yield Word(where, _text(node, node.singular), _text(node, node.plural) if node.plural else "")


def _text(node: BlockTranslateNode, tokens: list[Any]) -> str:
    text, _variables = node.render_token_list(tokens)
    return trim_whitespace(text) if node.trimmed else text


def of_code() -> Iterator[Word]:
    """What the code of readers' screens says."""
    for path in sorted((HOUSE / "pages").rglob("*.py")):
        name = path.relative_to(HOUSE / "pages")
        if not OFFICE_CODE & {str(name), name.parts[0]}:
            yield from of_module(path.read_text(), f"pages/{name}")


def of_module(source: str, where: str) -> Iterator[Word]:
    tree = ast.parse(source)
    called = {
        one.asname or one.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module == "django.utils.translation"
        for one in node.names
        if one.name in CALLS
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in called:
            said = [
                one.value for one in node.args if isinstance(one, ast.Constant) and type(one.value) is str
            ]
            if said:
                yield Word(where, *said[:2])


def of_choices() -> Iterator[Word]:
    """What the choices are called of every field that readers may read."""
    for model in kinds():
        for name in PUBLIC.get(model.__name__, "").split():
            yield from _of_field(model, name)
    for model in kinds():
        for relation in get_all_child_relations(model):
            for name in PUBLIC.get(relation.related_model.__name__, "").split():
                yield from _of_field(relation.related_model, name)
    for model in apps.get_models():
        for field in model._meta.concrete_fields:
            if isinstance(field, StreamField) and field.name in PUBLIC:
                yield from _of_block(field.stream_block, "", field.name)


def of_the_law() -> Iterator[Word]:
    """What the regulation's tables call the facts of what must be made public, and the parts of access."""
    for category in CATEGORIES:
        for asked in category.fields:
            yield Word(category.key, asked.label)


def _of_field(model: type[models.Model], name: str) -> Iterator[Word]:
    field = model._meta.get_field(name)
    field = getattr(field, "base_field", field)
    for _value, label in getattr(field, "flatchoices", None) or ():
        yield from _named(f"{model.__name__}.{name}", label)


def _of_block(block: blocks.Block, above: str, stream: str) -> Iterator[Word]:
    if isinstance(block, blocks.BaseStreamBlock | blocks.BaseStructBlock):
        for name, child in block.child_blocks.items():
            yield from _of_block(child, f"{above}.{name}" if above else name, stream)
    elif isinstance(block, blocks.ChoiceBlock) and f"{stream}.{above}" in _shown(stream):
        choices = block.field.choices
        for value, label in choices:
            if value:
                yield from _named(f"{stream}.{above}", label)


def _shown(stream: str) -> set[str]:
    return {f"{stream}.{name}" for name in PUBLIC[stream].split()} - NOT_SHOWN


def _named(where: str, label: Any) -> Iterator[Word]:
    """As the code has it; a number or an empty choice is nobody's word."""
    with override("vi"):
        text = str(label)
    if text and not text.isdigit() and (isinstance(label, str | Promise)):
        yield Word(where, text)

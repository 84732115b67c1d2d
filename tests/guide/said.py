"""Every word the system can say on a screen: what the code and the templates hand to gettext, what our catalogue makes
of the library's, and the titles of the regulation."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from itertools import chain

from django.apps import apps
from django.utils.translation import gettext

from site_tphcm.translations import ours
from site_tphcm.translations.installed import DOMAINS
from tests.sources import ROOT, sources
from tests.test_house import TOPS
from vietnamese.text import nfc
from workflows.staff.regulation import regulation_in_force

GETTEXT = re.compile(r"_|_now|n?p?gettext(_lazy)?")
TRANSLATED = re.compile(r'{%\s*translate\s+"([^"]+)"')
BLOCK = re.compile(r"{%\s*blocktranslate.*?%}(.*?){%\s*endblocktranslate\s*%}", re.DOTALL)
FILLED_IN = re.compile(r"%\(\w+\)[sd]|%[sd]|{{.*?}}|{\w*}")
NAME = r"\S+(?: \S+){,5}"  # what is filled in
LIST = re.compile(r"[:(“]")  # after it each screen says something else
LEAST_LETTERS = 10  # a text that has fewer beside it says anything


@cache
def _texts() -> tuple[frozenset[str], re.Pattern[str]]:
    """Those that stand as they are, and those with a place for a name or number."""
    found = {
        plain(text)
        for text in chain(
            _of_code(), _of_templates(), _of_the_catalogue(), _of_the_regulation(), _of_our_lists()
        )
    }
    apart = [FILLED_IN.split(text) for text in found]
    telling = [parts for parts in apart if len(parts) > 1 and sum(map(len, parts)) >= LEAST_LETTERS]
    patterns = [NAME.join(map(re.escape, parts)) for parts in telling]
    beginnings = {part.strip() for parts in telling for part in (parts[0], LIST.split(parts[0])[0])}
    return frozenset(found | {one for one in beginnings if len(one) >= LEAST_LETTERS}), re.compile(
        "|".join(patterns)
    )


def is_said(words: str) -> bool:
    texts, with_names = _texts()
    return plain(words) in texts or bool(with_names.fullmatch(plain(words)))


def plain(text: str) -> str:
    return " ".join(re.sub(r"<[^>]*>", " ", nfc(text)).split()).casefold()


def _of_code() -> Iterator[str]:
    for source in sources(*TOPS):
        for node in ast.walk(source.tree):
            if isinstance(node, ast.Call) and GETTEXT.fullmatch(getattr(node.func, "id", "")):
                yield from (part.value for part in node.args if isinstance(getattr(part, "value", None), str))


def _of_templates() -> Iterator[str]:
    for path in (ROOT / "templates").rglob("*.html"):
        html = path.read_text(encoding="utf-8")
        yield from TRANSLATED.findall(html)
        for block in BLOCK.findall(html):
            yield from re.split(r"{%\s*plural\s*%}", block)


def _of_the_catalogue() -> Iterator[str]:
    for domain in DOMAINS:
        yield from ours.catalogue(domain).values()


def _of_the_regulation() -> Iterator[str]:
    regulation = regulation_in_force()
    for role in regulation.roles:
        yield from (role.title, role.full_title)
    for section in regulation.sections:
        yield from (section.title, regulation.full_title(section.key))


def _of_our_lists() -> Iterator[str]:
    """The button above each list: "Thêm", and the name of what it lists."""
    for model in apps.get_models():
        if model.__module__.split(".")[0] in TOPS:
            yield gettext("Add %(model_name)s") % {"model_name": model._meta.verbose_name}

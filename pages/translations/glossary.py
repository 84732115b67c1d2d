"""The glossary of the city: its approved terms, and what offices and posts are called in both languages by themselves.

What translators are offered, and what a translation is held against before it is submitted.
"""

from __future__ import annotations

from django.db.models import QuerySet, TextField, Value
from django.db.models.functions import Cast

from snippets.models import Organisation, Position, Term
from snippets.models.terms import forms_of
from vietnamese.terms import Entry, Glossary

TERMS, OTHERS = 0, 1  # a term comes first: somebody decided which word is offered


def glossary() -> Glossary:
    """Of what is public, in one query; whoever asks keeps it for the screen."""
    terms = Term.objects.filter(live=True)
    units = Organisation.objects.approved().exclude(name_en="")
    posts = Position.objects.filter(official__live=True).exclude(title_en="")
    rows = _rows(terms, TERMS, "vi", "en", "also", "note").union(
        _rows(units, OTHERS, "name", "name_en"), _rows(posts, OTHERS, "title", "title_en")
    )
    ordered = rows.order_by("place", "said", "english")
    return Glossary(
        Entry(said, english, forms_of(also), note) for _place, said, english, also, note in ordered
    )


def _rows(things: QuerySet, place: int, *fields: str) -> QuerySet:
    """Each as a term is written; what a kind does not say is empty."""
    names = ("said", "english", "others", "remark")
    words = dict(zip(names, [Cast(name, TextField()) for name in fields], strict=False))
    empty = {name: Value("", TextField()) for name in names[len(fields) :]}
    return things.order_by().annotate(place=Value(place), **words, **empty).values_list("place", *names)

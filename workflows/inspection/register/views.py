"""The register as it stands: its rows by what is asked, and one of them whole."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.http import urlencode
from django.views.decorators.http import require_GET

from workflows.approval.item.story import told
from workflows.archive.models import Entry

from ..hiding.told import under
from ..views import for_inspection
from .forms import RegisterForm
from .rows import LONGEST, edition_of, head_over, screenful, struck_by
from .veil import veils_over
from .words import kind_label, words_of

WHERE = ("before", "after")  # in the rows, not what is asked


@for_inspection
@require_GET
def register(request: HttpRequest) -> HttpResponse:
    """The newest rows first; what cannot be asked is told, and nothing typed is lost."""
    form = RegisterForm(request.GET)
    shown = None
    if form.is_valid():
        shown = screenful(form.asked, **{name: _number(request, name) for name in WHERE})
    context = {
        "form": form,
        "shown": shown,
        "unfilled": [field for field in form if field.errors],
        "is_asked": any(request.GET.get(name) for name in form.fields),
        "others": urlencode([(name, said) for name, said in request.GET.items() if name not in WHERE]),
    }
    return render(request, "inspection/register.html", context, status=422 if form.errors else 200)


@for_inspection
@require_GET
def row(request: HttpRequest, number: int) -> HttpResponse:
    """Everything that it says, its place in the chain, and the head that vouches for it."""
    entry = get_object_or_404(Entry, pk=number)
    head, distrust = head_over(entry)
    veil = veils_over([entry])[number]
    neighbours = Entry.objects.in_bulk([number - 1, number + 1])
    context = {
        "entry": entry,
        "row": under(veil, told(Entry.objects.filter(pk=number)))[0],
        "kind": kind_label(entry.kind),
        "words": [word.under(veil) for word in words_of(entry)],
        "struck": struck_by(entry),
        "before": neighbours.get(number - 1),
        "after": neighbours.get(number + 1),
        "head": head,
        "distrust": distrust,
        "edition": edition_of(entry),
    }
    return render(request, "inspection/register_row.html", context)


def _number(request: HttpRequest, name: str) -> int | None:
    typed = request.GET.get(name, "")
    return int(typed) if typed.isdecimal() and len(typed) <= LONGEST else None

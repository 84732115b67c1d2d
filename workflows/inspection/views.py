"""Looking back: an address on a day, editions that are looked for, one of them whole, and two held together."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.core.exceptions import PermissionDenied
from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET
from wagtail.admin.auth import require_admin_access

from workflows.approval.differences import compared
from workflows.approval.differences.comparison import as_it_stands
from workflows.approval.doors import says_why
from workflows.approval.item.story import told
from workflows.archive import hiding, replay, store
from workflows.archive.models import Capture, Edition, Entry
from workflows.archive.veil import Veil
from workflows.regulation.vocabulary import Content
from workflows.staff.regulation import regulation_in_force

from .finding import found, is_behind
from .forms import AddressForm, SearchForm
from .hiding.told import hidden_of, under
from .looking_back import seen
from .reading import read
from .rules import may_hide, may_inspect

SHOWN = 20  # editions on one screen
View = Callable[..., HttpResponse]


def for_inspection(view: View) -> View:
    """Whoever may not look back reads why; nothing here is done by looking."""

    @wraps(view)
    def told_first(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if reason := may_inspect(request.user):
            raise PermissionDenied(reason)
        return view(request, *args, **kwargs)

    return require_admin_access(says_why(told_first))


@for_inspection
@require_GET
def overview(request: HttpRequest) -> HttpResponse:
    """The two questions, and the editions that were looked for: the newest, where nothing was."""
    form = SearchForm(request.GET if request.GET else {})
    editions = found(form.asked) if form.is_valid() else Edition.objects.none()
    context = {
        "look_back": AddressForm(initial={"day": timezone.localdate()}),
        "finder": form,
        "is_behind": is_behind(),
        "is_asked": any(request.GET.get(name) for name in form.fields),
        "editions": _listed(editions, request),
        "others": urlencode([(name, value) for name, value in request.GET.items() if name != "p"]),
        "sections": _sections(),
    }
    return render(request, "inspection/overview.html", context)


@for_inspection
@require_GET
def looked_back(request: HttpRequest) -> HttpResponse:
    """What the public had there at that moment; the questions, where nothing was asked yet."""
    if not request.GET:
        return redirect("inspection")
    form = AddressForm(request.GET)
    if not form.is_valid():
        context = {"look_back": form, "finder": SearchForm(), "sections": _sections()}
        return render(request, "inspection/overview.html", context, status=422)
    there = seen(form.cleaned_data["address"], form.moment)
    context = {
        "look_back": form,
        "seen": there,
        "listed": _listed(there.listed, request),
        "others": urlencode([(name, value) for name, value in request.GET.items() if name != "p"]),
        "sections": _sections(),
    }
    if there.edition:
        context |= _whole(there.edition, request)
    return render(request, "inspection/seen.html", context)


@for_inspection
@require_GET
def edition(request: HttpRequest, number: int) -> HttpResponse:
    one = hiding.veiled(get_object_or_404(Edition, pk=number))
    return render(request, "inspection/edition.html", {**_whole(one, request), "sections": _sections()})


def _listed(editions: QuerySet[Edition], request: HttpRequest) -> Page:
    page = Paginator(editions, SHOWN).get_page(request.GET.get("p"))
    page.object_list = hiding.all_veiled(page.object_list)
    return page


def _whole(one: Edition, request: HttpRequest) -> dict[str, Any]:
    """The edition with its passage, its place among the others of its item, and what a browser was given."""
    others = list(Edition.objects.of(one.kind, one.key).order_by("-number").defer("content"))
    before = next((other for other in others if other.number < one.number), None)
    capture = Capture.objects.filter(pk=one.number).first()
    after = before.number if before else 0
    rows = Entry.objects.about(one.kind, one.key).filter(number__gt=after, number__lte=one.number)
    text = as_it_stands(read(one))
    return {
        "edition": one,
        "ended": one.end(),
        "others": others,
        "before": before,
        "capture": capture,
        "sealed": Entry.objects.filter(pk=capture.number).first() if capture else None,
        "history": under(one.veil, told(rows)),
        "hidden": hidden_of(one, capture),
        "may_hide": may_hide(request.user, one, timezone.now()) is None,
        "row": Entry.objects.filter(pk=one.number).first(),
        "text": text.parts if text else (),
        "retention": regulation_in_force().retention_of(_content_of(one)),
    }


@for_inspection
@require_GET
def difference(request: HttpRequest, number: int, other: int) -> HttpResponse:
    """The older held against the newer, whichever was chosen first; only of one item."""
    both = (get_object_or_404(Edition, pk=key) for key in sorted([number, other]))
    older, newer = hiding.all_veiled(both)
    if (older.kind, older.key) != (newer.kind, newer.key) or older == newer:
        raise Http404
    changes = compared(read(older), read(newer))
    context = {"older": older, "newer": newer, "parts": changes.parts if changes else ()}
    return render(request, "inspection/difference.html", context)


@for_inspection
@require_GET
def page(request: HttpRequest, number: int) -> HttpResponse:
    """What a browser was given, for the frame of the edition's screen."""
    capture = get_object_or_404(Capture, pk=number)
    if not capture.pieces:
        raise Http404
    return _kept(request, lambda: replay.page(capture, _way(capture), _veil(number)))


@for_inspection
@require_GET
def piece(request: HttpRequest, number: int, name: str) -> HttpResponse:
    capture = get_object_or_404(Capture, pk=number)
    return _kept(request, lambda: replay.piece(capture, name, _way(capture), _veil(number)))


def _kept(request: HttpRequest, answer: Callable[[], HttpResponse | None]) -> HttpResponse:
    try:
        response = answer()
    except replay.Hidden:
        response = HttpResponse(_("Tệp này được che theo quyết định."), status=410, content_type="text/plain")
    except (store.Lost, store.Broken) as fault:
        context = {"name": str(fault), "is_lost": isinstance(fault, store.Lost)}
        response = render(request, "inspection/broken.html", context, status=410)
        response["X-Frame-Options"] = "SAMEORIGIN"
    if response is None:
        raise Http404
    return response


def _veil(number: int) -> Veil:
    return hiding.veil_of(get_object_or_404(Edition.objects.defer("content"), pk=number))


def _way(capture: Capture) -> replay.Way:
    at = timezone.localtime(get_object_or_404(Edition.objects.only("at"), pk=capture.edition).at)
    back, when = reverse("inspection_seen"), {"day": f"{at:%Y-%m-%d}", "hour": f"{at:%H:%M}"}
    return replay.Way(
        lambda name: reverse("inspection_piece", args=[capture.edition, name]),
        lambda address: f"{back}?{urlencode({'address': address, **when})}",
    )


@for_inspection
@require_GET
def warc(request: HttpRequest, number: int) -> HttpResponse:
    """The records as they are kept, for any tool that replays them; not where a part of them is hidden."""
    capture = get_object_or_404(Capture, pk=number)
    if hidden_of(hiding.veiled(Edition.objects.get(pk=number)), capture):
        raise PermissionDenied(_("Một phần bản này được che theo quyết định nên không tải bản gốc về được."))
    response = StreamingHttpResponse(store.warc_of(capture), content_type="application/warc")
    response["Content-Disposition"] = f'attachment; filename="ban-{number}.warc.gz"'
    return response


def _content_of(one: Edition) -> Content | None:
    section = regulation_in_force().section(one.section)
    return section.content if section else None


def _sections() -> dict[str, str]:
    return {section.key: section.title for section in regulation_in_force().sections}

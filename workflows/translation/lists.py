"""The screen "Bản dịch": how the English edition stands, for who writes somewhere, the board and its observers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied
from django.core.paginator import Page as PageOfRows
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET
from wagtail.admin.auth import require_admin_access
from wagtail.admin.menu import MenuItem

from workflows.approval.doors import says_why
from workflows.approval.looking import looks_at_everything
from workflows.approval.writing import writes_somewhere
from workflows.staff.regulation import regulation_in_force

from .filters import EVERY, FilterForm
from .rows import rows_of
from .standing import Asked, Standing, found

SHOWN = 25
TAB, PAGE = "xem", "p"
LABELS = {
    Standing.MISSING: gettext_lazy("Chưa dịch"),
    Standing.OLD: gettext_lazy("Đã cũ"),
    Standing.BEGUN: gettext_lazy("Đang dịch"),
    Standing.WAITING: gettext_lazy("Chờ duyệt"),
    Standing.PUBLIC: gettext_lazy("Đã đăng"),
}
NOTHING = {
    Standing.MISSING: gettext_lazy("Nội dung ưu tiên đều đã có bản dịch, hoặc đang được dịch."),
    Standing.OLD: gettext_lazy("Các bản dịch đã đăng đều theo bản tiếng Việt mới nhất."),
    Standing.BEGUN: gettext_lazy("Không có bản dịch nào làm dở."),
    Standing.WAITING: gettext_lazy("Không có bản dịch nào đang trong quy trình phê duyệt."),
    Standing.PUBLIC: gettext_lazy("Chưa có bản dịch nào được đăng."),
}


@dataclass(frozen=True)
class Tab:
    label: str
    count: int
    address: str
    is_current: bool


class TranslationsMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return may_look(request.user)


def may_look(person: Any) -> bool:
    return looks_at_everything(person) or writes_somewhere(person, timezone.now())


@require_admin_access
@says_why
@require_GET
def translations(request: HttpRequest) -> HttpResponse:
    if not may_look(request.user):
        raise PermissionDenied(_("Màn hình “Bản dịch” dành cho Ban Biên tập và người viết bài."))
    standing, form, counts = _opened(request)
    page = _page(request, standing, form.asked, counts[standing])
    context = {
        "tabs": [
            Tab(str(LABELS[one]), counts[one], _with(request, one), one is standing) for one in Standing
        ],
        "standing": standing,
        "form": form,
        "page": page,
        "rows": rows_of(request.user, page.object_list, timezone.now()),
        "nothing": _nothing(request.user, standing, form),
        "is_narrowed": _is_narrowed(form),
        "others": _with(request, standing),
        **_first(request, standing, form.asked),
    }
    return render(request, "translation/list.html", context)


def _opened(request: HttpRequest) -> tuple[Standing, FilterForm, dict[Standing, int]]:
    """The tab of the address; where it names none what is not translated, and if nothing is, the first with something."""
    named = request.GET.get(TAB, "")
    standing = Standing(named) if named in set(Standing) else Standing.MISSING
    form = FilterForm(request.GET, standing, request.user)
    counts = {one: found(one, form.asked, request.user).count() for one in Standing}
    if named or counts[standing] or _is_narrowed(form):
        return standing, form, counts
    standing = next((one for one in Standing if counts[one]), standing)
    return standing, FilterForm(request.GET, standing, request.user), counts


def _page(request: HttpRequest, standing: Standing, asked: Asked, count: int) -> PageOfRows:
    paginator = Paginator(found(standing, asked, request.user), SHOWN)
    paginator.count = count
    return paginator.get_page(request.GET.get(PAGE))


def _with(request: HttpRequest, standing: Standing, **changed: str) -> str:
    """The same question of another tab, from its first page."""
    asked: QueryDict = request.GET.copy()
    asked.pop(PAGE, None)
    asked[TAB] = standing.value
    for name, value in changed.items():
        asked[name] = value
    return asked.urlencode()


def _is_narrowed(form: FilterForm) -> bool:
    return any(form.data.get(name) for name in form.fields)


def _nothing(person: Any, standing: Standing, form: FilterForm) -> str:
    """What an empty list says: nothing that is true only of what the person may see, or of what they asked for."""
    if _is_narrowed(form):
        return _("Không có trang nào như vậy. Đồng chí thử bớt từ, hoặc chọn mọi chuyên mục, mọi loại trang.")
    if not looks_at_everything(person):
        return _("Không có bài nào của đồng chí ở mục này.")
    return str(NOTHING[standing])


def _first(request: HttpRequest, standing: Standing, asked: Asked) -> dict[str, Any]:
    """Why the list begins with these, and the way to all others; of nothing else."""
    if standing is not Standing.MISSING or asked.sections or asked.everything:
        return {}
    regulation = regulation_in_force()
    chosen = [one.title for key in regulation.in_english.chosen if (one := regulation.section(key))]
    return {
        "wanted": regulation.in_english,
        "chosen": "; ".join(chosen),
        "every": _with(request, standing, section=EVERY),
    }

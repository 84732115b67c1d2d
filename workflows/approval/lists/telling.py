"""A list is told of once, when its act is over: whoever has it before them next, or whoever submitted it."""

from __future__ import annotations

from django.conf import settings
from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django_tasks import task

from pages.models import SectionPage
from workflows.staff.models import User

from ..models import ListAct, ListVerb, State, Submission
from ..telling import mail, whose_turn_it_is


@task()
def mail_of_a_list(act_id: int) -> None:
    """The person who acted learns what became of the list as well: they may have gone on meanwhile."""
    act = ListAct.objects.counted().select_related("by").get(pk=act_id)
    if act.verb == ListVerb.SUBMIT:
        waiting = _passages(act).filter(state=State.WAITING).first()
        if waiting:
            words = _("%(count)s thủ tục đang chờ đồng chí xem xét.") % {"count": act.done}
            mail(whose_turn_it_is(waiting), _("Có danh sách thủ tục chờ quyết định"), _signed(act, words))
    people = [act.by]
    if act.verb == ListVerb.DECIDE:
        people += User.objects.filter(submissions__in=_passages(act)).exclude(pk=act.by_id).distinct()
    words = _("Số thủ tục đã thực hiện: %(done)s. Số thủ tục chưa thực hiện được: %(refused)s.") % {
        "done": act.done,
        "refused": act.refused,
    }
    subject = _("Kết quả: %(verb)s theo danh sách") % {"verb": act.get_verb_display()}
    mail(people, subject, _signed(act, words))


def _passages(act: ListAct) -> QuerySet[Submission]:
    """Those of the items that were done."""
    done = act.rows.filter(done_at__isnull=False, why="").values("page")
    return Submission.objects.filter(kind="wagtailcore.page", key__in=done, section=act.section)


def _signed(act: ListAct, words: str) -> str:
    section = SectionPage.objects.filter(section_key=act.section).first()
    address = reverse("approval_lists", args=[section.pk]) if section else reverse("wagtailadmin_home")
    return f"{words}\n\n{settings.WAGTAILADMIN_BASE_URL}{address}\n"

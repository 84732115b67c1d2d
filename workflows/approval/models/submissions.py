"""An item on its way through its chain (trình duyệt): the plan it follows, where it stands, what it binds."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from wagtail.models import Revision, WorkflowState

from workflows.regulation.vocabulary import Step, Verb
from workflows.staff.models import User

from ..hours import said


class State(models.TextChoices):
    WAITING = "waiting", _("Đang chờ")
    TAKEN = "taken", _("Đang được biên tập")
    CHANGING = "changing", _("Đồng ý đăng sau khi sửa")
    SCHEDULED = "scheduled", _("Chờ đến giờ đăng")
    RELEASED = "released", _("Đã đăng")
    RETURNED = "returned", _("Trả lại")
    TAKEN_BACK = "taken-back", _("Đã rút về")
    DECLINED = "declined", _("Không sử dụng")
    RESTARTED = "restarted", _("Trình lại từ đầu")


TRANSITIONS = {
    State.WAITING: {
        State.TAKEN,
        State.CHANGING,
        State.SCHEDULED,
        State.RELEASED,
        State.RETURNED,
        State.TAKEN_BACK,
        State.DECLINED,
        State.RESTARTED,
    },
    State.TAKEN: {State.TAKEN, State.RESTARTED, State.RETURNED, State.DECLINED},
    State.CHANGING: {State.RELEASED, State.WAITING, State.RETURNED, State.TAKEN_BACK, State.RESTARTED},
    State.SCHEDULED: {
        State.RELEASED,
        State.WAITING,
        State.RETURNED,
        State.TAKEN_BACK,
        State.DECLINED,
        State.RESTARTED,
    },
}
OPEN = tuple(TRANSITIONS)
CAME_BACK = (State.RETURNED, State.DECLINED)  # to who submitted it, with a word


def kind_of(item: models.Model) -> str:
    """The label of the model an item is counted under: every page is a "wagtailcore.page"."""
    parents = item._meta.get_parent_list()
    return (parents[-1]._meta if parents else item._meta).label_lower


class SubmissionQuerySet(models.QuerySet):
    def open(self) -> SubmissionQuerySet:
        return self.filter(state__in=OPEN)

    def of(self, item: models.Model) -> SubmissionQuerySet:
        return self.filter(kind=kind_of(item), key=item.pk)

    def showing(self, kind: str, key: int) -> SubmissionQuerySet:
        """In a chain or released, with content that shows the file."""
        return self.filter(state__in=[*OPEN, State.RELEASED], files__contains=[[kind, key]])

    def standing(self) -> SubmissionQuerySet:
        """Of each item the edition that stands: not by its revision, which may be purged."""
        released = Submission.objects.filter(state=State.RELEASED)
        later = released.filter(kind=OuterRef("kind"), key=OuterRef("key"), pk__gt=OuterRef("pk"))
        return self.filter(state=State.RELEASED).exclude(Exists(later))


class Submission(models.Model):
    """One passage of an item through its chain. At most one is open an item.

    `plan` is the chain as it was on the day of submission; who may take a step is asked of the
    dated records when the step is taken (design 1.3; trap 23). `content_hash` is what every
    decision binds (design 1.4). Wagtail's workflow state mirrors it for stock screens.
    """

    kind = models.CharField(max_length=100)
    key = models.BigIntegerField()
    section = models.CharField(_("Chuyên mục"), max_length=60)
    regulation = models.CharField(_("Quy chế"), max_length=100)
    plan = models.JSONField(_("Các bước"))
    position = models.PositiveSmallIntegerField(_("Bước"), default=0)
    state = models.CharField(_("Tình trạng"), max_length=20, choices=State, default=State.WAITING)
    content_hash = models.CharField(max_length=64)
    files = models.JSONField(_("Ảnh và tệp"), default=list)  # what it shows: [kind, primary key] of each
    revision = models.ForeignKey(Revision, null=True, on_delete=models.SET_NULL, related_name="+")
    author = models.ForeignKey(
        User, verbose_name=_("Người trình"), on_delete=models.PROTECT, related_name="submissions"
    )
    declared = models.JSONField(_("Cam đoan"), default=list)
    found = models.JSONField(null=True)  # what was noticed in these bytes as they were submitted (findings/)
    sketch = ArrayField(models.IntegerField(), default=list)  # of its words (findings/likeness.py)
    submitted_at = models.DateTimeField(_("Trình lúc"))
    ended_at = models.DateTimeField(_("Kết thúc lúc"), null=True, blank=True)
    taker = models.ForeignKey(
        User,
        verbose_name=_("Người nhận biên tập"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    postponed_at = models.DateTimeField(_("Để đợt sau từ lúc"), null=True, blank=True)
    changes = models.JSONField(_("Nội dung lãnh đạo yêu cầu sửa"), default=list)
    agreed_hash = models.CharField(max_length=64, blank=True)
    publish_at = models.DateTimeField(_("Giờ hẹn đăng"), null=True, blank=True)
    held_up = models.TextField(_("Chưa đăng được vì"), blank=True)  # at its hour; until it is decided again
    urgent_why = models.TextField(_("Cần đăng ngay vì"), blank=True)
    urgent_at = models.DateTimeField(_("Cần đăng ngay từ lúc"), null=True, blank=True)
    workflow_state = models.OneToOneField(
        WorkflowState, null=True, on_delete=models.SET_NULL, related_name="submission"
    )

    objects = SubmissionQuerySet.as_manager()

    class Meta:
        verbose_name = _("Lượt trình duyệt")
        verbose_name_plural = _("Lượt trình duyệt")
        ordering = ["-pk"]
        indexes = [
            models.Index(fields=["kind", "key"], name="approval_submission_item"),
            models.Index(
                fields=["author", "-ended_at"], condition=Q(state__in=CAME_BACK), name="approval_came_back"
            ),
            GinIndex(fields=["files"], name="approval_submission_files", opclasses=["jsonb_path_ops"]),
            GinIndex(fields=["sketch"], name="approval_submission_sketch"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "key"], condition=Q(state__in=OPEN), name="approval_one_open_an_item"
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.key}: {self.get_state_display()}"

    @property
    def is_open(self) -> bool:
        return self.state in OPEN

    @property
    def steps(self) -> list[Step]:
        return [step_of(step) for step in self.plan]

    @property
    def step(self) -> Step:
        """The step it stands at."""
        return step_of(self.plan[self.position])

    @property
    def is_at_the_end(self) -> bool:
        return self.position == len(self.plan) - 1

    @property
    def stands(self) -> str:
        """What became of it, in words; approved for a later hour, with that hour."""
        if self.state == State.SCHEDULED:
            return _now("Đã duyệt, đăng lúc %(hour)s") % {"hour": said(self.publish_at)}
        return str(State(self.state).label)

    def move_to(self, state: State, **changes: Any) -> None:
        """The next state by the table, with what changes along. Raises ValueError for a step off it."""
        if state not in TRANSITIONS.get(State(self.state), set()):
            raise ValueError(f"{self.state} does not lead to {state}")
        self.state = state
        self.note(**changes)

    def note(self, **changes: Any) -> None:
        for name, value in changes.items():
            setattr(self, name, value)
        self.save(update_fields=["state", *changes])


def step_of(kept: dict[str, Any]) -> Step:
    """A step as it was planned."""
    return Step(Verb(kept["verb"]), kept["role"], kept["clause"], kept["gap"])


def planned(steps: list[Step]) -> list[dict[str, Any]]:
    """The steps as they are kept."""
    return [asdict(step) | {"verb": step.verb.value} for step in steps]

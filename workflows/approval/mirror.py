"""Wagtail's own workflow state follows the submission, so that stock screens show who is responsible.

The submission decides; this only mirrors it. A state that a hand has ended behind the
submission's back is begun anew at the step where the submission stands.
"""

from __future__ import annotations

from django.contrib.auth.models import Group
from django.db import models
from django.utils.translation import gettext as _
from wagtail.models import Page, TaskState, Workflow, WorkflowState

from snippets.models.drafts import as_part
from workflows.regulation.vocabulary import Step
from workflows.staff.models import User
from workflows.staff.regulation import regulation_in_force

from .deed import Refused, latest_revision
from .models import VERB_LABELS, BoardTask, Submission


def begin(submission: Submission, item: models.Model, actor: User) -> WorkflowState:
    """A workflow in progress at the step of the submission; one that a hand began before is cancelled."""
    WorkflowState.objects.for_instance(item).active().update(status=WorkflowState.STATUS_CANCELLED)
    state = _known(
        WorkflowState(
            content_type=item.get_content_type(),
            base_content_type=item.get_base_content_type(),
            object_id=str(item.pk),
            workflow=_workflow(submission, item),
            requested_by=submission.author,
        ),
        item,
    )
    state.save()
    state.update(user=actor, next_task=task_of(submission.step))
    submission.note(workflow_state=state)
    return state


def advance(submission: Submission, item: models.Model, actor: User, comment: str = "") -> None:
    """The step before is approved; the next one waits."""
    state = in_progress(submission, item, actor)
    _step_of(state, item).approve(user=actor, update=False, comment=comment)
    state.update(user=actor, next_task=task_of(submission.step))


def finish(submission: Submission, item: models.Model, actor: User, comment: str = "") -> None:
    """The last step is approved and the workflow ends, which opens the one door (publishing.finish)."""
    state = in_progress(submission, item, actor)
    vars(state)["get_next_task"] = lambda: None  # the submission knows that none comes, whatever stock counts
    as_part(_step_of(state, item).approve)(user=actor, update=False, comment=comment)
    as_part(state.finish)(user=actor)


def end(submission: Submission, actor: User, comment: str = "", *, returned: bool = False) -> None:
    """The workflow ends without publication."""
    state = submission.workflow_state
    if state is None or state.status != WorkflowState.STATUS_IN_PROGRESS:
        return
    if returned and state.current_task_state:
        state.current_task_state.reject(user=actor, update=False, comment=comment)
    state.cancel(user=actor)


def in_progress(submission: Submission, item: models.Model, actor: User) -> WorkflowState:
    state = submission.workflow_state
    waits = state is not None and state.status == WorkflowState.STATUS_IN_PROGRESS
    at_a_step = waits and state.current_task_state is not None
    if at_a_step and state.current_task_state.status == TaskState.STATUS_IN_PROGRESS:
        return _known(state, item)
    if waits:
        state.cancel(user=actor)
    return begin(submission, item, actor)


def _known(state: WorkflowState, item: models.Model) -> WorkflowState:
    """Its parts were read in this very transaction, with the item's row locked, and so was the item; stock would ask
    the database for each of them again at every save. What may not be, the database's own keys and constraints refuse."""
    vars(state)["full_clean"] = lambda **options: None
    whose = item.get_base_page() if isinstance(item, Page) else item
    whose.latest_revision = latest_revision(item)
    WorkflowState.content_object.set_cached_value(state, whose)
    return state


def _step_of(state: WorkflowState, item: models.Model) -> TaskState:
    """The step that waits, told what it is of: stock would ask for the same page four times."""
    step = state.current_task_state
    step.workflow_state = state
    revision = latest_revision(item)
    if revision is not None and revision.pk == step.revision_id:
        step.revision = revision
    return step


def task_of(step: Step) -> BoardTask:
    """The stock task of a step, held by the group of its role; made where no regulation asked for it yet."""
    title = regulation_in_force().role_title(step.role)
    name = f"{VERB_LABELS[step.verb]}: {title}"
    task, is_new = BoardTask.objects.get_or_create(
        verb=step.verb.value, role=step.role, defaults={"name": name}
    )
    if is_new:
        task.groups.set(Group.objects.filter(name=title))
    return task


def _workflow(submission: Submission, item: models.Model) -> Workflow:
    """That of the item's section, or the one it began in. Raises Refused where there is neither: `enact`
    puts back what a hand has taken away."""
    found = item.get_workflow()
    if found is None and submission.workflow_state:
        found = submission.workflow_state.workflow
    if found is None:
        raise Refused(
            _("Chuyên mục này chưa có quy trình. Đề nghị quản trị kỹ thuật ban hành lại Quy chế (enact).")
        )
    return found

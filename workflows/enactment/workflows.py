"""One task a step the regulation uses, one workflow a section, attached in both languages."""

from __future__ import annotations

from django.contrib.auth.models import Group
from django.contrib.contenttypes.models import ContentType
from wagtail.models import Task, Workflow, WorkflowContentType, WorkflowPage, WorkflowTask

from pages.models import SectionPage
from snippets.models import public_snippets
from workflows.approval.models import VERB_LABELS, BoardTask
from workflows.regulation.regulation import Regulation
from workflows.regulation.vocabulary import RoleKind, Section, SectionKind, Step, Verb

from .report import Report

StepKey = tuple[str, str]  # verb, role


def enact_workflows(regulation: Regulation, report: Report) -> None:
    """Workflows equal the chains; the stock "Moderators approval" and its task go."""
    sections = [s for s in regulation.sections if s.kind is SectionKind.PAGE]
    tasks = _tasks(regulation, sections, report)
    kept = [_workflow(regulation, section, tasks, report) for section in sections]
    _remove_others(kept, tasks, report)
    workflows = dict(zip((s.key for s in sections), kept, strict=True))
    _attach(workflows, report)
    _attach_to_snippets(workflows, report)


def _tasks(regulation: Regulation, sections: list[Section], report: Report) -> dict[StepKey, BoardTask]:
    """The tasks of the steps a chain may use; one it no longer uses is not among them."""
    present = {(task.verb, task.role): task for task in BoardTask.objects.all()}
    used: dict[StepKey, BoardTask] = {}
    for step in (*(s for section in sections for s in section.chain.steps), *_assignable(regulation)):
        key = (str(step.verb), step.role)
        if key not in used:
            used[key] = present.get(key) or _new_task(regulation, step, report)
            _hold(used[key], regulation, report)
    return used


def _assignable(regulation: Regulation) -> list[Step]:
    """The steps that an assignment may put into a chain (II.4.1-3): by any leader or member."""
    roles = [role for role in regulation.group_roles if role.kind in {RoleKind.LEADER, RoleKind.MEMBER}]
    verbs = (Verb.CHECK, Verb.APPROVE, Verb.RELEASE)
    return [Step(verb, role.key, regulation.assigns_by, gap=True) for role in roles for verb in verbs]


def _new_task(regulation: Regulation, step: Step, report: Report) -> BoardTask:
    name = f"{VERB_LABELS[step.verb]}: {regulation.role(step.role).title}"
    report.tell(f"Thêm bước “{name}”.")
    return BoardTask.objects.create(name=name, verb=step.verb, role=step.role)


def _hold(task: BoardTask, regulation: Regulation, report: Report) -> None:
    """The task belongs to the group of its role, to no other, and is in use."""
    group = Group.objects.get(name=regulation.role(task.role).title)
    if set(task.groups.all()) != {group}:
        task.groups.set([group])
        report.tell(f"Giao bước “{task.name}” cho nhóm “{group.name}”.")
    if not task.active:
        task.active = True
        task.save()
        report.tell(f"Mở lại bước “{task.name}”.")


def _workflow(
    regulation: Regulation, section: Section, tasks: dict[StepKey, BoardTask], report: Report
) -> Workflow:
    name = regulation.full_title(section.key)
    workflow = Workflow.objects.filter(name=name).first()
    if workflow is None:
        workflow = Workflow.objects.create(name=name)
        report.tell(f"Thêm quy trình “{name}”.")
    if not workflow.active:
        workflow.active = True
        workflow.save()
        report.tell(f"Mở lại quy trình “{name}”.")
    wanted = [tasks[step.verb, step.role].pk for step in section.chain.steps]
    rows = WorkflowTask.objects.filter(workflow=workflow).order_by("sort_order")
    if list(rows.values_list("task_id", flat=True)) != wanted:
        rows.delete()
        for order, task in enumerate(wanted):
            WorkflowTask.objects.create(workflow=workflow, task_id=task, sort_order=order)
        report.tell(f"Đặt các bước của quy trình “{name}” theo Quy chế.")
    return workflow


def _remove_others(kept: list[Workflow], tasks: dict[StepKey, BoardTask], report: Report) -> None:
    """A workflow or task that is not the regulation's is removed while unused, else set aside."""
    for workflow in Workflow.objects.exclude(pk__in=[w.pk for w in kept]):
        _remove(workflow, workflow.workflow_states.exists(), f"quy trình “{workflow.name}”", report)
    for task in Task.objects.exclude(pk__in=[t.pk for t in tasks.values()]):
        _remove(task, task.task_states.exists(), f"bước “{task.name}”", report)


def _remove(item: Workflow | Task, used: bool, name: str, report: Report) -> None:
    """Stock deactivation would approve what waits there (trap 10): the mark is set directly."""
    if not used:
        item.delete()
        report.tell(f"Xóa {name}: không có trong Quy chế.")
    elif item.active:
        type(item).objects.filter(pk=item.pk).update(active=False)
        report.tell(f"Ngừng {name}: không có trong Quy chế.")


def _attach(workflows: dict[str, Workflow], report: Report) -> None:
    pages = SectionPage.objects.filter(section_key__in=workflows).select_related("locale")
    wanted = {page.pk: workflows[page.section_key].pk for page in pages}
    titles = {page.pk: f"{page.title} ({page.locale.language_code})" for page in pages}
    for link in WorkflowPage.objects.exclude(page__in=wanted).select_related("page"):
        report.tell(f"Gỡ quy trình khỏi “{link.page.title}”: trang này không phải chuyên mục.")
        link.delete()
    present = dict(WorkflowPage.objects.values_list("page_id", "workflow_id"))
    for page, workflow in wanted.items():
        if present.get(page) != workflow:
            WorkflowPage.objects.update_or_create(page_id=page, defaults={"workflow_id": workflow})
            report.tell(f"Gắn quy trình vào chuyên mục {titles[page]}.")


def _attach_to_snippets(workflows: dict[str, Workflow], report: Report) -> None:
    """A public snippet passes the workflow of the section that keeps its kind; nothing else has one."""
    keepers = {model: workflows.get(model().section_key) for model in public_snippets()}
    kinds = {ContentType.objects.get_for_model(model): model for model, found in keepers.items() if found}
    wanted = {kind.pk: keepers[model].pk for kind, model in kinds.items()}
    for link in WorkflowContentType.objects.exclude(content_type__in=wanted).select_related("content_type"):
        report.tell(f"Gỡ quy trình khỏi “{link.content_type.name}”: Quy chế không giao chuyên mục nào giữ.")
        link.delete()
    present = dict(WorkflowContentType.objects.values_list("content_type_id", "workflow_id"))
    for kind, model in kinds.items():
        if present.get(kind.pk) != wanted[kind.pk]:
            WorkflowContentType.objects.update_or_create(
                content_type=kind, defaults={"workflow_id": wanted[kind.pk]}
            )
            report.tell(f"Gắn quy trình vào “{model._meta.verbose_name}”.")

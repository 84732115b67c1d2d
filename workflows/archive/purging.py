"""Nothing of the system thins out revisions: what was decided on is read again years later (III.9; issue 8).

Wagtail brings a command that does. Here it refuses (management/commands/purge_revisions.py), and `check` fails
where that was undone or where something is told to run it: a setting, a schedule, a job that waits.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from django.apps import apps
from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, register
from django.core.management import get_commands
from django.db.models import Q
from django.utils.translation import gettext as _

from .checks import asked

NAME = "purge_revisions"  # of the command, and of the function behind it
PLANS = {  # tables that say what is to be run, and the columns that say it
    "django_q.Schedule": ("func", "args", "kwargs", "hook"),
    "jobs.Job": ("func",),
}


@register()
def disarmed(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """Each `check`: the command is ours, and no setting names it."""
    armed = get_commands().get(NAME) != "workflows.archive"
    where = [_("lệnh manage.py %(name)s không còn bị chặn") % {"name": NAME}] if armed else []
    return _found([*where, *(_("cài đặt %(name)s") % {"name": name} for name in _settings())])


@register(Tags.database)
def unscheduled(
    app_configs: Any, databases: Sequence[str] | None = None, **kwargs: Any
) -> list[CheckMessage]:
    """`check --database default`: neither a schedule nor a waiting job runs it."""
    return asked(lambda: _found(list(_plans()))) if databases else []


@register(deploy=True)
def unscheduled_at_deployment(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """`check --deploy`."""
    return asked(lambda: _found(list(_plans())))


def _settings() -> list[str]:
    return [name for name in dir(settings) if name.isupper() and NAME in repr(getattr(settings, name))]


def _plans() -> Iterator[str]:
    for label, columns in PLANS.items():
        model = apps.get_model(label)
        named = Q(*((f"{column}__contains", NAME) for column in columns), _connector=Q.OR)
        for plan in model._default_manager.filter(named):
            yield f"{model._meta.verbose_name} “{plan.name or plan.pk}”"


def _found(where: list[str]) -> list[CheckMessage]:
    if not where:
        return []
    return [
        Error(
            f"Có nơi chạy việc xóa bớt các bản lưu của bài: {'; '.join(where)}.",
            hint="Điều 9 Chương III: nội dung đã đăng và các bản lưu được giữ để đối chiếu, kiểm tra. Hãy bỏ việc này.",
            id="portal.E009",
        )
    ]

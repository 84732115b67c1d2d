"""The words of a picture or file, repaired: they have no drafts, so what was there before stays in its log."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from wagtail.log_actions import log
from wagtail.permissions import policy_registry

from workflows.staff.models import User


def saved(file: Any, person: User) -> str:
    """Nothing, or the sentence why it stays as it was."""
    before = type(file).objects.filter(pk=file.pk).values(*file.PUBLIC_WORDS).get()
    policy = policy_registry.get_by_type(type(file))
    if not policy.user_has_permission_for_instance(person, "change", file):
        return _("“%s” do người khác quản lý nên giữ nguyên; hãy nhờ người đó chuyển.") % before["title"]
    try:
        file.full_clean()
    except ValidationError as refused:
        return _("“%(title)s” giữ nguyên. %(why)s") % {
            "title": before["title"],
            "why": " ".join(refused.messages),
        }
    file.save()
    changed = {name: words for name, words in before.items() if words != getattr(file, name)}
    log(file, "wagtail.edit", user=person, data={"before": changed})
    return ""

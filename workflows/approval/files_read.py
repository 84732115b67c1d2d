"""Who reads a file: everybody while an item that everybody reads shows it; before and afterwards the office alone.

What an item shows is kept with its submission, as it was decided (`Submission.files`). So a file is there with
the publication and gone with the withdrawal, in the transaction of either, and no job has to tell of it.
"""

from __future__ import annotations

from itertools import chain
from typing import Any

from django.apps import apps
from django.http import Http404, HttpRequest
from django.utils import timezone
from wagtail.models import Page
from wagtail.permissions import policy_registry

from pages.routing import paths_down_to
from snippets.models import Attachment
from snippets.serving import brings_a_session, for_this_person_alone

from .facts import requests_to
from .looking import looks_at_everything
from .models import Submission, kind_of
from .models.submissions import SubmissionQuerySet

USES = {"choose", "change", "delete"}  # what the admin lets a person do with a file it shows them


def before_serving(file: Attachment, request: HttpRequest) -> None:
    """Asked before the bytes are sent. Raises Http404, as if there were no such file, for whom it is not.

    The session is read only of who brings one; of them also where there is no file (snippets/serving.py). An answer
    that depends on cookies would tell that there is a file.
    """
    if is_public(file):
        return
    if not brings_a_session(request) or not of_the_office(request.user, file):
        raise Http404
    for_this_person_alone(request)


def of_the_office(person: Any, file: Attachment) -> bool:
    """Whoever looks at every draft, finds the file in the admin (files_in_reach.py), or was asked about what
    shows it."""
    if not person.has_perm("wagtailadmin.access_admin"):
        return False
    policy = policy_registry.get_by_type(Attachment)
    return (
        looks_at_everything(person)
        or policy.user_has_any_permission_for_instance(person, USES, file)
        or is_shown_in_what_was_asked(person, file)
    )


def is_shown_in_what_was_asked(person: Any, file: Attachment) -> bool:
    """To a unit whose word was asked, while the item stands in its chain; it is offered nowhere else (IV.9.2)."""
    asked = {(one.kind, one.key) for one in requests_to(person, timezone.now())}
    if not asked:
        return False
    showing = Submission.objects.open().showing(kind_of(file), file.pk)
    return not asked.isdisjoint(showing.values_list("kind", "key"))


def is_public(file: Attachment) -> bool:
    """Whether an item that everybody reads shows it, in the edition that stands."""
    standing = Submission.objects.showing(kind_of(file), file.pk).standing()
    return _on_a_page(standing) or _in_shared_data(standing)


def _on_a_page(standing: SubmissionQuerySet) -> bool:
    """One that is restricted to nobody and live, as are all above it."""
    pages = Page.objects.public().filter(pk__in=standing.filter(kind=kind_of(Page())).values("key"))
    ways = [paths_down_to(page) for page in pages]
    closed = Page.objects.filter(path__in=set(chain(*ways)), live=False).values_list("path", flat=True)
    return any(set(way).isdisjoint(closed) for way in ways)


def _in_shared_data(standing: SubmissionQuerySet) -> bool:
    found = standing.exclude(kind=kind_of(Page())).values_list("kind", "key")
    keys: dict[str, list[int]] = {}
    for kind, key in found:
        keys.setdefault(kind, []).append(key)
    return any(
        apps.get_model(kind).objects.filter(live=True, pk__in=of).exists() for kind, of in keys.items()
    )

"""Which pages a person's groups may change, as a condition on one page: the library's question, put together by the length
of a place in the tree and not once for each permission (twice sixty for an editor of the city)."""

from __future__ import annotations

from collections import defaultdict
from functools import reduce
from operator import or_

from django.db.models import Q
from django.db.models.functions import Left
from django.db.models.lookups import In
from wagtail.models import Page
from wagtail.permissions import policy_registry

from workflows.staff.models import User

ANY, NONE = Q(), Q(pk=None)


def changeable(person: User) -> Q:
    """At or below a page that they may change; where they may add, of what is their own."""
    if person.is_superuser:
        return ANY
    policy = policy_registry.get_by_type(Page)
    places: dict[str, set[str]] = defaultdict(set)
    for given in policy.get_cached_permissions_for_user(person):
        places[given.permission.codename].add(given.page.path)
    change, add = (places[policy._get_permission_codename(deed)] for deed in ("change", "add"))
    return _at_or_below(change) | (_at_or_below(add - change) & Q(owner=person.pk))


def _at_or_below(paths: set[str]) -> Q:
    by_length: dict[int, list[str]] = defaultdict(list)
    for path in sorted(paths):
        by_length[len(path)].append(path)
    return reduce(or_, (Q(In(Left("path", length), some)) for length, some in by_length.items()), NONE)

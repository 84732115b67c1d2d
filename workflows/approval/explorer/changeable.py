"""Which pages a person's groups may change, as a condition on one page: the library's question, put together by the length
of a place in the tree and not once for each permission (twice sixty for an editor of the city)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import reduce
from operator import or_

from django.db.models import Q
from django.db.models.functions import Left
from django.db.models.lookups import In
from wagtail.models import Page
from wagtail.permissions import policy_registry

from workflows.staff.models import User

ALL, NONE = Q(), Q(pk=None)
FEW = 1_000


def changeable(person: User) -> Q:
    """At or below a page that they may change; where they may only add, of what is their own."""
    if person.is_superuser:
        return ALL
    change, add = _places(person)
    return _at_or_below(change) | (_at_or_below(add) & Q(owner=person.pk))


def may_change_few(person: User) -> bool:
    """So few that to begin with them is nearer than to begin with the newest of all."""
    if person.is_superuser:
        return False
    change, add = _places(person)
    own = Page.objects.filter(owner=person.pk)[:FEW].count() if add else 0
    return sum(page.numchild for page in change) + own < FEW


def _places(person: User) -> tuple[set[Page], set[Page]]:
    """Where their groups may change what is there, and where they may add and not change."""
    policy = policy_registry.get_by_type(Page)
    found: dict[str, set[Page]] = defaultdict(set)
    for given in policy.get_cached_permissions_for_user(person):
        found[given.permission.codename].add(given.page)
    change, add = (found[policy._get_permission_codename(deed)] for deed in ("change", "add"))
    return change, add - change


def _at_or_below(places: Iterable[Page]) -> Q:
    by_length: dict[int, list[str]] = defaultdict(list)
    for path in sorted(place.path for place in places):
        by_length[len(path)].append(path)
    return reduce(or_, (Q(In(Left("path", length), some)) for length, some in by_length.items()), NONE)

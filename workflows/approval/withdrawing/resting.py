"""What must not leave the public view by itself: what always stands there, and a unit that others still name.

A source or an official may go: what was published with their names was decided as it stands, and stays. Whoever is
refused here reads what to do instead.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime

from django.db import models
from django.db.models import ManyToOneRel, Q
from django.utils import timezone
from django.utils.translation import gettext as _
from modelcluster.fields import ParentalKey
from wagtail.models import Page

from snippets.models import Organisation, PublicSnippet
from workflows.staff.models import Appointment, User
from workflows.staff.regulation import regulation_in_force

from ..kept import once

SHOWN = 3  # titles a sentence names


def always_stands(item: models.Model) -> str | None:
    """What `enact` made, one a site: the footer that the law wants, the home page."""
    if not isinstance(item, PublicSnippet) or item.is_creatable:
        return None
    return _(
        "Theo nguyên tắc hệ thống, %(kind)s luôn phải có trên trang nên không gỡ bỏ. Hãy sửa rồi trình duyệt."
    ) % {"kind": item._meta.verbose_name}


def still_named(actor: User, item: models.Model, at: datetime) -> str | None:
    """Why the unit stays; asked once for a person, as several buttons want to know."""
    if not isinstance(item, Organisation):
        return None
    return once(actor, ("why the unit stays", item.pk), lambda: _why_the_unit_stays(item, at))


def _why_the_unit_stays(unit: Organisation, at: datetime) -> str | None:
    if _is_at_work(unit, at):
        return _(
            "Theo nguyên tắc hệ thống, “%(unit)s” đang được Quy chế nêu tên hoặc có người làm đầu mối "
            "nên không gỡ bỏ. Đơn vị giải thể, sáp nhập thì ghi ngày kết thúc rồi trình duyệt."
        ) % {"unit": unit.name}
    if titles := list(_public_with_its_name(unit)):
        quoted = ", ".join(f"“{title}”" for title in titles[:SHOWN])
        return _(
            "Theo nguyên tắc hệ thống, “%(unit)s” còn được nêu trong nội dung đang công khai (%(titles)s) nên không "
            "gỡ bỏ. Hãy sửa hoặc gỡ bỏ nội dung đó trước; đơn vị giải thể, sáp nhập thì ghi ngày kết thúc "
            "rồi trình duyệt."
        ) % {"unit": unit.name, "titles": quoted + (", …" if len(titles) > SHOWN else "")}
    return None


def _is_at_work(unit: Organisation, at: datetime) -> bool:
    """The regulation names it, or somebody is its contact, today or later."""
    contributors = (one for section in regulation_in_force().sections for one in section.contributors)
    if any(unit.key in one.units for one in contributors):
        return True
    today = timezone.localdate(at)
    return Appointment.objects.overlapping(today, None).filter(unit=unit.key).exists()


def _public_with_its_name(unit: Organisation) -> Iterator[str]:
    """Titles of public pages and shared data that name it in a field or a row; a question a kind."""
    naming: dict[type[models.Model], Q] = defaultdict(Q)
    for relation in unit._meta.get_fields(include_hidden=True):
        if not isinstance(relation, ManyToOneRel):
            continue
        holder, key = _held_by(relation.related_model)
        if issubclass(holder, (Page, PublicSnippet)):  # not what is kept about them, as for the search
            rows = relation.related_model._base_manager.filter(**{relation.field.name: unit})
            naming[holder] |= Q(pk__in=rows.values(key))
    for holder, those in naming.items():
        yield from map(str, holder._base_manager.filter(those, live=True).order_by("pk")[: SHOWN + 1])


def _held_by(model: type[models.Model]) -> tuple[type[models.Model], str]:
    """What the public reads a row as a part of, and the field that says which."""
    part_of = next((field for field in model._meta.concrete_fields if isinstance(field, ParentalKey)), None)
    whole = part_of.related_model if part_of else model
    return (Page if issubclass(whole, Page) else whole), (part_of.attname if part_of else "pk")

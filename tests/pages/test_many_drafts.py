"""A draft made with a thousand others is the same as one made alone: its rows, its revision, its log, its jobs."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone
from wagtail.fields import StreamField
from wagtail.models import Page, PageLogEntry

from pages.many_drafts import make_drafts
from pages.models import ProcedureBasis, ProcedurePage
from site_tphcm.jobs.models import Job
from tests.kinds import STEP, least
from workflows.staff.models import User

from .public import section

pytestmark = pytest.mark.django_db
KEY = "thu-tuc-hanh-chinh"
OWN = {"id", "page_ptr", "path", "slug", "url_path", "translation_key", "latest_revision", "code", "folded"}
BLOCK_ID = re.compile(r'"id": "[^"]*"')
MOMENTS = {"latest_revision_created_at"}


def draft(title: str, owner: User) -> ProcedurePage:
    more = least(ProcedurePage, title, KEY) | {"steps": [STEP], "audience": ["cong-dan"]}
    page = ProcedurePage(title="Đăng ký thử", owner=owner, live=False, locale=section(KEY).locale, **more)
    page.bases = [ProcedureBasis(symbol="1/NĐ-CP", sort_order=0)]
    return page


def one_alone(title: str, owner: User) -> ProcedurePage:
    page = draft(title, owner)
    bases = list(page.bases.all())
    page.bases = []
    section(KEY).add_child(instance=page)
    page.bases = bases
    page.save_revision(user=owner, log_action=True)
    return page


def told(page: ProcedurePage) -> dict[str, Any]:
    """Everything stored of it, but for what two pages never share."""
    stored = ProcedurePage.objects.get(pk=page.pk)
    fields = {f.name: _plain(f.value_from_object(stored), f) for f in stored._meta.concrete_fields}
    revision = stored.latest_revision
    kept = {name: value for name, value in revision.content.items() if name not in {*OWN, "pk", "bases"}}
    content = {name: BLOCK_ID.sub("", value) if name == "steps" else value for name, value in kept.items()}
    rows = [{k: v for k, v in row.items() if k != "page"} for row in revision.content["bases"]]
    logs = PageLogEntry.objects.filter(page=page.pk).order_by("pk")
    return {
        "fields": {name: value for name, value in fields.items() if name not in OWN | MOMENTS},
        "content": content,
        "bases": rows,
        "revision": (revision.user_id, revision.object_id == str(page.pk), revision.base_content_type_id),
        "named": revision.object_str,
        "logs": [
            (
                log.action,
                log.user_id,
                log.label,
                log.content_type_id,
                log.content_changed,
                bool(log.revision_id),
            )
            for log in logs
        ],
        "jobs": {job.func for job in Job.objects.all() if str(page.pk) in str(job.args)},
    }


def _plain(value: Any, field: Any) -> Any:
    """A stream as it is stored, without the numbers of its blocks."""
    return (
        BLOCK_ID.sub("", json.dumps(field.get_prep_value(value))) if isinstance(field, StreamField) else value
    )


def test_many_made_together_are_each_as_one_made_alone() -> None:
    owner = User.objects.get(username="chuyen-vien-vp-hdnd-ubnd")
    alone = one_alone("một", owner)
    many = [draft(title, owner) for title in ("hai", "ba", "bốn")]
    make_drafts(section(KEY), many, owner, timezone.now())
    for page in many:
        assert told(page) == told(alone)
        page.get_latest_revision_as_object().full_clean()
    slugs = [page.slug for page in (alone, *many)]
    assert slugs == ["dang-ky-thu", "dang-ky-thu-2", "dang-ky-thu-3", "dang-ky-thu-4"]
    assert all(Page.objects.get(pk=page.pk).url_path.endswith(f"/{page.slug}/") for page in many)
    assert [list(found) for found in Page.find_problems()] == [[]] * 5
    after = one_alone("năm", owner)
    assert after.path > many[-1].path


def test_what_a_field_may_not_hold_is_refused() -> None:
    owner = User.objects.get(username="chuyen-vien-vp-hdnd-ubnd")
    wrong = draft("một", owner)
    wrong.level = "lang"
    with pytest.raises(ValidationError):
        make_drafts(section(KEY), [wrong], owner, timezone.now())
    make_drafts(section(KEY), [], owner, timezone.now())

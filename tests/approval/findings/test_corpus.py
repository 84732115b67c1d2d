"""Two hundred items with a fault planted in each, two hundred without: what stands in the way is always found, and who
wrote cleanly is hardly ever troubled. Ordinary runs try a part of them; PORTAL_FULL=1 all."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random
from typing import Any

import pytest
from django.core.files.base import ContentFile
from wagtail.models import Collection

from snippets.letters.stored import make_clean_with_rows
from snippets.models import Attachment, Picture
from tests import editor
from tests.approval.chain import WRITER
from tests.approval.files import upload as drawing
from tests.approval.files import with_picture
from tests.samples import FULL, SEED
from vietnamese.text import nfc
from workflows.approval.findings.finding import Finding
from workflows.approval.findings.item import findings
from workflows.regulation.checks import STANDARD
from workflows.staff.models import User

from . import corpus

pytestmark = pytest.mark.django_db
COUNT = 200 if FULL else 40
MOST_FALSE = 0.02
BLOCKING = {check.key for check in STANDARD if check.blocks}


@pytest.fixture
def page(db: None) -> Any:
    return editor.draft("kinh-te", "Bài thử", User.objects.get(username=WRITER))


def told_of(page: Any, made: corpus.Made) -> list[Finding]:
    """Of the page with these words and real files, read as uploaded ones are."""
    room = Collection.objects.get(name="Tin tổng hợp")
    kept = [
        Attachment.objects.create(title="Tài liệu", file=ContentFile(data, name), collection=room)
        for name, data in made.files
    ]
    files = [{"type": "file", "value": {"file": one.pk, "note": ""}} for one in kept]
    shown = [Picture.objects.create(file=drawing(), collection=room, **said) for said in made.pictures]
    pictures = [block for one in shown for block in with_picture(one)]
    page.title, page.summary = nfc(made.title), nfc(made.summary)
    page.body = page._meta.get_field("body").to_python([*made.blocks, *files, *pictures])
    make_clean_with_rows(page)
    return findings(page)


def items(kind: str) -> Iterator[corpus.Made]:
    print(f"PORTAL_SEED={SEED}")  # noqa: T201 - repeats it
    make = getattr(corpus, kind)
    return (make(Random(f"{SEED} {kind} {number}")) for number in range(COUNT))


def test_every_planted_fault_that_stands_in_the_way_is_found(page: Any) -> None:
    missed, beside, blocking, advised, found = [], [], 0, 0, 0
    for made in items("faulty"):
        keys = {one.check.key for one in told_of(page, made)}
        if made.planted in BLOCKING:
            blocking += 1
            missed += [made] if made.planted not in keys else []
        else:
            advised += 1
            found += made.planted in keys
        beside += [(made, extra)] if (extra := (keys & BLOCKING) - {made.planted}) else []
    told = (
        f"blocking {blocking - len(missed)}/{blocking}, advice {found}/{advised}, beside them {len(beside)}"
    )
    print(told)  # noqa: T201 - the figures
    assert not missed
    assert found == advised
    assert len(beside) <= COUNT * MOST_FALSE, beside


def test_clean_items_are_left_in_peace(page: Any) -> None:
    alarms = [(list(map(str, told)), made) for made in items("clean") if (told := told_of(page, made))]
    print(f"false alarms {len(alarms)}/{COUNT}")  # noqa: T201 - the figure
    assert len(alarms) <= COUNT * MOST_FALSE, alarms
    assert not [
        told for told, _made in alarms if any("bí mật nhà nước không được đăng" in one for one in told)
    ]

"""Pages as people make them: a draft in its section, and as far along its chain as is wanted, by the verbs of the office."""

from __future__ import annotations

from datetime import datetime
from functools import lru_cache
from typing import Any

from django.test import override_settings

from pages import models as pages
from pages.models import SectionPage
from site_tphcm.demonstration.drawings import DRAWINGS, picture_of
from site_tphcm.demonstration.publication import put_through
from site_tphcm.demonstration.texts import DRAFTS
from site_tphcm.jobs.models import Job
from site_tphcm.jobs.run import attempt
from snippets.models import Official, Organisation
from snippets.pictures import MADE, make_sizes
from workflows.staff.models import PenName, User

from .kinds import PAGES, Shared, told
from .plan import LANGUAGE, Place

PICTURES = 6
PICTURED_BY = "vien-chuc-trung-tam"
NOT_NEEDED = "workflows.archive.capture.take_capture"  # a browser's view of an edition: of the site at its real address


def shared() -> Shared:
    """The same few pictures for all, with every size that is shown; the units that are there."""
    uploader = User.objects.get(username=PICTURED_BY)
    pictures = [picture_of(key, "kinh-te", uploader).pk for key in list(DRAWINGS)[:PICTURES]]
    make_sizes.call(pictures, list(MADE))
    return Shared(
        pictures, list(Organisation.objects.filter(live=True).order_by("pk").values_list("pk", flat=True))
    )


@lru_cache
def shared_already() -> Shared:
    """The same, of a city that is filled."""
    return shared()


@lru_cache
def author_of(section: str) -> str:
    """Whoever writes for that section in the demonstration."""
    return next(draft.author for draft in DRAFTS if draft.section == section)


def page(place: Place, of: Shared, until: str, now: datetime) -> Any:
    """The page of that place, written by hand: "draft", "submitted", "checked" or "published"."""
    section = SectionPage.objects.select_related("locale").get(
        section_key=place.section, locale__language_code=LANGUAGE
    )
    content = section.section.content
    author = User.objects.get(username=author_of(place.section))
    columns = told(content, place, of).columns
    written = PAGES[content](owner=author, live=False, locale=section.locale, **columns)
    _with_rows(written, author, place, of)
    section.add_child(instance=written)
    written.save_revision(user=author, log_action=True)
    put_through(written, until, author, now)
    return type(written).objects.get(pk=written.pk)


def _with_rows(written: Any, author: User, place: Place, of: Shared) -> None:
    """Who wrote it, who was there, what an album shows."""
    pen_name = PenName.objects.filter(person=author).first() or PenName.objects.first()
    if isinstance(written, pages.Story):
        written.bylines.add(pages.Byline(pen_name=pen_name, person=pen_name.person))
    if isinstance(written, pages.LeadershipPage):
        known = list(Official.objects.filter(live=True).order_by("pk"))
        for official in place.chance.sample(known, min(2, len(known))):
            written.attendances.add(pages.Attendance(official=official, title="Lãnh đạo thành phố"))
    if isinstance(written, pages.AlbumPage):
        for key in of.pictures[:4]:
            written.pictures.add(pages.AlbumPicture(picture_id=key, caption="Tranh minh họa."))


class JobsDone(override_settings):
    """What is enqueued inside is done when it ends, but for captures: those are of the site at its address."""

    def __init__(self) -> None:
        super().__init__(TASKS={"default": {"BACKEND": "site_tphcm.jobs.backend.DjangoQBackend"}})

    def disable(self) -> None:
        super().disable()
        for job in Job.objects.exclude(func=NOT_NEEDED).order_by("started", "stopped"):
            attempt(job)
        Job.objects.all().delete()

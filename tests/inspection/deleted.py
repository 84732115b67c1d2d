"""An article that is public, with a picture and a file; an older edition of it showed others. Made once for a module."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from django.conf import settings
from django.utils import timezone

from snippets.models import Attachment, Picture
from tests import editor
from tests.approval import files
from workflows.archive import keys
from workflows.archive.capture import capture
from workflows.archive.heads import Heads
from workflows.archive.models import Capture, Edition
from workflows.archive.notary import Notary
from workflows.inspection.packs.contents import Contents
from workflows.inspection.packs.making import write
from workflows.staff.models import User

SECTION, STRANGER = "kinh-te", "chua-lam-gi"
PLACES = {"ARCHIVE_STORE": "archive", "ARCHIVE_HEADS": "heads", "ARCHIVE_SIGNING_KEY": "key.pem"}


@dataclass(frozen=True)
class Shown:
    """What the article is made of, by key; `old_…` stood in its first edition only."""

    page: int
    section: int
    author: int
    leader: int
    picture: int
    file: int
    old_picture: int
    old_file: int
    collection: int
    address: str
    until: datetime


def places(folder: Path) -> dict[str, Any]:
    """The settings of an archive and a notary of the module's own."""
    return {name: folder / part for name, part in PLACES.items()} | {
        "CHROMIUM": "",
        "WHITENOISE_USE_FINDERS": True,
        "WHITENOISE_AUTOREFRESH": True,
    }


def published_twice() -> Shown:
    """And an account that has done nothing yet."""
    User.objects.create_user(STRANGER)
    old, old_file = files.picture(), files.attachment()
    page = files.news("Cầu Nông Tiến thông xe", lead_picture=old, body=files.with_file(old_file))
    _released(page)
    new, new_file = files.picture(title="Cầu mới"), files.attachment(title="Kế hoạch mới")
    page.refresh_from_db()
    page.lead_picture, page.body = new, files.with_file(new_file)
    page.save_revision(user=User.objects.get(username=files.AUTHOR))
    edition = _released(page)
    return Shown(
        page.pk,
        editor.section(SECTION).pk,
        page.owner_id,
        User.objects.get(username="truong-ban").pk,
        new.pk,
        new_file.pk,
        old.pk,
        old_file.pk,
        Picture.objects.get(pk=new.pk).collection_id,
        edition.address,
        timezone.now(),
    )


def _released(page: Any) -> Edition:
    files.released(page)
    edition = Edition.objects.of("wagtailcore.page", str(page.pk)).last()
    assert edition is not None
    if not Capture.objects.filter(pk=edition.number).exists():
        capture(edition.number, datetime.now(UTC))
    return edition


def uploads() -> dict[Path, bytes]:
    """The files of pictures and papers, as they lie in the folder of uploads."""
    found = (Path(one.file.path) for model in (Picture, Attachment) for one in model.objects.all())
    return {path: path.read_bytes() for path in found}


def packed(shown: Shown, path: Path) -> bytes:
    """The evidence of its address up to that moment, after the notary has signed what stands."""
    key = Path(settings.ARCHIVE_SIGNING_KEY)
    Notary(Heads(), keys.load(key) if key.exists() else keys.make(key)).look(timezone.now())
    write(Contents(shown.address, None, shown.until), path)
    return path.read_bytes()

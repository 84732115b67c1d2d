"""Making a pack: a job that can be killed and started again, and says how far it is."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable
from hashlib import file_digest
from pathlib import Path
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django_tasks import task

from workflows.archive import proof, store
from workflows.archive.record import Subject, record
from workflows.archive.witness import hands
from workflows.staff.models import User
from workflows.staff.regulation import regulation_in_force

from ..models import Pack
from . import files
from .contents import MOST, Contents

EPOCH = (2000, 1, 1, 0, 0, 0)  # of every file in every pack: the hour of packing proves nothing
TELLS_EACH = 20  # files between two words of progress


class TooMuch(Exception):
    """A sentence: what was asked for is empty, or more than one pack holds."""


def asked(by: User, contents: Contents) -> Pack:
    """A pack on its way. Raises TooMuch."""
    found = len(contents.editions)
    if not found:
        raise TooMuch(_("Không có bản đã đăng nào ở địa chỉ và trong thời gian này."))
    if found > MOST:
        says = _(
            "Có %(found)s bản đã đăng trong thời gian này; một gói có nhiều nhất %(most)s bản. Hãy chọn thời gian ngắn hơn."
        )
        raise TooMuch(says % {"found": found, "most": MOST})
    with transaction.atomic():
        pack = Pack.objects.create(
            by=by,
            at=timezone.now(),
            address=contents.address,
            first=contents.first,
            last=contents.last,
            total=files.count(contents),
        )
        transaction.on_commit(lambda: make_pack.enqueue(pack.pk))
    return pack


@task()
def make_pack(number: int) -> None:
    """Tried again by the job runner where a head is still to be signed."""
    pack = Pack.objects.get(pk=number)
    if pack.made_at:
        return
    try:
        made = write(pack.contents, pack.path, lambda done: _told(pack, done))
    except (proof.Unsigned, store.Lost, store.Broken) as why:
        Pack.objects.filter(pk=pack.pk).update(why_not=_why(why), done=0)
        raise
    _finish(pack, made)


def write(contents: Contents, path: Path, tell: Any = None) -> str:
    """The pack as a file; its SHA-256."""
    return zipped(files.files(contents), path, tell)


def zipped(found: Iterable[tuple[str, bytes]], path: Path, tell: Any = None) -> str:
    """These files as one, whole or not at all; its SHA-256."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_suffix(".part")
    with zipfile.ZipFile(beside, "w", zipfile.ZIP_DEFLATED) as pack:
        seen = set()
        for name, content in found:
            if name in seen:
                continue  # two editions show the same picture
            seen.add(name)
            kept = zipfile.ZIP_STORED if name.endswith(".gz") else zipfile.ZIP_DEFLATED
            info = zipfile.ZipInfo(name, EPOCH)
            info.external_attr = 0o644 << 16
            pack.writestr(info, content, kept)
            if tell and len(seen) % TELLS_EACH == 0:
                tell(len(seen))
    beside.replace(path)
    with path.open("rb") as made:
        return file_digest(made, "sha256").hexdigest()


def _told(pack: Pack, done: int) -> None:
    Pack.objects.filter(pk=pack.pk).update(done=done)


def _why(fault: Exception) -> str:
    if isinstance(fault, proof.Unsigned):
        return _("Chưa có mốc ký cho các dòng mới nhất của sổ; hệ thống sẽ tự làm lại khi có.")
    return (
        _("Một tệp của bản lưu bị mất hoặc bị sửa: %s. Hãy kiểm tra kho lưu trữ (manage.py verify_archive).")
        % fault
    )


@transaction.atomic
def _finish(pack: Pack, made: str) -> None:
    pack.done, pack.sha256, pack.why_not = pack.total, made, ""
    pack.size, pack.made_at = pack.path.stat().st_size, timezone.now()
    pack.save()
    record(
        "pack_evidence",
        at=pack.made_at,
        subject=Subject("inspection.pack", str(pack.pk), str(pack), pack.address),
        hand=hands.of(pack.by),
        basis="III.9",
        regulation=regulation_in_force().version.number,
        sha256=made,
    )

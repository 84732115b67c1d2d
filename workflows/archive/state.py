"""Whether the archive is in order at this moment: for the office's screen, and for those who run the machine."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _

from .heads import Head, Heads
from .models import Entry, Verification
from .stamping.stamps import Stamp, Stamps

OLD_VERIFICATION = timedelta(hours=36)
OLD_HEAD = timedelta(minutes=20)
OLD_STAMP = timedelta(days=1)
BROKEN, UNVERIFIED, UNSIGNED, UNSTAMPED = "portal.E008", "portal.W007", "portal.W008", "portal.W010"


@dataclass(frozen=True)
class State:
    """The last verification, the last head, and what the register was between them."""

    at: datetime
    verification: Verification | None
    head: Head | None
    refusal: str
    since: datetime | None  # of the register's first row
    count: int
    stamp: Stamp | None
    unstamped_since: datetime | None  # of the first row without one; None where nobody is asked for stamps

    @property
    def unsigned(self) -> int:
        """Rows that no head covers yet."""
        return max(0, self.count - (self.head.number if self.head else 0))

    @property
    def alarms(self) -> list[str]:
        return [says for _id, says in self.told()]

    def told(self) -> Iterator[tuple[str, str]]:
        """What is not in order, the worst first, each under the name of its check."""
        if self.refusal:
            yield BROKEN, _("Mốc của sổ đăng ký không được ký nữa: %s") % self.refusal
        if self.verification and not self.verification.is_whole:
            yield (
                BROKEN,
                _("Lần kiểm tra cuối thấy lưu trữ không còn nguyên vẹn. %s") % self.verification.says,
            )
        elif self._is_old(self.verification.begun_at if self.verification else None, OLD_VERIFICATION):
            yield UNVERIFIED, _("Lưu trữ chưa được kiểm tra trong 36 giờ qua.")
        if self._is_old(self.head.moment if self.head else None, OLD_HEAD):
            yield UNSIGNED, _("Sổ đăng ký chưa được ký mốc trong 20 phút qua.")
        if self.unstamped_since and self.unstamped_since < self.at - OLD_STAMP:
            yield UNSTAMPED, _("Sổ đăng ký chưa được cấp dấu thời gian trong 24 giờ qua.")

    @property
    def asks_for_stamps(self) -> bool:
        return bool(settings.TIMESTAMP_AUTHORITY)

    def _is_old(self, last: datetime | None, age: timedelta) -> bool:
        """Of a register that is older than that itself."""
        if self.since is None or self.since >= self.at - age:
            return False
        return last is None or last < self.at - age


def state(at: datetime | None = None) -> State:
    """Three or four questions to the database, and the newest files of the folder of heads."""
    heads = Heads()
    head, stamp = heads.latest, Stamps(heads).newest
    return State(
        at=at or timezone.now(),
        verification=Verification.objects.first(),
        head=head if head and head.is_signed(heads.keys) else None,
        refusal=heads.refusal,
        since=Entry.objects.values_list("recorded_at", flat=True).first(),
        count=Entry.objects.values_list("number", flat=True).last() or 0,
        stamp=stamp,
        unstamped_since=_first_after(stamp) if settings.TIMESTAMP_AUTHORITY else None,
    )


def _first_after(stamp: Stamp | None) -> datetime | None:
    """When the first row was written that the stamp does not cover."""
    later = Entry.objects.filter(number__gt=stamp.number if stamp else 0).order_by("number")
    return later.values_list("recorded_at", flat=True).first()

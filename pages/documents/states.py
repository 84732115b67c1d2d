"""Whether a document is in force on a day, from its dates and from what later documents did to it.

The rule stands here once; `DocumentQuerySet.with_state` says the same to the database.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from django.db import models
from django.utils.translation import gettext_lazy as _


class State(models.TextChoices):
    """Tình trạng hiệu lực (requirements 2.8)."""

    NOT_YET = "chua-co-hieu-luc", _("Chưa có hiệu lực")
    IN_FORCE = "con-hieu-luc", _("Còn hiệu lực")
    PARTLY = "het-hieu-luc-mot-phan", _("Hết hiệu lực một phần")
    EXPIRED = "het-hieu-luc", _("Hết hiệu lực toàn bộ")
    SUSPENDED = "ngung-hieu-luc", _("Ngưng hiệu lực")
    OBSOLETE = "khong-con-phu-hop", _("Không còn phù hợp")


HOLDS = frozenset({State.IN_FORCE, State.PARTLY})


class Act(models.TextChoices):
    """What a document does with an earlier one."""

    REPLACES = "thay-the", _("Thay thế")
    AMENDS = "sua-doi-bo-sung", _("Sửa đổi, bổ sung")
    REPEALS = "bai-bo", _("Bãi bỏ")
    REPEALS_PART = "bai-bo-mot-phan", _("Bãi bỏ một phần")
    SUSPENDS = "ngung-hieu-luc", _("Ngưng hiệu lực")
    CORRECTS = "dinh-chinh", _("Đính chính")
    GUIDES = "huong-dan", _("Hướng dẫn, quy định chi tiết")
    RESTS_ON = "can-cu", _("Căn cứ")
    CONSOLIDATES = "hop-nhat", _("Hợp nhất")


# What the earlier document says of the same act.
DONE_BY = {
    Act.REPLACES: _("Được thay thế bởi"),
    Act.AMENDS: _("Được sửa đổi, bổ sung bởi"),
    Act.REPEALS: _("Bị bãi bỏ bởi"),
    Act.REPEALS_PART: _("Bị bãi bỏ một phần bởi"),
    Act.SUSPENDS: _("Bị ngưng hiệu lực bởi"),
    Act.CORRECTS: _("Được đính chính bởi"),
    Act.GUIDES: _("Được hướng dẫn bởi"),
    Act.RESTS_ON: _("Là căn cứ của"),
    Act.CONSOLIDATES: _("Được hợp nhất tại"),
}

# What an act makes of the earlier document once it holds.
ENDS = (Act.REPLACES, Act.REPEALS)
# Of one that has begun and was not ended; where several hold, the first here. What is amended is no
# longer in force as it stands.
LEAVES = {
    State.SUSPENDED: (Act.SUSPENDS,),
    State.PARTLY: (Act.REPEALS_PART, Act.AMENDS),
}
LASTS_AS_LONG = (Act.SUSPENDS,)  # as the document that does it; what the others did stays done


def state_on(
    day: date, *, begins_on: date, ends_on: date | None, acts: Collection[str], stated: str = ""
) -> State:
    """The state on that day.

    `ends_on` is the first day it no longer holds; `acts` are those of published documents that hold
    that day; `stated` is what an editor entered, with a reason, instead of what follows from the dates.
    """
    if stated:
        return State(stated)
    if set(ENDS) & set(acts) or (ends_on and ends_on <= day):
        return State.EXPIRED
    if begins_on > day:
        return State.NOT_YET
    return next((state for state, by in LEAVES.items() if set(by) & set(acts)), State.IN_FORCE)

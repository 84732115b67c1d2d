"""Fifty who look at the same moment: each letter is begun and sent once."""

from __future__ import annotations

import threading
from collections import Counter
from datetime import datetime

import pytest
from django.core import mail
from django.db import connection

from tests.approval import people_of_the_board as board
from workflows.approval.models import Letter
from workflows.approval.notices.post import look

from .mornings import at, the_clock_at, working_day

STARTS, STARTS_FULL = 12, 50


def looked(moment: datetime, together: threading.Barrier, faults: list[Exception]) -> None:
    try:
        together.wait()
        look(moment)
    except Exception as error:
        faults.append(error)
    finally:
        connection.close()


@pytest.mark.usefixtures("city")
def test_looked_at_fifty_times_at_once_each_letter_goes_once(full: bool) -> None:
    item = board.draft("kinh-te", "Bài thử")
    board.submit(item, board.WRITER)
    board.decide("check", item, board.CHECKER)
    board.submit(board.draft("kinh-te", "Bài khác"), board.WRITER)
    starts, moment, faults = STARTS_FULL if full else STARTS, at(working_day()), []
    together = threading.Barrier(starts)
    mail.outbox.clear()
    with the_clock_at(moment):
        hands = [threading.Thread(target=looked, args=(moment, together, faults)) for _ in range(starts)]
        for one in hands:
            one.start()
        for one in hands:
            one.join()
    assert faults == []
    sent = Counter(message.to[0].partition("@")[0] for message in mail.outbox)
    assert sent == {board.CHECKER: 1, board.LEADER: 1, board.WRITER: 1}
    assert Letter.objects.filter(on=working_day()).exclude(sent_at=None).count() == 3
    assert not Letter.objects.open().exists()

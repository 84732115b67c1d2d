"""What was read is remembered for as long as a generation stands, by those who read under it and nobody else."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from pages.remembered import under, while_it_stands

read: list[int] = []


def ask(question: str = "times") -> int:
    return while_it_stands(question, lambda: read.append(1) or len(read))


def test_under_a_generation_it_is_read_once(house: None) -> None:
    with under("1"):
        known = ask()
        assert ask() == known
        assert ask("another question") > known
    with under("2"):
        assert ask() > known


def test_elsewhere_it_is_read_each_time(house: None) -> None:
    """In a job, a command, a request that writes."""
    assert ask() < ask()
    with under("1"), under(""):
        assert ask() < ask()


def test_a_request_that_is_late_does_not_speak_for_a_later_generation(house: None) -> None:
    with under("8"):
        now = ask()
    with under("7"):
        late = ask()
    assert late > now
    with under("8"):
        assert ask() not in {late}


def test_of_many_at_once_each_gets_a_whole_answer(house: None) -> None:
    with under("9"), ThreadPoolExecutor(8) as crowd:
        assert (
            len(set(crowd.map(lambda _: while_it_stands("all", lambda: [1, 2, 3]) == [1, 2, 3], range(64))))
            == 1
        )

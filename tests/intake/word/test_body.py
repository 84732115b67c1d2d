"""What a file says never becomes a tag of the page, whatever its author wrote where a number stands."""

from __future__ import annotations

from typing import Any

import pytest

from workflows.intake.word.body import html_of

TAG = "<img src=x onerror=alert(1)>"


def item(number: int, words: str, html: str = "Trồng cây.") -> dict[str, Any]:
    return {"kind": "item", "html": html, "ordered": True, "depth": 0, "number": number, "words": words}


@pytest.mark.parametrize("words", [f"{TAG}3.", "</p><script>3</script>", "3 < 4 & 5"])
def test_the_number_of_a_paragraph_is_text(words: str) -> None:
    made = html_of([item(3, words)])
    assert "<img" not in made
    assert "<script" not in made
    assert made.startswith("<p>")
    assert made.count("<p>") == made.count("</p>") == 1


def test_a_number_that_the_list_does_not_count_stands_before_its_words() -> None:
    assert html_of([item(3, "Điều 3.")]) == "<p>Điều 3. Trồng cây.</p>"

"""The order of a dictionary, in Python and in the database alike, and where editors and residents meet it."""

from __future__ import annotations

from random import Random

import pytest

from snippets.alphabet import by, ordered
from snippets.models import Source
from tests import editor
from tests.conftest import SignIn
from tests.samples import SEED
from vietnamese.alphabet import LETTERS, key
from workflows.staff.models import User

WRITER = "vien-chuc-trung-tam"
# As printed: letters before tones, tones level huyền hỏi ngã sắc nặng, a capital is its letter, numbers first.
PRINTED = [
    "30 năm",
    "An Khang",
    "Anh Sơn",
    "Ăn sáng",
    "Âm nhạc",
    "ba",
    "bà",
    "bả",
    "bã",
    "bá",
    "bạ",
    "bà mẹ",
    "Bình Thuận",
    "Cầu Nông Tiến",
    "Dân số",
    "Đà Nẵng",
    "Đội Cấn",
    "Đường hoa",
    "Em",
    "Ô tô",
    "Ơn",
    "Ỷ La",
    "Yên Sơn",
]


def test_titles_stand_as_in_a_dictionary() -> None:
    chance = Random(SEED)
    for _ in range(20):
        mixed = chance.sample(PRINTED, k=len(PRINTED))
        assert sorted(mixed, key=key) == PRINTED
    assert sorted(LETTERS, key=key) == list(LETTERS)
    assert sorted(["bạ", "bà", "ba", "bã", "bá", "bả"], key=key) == ["ba", "bà", "bả", "bã", "bá", "bạ"]


@pytest.mark.django_db
def test_the_database_has_the_same_order() -> None:
    letters = [*LETTERS, *"áàảãạếềểễệứừửữựỳỷỹýỵĐẶỘỮƠ 1-"]
    chance = Random(SEED)
    names = {"".join(chance.choices(letters, k=chance.randrange(1, 6))).strip() or "a" for _ in range(300)}
    for name in names:
        Source.objects.create(name=name)
    found = Source.objects.filter(name__in=names)
    assert [one.name for one in found.order_by(*by("name"))] == sorted(names, key=key)
    assert [one.name for one in ordered(found, ["-name"])] == sorted(names, key=key, reverse=True)


@pytest.mark.django_db
def test_an_editor_who_sorts_the_pages_by_title_reads_them_in_that_order(sign_in: SignIn) -> None:
    owner = User.objects.get(username=WRITER)
    titles = ["Ví dụ: Đường hoa", "Ví dụ: Em bé", "Ví dụ: Dân số", "Ví dụ: Ăn sáng", "Ví dụ: An Khang"]
    pages = [editor.draft("kinh-te", title, owner) for title in titles]
    html = sign_in(WRITER).get(f"/admin/pages/{pages[0].get_parent().pk}/?ordering=title").content.decode()
    places = [html.index(title) for title in sorted(titles, key=key)]
    assert places == sorted(places)

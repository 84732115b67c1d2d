"""A resident on a cheap phone: each picture in the size the screen needs, in its place before it has come."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import Any

import pytest
from django.core.cache import cache
from django.core.files.base import ContentFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from pages.models import IntroPage, NewsPage
from snippets.models import Picture
from snippets.pictures import WIDTHS
from tests import editor
from tests.approval import files, shared
from tests.snippets import photos

pytestmark = pytest.mark.django_db


class Pictures(HTMLParser):
    """The pictures of a page, in order."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[dict[str, str]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "img":
            self.found.append({name: value or "" for name, value in attrs})


def large(title: str = "Cầu", **words: Any) -> Picture:
    data = photos.as_bytes(photos.drawing(1920, 1200), "JPEG")
    return files_picture(data, title, **words)


def files_picture(data: bytes, title: str, **words: Any) -> Picture:
    kept = {"alt": f"{title} nhìn từ bờ", "author": "Lan Thanh", "rights": "own"}
    kept |= {"caption": f"{title} buổi sáng"} | words
    return Picture.objects.create(title=title, file=ContentFile(data, "anh.jpg"), **kept)


def released(page: Any) -> Any:
    page.get_latest_revision().publish(skip_permission_checks=True)
    page.refresh_from_db()
    return page


def news(title: str = "Chợ mới mở", **values: Any) -> NewsPage:
    return released(files.news(title, **values))


def with_pictures(*pictures: Picture) -> list[dict[str, Any]]:
    return files.body(*(("picture", {"image": p.pk, "caption": f"Lời riêng {p.title}"}) for p in pictures))


def html_of(client: Client, address: str) -> str:
    return client.get(address).content.decode()


def pictures(client: Client, page: Any) -> list[dict[str, str]]:
    return Pictures(html_of(client, page.url)).found


def widths_of(image: dict[str, str]) -> list[int]:
    return [int(candidate.split()[1].rstrip("w")) for candidate in image["srcset"].split(", ")]


def test_a_lead_picture_comes_first_and_in_the_size_the_screen_needs(client: Client) -> None:
    page = news(lead_picture=large(), body=with_pictures(large("Chợ")))
    lead, inside = pictures(client, page)
    assert widths_of(lead) == list(WIDTHS)
    assert lead["sizes"].endswith("calc(100vw - 2rem)")
    assert (lead["width"], lead["height"]) == ("1600", "1000")
    assert all(".webp" in candidate for candidate in [lead["src"], *lead["srcset"].split(", ")])
    assert lead["alt"] == "Cầu nhìn từ bờ"
    assert (lead["fetchpriority"], lead.get("loading")) == ("high", None)
    assert (inside["loading"], inside.get("fetchpriority")) == ("lazy", None)


def test_its_caption_and_author_stand_below_it(client: Client) -> None:
    html = html_of(client, news(lead_picture=large()).url)
    assert '<figcaption>Cầu buổi sáng <span class="author">Ảnh: Lan Thanh</span></figcaption>' in html


def test_in_the_text_the_writer_s_own_caption_stands_instead(client: Client) -> None:
    html = html_of(client, news(body=with_pictures(large())).url)
    assert '<figcaption>Lời riêng Cầu <span class="author">Ảnh: Lan Thanh</span></figcaption>' in html


def test_without_a_lead_picture_the_first_in_the_text_is_not_put_off(client: Client) -> None:
    first, second = pictures(client, news(body=with_pictures(large(), large("Chợ"))))
    assert (first["fetchpriority"], second["loading"]) == ("high", "lazy")


def test_a_small_picture_is_not_blown_up_and_names_no_width_twice(client: Client) -> None:
    small = files_picture(photos.as_bytes(photos.drawing(500, 300), "JPEG"), "Chợ")
    [image] = pictures(client, news(lead_picture=small))
    assert widths_of(image) == [400, 500]
    assert (image["width"], image["height"]) == ("500", "300")


def test_a_page_whose_picture_is_lost_is_read_all_the_same(client: Client) -> None:
    picture = large()
    page = files.news(lead_picture=picture)
    picture.file.storage.delete(picture.file.name)
    response = client.get(released(page).url)
    assert response.status_code == 200
    assert Pictures(response.content.decode()).found == []


def test_words_of_a_picture_are_no_markup(client: Client) -> None:
    page = news(lead_picture=large(alt='"><script>', caption="<b>Cầu</b>", author="<i>Lan</i>"))
    html = html_of(client, page.url)
    assert "<b>Cầu" not in html and "<i>Lan" not in html
    assert pictures(client, page)[0]["alt"] == '"><script>'


def queries(client: Client, address: str) -> int:
    client.get(address)
    cache.clear()
    with CaptureQueriesContext(connection) as asked:
        client.get(address)
    return len(asked)


def test_a_page_asks_the_same_number_of_questions_with_one_picture_and_with_eight(client: Client) -> None:
    some = [large(f"Cầu {n}") for n in range(8)]
    one = queries(client, news(lead_picture=some[0], body=with_pictures(some[1])).url)
    assert queries(client, news("Chợ", lead_picture=some[0], body=with_pictures(*some)).url) == one


def sight(title: str) -> IntroPage:
    page = editor.draft("du-lich", title, shared.person("chuyen-vien-vhtt"))
    page.lead_picture = large(title)
    page.save_revision()
    return released(page)


def test_the_home_page_asks_the_same_number_of_questions_with_one_picture_and_with_four(
    client: Client,
) -> None:
    sight("Thành cổ"), news(lead_picture=large())
    one = queries(client, "/")
    sight("Đền"), sight("Sông"), news("Chợ", lead_picture=large("Chợ"))
    shown = Pictures(html_of(client, "/")).found
    assert next(image["alt"] for image in shown if image["alt"]) == "Chợ nhìn từ bờ"
    assert queries(client, "/") == one
    lead, *others = [image for image in shown if "srcset" in image]
    assert len(others) == 3
    assert lead["fetchpriority"] == "high" and {image["loading"] for image in others} == {"lazy"}
    assert {image["width"] for image in shown if "srcset" in image} == {"1600"}

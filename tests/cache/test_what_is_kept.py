"""Only what is the same for everybody is kept, under a name that nobody can make up; the rest is answered all the same."""

from __future__ import annotations

import random
import string
from pathlib import Path

from wagtail.models import PageViewRestriction

from site_tphcm.cache.keeper import Keeper
from site_tphcm.cache.sweeping import FULL
from tests import editor
from tests.approval.chain import WRITER
from tests.pages.public import many_news, published, section

from .readers import HOST, Host, Reader

NEVER = (
    *("/admin/", "/admin/login/", "/khong-co-trang-nay/", "/tim-kiem/?q=giao+thong", "/tim-kiem/goi-y/?q=gi"),
    *(
        "/tin-tong-hop",
        "/thu-tuc/khong-co/",
        "/tin-tong-hop/?linh-vuc=kinh-te",
        "/tin-tong-hop/kinh-te/?trang=2",
    ),
    *(
        "/tin-tong-hop/?trang=02",
        "/tin-tong-hop/?trang=x",
        "/tin-tong-hop/?trang=2&trang=3",
        "/%2e%2e/",
        "/../etc/passwd",
    ),
    *("/.git/config", "//", "/tin-tong-hop/kinh-te/khong-co/?trang=2", "/a\x00b/", "/" + "a" * 300 + "/"),
)


def files(host: Host) -> list[Path]:
    return [path for path in host.pages.store.last.rglob("*") if path.is_file()]


def test_it_is_answered_and_not_kept(host: Host, reader: Reader) -> None:
    for address in NEVER:
        assert reader.get(address).status in {200, 301, 302, 404}, address
        assert files(host) == [], address


def test_a_mark_of_where_a_reader_came_from_is_not_read(host: Host, reader: Reader) -> None:
    plain = reader.get("/tin-tong-hop/")
    for mark in ("fbclid=abc", "utm_source=zalo&utm_medium=x", "zarsrc=1&trang=1", "&&", "a=%00"):
        assert reader.get(f"/tin-tong-hop/?{mark}").body == plain.body
    assert host.django.asked == ["GET /tin-tong-hop/"]


def test_each_page_of_a_list_is_kept_and_none_that_it_does_not_have(host: Host, reader: Reader) -> None:
    many_news(45)
    host.pages.turn()
    second = reader.get("/tin-tong-hop/kinh-te/?fbclid=x&trang=2")
    assert second.status == 200
    assert (
        reader.get("/tin-tong-hop/kinh-te/?trang=2").body
        == second.body
        != reader.get("/tin-tong-hop/kinh-te/").body
    )
    assert host.renders("/tin-tong-hop/kinh-te/?trang=2") == 1
    for number in ("4", "99", "1000"):
        assert reader.get(f"/tin-tong-hop/kinh-te/?trang={number}").status == 200
    kept = {path.name for path in files(host) if path.suffix == ".html"}
    assert kept == {"index.html", "index.trang=2.html"}


def test_a_host_by_another_name_keeps_nothing(host: Host, reader: Reader) -> None:
    assert reader.get("/", HTTP_HOST="other.example").status == 400
    assert reader.get("/", HTTP_HOST=f"{HOST.upper()}:80").status == 200
    assert {path.relative_to(host.pages.store.last).parts[0] for path in files(host)} == {HOST, ".said"}


def test_what_only_some_may_read_is_nobody_elses(host: Host, reader: Reader) -> None:
    page = published("Nội bộ")
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
    host.pages.turn()
    staff = Reader(host, editor.signed_in(WRITER))
    assert "Nội bộ" in staff.get(page.get_url()).text
    assert reader.get(page.get_url()).status == 302
    assert "Nội bộ" in staff.get(page.get_url()).text
    assert not any("noi-bo" in str(path) for path in files(host))


def test_whoever_is_signed_in_reads_what_everybody_reads(host: Host, reader: Reader) -> None:
    """Nothing of a person is on a public page, and nothing of a person is kept."""
    staff = Reader(host, editor.signed_in(WRITER))
    first = staff.get("/")
    assert "set-cookie" not in first.headers
    assert reader.get("/").body == first.body
    assert host.renders("/") == 1


def test_a_way_to_another_address_is_not_kept(host: Host, reader: Reader) -> None:
    assert reader.get("/tin-tong-hop").status == 301
    assert reader.get("/tin-tong-hop/").status == 200
    assert reader.get("/tin-tong-hop").status == 301


def test_a_thousand_made_up_addresses_do_not_fill_the_disk(host: Host, full: bool) -> None:
    """Within its bound, whatever is asked; and what was kept is right afterwards."""
    chance, reader = random.Random(12), Reader(host)
    host.pages.bound = 1_500_000
    many_news(120)
    host.pages.turn()
    real = ["/", "/tin-tong-hop/", *(page.get_url() for page in section().get_children()[:100])]
    letters = string.ascii_letters + string.digits + "-_./%?&=\u1ea1"
    for number in range(5_000 if full else 300):
        made_up = "".join(chance.choices(letters, k=chance.randint(1, 40)))
        query = "&".join(
            f"{chance.choice(['trang', 'q', 'x', 'nam'])}={chance.choice(['2', '-1', 'a', made_up])}"
            for _ in range(3)
        )
        address = chance.choice([f"/{made_up}", f"{chance.choice(real)}?{query}", chance.choice(real)])
        assert reader.get(address).status in {200, 301, 302, 400, 404}, address
        if number % 50 == 0:
            host.pages.sweep()
        assert sum(path.stat().st_size for path in files(host)) <= host.pages.bound
    assert "Trang thông tin điện tử" in reader.get("/").text


def test_a_full_store_makes_room_for_what_is_read_now(host: Host, tmp_path: Path) -> None:
    """Without anybody's help, and leaves no empty folder behind."""
    many_news(12)
    small = Host(tmp_path / "small", room=300_000)
    reader, keeper = Reader(small), Keeper(small.pages)
    pages = [page.get_url() for page in section().get_children().live()[:12]]
    for address in pages:
        assert reader.get(address).status == 200
    assert small.pages.is_full
    keeper._sweep()
    assert not small.pages.is_full
    assert sum(path.stat().st_blocks * 512 for path in files(small)) <= 300_000 * FULL
    assert not [
        path
        for path in (small.pages.store.last / HOST).rglob("*")
        if path.is_dir() and not any(path.iterdir())
    ]
    assert reader.get("/tin-tong-hop/kinh-te/").status == 200
    assert small.pages.store.find_last(f"{HOST}/tin-tong-hop/kinh-te/index.html")

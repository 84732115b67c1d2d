"""Public pages are read from the replica; whoever signs in or sends something reads what was just written.

Two databases of one server stand for the primary and its replica, so that what a page says tells where it was read.
A real pair, which PostgreSQL keeps alike, is in test_one_dies.py.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from django.core.cache import cache
from django.db import InternalError, connection, connections
from django.test import Client, override_settings
from wagtail.models import Page

from pages.remembered import standing
from site_tphcm.cache.generations import in_force
from site_tphcm.database import FOR_READING, PRIMARY, REPLICA, all_from_environment, replica
from tests import databases, editor
from tests.approval.chain import WRITER
from tests.cache.readers import HOST, Host, Reader
from tests.pages.public import published
from workflows.staff.models import User

pytestmark = pytest.mark.share(2)
TITLE = "Khánh thành cầu Nông Tiến"
OF_THE_COPY = "Bản sao: khánh thành cầu"
ADDRESSES = ("/", "/tin-tong-hop/kinh-te/", "/tin-tong-hop/kinh-te/rss.xml", "/tim-kiem/?q=khánh+thành")


@pytest.fixture
def copy(city: None) -> Iterator[Page]:
    """A page, called otherwise in the database that stands for the replica; the generation that is in force."""
    page = published(TITLE)
    copied = f"{databases.OWN}_copy"
    with databases.clone_of(databases.OWN, copied, keep=True):
        page.title = page.draft_title = OF_THE_COPY
        page.save_revision().publish(skip_permission_checks=True)
    token = standing.set(f"{in_force().number}-0-test")
    with read_from(copied):
        yield page
    standing.reset(token)
    databases.roles.drop(connection, copied)


@contextmanager
def read_from(name: str) -> Iterator[None]:
    """Inside, the portal has a replica: that database."""
    options = {"options": FOR_READING["options"]}
    connections.settings[REPLICA] = connection.settings_dict | {"NAME": name, "OPTIONS": options}
    replica._asked_again_at = 0.0
    try:
        yield
    finally:
        connections[REPLICA].close()
        del connections[REPLICA], connections.settings[REPLICA]


def gone() -> str:
    """The replica answers nobody any more; what it was called."""
    there = connections[REPLICA].settings_dict["NAME"]
    connections[REPLICA].close()
    connections[REPLICA].settings_dict["NAME"] = "khong-co"
    return there


def says(client: Client, address: str) -> str:
    cache.clear()
    response = client.get(address)
    assert response.status_code == 200, (address, response.status_code)
    return response.content.decode()


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_resident_reads_the_copy(copy: Page, client: Client, address: str) -> None:
    page = says(client, address)
    assert OF_THE_COPY in page and TITLE not in page


def test_nothing_of_a_public_page_is_asked_of_the_primary(copy: Page, client: Client) -> None:
    """With a primary that answers nobody."""
    own = copy.get_url()
    connection.close()
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(connection.settings_dict, "NAME", "khong-co")
        for address in (*ADDRESSES, own, "/khong-co/", "/sitemap.xml"):
            cache.clear()
            assert client.get(address).status_code in {200, 404}, address
        assert connection.connection is None


def test_whoever_is_signed_in_reads_the_primary(copy: Page) -> None:
    writer = editor.signed_in(WRITER)
    assert TITLE in says(writer, copy.get_url()) and OF_THE_COPY not in says(writer, "/")
    assert TITLE in says(writer, f"/admin/pages/{copy.get_parent().pk}/")


@pytest.mark.parametrize(
    ("method", "address"), [("post", "/"), ("put", "/"), ("get", "/admin/"), ("get", "/admin/login/")]
)
def test_whatever_is_sent_and_all_of_the_office_is_answered_by_the_primary(
    copy: Page, client: Client, method: str, address: str
) -> None:
    """With a replica that answers nobody: it is not even asked."""
    gone()
    assert getattr(client, method)(address).status_code < 500
    assert replica.may_be_asked()


def test_a_replica_that_has_not_caught_up_is_not_read(copy: Page, client: Client) -> None:
    """What was published now counts two generations more than the copy has."""
    for title in ("Cầu Nông Tiến thông xe", "Cầu Nông Tiến đã thông xe"):
        copy.title = copy.draft_title = title
        copy.save_revision().publish(skip_permission_checks=True)
    standing.set(f"{in_force().number}-0-test")
    assert title in says(client, copy.get_url())


def test_where_nobody_knows_which_generation_is_in_force_the_primary_is_read(
    copy: Page, client: Client
) -> None:
    standing.set("")
    assert TITLE in says(client, copy.get_url())


def test_what_a_host_keeps_is_read_from_the_replica_and_made_anew_when_something_is_published(
    copy: Page, tmp_path: Path
) -> None:
    with override_settings(ALLOWED_HOSTS=[HOST], SECURE_SSL_REDIRECT=False):
        host = Host(tmp_path / "public")
        reader = Reader(host)
        assert OF_THE_COPY in reader.get(copy.get_url()).text
        for title in ("Cầu Nông Tiến thông xe", "Cầu Nông Tiến đã thông xe"):
            copy.title = copy.draft_title = title
            copy.save_revision().publish(skip_permission_checks=True)
        host.pages.turn()
        assert title in reader.get(copy.get_url()).text


def test_a_page_that_is_left_as_it_was_is_not_rendered_again(city: None, tmp_path: Path) -> None:
    """With a replica that is never behind: the very database."""
    page = published(TITLE)
    with override_settings(ALLOWED_HOSTS=[HOST], SECURE_SSL_REDIRECT=False), read_from(databases.OWN):
        host = Host(tmp_path / "public")
        reader = Reader(host)
        assert TITLE in reader.get(page.get_url()).text
        User.objects.update(last_name="Khác")
        assert host.pages.turn()
        assert TITLE in reader.get(page.get_url()).text
        assert host.renders(page.get_url()) == 1


def test_with_the_primary_gone_a_page_that_nobody_kept_is_read_from_the_replica(
    copy: Page, tmp_path: Path
) -> None:
    address, there = copy.get_url(), connection.settings_dict["NAME"]
    with override_settings(ALLOWED_HOSTS=[HOST], SECURE_SSL_REDIRECT=False):
        reader = Reader(Host(tmp_path / "public"))
        connection.close()
        connection.settings_dict["NAME"] = "khong-co"
        try:
            assert reader.get("/admin/login/").status == 503
            assert OF_THE_COPY in reader.get(address).text
        finally:
            connection.settings_dict["NAME"] = there


def test_when_the_replica_is_gone_the_primary_is_read_and_the_replica_is_left_alone_a_while(
    copy: Page, client: Client
) -> None:
    there = gone()
    assert TITLE in says(client, copy.get_url())
    assert not replica.may_be_asked()
    connections[REPLICA].settings_dict["NAME"] = there
    assert TITLE in says(client, copy.get_url())
    replica._asked_again_at = 0.0
    assert OF_THE_COPY in says(client, copy.get_url())


@pytest.mark.parametrize(("is_back", "read"), [(True, OF_THE_COPY), (False, TITLE)])
def test_a_replica_that_dies_while_a_page_is_made_costs_its_reader_nothing(
    copy: Page, is_back: bool, read: str
) -> None:
    """It is asked once more, and then the primary."""
    asked: list[str] = []

    def dies(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        asked.append(sql)
        if len(asked) == 4:
            end(context["connection"].connection.info.backend_pid)
            if not is_back:
                context["connection"].settings_dict["NAME"] = "khong-co"
        return execute(sql, params, many, context)

    with connections[REPLICA].execute_wrapper(dies):
        page = says(Client(raise_request_exception=False), copy.get_url())
    assert len(asked) >= 4 and read in page


def end(pid: int) -> None:
    with databases.roles.maintenance(connections.create_connection(PRIMARY)) as cursor:
        cursor.execute("SELECT pg_terminate_backend(%s, 5000)", [pid])


def test_the_replica_is_never_written_to(copy: Page) -> None:
    with replica.instead_of_the_primary(), pytest.raises(InternalError, match="read-only"):
        Page.objects.filter(pk=copy.pk).update(title="Khác")
    assert Page.objects.get(pk=copy.pk).title == TITLE


def test_the_address_of_the_replica_is_taken_apart_and_one_that_is_away_is_not_waited_for(
    tmp_path: Path,
) -> None:
    env = {
        "DATABASE_URL": "postgresql://app:a@h/p",
        "DATABASE_REPLICA_URL": "postgresql://app:a@h2/p?sslmode=require",
    }
    chosen = all_from_environment(env, tmp_path)
    assert (chosen[PRIMARY]["HOST"], chosen[REPLICA]["HOST"]) == ("h", "h2")
    assert chosen[REPLICA]["OPTIONS"] == {**FOR_READING, "sslmode": "require"}
    assert "OWNER" not in chosen[REPLICA] and all_from_environment({}, tmp_path).keys() == {PRIMARY}

"""The routes by which something is deleted: what is done, and which rows are gone then."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from django.contrib.auth.models import Group
from django.db import connection
from django.db.models import QuerySet
from wagtail.models import Collection, Page, PageLogEntry, ReferenceIndex, Revision, Site, WorkflowState

from snippets.models import Attachment, Picture
from tests import editor
from tests.databases import call
from workflows.inspection.models import Pack, Searchable
from workflows.staff.models import Appointment, User

from .deleted import STRANGER, Shown, uploads

ROOT, LEADER, CHECKER, KEEPER = "quan-tri-goc", "truong-ban", "giam-doc-trung-tam", "quan-tri-ky-thuat"
BOARD = "Trưởng Ban biên tập"
KEPT = ("archive_", "django_migrations")


class Route(NamedTuple):
    do: Callable[[Shown], Any]
    gone: Callable[[Shown], QuerySet[Any]]


def page(shown: Shown) -> QuerySet[Any]:
    return Page.objects.filter(pk=shown.page)


def section(shown: Shown) -> QuerySet[Any]:
    return Page.objects.filter(pk__in=(shown.section, shown.page))


def pictures(shown: Shown) -> QuerySet[Any]:
    return Picture.objects.filter(pk__in=(shown.picture, shown.old_picture))


def papers(shown: Shown) -> QuerySet[Any]:
    return Attachment.objects.filter(pk__in=(shown.file, shown.old_file))


def every(model: Any) -> Callable[[Shown], QuerySet[Any]]:
    return lambda shown: model._base_manager.all()


def named(model: Any, **found: Any) -> Callable[[Shown], QuerySet[Any]]:
    return lambda shown: model._base_manager.filter(**found)


def posted(hand: str, address: str, rows: Callable[[Shown], QuerySet[Any]]) -> Route:
    """On the screen of each of the rows, one after the other."""

    def do(shown: Shown) -> None:
        for key in list(rows(shown).values_list("pk", flat=True)):
            assert editor.signed_in(hand).post(address.format(key)).status_code == 302

    return Route(do, rows)


def once_the_page_is_gone(address: str, rows: Callable[[Shown], QuerySet[Any]]) -> Route:
    """Then nothing shows its pictures and files any more, and whoever keeps them may delete them."""
    screen = posted(CHECKER, address, rows)

    def do(shown: Shown) -> None:
        page(shown).get().delete()
        screen.do(shown)

    return Route(do, rows)


def in_code(rows: Callable[[Shown], QuerySet[Any]]) -> Route:
    return Route(lambda shown: rows(shown).delete(), rows)


def past_the_models(rows: Callable[[Shown], QuerySet[Any]]) -> Callable[[Shown], None]:
    """One statement, of which no model hears; the database looks at what refers to the rows."""

    def do(shown: Shown) -> None:
        rows(shown)._raw_delete("default")
        with connection.cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")

    return do


def emptied(shown: Shown) -> None:
    """The database's own door, as the application's role: every row of every table but the archive's."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")
        for name in connection.introspection.table_names(cursor):
            if not name.startswith(KEPT):
                cursor.execute(f"DELETE FROM {connection.ops.quote_name(name)}")  # noqa: S608 - names of tables
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")


def tidied(shown: Shown) -> None:
    """What the platform's own commands clear away, and the uploads themselves."""
    for command in TIDYING:
        call(*command)
    for path in uploads():
        path.unlink()


TIDYING = (
    ("purge_embeds",),
    ("wagtail_update_image_renditions", "--purge-only"),
    ("rebuild_references_index",),
    ("remove_stale_contenttypes", "--no-input", "--include-stale-apps"),
    ("remove_orphaned_tags",),
    ("fixtree", "--noinput"),
    ("clearsessions",),
    ("publish_scheduled",),
)
CARRIED_OUT = {
    "a group on its screen": posted(ROOT, "/admin/groups/delete/{}/", named(Group, name=BOARD)),
    "the roster on its screen": posted(
        ROOT, "/admin/appointment/delete/{}/", named(Appointment, person__username=LEADER)
    ),
    "the site on its screen": posted(ROOT, "/admin/sites/delete/{}/", every(Site)),
    "an account that names nobody": posted(ROOT, "/admin/users/delete/{}/", named(User, username=STRANGER)),
    "pictures on their screens": once_the_page_is_gone("/admin/images/{}/delete/", pictures),
    "pictures by the dozen": once_the_page_is_gone("/admin/bulk/snippets/picture/delete/?id={}", pictures),
    "files on their screens": once_the_page_is_gone("/admin/documents/delete/{}/", papers),
    "files by the dozen": once_the_page_is_gone("/admin/bulk/snippets/attachment/delete/?id={}", papers),
    "the page in code": Route(lambda shown: page(shown).get().delete(), page),
    "its section in code": Route(lambda shown: section(shown).order_by("depth")[0].delete(), section),
    "all pages in code": in_code(every(Page)),
    "all revisions in code": in_code(every(Revision)),
    "all passages of the platform": in_code(every(WorkflowState)),
    "all groups in code": in_code(every(Group)),
    "the platform's own log": in_code(every(PageLogEntry)),
    "what refers to what": in_code(every(ReferenceIndex)),
    "what the archive is searched by": in_code(every(Searchable)),
    "packs that were made": in_code(every(Pack)),
    "every table but the archive's": Route(emptied, every(Revision)),
    "commands and the uploads": Route(tidied, named(User, username=".")),
}
# what is pressed, and the sentence or status that refuses each hand
OTHERS = "chỉ người viết được xóa bản nháp của mình; bài đã đăng không xóa"
SHOWN, SHARED = "đang dùng trong “Cầu Nông Tiến thông xe” nên không xóa được", "dữ liệu dùng chung không xóa"
NAMED = "hãy bỏ chọn “Đang dùng” để khóa tài khoản"
REFUSED = {
    "the page": ("/admin/pages/{page}/delete/", page, dict.fromkeys((ROOT, LEADER, KEEPER), OTHERS)),
    "its section": ("/admin/pages/{section}/delete/", section, dict.fromkeys((ROOT, LEADER, KEEPER), OTHERS)),
    "the page by the dozen": (
        "/admin/bulk/wagtailcore/page/delete/?id={page}",
        page,
        dict.fromkeys((ROOT, LEADER, KEEPER), "Đã xóa 0 trang"),
    ),
    "its section by the dozen": (
        "/admin/bulk/wagtailcore/page/delete/?id={section}",
        section,
        dict.fromkeys((ROOT, LEADER, KEEPER), "Đã xóa 0 trang"),
    ),
    "its picture": ("/admin/images/{picture}/delete/", pictures, dict.fromkeys((ROOT, CHECKER), SHOWN)),
    "the picture of its first edition": (
        "/admin/images/{old_picture}/delete/",
        pictures,
        dict.fromkeys((ROOT, CHECKER), SHOWN),
    ),
    "its file": ("/admin/documents/delete/{file}/", papers, dict.fromkeys((ROOT, CHECKER), SHOWN)),
    "pictures by the dozen": (
        "/admin/bulk/snippets/picture/delete/?id={old_picture}",
        pictures,
        dict.fromkeys((ROOT, CHECKER), SHOWN),
    ),
    "who decided": ("/admin/users/delete/{leader}/", named(User, username=LEADER), {ROOT: NAMED}),
    "who wrote": (
        "/admin/users/delete/{author}/",
        named(User, username="vien-chuc-trung-tam"),
        {ROOT: NAMED},
    ),
}
NOT_IN_CODE = {
    "who decided and who wrote": in_code(every(User)).do,
    "its pictures": in_code(pictures).do,
    "its files": in_code(papers).do,
    "its collection": in_code(named(Collection, name="Tin tổng hợp")).do,
    "its page past the models": past_the_models(page),
    "its revisions past the models": past_the_models(every(Revision)),
    "its pictures past the models": past_the_models(pictures),
    "who decided past the models": past_the_models(every(User)),
}

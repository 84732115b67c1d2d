"""The stock site with the texts of the city: `python -m bench.stock.fill CONTENT PICTURES WAITING` writes it whole.

Pages are created and published one by one, as an editor's form does it; so many more wait in a stock workflow.
"""

from __future__ import annotations

import json
import os
import sys
from datetime import date
from io import StringIO
from itertools import cycle, islice
from pathlib import Path
from typing import Any

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "bench.stock.settings")
django.setup()

from django.conf import settings  # noqa: E402 - after the settings are loaded
from django.contrib.auth.models import Group, User  # noqa: E402 - after the settings are loaded
from django.core.files.images import ImageFile  # noqa: E402 - likewise
from django.core.management import call_command  # noqa: E402 - likewise
from wagtail.images.models import Image  # noqa: E402 - likewise
from wagtail.models import GroupApprovalTask, Page, Site, Workflow, WorkflowTask  # noqa: E402 - likewise

from bench.stock.models import ArticlePage, DocumentPage, Footer, HomePage, ListingPage  # noqa: E402 - likewise

EDITOR = "bien-tap"
FOOTER = {
    "owner": "Ủy ban nhân dân thành phố (ví dụ)",
    "office": "Trung tâm Văn hóa, Truyền thông và Thể thao thành phố (ví dụ)",
    "responsible": "Trưởng Ban biên tập",
    "address": "Phường Tân Quang",
    "email": "ban-bien-tap@example.vn",
}


def main(content: Path, pictures: Path, waiting: int) -> None:
    migrations = settings.VAR / settings.MIGRATION_MODULES["stock"]
    migrations.mkdir(parents=True)
    (migrations / "__init__.py").touch()
    for command in (["makemigrations", "stock"], ["migrate"]):
        call_command(*command, verbosity=0, stdout=StringIO())
    call_command("collectstatic", interactive=False, verbosity=0, stdout=StringIO())
    told = json.loads(content.read_text())
    editor = User.objects.create_superuser(EDITOR, "bien-tap@example.vn", "mot-mat-khau-dai")
    Footer.objects.create(**FOOTER)
    sections = make_sections(told["sections"])
    images = make_images(told["pictures"], pictures)
    for one in told["pages"]:
        page = made(one, sections, images)
        page.save_revision(user=editor, log_action=True).publish(user=editor)
    leave_waiting(islice(cycle(told["pages"]), waiting), sections, images, editor)


def make_sections(told: list[dict[str, Any]]) -> dict[str, Page]:
    """The tree of the city, by the paths of its sections."""
    root = Page.objects.get(depth=1)
    root.get_children().first().delete()
    home = root.add_child(instance=HomePage(title="Trang chủ", slug="trang-chu"))
    Site.objects.update_or_create(is_default_site=True, defaults={"hostname": "localhost", "root_page": home})
    made: dict[str, Page] = {}
    for one in told:
        above = made.get(one["path"][: -Page.steplen], home)
        page = ListingPage(title=one["title"], slug=one["slug"], show_in_menus=True)
        made[one["path"]] = Page.objects.get(pk=above.pk).add_child(instance=page)
    return made


def make_images(names: dict[str, str], folder: Path) -> dict[str, Image]:
    made = {}
    for key, name in names.items():
        with (folder / name).open("rb") as file:
            made[key] = Image.objects.create(
                title="Tranh minh họa", file=ImageFile(file, name=Path(name).name)
            )
    return made


def made(one: dict[str, Any], sections: dict[str, Page], images: dict[str, Image], **own: Any) -> Any:
    """A page of what the city says, below its section."""
    own = {name: one[name] for name in ("title", "slug", "summary", "writer")} | own
    own["body"] = [("paragraph", text) for text in one["paragraphs"]]
    own["picture"] = images.get(str(one["picture"]))
    kind = ArticlePage
    if one["number"]:
        kind = DocumentPage
        own |= {
            "number": one["number"],
            "issuer": one["issuer"],
            "dated_on": date.fromisoformat(one["dated_on"]),
        }
    return Page.objects.get(pk=sections[one["section"]].pk).add_child(instance=kind(**own))


def leave_waiting(some: Any, sections: dict[str, Page], images: dict[str, Image], editor: User) -> None:
    """Drafts, each at the first task of a stock workflow."""
    task = GroupApprovalTask.objects.create(name="Duyệt")
    task.groups.set(Group.objects.filter(name="Moderators"))
    workflow = Workflow.objects.create(name="Duyệt bài")
    WorkflowTask.objects.create(workflow=workflow, task=task)
    for number, one in enumerate(some):
        words = {"slug": f"{one['slug']}-cho-{number}", "title": f"{one['title']} ({number})"}
        page = made(one, sections, images, live=False, **words)
        page.save_revision(user=editor, log_action=True)
        workflow.start(page, editor)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))

"""A city in which everything a reader must not learn says so: every word of it begins with the mark.

Days have a year that nothing else has; addresses of pages are plain, for a reader may ask for any address.
"""

from __future__ import annotations

from typing import Any

from django.utils import timezone
from modelcluster.models import ClusterableModel
from wagtail.models import Comment, Page

from pages import models as pages
from snippets.models import Organisation, Source, public_snippets
from snippets.models.officials import Official
from tests import kinds
from tests.kinds import KINDS, least
from tests.pages.decided import decided
from tests.pages.public import section
from tests.samples import one_in
from workflows.approval import verbs
from workflows.approval.content import content_hash
from workflows.approval.models import Submission
from workflows.approval.passage import Seen
from workflows.intake.models import Upload
from workflows.regulation.vocabulary import Content
from workflows.staff.models import PenName, User
from workflows.staff.regulation import regulation_in_force

from .fields import internal_of
from .secrets import BLOCKS, DAY, MARK, fill, fill_field, post, row_of_secrets, secret

SLUG = "dia-chi-rieng"
WITHDRAWN, EXPIRED, DRAFT, LIVE = "da-go", "het-han", "nhap", "song"
DECLARED = ["no-secrets", "rights"]
WRITER, CHECKER, LEADER = "vien-chuc-trung-tam", "giam-doc-trung-tam", "truong-ban"


def everything() -> None:
    """A page of each kind that everybody may read, with a draft and with what it keeps; and in each state
    that is nobody's to read one of each kind: in an ordinary run, of every third."""
    person = _person()
    for content, kind in kinds_of_pages():
        _live(kind, content, person)
    for state in (DRAFT, WITHDRAWN, EXPIRED):
        for content, kind in one_in(3, kinds_of_pages()):
            _hidden(kind, content, state, person)
    _internal_section()
    _snippets(person)
    _steps_of_a_chain()
    _uploads(person)


def kinds_of_pages() -> list[tuple[Content, type[Any]]]:
    content_of = {kind: kind.content for kind in kinds.SECOND_KINDS}
    return [*KINDS.items(), *((content, kind) for kind, content in content_of.items())]


def _person() -> User:
    """Somebody of the office whose name, sign-in name and mail no reader meets."""
    words = {"first_name": secret("ho"), "last_name": secret("ten"), "email": f"{MARK}@example.vn"}
    return User.objects.create(username=f"{MARK}-dang-nhap", **words)


def _page(kind: type[Any], content: Content, state: str, **more: Any) -> Any:
    """A page with plain words, at an address of its own."""
    keys = [s.key for s in regulation_in_force().sections if s.content is content and not s.is_internal]
    key = next(key for key in keys if pages.SectionPage.objects.filter(section_key=key).exists())
    title, parent = f"Trang công khai {kind.__name__} {state}", section(key)
    base = pages.AlbumPage if kind is pages.VideoPage else kind
    fields = {k: v for k, v in least(base, title, key).items() if k != "pictures" or kind is base}
    page = kind(title=title, live=False, locale=parent.locale, **(fields | more))
    parent.add_child(instance=page)
    slug = f"{SLUG}-{kind.__name__.lower()}-{state}"
    page.url_path, page.slug = page.url_path.replace(f"/{page.slug}/", f"/{slug}/"), slug
    _store(page)
    return page


def _store(item: Any) -> None:
    """As it is, whatever its form would say of it; the search takes it in as it takes in whatever is saved."""
    ClusterableModel.save(item)


def _hidden(kind: type[Any], content: Content, state: str, person: User) -> None:
    """Every word of the row and of its revision is a secret; what was public once says so no more."""
    page = _page(kind, content, state)
    if state != DRAFT:
        page.first_published_at = page.last_published_at = timezone.now()
    page.expired, page.owner = state == EXPIRED, person
    fill(page, state)
    _store(page)
    revision = page.save_revision(user=person, clean=False)
    if state != DRAFT:
        _released(page, revision)


def _live(kind: type[Any], content: Content, person: User) -> None:
    """Read by everybody, but for what the office keeps of it, and for a draft of all its words."""
    pen = PenName.objects.create(name=f"Bút danh {kind.__name__}", person=person)
    page = _page(kind, content, LIVE, owner=person, locked_by=person)
    page.bylines = [pages.Byline(pen_name=pen, person=person)]
    for field in internal_of(kind):
        fill_field(page, field, "noi-bo")
    if isinstance(page, pages.SchedulePage):
        page.rows = [("row", kinds.ROW), ("row", row_of_secrets() | {"readers": "noi-bo"})]
    page.live, page.first_published_at, page.last_published_at = True, timezone.now(), timezone.now()
    _store(page)
    _released(page, page.save_revision(user=person, clean=False))
    Comment.objects.create(page=page, user=person, text=secret("binh-luan"), contentpath="title")
    draft = kind.objects.get(pk=page.pk)
    fill(draft, "cho-duyet")
    draft.save_revision(user=person, clean=False)
    row = kind.objects.get(pk=page.pk)
    assert MARK in row.draft_title or isinstance(row, pages.SchedulePage | pages.DocumentPage)


def _released(page: Any, revision: Any) -> None:
    """Once, by its chain; a page that is withdrawn or expired keeps all that it was."""
    Page.objects.filter(pk=page.pk).update(live_revision=revision)
    decided(page, revision)


def internal_sections() -> list[str]:
    return [section.key for section in regulation_in_force().sections if section.is_internal]


def _internal_section() -> None:
    """A calendar that is not the public's, with rows that would be."""
    [key] = internal_sections()
    week = {"starts_on": kinds.monday(key), "rows": [("row", BLOCKS["row"])], "summary": secret("lich")}
    page = pages.SchedulePage(title="Tuần", locale=section(key).locale, **week)
    section(key).add_child(instance=page)
    page.live, page.first_published_at = True, timezone.now()
    _store(page)


def _snippets(person: User) -> None:
    """One of each kind that nobody approved, one with words that nobody approved, and what stays inside."""
    for name in ("Họ tên công khai", "Họ tên chưa duyệt"):
        official = Official(name=name, live=name.endswith("khai"))
        official.positions = [post("Phó Chủ tịch", ground=secret("can-cu-bo-nhiem"))]
        official.save()
    Organisation.objects.create(name="Đơn vị chưa duyệt", kind="phong-ban-don-vi", live=False)
    Source.objects.create(name="Báo chưa duyệt", kind="trung-uong", hosts="a.example", live=False)
    agreement = {"needs_agreement": True, "agreement": secret("thoa-thuan"), "agreed_on": DAY}
    Source.objects.filter(live=True).update(**agreement)
    for model in public_snippets():
        for item in [*model.objects.filter(live=True)[:2], *model.objects.filter(live=False)[:2]]:
            fill(item, "cho-duyet")
            item.save_revision(user=person, clean=False)
            if not item.live:
                _store(item)


def _steps_of_a_chain() -> None:
    """News at each place where an item may stand, with what was said there."""
    people = {name: User.objects.get(username=name) for name in (WRITER, CHECKER, LEADER)}
    now, reason = timezone.now(), {"reason": secret("ly-do")}
    for number in range(5):
        page = _page(pages.NewsPage, Content.NEWS, f"buoc-{number}", owner=people[WRITER])
        fill(page, "trong-quy-trinh")
        page.event_on = page.received_on = None
        page.bylines, page.corrections = [], []  # nobody has read it: there is nothing to correct
        _store(page)
        revision = page.save_revision(user=people[WRITER])
        row = verbs.submit(people[WRITER], page, seen=revision.pk, declared=DECLARED, at=now)
        if number == 1:
            verbs.return_item(people[CHECKER], page, submission=row.pk, at=now, **reason)
        elif number == 2:
            verbs.decline(people[CHECKER], page, submission=row.pk, at=now, **reason)
        elif number >= 3:
            seen = Seen(row.pk, 0, content_hash(revision.as_object()))
            verbs.check(people[CHECKER], page, seen=seen, note=secret("y-kien"), at=now)
        if number == 4:
            verbs.postpone(people[LEADER], page, submission=row.pk, at=now, **reason)
    assert Submission.objects.filter(section="kinh-te").count() >= 5


def _uploads(person: User) -> None:
    Upload.objects.create(
        section_page=section("thu-tuc-hanh-chinh"),
        person=person,
        name=f"{MARK}.csv",
        content=secret("tep").encode(),
        sha256="0" * 64,
        received_at=timezone.now(),
    )

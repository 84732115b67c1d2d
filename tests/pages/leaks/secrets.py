"""What is planted: words that begin with the mark, days of a year that nothing else has, blocks and rows of them."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.core.files.base import ContentFile
from django.db import models
from django.utils import timezone
from modelcluster.models import get_all_child_relations
from wagtail.fields import StreamField

from pages import models as pages
from snippets.models import Attachment, Position
from snippets.models.officials import Body
from tests import kinds

MARK, WORD = "bimat", "khongaithay"  # what is looked for in answers; what is searched for by readers
YEAR = 1987
DAY = date(YEAR, 5, 17)
SEARCHED = {"keywords", "folded"}  # a reader may find a procedure by them, and reads them nowhere
ADDRESSES = {"slug", "url_path", "path", "key", "locale_key", "section_key", "symbol", "code"}


def secret(*where: str, most: int | None = None) -> str:
    return " ".join([MARK, WORD, *where])[:most]


def fill(item: Any, state: str) -> None:
    """Every word, day, block and row of it is a secret. Its address stays."""
    for field in item._meta.concrete_fields:
        if field.name not in ADDRESSES and not field.primary_key:
            fill_field(item, field, state)
    for relation in get_all_child_relations(type(item)):
        if make := ROWS.get(relation.get_accessor_name()):
            setattr(item, relation.get_accessor_name(), make(item, state))


def fill_field(item: Any, field: models.Field, state: str) -> None:
    where = (state, type(item).__name__, field.name)
    if isinstance(field, StreamField):
        known = field.stream_block.child_blocks
        blocks = [(name, value) for name, value in BLOCKS.items() if name in known]
        if "file" in known:
            blocks.append(("file", {"file": _file(state), "note": secret("tep")}))
        first = next(iter(known))
        setattr(item, field.name, blocks or [(first, known[first].get_default())])
    elif field.related_model is Attachment:
        setattr(item, field.name, _file(state))
    elif isinstance(field, models.EmailField):
        setattr(item, field.name, f"{MARK}@example.vn")
    elif isinstance(field, models.URLField):
        setattr(item, field.name, f"https://{MARK}.example/{WORD}")
    elif field.name in SEARCHED:
        setattr(item, field.name, f"{MARK} {field.name}")
    elif type(field) in {models.CharField, models.TextField} and not field.choices:
        setattr(item, field.name, secret(*where, most=field.max_length))
    elif type(field) is models.DateField and field.name != "starts_on":
        setattr(item, field.name, DAY)
    elif type(field) is models.DateTimeField and field.name in {"original_at", "synced_at"}:
        setattr(item, field.name, timezone.make_aware(datetime(YEAR, 5, 17, 8)))


def row_of_secrets() -> dict[str, Any]:
    words = ("what", "chairs", "participants", "prepared_by", "place", "mark_note")
    return {"day": "thu-ba", "starts_at": "05:17", **{name: secret("dong", name) for name in words}}


BLOCKS: dict[str, Any] = {
    "paragraph": f"<p>{secret('doan')}</p>",
    "heading": {"text": secret("muc"), "level": "h2"},
    "row": row_of_secrets() | {"readers": "cong-khai"},
    "step": {"title": secret("buoc"), "text": secret("buoc")},
    "paper": {"case": secret("truong-hop"), "name": secret("giay-to"), "originals": 1, "copies": 0},
    "way": {"form": "truc-tiep", "fee": secret("phi"), "charge": secret("le-phi"), "note": secret("cach")},
    "correction": {"words": secret("dinh-chinh"), "wrong_since": DAY},
    "part": {"name": secret("bo-phan"), "duties": secret("viec")},
    "news": {"heading": secret("trang-chu"), "sections": []},
}


def _file(state: str) -> Attachment:
    """A file that no page of readers has."""
    name = f"{MARK}-{state}.csv"
    return Attachment.objects.create(title=secret("tep", state), file=ContentFile(b"bimat\r\n", name))


def _picture(state: str) -> Any:
    picture = kinds.picture()
    picture.alt = picture.caption = picture.author = secret("anh", state)
    picture.save()
    return picture


def _words_of(model: type[Any], state: str) -> Any:
    """A row all of whose words are secrets."""
    row = model()
    for field in model._meta.concrete_fields:
        if field.editable and not field.primary_key and not field.is_relation:
            fill_field(row, field, state)
    return row


FILES = {
    pages.DocumentPage: pages.DocumentFile,
    pages.DisclosurePage: pages.DisclosureFile,
    pages.ConsultationPage: pages.ConsultationFile,
    pages.AccessPage: pages.AccessFile,
}
# The rows that hang on an item, by the name of the relation.
ROWS: dict[str, Any] = {
    "files": lambda item, state: [FILES[type(item)](file=_file(state))],
    "pictures": lambda item, state: [pages.AlbumPicture(picture=_picture(state), caption=secret("anh"))],
    "attendances": lambda item, state: [pages.Attendance(official=kinds.official(), title=secret("du"))],
    "relations": lambda item, state: [pages.DocumentRelation(act="thay-the", other=secret("quan-he"))],
    "bases": lambda item, state: [pages.ProcedureBasis(symbol=secret("cc"), subject=secret("can-cu"))],
    "bylines": lambda item, state: [pages.Byline(contributor=secret("cong-tac-vien"))],
    "people": lambda item, state: [_words_of(pages.ContactPerson, state)],
    "channels": lambda item, state: [_words_of(pages.Channel, state)],
    "places": lambda item, state: [_words_of(pages.MapPlace, state)],
    "spokespeople": lambda item, state: [_words_of(pages.Spokesperson, state)],
    "positions": lambda item, state: [post(secret("chuc-vu", state))],
}


def post(title: str, **more: Any) -> Position:
    return Position(title=title, body=Body.COMMITTEE, rank=2, starts_on=date(2020, 1, 1), **more)

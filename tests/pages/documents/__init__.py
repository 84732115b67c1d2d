"""Documents for tests: published as the end of a chain leaves them."""

from __future__ import annotations

from typing import Any

from pages.models import DocumentPage, DocumentRelation
from tests.kinds import PARAGRAPH
from tests.pages.public import section

STREAM = "chi-dao-cua-chinh-quyen"
ADDRESS = "/chi-dao-dieu-hanh/chi-dao-cua-chinh-quyen/"


def document(
    number: str, *, key: str = STREAM, language: str = "vi", live: bool = True, **fields: Any
) -> DocumentPage:
    """A live document of that number, or a draft of one."""
    parent = section(key, language)
    said = {
        "kind": "ke-hoach",
        "issuer": "Ủy ban nhân dân thành phố Tuyên Quang",
        "issued_on": "2026-03-02",
        "summary": f"Về việc thử văn bản {number}",
        "signer": "Nguyễn Văn Ví Dụ",
        "body": [PARAGRAPH],
    }
    page = DocumentPage(number=number, live=False, locale=parent.locale, **(said | fields))
    parent.add_child(instance=page)
    revision = page.save_revision()
    if live:
        revision.publish(skip_permission_checks=True)
    return DocumentPage.objects.get(pk=page.pk)


def related(page: DocumentPage, act: str, target: DocumentPage) -> None:
    """The first does that to the second, both as they stand."""
    DocumentRelation.objects.create(page=page, act=act, target=target)

"""May this person do that to what stands at that address: the answer of the authority, for a clerk."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from wagtail.models import Page, Site

from workflows.approval.refusal import RULES, refusal
from workflows.staff.models import User


def person_called(username: str) -> User:
    """Raises LookupError with a sentence for an unknown user name."""
    person = User.objects.filter(username=username).first()
    if person is None:
        raise LookupError(f"Không có tài khoản “{username}”.")
    return person


def page_at(address: str) -> Page:
    """The page of a public address (/tin-tong-hop/kinh-te/…) or of a number, draft or not."""
    if address.isdigit():
        found = Page.objects.filter(pk=int(address)).first()
    else:
        root = Site.objects.get(is_default_site=True).root_page
        path = "/".join(part for part in address.split("/") if part)
        tail = f"{path}/" if path else ""
        found = Page.objects.filter(url_path=root.url_path + tail).first()
    if found is None:
        raise LookupError(f"Không có trang nào ở “{address}”. Hãy ghi địa chỉ hoặc mã trang.")
    return found.specific


def answer(username: str, verb: str, address: str, at: datetime) -> dict[str, Any]:
    """Who, what, where, and the sentence of the refusal ("" is yes). Raises LookupError."""
    if verb not in RULES and verb not in CLOSED:
        raise LookupError(f"Không có việc “{verb}”. Các việc: {', '.join([*RULES, *CLOSED])}.")
    person, page = person_called(username), page_at(address)
    reason = refusal(person, verb, page, at) or ""
    return {"person": username, "verb": verb, "page": page.title, "may": not reason, "reason": reason}


CLOSED = ("publish", "unpublish", "lock", "translate")  # asked often, and open to nobody by hand

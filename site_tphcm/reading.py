"""Which server a request reads from: public pages from the replica, where there is one; everything else from the primary.

Who is signed in, or sends something, must see what was just written; a page for everybody may be read from a copy, as
long as that copy has got as far as the generation in force.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.core.handlers.wsgi import WSGIRequest
from django.db import Error
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from pages.remembered import standing
from site_tphcm.cache.generations import number_there
from site_tphcm.cache.store import number_of
from site_tphcm.database import replica
from snippets.serving import brings_a_session

GetResponse = Callable[[HttpRequest], HttpResponse]


class FromTheReplica:
    """The outermost, for all that an answer is made of is read from one server.

    An answer during which the replica failed is not used, whatever it says: it is made once more from the replica, for
    its address may name another server by now, and else from the primary.
    """

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not (is_for_everybody(request) and replica.may_be_asked()):
            return self.get_response(request)
        answer = self._from_replica(request) or self._from_replica(WSGIRequest(request.environ))
        return answer or self.get_response(WSGIRequest(request.environ))

    def _from_replica(self, request: HttpRequest) -> HttpResponse | None:
        with replica.instead_of_the_primary() as reading:
            if not _has_caught_up():
                return None
            response = self.get_response(request)
            if not reading.errors_occurred:
                return response
            reading.close()
            return None


def may_read_elsewhere(environ: dict[str, Any]) -> bool:
    """Whether this can be answered although the primary is away."""
    return replica.may_be_asked() and is_for_everybody(WSGIRequest(environ))


def is_for_everybody(request: HttpRequest) -> bool:
    """Nothing is sent, and nobody says who they are."""
    is_office = request.path.startswith(reverse("wagtailadmin_home"))
    return request.method in {"GET", "HEAD"} and not is_office and not brings_a_session(request)


def _has_caught_up() -> bool:
    """Whether the replica has the generation that is in force on this host, or a later one: what is read of it is then
    nothing older than what was approved. One that does not answer is left alone for a while."""
    known = standing.get()
    if not known:
        return False
    try:
        return number_there() >= number_of(known)
    except Error:
        replica.leave_alone()
        return False

"""Videos are served in parts, as players ask for them: a reader may jump ahead, a phone loads what it shows."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path

from django.conf import settings
from django.core.files.storage import FileSystemStorage, default_storage
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe
from django.views.static import serve
from wagtail import hooks

from .models import Attachment
from .recordings import VIDEOS, is_video

RANGE = re.compile(r"bytes=(\d*)-(\d*)")
CHUNK = 64 * 1024
FILES = ("/documents/", "/video/")  # site_tphcm/urls.py
KEPT_A_DAY = "public, max-age=86400"  # its bytes never change

Span = tuple[int, int]  # first and last byte


class NoFileIsLikeAnother:
    """The innermost: whoever brings a session is told 404 in the same headers, whether there is a file or not.

    Who may read a file is asked of the session, so the answer varies by it, and a session that is none is taken
    back. Where there is no file nobody would ask: it is asked here. A file that is found is not touched.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if response.status_code == 404 and request.path.startswith(FILES):
            _ask_for_the_person(request)
        return response


def brings_a_session(request: HttpRequest) -> bool:
    """Of nobody else the session is read: their answers do not depend on it."""
    return settings.SESSION_COOKIE_NAME in request.COOKIES


def _ask_for_the_person(request: HttpRequest) -> bool:
    return brings_a_session(request) and request.user.is_authenticated


@require_safe
def picture(request: HttpRequest, path: str) -> HttpResponseBase:
    """A size that pages show. The root is their folder: no ".." of an address leads out of it."""
    if isinstance(default_storage, FileSystemStorage):
        return serve(request, path, document_root=Path(settings.MEDIA_ROOT) / "images")
    return _of_a_shared_store(f"images/{path}")


def _of_a_shared_store(name: str) -> FileResponse:
    """Its name is its mark: the bytes under it never change."""
    if not set(name.split("/")).isdisjoint({"", ".", ".."}):
        raise Http404
    try:
        opened = default_storage.open(name)
    except FileNotFoundError as error:
        raise Http404 from error
    return FileResponse(opened, headers={"ETag": f'"{sha256(name.encode()).hexdigest()[:16]}"'})


@require_safe
def video(request: HttpRequest, number: int, name: str) -> HttpResponseBase:
    """The video of that number; who may not read it is answered as for any file."""
    file = get_object_or_404(Attachment, pk=number)
    if file.filename != name or not is_video(name):
        raise Http404
    for ask in hooks.get_hooks("before_serve_document"):
        if isinstance(answer := ask(file, request), HttpResponseBase):
            return answer
    response = _answer(request, file)
    response["Accept-Ranges"], response["ETag"] = "bytes", f'"{file.sha256}"'
    if not is_for_one_person(request):
        response["Cache-Control"] = KEPT_A_DAY
    return response


def for_this_person_alone(request: HttpRequest) -> None:
    """What is answered was not published: no cache keeps it (site_tphcm/headers.py)."""
    request.is_for_one_person = True


def is_for_one_person(request: HttpRequest) -> bool:
    return getattr(request, "is_for_one_person", False)


def _answer(request: HttpRequest, file: Attachment) -> HttpResponseBase:
    size, kind = file.file.size, VIDEOS[file.file_extension]
    asked = request.headers.get("Range", "")
    if request.headers.get("If-Range", f'"{file.sha256}"') != f'"{file.sha256}"':
        asked = ""  # of other bytes than these
    if not (found := RANGE.fullmatch(asked)) or found.group() == "bytes=-":
        return _part(file, (0, size - 1), kind, 200)
    span = span_of(found.group(1), found.group(2), size)
    if span is None:
        return HttpResponse(status=416, headers={"Content-Range": f"bytes */{size}"})
    response = _part(file, span, kind, 206)
    response.headers["Content-Range"] = f"bytes {span[0]}-{span[1]}/{size}"
    return response


def span_of(first: str, last: str, size: int) -> Span | None:
    """Which bytes are meant (RFC 9110, 14.1.2); None where the file has none of them."""
    if not first:  # so many from the end
        return (max(size - int(last), 0), size - 1) if int(last) and size else None
    begins, ends = int(first), min(int(last), size - 1) if last else size - 1
    return (begins, ends) if begins <= ends else None


def _part(file: Attachment, span: Span, kind: str, status: int) -> StreamingHttpResponse:
    headers = {"Content-Length": str(span[1] - span[0] + 1)}
    return StreamingHttpResponse(_bytes(file, span), content_type=kind, status=status, headers=headers)


def _bytes(file: Attachment, span: Span) -> Iterator[bytes]:
    left = span[1] - span[0] + 1
    with file.open_file() as opened:
        opened.seek(span[0])
        while left > 0 and (chunk := opened.read(min(CHUNK, left))):
            left -= len(chunk)
            yield chunk

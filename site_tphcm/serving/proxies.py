"""Who asks, behind web servers of ours: they say it in `X-Forwarded-For`, and of nobody else that is believed."""

from collections.abc import Callable
from typing import Any

from granian.utils.proxies import wrap_wsgi_with_proxy_headers

Application = Callable[[dict[str, Any], Any], Any]


def behind(application: Application, trusted: str) -> Application:
    """`trusted`: addresses or networks, comma between; none where there is nobody in front."""
    named = [one.strip() for one in trusted.split(",") if one.strip()]
    return wrap_wsgi_with_proxy_headers(application, named) if named else application

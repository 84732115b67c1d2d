"""A person of the office at a desk, over HTTP: opens screens, presses buttons."""

from __future__ import annotations

import time
from typing import Any

import requests
from bs4 import BeautifulSoup

PATIENCE = 60  # seconds


class Person:
    """Signed in at that host."""

    def __init__(self, host: str, name: str, password: str) -> None:
        self.host, self.session = host, requests.Session()
        self.press("/admin/login/", "/admin/login/", username=name, password=password)

    def look(self, address: str) -> requests.Response:
        return self.session.get(f"{self.host}{address}", timeout=PATIENCE)

    def press(self, screen: str, action: str, **typed: Any) -> float:
        """The button of that form on that screen, with what the screen hides in it; seconds until the answer has come."""
        return self._post(action, self._hidden(screen, action) | typed)

    def send(self, action: str, **typed: Any) -> float:
        """A form that no screen has before it is asked for."""
        return self._post(action, typed | {"csrfmiddlewaretoken": self.session.cookies["csrftoken"]})

    def _post(self, action: str, form: dict[str, Any]) -> float:
        url = f"{self.host}{action}"
        began = time.perf_counter()
        answer = self.session.post(
            url, data=form, headers={"Referer": url}, allow_redirects=False, timeout=PATIENCE
        )
        seconds = time.perf_counter() - began
        if answer.status_code != 302:
            raise RuntimeError(f"{action}: {answer.status_code} {answer.text[:300]}")
        return seconds

    def _hidden(self, screen: str, action: str) -> dict[str, str]:
        shown = BeautifulSoup(self.look(screen).text, "html.parser")
        form = shown.find("form", action=action)
        if form is None:
            raise RuntimeError(f"{screen} has no form for {action}")
        return {one["name"]: one.get("value", "") for one in form.find_all("input", type="hidden")}

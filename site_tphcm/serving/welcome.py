"""What a person reads when the portal is open: where to go, and with which account."""

import http.client
import json
import threading
import time
from pathlib import Path
from typing import TextIO

from .obstacles import HOST

PATIENCE = 60
PAUSE = 0.3


def accounts(folder: Path) -> list[dict[str, str]]:
    """The demonstration accounts load_demo wrote down; none where it wrote none."""
    try:
        return json.loads((folder / "demo-accounts.json").read_text(encoding="utf-8"))
    except FileNotFoundError:
        return []


def text(port: int, shown: list[dict[str, str]]) -> str:
    lines = ["", f"Trang thông tin: http://{HOST}:{port}/", f"Trang biên tập:   http://{HOST}:{port}/admin/"]
    if shown:
        wide = max(len(account["username"]) for account in shown)
        wider = max(len(account["password"]) for account in shown)
        lines += ["", "Tài khoản ví dụ (tên đăng nhập, mật khẩu, chức danh):"]
        lines += [f"  {a['username']:<{wide}}  {a['password']:<{wider}}  {a['title']}" for a in shown]
    return "\n".join([*lines, "", "Nhấn Ctrl-C để dừng. Dữ liệu được giữ lại cho lần chạy sau.", ""])


def say_when_open(port: int, message: str, out: TextIO) -> None:
    """Print once the home page answers. It starts a moment late: the worker is forked first."""
    timer = threading.Timer(PAUSE, _wait_and_say, args=(port, message, out))
    timer.daemon = True
    timer.start()


def _wait_and_say(port: int, message: str, out: TextIO) -> None:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        if _answers(port):
            out.write(message)
            out.flush()
            return
        time.sleep(PAUSE)


def _answers(port: int) -> bool:
    connection = http.client.HTTPConnection(HOST, port, timeout=PATIENCE)
    try:
        connection.request("GET", "/")
        return connection.getresponse().status > 0
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()

"""What would stop the portal from running, found before anything is started."""

import contextlib
import errno
import shutil
import socket
import sys
from pathlib import Path

HOST = "127.0.0.1"
NEEDED = 500_000_000


class Obstacle(Exception):
    """A sentence for the person who starts the portal: what is in the way, and what to do."""


def take_port(port: int) -> socket.socket:
    """Refuse a port somebody listens on, and keep it from a second start until the server listens.

    Granian shares its port (SO_REUSEPORT), so two portals on one port would not notice each other.
    """
    if not 1 <= port <= 65535:
        raise Obstacle(f"Cổng mạng {port} không hợp lệ; hãy chọn số từ 1024 đến 65535.")
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError as error:
            raise Obstacle(_sentence(error.errno, port)) from error
    placeholder = socket.socket()
    if sys.platform == "linux":
        placeholder.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
        with contextlib.suppress(OSError):  # connections of another server that just ended
            placeholder.bind((HOST, port))
    return placeholder


def refuse_full_disk(folder: Path) -> None:
    """The database, pictures and static files need room to be made at all."""
    folder.mkdir(parents=True, exist_ok=True)
    free = shutil.disk_usage(folder).free
    if free < NEEDED:
        raise Obstacle(
            f"Ổ đĩa chứa {folder} chỉ còn {free // 1_000_000} MB trống; "
            f"cần ít nhất {NEEDED // 1_000_000} MB. Hãy giải phóng ổ đĩa rồi chạy lại."
        )


def _sentence(number: int | None, port: int) -> str:
    if number == errno.EACCES:
        return f"Không được phép dùng cổng mạng {port}; hãy chọn cổng từ 1024 trở lên: make run PORT=8000."
    return (
        f"Cổng mạng {port} đang được chương trình khác dùng (có thể là một lần make run đang chạy); "
        f"hãy dừng chương trình đó hoặc chọn cổng khác: make run PORT={port + 1 if port < 65535 else 8000}."
    )


def as_obstacle(error: Exception) -> Exception:
    """A disk that fills up while we work says so in one sentence; other errors stay what they are."""
    if getattr(error, "errno", None) == errno.ENOSPC or "No space left on device" in str(error):
        return Obstacle(
            "Ổ đĩa đã đầy giữa chừng; hãy giải phóng ít nhất 500 MB rồi chạy lại, không mất gì cả."
        )
    return error

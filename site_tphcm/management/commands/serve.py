"""`make run`: from an empty folder, or one where a start was killed, to an open portal."""

import io
import os
import signal
import sys
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandParser
from django.db import OperationalError, connection, connections

from site_tphcm.lifeline import die_with_parent
from site_tphcm.serving import obstacles, server, static, welcome, worker
from site_tphcm.serving.catalogues import compile_catalogues
from site_tphcm.serving.steps import Steps


class Command(BaseCommand):
    help = "Chuẩn bị cơ sở dữ liệu, ban hành quy chế, nạp thành phố ví dụ rồi mở trang."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--port", type=int, default=int(os.environ.get("PORT", "8000")))
        parser.add_argument("--with-parent", type=int, help="dừng khi tiến trình có số này kết thúc")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["with_parent"]:
            die_with_parent(options["with_parent"], signal.SIGTERM)
        signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
        try:
            self._serve(options["port"], Path(settings.VAR_DIR))
        except obstacles.Obstacle as obstacle:
            self.stderr.write(str(obstacle))
            sys.exit(1)

    def _serve(self, port: int, var: Path) -> None:
        with obstacles.take_port(port):
            obstacles.refuse_full_disk(var)
            try:
                self._prepare()
            except Exception as error:
                raise obstacles.as_obstacle(error) from error
            self._open(port, var)

    def _prepare(self) -> None:
        """Each step may be repeated, and is, after a start that was killed."""
        work = {
            "Mở cơ sở dữ liệu": _open_database,
            "Cập nhật cấu trúc dữ liệu": lambda: _run("migrate", interactive=False),
            "Ban hành quy chế": lambda: _run("enact"),
        }
        if settings.DEMONSTRATION:
            work["Nạp thành phố ví dụ"] = lambda: _run("load_demo")
        work["Gom tệp giao diện, bản dịch"] = _gather
        steps = Steps(len(work) + 1, sys.stdout)
        for name, step in work.items():
            steps.run(name, step)
        connections.close_all()
        sys.stdout.write(f"Bước {steps.total}/{steps.total}: Mở trang…\n")
        sys.stdout.flush()

    def _open(self, port: int, var: Path) -> None:
        message = welcome.text(port, welcome.accounts(var) if settings.DEMONSTRATION else [])
        with worker.beside():
            server.run(port, lambda: welcome.say_when_open(port, message, sys.stdout))
        sys.stdout.write("Trang đã dừng.\n")


def _run(command: str, **options: Any) -> None:
    """The steps speak here, not the commands: what they would print, they print when run by hand."""
    call_command(command, verbosity=0, stdout=io.StringIO(), **options)


def _gather() -> None:
    compile_catalogues(settings.LOCALE_PATHS)
    static.collect()


def _open_database() -> None:
    try:
        connection.ensure_connection()
    except OperationalError as error:
        said = " ".join(str(error).split())
        raise obstacles.Obstacle(f"Không kết nối được cơ sở dữ liệu; máy chủ trả lời: {said}") from error

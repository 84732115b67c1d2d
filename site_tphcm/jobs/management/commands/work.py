"""Do the jobs that wait, until told to stop; `manage.py serve` starts one of these beside the web server."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.db import connection, connections

from site_tphcm.jobs.foreman import Flag, work
from site_tphcm.lifeline import die_with_parent


class Command(BaseCommand):
    help = "Thực hiện các công việc nền cho đến khi được yêu cầu dừng."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--with-parent", type=int, help="dừng khi tiến trình có số này kết thúc")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["with_parent"]:
            die_with_parent(options["with_parent"])
        # The embedded server is held once, here, for all the processes that are forked from this one.
        connection.ensure_connection()
        connections.close_all()
        work(Flag())

"""Write the module of a new locality from a table that was filled in."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from workflows.enactment.localities import looked_at
from workflows.regulation.locality.module import module_name, module_text


class Command(BaseCommand):
    help = "Lập mô-đun quy chế của một địa phương mới từ bảng đã điền (tệp CSV, UTF-8)."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path, help="Bảng đã điền.")
        parser.add_argument(
            "--into",
            type=Path,
            default=Path(settings.BASE_DIR) / "workflows" / "regulation",
            help="Thư mục đặt mô-đun.",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        found = looked_at(_text(options["file"]))
        if found.regulation is None:
            raise CommandError("\n".join(map(str, found.faults)))
        path = options["into"] / f"{module_name(found.regulation.locality)}.py"
        try:
            with path.open("x", encoding="utf-8") as module:
                module.write(module_text(found.rows))
        except FileExistsError as error:
            raise CommandError(f"Đã có {path}; hãy đổi tên hoặc xóa tệp cũ trước.") from error
        except OSError as error:
            raise CommandError(f"Không ghi được {path}: {error.strerror}.") from error
        self.stdout.write(
            f"Đã ghi {path}: {len(found.regulation.sections)} chuyên mục. "
            f"Đặt REGULATION = “workflows.regulation.{path.stem}” trong cài đặt rồi chạy manage.py enact."
        )


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise CommandError(f"Không mở được {path}: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise CommandError(f"{path} không phải tệp UTF-8; hãy lưu dạng “CSV UTF-8”.") from error

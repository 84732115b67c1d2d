"""Every message of the installed packages, out of the catalogues they bring along."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import django
import polib
from django.apps import apps
from django.conf import settings

DOMAINS = ("django", "djangojs")  # Python with its templates; JavaScript
SOURCE = "en"


@dataclass(frozen=True)
class Message:
    """One text of a package, as its programmers wrote it."""

    package: str
    domain: str
    context: str | None
    text: str
    plural: str = ""


def messages() -> Iterator[Message]:
    for package, folder in _packages():
        for domain in DOMAINS:
            found = {}
            for path in _catalogues(folder, domain):
                for entry in polib.pofile(str(path)):
                    if not entry.obsolete:
                        found[entry.msgctxt, entry.msgid] = entry.msgid_plural
            for (context, text), plural in found.items():
                yield Message(package, domain, context, text, plural)


def _packages() -> Iterator[tuple[str, Path]]:
    """Those that are not ours; the framework itself first."""
    yield "django", Path(django.__file__).parent / "conf" / "locale"
    for config in apps.get_app_configs():
        path = Path(config.path)
        if not (path.is_relative_to(settings.BASE_DIR) and ".venv" not in path.parts):
            yield config.name, path / "locale"


def _catalogues(folder: Path, domain: str) -> list[Path]:
    """The source's, which has all; of a package without one, whatever it was translated to."""
    source = folder / SOURCE / "LC_MESSAGES" / f"{domain}.po"
    return [source] if source.exists() else sorted(folder.glob(f"*/LC_MESSAGES/{domain}.po"))

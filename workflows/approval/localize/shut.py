"""Whatever of wagtail-localize writes a page, an alias or shared data refuses, whoever calls it: a view, a job, a shell.

Its strings and its memory of them stay: `segments`, String, StringTranslation, TranslationContext, TranslationSource.
What an upgrade has renamed stands in LOST, and `checks.py` says so.
"""

from __future__ import annotations

from functools import partial
from importlib import import_module
from pkgutil import resolve_name
from typing import Any, NoReturn

from django.core.exceptions import PermissionDenied
from django.db.models.signals import post_delete, post_save, pre_save
from django.utils.translation import gettext_lazy
from wagtail import hooks

LIBRARY = "wagtail_localize"  # also the namespace of its addresses
ELSEWHERE = gettext_lazy("Bản dịch được viết và trình duyệt ở màn hình “Bản dịch”.")
NO_ALIAS = gettext_lazy("Trang không có bản song hành; mỗi trang đi qua quy trình phê duyệt của mình.")

# `create_or_update_translation` writes the row the public reads even where it is asked for a draft.
WRITERS = {
    "wagtail_localize.models:TranslationSource": (
        "create_or_update_translation",
        "sync_view_restrictions",
        "update_target_view_restrictions",
    ),
    "wagtail_localize.models:Translation": ("save_target",),
    "wagtail_localize.models:LocaleSynchronization": ("sync_trees",),
    "wagtail_localize.operations:TranslationCreator": ("create_translations",),
    "wagtail_localize.operations": ("translate_object", "translate_page_subtree"),
    "wagtail_localize.synctree": ("synchronize_tree", "create_aliases_for_new_page"),
    "wagtail_localize.tasks:ImmediateBackend": ("enqueue",),
    "wagtail_localize.tasks:DjangoRQJobBackend": ("enqueue",),
    "wagtail_localize.views.convert": ("convert_to_alias", "sync_alias"),
    "wagtail_localize.management.commands.sync_locale_trees:Command": ("handle",),
}
ALIASES = {"wagtail.actions.create_alias:CreatePageAliasAction": ("execute",)}
# They write the title of a draft that somebody may be judging, and follow one language with another.
RECEIVERS = {
    "post_save_string_translation": (post_save, "StringTranslation"),
    "post_delete_string_translation": (post_delete, "StringTranslation"),
    "sync_trees_on_locale_sync_save": (post_save, "LocaleSynchronization"),
}
KEPT_HOOKS = {"register_admin_urls"}  # whoever kept an address reads where translations are made (doors.py)
LOST: list[str] = []


def refuse(sentence: str, *args: Any, **kwargs: Any) -> NoReturn:
    raise PermissionDenied(sentence)


def nothing(*args: Any, **kwargs: Any) -> None:
    """In place of what forgets the strings of a page that is deleted: they serve the next translation."""


refuse_elsewhere = partial(refuse, ELSEWHERE)
refuse_alias = partial(refuse, NO_ALIAS)


def shut() -> None:
    """At start, before the library connects what remains of it."""
    models = f"{LIBRARY}.models"
    put(refuse_elsewhere, WRITERS)
    put(refuse_alias, ALIASES)
    put(nothing, {models: ("register_post_delete_signal_handlers",)})
    for name, (signal, sender) in RECEIVERS.items():
        heard = getattr(import_module(models), name, None)
        if not signal.disconnect(heard, sender=resolve_name(f"{models}:{sender}")):
            LOST.append(f"{models}:{name}")
    synchronization = resolve_name(f"{models}:LocaleSynchronization")
    pre_save.connect(refuse_elsewhere, sender=synchronization, dispatch_uid="no language follows another")


def put(instead: Any, names: dict[str, tuple[str, ...]]) -> None:
    """In the place of each, where it still is."""
    for place, each in names.items():
        there = _found(place)
        for name in each:
            if hasattr(there, name):
                setattr(there, name, instead)
            else:
                LOST.append(f"{place}.{name}")


def _found(place: str) -> Any:
    try:
        return resolve_name(place)
    except (ImportError, AttributeError):
        return None


def drop_hooks() -> None:
    """No button, no menu entry, no editor in place of ours, no alias of a new page: whatever the library hooks in."""
    import_module(f"{LIBRARY}.wagtail_hooks")  # now, and so never again
    for name in hooks._hooks.keys() - KEPT_HOOKS:
        hooks._hooks[name] = [one for one in hooks._hooks[name] if not is_theirs(one[0])]


def is_theirs(function: Any) -> bool:
    return getattr(function, "__module__", "").split(".")[0] == LIBRARY

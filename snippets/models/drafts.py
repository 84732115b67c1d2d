"""What is edited as a draft and read by the public: its words, its revisions, the section that keeps it."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.apps import apps
from django.conf import settings
from django.db import connection, models, transaction
from django.utils.module_loading import import_string
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from modelcluster.models import ClusterableModel, get_all_child_relations
from wagtail.models import DraftStateMixin, LockableMixin, RevisionMixin, WorkflowMixin

from workflows.staff.regulation import regulation_in_force

from ..letters.stored import make_clean_with_rows
from ..said import InTwoLanguages

WITHOUT_ENGLISH = _("Để trống thì trang tiếng Anh hiện câu chữ tiếng Việt.")  # under fields of English words


def as_part(method: Any) -> Any:
    """A method of the platform that opens a transaction, of somebody who is in one that ends if it fails: a savepoint
    would be for nobody."""
    return partial(method.__wrapped__, method.__self__) if connection.in_atomic_block else method


class Drafted(models.Model):
    """Drafts in clean letters (I.2.3), whose saving `settings.REVISION_GUARD` may refuse, or set beside what was judged."""

    class Meta:
        abstract = True

    def save_revision(self, user: Any = None, *, overwrite_revision: Any = None, **options: Any) -> Any:
        """The guard is asked in the transaction that saves."""
        make_clean_with_rows(self)
        guard = getattr(settings, "REVISION_GUARD", None)
        with transaction.atomic():
            if guard:
                overwrite_revision = import_string(guard)(self, user, overwrite_revision)
            save = as_part(super().save_revision)
            return save(user=user, overwrite_revision=overwrite_revision, **options)

    def with_content_json(self, content: dict[str, Any]) -> Any:
        """The draft of a revision, with what its fields name; what was deleted meanwhile is named no more.

        Stock looks for each of these and forgets it, and fails where a protected one is gone.
        """
        named = _named_by_fields(type(self), content)
        rest = {name: value for name, value in content.items() if name not in named}
        rest |= _rows_of_this(type(self), rest)
        draft = super().with_content_json(rest)
        for name, thing in named.items():
            setattr(draft, name, thing)
        return draft


def _rows_of_this(model: type[models.Model], content: dict[str, Any]) -> dict[str, list[dict[str, Any]]]:
    """The rows edited along, without what they belong to: it is this, and stock would look for it for each."""
    found = {relation.get_accessor_name(): relation.field.name for relation in get_all_child_relations(model)}
    return {
        name: [{key: value for key, value in row.items() if key != found[name]} for row in content[name]]
        for name in found.keys() & content.keys()
    }


def _named_by_fields(model: type[models.Model], content: dict[str, Any]) -> dict[str, models.Model | None]:
    fields = (
        field
        for field in model._meta.concrete_fields
        if isinstance(field, models.ForeignKey) and content.get(field.name) and not field.primary_key
    )
    return {field.name: _thing(field.related_model, content[field.name]) for field in fields}


def _thing(model: type[models.Model], key: Any) -> models.Model | None:
    return next(iter(model._default_manager.in_bulk([key]).values()), None)


class PublicSnippet(
    InTwoLanguages,
    Drafted,
    WorkflowMixin,
    DraftStateMixin,
    LockableMixin,
    RevisionMixin,
    ClusterableModel,
):
    """What many pages show, kept once: it passes the chain of the section that keeps its kind (design 6.4).

    The row holds what the public reads, revisions hold drafts; a row that is not live was
    never approved. What is read in both languages stands in it in both: one record, one chain (ADR 0046).
    """

    kept_as = ""  # its kind, as the regulation's `keepers` name it
    is_creatable = True  # by hand; False for what `enact` makes
    has_address = False  # of its own, where residents are told when it was withdrawn
    once_withdrawn: Any = ""  # what becomes of the pages that name it, for whoever decides on that

    live = models.BooleanField(_("Đã đăng"), default=False, editable=False)

    class Meta:
        abstract = True

    @property
    def section_key(self) -> str:
        """The section whose chain it passes; empty where the regulation in force keeps none of its kind."""
        try:
            return regulation_in_force().keeper(self.kept_as)
        except KeyError:
            return ""

    @property
    def public_state(self) -> str:
        """What a list says of it, by the row alone."""
        if self.live:
            return (
                _now("đang công khai, có bản nháp mới")
                if self.has_unpublished_changes
                else _now("đang công khai")
            )
        return _now("đã gỡ bỏ") if self.first_published_at else _now("bản nháp")

    def get_admin_display_title(self) -> str:
        """Its title as the latest draft has it, as pages answer it too; `str` is what the public reads."""
        return self.latest_revision.object_str if self.latest_revision else str(self)


def public_snippets() -> list[type[PublicSnippet]]:
    """Every kind of public snippet."""
    return [model for model in apps.get_models() if issubclass(model, PublicSnippet)]

"""Each kind of what pages share: what its list and its public state show. The screens are those of snippets.py."""

from __future__ import annotations

from django.utils.translation import gettext_lazy
from wagtail.admin.ui.tables import LiveStatusTagColumn
from wagtail.snippets.views.snippets import SnippetViewSetGroup

from snippets.models import HomeLayout, Identity, Official, Organisation, Source, Term

from .snippets import PublicSnippetViewSet


class OrganisationViewSet(PublicSnippetViewSet):
    model = Organisation
    icon = "group"
    inspect_view_fields = ["name", "name_en", "kind", "starts_on", "ends_on", "rank"]


class OfficialViewSet(PublicSnippetViewSet):
    model = Official
    icon = "user"
    inspect_view_fields = [
        "name",
        "portrait",
        "posts",
        "biography",
        "duties",
        "biography_en",
        "duties_en",
        "phone",
        "email",
    ]


class SourceViewSet(PublicSnippetViewSet):
    model = Source
    icon = "globe"
    inspect_view_fields = [
        "name",
        "name_en",
        "kind",
        "hosts",
        "needs_agreement",
        "agreement",
        "agreed_on",
        "agreed_until",
        "ends_on",
    ]


class IdentityViewSet(PublicSnippetViewSet):
    model = Identity
    icon = "site"
    inspect_view_fields = [
        "site_name",
        "site_name_en",
        "emblem",
        "owner",
        "owner_en",
        "standing_office",
        "standing_office_en",
        "responsible",
        "responsible_en",
        "address",
        "address_en",
        "phone",
        "email",
        "licence",
        "licence_en",
    ]


class HomeLayoutViewSet(PublicSnippetViewSet):
    model = HomeLayout
    icon = "home"
    inspect_view_fields = ["parts"]


class TermViewSet(PublicSnippetViewSet):
    model = Term
    icon = "openquote"
    list_display = ["vi", "en", "kind", LiveStatusTagColumn()]
    list_filter = ["kind"]
    ordering = ["vi"]
    inspect_view_fields = ["kind", "vi", "en", "also", "note"]


class SharedData(SnippetViewSetGroup):
    menu_label = gettext_lazy("Dữ liệu dùng chung")
    menu_icon = "snippet"
    menu_order = 310
    items = (
        OrganisationViewSet,
        OfficialViewSet,
        SourceViewSet,
        TermViewSet,
        IdentityViewSet,
        HomeLayoutViewSet,
    )

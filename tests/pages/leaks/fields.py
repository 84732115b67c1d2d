"""Every field of what the public reads: for readers, or the office's own. A field that stands in neither list
is nobody's decision yet, and fails its test.

Bookkeeping of the platform (`workflows.approval.content.BOOKKEEPING`) is in neither; the words of a block
are named like a field, `rows.row.what`.
"""

from __future__ import annotations

from collections.abc import Iterator

from django.apps import apps
from django.db import models
from modelcluster.models import get_all_child_relations
from wagtail import blocks
from wagtail.fields import StreamField
from wagtail.models import Page

from pages.models.portal import PortalPage
from snippets.models import Attachment, Picture, public_snippets

STORY = "genre field_of_activity event_on summary lead_picture body providing_unit source_line corrections"
BODY = "heading.text heading.level paragraph picture.image picture.caption quote.text quote.source file.file"
# By the name of a model, what readers may read of it.
PUBLIC = {
    "Page": "title slug seo_title search_description first_published_at last_published_at",
    "body": f"{BODY} file.note table",
    "AccessPage": "block summary body providing_unit",
    "AccessFile": "file",
    "AdminMapPage": "summary valid_from valid_until lead_picture map_source basis basis_document body",
    "AlbumPage": "summary lead_picture body providing_unit",
    "AlbumPicture": "picture caption taken_on",
    "Attachment": "title title_en file file_size sha256",
    "Attendance": "official title",
    "Byline": "role pen_name contributor",
    "Channel": "kind name address operator since",
    "ChannelsPage": "summary body providing_unit",
    "ConsultationFile": "file kind",
    "ConsultationPage": "summary drafter opens_on closes_on send_unit send_address send_email body result_summary"
    " providing_unit",
    "ContactPerson": "name position unit unit_words purpose phone fax email",
    "ContactsPage": "summary body providing_unit",
    "DisclosureFile": "file",
    "DisclosurePage": "category summary group variety number dated_on period aim field_of_activity cost"
    " sponsor_kind sponsor progress method whom measure publication displayed_days body providing_unit",
    "DocumentFile": "file kind",
    "DocumentPage": "kind number symbol issuer issued_on place summary effective_on expires_on stated"
    " stated_reason signer signer_post signed_for field_of_activity providing_unit urgency source_line body",
    "DocumentRelation": "act target other",
    "ExplainedDocument": "target",
    "HomeLayout": "site parts",
    "parts": "search.heading search.heading_en search.sections search.chosen today.heading today.heading_en"
    " today.sections news.heading news.heading_en news.sections news.lead documents.heading documents.heading_en"
    " documents.sections leaders.heading leaders.heading_en leaders.sections law.heading law.heading_en law.sections"
    " pictures.heading pictures.heading_en pictures.sections contacts.heading contacts.heading_en contacts.sections"
    " updates.heading updates.heading_en"
    " part.name part.duties",
    "HomePage": "introduction",
    "Identity": "site site_name site_name_en owner owner_en standing_office standing_office_en responsible responsible_en"
    " address address_en phone email licence licence_en emblem",
    "IntroPage": "summary lead_picture body corrections",
    "LawPage": f"{STORY} shape audience in_force_on other_documents",
    "LeadershipPage": f"{STORY} place",
    "MapPlace": "kind unit name where",
    "NewsPage": STORY,
    "NoticePage": "occasion summary shown_on starts_at ends_at what_stops meanwhile urgent_reason ground body"
    " providing_unit corrections",
    "Official": "key name portrait biography biography_en duties duties_en phone email",
    "Organisation": "key name name_en kind starts_on ends_on rank",
    "OrganisationChartPage": "summary body",
    "Picture": "file width height alt alt_en author caption caption_en",
    "Position": "official title title_en body rank starts_on ends_on organisation",
    "ProcedureBasis": "document symbol subject issued_on issuer",
    "ProcedurePage": "code full_name decision_number decision_on decision_issuer branch kind level life_event"
    " audience summary steps ways papers dossiers executing_body competent_body authorised_body"
    " coordinating_body reception result conditions online_level partial_reason service_url is_paid_online"
    " is_by_post status status_on status_reason successor body providing_unit synced_at",
    "corrections": "correction.words correction.wrong_since",
    "steps": "step.title step.text",
    "ways": "way.form way.number way.unit way.time_words way.fee way.charge way.note",
    "papers": "paper.case paper.name paper.form paper.originals paper.copies paper.note",
    "RegulationPage": "",
    "RoleModelPage": STORY,
    "SchedulePage": "starts_on summary rows note providing_unit",
    # of a row whose readers are everybody; the words of the others are planted as secrets
    "rows": "row.day row.starts_at row.ends_at row.what row.chairs row.participants row.prepared_by row.place"
    " row.readers row.mark row.mark_note",
    "SectionPage": "section_key summary",
    "ServicePage": "summary provider online_level partial_reason service_url contact body providing_unit",
    "ServiceProcedure": "procedure",
    "Source": "name name_en hosts",
    "SourcedNewsPage": "source original_author original_at original_url summary quoted corrections",
    "Spokesperson": "duty official name position scope phone email decision_number decided_on starts_on ends_on",
    "SpokespersonPage": "summary body providing_unit",
    "UnitPage": "unit summary lead_picture body parts address hours phone fax email website corrections",
    "VideoPage": "summary lead_picture body providing_unit recording captions has_no_speech duration filmed_on"
    " transcript",
}
# What the office keeps with them. Its words and days are planted and looked for.
INTERNAL = {
    "Page": "owner draft_title locked_by locked_at expire_at go_live_at expired",
    "Attachment": "collection uploaded_by_user created_at file_hash",
    "Byline": "person",
    "LawPage": "received_on",
    "LeadershipPage": "received_on",
    "NewsPage": "received_on",
    "Picture": "title description collection uploaded_by_user rights created_at file_hash file_size sha256 focal_point_x"
    " focal_point_y focal_point_width focal_point_height",
    "Position": "ground",
    "DocumentPage": "folded",
    "ProcedurePage": "keywords former_online_level synced_hash folded in_order",  # keywords and folded are searched
    "RoleModelPage": "received_on consent consented_on consent_note",
    "SectionPage": "locale_key",
    "Source": "kind needs_agreement agreement agreed_on agreed_until ends_on",
    "Term": "kind vi en also note",  # for who translates
}
# What the platform keeps for itself of every page, and of every snippet.
MACHINERY = {
    *(
        "id",
        "page",
        "sort_order",
        "page_ptr",
        "live",
        "locale",
        "translation_key",
        "content_type",
    ),
    *(
        "path",
        "depth",
        "numchild",
        "url_path",
        "alias_of",
        "show_in_menus",
        "has_unpublished_changes",
        "locked",
    ),
    *("latest_revision", "live_revision", "latest_revision_created_at"),
    *("source_revision", "source_at"),  # which edition a translation follows: said to readers as a day
}


def kinds() -> list[type[models.Model]]:
    """What readers read, and the rows that hang on it; the comments of the platform are all the office's."""
    pages = [model for model in apps.get_models() if issubclass(model, PortalPage)]
    items = [*pages, *public_snippets(), Picture, Attachment]
    rows = {relation.related_model for model in items for relation in get_all_child_relations(model)}
    return [Page, *items, *sorted((row for row in rows if row.__name__ != "Comment"), key=str)]


def own_fields(model: type[models.Model]) -> list[models.Field]:
    """What is said of this kind and not of every page, or of every snippet for the platform's sake."""
    of_a_page = {field.name for field in Page._meta.concrete_fields} if issubclass(model, Page) else set()
    of_all = MACHINERY if model is Page else MACHINERY | of_a_page | OF_SNIPPETS
    return [field for field in model._meta.concrete_fields if field.name not in of_all]


OF_SNIPPETS = {
    "locked_at",
    "locked_by",
    "first_published_at",
    "last_published_at",
    "go_live_at",
    "expire_at",
} | {"expired"}


def said() -> Iterator[tuple[str, str]]:
    """Every field by its model's name, and every word of a block by its stream's."""
    for model in kinds():
        for field in own_fields(model):
            yield model.__name__, field.name
            if isinstance(field, StreamField):
                yield from ((field.name, word) for word in _words(field.stream_block, ""))


def _words(block: blocks.Block, above: str) -> Iterator[str]:
    if isinstance(block, blocks.BaseStreamBlock | blocks.BaseStructBlock):
        for name, child in block.child_blocks.items():
            yield from _words(child, f"{above}.{name}" if above else name)
    else:
        yield above


def internal_of(model: type[models.Model]) -> list[models.Field]:
    names = INTERNAL.get(model.__name__, "").split()
    return [field for field in own_fields(model) if field.name in names]

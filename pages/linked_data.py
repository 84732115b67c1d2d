"""JSON-LD in the words of schema.org: who publishes, what the page is, the way that leads to it.

A data block, no script: nothing in it runs, and the letters that would end it are escaped.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from .about import About
from .addresses import absolute
from .documents.states import State
from .introduction.linked import node_of_city, node_of_map, node_of_unit
from .models import (
    AdminMapPage,
    AlbumPage,
    ContactsPage,
    DocumentPage,
    HomePage,
    IntroPage,
    LawPage,
    LeadershipPage,
    NewsPage,
    OrganisationChartPage,
    ProcedurePage,
    RegulationPage,
    RoleModelPage,
    SchedulePage,
    SectionPage,
    ServicePage,
    SourcedNewsPage,
    SpokespersonPage,
    Story,
    UnitPage,
    VideoPage,
)
from .templatetags.portal import breadcrumbs

Node = dict[str, Any]
VOCABULARY = "https://schema.org"
ENDS_THE_BLOCK = {ord(letter): f"\\u{ord(letter):04x}" for letter in "<>&"}
TYPES = {
    NewsPage: "NewsArticle",
    RoleModelPage: "NewsArticle",
    LeadershipPage: "NewsArticle",
    SourcedNewsPage: "NewsArticle",
    LawPage: "Article",
    IntroPage: "Article",
    UnitPage: "AboutPage",
    OrganisationChartPage: "AboutPage",
    SectionPage: "CollectionPage",
    RegulationPage: "Legislation",
    DocumentPage: "Legislation",
    SchedulePage: "WebPage",
    AlbumPage: "ImageGallery",
    VideoPage: "VideoObject",
    ContactsPage: "ContactPage",
    SpokespersonPage: "ContactPage",
}


def written(graph: list[Node]) -> SafeString:
    """As it may stand between the tags of its block, whatever a title holds."""
    block = json.dumps({"@context": VOCABULARY, "@graph": graph}, ensure_ascii=False)
    return mark_safe(block.translate(ENDS_THE_BLOCK))  # noqa: S308 - no letter of markup is left in it


def graph_of(about: About) -> list[Node]:
    """The home page tells of the site and of who publishes it; every other page of itself."""
    if isinstance(about.page, HomePage):
        return [_publisher(about), _site(about)]
    return [_page(about), _way(about)]


def _publisher(about: About) -> Node:
    who = about.identity
    return _said(
        {
            "@type": "GovernmentOrganization",
            "@id": absolute("/#publisher"),
            "name": about.publisher,
            "url": absolute("/"),
            "address": who.address,
            "telephone": who.phone,
            "email": who.email,
            "logo": about.logo,
        }
    )


def _site(about: About) -> Node:
    """With how it is searched (the same address as in the OpenSearch description)."""
    return _said(
        {
            "@type": "WebSite",
            "@id": f"{about.address}#website",
            "name": about.site,
            "url": about.address,
            "inLanguage": get_language(),
            "publisher": {"@id": absolute("/#publisher")},
            "potentialAction": {
                "@type": "SearchAction",
                "target": {
                    "@type": "EntryPoint",
                    "urlTemplate": absolute(reverse("search")) + "?q={search_term_string}",
                },
                "query-input": "required name=search_term_string",
            },
        }
    )


def _page(about: About) -> Node:
    page = about.page
    return _said(
        {
            "@type": _type_of(page),
            "url": about.canonical or about.address,
            "inLanguage": get_language(),
            "name": about.title,
            "description": about.description,
            "publisher": _named("GovernmentOrganization", about.publisher) | {"url": absolute("/")},
            "correction": _corrections(page),
            **(_of_article(about) if isinstance(page, Story | IntroPage) else {}),
            **(_of_quoted(about) if isinstance(page, SourcedNewsPage) else {}),
            **(_of_regulation(page) if isinstance(page, RegulationPage) else {}),
            **(_of_video(about) if isinstance(page, VideoPage) else {}),
            **(_of_document(page) if isinstance(page, DocumentPage) else {}),
            **({"about": _service(page)} if isinstance(page, ProcedurePage) else {}),
            **({"mainEntity": _said(found)} if (found := _presented(about)) else {}),
            **({"about": _public_service(page)} if isinstance(page, ServicePage) else {}),
        }
    )


def _presented(about: About) -> Node:
    """The unit, the city or the map that the page presents."""
    page = about.page
    if isinstance(page, UnitPage):
        return node_of_unit(page)
    if isinstance(page, AdminMapPage):
        return node_of_map(page, about.picture)
    return node_of_city() if isinstance(page, OrganisationChartPage) else {}


def _type_of(page: Any) -> str:
    keeps_identity = isinstance(page, SectionPage) and page.keeps_identity
    return "ContactPage" if keeps_identity else TYPES.get(type(page), "WebPage")


def _corrections(page: Any) -> list[Node]:
    """In the words of https://schema.org/CorrectionComment."""
    return [
        _said(
            {
                "@type": "CorrectionComment",
                "text": one.words,
                "datePublished": one.at.isoformat(timespec="seconds") if one.at else "",
            }
        )
        for one in getattr(page, "corrections_shown", ())
    ]


def _of_article(about: About) -> Node:
    return {
        "headline": about.title,
        "datePublished": about.published_at.isoformat(timespec="seconds"),
        "dateModified": about.updated_at.isoformat(timespec="seconds"),
        "author": [_named("Person", name) for name in about.writers]
        or [_named("Organization", about.creator)],
        "articleSection": about.section,
        "creditText": getattr(about.page, "source_line", ""),
        "image": absolute(about.picture.url) if about.picture else "",
    }


def _of_quoted(about: About) -> Node:
    """Whose piece it is, and where it stood first."""
    page = about.page
    return _of_article(about) | {
        "author": [_named("Person", page.original_author or page.source.said.name)],
        "isBasedOn": page.original_url,
    }


def _of_regulation(page: RegulationPage) -> Node:
    version = page.regulation.version
    return {
        "legislationIdentifier": version.number,
        "legislationDate": version.decided_on.isoformat(),
    }


def _of_document(page: DocumentPage) -> Node:
    """Force in the words of schema.org (https://schema.org/LegalForceStatus)."""
    force = {State.IN_FORCE: "InForce", State.PARTLY: "PartiallyInForce"}.get(page.state, "NotInForce")
    return {
        "legislationIdentifier": page.number,
        "legislationType": page.get_kind_display(),
        "legislationDate": page.issued_on.isoformat(),
        "legislationDateOfApplicability": page.begins_on.isoformat(),
        "legislationPassedBy": _named("GovernmentOrganization", page.issuer),
        "legislationLegalForce": f"{VOCABULARY}/{force}",
    }


def _of_video(about: About) -> Node:
    minutes, _colon, seconds = about.page.duration.partition(":")
    return {
        "uploadDate": about.published_at.isoformat(timespec="seconds"),
        "contentUrl": absolute(about.page.recording_url) if about.page.recording_url else "",
        "thumbnailUrl": absolute(about.picture.url) if about.picture else "",
        "duration": f"PT{int(minutes)}M{int(seconds)}S" if seconds else "",
        "transcript": about.page.transcript,
    }


def _service(page: ProcedurePage) -> Node:
    """The service the page tells of (https://schema.org/GovernmentService)."""
    return _said(
        {
            "@type": "GovernmentService",
            "name": page.name,
            "identifier": page.code,
            "serviceType": page.branch,
            "provider": _named("GovernmentOrganization", page.executing_body) if page.executing_body else "",
            "audience": [{"@type": "Audience", "audienceType": who} for who in page.audiences],
            "url": page.service_url,
        }
    )


def _public_service(page: ServicePage) -> Node:
    provider = _named("GovernmentOrganization", page.provider) if page.provider else ""
    return _said(
        {
            "@type": "GovernmentService",
            "name": page.title,
            "provider": provider,
            "url": page.service_url,
        }
    )


def _way(about: About) -> Node:
    """The breadcrumb as it is shown, and the page itself."""
    links = [(link.title, absolute(link.url)) for link in breadcrumbs(about.context, about.page)]
    steps = [*links, (about.page.title, about.address)]
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            _said({"@type": "ListItem", "position": number, "name": title, "item": address})
            for number, (title, address) in enumerate(steps, 1)
        ],
    }


def _named(kind: str, name: str) -> Node:
    return {"@type": kind, "name": name}


def _said(node: Mapping[str, Any]) -> Node:
    """Without what nobody has entered."""
    return {name: value for name, value in node.items() if value}

"""Units, the city and its maps in the words of schema.org, of what was entered and nothing else."""

from __future__ import annotations

from typing import Any

from pages.addresses import absolute
from workflows.regulation.vocabulary import UnitKind
from workflows.staff.regulation import regulation_in_force

Node = dict[str, Any]
OF_THE_STATE = {
    UnitKind.DEPARTMENT,
    UnitKind.COMMUNE,
}  # Party and mass organisations are none of its agencies


def node_of_unit(page: Any) -> Node:
    """https://schema.org/GovernmentOrganization; one that ended is reached no more."""
    unit, ended = page.unit, page.profile.has_ended
    reached = {
        "telephone": page.phone,
        "faxNumber": page.fax,
        "email": page.email,
        "url": page.website,
    }
    return {
        "@type": "GovernmentOrganization" if unit.kind in OF_THE_STATE else "Organization",
        "name": unit.said.name,
        "address": page.address,
        "foundingDate": unit.starts_on.isoformat() if unit.starts_on else "",
        "dissolutionDate": unit.ends_on.isoformat() if unit.ends_on else "",
        **({} if ended else reached),
    }


def node_of_city() -> Node:
    return {"@type": "AdministrativeArea", "name": regulation_in_force().locality}


def node_of_map(page: Any, picture: Any) -> Node:
    """https://schema.org/Map, with the days it holds."""
    first, last = (day.isoformat() if day else ".." for day in (page.valid_from, page.valid_until))
    return {
        "@type": "Map",
        "name": page.title,
        "about": node_of_city(),
        "temporalCoverage": f"{first}/{last}",
        "creditText": page.map_source,
        "image": absolute(picture.url) if picture else "",
    }

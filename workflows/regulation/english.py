"""What readers are to find in English too, and by which text (Đ13 NĐ 42/2022/NĐ-CP).

The law asks it of ministries and provinces and encourages the others. So nothing is demanded of anybody here: the list
says what is translated first, and a locality may lengthen it.
"""

from __future__ import annotations

from dataclasses import dataclass

from .vocabulary import Content, Section


@dataclass(frozen=True)
class InEnglish:
    """`services` are asked for where they serve foreigners; `chosen` are sections that the locality adds itself."""

    law: str
    says: str  # what the law names, in a few words
    contents: tuple[Content, ...]
    services: tuple[Content, ...]
    chosen: tuple[str, ...] = ()

    def asks_for(self, section: Section) -> bool:
        """Whether every page of the section is to be translated."""
        return section.content in self.contents or section.key in self.chosen

    def asks_for_services_of(self, section: Section) -> bool:
        """Whether those pages of the section are that serve foreigners."""
        return section.content in self.services and not self.asks_for(section)


BY_LAW = InEnglish(
    law="Điều 13 Nghị định số 42/2022/NĐ-CP",
    says="giới thiệu, liên hệ, dịch vụ công cho người nước ngoài",
    contents=(Content.INTRO, Content.CONTACT),
    services=(Content.PROCEDURE, Content.SERVICE),
)

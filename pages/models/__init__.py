"""Page types, by section. A page is named "pages.NewsPage" where another must be told."""

from .access import AccessFile, AccessPage
from .article import ArticlePage
from .bylines import Byline
from .consultation import ConsultationFile, ConsultationPage
from .disclosure import DisclosureFile, DisclosurePage
from .document import DocumentPage
from .document_parts import DocumentFile, DocumentRelation
from .gallery import AlbumPage, AlbumPicture, VideoPage
from .home import HomePage
from .intro import IntroPage
from .law import ExplainedDocument, LawPage
from .news import NewsPage
from .regulation import RegulationPage
from .role_model import RoleModelPage
from .section import SectionPage
from .story import Story

__all__ = [
    "AccessFile",
    "AccessPage",
    "AlbumPage",
    "AlbumPicture",
    "ArticlePage",
    "Byline",
    "ConsultationFile",
    "ConsultationPage",
    "DisclosureFile",
    "DisclosurePage",
    "DocumentFile",
    "DocumentPage",
    "DocumentRelation",
    "ExplainedDocument",
    "HomePage",
    "IntroPage",
    "LawPage",
    "NewsPage",
    "RegulationPage",
    "RoleModelPage",
    "SectionPage",
    "Story",
    "VideoPage",
]

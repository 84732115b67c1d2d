"""Page types, by section. A page is named "pages.NewsPage" where another must be told."""

from .article import ArticlePage
from .bylines import Byline
from .document import DocumentPage
from .document_parts import DocumentFile, DocumentRelation
from .home import HomePage
from .intro import IntroPage
from .news import NewsPage
from .procedure import ProcedurePage
from .procedure_parts import ProcedureBasis
from .regulation import RegulationPage
from .role_model import RoleModelPage
from .section import SectionPage
from .story import Story

__all__ = [
    "ArticlePage",
    "Byline",
    "DocumentFile",
    "DocumentPage",
    "DocumentRelation",
    "HomePage",
    "IntroPage",
    "NewsPage",
    "ProcedureBasis",
    "ProcedurePage",
    "RegulationPage",
    "RoleModelPage",
    "SectionPage",
    "Story",
]

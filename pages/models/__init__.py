"""Page types, by section. A page is named "pages.NewsPage" where another must be told."""

from .article import ArticlePage
from .bylines import Byline
from .document import DocumentPage
from .document_parts import DocumentFile, DocumentRelation
from .home import HomePage
from .intro import IntroPage
from .leadership import Attendance, LeadershipPage
from .news import NewsPage
from .regulation import RegulationPage
from .role_model import RoleModelPage
from .schedule import SchedulePage
from .section import SectionPage
from .sourced import SourcedNewsPage
from .story import Story

__all__ = [
    "ArticlePage",
    "Attendance",
    "Byline",
    "DocumentFile",
    "DocumentPage",
    "DocumentRelation",
    "HomePage",
    "IntroPage",
    "LeadershipPage",
    "NewsPage",
    "RegulationPage",
    "RoleModelPage",
    "SchedulePage",
    "SectionPage",
    "SourcedNewsPage",
    "Story",
]

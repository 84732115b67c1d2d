"""Page types, by section. A page is named "pages.NewsPage" where another must be told."""

from .article import ArticlePage
from .bylines import Byline
from .home import HomePage
from .intro import IntroPage
from .news import NewsPage
from .regulation import RegulationPage
from .section import SectionPage

__all__ = [
    "ArticlePage",
    "Byline",
    "HomePage",
    "IntroPage",
    "NewsPage",
    "RegulationPage",
    "SectionPage",
]

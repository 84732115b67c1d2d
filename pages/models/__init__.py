"""Page types, by section. A page is named "pages.NewsPage" where another must be told."""

from .access import AccessFile, AccessPage
from .admin_map import AdminMapPage
from .admin_map_parts import MapPlace
from .bylines import Byline
from .channels import Channel, ChannelsPage
from .consultation import ConsultationFile, ConsultationPage
from .contacts import ContactPerson, ContactsPage
from .corrections import PublishedCorrection
from .disclosure import DisclosureFile, DisclosurePage
from .document import DocumentPage
from .document_parts import DocumentFile, DocumentRelation
from .finding import FileText, SearchDocument, SearchedWords, WordRest
from .gallery import AlbumPage, AlbumPicture, VideoPage
from .home import HomePage
from .intro import IntroPage
from .law import ExplainedDocument, LawPage
from .leadership import Attendance, LeadershipPage
from .news import NewsPage
from .notice import NoticePage
from .organisation_chart import OrganisationChartPage
from .procedure import ProcedurePage
from .procedure_parts import ProcedureBasis
from .promoted import PromotedResult
from .regulation import RegulationPage
from .role_model import RoleModelPage
from .schedule import SchedulePage
from .section import SectionPage
from .service import ServicePage, ServiceProcedure
from .sourced import SourcedNewsPage
from .spokesperson import Spokesperson, SpokespersonPage
from .story import Story
from .unit import UnitPage

__all__ = [
    "AccessFile",
    "AccessPage",
    "AdminMapPage",
    "AlbumPage",
    "AlbumPicture",
    "Attendance",
    "Byline",
    "Channel",
    "ChannelsPage",
    "ConsultationFile",
    "ConsultationPage",
    "ContactPerson",
    "ContactsPage",
    "DisclosureFile",
    "DisclosurePage",
    "DocumentFile",
    "DocumentPage",
    "DocumentRelation",
    "ExplainedDocument",
    "FileText",
    "HomePage",
    "IntroPage",
    "LawPage",
    "LeadershipPage",
    "MapPlace",
    "NewsPage",
    "NoticePage",
    "OrganisationChartPage",
    "ProcedureBasis",
    "ProcedurePage",
    "PromotedResult",
    "PublishedCorrection",
    "RegulationPage",
    "RoleModelPage",
    "SchedulePage",
    "SearchDocument",
    "SearchedWords",
    "SectionPage",
    "ServicePage",
    "ServiceProcedure",
    "SourcedNewsPage",
    "Spokesperson",
    "SpokespersonPage",
    "Story",
    "UnitPage",
    "VideoPage",
    "WordRest",
]

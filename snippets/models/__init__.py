"""What pages share: organisations, the identity in the footer, pictures and files."""

from .drafts import Drafted, PublicSnippet, public_snippets
from .home_layout import HomeLayout
from .identity import Identity
from .media import Attachment, Picture, PictureRendition, Rights
from .officials import Official, Position
from .organisations import Organisation
from .read_once import reading_once
from .sources import Source
from .stored_files import Hashed
from .terms import Term

__all__ = [
    "Attachment",
    "Drafted",
    "Hashed",
    "HomeLayout",
    "Identity",
    "Official",
    "Organisation",
    "Picture",
    "PictureRendition",
    "Position",
    "PublicSnippet",
    "Rights",
    "Source",
    "Term",
    "public_snippets",
    "reading_once",
]

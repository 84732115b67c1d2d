"""What pages share: organisations, the identity in the footer, pictures and files."""

from .drafts import Composed, GuardedRevisions, PublicSnippet, public_snippets
from .home_layout import HomeLayout
from .identity import Identity
from .media import Attachment, Hashed, Picture, PictureRendition, Rights
from .officials import Official, Position
from .organisations import Organisation
from .sources import Source

__all__ = [
    "Attachment",
    "Composed",
    "GuardedRevisions",
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
    "public_snippets",
]

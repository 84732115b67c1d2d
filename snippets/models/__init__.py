"""What pages share: organisations, the identity in the footer, pictures and files."""

from .drafts import Composed, GuardedRevisions, PublicSnippet, public_snippets
from .home_layout import HomeLayout
from .identity import Identity
from .media import Attachment, Hashed, Picture, PictureRendition
from .organisations import Organisation

__all__ = [
    "Attachment",
    "Composed",
    "GuardedRevisions",
    "Hashed",
    "HomeLayout",
    "Identity",
    "Organisation",
    "Picture",
    "PictureRendition",
    "PublicSnippet",
    "public_snippets",
]

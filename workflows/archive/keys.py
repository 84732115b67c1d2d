"""The notary's key (Ed25519): its secret half in a file of its own, its public half beside what it signs."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
    load_pem_public_key,
)
from django.utils.translation import gettext as _

from .files import replace, write_once

PUBLIC = "public.pem"  # the key of the newest head; each key stays beside it under its own name


class NoKey(Exception):
    """A sentence that says what is wrong with the key, and what to do."""


def make(path: Path) -> Ed25519PrivateKey:
    """A new key, for its owner's eyes only; one that is there is kept, whoever asks at the same time."""
    path.parent.mkdir(parents=True, exist_ok=True)
    secret = Ed25519PrivateKey.generate().private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    write_once(path, secret, 0o600)
    return load(path)


def load(path: Path) -> Ed25519PrivateKey:
    try:
        if path.stat().st_mode & 0o077:
            raise NoKey(
                _("Tệp khóa ký %(path)s đang mở cho tài khoản khác; hãy đặt quyền 0600.") % told(path)
            )
        key = load_pem_private_key(path.read_bytes(), password=None)
    except OSError as error:
        raise NoKey(_missing(path, error)) from error
    except (ValueError, TypeError) as error:
        raise NoKey(_("Tệp %(path)s không phải là khóa ký của sổ đăng ký.") % told(path)) from error
    if not isinstance(key, Ed25519PrivateKey):
        raise NoKey(_("Khóa trong tệp %(path)s không phải là khóa Ed25519.") % told(path))
    return key


def told(path: Path) -> dict[str, str]:
    return {"path": str(path)}


def _missing(path: Path, error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return _(
            "Chưa có khóa ký mốc của sổ đăng ký (%(path)s). Tạo một lần bằng tài khoản ký mốc: "
            "manage.py make_archive_key, rồi giữ một bản sao ở nơi khác."
        ) % told(path)
    return _("Không đọc được khóa ký %(path)s: tài khoản đang chạy không phải tài khoản ký mốc.") % told(path)


def name_of(key: Ed25519PublicKey) -> str:
    """What a head calls the key that signed it."""
    return sha256(key.public_bytes_raw()).hexdigest()


def publish(key: Ed25519PrivateKey, folder: Path) -> None:
    """The public half, beside the heads; those of keys that were given up stay."""
    public = key.public_key()
    pem = public.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    write_once(folder / f"{name_of(public)}.pem", pem)
    if not (folder / PUBLIC).exists() or (folder / PUBLIC).read_bytes() != pem:
        replace(folder / PUBLIC, pem)


def published(folder: Path) -> dict[str, Ed25519PublicKey]:
    """The public keys beside the heads, by name; what is no key is none."""
    found = filter(None, (_public(path) for path in sorted(folder.glob("*.pem"))))
    return {name_of(key): key for key in found}


def _public(path: Path) -> Ed25519PublicKey | None:
    try:
        key = load_pem_public_key(path.read_bytes())
    except (OSError, ValueError):
        return None
    return key if isinstance(key, Ed25519PublicKey) else None

"""Pictures as phones and cameras make them, with what they write in beside the picture."""

from __future__ import annotations

import io
import struct

from PIL import Image, ImageCms, PngImagePlugin

PLACE, CAMERA, AUTHOR, WORDS = b"21/1", b"Dien thoai cua Lan", b"lan@vi-du.invalid", b"Nha rieng cua Lan"
PRIVATE = (CAMERA, AUTHOR, WORDS, b"Exif", b"http://ns.adobe.com/xap", b"8BIM", b"EXIF", b"XMP ", b"eXIf")
PROFILE = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
RED, BLUE = (200, 20, 30), (20, 60, 200)


def drawing(width: int = 120, height: int = 80) -> Image.Image:
    """Blue, with a red quarter at the top left."""
    image = Image.new("RGB", (width, height), BLUE)
    image.paste(RED, (0, 0, width // 2, height // 2))
    return image


def exif(orientation: int) -> Image.Exif:
    noted = Image.Exif()
    noted[0x0112], noted[0x010F] = orientation, CAMERA.decode()
    noted.get_ifd(0x8825).update({1: "N", 2: (21.0, 49.0, 12.5), 3: "E", 4: (105.0, 12.0, 44.0)})
    return noted


def xmp() -> bytes:
    return b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><dc:creator>' + AUTHOR + b"</dc:creator></x:xmpmeta>"


def jpeg(orientation: int = 1, image: Image.Image | None = None) -> bytes:
    """With place and camera, author, words, a thumbnail of another picture, and one more behind its end."""
    kept = io.BytesIO()
    (image or drawing()).save(
        kept, "JPEG", quality=90, exif=exif(orientation), xmp=xmp(), comment=WORDS, icc_profile=PROFILE
    )
    data = kept.getvalue()
    iptc = b"Photoshop 3.0\x008BIM\x04\x04\0\0" + struct.pack(">I", len(WORDS)) + WORDS
    segment = b"\xff\xed" + struct.pack(">H", len(iptc) + 2) + iptc
    return data[:2] + segment + data[2:] + b"ftypmp42" + WORDS


def png(orientation: int = 1) -> bytes:
    words, kept = PngImagePlugin.PngInfo(), io.BytesIO()
    words.add_text("Author", AUTHOR.decode())
    words.add_itxt("XML:com.adobe.xmp", xmp().decode())
    drawing().save(kept, "PNG", pnginfo=words, exif=exif(orientation), icc_profile=PROFILE)
    return kept.getvalue() + WORDS


def webp(orientation: int = 1) -> bytes:
    kept = io.BytesIO()
    drawing().save(kept, "WEBP", exif=exif(orientation), xmp=xmp(), icc_profile=PROFILE, lossless=True)
    return kept.getvalue() + WORDS


def moving(kind: str) -> bytes:
    kept = io.BytesIO()
    drawing().save(kept, kind, save_all=True, append_images=[drawing().rotate(180)], duration=100)
    return kept.getvalue()


def several_in_one() -> bytes:
    """What newer phones make: a JPEG with a second picture behind it."""
    kept = io.BytesIO()
    drawing().save(kept, "MPO", save_all=True, append_images=[drawing().rotate(180)], exif=exif(1))
    return kept.getvalue()


def as_bytes(image: Image.Image, kind: str) -> bytes:
    kept = io.BytesIO()
    image.save(kept, kind)
    return kept.getvalue()

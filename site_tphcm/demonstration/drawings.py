"""Pictures of the demonstration city: drawn, in one style, for no photograph is faked.

The sources are SVG in the tones of the portal (pictures/); set-up renders them and lays a grain over the flat
tones, as of print.
"""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import resvg_py
from django.core.files.base import ContentFile
from PIL import Image, ImageChops
from wagtail.models import Collection

from snippets.models import Picture, Rights
from workflows.staff.models import User
from workflows.staff.regulation import regulation_in_force

FOLDER = Path(__file__).parent / "pictures"
SIZE, GRAIN_SIZE = (1280, 800), (427, 267)  # of the picture, and of the noise before it is blown up
GRAIN = 3  # the noise's deviation, in steps of 255: at 5 a phone would load half as much again
MIDDLE = 128  # where the noise changes nothing
QUALITY = 92
AUTHOR = "Nhóm làm bản ví dụ"
SCHEMATIC = "sơ đồ không theo tỉ lệ, không thể hiện vị trí, ranh giới"


@dataclass(frozen=True)
class Drawing:
    title: str
    alt: str
    subject: str = "không vẽ theo hiện trạng"

    @property
    def caption(self) -> str:
        """Says first of all that it is no photograph."""
        return f"Tranh minh họa, {self.subject}."


DRAWINGS = {
    "song-lo": Drawing(
        "Sông Lô",
        "Một cây cầu bắc qua sông, xe chạy trên cầu, người chèo thuyền bên dưới, phía sau là những lớp núi.",
    ),
    "thanh-nha-mac": Drawing(
        "Thành cổ",
        "Tường gạch đỏ có cổng vòm nhìn thấu sang bên kia, một người lớn dắt trẻ nhỏ đi về phía cổng.",
    ),
    "trung-thu": Drawing(
        "Đêm hội Trung thu",
        "Mô hình đèn hình cá chép và đèn ông sao khổng lồ đi qua phố dưới trăng tròn, trẻ em cầm đèn đứng xem.",
    ),
    "lam-den": Drawing(
        "Làm đèn ông sao",
        "Hai bàn tay dán giấy đỏ lên khung đèn ông sao trên bàn gỗ, quanh bàn có nan tre, kéo, hồ dán, giấy màu.",
    ),
    "den-ha": Drawing(
        "Ngày hội ở đền",
        "Ngôi đền mái đỏ cong, cờ hội hai bên, bốn người khiêng kiệu trước sân.",
    ),
    "dua-thuyen": Drawing(
        "Hội đua thuyền",
        "Hai thuyền rồng nhiều tay chèo đua trên sông, người xem và cờ đứng dọc bờ.",
    ),
    "quay-mot-cua": Drawing(
        "Quầy tiếp nhận hồ sơ",
        "Hai công chức ngồi sau quầy, một người dân đưa hồ sơ, một người đứng chờ.",
    ),
    "ban-hop": Drawing(
        "Bàn họp",
        "Tám người ngồi quanh bàn họp nhìn từ trên xuống, trên bàn có giấy, tách trà, máy tính.",
        "không phải một cuộc họp có thật",
    ),
    "cao-toc": Drawing(
        "Đường cao tốc",
        "Đường cao tốc hai chiều chạy thẳng giữa những quả đồi, phía cuối đường là núi và mặt trời.",
    ),
    "cho": Drawing(
        "Chợ buổi sáng",
        "Ba sạp hàng mái sọc đỏ trắng bày hoa quả, rau, người bán đội nón, người mua xách giỏ.",
    ),
    "ruong-lua": Drawing(
        "Ruộng lúa",
        "Ruộng lúa chín bên dòng nước, hai người đội nón gặt lúa, nhà mái đỏ dưới chân đồi.",
    ),
    "truong-hoc": Drawing(
        "Sân trường",
        "Trường học hai tầng mái đỏ, cột cờ, cây phượng; bốn học sinh đeo cặp đi qua sân vào lớp.",
    ),
    "tram-y-te": Drawing(
        "Phòng khám trạm y tế",
        "Người mẹ bế con nhỏ trước bàn khám, cán bộ y tế áo trắng đưa tay về phía em bé, sau lưng là tủ thuốc.",
    ),
    "duong-pho": Drawing(
        "Con phố có hè rộng",
        "Dãy nhà phố nhiều màu, hàng cây trên hè, một người đẩy xe lăn, một người đội nón xách giỏ.",
    ),
    "trong-cay": Drawing(
        "Trồng cây bên sông",
        "Hai người đỡ một cây non vừa trồng trên bờ sông, cạnh đó có xẻng, xô nước và hàng cây nhỏ.",
    ),
    "bang-tin": Drawing(
        "Bảng tin tổ dân phố",
        "Bảng tin có mái che dán nhiều thông báo, một người tóc bạc chỉ tay đọc, em nhỏ đứng bên cạnh.",
    ),
    "suoi-khoang": Drawing(
        "Bể nước khoáng",
        "Bể nước khoáng bốc hơi dưới chân đồi, hai người ngồi bên thành bể, phía sau có chòi mái đỏ.",
    ),
    "doc-sach": Drawing(
        "Tủ sách",
        "Bà cụ đeo kính và hai em nhỏ đọc sách quanh bàn dưới ngọn đèn, hai bên là giá sách đầy.",
    ),
    "so-do-2010": Drawing(
        "Sơ đồ bảy phường, sáu xã",
        "Bảy hình tròn đỏ là bảy phường, sáu hình vuông vàng là sáu xã, xếp hàng hai bên dòng sông; không có ranh giới.",
        SCHEMATIC,
    ),
    "so-do-2020": Drawing(
        "Sơ đồ mười phường, năm xã",
        "Mười hình tròn đỏ là mười phường, năm hình vuông vàng là năm xã, xếp hàng hai bên dòng sông; không có ranh giới.",
        SCHEMATIC,
    ),
}


def picture_of(key: str, section: str, uploader: User) -> Picture:
    """The drawing as a picture; made once, kept with the pictures of the section that shows it first."""
    drawing = DRAWINGS[key]
    kept = Picture.objects.filter(title=drawing.title, author=AUTHOR).first()
    return kept or Picture.objects.create(
        title=drawing.title,
        alt=drawing.alt,
        caption=drawing.caption,
        author=AUTHOR,
        rights=Rights.OWN,
        file=ContentFile(render(key), f"{key}.jpg"),
        collection=collection_of(section),
        uploaded_by_user=uploader,
    )


def render(key: str) -> bytes:
    """The drawing as JPEG, with its grain."""
    source = FOLDER / f"{key}.svg"
    shapes = resvg_py.svg_to_bytes(svg_path=str(source), width=SIZE[0], skip_system_fonts=True)
    drawn = Image.open(BytesIO(shapes))
    noise = Image.effect_noise(GRAIN_SIZE, GRAIN).resize(SIZE, Image.Resampling.BICUBIC)
    grained = ImageChops.add(drawn.convert("RGB"), noise.convert("RGB"), offset=-MIDDLE)
    kept = BytesIO()
    grained.save(kept, "JPEG", quality=QUALITY, subsampling=0)
    return kept.getvalue()


def collection_of(section: str) -> Collection:
    """The one at the top of the section's branch, as `enact` made it."""
    regulation = regulation_in_force()
    titles = {node.key: node.title for node in regulation.page_nodes}
    return Collection.objects.get(name=titles[regulation.path(section)[0]])

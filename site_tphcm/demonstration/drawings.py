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
AS_DRAWN, SCHEMATIC = "không vẽ theo hiện trạng", "sơ đồ không theo tỉ lệ, không thể hiện vị trí, ranh giới"
NO_MEETING = "không phải một cuộc họp có thật"
IN_ENGLISH = {
    AS_DRAWN: "not drawn from life",
    SCHEMATIC: "a diagram not to scale, showing no positions or boundaries",
    NO_MEETING: "not a real meeting",
}


@dataclass(frozen=True)
class Drawing:
    title: str
    alt: str
    alt_en: str
    subject: str = AS_DRAWN

    @property
    def caption(self) -> str:
        """Says first of all that it is no photograph."""
        return f"Tranh minh họa, {self.subject}."

    @property
    def caption_en(self) -> str:
        return f"Illustration, {IN_ENGLISH[self.subject]}."


DRAWINGS = {
    "song-lo": Drawing(
        "Sông Lô",
        "Một cây cầu bắc qua sông, xe chạy trên cầu, người chèo thuyền bên dưới, phía sau là những lớp núi.",
        "A bridge across a river with traffic on it, a man rowing a boat below, layers of mountains behind.",
    ),
    "thanh-nha-mac": Drawing(
        "Thành cổ",
        "Tường gạch đỏ có cổng vòm nhìn thấu sang bên kia, một người lớn dắt trẻ nhỏ đi về phía cổng.",
        "A red brick wall with an arched gate one can see through; an adult leads a small child towards it.",
    ),
    "trung-thu": Drawing(
        "Đêm hội Trung thu",
        "Mô hình đèn hình cá chép và đèn ông sao khổng lồ đi qua phố dưới trăng tròn, trẻ em cầm đèn đứng xem.",
        "Giant lanterns shaped as a carp and a star pass down a street under a full moon; children with lanterns watch.",
    ),
    "lam-den": Drawing(
        "Làm đèn ông sao",
        "Hai bàn tay dán giấy đỏ lên khung đèn ông sao trên bàn gỗ, quanh bàn có nan tre, kéo, hồ dán, giấy màu.",
        "Two hands glue red paper to the frame of a star lantern on a wooden table, among bamboo strips, scissors, glue and coloured paper.",
    ),
    "den-ha": Drawing(
        "Ngày hội ở đền",
        "Ngôi đền mái đỏ cong, cờ hội hai bên, bốn người khiêng kiệu trước sân.",
        "A temple with a curved red roof, festival flags on both sides, four people carrying a palanquin across the yard.",
    ),
    "dua-thuyen": Drawing(
        "Hội đua thuyền",
        "Hai thuyền rồng nhiều tay chèo đua trên sông, người xem và cờ đứng dọc bờ.",
        "Two dragon boats with many rowers race on a river; spectators and flags line the bank.",
    ),
    "quay-mot-cua": Drawing(
        "Quầy tiếp nhận hồ sơ",
        "Hai công chức ngồi sau quầy, một người dân đưa hồ sơ, một người đứng chờ.",
        "Two officials sit behind a counter, one resident hands in papers, another waits.",
    ),
    "ban-hop": Drawing(
        "Bàn họp",
        "Tám người ngồi quanh bàn họp nhìn từ trên xuống, trên bàn có giấy, tách trà, máy tính.",
        "Eight people around a meeting table seen from above, with papers, tea cups and laptops on it.",
        NO_MEETING,
    ),
    "cao-toc": Drawing(
        "Đường cao tốc",
        "Đường cao tốc hai chiều chạy thẳng giữa những quả đồi, phía cuối đường là núi và mặt trời.",
        "A two-way expressway runs straight between hills towards mountains and the sun.",
    ),
    "cho": Drawing(
        "Chợ buổi sáng",
        "Ba sạp hàng mái sọc đỏ trắng bày hoa quả, rau, người bán đội nón, người mua xách giỏ.",
        "Three market stalls with red and white striped roofs and fruit and vegetables; sellers in conical hats, buyers with baskets.",
    ),
    "ruong-lua": Drawing(
        "Ruộng lúa",
        "Ruộng lúa chín bên dòng nước, hai người đội nón gặt lúa, nhà mái đỏ dưới chân đồi.",
        "A ripe rice field beside a stream, two people in conical hats harvesting, red-roofed houses at the foot of a hill.",
    ),
    "truong-hoc": Drawing(
        "Sân trường",
        "Trường học hai tầng mái đỏ, cột cờ, cây phượng; bốn học sinh đeo cặp đi qua sân vào lớp.",
        "A two-storey school with a red roof, a flagpole and a flame tree; four pupils with school bags cross the yard.",
    ),
    "tram-y-te": Drawing(
        "Phòng khám trạm y tế",
        "Người mẹ bế con nhỏ trước bàn khám, cán bộ y tế áo trắng đưa tay về phía em bé, sau lưng là tủ thuốc.",
        "A mother holding a small child at an examination table, a health worker in white reaching towards the child, a medicine cabinet behind.",
    ),
    "duong-pho": Drawing(
        "Con phố có hè rộng",
        "Dãy nhà phố nhiều màu, hàng cây trên hè, một người đẩy xe lăn, một người đội nón xách giỏ.",
        "A row of houses in many colours, trees along a wide pavement, one person pushing a wheelchair, one in a conical hat carrying a basket.",
    ),
    "trong-cay": Drawing(
        "Trồng cây bên sông",
        "Hai người đỡ một cây non vừa trồng trên bờ sông, cạnh đó có xẻng, xô nước và hàng cây nhỏ.",
        "Two people hold up a newly planted sapling on a riverbank, beside a spade, a bucket and a row of small trees.",
    ),
    "bang-tin": Drawing(
        "Bảng tin tổ dân phố",
        "Bảng tin có mái che dán nhiều thông báo, một người tóc bạc chỉ tay đọc, em nhỏ đứng bên cạnh.",
        "A roofed notice board with many notices; a grey-haired person reads and points, a child stands beside.",
    ),
    "suoi-khoang": Drawing(
        "Bể nước khoáng",
        "Bể nước khoáng bốc hơi dưới chân đồi, hai người ngồi bên thành bể, phía sau có chòi mái đỏ.",
        "A steaming mineral water pool at the foot of a hill, two people sitting at its edge, a red-roofed hut behind.",
    ),
    "doc-sach": Drawing(
        "Tủ sách",
        "Bà cụ đeo kính và hai em nhỏ đọc sách quanh bàn dưới ngọn đèn, hai bên là giá sách đầy.",
        "An old woman in glasses and two children read around a table under a lamp, full bookshelves on both sides.",
    ),
    "so-do-2010": Drawing(
        "Sơ đồ bảy phường, sáu xã",
        "Bảy hình tròn đỏ là bảy phường, sáu hình vuông vàng là sáu xã, xếp hàng hai bên dòng sông; không có ranh giới.",
        "Seven red circles for seven wards and six yellow squares for six communes, in rows on both sides of the river; no boundaries.",
        SCHEMATIC,
    ),
    "so-do-2020": Drawing(
        "Sơ đồ mười phường, năm xã",
        "Mười hình tròn đỏ là mười phường, năm hình vuông vàng là năm xã, xếp hàng hai bên dòng sông; không có ranh giới.",
        "Ten red circles for ten wards and five yellow squares for five communes, in rows on both sides of the river; no boundaries.",
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
        alt_en=drawing.alt_en,
        caption=drawing.caption,
        caption_en=drawing.caption_en,
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

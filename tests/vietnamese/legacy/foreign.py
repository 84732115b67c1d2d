"""What must never be taken for an old encoding: other languages, code, addresses, numbers, bare Vietnamese."""

from __future__ import annotations

import ast
import sysconfig
from functools import cache
from pathlib import Path
from random import Random

import django
import polib

ENGLISH = """
    Please send me the file as soon as you can; I don't have it. | Who are you? To me, it's all the same.
    He said so. She did, too. We do. They go. I see. So do I. | The café on the corner is naïve about its résumé.
    Add the odd address to the middle; the ladder was added suddenly. | E-mail: is it o.k.? Yes, e.g. a. or i.e. b.
    The façade of the Zoë Brontë museum was coöperatively re-opened. | What's the cost? About £5, or €6 — no more.
    A 5 µm filter at 25 °C lets 30 µm particles through; ±2 °C. | Copyright © 2020 Acme® Inc. All rights reserved.™
    See § 5, ¶ 3 and note ¹; add ½ cup of sugar and ¼ of milk. | "To be or not to be?" – that's the question, isn't it?
    Beyoncé’s fiancée ate crème brûlée à la carte at the hôtel. | He who can, does. He who cannot, teaches. Oh no!
    The Board (the "Board") may do so. Go to (a) and then to (b). | My name is Ho. So is Le. I am a man. We are one.
    Ha Noi, Da Nang and Ho Chi Minh City are big; Hue is not. | I/O error? Try again... or do you? No? OK then.
""".replace("\n", "|").split("|")
FRENCH = """
    Où êtes-vous né, à Paris ou à Genève ? | L’été dernier, nous avons été reçus à l’hôtel de ville par le maire.
    Ça va ? Ça va très bien, merci. Et toi, où vas-tu ? | La forêt brûle déjà ; les pompiers sont arrivés trop tard.
    Le maïs, le blé et le thé ont été achetés à crédit. | Noël approche : les élèves rêvent de congés à la neige.
    « Où est passé le garçon ? » demanda-t-elle à sa sœur aînée. | Il a dû payer dû à l’État, sûr de lui, dès août.
    Le naïf aïeul haïssait l’égoïsme ; Moïse, lui, priait là-bas. | Hélas ! L’île a été évacuée à cause de la tempête.
    Té, thé, dé, clé, né, gré, blé, fée, bébé, pâté, côté, café. | À là où ça ? Çà et là. Voilà. Déjà. Holà ! Oh là là.
    Le préfet a signé l’arrêté n° 2020-17 du 3 août à Nîmes. | Être ou ne pas être, là est la question posée à Hamlet.
    La Côte d’Ivoire, le Sénégal, la Guinée et le Bénin. | Mme Lefèvre, née Côté, a fêté ses dix-huit ans à Nancy.
    à é è ù ê î ô û ç ë ï ü | Le coût de la croûte a crû ; il a bu du moût où nageait une moule.
    Une âme d’ébène, un âne, un crâne, des pâtes, des châteaux. | Le chêne, la tête, la bête, la fenêtre, l’arrêt, la fête.
""".replace("\n", "|").split("|")
OTHER = """
    Não há ninguém aqui; São Paulo é uma cidade à beira da razão. | El niño pequeño comió piña en la montaña mañana.
    Über die Straße läuft ein größeres Mädchen; schöne Grüße aus Köln. | Città, virtù, perché, così, più, là, né, è già.
    Året är två tusen och Åsa älskar sjön på ön. | Það er ekki gott að bíða; Ísland á góða daga.
""".replace("\n", "|").split("|")
CODE = r"""
    x = a^2 + b^2 - (a+b)*(a-b); y = e^x + o+u; z ^= 0x1f | if (a.b && !c.d) { e.f(g.h)?.i ?? j } else { foo+=bar+baz }
    e^{i\pi} + 1 = 0, \frac{a}{b}, \alpha^{2}, \hat{e}_{o+1} | SELECT a.id, o.* FROM orders o JOIN dd ON o.id = a.id WHERE a.e~'x'
    for i in `ls *.py`; do echo "a: ${i/.py/}"; done | <a href="#e">&#8220;Go&#8221;</a> &copy; &lt;b&gt; &#169; caf&#233;
    re.sub(r"[aeiou]\.(?!\d)", "a.", text) | .a:hover{color:#dde;margin:0 auto}.e>.o+.u~.i{top:50%} | dd/mm/yyyy hh:mm
    git add -A && git commit -m "add dd" && cd ../a.b/o+e | a=`date +%e`; e=`echo $a`; o=`id -u`; u=`who`; i=`w` | Dd = dD(dd(D))
    const o = {a: e?.u, i: o+u, y: a**2, e: [...a], u: i~y}; | int *a(void); char *o(int e); void (*u)(int i); double *dd;
    /^[^aeo]+(?:a|e|o)*$/ | lambda a: o(a(e(u))) | a(); o(); e(); u(); i(); a(b); o(c) | A+ B+ O+ AB- o+ a(+) e^- u^+
    u+0041 U+1EA1 o+e a+b i+1 do+do so+so go+to | printf("%s: %d\n", a, e); /* e.g. a. o. u. */ | c:\a.e\o+u\dd.txt
""".replace("\n", "|").split(" | ")
ADDRESSES = (
    "https://{host}/{word}-{word}/?a={word}&o=dd+{word}#e.{word}",
    "www.{host}/~{word}/a.{word}.html",
    "Contact: {word}.{word}+dd@{host}, {word}@{host}.",
    "ftp://{word}:{word}@{host}:2121/a(1)/o^2.zip",
    r"C:\Users\{word}\Documents\a.{word}(1).docx",
    "/home/{word}/o+/e.{word}/~dd",
    "mailto:{word}@{host}?subject=e.{word}",
    "{host}",
)
HOSTS = (
    "example.vn",
    "ubnd.example.gov.vn",
    "a.e.example.com",
    "do.to.example.org",
    "xn--caf-dma.example.net",
)
NUMBERS = (
    "Số {n}/QĐ-UBND, {n}/2019/NĐ-CP, {n}/TB-VP",
    "{n}/QĐ-UBND",
    "Nghị quyết số {n}/2021/NQ-HĐND ngày {d}/{d}/2021",
    "Tel. (0{d}) {n}-{n}, fax +84 {d} {n}",
    "{n},{n}.{n}đ = {n} ± {d} % ({d}°{d}′)",
    "1.00{n}.000.00.00.H60",
    "{d}¹ {d}² {d}³ ½ ¼ ¾ × ÷ {n} µm {d} µg",
    "{n} 000 € + £{n} - ¥{n} ¢{d} ¤{n}",
    "§ {d}, § {n} a. u. o. ¶ {d}",
    "A{d} E{d} I{d} O{d} U{d} {n}a {n}e {n}o. {n}u? {n}i!",
    "{d}h{d}, {d}:{d}, {n}-{n}-{n}, +{n}",
    "Điều {d}, khoản {d}, điểm đ",
)
BARE = """
    Uy ban nhan dan thanh pho | Cong hoa xa hoi chu nghia Viet Nam. Doc lap, tu do, hanh phuc? | Thu tuc dang ky khai sinh.
    Dau gia quyen su dung dat tai phuong Minh Xuan. Ai do? Ta do. | Co le toi di. Ma toi o nha. Ba me cho toi to.
    Quyet dinh cua Uy ban ve viec thanh lap Ban Bien tap. Xin cam on. | Toi di ve. Co ay o lai. Me goi ba. Cho ca hai.
""".replace("\n", "|").split("|")
WORDS = (
    "anh",
    "ba",
    "co",
    "do",
    "dang",
    "e",
    "hoa",
    "le",
    "o",
    "pho",
    "ta",
    "tu",
    "uy",
    "viet",
    "add",
    "buddy",
    "data",
)


def _clean(lines: list[str]) -> list[str]:
    return [line.strip() for line in lines if line.strip()]


@cache
def translations() -> list[str]:
    """Django's own words in languages of Latin letters."""
    found = Path(django.__file__).parent.glob("**/locale/*/LC_MESSAGES/django.po")
    paths = sorted(
        path for path in found if path.parts[-3] in {"fr", "de", "es", "pt", "it", "nb", "sv", "tr", "is"}
    )
    return [entry.msgstr for path in paths for entry in polib.pofile(str(path)) if entry.msgstr]


@cache
def library() -> tuple[list[str], list[str]]:
    """Docstrings and pieces of code of Python itself."""
    prose: list[str] = []
    code: list[str] = []
    for path in sorted(Path(sysconfig.get_path("stdlib")).glob("*.py")):
        source = path.read_text(encoding="utf-8", errors="replace")
        lines = source.splitlines()
        code += ["\n".join(lines[start : start + 1 + start % 9]) for start in range(0, len(lines), 97)]
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.FunctionDef | ast.ClassDef | ast.Module):
                prose += [text for text in [ast.get_docstring(node)] if text]
    return prose, code


def _joined(chance: Random, pieces: list[str]) -> str:
    return " ".join(chance.sample(pieces, k=chance.randrange(1, 4)))


def _filled(chance: Random, template: str) -> str:
    return template.format_map(_Filling(chance))


class _Filling(dict[str, str]):
    """A word, a host or a number for each place in a template, another each time."""

    def __init__(self, chance: Random) -> None:
        self.chance = chance

    def __missing__(self, name: str) -> str:
        kinds = {"word": WORDS, "host": HOSTS, "n": range(1, 9999), "d": range(1, 32)}
        return str(self.chance.choice(kinds[name]))


def samples(kind: str, count: int, seed: str) -> list[str]:
    """So many different-looking texts of a kind."""
    chance = Random(f"{seed} {kind}")
    prose, code = library()
    return [_sample(kind, chance, prose, code) for _ in range(count)]


def _sample(kind: str, chance: Random, prose: list[str], code: list[str]) -> str:
    if kind in ("addresses", "numbers"):
        templates = ADDRESSES if kind == "addresses" else NUMBERS
        return " ".join(_filled(chance, one) for one in chance.sample(templates, k=chance.randrange(1, 4)))
    written = {"english": ENGLISH, "french": FRENCH + OTHER, "code": CODE, "bare": BARE}[kind]
    read = {"english": prose, "code": code, "french": translations()}.get(kind, [])
    return chance.choice(read) if read and chance.random() < 0.7 else _joined(chance, _clean(written))


KINDS = ("english", "french", "code", "addresses", "numbers", "bare")

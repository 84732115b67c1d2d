"""Kiểm tra một gói chứng cứ mà không cần phần mềm của trang: python3 verify.py [thư mục của gói]
Cần Python 3.9 trở lên và thư viện cryptography. Mã thoát: 0 nguyên vẹn, 1 có điều không khớp, 2 không đọc được."""

import gzip
import json
import sys
import zlib
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.serialization import load_pem_public_key

FIELDS = ("at", "recorded_at", "verb", "kind", "key", "digests", "previous")
BLANK = ["", ""]  # a word that was struck out by a decision


def digest(prefix: bytes, *parts: str) -> str:  # each part framed by its length
    framed = (b"%d:%b," % (len(part), part) for part in map(str.encode, parts))
    return sha256(prefix + b"".join(framed)).hexdigest()


def canonical(told: Any) -> bytes:
    return json.dumps(told, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()


def root_of(leaf: str, path: Any) -> str:  # RFC 6962: a node is SHA-256 of 0x01, left, right
    here = bytes.fromhex(leaf)
    for side, neighbour in path:
        other = bytes.fromhex(neighbour)
        here = sha256(b"\1" + {"left": other + here, "right": here + other}[side]).digest()
    return here.hex()


def of_row(row: Any, root: str) -> Iterator[str]:
    number, values, promised = row["number"], row["values"], json.loads(row["digests"])
    if digest(b"\0", str(number), *(row[name] for name in FIELDS)) != row["hash"]:
        yield f"Dòng {number} đã bị sửa: mã băm tính lại không khớp."
    if root_of(row["hash"], row["path"]) != root:
        yield f"Dòng {number} không thuộc sổ đã ký."
    yield from (f"Dòng {number} thiếu hoặc thừa mục “{n}”." for n in promised.keys() ^ values.keys())
    for name, kept in values.items():
        if kept != BLANK and digest(b"\2", *kept) != promised.get(name):
            yield f"Mục “{name}” của dòng {number} đã bị sửa."


def edition_digest(told: Any) -> str:
    content = sha256(told["content"].encode()).hexdigest()
    fields = {name: value for name, value in told.items() if name != "number"}
    return sha256(canonical({**fields, "content": content})).hexdigest()


def of_sealed(what: str, rows: Any, word: str, found: Any) -> Iterator[str]:  # each promised, none besides
    said = {row["number"]: row["values"][word][1] for row in rows if word in row["values"]}
    for number in sorted(said.keys() | found.keys()):
        if number not in said or (number not in found and said[number]):
            yield f"{what} {number} bị thiếu, hoặc không có dòng sổ nào ghi."
        elif number in found and said[number] not in ("", found[number]):
            yield f"{what} {number} đã bị sửa: mã băm không khớp với dòng sổ."


def is_piece(path: Path) -> bool:
    try:
        return path.name == sha256(gzip.decompress(path.read_bytes())).hexdigest() + ".warc.gz"
    except (OSError, EOFError, zlib.error):
        return False


def of_pack(pack: Path) -> Iterator[str]:
    rows, head = (json.loads((pack / name).read_text("utf-8")) for name in ("rows.json", "head.json"))
    key: Any = load_pem_public_key((pack / "public.pem").read_bytes())
    try:
        key.verify(bytes.fromhex(head.pop("signature")), canonical(head))
    except InvalidSignature:
        yield "Chữ ký của mốc không khớp với khóa công khai."
    yield from (fault for row in rows for fault in of_row(row, head["root"]))
    told = [json.loads(path.read_text("utf-8")) for path in pack.glob("editions/*.json")]
    lists = {int(path.stem): path.read_bytes() for path in pack.glob("manifests/*.json")}
    public = [row for row in rows if row["verb"] != "sealed"]  # a row "sealed" names its edition by number
    yield from of_sealed("Bản đã đăng", public, "edition", {t["number"]: edition_digest(t) for t in told})
    yield from of_sealed("Danh mục", rows, "manifest", {n: sha256(b).hexdigest() for n, b in lists.items()})
    pieces = sorted({piece["piece"] for one in lists.values() for piece in json.loads(one)})
    paths = [pack / "pieces" / f"{name}.warc.gz" for name in pieces]
    yield from (f"Tệp {path.name} bị thiếu hoặc đã bị sửa." for path in paths if not is_piece(path))
    struck = [f"{name} ({r['number']})" for r in rows for name, kept in r["values"].items() if kept == BLANK]
    print(f"Mốc ký: dòng {head['number']}, lúc {head['at']}. Đã gạch bỏ: {', '.join(struck) or 'không'}.")
    print(f"Đã kiểm tra {len(rows)} dòng, {len(told)} bản đã đăng, {len(lists)} danh mục, {len(pieces)} tệp.")
    print("Khóa ký (đối chiếu với khóa đã công bố):", sha256(key.public_bytes_raw()).hexdigest())


if __name__ == "__main__":
    try:
        faults = list(of_pack(Path(sys.argv[1] if len(sys.argv) > 1 else ".")))
    except Exception as error:  # a pack that was spoiled may fail anywhere; it is not whole
        sys.exit(print(f"Không đọc được gói chứng cứ: {error!r}") or 2)
    print("\n".join(faults) or "Nguyên vẹn: mọi điều trong gói khớp với sổ đã ký.")
    sys.exit(1 if faults else 0)

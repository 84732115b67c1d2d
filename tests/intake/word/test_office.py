"""Where LibreOffice is installed, a real one: what it wrote itself is read as the .docx it was written from."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.samples import FULL, one_in
from vietnamese.legacy import Encoding, encode
from workflows.intake.word import office
from workflows.intake.word.office import as_docx
from workflows.intake.word.reading.bounds import BROKEN, Refused
from workflows.intake.word.reading.package import OLE

from .cases.documents import ARTICLE, COMMITTEE, foot, head
from .results import result_of
from .writing import b, docx, p, r

PROGRAM = next((path for name in office.PROGRAMS if (path := shutil.which(name))), "")
pytestmark = pytest.mark.skipif(not PROGRAM, reason="không có LibreOffice")
OLD = encode("Sáng ngày 25/11, nhân dân tổ dân phố cùng dọn vệ sinh đường phố.", Encoding.TCVN3).text
LETTER = docx(  # as Word writes it: behind a table there is always a paragraph
    *(head(COMMITTEE, "Số: 77/QĐ-UBND"), b("QUYẾT ĐỊNH"), b("Về việc ban hành mẫu phiếu"), ARTICLE),
    *(p(r(OLD, font=".VnTime")), foot("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), p()),
)


def written_by_it(ending: str, folder: Path) -> bytes:
    """As somebody saves a letter under another name."""
    given = folder / "thu.docx"
    given.write_bytes(LETTER)
    own = f"-env:UserInstallation=file://{folder}/ho-so"
    how = ["--headless", "--norestore", own, "--convert-to", ending, "--outdir", str(folder), str(given)]
    subprocess.run([PROGRAM, *how], check=True, capture_output=True, timeout=60)
    return (folder / f"thu.{ending}").read_bytes()


@pytest.mark.parametrize("ending", one_in(3, ["doc", "odt", "rtf"]))
def test_what_it_wrote_itself_is_read_as_it_was_written(ending: str, tmp_path: Path) -> None:
    converted = as_docx(written_by_it(ending, tmp_path))
    assert converted is not None
    assert result_of(converted) == result_of(LETTER)


@pytest.mark.skipif(not FULL, reason="thử trong make test-full")
def test_of_noise_it_makes_no_letter() -> None:
    with pytest.raises(Refused) as refused:
        as_docx(OLE + bytes(range(256)) * 100)
    assert refused.value.why == BROKEN

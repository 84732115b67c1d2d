"""The module of a locality, written from its table: literals alone, so that no title is ever run as code."""

from __future__ import annotations

from vietnamese.text import slug

from .table import Rows

OPENING = '''"""A locality's regulation, made from a table; mend the table and make it anew, or mend the rows here.

Each row is checked when the module is read, as the form checks it.
"""

from __future__ import annotations

from workflows.regulation.locality.making import regulation_from

TABLE = (
'''
CLOSING = """)

REGULATION = regulation_from(TABLE)
"""


def module_text(rows: Rows) -> str:
    """Python that holds the rows. `repr` of a string is a string whatever stands in it."""
    return OPENING + "".join(f"    {tuple(map(str, row))!r},\n" for row in _trimmed(rows)) + CLOSING


def module_name(locality: str) -> str:
    """A name Python can import: "Phường Minh Xuân" becomes phuong_minh_xuan."""
    name = slug(locality).replace("-", "_") or "dia_phuong"
    return name if not name[0].isdigit() else f"dia_phuong_{name}"


def _trimmed(rows: Rows) -> Rows:
    """Without the empty cells that a spreadsheet leaves at the end of each row."""
    return tuple(row[: max((n for n, cell in enumerate(row, 1) if cell), default=0)] for row in rows)

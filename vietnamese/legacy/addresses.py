"""What is no prose, and is never rewritten: addresses of pages, of people, of files."""

from __future__ import annotations

import re

_ADDRESS = re.compile(
    r"""
      [(\[<"']* (?: [a-z][a-z0-9+.-]+ :// | www\. | mailto: | tel: )      # of a page
    | [^@]+ @ [\w-]+ \. \w                                                # of a person
    | [(\[<"']* (?: [a-z] : [\\/] | \\\\ | (?: \.{1,2} | ~ ) / )           # of a file
    | [(\[<"']* / [\w-]+ [/.] \w                                          # and from the root; but /ngày
    | [\w.-]+ \. (?: vn | com | net | org | edu | gov | info | io )       # a name of a host, and its path
      (?: [/:?\#] | [.,;:)\]>"']* \Z )
    """,
    re.VERBOSE | re.IGNORECASE | re.ASCII,
)


def is_address(piece: str) -> bool:
    """Whether a piece between spaces is an address."""
    return _ADDRESS.match(piece) is not None

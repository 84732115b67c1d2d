"""Every parameter of an address that a public page reads. Whatever else stands in one is not read, and an address
means the same with it and without (`?fbclid=…`): the cache in front of the pages rests on that.

tests/pages/test_parameters.py asks every page, and finds none that reads another.
"""

from __future__ import annotations

PAGE = "trang"  # of a list
READ = frozenset(
    {
        PAGE,
        *(
            "q",
            "muc",
            "tep",
            "nam",
            "thang",
            "loai",
            "linh-vuc",
            "don-vi",
            "co-quan",
            "lanh-dao",
            "nhom",
        ),  # lists, search
        *("so", "dong", "nguoi-ky", "tu", "den", "hieu-luc-tu", "hieu-luc-den", "tinh-trang"),  # documents
        *("sap-xep", "xem"),
        *("su-kien", "doi-tuong", "cap", "truc-tuyen", "muc-do"),  # procedures, services
    }
)

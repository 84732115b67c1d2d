"""Public pages kept as files, and never stale (docs/adr/0050).

The database counts *generations* of what the public reads: a trigger on each table that a public page is made of
(`watched.py`) counts one more at the end of the transaction that changes it, by whatever door. Whatever was kept under
the generation before is out of reach with one replacement of a symbolic link (`store.py`), before the request that
made the change is answered (`front.py`); other hosts hear of it by NOTIFY (`keeper.py`).

    var/public/now -> generations/812-1764230400-1764176400-5d0c… what nginx serves
    var/public/last/                                       the last copy of each address, for when the database is away
"""

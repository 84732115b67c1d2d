"""The public search: what a page is found by, how it is kept, what is found.

A page is kept in the transaction that makes it public (`keeping`), its body and files by a job (`reading`), and is gone
in the transaction that withdraws it. `finder` is the interface; `settings.SEARCH_FINDER` says who answers, today
PostgreSQL (`postgres`).
"""

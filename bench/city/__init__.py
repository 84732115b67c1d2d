"""A city of any size, for whoever measures or looks at a portal that has been read for years.

    .venv/bin/python -m bench.city 100000                 fills the city of PORTAL_DATA_DIR (var/ where none is named)
    .venv/bin/python -m bench.city 100000 --into NAME     a copy of that city, in the same server, and fills the copy

`words` says what pages say, `plan` which page stands where, `kinds` what each kind tells of itself, `models` takes one
page of each section through its chain by the verbs that people use, `copied` makes more of all rows that this left
behind, `found` the rows of both searches, `fill` brings them in by COPY, `waiting` leaves some open in their chains.
Everything follows from the number of a page and the seed; only the keys and the day of the newest are of the database.
"""

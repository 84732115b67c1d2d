"""Measurements, as ratios in one run; never part of the tests.

`make bench` measures the table of targets (`run`, a module a row in `rows/`) in cities that `city/` fills, beside stock
Wagtail (`stock/`) and nginx. `make bench-verbs` and `make bench-search` measure single things (`verbs`, `search`, …).
"""

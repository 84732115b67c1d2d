"""A regulation made from a table that a clerk fills in: four parts, one row a clause, role or section.

`making.py` reads it and tells every fault by row and column; `module.py` writes the locality's module.
"""

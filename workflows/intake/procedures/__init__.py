"""Procedures from a file of the national database: read, compared with what is here, made into drafts.

The file is JSON, CSV or XLSX; nothing of it is published, and of a file with a fault nothing is taken.
"""

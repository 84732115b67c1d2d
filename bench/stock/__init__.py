"""Wagtail as its documentation builds a site, with the same texts, pictures and tree: what the bench compares with.

`content` is written by `bench.ours`, read by `fill`; `serve` serves it by the same server with as many threads. Models,
search, templates and the optional cache (STOCK_CACHED=1: Django's, for the whole site) are the stock ones; templates
show what ours show: a menu of two rows, breadcrumbs, picture, text, byline, dates, a footer from a snippet.
"""

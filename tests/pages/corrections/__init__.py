"""Corrections as readers meet them."""

"""Corrections on their way, through the doors people use."""

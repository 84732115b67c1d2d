"""Tests of the wiring: the database, the installation, the start."""

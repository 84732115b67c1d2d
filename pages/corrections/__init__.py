"""Corrections as the public meets them: kept as they are published, listed, fed to readers."""

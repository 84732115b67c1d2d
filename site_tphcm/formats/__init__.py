"""How days are typed in forms (settings.FORMAT_MODULE_PATH): the library's own would take 05/02/2026 for the second
of May."""

"""The lasting addresses of what documents and procedures said before: each edition that was public, as it was."""

"""Things that pages share: organisations, the identity in the footer, pictures and files."""

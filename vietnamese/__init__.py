"""Vietnamese text, without Django: normal form, folding, slugs."""

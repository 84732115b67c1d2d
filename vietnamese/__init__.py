"""Vietnamese text, without Django: normal form, folding, slugs, the words of a search."""

"""Vietnamese without Django: text in one form, folding, slugs, order, amounts, numbers in words, the lunar calendar."""

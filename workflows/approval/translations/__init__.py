"""What the chain asks of a translation: complete or not published, of the public edition, with its source or not at all."""

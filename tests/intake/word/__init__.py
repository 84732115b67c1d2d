"""Word files into drafts: sixty made here and what each becomes, forty that are refused, and the door."""

"""What must reach no reader: which fields are the office's own, what is planted in them, where a reader comes by."""

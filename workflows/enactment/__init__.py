"""Makes the database equal to the regulation, and answers who approves what."""

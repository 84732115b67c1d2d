"""What people are told: notices in the admin, letters of the day, letters at once."""

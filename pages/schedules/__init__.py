"""The weekly calendar (practice 5): its weeks and rows, what changed of a published week, its iCalendar feeds."""

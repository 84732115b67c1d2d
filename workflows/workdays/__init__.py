"""The working days of the office, as people maintain them: days off, days made up, and what is counted in them."""

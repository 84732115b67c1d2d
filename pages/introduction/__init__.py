"""What the city is made of: the profile of a unit, the chart of all units, how both are listed."""

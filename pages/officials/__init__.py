"""Who leads the city, and what they did: the roster, the profiles, the list of activities."""

"""Leaders: their posts, the roster, the activities."""

"""Small values without identity."""

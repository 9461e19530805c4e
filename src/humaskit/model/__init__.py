"""The entities: what a catalog holds."""

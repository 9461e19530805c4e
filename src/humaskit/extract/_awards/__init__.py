"""Awards: programmes and editions, categories, places and winners."""

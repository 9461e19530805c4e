"""People, their posts and appointments, and who in a text can do something."""

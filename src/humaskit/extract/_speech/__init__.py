"""Who said what, and what the article says in its own name."""

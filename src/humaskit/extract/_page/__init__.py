"""The page around an article and the running text within it."""

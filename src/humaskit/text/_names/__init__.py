"""What stands behind :mod:`humaskit.text.names`: titles in front and behind, and the name between."""

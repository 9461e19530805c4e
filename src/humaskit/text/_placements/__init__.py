"""What stands behind :mod:`humaskit.text.placements`: ranks, scores and grades, and what awards them."""

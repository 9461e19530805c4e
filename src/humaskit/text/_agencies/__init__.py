"""What stands behind :mod:`humaskit.text.agencies`: the building blocks of agency names and their order."""

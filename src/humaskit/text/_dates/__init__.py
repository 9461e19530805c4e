"""What stands behind :mod:`humaskit.text.dates`: the grammar of dates, times and ranges."""

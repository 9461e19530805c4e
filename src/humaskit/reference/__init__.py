"""Facts of the country that the code needs: regions, agencies, posts, titles, scales, awards, calendar words.

Every table is a CSV file with a passport beside it (see :mod:`.passports`). A table is read when it is first used,
never at import, and every module is imported by its own name: ``from humaskit.reference import regions``.
"""

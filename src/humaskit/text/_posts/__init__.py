"""What stands behind :mod:`humaskit.text.posts`: mandate, post, agency, region and person out of one phrase."""

"""What stands behind :mod:`humaskit.text.legal`: kinds, issuers, numbers and chains of regulations."""

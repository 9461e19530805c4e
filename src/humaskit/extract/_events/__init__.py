"""Events: what was held, when and where, and who took part in which role."""

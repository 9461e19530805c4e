"""What holds for all tests."""

from hypothesis import HealthCheck, settings

# A busy machine is no finding: how long an example takes says nothing of what it shows.
settings.register_profile("humaskit", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("humaskit")

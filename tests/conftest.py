"""What holds for all tests."""

import os

from hypothesis import HealthCheck, settings

# A busy machine is no finding: how long an example takes says nothing of what it shows. What is tested for a release
# is the same on every run; everywhere else each run looks at other examples.
settings.register_profile(
    "humaskit", deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize="CI" in os.environ
)
settings.load_profile("humaskit")

"""How hard Hypothesis tries: HYPOTHESIS_PROFILE=dev (a short while), ci (longer), deep (hours).

Where CI is set, the examples are the same each time: a change is held against what it changes, not against luck.
"""

import os

from hypothesis import settings

settings.register_profile("dev", max_examples=50, deadline=None, derandomize="CI" in os.environ)
settings.register_profile("ci", max_examples=300, deadline=None, derandomize=True, print_blob=True)
settings.register_profile("deep", max_examples=10_000, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "dev"))

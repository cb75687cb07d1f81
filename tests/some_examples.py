"""How many examples a law is tried with: few on each run, and many more by a profile."""

from hypothesis import HealthCheck, settings


def some(examples: int) -> settings:
    """So many examples where a profile draws a hundred.

    `same` draws half of it, the same ones each time; `many` six times of it, and others.
    """
    profile = settings.default
    assert profile is not None
    return settings(
        profile,
        max_examples=examples * profile.max_examples // 100,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
    )

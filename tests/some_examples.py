"""How many examples a law is tried with: few on each run, and many more by a profile."""

from hypothesis import HealthCheck, settings


def some(examples: int) -> settings:
    """So many examples where a profile draws a hundred: for laws of which each example is dear.

    `same` draws a quarter of it, the same ones each time; `many` six times of it, and others.
    """
    profile = settings.default
    assert profile is not None
    of_a_hundred = 25 if profile is settings.get_profile("same") else profile.max_examples
    return settings(
        profile,
        max_examples=examples * of_a_hundred // 100,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
    )

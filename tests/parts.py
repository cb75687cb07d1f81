"""The parts of a leg as tests read them: what they are, how long, and the words for where that comes from."""

from delegate.assessment.basis_words import basis_words
from delegate.travel.requests import Minutes, Segment


def told(part: Segment) -> tuple[str, Minutes | None, str, float | None]:
    """A part without its records, to compare with what a person would say of it."""
    return part.kind, part.minutes, basis_words(part), part.km

"""Lists all that the reader complains of: family 0, the file, and family 1, its structure."""

from delegate.reading import complaints_file, complaints_structure  # importing them declares their complaints
from delegate.reading.complaint import COMPLAINTS, Complaint

__all__ = ["COMPLAINTS", "Complaint", "catalogue", "complaints_file", "complaints_structure"]


def catalogue() -> tuple[Complaint, ...]:
    """Every complaint with its documentation, by code."""
    return tuple(COMPLAINTS[code] for code in sorted(COMPLAINTS))

"""Work that could not be done, for reasons outside the trip."""


class Unable(Exception):  # noqa: N818 - it reads as a sentence where it is raised
    """Ends the command with exit code 3 and this one sentence."""

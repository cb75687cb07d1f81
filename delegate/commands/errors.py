"""Reports work that could not be done, for reasons outside the trip."""


class CommandError(Exception):
    """Ends the command with exit code 3 and this one sentence."""

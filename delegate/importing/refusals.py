"""Defines the refusal of a file: a sentence that says why it is not imported, and what to do instead."""


class SourceRefused(Exception):  # noqa: N818 - no mistake in the program: its message is what the user reads
    """The file cannot be read: `message` says what is wrong with it, `help` what to do. Nothing was written."""

    def __init__(self, message: str, help: str) -> None:  # noqa: A002 - findings call it so too
        super().__init__(message)
        self.message = message
        self.help = help


class RequestRefused(SourceRefused):
    """The file is sound and the request is not: a sheet that it does not have, a year that nobody can tell."""

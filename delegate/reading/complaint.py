"""Declares a complaint of the reader: its function's name is its slug, its docstring its documentation."""

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec

from delegate.diagnostics import Finding, Severity
from delegate.docstrings import doc_of
from delegate.source import Where
from delegate.tuples import NamedTuple

P = ParamSpec("P")


class Complaint(NamedTuple):
    """What `explain` lists: the code, the kebab name, how bad it is, and the prose."""

    code: str
    name: str
    severity: Severity
    doc: str


class Wrong(NamedTuple):
    """A text that its field cannot take: the complaint, what is wrong, and what to write instead.

    `instead` is the very text to write where the one written has a single reading: it is then read as that one.
    """

    complaint: Callable[[Where, str, str], Finding]
    problem: str
    remedy: str
    instead: str = ""


COMPLAINTS: dict[str, Complaint] = {}


def complaint(code: str, severity: Severity = Severity.ERROR) -> Callable[[Callable[P, Finding]], Callable[P, Finding]]:
    """Declare a function that builds a finding; what it returns is stamped with code, name and severity."""

    def declare(build: Callable[P, Finding]) -> Callable[P, Finding]:
        name = build.__name__.replace("_", "-")
        COMPLAINTS[code] = Complaint(code, name, severity, doc_of(build))

        @wraps(build)
        def stamped(*args: P.args, **kwargs: P.kwargs) -> Finding:
            return build(*args, **kwargs)._replace(code=code, name=name, severity=severity)

        return stamped

    return declare


def quoted(text: str) -> str:
    """A value in quotation marks, on one line and cut at 60 characters."""
    line = " ".join(text.split())
    return f"“{line if len(line) <= 60 else line[:59] + '…'}”"

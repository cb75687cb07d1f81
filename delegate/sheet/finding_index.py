"""Looks up the findings at a part of a trip's files."""

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from delegate.diagnostics import Finding
from delegate.model import Item
from delegate.tuples import NamedTuple


class FindingIndex(NamedTuple):
    """The findings of a trip, and which are at each part of its files or inside it, by file and route."""

    every: tuple[Finding, ...] = ()
    by_part: Mapping[tuple[str, str], Sequence[Finding]] = MappingProxyType({})

    def at(self, path: str, route: str) -> Sequence[Finding]:
        """Those of one part."""
        return self.by_part.get((path, route), ())


def indexed(findings: Iterable[Finding]) -> FindingIndex:
    """Every finding at its own route and at each that leads to it: `days`, `days.2026-11-24`, `days.2026-11-24[1]`.

    One that is spread over several parts of the trip is at none of them: it would stand at the first, as if it were
    about that person or line alone.
    """
    every = tuple(findings)
    by_part: dict[tuple[str, str], list[Finding]] = {}
    for finding in (each for each in every if not each.spread):
        route = finding.where.yaml_path
        ends = [at for at, sign in enumerate(route) if sign in ".[" and at]
        for end in dict.fromkeys((*ends, len(route)) if route else ()):
            by_part.setdefault((finding.where.path, route[:end]), []).append(finding)
    return FindingIndex(every, by_part)


def where_of(item: Item) -> tuple[str, str]:
    """The file of a line and the route to it."""
    return item.origin_.path, item.origin_.yaml_path

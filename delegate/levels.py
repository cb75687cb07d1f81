"""Switches checks on and off and changes their levels, as an office wants them."""

from collections.abc import Collection, Iterable, Iterator, Mapping

from delegate.checking import Check, Findings
from delegate.diagnostics import Finding, Severity
from delegate.i18n.escape import safe
from delegate.planning.plan import Plan
from delegate.tuples import NamedTuple


class CheckLevels(NamedTuple):
    """The checks that run and their levels, by code: `select` are on, whatever else is said, then `off` are off.

    A level is the worst that a check says; who gives one to a check switches it on.
    """

    select: Collection[str] = ()
    off: Collection[str] = ()
    levels: Mapping[str, Severity] = {}


class WeakenedCheck(NamedTuple):
    """A check of errors that is off (`level` is None) or says less than an error, by settings, in some files."""

    code: str
    name: str
    level: Severity | None
    paths: tuple[str, ...] = ()


class BrokenCheck(NamedTuple):
    """An office's own check that failed on a trip: its name, what went wrong in one line, and the traceback."""

    name: str
    said: str
    detail: str


def as_wanted(checks: Iterable[Check], wanted: CheckLevels) -> tuple[Check, ...]:
    """The checks with the levels that are wanted; those that are not to run are off."""
    return tuple(checks) if wanted == CheckLevels() else tuple(_leveled(each, wanted) for each in checks)


def weakened(checks: Iterable[Check], wanted: CheckLevels, path: str) -> tuple[WeakenedCheck, ...]:
    """The checks of errors that a file is not held to, by code: a clean bill without them promises less."""
    found = []
    for usual in checks:
        now = _leveled(usual, wanted)
        if usual.severity is Severity.ERROR and not usual.off and (now.off or now.severity < usual.severity):
            found.append(WeakenedCheck(usual.code, usual.name, None if now.off else now.severity, (path,)))
    return tuple(found)


def merged(several: Iterable[WeakenedCheck]) -> tuple[WeakenedCheck, ...]:
    """The weakened checks of many files by code, each with its level once, and all files of which it is so."""
    paths: dict[WeakenedCheck, list[str]] = {}
    for each in several:
        paths.setdefault(each._replace(paths=()), []).extend(each.paths)
    every = (each._replace(paths=tuple(sorted(files))) for each, files in paths.items())
    return tuple(sorted(every, key=lambda each: (each.code, each.level or 0)))


def _leveled(usual: Check, wanted: CheckLevels) -> Check:
    level = wanted.levels.get(usual.code)
    now = usual if level is None else usual._replace(severity=level)
    names = {usual.code, usual.name}
    if names & set(wanted.select):
        return now._replace(off=False)
    if names & set(wanted.off):
        return now._replace(off=True)
    return now if level is None else now._replace(off=False)


def guarded(own: Check, broken: list[BrokenCheck]) -> Check:
    """The same check, of which an exception ends that check alone: it is noted in `broken`."""

    def findings(plan: Plan) -> Findings:
        try:
            yield from _sound(own.function(plan))
        except (Exception, SystemExit) as error:
            import traceback

            said = " ".join(str(error).split())[:200]
            trace = "".join(f"{safe(line)}\n" for line in traceback.format_exc().splitlines())  # it may quote a trip
            broken.append(BrokenCheck(own.name, f"{type(error).__name__}: {said}", trace))

    return own._replace(function=findings)


def _sound(findings: Iterable[object]) -> Iterator[Finding]:
    for each in findings:
        if not isinstance(each, Finding):
            raise TypeError(f"it gave a {type(each).__name__}, and no Finding")
        yield each.settled(helped=True)

"""Records which test runs which line of the code, and finds from that the tests for a mistake."""

import functools
import gc
import json
import time
from array import array
from collections.abc import Iterator
from itertools import accumulate, zip_longest
from pathlib import Path
from typing import Any

import pytest
from mutations import ROOMS, ROOT, Mutation

KEPT = ROOT / ".mutants"
LINES, TESTS = KEPT / "coverage", KEPT / "tests.json"
QUICK = ["-m", "not slow", "-q", "-p", "no:cacheprovider", "-p", "no:xdist", "-W", "ignore", "-o", "addopts="]
SLOWER = 0.1  # seconds of a test that waits until the quicker ones of all files have run


class Timer:
    """Names the running test to the coverage, and times it."""

    def __init__(self, coverage: Any) -> None:
        self.coverage, self.seconds, self.file = coverage, dict[str, float](), ""

    @pytest.hookimpl(hookwrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        if self.file != (file := item.nodeid.partition("::")[0]):
            self.file = file
            gc.unfreeze()  # else what was loaded with the tests is not listed
            forget(caches())
        self.coverage.switch_context(item.nodeid)
        began = time.process_time()
        yield
        self.seconds[item.nodeid] = round(time.process_time() - began, 4)


def caches() -> list[Any]:
    """Every cache of the house that is loaded."""
    kind = functools._lru_cache_wrapper
    return [each for each in gc.get_objects() if type(each) is kind and str(each.__module__).startswith("delegate")]


def forget(loaded: list[Any]) -> None:
    """Empties caches, so that what a test needs is worked out while it runs."""
    for each in loaded:
        each.cache_clear()


def make_map(files: list[str]) -> None:
    """Runs the quick tests once, or those of some files, and keeps the lines and the seconds of each."""
    import coverage

    KEPT.mkdir(exist_ok=True)
    folders = [f"{ROOT}/delegate/{room}/*" for room in ROOMS]
    lines = coverage.Coverage(data_file=str(LINES), include=folders, config_file=False)
    if files and LINES.exists():
        lines.load()
    lines.start()
    timer = Timer(lines)
    pytest.main([*QUICK, *files], plugins=[timer])
    lines.stop()
    lines.save()
    known = json.loads(TESTS.read_text("utf-8")) if files and TESTS.exists() else {}
    TESTS.write_text(json.dumps(known | timer.seconds, indent=0), "utf-8")


class Covering:
    """Finds the tests for a mistake: those that run its lines, the most telling first."""

    def __init__(self, longest: float) -> None:
        import coverage

        self.longest = longest

        self.data = coverage.CoverageData(str(LINES))
        self.data.read()
        self.seconds: dict[str, float] = json.loads(TESTS.read_text("utf-8"))
        self.names = list(self.seconds)
        self.numbers = {name: number for number, name in enumerate(self.names)}
        self.of_lines = functools.cache(self._of_lines)
        self.rarity = functools.cache(self._rarity)
        self.killers: dict[str, list[str]] = {}

    def _of_lines(self, path: str) -> "dict[int, array[int]]":
        lines = self.data.contexts_by_lineno(str(ROOT / path))
        numbers = self.numbers
        return {line: array("L", (numbers[each] for each in tests if each in numbers)) for line, tests in lines.items()}

    def tests(self, mutation: Mutation) -> list[str]:
        """The tests in the order in which they are run; without those that would take too long in all.

        Where they are few, the others of their files follow: a line that fills a cache is run by the first test only.
        """
        lines = self.of_lines(mutation.path)
        wanted = range(mutation.line, mutation.last + 1) if mutation.inside else lines
        found = {self.names[number] for line in wanted for number in lines.get(line, ())}
        first = [test for test in self.killers.get(mutation.path, ()) if test in found]
        first += sorted(test for test in found if Path(mutation.path).stem in test)
        rows = zip_longest(self._telling(mutation.path, found), self._spread(found))
        first += [test for row in rows for test in row if test is not None]
        chosen = self._within(self.longest, list(dict.fromkeys(first)))
        if self._sum(chosen) < self.longest / 2:
            files = {test.partition("::")[0] for test in found}
            beside = {test for test in self.names if test.partition("::")[0] in files} - found
            chosen += self._within(self.longest / 2 - self._sum(chosen), list(self._spread(beside)))
        return chosen

    def _sum(self, tests: list[str]) -> float:
        return sum(self.seconds[test] for test in tests)

    def _within(self, seconds: float, tests: list[str]) -> list[str]:
        ends = accumulate(self.seconds[test] for test in tests)
        return [test for test, end in zip(tests, ends, strict=True) if end <= seconds] or tests[:1]

    def _telling(self, path: str, tests: set[str]) -> list[str]:
        """Tests by how rare the lines are that they run in a module, and the other tests of their file; quick first."""
        rare = self.rarity(path)
        files: dict[str, float] = {}
        for test, score in rare.items():
            file = test.partition("::")[0]
            files[file] = max(files.get(file, 0.0), score)

        def worth(test: str) -> float:
            return (rare[test] + files[test.partition("::")[0]] / 2) / (self.seconds[test] + SLOWER / 2)

        return sorted(tests, key=lambda test: (-worth(test), test))

    def _rarity(self, path: str) -> dict[str, float]:
        found: dict[int, float] = {}
        for tests in self.of_lines(path).values():
            for number in tests:
                found[number] = found.get(number, 0.0) + 1 / len(tests)
        return {self.names[number]: score for number, score in found.items()}

    def _spread(self, tests: set[str]) -> Iterator[str]:
        files: dict[str, list[str]] = {}
        for test in sorted(tests, key=lambda test: (self.seconds[test], test)):
            files.setdefault(test.partition("::")[0], []).append(test)
        rows = [test for row in zip_longest(*files.values()) for test in row if test is not None]
        yield from sorted(rows, key=lambda test: self.seconds[test] > SLOWER)

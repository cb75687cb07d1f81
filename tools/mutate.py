"""Measures how many small mistakes in the code the tests notice.

    pip install coverage                                # or the extra `bench`
    python tools/mutate.py map                          # which test runs which line; once, some minutes
    python tools/mutate.py run --seed 20 --sample 600   # goes on where it stopped; Ctrl-C at any time
    python tools/mutate.py run --again tests/planning/test_new.py   # the survivors, with the tests of these files too
    python tools/mutate.py tell                         # counts and survivors

The mistakes are those of `mutations.py`, drawn from all of them. Each is made in a child of a process that has every
test loaded, and the child runs the quick tests (`-m "not slow"`) that run its line, the tests that noticed mistakes of
the module first, until one fails. What is drawn and found is kept in `.mutants/`, a line of JSON for each.
A child that works six times as long as its tests need, and ten seconds, has noticed too: somebody would.
"""

import argparse
import contextlib
import functools
import gc
import json
import os
import random
import resource
import select
import signal
import sys
import time
from array import array
from collections.abc import Callable, Iterator
from functools import partial
from itertools import accumulate, zip_longest
from pathlib import Path
from types import CodeType, FunctionType, ModuleType
from typing import Any

import pytest
from mutations import ROOMS, ROOT, Mutation, modules, mutated, mutations

KEPT = ROOT / ".mutants"
LINES, TESTS, RESULTS = KEPT / "coverage", KEPT / "tests.json", KEPT / "results.jsonl"
QUICK = ["-m", "not slow", "-q", "-p", "no:cacheprovider", "-p", "no:xdist", "-W", "ignore", "-o", "addopts="]
LONGEST = 8.0  # seconds of tests for one mistake, as the map timed them
SLOWER = 0.1  # seconds of a test that waits until the quicker ones of all files have run
MEMORY = 8 << 30


# --- which test runs which line ---------------------------------------------------------------------------------------


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


# --- making a mistake -------------------------------------------------------------------------------------------------


def codes(code: CodeType) -> Iterator[CodeType]:
    """A code object and all within it."""
    yield code
    for each in code.co_consts:
        if isinstance(each, CodeType):
            yield from codes(each)


def functions() -> dict[str, list[FunctionType]]:
    """The functions of the house that are loaded, by the path of their module."""
    found: dict[str, list[FunctionType]] = {}
    for each in gc.get_objects():
        if type(each) is FunctionType and each.__code__.co_filename.startswith(f"{ROOT}/delegate/"):
            found.setdefault(each.__code__.co_filename, []).append(each)
    return found


def exchange(mutation: Mutation, loaded: dict[str, list[FunctionType]]) -> bool:
    """Makes the mistake in the functions that are loaded; whether there were any."""
    path = str(ROOT / mutation.path)
    plain = compile((ROOT / mutation.path).read_text("utf-8"), path, "exec", dont_inherit=True)
    wrong = compile(mutated(mutation), path, "exec", dont_inherit=True)
    if len(list(codes(plain))) != len(list(codes(wrong))):
        return False
    pairs = [(old, new) for old, new in zip(codes(plain), codes(wrong), strict=True) if old != new]
    other = {(old.co_qualname, old.co_firstlineno): new for old, new in pairs if old.co_name != "<module>"}
    done = False
    for function in loaded.get(path, ()):
        code = function.__code__
        if (new := other.get((code.co_qualname, code.co_firstlineno))) and new.co_freevars == code.co_freevars:
            function.__code__ = new
            done = True
    return done


class Loader:
    """Loads one module with the mistake in it, for mistakes that are made while a module is read."""

    def __init__(self, mutation: Mutation) -> None:
        self.mutation = mutation
        self.name = mutation.path.removesuffix(".py").replace("/", ".").removesuffix(".__init__")

    def find_spec(self, name: str, path: Any, target: Any = None) -> Any:
        from importlib.machinery import PathFinder

        if name != self.name:
            return None
        spec = PathFinder.find_spec(name, path, target)
        if spec is not None and spec.loader is not None:
            spec.loader.exec_module = self.exec_module  # type: ignore[method-assign]  # the rest of it stays
        return spec

    def exec_module(self, module: ModuleType) -> None:
        code = compile(mutated(self.mutation), str(ROOT / self.mutation.path), "exec", dont_inherit=True)
        exec(code, module.__dict__)


# --- running the tests of one mistake ---------------------------------------------------------------------------------


def in_child(work: Callable[[int], None], seconds: float) -> tuple[str, str]:
    """What a child came to within its time at work: an outcome, and what it wrote to its pipe."""
    out, into = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.setsid()
            os.close(out)
            quiet = os.open(os.devnull, os.O_RDWR)
            for number in (0, 1, 2):
                os.dup2(quiet, number)
            resource.setrlimit(resource.RLIMIT_CPU, (int(seconds), int(seconds) + 2))
            resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
            work(into)
        finally:
            os._exit(70)
    os.close(into)
    until, said = time.monotonic() + seconds * 10, b""
    while (left := until - time.monotonic()) > 0 and select.select([out], [], [], left)[0]:
        if not (more := os.read(out, 1 << 16)):
            break
        said += more
    os.close(out)
    with contextlib.suppress(ProcessLookupError):
        os.killpg(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    text = said.decode("utf-8", "replace")
    if text.startswith(("failed ", "passed", "fresh")):
        return text.partition(" ")[0], text.partition(" ")[2]
    return "stopped", f"status {status}"


class Session:
    """Takes the place of the loop over all tests: every mistake in a child of this process, which has them loaded."""

    def __init__(self, drawn: list[tuple[int, Mutation]], covering: Covering, extra: list[str]) -> None:
        self.drawn, self.covering, self.extra = drawn, covering, extra
        self.sound: dict[tuple[str, bool], bool] = {}
        self.items: dict[str, pytest.Item] = {}
        self.functions: dict[str, list[FunctionType]] = {}
        self.caches: list[Any] = []

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        self.items = {item.nodeid: item for item in session.items}
        gc.unfreeze()  # what was collected stands apart since then, and `gc` would list none of it
        self.functions, self.caches = functions(), caches()
        gc.collect()
        gc.freeze()  # children share these pages; `gc` lists nothing of them any more
        for number, mutation in self.drawn:
            began = time.monotonic()
            result = self.judged(session, mutation)
            result |= {"number": number, "wall": round(time.monotonic() - began, 1), **mutation._asdict()}
            with RESULTS.open("a", encoding="utf-8") as file:
                file.write(json.dumps(result, ensure_ascii=False) + "\n")
        return True

    def judged(self, session: pytest.Session, mutation: Mutation) -> dict[str, Any]:
        """Whether a test notices a mistake: killed, stopped, survived, or that no test runs its line."""
        tests = [test for test in self.covering.tests(mutation) if self.sound.get((test, False), True)]
        tests = [*(test for test in self.items if test.startswith(tuple(self.extra) or "-")), *tests]
        tests = [test for test in dict.fromkeys(tests) if test in self.items]
        if not tests:
            return {"outcome": "uncovered", "by": "", "tests": 0}
        outcome, by = "passed", ""
        while tests:
            outcome, by, is_fresh = self.outcome(session, mutation, tests)
            if outcome != "failed" or by not in tests or self.is_sound(session, by, is_fresh=is_fresh):
                break
            tests.remove(by)  # it fails without the mistake too, so it has noticed nothing
            outcome, by = "passed", ""
        if outcome == "failed":
            ahead = self.covering.killers.setdefault(mutation.path, [])
            self.covering.killers[mutation.path] = list(dict.fromkeys([by, *ahead]))[:6]
        kind = {"failed": "killed", "passed": "survived"}.get(outcome, outcome)
        return {"outcome": kind, "by": by, "tests": len(tests)}

    def outcome(self, session: pytest.Session, mutation: Mutation, tests: list[str]) -> tuple[str, str, bool]:
        """What tests come to with a mistake, by which of them, and whether they ran in a new interpreter."""
        seconds = 10 + 6 * sum(self.covering.seconds.get(test, 0.1) for test in tests)
        if mutation.inside:
            found = in_child(lambda pipe: self.run(session, tests, pipe, mutation), seconds)
            if found[0] != "fresh":
                return *found, False
        return *in_child(lambda pipe: fresh(mutation, tests, pipe), seconds + 60), True

    def is_sound(self, session: pytest.Session, test: str, *, is_fresh: bool) -> bool:
        """Whether a test passes alone without any mistake, where it ran: some fail in a new interpreter only."""
        if (test, is_fresh) not in self.sound:
            work = partial(fresh, None, [test]) if is_fresh else partial(self.run_plain, session, test)
            self.sound[test, is_fresh] = in_child(work, 120)[0] == "passed"
        return self.sound[test, is_fresh]

    def run_plain(self, session: pytest.Session, test: str, pipe: int) -> None:
        """Runs one test without any mistake."""
        self.run(session, [test], pipe, None)

    def run(self, session: pytest.Session, tests: list[str], pipe: int, mutation: Mutation | None) -> None:
        if mutation is not None and not exchange(mutation, self.functions):
            os.write(pipe, b"fresh")
            os._exit(0)
        forget(self.caches)
        run_items(session, [self.items[test] for test in tests], pipe)


def run_items(session: pytest.Session, items: list[pytest.Item], pipe: int) -> None:
    """Runs tests until one fails, tells the pipe which, and ends the process."""
    for item, after in zip(items, [*items[1:], None], strict=True):
        item.config.hook.pytest_runtest_protocol(item=item, nextitem=after)
        if session.testsfailed:
            os.write(pipe, f"failed {item.nodeid}".encode())
            os._exit(0)
    os.write(pipe, b"passed")
    os._exit(0)


class Fresh:
    """Runs chosen tests in a given order in a process of their own."""

    def __init__(self, tests: list[str], pipe: int) -> None:
        self.tests, self.pipe = tests, pipe

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        there = {item.nodeid: item for item in session.items}
        run_items(session, [there[test] for test in self.tests if test in there], self.pipe)
        return True


def fresh(mutation: Mutation | None, tests: list[str], pipe: int) -> None:
    """Runs tests in a new interpreter, with a module that is read with the mistake in it; or without any."""
    os.set_inheritable(pipe, True)
    ask = json.dumps({"mutation": mutation, "tests": tests, "pipe": pipe})
    (KEPT / "fresh.json").write_text(ask, "utf-8")
    os.execv(sys.executable, [sys.executable, __file__, "fresh"])


def run_fresh() -> None:
    """The other half of `fresh`: a module that cannot be read is noticed by everybody."""
    asked = json.loads((KEPT / "fresh.json").read_text("utf-8"))
    mutation, tests, pipe = asked["mutation"], asked["tests"], asked["pipe"]
    if mutation is not None:
        sys.meta_path.insert(0, Loader(Mutation(*mutation)))
    files = list(dict.fromkeys(test.partition("::")[0] for test in tests))
    pytest.main([*QUICK, f"--basetemp={KEPT}/fresh", *files], plugins=[Fresh(tests, pipe)])
    os.write(pipe, b"failed (the tests cannot be loaded)")


# --- the sample and its results ---------------------------------------------------------------------------------------


def sample(seed: int, size: int) -> list[tuple[int, Mutation]]:
    """The mistakes that a seed draws, each with its number in the draw."""
    every = [mutation for path in modules() for mutation in mutations(path)]
    return list(enumerate(random.Random(seed).sample(every, size)))


def results() -> dict[int, dict[str, Any]]:
    """The last result of each mistake that was drawn."""
    lines = RESULTS.read_text("utf-8").splitlines() if RESULTS.exists() else []
    return {each["number"]: each for each in map(json.loads, lines)}


def run(seed: int, size: int, longest: float, again: list[str] | None) -> None:
    """Runs what has no result yet; or what survived once more, with the tests of some files before all others."""
    done = results()
    drawn = sample(seed, size)
    if again is None:
        drawn = [(number, mutation) for number, mutation in drawn if number not in done]
    else:
        lived = {number for number, each in done.items() if each["outcome"] in {"survived", "uncovered"}}
        drawn = [(number, mutation) for number, mutation in drawn if number in lived]
    pytest.main([*QUICK, f"--basetemp={KEPT}/temporary"], plugins=[Session(drawn, Covering(longest), again or [])])


def tell() -> None:
    """Prints the counts and the survivors."""
    found = results()
    counts: dict[str, int] = {}
    for each in found.values():
        counts[each["outcome"]] = counts.get(each["outcome"], 0) + 1
    noticed = counts.get("killed", 0) + counts.get("stopped", 0)
    print(f"{len(found)} mistakes, {noticed} noticed ({noticed / max(1, len(found)):.1%}): {counts}")
    for number, each in sorted(found.items(), key=lambda pair: (pair[1]["path"], pair[1]["line"])):
        if each["outcome"] in {"survived", "uncovered"}:
            print(f"{number:4} {each['outcome']:9} {each['path']}:{each['line']}: {each['before']}  →  {each['after']}")


def main() -> None:
    """Reads what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["map", "run", "tell", "fresh"])
    parser.add_argument("files", nargs="*", help="map: only the tests of these files")
    parser.add_argument("--seed", type=int, default=20)
    parser.add_argument("--sample", type=int, default=600)
    parser.add_argument("--longest", type=float, default=LONGEST, help="seconds of tests for one mistake")
    parser.add_argument("--again", nargs="*", metavar="FILE", help="the survivors, and the tests of these files")
    asked = parser.parse_args()
    os.chdir(ROOT)
    match asked.what:
        case "map":
            make_map(asked.files)
        case "run":
            run(asked.seed, asked.sample, asked.longest, asked.again)
        case "fresh":
            run_fresh()
        case _:
            tell()


if __name__ == "__main__":
    main()

"""Makes a mistake in the code that is loaded, and runs the tests for it in a child of the process."""

import contextlib
import gc
import json
import os
import resource
import select
import signal
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from types import CodeType, FunctionType, ModuleType
from typing import Any

import pytest
from mutation_map import KEPT, QUICK, Covering, caches, forget
from mutations import ROOT, Mutation, mutated

MEMORY = 8 << 30


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

    def __init__(self, drawn: list[tuple[int, Mutation]], covering: Covering, extra: list[str], results: Path) -> None:
        self.drawn, self.covering, self.extra, self.results = drawn, covering, extra, results
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
            with self.results.open("a", encoding="utf-8") as file:
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
    os.execv(sys.executable, [sys.executable, str(ROOT / "tools" / "mutate.py"), "fresh"])


def run_fresh() -> None:
    """The other half of `fresh`: a module that cannot be read is noticed by everybody."""
    asked = json.loads((KEPT / "fresh.json").read_text("utf-8"))
    mutation, tests, pipe = asked["mutation"], asked["tests"], asked["pipe"]
    if mutation is not None:
        sys.meta_path.insert(0, Loader(Mutation(*mutation)))
    files = list(dict.fromkeys(test.partition("::")[0] for test in tests))
    pytest.main([*QUICK, f"--basetemp={KEPT}/fresh", *files], plugins=[Fresh(tests, pipe)])
    os.write(pipe, b"failed (the tests cannot be loaded)")

"""What several tests share: goldens, which `pytest --accept` rewrites."""

import contextlib
import gc
import importlib
import importlib.util
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest import mock

import make_borders
import make_places
import pytest
from _pytest.runner import runtestprotocol
from choosing import every_document
from chromium import Browser, own_fonts, started
from hypothesis import settings
from kept import kept_in, trim

ROOT = Path(__file__).parent.parent
MOST_KEPT = 500_000_000  # bytes of pages that later runs need not set

# Byte code is kept even where the environment says not to: the processes that tests start would each compile every
# module of delegate again, and each worker every test.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False

gc.disable()  # until all tests are collected: nothing of what is loaded meanwhile goes away, and all is searched often

# The same examples on every run: a failure that only some machines see helps nobody.
# `--hypothesis-profile many` looks for one on purpose: other examples each time, twelve times as many, and of dear laws
# 24 times as many (tests/some_examples.py).
settings.register_profile("same", max_examples=50, derandomize=True, deadline=None)
settings.register_profile("many", max_examples=600, deadline=None, database=None)
settings.load_profile("same")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--accept", action="store_true", help="rewrite goldens, transcripts and generated pages")
    parser.addoption("--every-document", action="store_true", help="make all documents and cases, not a chosen few")


def pytest_configure(config: pytest.Config) -> None:
    """Give browsers our fonts; with `--accept` write what is generated from other data, before a test loads it."""
    fonts = TemporaryDirectory(prefix="delegate-fonts-")
    config.add_cleanup(fonts.cleanup)
    os.environ["FONTCONFIG_FILE"] = str(own_fonts(Path(fonts.name)))
    if config.getoption("--every-document"):
        every_document()
    if not hasattr(config, "workerinput") and (lasting := _lasting(config)):
        trim(lasting, MOST_KEPT)
    if config.getoption("--accept") and not hasattr(config, "workerinput"):
        make_borders.write()
        make_places.write()


def pytest_collection_finish() -> None:
    """Leave out of each search for garbage what lives until the end: tests, modules and tables."""
    gc.enable()
    gc.freeze()
    gc.set_threshold(500_000, 20, 50)


@pytest.hookimpl(trylast=True)
def pytest_unconfigure() -> None:
    """Search for garbage once at the end, as newer pytest does: else all that was kept is searched three times."""
    gc.freeze()


def pytest_sessionstart() -> None:
    """Draw from what a law says alone, also where Hypothesis would take the constants of every module that is loaded.

    Those depend on the tests that ran before, so that a law was tried with other examples alone than among others; and
    to look for them takes a second. With `--hypothesis-profile many` they are drawn. There is no setting for it.
    """
    if settings.default is settings.get_profile("same"):
        with contextlib.suppress(ImportError, AttributeError):  # an older Hypothesis draws no constants
            providers = importlib.import_module("hypothesis.internal.conjecture.providers")
            providers._get_local_constants = providers.Constants


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Have the files that show pages in a browser come first: one worker has them all, and a second starts none."""
    shown = {each.path for each in items if "browser" in getattr(each, "fixturenames", ())}
    items.sort(key=lambda each: each.path not in shown)


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_protocol(item: pytest.Item, nextitem: pytest.Item | None) -> bool | None:
    """Have a worker tell of a test how its call ended, and of what is set up for it only where that did not pass.

    Else it tells of each test six times: of thousands that take a millisecond each, the telling is the dearest.
    """
    asked = item.config.option
    if not hasattr(item.config, "workerinput") or asked.durations is not None or asked.xmlpath:
        return None
    for report in runtestprotocol(item, log=False, nextitem=nextitem):
        if report.when == "call" or not report.passed:
            item.ihook.pytest_runtest_logreport(report=report)
    return True


@pytest.fixture(autouse=True, scope="session")
def _never_synced() -> Iterator[None]:
    """Let no test wait for the disk: what it wrote need not outlive a power cut."""
    with mock.patch.object(os, "fsync", return_value=None):
        yield


@pytest.fixture(autouse=True, scope="session")
def _kept_for_all_workers(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Set and print each page once, which is dear: the folder above those of the workers is that of the run."""
    own = tmp_path_factory.getbasetemp()
    run = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own
    with kept_in(run / "kept", _lasting(request.config) or run / "kept"), contextlib.ExitStack() as typst:
        if importlib.util.find_spec("typst") is not None:
            typst.enter_context(importlib.import_module("typesetting").set_once())
        yield


def _lasting(config: pytest.Config) -> Path | None:
    """The folder that later runs have too, which `--cache-clear` empties; none with `-p no:cacheprovider`."""
    cache: pytest.Cache | None = getattr(config, "cache", None)
    return cache and cache.mkdir("kept")


@pytest.fixture(scope="session")
def _chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with started(tmp_path_factory.mktemp("chromium") / "profile") as running:
        running.devtools("Page.enable")
        yield running


@pytest.fixture(scope="module")
def browser(_chromium: Browser) -> Iterator[Browser]:
    """The one browser of this run, which is dear to start, with an empty page and nothing logged."""
    _chromium.devtools("Emulation.clearDeviceMetricsOverride")
    _chromium.devtools("Emulation.setEmulatedMedia", media="", features=[])
    _chromium.devtools("Storage.clearDataForOrigin", origin="*", storageTypes="all")
    _chromium.ask("/url", url="about:blank")
    for kind in ("browser", "performance"):
        _chromium.log(kind)
    yield _chromium
    _chromium.ask("/url", url="about:blank")  # a page that is left open counts its minutes on


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[Path | str, str | bytes], None]:
    """Compare a text or bytes with a file of the repository; with `--accept` write the file instead."""
    accept = bool(request.config.getoption("--accept"))

    def compare(path: Path | str, text: str | bytes) -> None:
        file = ROOT / path
        said = text.encode() if isinstance(text, str) else text
        if accept:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(said)
            return
        assert file.is_file(), f"{path} is missing; `pytest --accept` writes it"
        kept = file.read_bytes()
        if isinstance(text, str):
            assert text == kept.decode()
        else:
            assert said == kept

    return compare


@pytest.fixture(scope="module")
def each_trip_planned_once() -> Iterator[None]:
    """Have the commands of a file of tests plan each text once, where its tests are about what is said of the plan."""
    from command import planned_once  # a third of the package

    with planned_once():
        yield


@pytest.fixture
def in_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run a test in a folder of its own, which is empty."""
    monkeypatch.chdir(tmp_path)

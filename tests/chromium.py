"""Headless Chromium for the tests of the HTML page, driven by chromedriver; a test skips where it is missing."""

import importlib.util
import json
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

import pytest

PROGRAMS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--hide-scrollbars",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


class Browser(NamedTuple):
    """One window; `ask` sends a command of the WebDriver protocol and returns its value."""

    session: str

    def ask(self, path: str, **body: Any) -> Any:
        return _asked(self.session + path, body)

    def devtools(self, command: str, **params: Any) -> Any:
        return self.ask("/goog/cdp/execute", cmd=command, params=params)

    def run(self, script: str) -> Any:
        """The value of an expression; the page's own policy does not bind the tester."""
        return self.ask("/execute/sync", script=f"return {script}", args=[])

    def show(self, page: Path, width: int, *, dark: bool = False) -> None:
        """Open a page in a window of that many pixels."""
        self.colours(dark=dark)
        self.resize(width)
        self.ask("/url", url=page.as_uri())

    def see(self, page: Path, width: int) -> None:
        """Show a page, which is not opened again where it is open: for a test that changes nothing in it.

        What a page folds hangs on how wide it was when it was opened: at another width it is opened again.
        """
        if self.run("[location.href, window.seen]") != [page.as_uri(), width]:
            self.show(page, width)
            self.run(f"window.seen = {width}")
        else:
            self.colours(dark=False)
            self.resize(width)
            self.run("scrollTo(0, 0)")

    def colours(self, *, dark: bool) -> None:
        """Have whatever page is open in dark or light colours."""
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self.devtools("Emulation.setEmulatedMedia", features=[scheme])

    def resize(self, width: int) -> None:
        """Make the window as wide as that, whatever page is open: sooner done than to open the page once more."""
        metrics = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False}
        self.devtools("Emulation.setDeviceMetricsOverride", **metrics)

    @contextmanager
    def two_windows(self) -> Iterator[tuple[str, str]]:
        """The handles of the window that is open and of another, which is closed afterwards."""
        one: str = _asked(f"{self.session}/window", None, "GET")
        other: str = self.ask("/window/new", type="window")["handle"]
        try:
            yield one, other
        finally:
            self.ask("/window", handle=other)
            _asked(f"{self.session}/window", None, "DELETE")
            self.ask("/window", handle=one)

    def log(self, kind: str) -> list[dict[str, Any]]:
        """What was logged since the last question: `browser` has refusals and errors, `performance` the requests."""
        found: list[dict[str, Any]] = self.ask("/se/log", type=kind)
        return found


def _asked(url: str, body: dict[str, Any] | None, method: str = "POST") -> Any:
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(url, data, {"Content-Type": "application/json"}, method=method)
    try:
        with urllib.request.urlopen(request, timeout=60) as answer:
            return json.load(answer)["value"]
    except urllib.error.HTTPError as error:
        with error:
            raise AssertionError(error.read().decode()) from None


def own_fonts(folder: Path) -> Path:
    """A setting of fontconfig by which a browser has the fonts of the extra alone, on whatever machine."""
    found = [importlib.util.find_spec(name) for name in ("fontpkg_source_sans_3", "noto_cjk_sans_otc")]
    fonts = "".join(f"<dir>{Path(spec.origin).parent}</dir>" for spec in found if spec and spec.origin)
    path = folder / "fonts.conf"
    path.write_text(f'<fontconfig>{fonts}<cachedir prefix="xdg">fontconfig</cachedir></fontconfig>', "utf-8")
    return path


@contextmanager
def started(profile: Path) -> Iterator[Browser]:
    """A browser with an empty profile for as long as it is wanted."""
    program = next((found for name in PROGRAMS if (found := shutil.which(name))), None)
    driver = shutil.which("chromedriver")
    if program is None or driver is None:
        pytest.skip("chromium or chromedriver is not installed")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with subprocess.Popen([driver, f"--port={port}"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as running:
        try:
            yield from _session(f"http://127.0.0.1:{port}", program, profile)
        finally:
            running.terminate()


def _session(root: str, program: str, profile: Path) -> Iterator[Browser]:
    options = {"binary": program, "args": [*FLAGS, f"--user-data-dir={profile}"]}
    wanted = {"goog:chromeOptions": options, "goog:loggingPrefs": {"browser": "ALL", "performance": "ALL"}}
    _until_ready(root)
    session = f"{root}/session/" + _asked(f"{root}/session", {"capabilities": {"alwaysMatch": wanted}})["sessionId"]
    try:
        yield Browser(session)
    finally:
        _asked(session, None, "DELETE")


def _until_ready(root: str) -> None:
    for _ in range(200):
        try:
            if _asked(f"{root}/status", None, "GET")["ready"]:
                return
        except OSError:
            time.sleep(0.05)
    pytest.skip("chromedriver did not start")

"""A `delegate serve` in a process of its own, for tests to ask as a browser would."""

import json
import re
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from command import PLAIN


class Served(NamedTuple):
    """A trip that is served: its file, the address of the page, and the process."""

    trip: Path
    address: str
    process: "subprocess.Popen[str]"

    def get(self, path: str = "", **headers: str) -> tuple[int, str]:
        """The status and the text at an address below that of the page."""
        return asked(self.address + path, **headers)

    def save(self, old: str, new: str) -> None:
        """Save the file with another text in place of one; as many editors do, by a new file that takes its name."""
        text = self.trip.read_text("utf-8")
        assert old in text
        beside = self.trip.with_suffix(".new")
        beside.write_text(text.replace(old, new), "utf-8")
        beside.replace(self.trip)

    @property
    def number(self) -> int:
        """The number of the save that the page shows."""
        found = re.search(r'data-number="(\d+)"', self.get("part")[1])
        assert found is not None
        return int(found[1])

    @contextmanager
    def put_back(self) -> Iterator[None]:
        """Have the file afterwards as it is now, and the page show it; every save meanwhile is waited for."""
        text = self.trip.read_text("utf-8")
        try:
            yield
        finally:
            shown, now, end = self.number, self.trip.read_text("utf-8"), time.monotonic() + 10
            if now != text:
                self.save(now, text)
            while now != text and self.number == shown:
                assert time.monotonic() < end
                time.sleep(0.02)

    def page_has(self, text: str, seconds: float = 10) -> str:
        """The changing part of the page, as soon as it has a text."""
        end = time.monotonic() + seconds
        while text not in (found := self.get("part")[1]):
            assert time.monotonic() < end, found
            time.sleep(0.02)
        return found


def asked(url: str, **headers: str) -> tuple[int, str]:
    """The status and the text at an address."""
    return _opened(
        urllib.request.Request(url, headers={name.replace("_", "-"): text for name, text in headers.items()})
    )


def posted(url: str, body: object, **headers: str) -> tuple[int, str]:
    """The status and the text that a POST of JSON is answered with."""
    named = {name.replace("_", "-"): text for name, text in headers.items()}
    return _opened(urllib.request.Request(url, json.dumps(body).encode(), named, method="POST"))


def _opened(request: urllib.request.Request) -> tuple[int, str]:
    try:
        with urllib.request.urlopen(request, timeout=30) as answer:
            return answer.status, answer.read().decode("utf-8", "replace")
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.read().decode()


@contextmanager
def served(trip: Path, *options: str) -> Iterator[Served]:
    """A page for as long as it is wanted."""
    command = [sys.executable, "-m", "delegate", "serve", trip.name, "--no-open", *options]
    with subprocess.Popen(
        command, cwd=trip.parent, env=PLAIN, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as process:
        assert process.stdout is not None
        try:
            yield Served(trip, process.stdout.readline().strip(), process)
        finally:
            process.kill()

"""Prints the HTML page with a browser that is installed anyway, where the library for PDF is missing."""

import os
import re
import shutil
import subprocess
import tempfile
import unicodedata
from html import unescape
from pathlib import Path

from delegate.commands.errors import CommandError
from delegate.tuples import NamedTuple

PROGRAMS = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "msedge",
    "microsoft-edge",
)
BUNDLES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
)
SECONDS = 60
# A page without script and without requests needs nothing of the network, and a new profile remembers nothing.
QUIET = (
    "--headless",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
    "--no-pdf-header-footer",
    "--generate-pdf-document-outline",
)


def installed() -> Path | None:
    """The first of the known browsers that is there."""
    found = (shutil.which(name) for name in PROGRAMS)
    return next((Path(each) for each in (*found, *BUNDLES) if each and Path(each).is_file()), None)


# A browser writes down when it printed and on which machine; in the same number of bytes, or no reader finds its way.
_WHEN = re.compile(rb"/(CreationDate|ModDate) \(D:\d{14}\+00'00'\)")
_WHAT = re.compile(rb"/(Creator|Producer) \(((?:\\.|[^\\)])*)\)")
_ALWAYS = b"19800101000000"


# Draws each character and names those that look like one which no font can have; only numbers get in and out of it.
# It stands before the policy of the page, which would not let it run, and leaves a mark on no paper.
_BEGINS = b'<meta charset="utf-8">'
_PROBE = """<script>{
const pen = document.createElement("canvas").getContext("2d", {willReadFrequently: true});
pen.font = "20px sans-serif";
const drawn = number => {
  pen.clearRect(0, 0, 40, 40);
  pen.fillText(String.fromCodePoint(number), 8, 28);
  return pen.getImageData(0, 0, 40, 40).data.join();
};
const box = drawn(0x378);
document.documentElement.dataset.missing = [%s].filter(number => drawn(number) === box).join(" ");
}</script>"""
_FOUND = re.compile(rb'<!doctype html>\s*<html\b[^<>]* data-missing="([0-9 ]*)"', re.IGNORECASE)


class PrintedPage(NamedTuple):
    """A PDF, and the characters of the page that the browser has no font for and printed as boxes."""

    data: bytes
    boxes: tuple[str, ...]


def print_pdf(program: Path, page: bytes) -> PrintedPage:
    """The page as a browser prints it, which itself says how large the paper is; the same bytes for the same page.

    Raises `CommandError` where the browser prints none.
    """
    with tempfile.TemporaryDirectory(prefix="delegate.", ignore_cleanup_errors=True) as folder:
        target = Path(folder) / "page.pdf"
        source = Path(folder) / "page.html"
        source.write_bytes(page.replace(_BEGINS, _BEGINS + _probe(unescape(page.decode())), 1))
        printing = f"--print-to-pdf={target}"
        found = _FOUND.match(_run(program, source, "--dump-dom", printing))
        if not target.is_file():  # an older browser may do one thing a start
            _run(program, source, printing)
        try:
            printed = _WHEN.sub(rb"/\1 (D:" + _ALWAYS + rb"+00'00')", target.read_bytes())
        except OSError as error:
            raise _failed(program) from error
    if found is None:
        raise _failed(program)
    data = _WHAT.sub(lambda own: b"/%b (%b)" % (own[1], b" " * len(own[2])), printed)
    return PrintedPage(data, tuple(chr(int(number)) for number in found[1].split()))


def _probe(text: str) -> bytes:
    seen = sorted(each for each in set(text) if each > "~" and unicodedata.category(each)[0] in "LNPSC")
    return (_PROBE % ",".join(str(ord(each)) for each in seen)).encode()


def _run(program: Path, source: Path, *what: str) -> bytes:
    """What a browser, whose profile lies beside the page, says when it has opened that."""
    safe = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []  # else it refuses root
    command = [str(program), *QUIET, *safe, f"--user-data-dir={source.parent}/profile", *what, source.as_uri()]
    try:
        done = subprocess.run(
            command,
            check=True,
            timeout=SECONDS,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
    except (OSError, subprocess.SubprocessError) as error:
        raise _failed(program) from error
    return done.stdout


def _failed(program: Path) -> CommandError:
    return CommandError(f"{program.name} could not print the page: pip install 'delegate[pdf]'")

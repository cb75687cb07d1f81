"""Prints the HTML page with a browser that is installed anyway, where the library for PDF is missing."""

import os
import re
import shutil
import subprocess
import tempfile
import unicodedata
from pathlib import Path

from delegate.commands.errors import CommandError

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
_PROBE = """<!doctype html><meta charset="utf-8"><pre id="missing"></pre><script>
const pen = document.createElement("canvas").getContext("2d", {willReadFrequently: true});
pen.font = "20px sans-serif";
const drawn = number => {
  pen.clearRect(0, 0, 40, 40);
  pen.fillText(String.fromCodePoint(number), 8, 28);
  return pen.getImageData(0, 0, 40, 40).data.join();
};
const box = drawn(0x378);
document.getElementById("missing").textContent = [%s].filter(number => drawn(number) === box).join(" ");
</script>"""


def print_pdf(program: Path, page: bytes) -> bytes:
    """The page as a browser prints it, which itself says how large the paper is; the same bytes for the same page."""
    with tempfile.TemporaryDirectory(prefix="delegate.", ignore_cleanup_errors=True) as folder:
        target = Path(folder) / "page.pdf"
        _run(program, folder, page, f"--print-to-pdf={target}")
        try:
            printed = _WHEN.sub(rb"/\1 (D:" + _ALWAYS + rb"+00'00')", target.read_bytes())
        except OSError as error:
            raise _failed(program) from error
        return _WHAT.sub(lambda found: b"/%b (%b)" % (found[1], b" " * len(found[2])), printed)


def without_font(program: Path, text: str) -> tuple[str, ...]:
    """The characters of a text that the browser has no font for and would print as boxes."""
    seen = sorted(each for each in set(text) if each > "~" and unicodedata.category(each)[0] in "LNPSC")
    page = _PROBE % ",".join(str(ord(each)) for each in seen)
    with tempfile.TemporaryDirectory(prefix="delegate.", ignore_cleanup_errors=True) as folder:
        shown = _run(program, folder, page.encode(), "--dump-dom").decode("utf-8", "replace")
    found = re.search(r'<pre id="missing">([0-9 ]*)</pre>', shown)
    if found is None:
        raise _failed(program)
    return tuple(chr(int(number)) for number in found[1].split())


def _run(program: Path, folder: str, page: bytes, what: str) -> bytes:
    """What a browser with a new profile says when it has opened the page."""
    source = Path(folder) / "page.html"
    source.write_bytes(page)
    safe = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []  # else it refuses root
    command = [str(program), *QUIET, *safe, f"--user-data-dir={folder}/profile", what, source.as_uri()]
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

"""A browser that is installed anyway prints the HTML page, where the library for PDF is missing."""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from delegate.commands.trouble import Unable

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


def print_pdf(program: Path, page: bytes, paper: str) -> bytes:
    """The page as a browser prints it; the page itself says how large the paper is."""
    if paper == "letter":
        page = page.replace(b"size: A4", b"size: letter")
    with tempfile.TemporaryDirectory(prefix="delegate.", ignore_cleanup_errors=True) as folder:
        source, target = Path(folder) / "page.html", Path(folder) / "page.pdf"
        source.write_bytes(page)
        safe = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []  # else it refuses root
        command = [str(program), *QUIET, *safe, f"--user-data-dir={folder}/profile"]
        try:
            subprocess.run(
                [*command, f"--print-to-pdf={target}", source.as_uri()],
                check=True,
                timeout=SECONDS,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
            return target.read_bytes()
        except (OSError, subprocess.SubprocessError) as error:
            raise Unable(f"{program.name} could not print the page: pip install 'delegate[pdf]'") from error

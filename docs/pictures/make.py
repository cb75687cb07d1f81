"""The pictures of README, made anew: the terminal, a page of the PDF, the HTML page, the page of `delegate serve`.

    python docs/pictures/make.py

Needs the extras `pdf`, `fonts` and `watch`, Chromium, a Chinese font that it finds, and pdftoppm from poppler-utils.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import DEFAULT_TERMINAL_THEME
from rich.text import Text

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
DELEGATE = str(Path(sys.executable).with_name("delegate"))
TRIP = "itineraries/futian-hong-kong.trip.yaml"
WITH_MAP = "itineraries/hong-kong-shenzhen-company-visit.trip.yaml"  # short enough that the map is in the picture
LATE = ("time: 12:30-14:00", "time: 12:30-14:40")  # a lunch that ends too late for the visit after it
LINES = 34  # of the terminal
QUIET = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--hide-scrollbars",
)


def run(*command: str) -> bytes:
    """What a command prints; it must succeed."""
    return subprocess.run(command, cwd=ROOT, check=True, capture_output=True).stdout


def browser(address: str, picture: str, width: int, height: int, profile: Path) -> None:
    """A picture of a page as Chromium shows it."""
    program = shutil.which("chromium") or shutil.which("google-chrome") or sys.exit("there is no Chromium")
    size = f"--window-size={width},{height}"
    said = (f"--user-data-dir={profile}", size, f"--screenshot={HERE / picture}", "--timeout=4000")
    run(program, *QUIET, *said, address)


def terminal(folder: Path) -> None:
    """The beginning of the schedule in colour."""
    printed = run(DELEGATE, "plan", TRIP, "--width", "84", "--color", "always").decode()
    console = Console(record=True, width=84, file=(folder / "nowhere").open("w"), force_terminal=True)
    for line in printed.splitlines()[:LINES]:
        console.print(Text.from_ansi(line), soft_wrap=True)
    style = "pre {{ font: 15px/1.35 'DejaVu Sans Mono', 'Noto Sans Mono CJK HK', monospace; margin: 16px }}"
    form = f"<!doctype html><meta charset='utf-8'><style>{style}</style><pre>{{code}}</pre>"
    page = folder / "terminal.html"
    page.write_text(console.export_html(theme=DEFAULT_TERMINAL_THEME, inline_styles=True, code_format=form), "utf-8")
    browser(page.as_uri(), "terminal.png", 800, 16 * 2 + 21 * LINES, folder / "profile")


def pages(folder: Path) -> None:
    """The first page of the programme, and the HTML page with its timeline and map."""
    languages = ("--lang", "en,zh-Hant")
    run(DELEGATE, "plan", TRIP, "-o", str(folder / "p.pdf"), *languages)
    run("pdftoppm", "-r", "80", "-png", "-f", "1", "-l", "1", "-singlefile", str(folder / "p.pdf"), str(HERE / "page"))
    run(DELEGATE, "plan", WITH_MAP, "--fail-on", "never", "-o", str(folder / "p.html"), *languages)
    browser((folder / "p.html").as_uri(), "web.png", 1280, 1440, folder / "profile")


def followed(folder: Path) -> None:
    """The page that follows a trip as it is saved, with a mistake in it."""
    trip = folder / Path(TRIP).name
    text = (ROOT / TRIP).read_text("utf-8")
    trip.write_text(text.replace(*LATE), "utf-8")
    command = (DELEGATE, "serve", trip.name, "--no-open")
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            browser(process.stdout.readline().strip(), "serve.png", 1280, 900, folder / "profile")
        finally:
            process.kill()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as temporary:
        terminal(Path(temporary))
        pages(Path(temporary))
        followed(Path(temporary))

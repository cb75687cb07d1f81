"""What is said on standard error is broken between two words where a terminal is narrow, and a pipe has it whole."""

import pytest

from delegate.commands import console
from delegate.i18n.text_width import width

SAID = (
    "delegate: 2024-04-24 is not a day of this trip: 2023-04-21, 2023-04-22, 2023-04-23, 2023-04-24 (陳大文太平紳士)\n"
)


@pytest.fixture
def narrow(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "50")
    monkeypatch.setattr(console, "is_terminal", lambda _: True)


@pytest.mark.usefixtures("narrow")
def test_a_long_line_is_broken_between_two_words_on_a_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    console.warn(SAID)
    first, *others = capsys.readouterr().err.splitlines()

    assert max(width(line) for line in (first, *others)) <= 50
    assert all(line.startswith(("  2023", "  (")) for line in others)
    assert " ".join((first, *map(str.strip, others))) == SAID.strip()


@pytest.mark.usefixtures("narrow")
def test_no_path_is_broken_and_nothing_that_is_painted_or_drawn_over(capsys: pytest.CaptureFixture[str]) -> None:
    path = "itineraries/of/a/folder/with/a/name/that/is/longer/than/the/terminal.trip.yaml"
    for line in (f"{path}\n", f"\x1b[1m{SAID}", f"\r{SAID}"):
        console.warn(line)
        assert capsys.readouterr().err == line
    console.warn(f"delegate: cannot read {path}: no such file\n")
    assert path in capsys.readouterr().err


def test_a_pipe_has_every_line_whole(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("COLUMNS", "50")
    console.warn(SAID)

    assert capsys.readouterr().err == SAID

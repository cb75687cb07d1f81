"""Opens a line of the trip in the editor that was named on the command line."""

import subprocess
from collections.abc import Sequence

from delegate.serve.saves import Saves


class LineOpener:
    """Starts the editor's command for `path:line:column`, where the path is one that the trip is read from.

    Raises LookupError where it is not, ValueError where no line is named, OSError where the command does not start.
    """

    def __init__(self, command: Sequence[str], saves: Saves) -> None:
        if not command:
            raise ValueError("it names no program")
        self._command, self._saves = command, saves

    def __call__(self, at: str) -> None:
        name, line, column = at.rsplit(":", 2)
        newest, good, _ = self._saves.now()
        known = {**(good.files if good else {}), **(newest.files if newest else {})}
        place = {"{path}": str(known[name].absolute()), "{line}": str(int(line)), "{column}": str(int(column))}
        words = [_filled(word, place) for word in self._command]
        if words == list(self._command):
            words.append(":".join(place.values()))
        subprocess.Popen(words, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def _filled(word: str, place: dict[str, str]) -> str:
    for name, value in place.items():
        word = word.replace(name, value)
    return word

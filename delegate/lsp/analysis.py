"""Works out a file as an editor has it: what it says, its plan and its findings, with the unsaved text of its books."""

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path

from delegate.diagnostics import Finding
from delegate.includes import Library, is_trip, shown
from delegate.lsp.fields import top_of
from delegate.lsp.mentions import Mention, mentions
from delegate.model import AddressBook, Book, Trip
from delegate.pipeline import NOTHING, Asked, work_out
from delegate.planning.plan import Plan
from delegate.reading.fixing import read_whole
from delegate.reading.parsing import read_nodes


class Analysis:
    """What is known of a file at one version of its text.

    `said` is the trip or the address book, `books` are the paths of the files that it includes, by name. `asked` is
    what the settings ask for, or a sentence on why they cannot be followed.
    """

    def __init__(
        self, path: Path, text: str, said: Book | None, findings: tuple[Finding, ...], asked: Asked | str
    ) -> None:
        self.path = path
        self.name = shown(path)
        self.text = text
        self.said = said
        self.findings = findings
        self.asked = asked
        self.plan: Plan | None = None
        self.books: Mapping[str, Path] = {}
        self.texts: Mapping[str, str] = {}  # of the books, by name

    @property
    def trip(self) -> Trip | None:
        """The trip, where the file is one."""
        return self.said if isinstance(self.said, Trip) else None

    def path_of(self, name: str) -> Path | None:
        """The file that findings call by a name."""
        return self.path if name == self.name else self.books.get(name)

    def text_of(self, name: str) -> str:
        """The text of the file that findings call by a name, as it was read."""
        return self.text if name == self.name else self.texts.get(name, "")

    @cached_property
    def every_mention(self) -> Mapping[str, tuple[Mention, ...]]:
        """The ids in the file and in each of its books, by the name of the file."""
        return {name: mentions(name, self.text_of(name)) for name in (self.name, *self.books)}


def is_ours(path: Path, text: str) -> bool:
    """Whether a file is a trip or an address book: an editor may send every YAML file there is."""
    if is_trip(path.name):
        return True
    names = _names_at_top(path, text)
    return {"days", "delegation"} <= names or (top_of(names) is AddressBook and bool(names))


def analysed(path: Path, text: str, unsaved: Mapping[Path, str], asked: Asked | str) -> Analysis:
    """What a file says at this text; of the files in `unsaved` that text counts, and not what the disk has.

    `asked` is what the settings of its folder ask for, or a sentence on why they cannot be followed.
    """
    data = text.encode("utf-8", "replace")
    waiting = {each: said.encode("utf-8", "replace") for each, said in unsaved.items()}
    fetch = Library(path.parent, waiting).fetch
    if not is_trip(path.name) and top_of(_names_at_top(path, text)) is AddressBook:
        alone = read_whole(shown(path), data, fetch)
        said = alone.meaning if isinstance(alone.meaning, Book) else None
        return Analysis(path, text, said, alone.findings, asked)
    outcome = work_out(shown(path), data, fetch, NOTHING if isinstance(asked, str) else asked)
    trip = outcome.plan.trip if outcome.plan else None
    findings = tuple(finding.settled(helped=True) for finding in outcome.findings)
    found = Analysis(path, text, trip, findings, asked)
    found.plan = outcome.plan
    found.texts = {name: source.text for name, source in outcome.sources.items() if name != found.name}
    included = [(path.parent / each).resolve() for each in (trip.include or () if trip else ())]
    found.books = {shown(each): each for each in included if shown(each) in found.texts}
    return found


def _names_at_top(path: Path, text: str) -> set[str]:
    _, root = read_nodes(shown(path), text.encode("utf-8", "replace"))
    return {key.text for key, _ in root.pairs} if root else set()

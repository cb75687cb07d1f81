"""Writes the YAML of a draft line by line, with comments; every text is quoted where YAML would read it otherwise."""

from collections.abc import Iterable, Sequence

from delegate.i18n.escape import safe_line, safe_lines
from delegate.reading.quotes import scalar_text
from delegate.values import Text

_LONGEST = 110  # columns of a text in two languages that stands on one line


class YamlPage:
    """The lines of a draft so far; `number` is that of the last one, counted from 1."""

    def __init__(self) -> None:
        self._lines: list[str] = []

    @property
    def number(self) -> int:
        """The number of the last line."""
        return len(self._lines)

    def text(self) -> str:
        """The whole draft."""
        return "".join(f"{line}\n" for line in self._lines)

    def blank(self) -> None:
        """An empty line, unless there is one."""
        if self._lines and self._lines[-1]:
            self._lines.append("")

    def comment(self, said: str, indent: int = 0) -> None:
        """A comment; its further lines stand below it, each behind a # of its own."""
        first, *rest = safe_lines(said) or ("",)
        self._lines.append(f"{' ' * indent}# {first}".rstrip())
        self._lines += [f"{' ' * indent}#   {each}" for each in rest]

    def head(self, key: str, indent: int = 0, *, remark: str = "") -> None:
        """A key with an entry or a list below it."""
        self._lines.append(f"{' ' * indent}{key}:{_behind(remark)}")

    def entry(self, key: str, value: str, indent: int = 0, *, remark: str = "") -> None:
        """A field whose value is a text of one language or none."""
        self._lines.append(f"{' ' * indent}{key}: {scalar(value)}{_behind(remark)}")

    def raw(self, key: str, value: str, indent: int = 0, *, remark: str = "") -> None:
        """A field whose value stands as the format has it: a time, a length, `tbc`."""
        self._lines.append(f"{' ' * indent}{key}: {value}{_behind(remark)}")

    def words(self, key: str, value: Text, indent: int = 0, *, remark: str = "") -> None:
        """A field whose value may be one text or one for each language."""
        by_language = [(tag, said) for tag, said in value.by_language if safe_line(said)]
        if len(by_language) < 2 or not all(tag for tag, _ in by_language):
            self.entry(key, by_language[0][1] if by_language else "tbc", indent, remark=remark)
        elif len(line := f"{' ' * indent}{key}: {in_braces(by_language)}") <= _LONGEST:
            self._lines.append(f"{line}{_behind(remark)}")
        else:
            self.head(key, indent, remark=remark)
            inside = indent + (4 if key.startswith("- ") else 2)
            for tag, said in by_language:
                self.entry(tag, said, inside)

    def several(self, key: str, values: Sequence[Text], indent: int = 0) -> None:
        """A field of one text or a list of them; no field where there is none."""
        if len(values) == 1:
            self.words(key, values[0], indent)
        elif values:
            self.head(key, indent)
            for each in values:
                both = [(tag, said) for tag, said in each.by_language if tag]
                said = in_braces(both) if len(both) > 1 else scalar(each.by_language[0][1])
                self._lines.append(f"{' ' * (indent + 2)}- {said}")

    def ids(self, key: str, values: Iterable[str], indent: int = 0) -> None:
        """A field whose value is a list of short names, in brackets."""
        self._lines.append(f"{' ' * indent}{key}: [{', '.join(scalar_text(safe_line(each)) for each in values)}]")


def in_braces(by_language: Iterable[tuple[str, str]]) -> str:
    """A text in several languages on one line: `{en: Talks, zh-Hant: 會談}`."""
    return "{" + ", ".join(f"{tag}: {scalar_text(safe_line(said))}" for tag, said in by_language) + "}"


def scalar(value: str) -> str:
    """A text alone on its line, on one line, without what a terminal or a reader would obey."""
    return value if value == "tbc" else scalar_text(safe_line(value), alone=True)


def _behind(remark: str) -> str:
    return f"  # {safe_line(remark)}" if remark else ""

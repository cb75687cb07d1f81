"""Makes text safe to print: what a terminal or a reader would obey instead of show is spelt out as `\\u{1b}`."""

import re

# C0 and C1 controls, the marks that turn the direction of text, line and paragraph separators, the byte order mark,
# the two that are no characters, invisible tags and halves of surrogate pairs. Joiners stay: Persian, Hindi and emoji
# need them.
_OBEYED = (
    "\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff"
    "\U000e0000-\U000e007f\ud800-\udfff"
)
_CONTROL = f"[{_OBEYED}]"  # compiled where a text first needs it: most are plain letters
_CONTROL_BUT_BREAK = _CONTROL.replace("\x00-\x1f", "\x00-\x08\x0b-\x1f")


def safe(text: str) -> str:
    """The text with every control and bidirectional character as `\\u{1b}`, line breaks too."""
    return text if text.isprintable() else re.sub(_CONTROL, _spelt, text)


def safe_line(text: str) -> str:
    """The same on one line: runs of spaces, tabs and line breaks are one space."""
    if text.isprintable() and "  " not in text:
        return text.strip(" ")
    return safe(" ".join(re.split(r"[ \t\r\n]+", text.strip(" \t\r\n"))))


def safe_lines(text: str) -> tuple[str, ...]:
    """The lines of a text that may have several, each of them safe; blank ones are left out."""
    if text.isprintable() and "  " not in text:
        return (text.strip(" "),) if text.strip(" ") else ()
    lines = re.sub(_CONTROL_BUT_BREAK, _spelt, text.replace("\r\n", "\n")).split("\n")
    return tuple(kept for line in lines if (kept := " ".join(line.replace("\t", " ").split(" ")).strip(" ")))


def safe_json(document: str) -> str:
    """A JSON document in which such characters, which JSON itself would let pass, stand as `\\u202e`."""
    return re.sub(_CONTROL_BUT_BREAK, lambda match: _escaped(match.group()), document)


def _spelt(match: re.Match[str]) -> str:
    return f"\\u{{{ord(match.group()):x}}}"


def _escaped(character: str) -> str:
    units = character.encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))

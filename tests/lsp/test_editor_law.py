"""After any edits an editor shows what `delegate check` says of the text."""

import json
import random
import re
import shutil
from pathlib import Path

import pytest
from choosing import few
from command import here
from editor import in_editor
from lsprotocol import types

ITINERARIES = Path(__file__).parents[2] / "itineraries"
SEVERITY = {"error": 1, "warning": 2, "note": 3}
SNIPPETS = (
    *("\n", "\r\n", "\r", "  ", ":", ": ", "- ", "#", "{", "}", "[", "]", ",", '"', "'", "&a ", "*a", "|", ">", "\t"),
    *("🙂", "黃偉", "\u2028", "\x85", "\u0301", "\ufeff", "tbc", "10.30", "25:00", "time: 10:00", "venue: nowhere"),
    *("\n    - meeting: Talks 🙂\n      time: 09:00-08:00", "\n  2023-02-30:\n", "who: nobody", "<<<<<<< ours\n"),
)


def lines_of(text):
    return re.split(r"\r\n|\r|\n", text)


def starts_of(text):
    return [0, *(found.end() for found in re.finditer(r"\r\n|\r|\n", text))]


def position(text, offset):
    """An offset as UTF-16 counts it; one inside a line's end is that end's start."""
    if text[offset - 1 : offset + 1] == "\r\n":
        offset -= 1
    start = max(each for each in starts_of(text) if each <= offset)
    number = starts_of(text).index(start)
    return types.Position(number, len(text[start:offset].encode("utf-16-le")) // 2)


def an_edit(text, choose):
    """A change of an editor, and the text after it."""
    ends = [choose.randrange(len(text) + 1)]
    ends.append(min(len(text), ends[0] + choose.choice([0, 0, 0, 1, 3, 12, 80])))
    start, end = (each - (text[each - 1 : each + 1] == "\r\n") for each in ends)
    new = choose.choice(["", *SNIPPETS])
    return (types.Range(position(text, start), position(text, end)), new), text[:start] + new + text[end:]


def expected(text, name):
    """What the command says, as an editor would show it."""
    done = here("check", name, "--format", "json")
    found = []
    for each in json.loads(done.out)["findings"]:
        if each["path"] != name:
            continue
        said = f"{each['name']}: {each['message']}"
        accepted = each["accepted"]
        more = f"\naccepted: {accepted}" if accepted is not None else f"\nhelp: {each['help']}" if each["help"] else ""
        severity = SEVERITY[each["severity"]] if accepted is None else 4
        ends = [each["span"][end]["offset"] for end in ("start", "end")]
        places = [position(text, min(end + text.startswith("\ufeff"), len(text))) for end in ends]
        found.append((each["code"], severity, said + more, *((at.line, at.character) for at in places)))
    return sorted(set(found))


def shown(diagnostics):
    return sorted(
        (
            each.code,
            each.severity.value,
            each.message,
            (each.range.start.line, each.range.start.character),
            (each.range.end.line, each.range.end.character),
        )
        for each in diagnostics
    )


@pytest.mark.slow
@pytest.mark.parametrize("seed", few(range(0, 8, 4), of=range(8)))
def test_after_any_edits_the_editor_shows_what_the_command_says(tmp_path, monkeypatch, seed):
    choose = random.Random(seed)
    source = choose.choice(sorted(ITINERARIES.glob("*.trip.yaml")))
    shutil.copy(ITINERARIES / "address-book.yaml", tmp_path)
    monkeypatch.chdir(tmp_path)

    async def story(editor):
        text = source.read_text("utf-8")
        editor.open("a.trip.yaml", text)
        for _ in range(6):
            if choose.random() < 0.3:
                text = source.read_text("utf-8")
                editor.change("a.trip.yaml", text)
            for _ in range(choose.randrange(1, 5)):
                change, text = an_edit(text, choose)
                editor.change("a.trip.yaml", change)
            (tmp_path / "a.trip.yaml").write_bytes(text.encode("utf-8"))
            found = await editor.diagnostics("a.trip.yaml")
            got, want = shown(found), expected(text, "a.trip.yaml")
            assert [each for each in got if each not in want] == []
            assert [each for each in want if each not in got] == []
            assert got == want

    in_editor(tmp_path, story)

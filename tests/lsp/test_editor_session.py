"""An editor's session with the server, over stdio, told by pygls' own client."""

import asyncio
import json
import subprocess
import sys
from pathlib import Path

import pytest
from editor import Editor, edited, in_editor
from lsprotocol import types
from pygls.exceptions import JsonRpcException

from delegate.lsp.fields import kind_words
from delegate.model import LINE_KINDS

ROOT = Path(__file__).parents[2]
BOOK = """\
people:
  chan: {name: {en: Bernard Chan, zh-Hant: 陳百里}, title: Under Secretary}
venues:
  offices: {name: {en: Government Offices, zh-Hant: 政府總部}, city: Hong Kong, at: "22.2808, 114.1654", entry: 15 min}
  unfinished: {name: Unfinished, city: Hong Kong, capacity: many}
"""
TRIP = """\
trip: {en: A visit, zh-Hant: 訪問🙂}
include: [book.yaml]
base: school
delegation:
  huang-wei: {name: {en: Huang Wei, zh-Hant: 黃偉}, role: principal, papers: [two-way-permit]}
  li-min: {name: Li Min, role: interpreter, papers: [two-way-permit]}
hosts: [chan]
groups:
  signers: [huang-wei, li-min]
venues:
  school: {name: School, city: Hong Kong, at: "22.3364, 114.1655"}
vehicles:
  coach-1: {kind: coach, seats: 45, plates: [HK]}
days:
  2026-03-02:
    - visit: School
      time: 09:00-10:00
      venue: school
    - meeting: Talks
      id: talks
      time: 10:20-11:00
      venue: offices
      who: signers
      with: [chan]
      vehicle: coach-1
    - meal: 🙂午宴🙂
      time: 12:00-13:00
      venue: nowhere-hall
      who: huang-wei
"""


def row(needle, text=TRIP):
    """The number of the first line with these words, and the column behind them."""
    number = next(number for number, line in enumerate(text.split("\n")) if needle in line)
    return number, text.split("\n")[number].index(needle) + len(needle)


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "book.yaml").write_text(BOOK, "utf-8")
    (tmp_path / "a.trip.yaml").write_text(TRIP, "utf-8")
    return tmp_path


def test_findings_stand_at_their_lines_with_code_page_and_what_to_write_instead(folder):
    async def story(editor):
        editor.open("a.trip.yaml")
        found = await editor.diagnostics("a.trip.yaml")
        said = next(each for each in found if each.range.start.line == row("nowhere-hall")[0])

        assert said.severity == types.DiagnosticSeverity.Error
        assert said.code.startswith("DLG")
        assert said.source == "delegate"
        assert "\nhelp: " in said.message
        assert said.code_description.href.endswith(".md")

    in_editor(folder, story)


def test_a_finding_in_an_address_book_stands_in_its_own_document(folder):
    async def story(editor):
        editor.open("a.trip.yaml")
        found = await editor.diagnostics("book.yaml")

        assert [(each.range.start.line, each.code) for each in found] == [(row("capacity", BOOK)[0], "DLG114")]

    in_editor(folder, story)


def test_what_is_not_saved_counts_in_the_trip_and_in_its_address_book(folder):
    async def story(editor):
        editor.open("a.trip.yaml")
        await editor.diagnostics("a.trip.yaml")
        editor.open("book.yaml", BOOK.replace("capacity: many", "capacity: 40"))
        await editor.until("book.yaml", lambda found: found == [])
        editor.change("book.yaml", BOOK.replace("  offices:", "  bureau:").replace("capacity: many", "capacity: 40"))
        line, _ = row("venue: offices")
        await editor.until("a.trip.yaml", lambda found: any(each.range.start.line == line for each in found))
        editor.close("book.yaml")
        await editor.until("a.trip.yaml", lambda found: all(each.range.start.line != line for each in found))
        await editor.until("book.yaml", lambda found: len(found) == 1)

    in_editor(folder, story)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-32"])
def test_positions_are_counted_in_the_units_of_the_editor(folder, encoding):
    async def story(editor):
        text = (
            TRIP.replace("🙂午宴🙂", '"🙂午宴🙂"')
            .replace("    - meal:", "    - {meal:")
            .replace(
                "\n      time: 12:00-13:00\n      venue: nowhere-hall\n      who: huang-wei",
                ", time: 12:00-13:00, venue: nowhere-hall}",
            )
        )
        editor.open("a.trip.yaml", text)
        line, _ = row("nowhere-hall", text)
        before = text.split("\n")[line].partition("nowhere-hall")[0]
        size = {"utf-8": 1, "utf-16": 2, "utf-32": 4}[encoding]
        units = len(before.encode(encoding if encoding == "utf-8" else f"{encoding}-le")) // size
        found = await editor.diagnostics("a.trip.yaml")

        assert units in [each.range.start.character for each in found if each.range.start.line == line]
        whole = types.Range(types.Position(line, units), types.Position(line, units + len("nowhere-hall")))
        editor.change("a.trip.yaml", (whole, "school"))
        found = await editor.diagnostics("a.trip.yaml")
        assert not [each for each in found if "nowhere-hall" in each.message]

    in_editor(folder, story, encodings=[encoding])


def test_hovering_tells_of_legs_people_places_fields_and_findings(folder):
    async def story(editor):
        editor.open("a.trip.yaml")
        leg = await editor.hover("a.trip.yaml", *row("- meeting"))
        assert "ride" in leg
        assert "total" in leg
        assert "coach-1" in leg
        assert "given: " in leg
        assert "; given" not in leg
        assert "people talk with hosts" in leg
        assert "breakfast, lunch or dinner" in await editor.hover("a.trip.yaml", *row("- meal"))
        assert "Bernard Chan" in await editor.hover("a.trip.yaml", *row("with: [ch"))
        assert "Government Offices" in await editor.hover("a.trip.yaml", *row("venue: off"))
        assert "huang-wei, li-min" in await editor.hover("a.trip.yaml", *row("who: sig"))
        assert "how firm" not in await editor.hover("a.trip.yaml", *row("who"))
        assert "`who`: who goes" in await editor.hover("a.trip.yaml", *row("      who", TRIP))
        assert "the person the visit is about" in await editor.hover("a.trip.yaml", *row("role: princ"))
        assert "DLG" in await editor.hover("a.trip.yaml", *row("venue: nowh"))

    in_editor(folder, story)


def test_every_kind_of_line_has_words_of_its_own():
    assert len({kind_words(kind) for kind in LINE_KINDS}) == len(LINE_KINDS)


def test_completion_offers_what_may_stand_at_the_cursor_also_in_a_broken_text(folder):
    async def story(editor):
        editor.open("a.trip.yaml")
        await editor.diagnostics("a.trip.yaml")
        text = TRIP + "    - \n"
        lines = text.split("\n")
        editor.change("a.trip.yaml", text)
        kinds = await editor.complete("a.trip.yaml", len(lines) - 2, 6)
        assert {"meeting", "flight", "crossing", "free"} <= kinds.keys()
        assert "room" in kinds

        async def offered(last):
            new = f"{TRIP}{last}"
            editor.change("a.trip.yaml", new)
            end = new.split("\n")
            return await editor.complete("a.trip.yaml", len(end) - 1, len(end[-1]))

        fields = await offered("    - flight: CX 500\n      ")
        assert {"from", "to", "check-in"} <= fields.keys()
        assert not {"venue", "room", "flight"} & fields.keys()
        assert fields["from"].text_edit.new_text == "from: "
        places = await offered("    - meeting: Broken: text\n      venue: off")
        assert places["offices"].detail == "venue: Government Offices"
        assert {"school", "HKG", "Hong Kong"} <= places.keys()
        assert "chan" in await offered("    - meeting: Talks\n      with: [ch")
        assert {"signers", "interpreter", "li-min"} <= (await offered("    - meeting: x\n      who: ")).keys()
        assert "coach-1" in await offered("    - meeting: x\n      vehicle: ")
        assert {"shenzhen-bay", "lo-wu"} <= (await offered("    - crossing: ")).keys()
        assert "lo-wu" in await offered("    - coach: x\n      via: [")
        assert {"tentative", "cancelled"} <= (await offered("    - meeting: x\n      status: t")).keys()
        assert "tight-leg" in await offered("    - meeting: x\n      accept: {ti")
        assert "Matsuyama" in await offered("    - meeting: x\n      venue: Matsu")

    in_editor(folder, story)


def test_definition_and_references_lead_through_address_books(folder):
    async def story(editor):
        editor.open("a.trip.yaml")
        assert await editor.define("a.trip.yaml", *row("venue: off")) == [("book.yaml", row("  offices", BOOK)[0])]
        assert await editor.define("a.trip.yaml", *row("with: [ch")) == [
            ("book.yaml", row("  chan", BOOK)[0]),
            ("a.trip.yaml", row("hosts: [chan]")[0]),
        ]
        assert await editor.define("a.trip.yaml", *row("vehicle: coa")) == [("a.trip.yaml", row("  coach-1")[0])]
        assert await editor.define("a.trip.yaml", *row("who: sig")) == [("a.trip.yaml", row("  signers")[0])]
        assert await editor.references("a.trip.yaml", *row("  huang-w")) == [
            ("a.trip.yaml", row("  huang-wei")[0]),
            ("a.trip.yaml", row("signers: [huang")[0]),
            ("a.trip.yaml", row("who: huang")[0]),
        ]

    in_editor(folder, story)


def test_renaming_an_id_changes_every_place_and_no_other_text(folder):
    async def story(editor):
        editor.open("a.trip.yaml")
        edits = await editor.rename("a.trip.yaml", *row("venue: off"), "bureau")
        assert edited(TRIP, edits["a.trip.yaml"]) == TRIP.replace("venue: offices", "venue: bureau")
        assert edited(BOOK, edits["book.yaml"]) == BOOK.replace("  offices:", "  bureau:")

    in_editor(folder, story)


@pytest.mark.parametrize(
    ("at", "new", "why"),
    [
        ("  huang-w", "li-min", "taken"),
        ("  huang-w", "signers", "taken"),
        ("  huang-w", "interpreter", "taken"),
        ("  huang-w", "huang wei", "cannot be an id"),
        ("  huang-w", "tbc", "cannot be an id"),
        ("venue: scho", "Hong Kong", "cannot be an id"),
        ("venue: scho", "HKG", "taken"),
        ("role: princ", "chief", "no id here"),
    ],
)
def test_an_id_that_is_taken_or_none_is_refused_in_a_sentence(folder, at, new, why):
    async def story(editor):
        editor.open("a.trip.yaml")
        with pytest.raises(JsonRpcException, match=why):
            await editor.rename("a.trip.yaml", *row(at), new)

    in_editor(folder, story)


def test_each_fix_is_an_action_and_so_are_all_of_them(folder):
    text = TRIP.replace("time: 09:00-10:00", "time: 9.00-10.00").replace("time: 12:00-13:00", "time: 12.00-13.00")

    async def story(editor):
        editor.open("a.trip.yaml", text)
        line, _ = row("9.00", text)
        found = await editor.actions("a.trip.yaml", (line, 0), (line, 40))
        one, every = found
        assert one.kind == types.CodeActionKind.QuickFix
        assert edited(text, one.edit.changes[editor.uri("a.trip.yaml")]).count("09:00-10:00") == 1
        assert every.kind == types.CodeActionKind.SourceFixAll
        assert edited(text, every.edit.changes[editor.uri("a.trip.yaml")]) == TRIP

    in_editor(folder, story)


@pytest.mark.parametrize(
    ("right", "wrong", "title"),
    [
        ("venue: offices", "venue: ofices", "Replace ofices by offices"),
        ("who: huang-wei", 'who: "huang-wie"', "Replace huang-wie by huang-wei"),
        ("vehicle: coach-1", "vehicle: coach-2", "Replace coach-2 by coach-1"),
        ("vehicle: coach-1", "vehicel: coach-1", "Replace vehicel by vehicle"),
        ("- meeting: Talks", "- meetinng: Talks", "Replace meetinng by meeting"),
        ("role: interpreter", "role: intrpreter", "Replace intrpreter by interpreter"),
        ("city: Hong Kong", "city: Hong Kogn", "Replace Hong Kogn by Hong Kong"),
    ],
)
def test_an_unknown_word_can_be_replaced_by_the_near_one(folder, right, wrong, title):
    text = TRIP.replace(right, wrong, 1)

    async def story(editor):
        editor.open("a.trip.yaml", text)
        line, _ = row(wrong, text)
        (found,) = await editor.actions("a.trip.yaml", (line, 0), (line, 100))

        mended = edited(text, found.edit.changes[editor.uri("a.trip.yaml")])
        assert (found.title, mended.replace('"', "")) == (title, TRIP.replace('"', ""))
        assert not found.is_preferred

    in_editor(folder, story)


def test_the_minutes_to_spare_stand_behind_the_line_that_a_leg_leads_to(folder):
    async def story(editor):
        editor.open("a.trip.yaml")
        hints = await editor.inlays("a.trip.yaml")
        number, _ = row("- meeting: Talks")

        assert [(each.position.line, each.position.character) for each in hints][:1] == [
            (number, len("    - meeting: Talks"))
        ]
        assert hints[0].label.endswith((" late", " spare", " if slow"))

    in_editor(folder, story)


def test_days_and_lines_are_listed_and_fold(folder):
    async def story(editor):
        editor.open("a.trip.yaml")
        found = {each.name: each for each in await editor.symbols("a.trip.yaml")}
        (day,) = found["days"].children
        assert [each.name for each in day.children] == [
            "09:00-10:00 School",
            "10:20-11:00 Talks",
            "12:00-13:00 🙂午宴🙂",
        ]
        start, _ = row("- meeting: Talks")
        assert (start, start + 6) in [(each.start_line, each.end_line) for each in await editor.folds("a.trip.yaml")]

    in_editor(folder, story)


def test_closing_takes_the_findings_back(folder):
    async def story(editor):
        editor.open("a.trip.yaml")
        await editor.until("book.yaml", lambda found: len(found) == 1)
        editor.close("a.trip.yaml")
        await editor.until("a.trip.yaml", lambda found: found == [])
        await editor.until("book.yaml", lambda found: found == [])

    in_editor(folder, story)


def test_a_file_that_is_no_trip_is_left_alone(folder):
    async def story(editor):
        editor.open("compose.yaml", "services: {web: {image: nginx}}\n")
        assert await editor.diagnostics("compose.yaml") == []
        assert await editor.hover("compose.yaml", 0, 3) == ""

    in_editor(folder, story)


def test_without_its_library_it_says_so_and_ends_with_3(tmp_path):
    hidden = "import sys; sys.modules['pygls'] = None; from delegate.cli import run; sys.exit(run(['lsp']))"
    done = subprocess.run([sys.executable, "-c", hidden], capture_output=True, text=True, cwd=tmp_path)

    assert done.returncode == 3
    assert "delegate[lsp]" in done.stderr
    assert done.stdout == ""


WATCHED = """\
import sys
def watch(event, arguments):
    if event in ("socket.bind", "socket.connect", "socket.getaddrinfo"):
        sys.stderr.write(f"{event}\\n")
        sys.exit(9)
sys.addaudithook(watch)
from delegate.cli import run
sys.exit(run(["lsp"]))
"""


def test_it_opens_no_connection(folder):
    async def told():
        editor = Editor(folder)
        await editor.start((sys.executable, "-c", WATCHED))
        editor.open("a.trip.yaml")
        await editor.diagnostics("a.trip.yaml")
        assert await editor.hover("a.trip.yaml", *row("- meeting"))
        assert await editor.stop() == 0

    asyncio.run(told())


FAILING = """\
import sys
from delegate.cli import run
import delegate.lsp.answers as answers
def fails(*_):
    raise ValueError("a fault of ours")
answers.hover_text = fails
sys.exit(run(["lsp"]))
"""


def test_an_error_inside_is_a_line_in_the_log_and_no_answer(folder):
    async def told():
        editor = Editor(folder)
        await editor.start((sys.executable, "-c", FAILING))
        editor.open("a.trip.yaml")
        assert await editor.hover("a.trip.yaml", *row("- meeting")) == ""
        assert await editor.define("a.trip.yaml", *row("vehicle: coa"))
        log = editor.client._server.stderr
        assert b"a fault of ours" in await asyncio.wait_for(log.read(10_000), 10)
        assert await editor.stop() == 0
        assert editor.messages == []

    asyncio.run(told())


def test_settings_that_cannot_be_followed_are_said_at_the_top(folder):
    (folder / "delegate.toml").write_text("nonsense = 1\n", "utf-8")

    async def story(editor):
        editor.open("a.trip.yaml")
        first = (await editor.diagnostics("a.trip.yaml"))[0]
        assert first.range.start == types.Position(0, 0)
        assert "delegate.toml" in first.message

    in_editor(folder, story)


def test_plan_and_check_load_nothing_of_it(folder):
    asked = "import sys; from delegate.cli import run; run(sys.argv[1:]); print(*sys.modules, file=sys.stderr)"
    for command in ("plan", "check"):
        done = subprocess.run(
            [sys.executable, "-c", asked, command, "a.trip.yaml"], cwd=folder, capture_output=True, text=True
        )
        assert not {"pygls", "lsprotocol", "delegate.lsp", "asyncio"} & set(done.stderr.split())


@pytest.mark.parametrize(("said", "code"), [(("shutdown", "exit"), 0), (("exit",), 1)])
def test_an_exit_that_no_shutdown_announced_ends_with_1(said: tuple[str, ...], code: int, tmp_path: Path) -> None:
    messages = [{"id": 1, "method": "initialize", "params": {"processId": None, "rootUri": None, "capabilities": {}}}]
    messages += [{"method": each, **({"id": 2} if each == "shutdown" else {})} for each in said]
    sent = b""
    for each in messages:
        body = json.dumps({"jsonrpc": "2.0", **each}).encode()
        sent += b"Content-Length: %d\r\n\r\n%s" % (len(body), body)
    command = [sys.executable, "-m", "delegate", "lsp"]
    with subprocess.Popen(command, cwd=tmp_path, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL) as process:
        assert process.stdin is not None
        process.stdin.write(sent)
        process.stdin.flush()
        assert process.wait(30) == code

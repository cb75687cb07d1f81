"""An editor's session with the server: findings, hovering, completion, names and fixes, told by pygls' own client."""

import pytest
from edited_trip import BOOK, TRIP, row
from editor import edited, in_editor
from lsprotocol import types
from pygls.exceptions import JsonRpcException

from delegate.lsp.fields import kind_words
from delegate.model import LINE_KINDS


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

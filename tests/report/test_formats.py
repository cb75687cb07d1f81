"""Findings in every format: frames with carets below what is meant, one line each, and documents for programs."""

import json
import re
from pathlib import Path

import pytest
from command import here, process

from delegate.diagnostics import Finding, Severity
from delegate.report import Report, concise, format_named, full, github, names, sarif, summary
from delegate.report import json as data
from delegate.source import Source, Where

NAME = "itineraries/futian.trip.yaml"


def finding(source: Source, meant: str, **more: object) -> Finding:
    """A finding at the first place where the text stands."""
    start = source.text.index(meant)
    where = Where(source.name, source.span(start, start + len(meant)), "days.2023-02-24[1].time")
    said = {"message": "12 min late", "code": "DLG301", "name": "late-arrival", **more}
    return Finding(where=where, **said)


def report(source: Source, *findings: Finding, hidden: frozenset[int] = frozenset()) -> Report:
    return Report(findings, 1, {source.name: source}, {source.name: hidden})


def frame(text: str, meant: str, **more: object) -> str:
    source = Source(NAME, text)
    return full.render(report(source, finding(source, meant, **more)), closing=False)


def test_every_file_beside_the_others_is_a_format_of_the_findings() -> None:
    source = Source(NAME, "time: 14:00\n")
    said = report(source, finding(source, "14:00"))
    printed = {name: format_named(name).render(said) for name in names()}

    assert list(printed) == ["concise", "full", "github", "gitlab", "json", "sarif"]
    assert [
        name for name, text in printed.items() if "DLG301" not in (text if isinstance(text, str) else str(text))
    ] == []
    assert {name for name in names() if format_named(name).document} == {"github", "gitlab", "json", "sarif"}


# --- full ------------------------------------------------------------------------------------------------------------


def test_a_finding_is_laid_out_as_the_contract_shows() -> None:
    lines = [""] * 70
    lines[54] = "      time: 11:30-13:00"
    lines[60] = "      time: 14:00-15:15"
    source = Source(NAME, "\n".join(lines))
    start = source.text.index("11:30-13:00")
    earlier = Where(NAME, source.span(start + 6, start + 11), "")
    late = finding(
        source,
        "14:00",
        message="the party is ready at Central Government Offices at 14:12 for 14:00, 12 min late",
        help="end at 12:48, or start at 14:15",
        related=((earlier, "leaves C-MER Eye Care at 13:00, 57 min (43-80), 15 min entry"),),
    )

    assert full.render(report(source, late), closing=False) == (
        "error[DLG301] late-arrival: the party is ready at Central Government Offices at 14:12 for 14:00,\n"
        "    12 min late\n"
        "  --> itineraries/futian.trip.yaml:61:13\n"
        "   |\n"
        "55 |       time: 11:30-13:00\n"
        "   |                   ----- leaves C-MER Eye Care at 13:00, 57 min (43-80), 15 min entry\n"
        "61 |       time: 14:00-15:15\n"
        "   |             ^^^^^\n"
        "   = help: end at 12:48, or start at 14:15\n"
        "   = more: delegate explain DLG301\n"
    )


def test_carets_stand_below_display_cells_where_characters_are_wide() -> None:
    assert "\n 1 | title: 政府總部 at 10:00\n   |                    ^^^^^\n" in frame(
        "title: 政府總部 at 10:00", "10:00"
    )
    assert "\n   |        ^^^^\n" in frame("title: 政府總部", "政府")
    assert "\n   |        ^^^\n" in frame("title: นี้กา", "นี้กา")


def test_a_tab_is_four_cells_in_the_line_and_in_the_carets() -> None:
    assert "\n 1 |     time: 10:00\n   |           ^^^^^\n" in frame("\ttime: 10:00", "10:00")


def test_a_finding_at_the_end_of_the_file_has_one_caret() -> None:
    source = Source(NAME, "trip: x\n")
    end = len(source.text)
    at_end = Finding(where=Where(NAME, source.span(end, end)), message="no days", code="DLG101", name="missing-key")

    assert "  --> itineraries/futian.trip.yaml:2:1\n   |\n 2 |\n   | ^\n" in full.render(report(source, at_end))


def test_a_finding_behind_the_end_of_the_file_has_no_frame() -> None:
    source = Source(NAME, "trip: x")
    beyond = finding(Source(NAME, "\n\n\nlater"), "later")

    said = full.render(report(source, beyond), closing=False)

    assert "|" not in said
    assert said.count("12 min late") == 1


def test_a_span_over_several_lines_is_underlined_on_its_first() -> None:
    assert "\n 1 | days:\n   | ^^^^^\n   = more" in frame("days:\n  - a\n  - b", "days:\n  - a")


@pytest.mark.parametrize("meant", ["10:00", "other"])
def test_a_hidden_line_is_never_shown_whatever_points_at_it(meant: str) -> None:
    source = Source(NAME, "private: the secret at 10:00\nother: open\n")
    there = finding(source, "10:00")
    pointing = finding(source, meant, related=((there.where, "while this is on"),))

    said = full.render(report(source, pointing, hidden=frozenset({1})), closing=False)

    assert "secret" not in said
    assert "while this is on" in said


def test_a_related_line_of_another_file_has_a_frame_of_its_own() -> None:
    source, book = Source(NAME, "who: li-min"), Source("book.yaml", "people:\n  li-min: {}\n")
    pointing = finding(source, "li-min", related=((finding(book, "li-min").where, "declared here"),))

    said = full.render(Report((pointing,), 1, {NAME: source, "book.yaml": book}), closing=False)

    assert "  --> book.yaml:2:3\n   |\n 2 |   li-min: {}\n   |   ------ declared here\n" in said


def test_control_and_bidirectional_characters_are_spelt_out_and_the_carets_count_them() -> None:
    said = frame("a: \x1b[31m\u202e x", "x", message="see \u202e and \x07")

    assert "see \\u{202e} and \\u{7}" in said
    assert "\n 1 | a: \\u{1b}[31m\\u{202e} x\n   |" + " " * 23 + "^\n" in said


def test_of_a_very_long_line_the_part_around_the_finding_is_shown() -> None:
    said = frame("x" * 100_000 + "10:00" + "y" * 100_000, "10:00")

    line, carets = said.splitlines()[3:5]
    assert len(line) < 200
    assert line[carets.index("^") : carets.rindex("^") + 1] == "10:00"
    assert line.count("...") == 2


def test_the_help_may_have_several_lines() -> None:
    assert "   = help: write\n             crossing: lo-wu\n" in frame("a: b", "b", help="write\n  crossing: lo-wu")


def test_an_accepted_finding_is_said_in_short_with_the_reason() -> None:
    assert frame("a: b", "b", accepted="The hosts know") == (
        "accepted[DLG301] late-arrival: 12 min late\n"
        "  --> itineraries/futian.trip.yaml:1:4\n"
        "   = accepted: The hosts know\n"
    )


def test_a_remark_is_broken_at_its_words_where_the_terminal_is_narrow() -> None:
    source = Source(NAME, "a: b")
    told = finding(source, "b", help="end the press briefing at 12:14, or start lunch at 12:40 with the rest")
    said = full.render(report(source, told), closing=False, columns=60)

    assert "   = help: end the press briefing at 12:14, or start lunch\n           at 12:40 with the rest\n" in said


def test_what_is_said_beside_carets_is_broken_at_its_words_where_the_terminal_is_narrow() -> None:
    source = Source(NAME, f"time: 10:00\n{'x' * 50}: 12:30")
    near = Where(source.name, source.span(6, 11), "")
    far = Where(source.name, source.span(64, 69), "")
    related = ((near, "leaves Science Park at 12:30, 41 min (33-61), 10 min to board"), (far, "ready by 12:00"))
    said = full.render(report(source, finding(source, "time", related=related)), closing=False, columns=60)

    beside = "   |       ----- leaves Science Park at 12:30, 41 min\n"
    assert f"{beside}   |             (33-61), 10 min to board\n" in said
    wide = [line for line in said.splitlines() if len(line) > 60 and line.strip(" |-")]  # carets stand where they must
    assert wide == [f" 2 | {source.lines[1]}"]
    assert "ready by 12:00" in said


def test_without_colour_there_is_no_escape_and_with_it_the_text_is_the_same() -> None:
    source = Source(NAME, "time: 10:00")
    late = report(source, finding(source, "10:00"))

    plain, coloured = full.render(late), full.render(late, colour=True)

    assert "\x1b" not in plain
    assert "\x1b[1;31m" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == plain


def test_the_summary_counts_what_was_accepted_apart() -> None:
    source = Source(NAME, "time: 10:00")
    findings = [
        finding(source, "10:00"),
        finding(source, "10:00", severity=Severity.WARNING),
        finding(source, "10:00", severity=Severity.WARNING),
        finding(source, "10:00", severity=Severity.NOTE, accepted="fine"),
    ]

    assert summary(report(source, *findings)) == "1 error, 2 warnings, 1 accepted in 1 file"


# --- concise ---------------------------------------------------------------------------------------------------------


def test_concise_is_one_line_a_finding_whatever_is_in_it() -> None:
    source = Source(NAME, "time: 10:00")
    said = concise.render(
        report(source, finding(source, "10:00", message="a\nb " + "x" * 300), finding(source, "time"))
    )

    assert said == (f"{NAME}:1:7: error[DLG301] a\\u{{a}}b {'x' * 300}\n{NAME}:1:1: error[DLG301] 12 min late\n")


def test_concise_says_what_was_accepted_and_why() -> None:
    source = Source(NAME, "time: 10:00")

    assert concise.render(report(source, finding(source, "10:00", accepted="They wait"))) == (
        f"{NAME}:1:7: accepted[DLG301] 12 min late (accepted: They wait)\n"
    )


# --- data ------------------------------------------------------------------------------------------------------------


def test_json_has_the_spans_of_the_related_places_too() -> None:
    source = Source(NAME, "a: 10:00\nb: 11:00\n")
    late = finding(source, "11:00", related=((finding(source, "10:00").where, "before"),), minutes=-12, people=("li",))

    document = json.loads(data.render(report(source, late)))

    assert document["findings"][0]["related"] == [
        {
            "path": NAME,
            "span": {"start": {"line": 1, "column": 4, "offset": 3}, "end": {"line": 1, "column": 9, "offset": 8}},
            "message": "before",
        }
    ]
    assert (document["findings"][0]["minutes"], document["findings"][0]["people"]) == (-12, ["li"])


def test_json_escapes_what_a_terminal_would_obey_and_keeps_the_text() -> None:
    source = Source(NAME, "a: b")
    message = "Ünïcode 政府 \x1b \u202e \ud800 \u2028 \x85"

    document = data.render(report(source, finding(source, "b", message=message)))

    assert json.loads(document)["findings"][0]["message"] == message
    assert not set("\x1b\u202e\u2028\x85") & set(document.decode())
    assert "Ünïcode 政府" in document.decode()


def test_github_gets_one_command_a_finding_errors_first_and_everything_escaped() -> None:
    source = Source("a,b:c%d.trip.yaml", "a: b\nc: d\n")
    note = finding(source, "b", severity=Severity.NOTE)
    error = finding(source, "b\nc", message="100%\nsure", help="see: this, that")

    assert github.render(report(source, note, error)) == (
        "::error file=a%2Cb%3Ac%25d.trip.yaml,line=1,endLine=2,title=DLG301 late-arrival"
        "::100%25%0Asure%0Asee: this, that\n"
        "::notice file=a%2Cb%3Ac%25d.trip.yaml,line=1,endLine=1,col=4,endColumn=5,title=DLG301 late-arrival"
        "::12 min late\n"
        "::notice title=delegate::1 error, no warnings, 1 note in 1 file\n"
    )


def test_sarif_has_relative_addresses_code_point_columns_and_a_fingerprint_for_each_finding() -> None:
    source = Source("a b/政.trip.yaml", "a: b\nc: d\n")
    twice = [finding(source, "b"), finding(source, "b", accepted="fine")]

    run = json.loads(sarif.render(report(source, *twice)))["runs"][0]
    first, second = run["results"]
    place = first["locations"][0]["physicalLocation"]

    assert run["columnKind"] == "unicodeCodePoints"
    assert place["artifactLocation"] == {"uri": "a%20b/%E6%94%BF.trip.yaml", "uriBaseId": "%SRCROOT%"}
    assert place["region"] == {"startLine": 1, "startColumn": 4, "endLine": 1, "endColumn": 5}
    assert first["partialFingerprints"] != second["partialFingerprints"]
    assert second["suppressions"] == [{"kind": "inSource", "justification": "fine"}]
    assert run["tool"]["driver"]["rules"] == [{"id": "DLG301", "name": "late-arrival"}]


@pytest.mark.slow
def test_machine_formats_are_utf_8_whatever_the_encoding_of_the_stream(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "v.trip.yaml").write_text("trip: 訪問\ndelegation: {}\ndays: {政府: []}\n", "utf-8")

    for form in ("json", "github", "gitlab", "sarif"):
        said = here("check", ".", "--format", form, encoding="latin-1").out.encode("latin-1").decode()
        assert said == here("check", ".", "--format", form).out
        assert "政府" in said, form

    environment = {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    assert process("check", ".", "--format", form, cwd=tmp_path, env=environment).out == said

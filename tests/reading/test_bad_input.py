"""No file, whatever is in it, makes the reader crash or guess; both YAML parsers agree."""

import time
from typing import Any

import pytest
from bad_inputs import DAY, read, said, value
from every import every

# --- the contract's refusals ------------------------------------------------------------------------------------------


@every(
    ("data", "hint"),
    [
        (
            DAY.replace("Talks", "Café").encode("latin-1"),
            "it looks like Windows-1252: convert it with `iconv -f WINDOWS-1252 -t UTF-8 ",
        ),
        (DAY.encode("utf-16"), "it looks like UTF-16: convert it with `iconv -f UTF-16 -t UTF-8 "),
        (DAY.encode("utf-16-le"), "it looks like UTF-16: convert it with `iconv -f UTF-16LE -t UTF-8 "),
    ],
    ids=["latin-1", "utf-16", "utf-16 without a mark"],
)
def test_text_that_is_not_utf_8_is_refused_with_a_hint(data: bytes, hint: str, parser: Any) -> None:
    reading = read(data, parser)

    assert [each.name for each in reading.findings] == ["not-utf8"]
    assert reading.findings[0].help.startswith(hint)
    assert reading.trip is None


def test_the_byte_that_is_not_utf_8_is_where_the_finding_stands() -> None:
    assert said(read(DAY.encode() + b"      room: Caf\xe9\n")) == [(7, 16, "not-utf8")]


@every(
    ("character", "name"),
    [
        ("\x00", "control-character"),
        ("\x0c", "control-character"),
        ("\x1b", "control-character"),
        ("\x7f", "control-character"),
        ("\x9b", "control-character"),
        ("\u202e", "reversed-text"),
        ("\u2066", "reversed-text"),
        ("\x85", "hidden-line-break"),
        ("\u2028", "hidden-line-break"),
        ("\u2029", "hidden-line-break"),
    ],
    ids=lambda each: f"{ord(each):04x}" if len(each) == 1 else each,
)
def test_a_character_that_cannot_be_seen_is_refused_and_kept(character: str, name: str, parser: Any) -> None:
    reading = read(DAY.replace("Talks", f"Ta{character}lks"), parser)

    assert said(reading) == [(6, 18, name)]
    assert reading.trip
    assert reading.trip.days
    assert str(reading.trip.days[0].items[0].value) == f"Ta{character}lks"


def test_a_field_hidden_behind_an_unseen_line_break_in_a_comment_does_not_count(parser: Any) -> None:
    reading = read(DAY + "      room: 1 # x\x85      venue: cgo\n", parser)

    assert said(reading) == [(7, 18, "hidden-line-break")]
    assert reading.trip
    assert reading.trip.days
    assert reading.trip.days[0].items[0].venue is None


def test_a_byte_order_mark_at_the_start_moves_nothing(parser: Any) -> None:
    assert said(read(b"\xef\xbb\xbf" + (DAY + "      tme: x\n").encode(), parser)) == [(7, 7, "unknown-key")]


@every("ending", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
def test_lines_are_counted_as_an_editor_counts_them(ending: str, parser: Any) -> None:
    text = (DAY + "      notes: |\n        one\n        two\n\n      tme: x\n").replace("\n", ending)

    assert said(read(text, parser)) == [(11, 7, "unknown-key")]


def test_a_file_over_32_mb_is_refused_before_it_is_read() -> None:
    assert said(read(b"#" * (32 * 1024 * 1024 + 1))) == [(1, 1, "too-large")]


def test_200_000_opening_brackets_are_refused_quickly(parser: Any) -> None:
    start = time.process_time()
    reading = read("[" * 200_000, parser)

    assert said(reading) == [(1, 51, "nested-too-deep")]
    assert time.process_time() - start < 1


def test_aliases_that_nest_deeper_than_50_are_refused(parser: Any) -> None:
    chain = "a0: &a0 [x]\n" + "".join(f"a{n}: &a{n} [*a{n - 1}]\n" for n in range(1, 60))

    assert [each.name for each in read(chain, parser).findings] == ["nested-too-deep"]


def test_a_billion_laughs_are_refused_quickly(parser: Any) -> None:
    lines = ["a: &a [x, x, x, x, x, x, x, x, x]"]
    lines += [f"{b}: &{b} [{', '.join([f'*{a}'] * 9)}]" for a, b in zip("abcdefghi", "bcdefghij", strict=True)]
    start = time.process_time()

    assert [each.name for each in read("\n".join(lines), parser).findings] == ["too-many-aliases"]
    assert time.process_time() - start < 1


def test_what_an_alias_repeats_is_complained_of_once(parser: Any) -> None:
    text = DAY + "    - &lunch\n      meal: Lunch\n      tme: 12:30\n    - *lunch\n"

    assert said(read(text, parser)) == [(9, 7, "unknown-key")]


# --- the rows of YAML's traps -----------------------------------------------------------------------------------------


@every("text", ["10:30:15", "24:00", "10:75", "010", "1_000", "0x1F", "1e3", "+33123456789"])
def test_a_number_that_yaml_would_make_is_the_text_that_was_typed(text: str, parser: Any) -> None:
    assert value(text, parser) == value(f'"{text}"', parser) == text


@every("text", ["no", "NO", "on", "yes", "true", "null", "~", "=", "2025-02-30", ".inf"])
def test_a_word_that_yaml_would_change_is_the_text_that_was_typed(text: str, parser: Any) -> None:
    assert value(text, parser) == text


def test_no_is_norway_quoted_or_not(parser: Any) -> None:
    for country in ("NO", '"NO"'):
        reading = read(DAY + f"cities:\n  Oslo: {{country: {country}, zone: Europe/Oslo}}\n", parser)
        assert reading.findings == ()
        assert reading.trip
        assert reading.trip.cities
        assert reading.trip.cities["Oslo"].country == "NO"


def test_both_places_of_a_duplicate_key_are_named(parser: Any) -> None:
    (finding,) = read(DAY + "      room: 1\n      room: 2\n", parser).findings

    assert (finding.where.span.start.line, finding.related[0][0].span.start.line) == (8, 7)


@every(
    ("typed", "name", "column"),
    [
        ("Meeting: Minister", "unquoted-text", 16),
        ("*** VIP", "unquoted-text", 16),
        ("*VIP", "unknown-alias", 16),
        ("!important", "explicit-tag", 16),
        ("!!int abc", "explicit-tag", 16),
        ("!!timestamp x", "explicit-tag", 16),
        ("@x", "unquoted-text", 16),
        ("%x", "unquoted-text", 16),
        ("`x`", "unquoted-text", 16),
        ("> 5 people", "unquoted-text", 16),
        ("[VIP] lunch", "unquoted-text", 16),
        ('"Great" talks', "unquoted-text", 16),
        ("- talks", "unquoted-text", 16),
    ],
)
def test_a_sign_that_means_something_to_yaml_asks_for_quotes_and_the_text_is_kept(
    typed: str, name: str, column: int, parser: Any
) -> None:
    assert said(read(DAY.replace("Talks", typed), parser)) == [(6, column, name)]
    assert value(typed, parser) == typed


@every("typed", ["[/x]", "<script>", "=HYPERLINK(1)", "BEGIN:VEVENT", "#include", ":smile:"])
def test_a_hostile_title_in_quotes_is_that_text(typed: str, parser: Any) -> None:
    assert value(f'"{typed}"', parser) == typed


@every("typed", ["Why? Because", "5 > 4", "a|b", "50%", "R&D", "C#", "Bravo!", "it's", "a:b"])
def test_a_sign_inside_a_text_is_no_trouble(typed: str, parser: Any) -> None:
    assert read(DAY.replace("Talks", typed), parser).findings == ()
    assert value(typed, parser) == typed


def test_a_question_in_brackets_is_no_trouble(parser: Any) -> None:
    reading = read(DAY + "      steps: [Why? Because, How?]\n", parser)

    assert reading.findings == ()
    assert reading.trip
    assert reading.trip.days
    assert [str(step) for step in reading.trip.days[0].items[0].steps or ()] == ["Why? Because", "How?"]


@every("typed", ["\tTalks", "Talks\tand more", "Talks\t# comment"])
def test_tabs_get_one_verdict(typed: str, parser: Any) -> None:
    assert [name for *_, name in said(read(DAY.replace("Talks", typed), parser))] == ["tab-character"]


def test_tabs_in_many_lines_are_one_finding(parser: Any) -> None:
    (finding,) = read(DAY.replace("      ", "\t") + "\ttime: 10:00\n\troom: 4\n", parser).findings[:1]

    assert finding.message == "a tab stands where only spaces may, here and in 1 more line"


def test_a_tab_in_a_comment_line_may_stay(parser: Any) -> None:
    assert read("# a\tb\n" + DAY, parser).findings == ()


@every(("escape", "shown"), [("\\e[31m", "\x1b[31m"), ("\\0", "\0"), ("\\u202ex", "\u202ex"), ("\\ud800", "\ufffd")])
def test_an_escape_for_what_cannot_be_seen_is_refused_and_kept(escape: str, shown: str, parser: Any) -> None:
    assert said(read(DAY.replace("Talks", f'"{escape}"'), parser)) == [(6, 16, "escaped-control-character")]
    assert value(f'"{escape}"', parser) == shown
    assert value(f'"{escape}"', parser).encode()


def test_a_half_character_that_is_no_escape_stays_as_typed(parser: Any) -> None:
    assert value("C:\\ud800", parser) == "C:\\ud800"


def test_five_thousand_digits_are_no_number(parser: Any) -> None:
    text = DAY + f"      for: {'9' * 5000} min\nvehicles:\n  bus: {{kind: coach, seats: {'9' * 5000}}}\n"

    assert [name for *_, name in said(read(text, parser))] == ["unreadable-length", "unreadable-number"]


@pytest.mark.parametrize("version", ["1.1", "1.2"])
def test_a_known_version_of_yaml_is_passed_over(version: str, parser: Any) -> None:
    assert read(f"%YAML {version}\n---\n" + DAY, parser).findings == ()


@every("line", ["%YAML 1.3", "%TAG ! x", "%FOO"])
def test_another_directive_is_refused(line: str, parser: Any) -> None:
    assert said(read(f"{line}\n---\n" + DAY, parser)) == [(1, 1, "yaml-directive")]


@every("line", ["%YAML 1.1", "%FOO", "% of the guests"])
def test_a_percent_sign_farther_down_is_named_on_its_own_line_and_the_rest_is_read(line: str, parser: Any) -> None:
    assert said(read(f"{DAY}{line}\nsheets: x\n", parser)) == [(7, 1, "broken-yaml"), (8, 1, "unknown-key")]


@every(
    ("text", "name"),
    [("", "empty-file"), ("# nothing yet\n", "empty-file"), ("42", "not-a-trip"), ("- a\n- b\n", "not-a-trip")],
)
def test_a_file_that_is_no_trip_is_named_as_what_it_is(text: str, name: str, parser: Any) -> None:
    reading = read(text, parser)

    assert ([each.name for each in reading.findings], reading.trip) == ([name], None)


@pytest.mark.parametrize("second", ["---\ntrip: Another\n", "...\n---\ntrip: Another\n"])
def test_a_second_document_is_refused(second: str, parser: Any) -> None:
    reading = read(DAY + second, parser)

    assert ([each.name for each in reading.findings], reading.trip) == (["several-documents"], None)


def test_each_unfinished_merge_is_a_finding_with_its_marks(parser: Any) -> None:
    conflict = "<<<<<<< HEAD\n  a\n=======\n  b\n>>>>>>> other\n"
    reading = read(DAY + conflict + conflict, parser)

    assert said(reading) == [(7, 1, "merge-conflict"), (12, 1, "merge-conflict")]
    assert [where.span.start.line for where, _ in reading.findings[0].related] == [9, 11]

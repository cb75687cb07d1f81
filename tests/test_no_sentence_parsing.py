"""No code looks into a sentence: what a sentence says stands in a record, from which the sentence is made."""

import ast
from pathlib import Path

from parsed import statements_of

HOUSE = Path(__file__).parent.parent / "delegate"
ROOMS = ("planning", "borders", "travel", "assessment", "queries", "sheet")
TAKES_APART = {"startswith", "endswith", "removeprefix", "removesuffix", "partition", "rpartition", "split", "rsplit"}
SENTENCES = {"basis", "detail", "message", "missed", "reason", "said", "sentence", "text", "words"}

# What may be taken apart all the same: by whom, and what it is.
ALLOWED = {
    "planning/places.py crossing": "a crossing and its side, `lo-wu/CN`, as people type it",
    "planning/places.py side_written": "the same",
    "borders/crossings.py names_of": "the two halves of a name",
    "borders/crossings.py _folded": "a name as people type it",
    "borders/crossings.py _rules": "the name of a file, `hk-cn`",
    "travel/service_hours.py usual_hours": "clock times of a table",
    "travel/network.py _minute": "a clock time of a table",
    "travel/overheads.py daytime": "the same",
    "travel/network.py _both_ways": "the weekdays of a table",
    "borders/typed_crossings.py _begins": "a word of a name as people type it",
    "assessment/riders.py _whole": "the last characters of a name as people type it",
    "assessment/riders.py _digits": "the telephone numbers in a field as people type them",
    "assessment/riders.py share_a_number": "the last digits of a telephone number",
    "assessment/port_services.py leads_to_service_by_title": "a title as people type it, and a service's at its end",
    "assessment/titled_places.py place_in_title": "a title as people type it, and a name in it",
    "assessment/unbroken_names.py unbroken_names": "the words of a name, its article and the city behind it",
    "assessment/unsure_facts.py _plain": "the blanks of a reason and of names, as people type them",
    "borders/titled_crossings.py _short_names": "names as people type them",
    "borders/titled_crossings.py _is_named": "a title as people type it, and a name in it",
    "travel/figure_age.py figure_month": "the year and month of a table",
    "queries/typed_papers.py _paper": "a paper as somebody types it",
    "sheet/since_rows.py _aim": "the key of a row, made of the ids of its lines",
    "sheet/since_rows.py _key": "the same",
    "sheet/forms_of_address.py inside": "the article of a name, and the tag of a language",
    "sheet/scope.py meant_by": "the words of a name, of which somebody types one",
    "sheet/row_model.py words_once": "the blanks of texts that are compared",
    "sheet/day_clocks.py leg_zone": "the name of a clock",
    "sheet/clocks.py zone_city": "the id of a time zone",
    "sheet/leg_borders.py short_crossing": "the two sides of a crossing's name",
    "sheet/lists.py languages_spoken": "the parts of the tag of a language",
    "sheet/names_shown.py _without_its_place": "a name and the place behind it",
    "sheet/names_shown.py _streets": "the parts of an address as people type it",
    "sheet/names_shown.py _last_two": "the words of a title or of a name of a place as people type them",
    "sheet/items.py zone_label": "the names of clocks",
    "sheet/vehicle_lists.py kind_beside": "the last character of a vehicle's name as people type it",
    "sheet/clocks.py offset_name": "the offset of a clock",
    "sheet/clocks.py offset_minutes": "the name of a clock",
}


def looks_into_a_text(node: ast.AST) -> bool:
    """Whether a text is taken apart here, or searched for a word."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        return node.func.attr in TAKES_APART
    if isinstance(node, ast.Compare) and isinstance(node.ops[0], ast.In | ast.NotIn):
        (where,), word = node.comparators, node.left
        name = where.attr if isinstance(where, ast.Attribute) else where.id if isinstance(where, ast.Name) else ""
        return isinstance(word, ast.Constant) and isinstance(word.value, str) and name in SENTENCES
    return isinstance(node, ast.Constant) and node.value == " · "


def found_in(path: Path) -> set[str]:
    """The functions of a module that look into a text, as `room/module.py function`."""
    name = path.relative_to(HOUSE).as_posix()
    functions = [each for each in statements_of(path) if isinstance(each, ast.FunctionDef)]
    return {f"{name} {each.name}" for each in functions if any(map(looks_into_a_text, ast.walk(each)))}


def test_nothing_reads_back_what_was_worded() -> None:
    found = {each for room in ROOMS for path in (HOUSE / room).rglob("*.py") for each in found_in(path)}

    assert sorted(found - ALLOWED.keys()) == []
    assert sorted(ALLOWED.keys() - found) == [], "these need no exception"


def test_a_sentence_that_is_read_back_is_found() -> None:
    read_back = (
        'part.basis.startswith("assumption")',
        '"unverified" in part.basis',
        'line.removeprefix("table: ")',
        'text.partition(", ")',
        'facts.replace(" · ", " - ")',
    )

    assert [any(map(looks_into_a_text, ast.walk(ast.parse(code)))) for code in read_back] == [True] * len(read_back)

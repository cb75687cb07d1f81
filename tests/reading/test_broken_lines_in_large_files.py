"""Lines that are no YAML cost little in a large file: counted in characters that a parser is given, not in seconds."""

import random
from collections.abc import Iterator

import pytest
import yaml

from delegate.reading import broken_parts, parsing
from delegate.reading.parsing import read_nodes

BROKEN = (
    "    name: Meeting: the Minister",
    "    name: @home",
    '    name: "The quote is open',
    "    name: 'It's",
    "    name: [TBC] Talks",
    "    name: {a, b",
    "    name:No space",
    "    name: *star",
    "    name: Talks\n        deeper: x",
)
PER_LINE = 120_000  # characters that may be read again for one broken line


def book(entries: int, broken: int) -> str:
    """An address book, some of whose entries have a broken name."""
    chosen = dict(zip(random.Random(7).sample(range(entries), broken), range(broken), strict=True))
    lines = ["venues:"]
    for number in range(entries):
        name = BROKEN[chosen[number] % len(BROKEN)] if number in chosen else f"    name: Venue {number}"
        lines += [f"  venue-{number}:", name, "    city: Hong Kong", "    hours: Mo-Fr 09:00-18:00; PH off"]
        lines += ["    address: 1 Harbour Road, Wan Chai", "    at: 22.2800, 114.1600"]
    return "\n".join(lines) + "\n"


class Given:
    """How many characters the two parsers were given."""

    def __init__(self) -> None:
        self.fast = self.slow = 0


@pytest.fixture
def given(monkeypatch: pytest.MonkeyPatch) -> Given:
    count = Given()
    parse = yaml.parse

    def counting(text: str, Loader: type) -> Iterator[object]:  # noqa: N803 - the name is that of yaml.parse
        if Loader is yaml.SafeLoader:
            count.slow += len(text)
        else:
            count.fast += len(text)
        return parse(text, Loader=Loader)

    monkeypatch.setattr(yaml, "parse", counting)
    parsing._kept.cache_clear()
    return count


@pytest.mark.skipif(not yaml.__with_libyaml__, reason="libyaml is missing")
def test_forty_broken_lines_in_a_large_file_are_all_named_and_little_is_read_twice(given: Given) -> None:
    text = book(1200, 40)
    page, root = read_nodes("book.yaml", text.encode())

    assert root is not None
    assert len({finding.where.span.start.line for finding in page.findings}) >= 40
    assert all("not read further" not in finding.help for finding in page.findings)
    assert given.slow <= 40 * broken_parts._MOST_LOOKED_AT
    assert given.fast <= 4 * len(text) + 40 * PER_LINE


@pytest.mark.skipif(not yaml.__with_libyaml__, reason="libyaml is missing")
def test_in_a_file_of_four_times_the_length_a_broken_line_costs_the_same(given: Given) -> None:
    costs = []
    for entries in (300, 1200):
        before = given.slow
        read_nodes("book.yaml", book(entries, 10).encode())
        costs.append(given.slow - before)

    assert costs[1] <= 1.5 * costs[0]


def test_reading_on_below_a_mended_line_gives_what_reading_all_of_it_again_gives(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    text = book(120, 12)
    whole = read_nodes("book.yaml", text.encode())
    monkeypatch.setattr(broken_parts, "_READ_WHOLE", 0)
    parsing._kept.cache_clear()
    parts = read_nodes("book.yaml", text.encode())

    assert len(text) < 30_000
    assert parts[0].findings == whole[0].findings
    assert (parts[0].mended, parts[0].lost) == (whole[0].mended, whole[0].lost)
    assert repr(parts[1]) == repr(whole[1])

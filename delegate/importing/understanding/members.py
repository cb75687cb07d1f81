"""Reads a table of people: it has names and no times, and is no schedule."""

import re
from collections.abc import Iterator, Mapping, Sequence

from delegate.importing.blocks import Remark, SourceCell, SourceTable
from delegate.importing.rows import Member
from delegate.importing.understanding.cell_grid import CellGrid
from delegate.importing.understanding.columns import head_row, is_head
from delegate.importing.understanding.dates import read_day
from delegate.importing.understanding.head_counts import how_many, is_a_count, is_row_number
from delegate.importing.understanding.heads import MEMBERS, roles_of_head
from delegate.importing.understanding.marks import CountMark, Mark
from delegate.importing.understanding.times import read_time
from delegate.importing.words import words_of


def members(grid: CellGrid, head: int) -> Iterator[Mark]:
    """A member for each row with a name; the rows of a table without names, such as one of phones, are remarks."""
    heads = {at: cell.text.strip() for at, cell in grid.rows[head].items()}
    roles = {at: next(iter(roles_of_head(text, MEMBERS)[0]), "") for at, text in heads.items()}
    names = [at for at, role in roles.items() if role == "name"]
    for row, cells in enumerate(grid.rows):
        own = grid.own(row)
        if not own:
            yield CountMark("empty")
        elif row == head:
            yield CountMark("headers")
        elif row < head or not names or names[0] not in cells or not cells[names[0]].text.strip():
            yield from (
                CountMark("comments"),
                Remark("row", " | ".join(" ".join(cell.text.split()) for cell in own), own[0].where),
            )
        else:
            positions = [at for at, role in roles.items() if role == "position"]
            yield from (CountMark("people"), _member(names[0], cells, own, heads, positions))


def _member(
    named_in: int,
    cells: Mapping[int, SourceCell],
    own: Sequence[SourceCell],
    heads: Mapping[int, str],
    positions: Sequence[int],
) -> Member:
    """The member of one row: the name stands in one column, a position and a party in theirs, all else is a note.

    `cells` are those of the row with those that are merged with the row above, `own` those that begin in it.
    """
    name = cells[named_in].text.strip()
    said = {at: text for at in positions if at in cells and (text := " ".join(cells[at].text.split()))}
    role = next(iter(said.values()), "")
    parties = [at for at, head in heads.items() if at != named_in and "party" in roles_of_head(head, ("party",))[0]]
    party = next((cells[at] for at in parties if at in cells and cells[at].text.strip()), None)
    spent = {named_in, *parties, *[*said][:1]}
    notes = [
        f"{heads[cell.column]}: {text}" if heads.get(cell.column) else text
        for cell in own
        if cell.column not in spent
        and (text := " ".join(cell.text.split()))
        and not _is_number(heads.get(cell.column, ""), text)
    ]
    member = Member(" ".join(name.split()), role, tuple(notes), own[0].where)
    member = member._replace(office=next(filter(None, (_office(cells[at].text) for at in said)), ""))
    if is_a_count(role):
        member = member._replace(role="")
        notes = [f"Number: {role}"]
    if party:
        member = member._replace(group=" ".join(party.text.split()), group_head=heads[party.column])
    return member._replace(people=how_many(name, notes))


def people_below(grid: CellGrid) -> int | None:
    """The row at which a list of people begins below a schedule in the same table; None where there is none."""
    first = None if any(grid.roles) else head_row(grid)
    if first is None:
        return None
    for row in range(first + 2, len(grid.rows) - 1):
        named = [cell for cell in grid.own(row) if "name" in roles_of_head(cell.text, MEMBERS)[0]]
        if named and is_head(grid, row, MEMBERS) and not is_head(grid, row):
            below = [cell.text for each in range(row + 1, len(grid.rows)) for cell in grid.own(each)]
            if any((time := read_time(text)) and time.start >= 0 for text in below):
                return None
            return row - 1 if len(grid.own(row - 1)) == 1 and not read_day(grid.own(row - 1)[0].text) else row
    return None


def parted(table: SourceTable, row: int) -> tuple[SourceTable, SourceTable]:
    """A table in two, the second from that row on."""
    above = tuple(cell for cell in table.cells if cell.row < row)
    below = tuple(cell._replace(row=cell.row - row) for cell in table.cells if cell.row >= row)
    return table._replace(cells=above), table._replace(cells=below, title="")


def told_members(grid: CellGrid) -> Iterator[Mark]:
    """The people of a table whose columns say that they are names, and what there is to say of each."""
    for row in range(len(grid.rows)):
        texts = {grid.roles[cell.column]: cell for cell in grid.own(row)}
        named = texts.get("name") or texts.get("host")
        if named is None:
            yield CountMark("empty")
            continue
        about = [line for line in texts["about"].text.split("\n") if line] if "about" in texts else []
        yield CountMark("people")
        yield Member(named.text.strip(), "".join(about[:1]), tuple(about[1:]), named.where, "host" in texts)


def _office(said: str) -> str:
    """The role of the format that a cell names, in one language or two, and nothing else: `interpreter` of `翻译`."""
    parts = {" ".join(part.split()).casefold() for part in re.split(r"\n| / ", said)}
    return next((role for role, words in words_of("offices").items() if parts <= {*words}), "")


def _is_number(head: str, text: str) -> bool:
    """The number of a row in its table."""
    return text.rstrip(".").isdecimal() and is_row_number(head)

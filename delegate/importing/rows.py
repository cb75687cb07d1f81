"""Defines the rows of a source, one for each line that the draft will have, with its day and its time."""

from delegate.importing.blocks import Remark
from delegate.tuples import NamedTuple

# What a column may hold. Those behind "notes" have no words: a calendar, a hidden column or our own print has them.
ROLES = (
    "day",
    "start",
    "end",
    "title",
    "place",
    "city",
    "who",
    "hosts",
    "notes",
    "private",
    "status",
    "kind",
    "within",
    "length",
    "steps",
)


class Doubt(NamedTuple):
    """Something in the source that the user should look at first: where it stands, and what was made of it."""

    where: str
    message: str


class Row(NamedTuple):
    """One line of the programme, its texts still as the source has them.

    `day` is the date (YYYY-MM-DD) whose heading it stands under, `city` what that heading says behind the date. `time`,
    `within`, `length` and `status` are written as the format writes them ("09:30-10:00", "~10:00", "morning", "tbc",
    "45 min", "tentative"), "" where there is none. `title` is the whole text of its title cells, its lines parted by a
    line feed. `group` is the head of the column it stands in, where groups have columns and the row is for one of them.
    `notes` are further texts, one each, with the head of their column before them where that is no word of a role.
    `before` are remarks that stand before it in the source. `kind` is said by the column where that is one of hotels or
    of meals ("hotel", "meal"), else by a source that tells the kind of every line. A time with a choice ("0830 or
    0840") has the first in `time`, first and last in `within`, its own words in `notes`. A movement's `place_city` may
    be "Hong Kong → Shenzhen". `steps` are those that a source tells apart from its notes.
    """

    day: str
    time: str
    title: str
    where: str
    within: str = ""
    length: str = ""
    status: str = ""
    city: str = ""
    place: str = ""
    place_city: str = ""
    who: str = ""
    group: str = ""
    hosts: str = ""
    notes: tuple[str, ...] = ()
    private: tuple[str, ...] = ()
    zone: str = ""
    before: tuple[Remark, ...] = ()
    kind: str = ""
    steps: tuple[str, ...] = ()


class Member(NamedTuple):
    """A person of a table of members: the texts of the row by the head of their column, the name apart.

    The name has a line for each language. `host` tells that the table is one of hosts. `group` is what a column of
    groups says, `group_head` the head of that column; `people` is how many the entry stands for, and `office` the
    role, as the format has them; `role` is what the table says, a title.
    """

    name: str
    role: str
    notes: tuple[str, ...]
    where: str
    host: bool = False
    group: str = ""
    group_head: str = ""
    people: str = ""
    office: str = ""


class Sums(NamedTuple):
    """How many rows were read, and what became of them: read = lines + days + headers + empty + comments.

    Rows of tables of members, which became people, are not among them.
    """

    read: int = 0
    lines: int = 0
    days: int = 0
    headers: int = 0
    empty: int = 0
    comments: int = 0


class Understood(NamedTuple):
    """A whole source, understood: the rows in order, who takes part, and what is told of it.

    `title` is the title of the programme, one text for each language found in it, "" where none was found. `before` and
    `after` are remarks above the first row and below the last. `tables` and `texts` count the blocks looked at.
    `languages` are those that the source says it is written in.
    """

    title: str
    rows: tuple[Row, ...]
    members: tuple[Member, ...]
    before: tuple[Remark, ...]
    after: tuple[Remark, ...]
    doubts: tuple[Doubt, ...]
    sums: Sums
    tables: int
    texts: int
    languages: tuple[str, ...] = ()

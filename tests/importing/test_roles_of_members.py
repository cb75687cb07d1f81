"""A table of members has a title and a role, and no column of it is lost where both are there."""

from every import every
from markdown_drafts import drafted, trip_of

PAGE = (
    "Visit",
    "",
    "| Name | Title | Role |",
    "| --- | --- | --- |",
    "| Jane Smith | President | {role} |",
    "| John Low | | Adviser |",
    "| Amy Ho | Director | Adviser |",
    "",
    "Monday 7 September 2026",
    "",
    "| Time | Event | Venue |",
    "| --- | --- | --- |",
    "| 09:00 | Meeting with the mayor | Town Hall |",
)


def page(role: str) -> list[str]:
    return [line.format(role=role) for line in PAGE]


@every(
    ("said", "role"),
    [
        ("Head of delegation", "principal"),
        ("團長", "principal"),
        ("Interpreter", "interpreter"),
        ("翻译", "interpreter"),
        ("Interpreter / 傳譯員", "interpreter"),
        ("工作人員", "staff"),
        ("Journalist", "media"),
        ("通訳", "interpreter"),
    ],
)
def test_a_cell_that_names_a_role_and_nothing_else_is_the_role(said: str, role: str) -> None:
    assert trip_of(*page(said))["delegation"]["jane-smith"]["role"] == role
    assert trip_of(*page(said))["delegation"]["jane-smith"]["title"] == "President"


def test_a_cell_that_says_more_than_a_role_is_none() -> None:
    assert "role" not in trip_of(*page("Interpreter of dreams"))["delegation"]["jane-smith"]


def test_a_second_column_of_titles_is_kept_and_stands_for_one_that_is_empty() -> None:
    made = drafted(*page("Adviser to the board"))
    people = trip_of(*page("Adviser to the board"))["delegation"]

    assert "# from the source: Role: Adviser to the board" in made.text
    assert people["john-low"]["title"] == "Adviser"
    assert "role" not in people["amy-ho"]

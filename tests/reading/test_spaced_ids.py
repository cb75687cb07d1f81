"""Ids with blanks: one finding each, with the edit of the entry and of every line that names it."""

from edited import mended, names, read

DRAFT = """\
trip: Tea
delegation:
  ann lee: {name: Ann Lee}
venues:
  port pavilion: {city: Hong Kong}
  tea house:
    city: Hong Kong
groups:
  first car: [ann lee]
days:
  2026-12-01:
    - meeting: The port pavilion
      time: 10:00-11:00
      venue: port pavilion
      who: [ann lee]
    - coach: Back
      from: "port pavilion"
      to: tea house
      who: first car
    - hotel: tea house
"""


def test_an_id_with_blanks_is_rewritten_with_all_that_name_it_and_has_the_name_that_it_lacks() -> None:
    assert names(DRAFT) == ["unusable-id"] * 4
    assert mended(DRAFT) == (
        DRAFT.replace("ann lee:", "ann-lee:")
        .replace("[ann lee]", "[ann-lee]")
        .replace("first car", "first-car")
        .replace("  port pavilion: {", "  port-pavilion: {name: Port pavilion, ")
        .replace("venue: port pavilion", "venue: port-pavilion")
        .replace('"port pavilion"', '"port-pavilion"')
        .replace("  tea house:\n", "  tea-house:\n    name: Tea house\n")
        .replace(": tea house", ": tea-house")
    )
    assert names(mended(DRAFT)) == []


def test_the_help_names_the_lines() -> None:
    assert [each.help for each in read(DRAFT).findings][1] == (
        "write port-pavilion, and in lines 14, 17 too, with `name: Port pavilion`"
    )


def test_an_id_that_another_entry_would_then_have_is_left_to_the_author() -> None:
    text = DRAFT.replace("  tea house:", "  port-pavilion:").replace("tea house", "port-pavilion")

    assert "  port pavilion: {city" in mended(text)

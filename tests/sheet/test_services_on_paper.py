"""What guests and the team read of flights, trains and ferries, and of the ways that lead on from them."""

from copies import items, legs, said, sheet

FERRIES = """\
trip: Exchange
delegation:
  ann: Ann Lee
venues:
  ipim: {name: IPIM, city: Macau}
days:
  2026-05-14:
    - ferry: TurboJET to Macau
      time: 09:00
      from: Sheung Wan
      to: Macau
    - visit: IPIM
      time: 11:15-12:15
      venue: ipim
    - ferry: back to HK
      time: 15:30
      from: Taipa
      to: Sheung Wan
"""


def test_an_arrival_that_nobody_wrote_is_told_once() -> None:
    for copy in ("programme", "card"):
        for row in items(sheet(FERRIES, copy)):
            facts = "; ".join((*said(row.place), *said(row.facts)))
            assert "arrives 1" not in facts
            assert facts.count("about") == (row.kind == "ferry")


def test_a_way_without_a_time_says_whereto() -> None:
    way = legs(sheet(FERRIES))[0]
    assert said(way.brief) == ("To IPIM by coach",)

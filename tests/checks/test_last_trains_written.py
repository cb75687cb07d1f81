"""A train that somebody wrote late in the evening runs then: only its ride is held against the tables."""

from every import every
from small_trips import complaints, dated, found, head

PORTS = """\
  wk: {name: West Kowloon station, city: Hong Kong, at: "22.3040, 114.1650"}
  south: {name: Guangzhou South station, city: Guangzhou, at: "22.9885, 113.2643"}
"""


def train(origin: str, to: str, clock: str) -> str:
    """A train at such a time, and nothing else."""
    return head("Ng", "", places=PORTS) + dated(
        "2026-12-10:", f'{{train: On, time: "{clock}", from: {origin}, to: {to}}}'
    )


@every(
    ("origin", "to", "clock"),
    [
        ("wk", "south", "23:10-00:10+1"),
        ("wk", "south", "05:50-06:50"),
        ("south", "wk", "22:50-23:50"),  # with a change on the way, by the tables
        ("south", "wk", "21:50-22:50"),
    ],
)
def test_a_train_that_is_written_after_the_last_of_the_tables_is_not_called_too_short(
    origin: str, to: str, clock: str
) -> None:
    assert complaints(train(origin, to, clock)) == []


@every("clock", ["14:10-14:45", "23:10-23:45"])
def test_a_ride_that_is_too_short_is_told_without_the_hours_until_the_morning(clock: str) -> None:
    (told,) = found(train("wk", "south", clock), "optimistic-leg")

    assert told.message.startswith("35 min to Guangzhou South station is less than the 47-60 min of the estimate")
    assert told.help == "allow 54 min, or accept it with the reason"

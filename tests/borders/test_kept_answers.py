"""What was answered about a leg is answered again without work, to all who are alike at a border."""

from typing import Any

import pytest
from every import every

from delegate.borders.crossings import Borders, shipped
from delegate.borders.kept_answers import keeping
from delegate.model import Crossing, Paper, Person, Vehicle
from delegate.places.place import Place
from delegate.travel.requests import TravelOption, TravelRequest, ViaCrossing
from delegate.values import Headcount, Text

PERMIT = Paper(kind="two-way-permit", endorsement="business")


def person(name: str = "Li Min", **also: Any) -> Person:
    return Person(id="li", name=Text((("", name),)), **{"papers": (PERMIT,), **also})


def place(id_: str, side: str) -> Place:
    return Place(id_, "venue", Text((("", id_),)), side, "Asia/Hong_Kong")


def ask(*people: Person, **also: Any) -> TravelRequest:
    return TravelRequest(place("office", "CN"), place("hall", "HK"), (), "coach", people, leave=0)._replace(**also)


class Counting:
    """Counts what is worked out."""

    def __init__(self) -> None:
        self.calls = 0
        self.answer = keeping(self._work)

    def _work(self, _: Borders, asked: TravelRequest) -> tuple[TravelOption, ...]:
        self.calls += 1
        return (TravelOption(asked.mode, None, (), self.calls),)


@pytest.mark.parametrize(
    "again",
    [
        ask(person()),
        ask(person("Wang Fang", title=Text((("", "Director"),)))),
        ask(person(papers=(Paper(kind="two-way-permit", endorsement="business"),))),
    ],
    ids=["the same", "another name and title", "the same paper, read again"],
)
def test_what_decides_nothing_about_a_way_is_not_worked_out_again(again: TravelRequest) -> None:
    counting = Counting()
    first = counting.answer(shipped(), ask(person()))
    assert counting.answer(shipped(), again) == first
    assert counting.calls == 1


@every(
    "other",
    [
        ask(person(papers=(Paper(kind="passport", nationality="GB"),))),
        ask(person(people=Headcount(40))),
        ask(person(), person()),
        ask(person(), vehicle=Vehicle(id="bus", kind="coach", plates=("CN",))),
        ask(person(), vehicle=Vehicle(id="bus", kind="coach")),
        ask(person(), leave=5),
        ask(person(), leave=None, ready_by=0),
        ask(person(), mode="car"),
        ask(person(), every=True),
        ask(person(), origin=place("office", "HK")),
        ask(person(), via=(ViaCrossing(Crossing(id="gate")),)),
    ],
)
def test_whatever_a_way_rests_on_is_asked_anew(other: TravelRequest) -> None:
    counting = Counting()
    counting.answer(shipped(), ask(person()))
    counting.answer(shipped(), other)
    assert counting.calls == 2


def test_crossings_of_a_trip_have_answers_of_their_own() -> None:
    counting = Counting()
    for borders in (shipped(), shipped().with_crossings({"gate": Crossing(id="gate")})):
        counting.answer(borders, ask(person()))
    assert counting.calls == 2
    assert shipped().with_crossings({}).with_admissions(()) is shipped()

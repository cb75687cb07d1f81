"""What has changed is told in words that say it: names, and never the same twice."""

from pathlib import Path

from drafts import TRIP, edited, said


def test_a_change_is_never_told_as_one_to_the_same_words(tmp_path: Path) -> None:
    before = edited(("chan: {name: Bernard Chan,", "chan: {name: {en: Bernard Chan, zh-Hant: 陳百里},"))
    renamed = said(tmp_path, before, before.replace("陳百里", "陳柏里"))
    stepped = edited(("14:10 Welcome,", "{text: {en: Welcome, zh-Hant: 歡迎}},"))
    reworded = said(tmp_path, stepped, stepped.replace("歡迎", "迎賓"))

    assert "name: Bernard Chan / 陳柏里 (was Bernard Chan / 陳百里)" in " ".join(renamed.split())
    assert "steps changed" in reworded


def test_rooms_are_told_by_the_names_of_people(tmp_path: Path) -> None:
    told = " ".join(said(tmp_path, TRIP, edited(("ben: 101", "ben: 107"))).split())

    assert "rooms: Ben Ho: 107, Cat Yu: 102 (was Ben Ho: 101, Cat Yu: 102)" in told


def test_an_accepted_finding_is_told_as_such(tmp_path: Path) -> None:
    late = edited(("time: 14:00-15:00", "time: 10:32-15:00"), ("who: pair", "who: ann"))
    accepted = late.replace("      venue: lab\n", "      venue: lab\n      accept: {late-arrival: Known.}\n", 1)

    assert "error late-arrival" in said(tmp_path, TRIP, late)
    assert "accepted late-arrival" in said(tmp_path, TRIP, accepted)
    assert "error late-arrival" not in said(tmp_path, TRIP, accepted)

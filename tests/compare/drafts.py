"""A trip of two days, and what the command says of two drafts of it."""

import json
from pathlib import Path
from typing import Any

from command import here

TRIP = """\
trip: {en: Trade visit, zh-Hant: 經貿訪問}
contact: Visit office, +86 755 5555 0100
base: inn
defaults: {mode: car}
delegation:
  ann: {name: Ann Lee, role: principal, phone: +852 5555 0123}
  ivo: {name: Ivo Tan, role: interpreter}
  ben: {name: Ben Ho, title: Engineer}
  cat: {name: Cat Yu}
  crew: {name: The film crew, role: media, people: 4}
hosts:
  chan: {name: Bernard Chan, title: Under Secretary}
  lau: {name: Lau Mei Mei}
  mak: {name: Mak Siu}
groups: {pair: [ben, cat], party: [ann, ivo]}
venues:
  inn: {name: Pier Inn, city: Hong Kong, at: "22.2950, 114.1720"}
  other-inn: {name: Hill Inn, city: Hong Kong, at: "22.2700, 114.1500"}
  office: {name: The Office, city: Hong Kong, at: "22.2808, 114.1654"}
  tower: {name: The Tower, city: Hong Kong, at: "22.2840, 114.1580"}
  lab: {name: The Laboratory, city: Hong Kong, at: "22.4265, 114.2100"}
vehicles:
  car-1: {kind: car, seats: 8, plates: [HK], driver: Mr Yip, phone: +852 5555 0111}
  car-2: {kind: car, seats: 8, plates: [HK], driver: Ms Mok}
days:
  2026-09-15:
    - meeting: Talks with the banks
      id: banks
      time: 09:30-10:30
      venue: tower
      with: chan
      vehicle: car-1
      notes: The lift is slow.
      private: They will ask about the licence.
    - visit: The laboratory
      id: lab-visit
      time: 14:00-15:00
      venue: lab
      who: pair
      with: [lau, mak]
      vehicle: car-2
      steps: [14:10 Welcome, {text: Gifts change hands, private: yes}]
    - free: Rest
      id: rest
    - hotel: inn
      id: night
      nights: 1
      rooms: {ben: 101, cat: 102}
  2026-09-16:
    - briefing: Last words
      id: last
      time: 10:00-11:00
      venue: office
      with: chan
      bring: Samples
agreements:
  - {title: Memorandum, signatories: [ann, chan], at: last}
"""
ALL = ("ann", "ben", "cat", "crew", "ivo")


def diff(folder: Path, old: str, new: str, *options: str) -> Any:
    """The document of two texts."""
    return json.loads(said(folder, old, new, "--format", "json", *options))


def said(folder: Path, old: str, new: str, *options: str) -> str:
    """What the command prints of two texts."""
    paths = (folder / "old.trip.yaml", folder / "new.trip.yaml")
    for path, text in zip(paths, (old, new), strict=True):
        path.write_text(text, "utf-8")
    answer = here("diff", *map(str, paths), *options)
    assert answer.code == 0, answer.err
    return answer.out


def typed(document: Any) -> list[tuple[str, str]]:
    """Kind and item of what somebody typed."""
    return sorted((each["kind"], each["item"]) for each in document["changes"] if not each["consequence"])


def told_by_typing(document: Any) -> tuple[str, ...]:
    """Everybody whom the typed changes tell."""
    found = {who for each in document["changes"] if not each["consequence"] for who in _told(each)}
    return tuple(sorted(found))


def _told(change: Any) -> list[str]:
    return [*change["people"], *change["hosts"], *change["vehicles"]]


def edited(*edits: tuple[str, str], text: str = TRIP) -> str:
    """The trip with words put for others, each of which stands in it once."""
    for old, new in edits:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text

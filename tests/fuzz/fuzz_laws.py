"""Holds of any valid trip the schema and sums of its plan, and that names, order, comments and scope change nothing."""

import datetime as dt
import json
import random
import re
from functools import cache
from typing import Any

import jsonschema
from command import here
from fuzz_judge import BrokenPromiseError, stage

from delegate import sheet
from delegate.pipeline import Outcome, work_out
from delegate.reading.trip import Refused
from delegate.render import formats
from delegate.render.formats import PrintOptions
from delegate.sheet.scope import Scope

MAPS = ("delegation", "venues", "vehicles")


@cache
def _validator() -> Any:
    schema = json.loads(here("schema", "plan").out)
    return jsonschema.validators.validator_for(schema)(schema)


def uphold(trip: str, rnd: random.Random) -> None:
    """Every law for one trip. Raises `BrokenPromiseError` with the law and what breaks it."""
    with stage("laws"):
        outcome = _worked_out(trip)
        plan = _data(outcome)
        errors = [f"{error.json_path}: {error.message[:200]}" for error in _validator().iter_errors(plan)]
        _hold("the schema", errors, [])
        for leg in _legs(plan):
            _sums(leg)
        _hold("comments", _told(_data(_worked_out(commented(trip)))), _told(plan))
        _hold("the order of maps", _by_person(_data(_worked_out(in_another_order(trip, rnd)))), _by_person(plan))
        renamed = json.loads(named_back(json.dumps(_data(_worked_out(with_other_names(trip))))))
        _hold("the names of ids", _by_person(renamed), _by_person(plan))
        _one_alone(outcome, plan, rnd)


def _worked_out(trip: str) -> Outcome:
    return work_out("t.trip.yaml", trip.encode(), lambda name: Refused(name))


def _data(outcome: Outcome, scope: Scope | None = None) -> Any:
    if outcome.plan is None:
        raise BrokenPromiseError(f"laws: a valid trip gives no plan: {outcome.findings}")
    settled = sheet.settle(outcome.plan, outcome.findings, data=True, scope=scope or Scope())
    return json.loads(formats.printed(settled, "json", PrintOptions()).data)


def _hold(law: str, one: Any, other: Any) -> None:
    if one != other:
        apart = next(([a, b] for a, b in zip(one, other, strict=False) if a != b), [one, other])
        raise BrokenPromiseError(f"law: {law}\n{str(apart[0])[:1500]}\n{str(apart[1])[:1500]}")


def _legs(plan: Any) -> list[Any]:
    return [leg for day in plan["days"] for party in day["parties"] for leg in party["legs"]]


def _sums(leg: Any) -> None:
    """Minutes are the sums of their segments, in order, and who leaves arrives so many minutes later."""
    minutes = leg["minutes"]
    if minutes is None:
        return
    known = [each["minutes"] for each in leg["segments"] if each["minutes"]]
    for name in ("low", "planned", "high"):
        _hold(f"the sum of {name}", [minutes[name], leg], [sum(each[name] for each in known), leg])
    _hold("low, planned, high", sorted(minutes.values()), [minutes["low"], minutes["planned"], minutes["high"]])
    if leg["leave"] and leg["arrive"] and not leg["service"]:
        taken = dt.datetime.fromisoformat(leg["arrive"]) - dt.datetime.fromisoformat(leg["leave"])
        _hold("arrival is leave + planned", [taken.total_seconds() / 60, leg], [minutes["planned"], leg])


def _told(plan: Any) -> list[Any]:
    """The days, and the findings without their places in the file."""
    days = [{**day, "parties": [_plain(party) for party in day["parties"]]} for day in plan["days"]]
    found = [
        [each["code"], each["severity"], each["message"], each["help"], each["people"]] for each in plan["findings"]
    ]
    return [*days, sorted(found, key=str)]


def _plain(value: Any) -> Any:
    """Data without what depends on the numbers of lines."""
    if isinstance(value, dict):
        return {key: _plain(each) for key, each in value.items() if key not in ("span", "line", "yaml_path")}
    return [_plain(each) for each in value] if isinstance(value, list) else value


def _by_person(plan: Any) -> list[Any]:
    """What each person does on each day; which findings there are and whom they concern."""
    found = sorted([each["code"], each["severity"], sorted(each["people"])] for each in plan["findings"])
    days = [
        [day["date"], who, _plain(party["stops"]), _plain(party["legs"])]
        for day in plan["days"]
        for party in day["parties"]
        for who in party["people"]
    ]
    return [*sorted(days, key=lambda each: each[:2]), found]


def _one_alone(outcome: Outcome, plan: Any, rnd: random.Random) -> None:
    """The copy of one person says of that person what the whole says, and has nobody else's days."""
    assert outcome.plan is not None
    who = rnd.choice(sorted(outcome.plan.people))
    alone = _data(outcome, Scope(who, frozenset((who,))))
    whole = [each for each in _by_person(plan)[:-1] if each[1] == who]
    mine = [each for each in _by_person(alone)[:-1] if each[1] == who]
    _hold("the copy of one person", [each[0] for each in mine], [each[0] for each in whole])
    _hold("the copy of one person", mine, whole)
    said = {json.dumps(each, sort_keys=True) for each in plan["findings"]}
    _hold(
        "the findings of one person",
        [each for each in alone["findings"] if json.dumps(each, sort_keys=True) not in said],
        [],
    )


# --- the same trip in other words -----------------------------------------------------------------------------------


def commented(trip: str) -> str:
    """With a comment above every line that begins at a field or an entry."""
    return re.sub(r"(?m)^( *)(?=[-\w])", r"\1# a remark\n\1", trip)


def in_another_order(trip: str, rnd: random.Random) -> str:
    """With the entries of its maps shuffled, people apart: their order is that of precedence."""

    def shuffled(block: re.Match[str]) -> str:
        entries = block[2].splitlines(keepends=True)
        rnd.shuffle(entries)
        return block[1] + "".join(entries)

    for name in MAPS[1:]:
        trip = re.sub(rf"(?m)^({name}:\n)((?:  \S.*\n)+)", shuffled, trip)
    return trip


def with_other_names(trip: str) -> str:
    """With other ids for people, in the same order of the alphabet, and for venues."""
    return re.sub(r"\bp(\d+)\b", r"q\1", trip)


def named_back(data: str) -> str:
    """The plan of the renamed trip in the names of the first."""
    return re.sub(r"\bq(\d+)\b", r"p\1", data)

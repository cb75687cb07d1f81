"""Lists every setting, what it takes and what holds without it."""

import re
from collections.abc import Callable, Collection, Mapping
from functools import cache
from typing import Any, TypeAlias

from delegate.checking import OWN_CODE, Check
from delegate.checks import every_check
from delegate.diagnostics import Severity
from delegate.model.trip import MAP_SERVICES
from delegate.modes import MODES, SERVICES
from delegate.reading.complaint import Wrong
from delegate.reading.languages import is_language
from delegate.reading.nearest import did_you_mean
from delegate.reading.scalars import read_scalar
from delegate.render.formats import PAPERS
from delegate.travel.limits import HouseLimits
from delegate.tuples import NamedTuple

LEVELS = {"error": Severity.ERROR, "warning": Severity.WARNING, "note": Severity.NOTE, "off": None}


class WrongSettingError(Exception):
    """A value that a setting cannot take: what is wrong with it, and what to write."""


Reader: TypeAlias = Callable[[Any], Any]


class SettingKey(NamedTuple):
    """A setting: how its value is read, an example as a file has it, what it does, and what holds without it."""

    read: Reader
    example: str
    does: str
    default: str


def _minutes(value: Any) -> int:
    found = _scalar("length", value, '"45 min"')
    return int(found.planned)


def _scalar(form: str, value: Any, example: str) -> Any:
    if not isinstance(value, str):
        raise WrongSettingError(f"takes a text in quotes such as {example}")
    found = read_scalar(form, value)
    if isinstance(found, Wrong):
        raise WrongSettingError(f"takes {example}: {found.problem}")
    return found


def _positive_minutes(value: Any) -> int:
    if found := _minutes(value):
        return found
    raise WrongSettingError("takes more than no time")


def _midday(value: Any) -> tuple[int, int]:
    match = re.fullmatch(r"([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-3]):([0-5]\d)", value) if _is_text(value) else None
    if match:
        begins, ends = int(match[1]) * 60 + int(match[2]), int(match[3]) * 60 + int(match[4])
        if begins < ends:
            return begins, ends
    raise WrongSettingError('takes two times such as "11:30-14:00"')


def _days(value: Any) -> int:
    if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= 366:
        return value
    raise WrongSettingError("takes a number of days from 0 to 366, without quotes")


def _is_text(value: Any) -> bool:
    return isinstance(value, str)


def _texts(value: Any, what: str) -> tuple[str, ...]:
    if isinstance(value, list) and all(isinstance(each, str) and each.strip() for each in value):
        return tuple(dict.fromkeys(each.strip() for each in value))
    raise WrongSettingError(f"takes a list of {what}")


def _languages(value: Any) -> tuple[str, ...]:
    tags = _texts(value, 'languages such as ["en", "zh-Hant"]')
    if not tags:
        raise WrongSettingError('names no language: write ["en", "zh-Hant"]')
    for tag in tags:
        if not is_language(tag):
            raise WrongSettingError(f"has `{tag}`, which is not a language such as en, zh-Hant or zh-Hans")
    return tags


def _one_of(words: Collection[str]) -> Reader:
    def read(value: Any) -> str:
        if value in tuple(words) and isinstance(value, str):
            return value
        near = did_you_mean(value, words) if isinstance(value, str) else ""
        raise WrongSettingError(f"takes one of {', '.join(words)}{f': {near}' if near else ''}")

    return read


def _by_mode(value: Any) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise WrongSettingError('takes a table such as {flight = "2h"}')
    for mode in value:
        if mode not in SERVICES:
            raise WrongSettingError(f"has `{mode}`, and there are {', '.join(SERVICES)}")
    return {mode: _scalar("length", said, '"2h"') for mode, said in value.items()}


@cache
def _names() -> Mapping[str, Check]:
    return {name: each for each in every_check() for name in (each.name, each.code)}


def code_called(name: str) -> str:
    """The code of the check of that name or code; that of an office's own check is taken without looking for it."""
    wanted = name.strip().casefold().replace("_", "-")
    known = _names()
    for word, each in known.items():
        if wanted == word.casefold():
            return each.code
    if OWN_CODE.fullmatch(name.strip().upper()):
        return name.strip().upper()
    from delegate.checks import catalogue  # for the rare name that is no check

    if any(wanted in (each.code.casefold(), each.name) for each in catalogue()):
        raise WrongSettingError(f"has `{name}`, which is about how a file is written and always holds: mend the file")
    remedy = did_you_mean(name, known, "`delegate explain --all` lists them")
    raise WrongSettingError(f"has `{name}`, and there is no such check: {remedy}")


def _codes(value: Any) -> tuple[str, ...]:
    return tuple(code_called(each) for each in _texts(value, 'checks such as ["long-walk"]'))


def _exclude(value: Any) -> tuple[str, ...]:
    return _texts(value, 'paths such as ["archive/*"]')


def _folder(value: Any) -> str:
    if isinstance(value, str) and value.strip() and "\0" not in value:
        return value
    raise WrongSettingError('takes a folder such as "~/visits/checks"')


def read_level(value: Any) -> Severity | None:
    """The level meant; None is off."""
    return LEVELS[_one_of(LEVELS)(value)]


_HOUSE = HouseLimits()


def written_length(minutes: int) -> str:
    """`14h`, `10h30`, `45 min`."""
    hours, rest = divmod(minutes, 60)
    return f"{minutes} min" if not hours else f"{hours}h{f'{rest:02}' if rest else ''}"


def _limit(name: str, does: str) -> SettingKey:
    usual = written_length(getattr(_HOUSE, name.replace("-", "_")))
    return SettingKey(_positive_minutes, f'"{usual}"', does, usual)


_LIMITS = {
    "longest-day": _limit("longest-day", "the longest day of a person, from the first line to the last"),
    "shortest-night": _limit("shortest-night", "the least time from the last line of a day to the next one"),
    "longest-sitting": _limit("longest-sitting", "the longest time without a break"),
    "shortest-break": _limit("shortest-break", "what counts as a break"),
    "shortest-lunch": _limit("shortest-lunch", "what must be free across midday where no meal is written"),
    "midday": SettingKey(_midday, '"11:30-14:00"', "between which times people eat", "11:30-14:00"),
    "signing": _limit("signing", "what a ceremony needs for each agreement"),
    "driver-day": _limit("driver-day", "the longest day of a driver"),
    "settled-before": SettingKey(_days, "7", "days before the trip by which every place is known", "7"),
}
_DEFAULTS = {
    "mode": SettingKey(_one_of(MODES), '"car"', "how people travel on legs that nobody wrote", "coach"),
    "early": SettingKey(
        lambda value: _scalar("length", value, '"10 min"'),
        '"10 min"',
        "how long before a start people want to be there",
        "0 min",
    ),
    "walk": SettingKey(
        lambda value: _scalar("distance", value, '"500 m"'),
        '"500 m"',
        "below it people walk a leg that nobody wrote",
        "1 km",
    ),
    "check-in": SettingKey(
        _by_mode, '{flight = "2h30"}', "how long before a departure to be at the port, by mode", "by mode"
    ),
    "exit": SettingKey(_by_mode, '{flight = "40 min"}', "how long from landing to the kerb, by mode", "by mode"),
}
SETTINGS: Mapping[str, SettingKey] = {
    "select": SettingKey(_codes, '["unused-entry"]', "checks to switch on that are off otherwise", "none"),
    "ignore": SettingKey(_codes, '["long-walk"]', "checks to switch off", "none"),
    "exclude": SettingKey(_exclude, '["archive/*"]', "paths that `check` leaves out of a folder", "none"),
    "accepted": SettingKey(_one_of(("show", "hide")), '"hide"', "whether `check` lists what was accepted", "show"),
    "languages": SettingKey(_languages, '["en", "zh-Hant"]', "the languages of a print", "as written"),
    "paper": SettingKey(_one_of(PAPERS), '"letter"', "the size of a print", "a4"),
    "maps": SettingKey(_one_of(MAP_SERVICES), '"google"', "which map the links open", "osm"),
    "checks": SettingKey(_folder, '"~/visits/checks"', "the folder of the office's own checks", "none"),
    **{f"limits.{name}": each for name, each in _LIMITS.items()},
    **{f"defaults.{name}": each for name, each in _DEFAULTS.items()},
}
TABLES = ("levels", "limits", "defaults")

"""The check `no-common-language`."""

from collections.abc import Iterable, Mapping
from typing import TypeAlias

from delegate.assessment.presence import among
from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.i18n.phrases import listed
from delegate.model import Person, name_inside
from delegate.planning.plan import Plan

_Sides: TypeAlias = tuple[list[str], list[str]]  # guests and hosts

_ONE = {"cmn": "zh", "nb": "no", "nn": "no"}  # other codes of one spoken language


@check("DLG610", Severity.WARNING, of_silence=True)
def no_common_language(plan: Plan) -> Findings:
    """Guests and hosts of a line have no language in common, and nobody there can interpret between them.

    Twenty minutes of a minister's time go by in smiles while somebody is sent for. It is said of the principals, or
    where none of them is there of all guests, and of the hosts, as far as `speaks` says what they speak. Whoever is
    there may interpret: an entry with the role `interpreter` that says no languages is taken for one who can. Let an
    interpreter come (`who`, `with`), or write what people really speak.
    """
    everybody: Mapping[str, Person] = {**plan.hosts, **plan.people}
    telling = among({who for who, person in plan.people.items() if person.speaks or person.role == "interpreter"})
    known: dict[tuple[tuple[str, ...], tuple[str, ...]], _Sides] = {}
    for line in plan.lines():
        if not line.goes or not line.hosts or {"who", "with"} & set(line.item.tbc):
            continue
        key = (telling(line), line.hosts)
        if key not in known:
            known[key] = _speechless(everybody, *key)
        guests, hosts = known[key]
        if guests:
            both = [listed([name_inside(everybody[who].name or who) for who in those]) for those in (guests, hosts)]
            yield Finding(
                where=line.where("with" if line.item.wrote("with") else line.item.kind),
                message=f"{both[0]} and {both[1]} have no language in common, and nobody there interprets",
                help="let an interpreter come, or add to `speaks` what people speak",
                related=tuple((everybody[who].where("speaks"), _said(everybody[who])) for who in (guests[0], hosts[0])),
                people=(*guests, *hosts),
                firm=line.firm,
            )


def _speechless(everybody: Mapping[str, Person], guests: tuple[str, ...], hosts: tuple[str, ...]) -> _Sides:
    """The guests who can speak with none of the hosts, and these hosts; nobody where somebody can, or may."""
    there = [everybody[who] for who in (*guests, *hosts)]
    speaking = [who for who in guests if everybody[who].speaks and everybody[who].role != "interpreter"]
    led = [who for who in speaking if everybody[who].role == "principal"] or speaking
    received = [who for who in hosts if everybody[who].speaks and everybody[who].role != "interpreter"]
    if not led or not received or any(each.role == "interpreter" and not each.speaks for each in there):
        return [], []
    reached = _languages(everybody[who] for who in received)
    while more := [each for each in there if (_languages([each]) & reached) and not _languages([each]) <= reached]:
        reached |= _languages(more)
    left = [who for who in led if not _languages([everybody[who]]) & reached]
    return (left, received) if len(left) == len(led) else ([], [])


def _languages(people: Iterable[Person]) -> set[str]:
    """What people speak, each language by one code, whatever script or country is written with it."""
    tags = [tag.casefold().split("-") for person in people for tag in person.speaks or ()]
    return {"yue" if "yue" in parts else _ONE.get(parts[0], parts[0]) for parts in tags}


def _said(person: Person) -> str:
    return f"{name_inside(person.name or person.id)} speaks {listed(list(person.speaks or ()))}"

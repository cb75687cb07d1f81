"""The check `too-few-seats`."""

from delegate.assessment.riders import OddRiders, odd_riders
from delegate.assessment.vehicles import CrowdedDrive, crowded, where_driven
from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.model import Vehicle
from delegate.planning.plan import Plan


@check("DLG311", Severity.ERROR)
def too_few_seats(plan: Plan) -> Findings:
    """A vehicle has fewer seats than the people it is written for.

    Counted is everybody who is in the vehicle at one time, over all lines: also hosts in `who` of a drive, but not a
    driver who is one of the trip. An entry that stands for many counts with its number, one of unknown number as one
    person, so the true figure may be higher. The seats of several vehicles add up, unless the line says who rides in
    which. Where a number is approximate (`~40`) it is a warning. So it is where a line says who rides in which and
    leaves somebody out, puts somebody into two vehicles, or somebody whom it does not name into one. Order a larger
    vehicle, or a second one and name both. The same people in the same vehicle are one finding, however many ways they
    make in it.

    Where no `seats` are written it is a warning above what any vehicle of the kind has: 8 in a car, 90 in a coach, 44
    in a helicopter. Above what an ordinary one has (4, 45, 12) its seats are named at the end as not judged. A
    helicopter line with a number (`HM1`) that names no vehicle counts as one helicopter whose seats are not written.
    """
    for found in crowded(plan):
        drive, vehicles, load, seats, people, ways = found
        often = f", on {ways} ways" if ways > 1 else ""
        named, unwritten = " and ".join(each.id for each in vehicles), found.unwritten
        of = f"at most {seats} seats that {named} may have" if unwritten else f"{seats} seats of {named}"
        yield Finding(
            where=where_driven(drive),
            message=f"{load} for the {of}{often}",
            help=_remedy(plan, found),
            related=tuple(
                (each.where("kind" if each in unwritten else "seats"), "its seats")
                for each in vehicles
                if _is_declared(plan, each)
            ),
            people=people,
            firm=not (load.about or unwritten) and not any(leg.tentative for leg in drive.legs),
        )
    for odd in odd_riders(plan):
        message, remedy = _odd_words(plan, odd)
        yield Finding(where=odd.where, message=message, help=remedy, people=odd.people, firm=False)


def _remedy(plan: Plan, found: CrowdedDrive) -> str:
    """What to write: the seats, or a second vehicle; for a service that names no vehicle more lines, or its vehicle."""
    one, many = found.vehicles[0], found.load.beyond(found.seats)
    if not _is_declared(plan, one):
        return (
            f"{many}: write a line with `who` for each service that they take, or declare what carries them in "
            "`vehicles`, with its `seats`, and name it with `vehicle`"
        )
    seats = f"write `seats` for {' and '.join(each.id for each in found.unwritten)}; " if found.unwritten else ""
    return (
        f"{seats}{many}: order a larger vehicle, or a second one and name both, "
        f"such as `vehicle: [{one.id}, {_second(plan, one)}]`"
    )


def _is_declared(plan: Plan, vehicle: Vehicle) -> bool:
    """Whether the trip has the vehicle; a service with a number counts as one that nobody declared."""
    return vehicle in (plan.trip.vehicles or {}).values()


def _odd_words(plan: Plan, odd: OddRiders) -> tuple[str, str]:
    """What is wrong with who rides in which, and what to write."""
    people, vehicles = plan.called(odd.people), " and ".join(odd.vehicles)
    ride = "rides" if len(odd.people) == 1 or people == "the party" else "ride"
    if odd.fault == "two":
        return f"{people} {ride} in {vehicles} at the same time", "leave them in one of the vehicles"
    if odd.fault == "strangers":
        remedy = "name them with `who`, or take them out of the vehicle"
        return f"{people} {ride} in {vehicles}, and “{odd.line.title}” is not for them", remedy
    names = ", ".join(odd.vehicles)
    remedy = "add them to one of the vehicles, or name with `who` who goes"
    return f"{people} {ride} in none of the vehicles that the line names: {names}", remedy


def _second(plan: Plan, vehicle: Vehicle) -> str:
    """Another vehicle of that kind, or a name for one."""
    others = (each.id for each in (plan.trip.vehicles or {}).values() if each.kind == vehicle.kind and each != vehicle)
    return next(others, f"{vehicle.kind}-2")

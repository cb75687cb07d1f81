"""The check `unknown-city`."""

from delegate.checking import Findings, check
from delegate.diagnostics import Finding, NearWord, Severity
from delegate.planning.plan import Plan
from delegate.reading.nearest import may_mean, nearest, one_of, with_comma


@check("DLG504", Severity.ERROR)
def unknown_city(plan: Plan) -> Findings:
    """A venue stands in a city that is not known.

    The city gives a place its country and its clock, which are never guessed from coordinates: two kilometres can be
    another country and another hour. Of several cities of one name in one country the point (`at`) tells which is
    meant. Mend the name, or declare the city with `country` and `zone`.
    """
    for unknown in plan.unresolved:
        if unknown.of == "city":
            name = unknown.reference.name
            places, meant = plan.world.places, with_comma(name)
            if several := places.several(name) or places.several(meant):
                yield Finding(
                    where=unknown.reference.where,
                    message=f"“{name}” may be several cities",
                    help=one_of(several, meant),
                )
                continue
            if places.city(meant):
                yield Finding(
                    where=unknown.reference.where,
                    message=f"the city “{name}” is not known",
                    help=f"write `{meant}`",
                )
                continue
            near = nearest(name, [each for each in unknown.nearest if may_mean(name, each)])
            lines = f"under `cities`: `{name}: {{country: FR, zone: Europe/Paris}}`, with its own country and zone"
            yield Finding(
                where=unknown.reference.where,
                message=f"the city “{name}” is not known",
                help=f"did you mean `{near[0]}`? else add {lines}" if near else f"add {lines}",
                near=NearWord(name, near[0]) if near else None,
            )

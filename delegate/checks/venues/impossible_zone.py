"""The check `impossible-zone`."""

from delegate.checking import Findings, check
from delegate.clock import country_of, is_zone_of, zones_of
from delegate.diagnostics import Finding, Severity
from delegate.planning.plan import Plan

MOST_NAMED = 3


@check("DLG511", Severity.WARNING)
def impossible_zone(plan: Plan) -> Findings:
    """A city has the time zone of another country.

    Every time in the city is read on its clock, so a wrong one moves the whole day by hours. Most often the sign is
    turned: `Etc/GMT+8` is eight hours behind Greenwich, not ahead. Write a zone of the country, continent and city.
    What lies far from its country has a code of its own, and often other border rules: Reunion is RE, and not FR.
    """
    for name, city in (plan.trip.cities or {}).items():
        if not city.country or not city.zone or is_zone_of(city.zone, city.country):
            continue
        zones = zones_of(city.country)
        some = " or ".join(f"`{zone}`" for zone in zones[:MOST_NAMED])
        owner = country_of(city.zone)
        yield Finding(
            where=city.where("zone"),
            message=f"{city.zone} is no time zone of {city.country}, the country of {name}",
            help=f"write {some}"
            + (", or another of the country" if len(zones) > MOST_NAMED else "")
            + (f"; or `country: {owner}`, whose zone {city.zone} is" if owner else ""),
        )

"""Works out one day of the printers for the tests on their ways."""

from programme import planned, really_planned

from delegate.checking import examine
from delegate.checks import every_check
from delegate.diagnostics import Finding
from delegate.planning.plan import Plan

CHECKS = [each for each in every_check() if each.code[:4] in ("DLG2", "DLG3", "DLG4")]
REAL = """
venues:
  hall: {name: Airport hall, city: Hong Kong, at: "22.3150, 113.9360"}
  guild: {name: The guild, city: Hong Kong, at: "22.2855, 114.1580"}
  works: {name: The works, city: Shenzhen, at: "22.5400, 113.9540"}
  canton: {name: The fair, city: Guangzhou, at: "23.1200, 113.3600"}
"""


def found(plan: Plan) -> list[Finding]:
    return list(examine(plan, CHECKS))


def names(plan: Plan) -> list[str]:
    return [each.name for each in found(plan)]


def day(lines: str, date: str = "2026-05-12") -> Plan:
    """A day among real places, with the minutes that are shipped."""
    return really_planned(f"days:\n  {date}:\n{lines}", places=REAL)


def port(over: str, *, mode: str = "flight", more: str = "", top: str = "") -> Plan:
    """Talks, half an hour's way to the port, and a departure at 12:00."""
    return planned(
        f"""
    - meeting: Talks
      time: 09:00-{over}
      venue: b
    - {mode}: XX 1
      time: 12:00-19:00
      from: a
      to: d
      {more}
""",
        top=top,
    )

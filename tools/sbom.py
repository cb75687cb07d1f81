"""Writes a bill of materials in CycloneDX 1.6 from the lock file: `python tools/sbom.py > delegate.cdx.json`.

It lists every package of the lock with its version, the hashes of its files and what it needs. `required` are those
that every installation has, `optional` those that the extra `all` brings, `excluded` those of the tests alone. The same
lock gives the same bytes.
"""

import json
import re
import sys
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).parent.parent
LOCK = ROOT / "requirements.lock"
USERS = "all"  # the extra that has all that a user may want
_PINNED = re.compile(
    r"(?P<name>[\w.-]+)==(?P<version>[^\s;\\]+)(?: ; (?P<marker>[^\\\n]+?))? \\\n(?P<below>(?:    .*\n)+)"
)
_HASH = re.compile(r"--hash=sha256:(\w{64})")
_NEEDED_BY = re.compile(r"^    # (?:via|  ) *(\S+)", re.MULTILINE)


class Pinned(NamedTuple):
    """A package of the lock: at one version, for the systems of its marker, with the hashes of its files."""

    name: str
    version: str
    marker: str
    hashes: tuple[str, ...]
    needed_by: tuple[str, ...]

    @property
    def purl(self) -> str:
        """How a package is called across all registries."""
        return f"pkg:pypi/{self.name}@{self.version}"


def locked(text: str) -> tuple[Pinned, ...]:
    """The packages of a lock file, in its order."""
    return tuple(
        Pinned(
            normalized(each["name"]),
            each["version"],
            each["marker"] or "",
            tuple(_HASH.findall(each["below"])),
            tuple(normalized(name) for name in _NEEDED_BY.findall(each["below"])),
        )
        for each in _PINNED.finditer(text)
    )


def normalized(name: str) -> str:
    """The name of a package as registries compare it, without the extras behind it."""
    return re.sub(r"[-_.]+", "-", name.partition("[")[0]).lower()


def asked_for(project: Mapping[str, Any], *extras: str) -> Iterator[str]:
    """The requirements of the project and of extras, those of the extras that they name among them."""
    yield from project["dependencies"] if not extras else ()
    for extra in extras:
        for each in project["optional-dependencies"][extra]:
            if named := re.fullmatch(rf"{project['name']}\[([\w,-]+)\]", each):
                yield from asked_for(project, *named[1].split(","))
            else:
                yield each


def bill(project: Mapping[str, Any], version: str, packages: Iterable[Pinned]) -> dict[str, Any]:
    """The bill of materials as CycloneDX has it."""
    packages = tuple(packages)
    needs = {above: [each.purl for each in packages if above in each.needed_by] for above in _names(packages)}
    own = f"pkg:pypi/{project['name']}@{version}"
    required = _reached(_names_of(asked_for(project)), packages)
    optional = _reached(_names_of(asked_for(project, USERS)), packages)
    scopes = {
        each: "required" if each in required else "optional" if each in optional else "excluded" for each in needs
    }
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "bom-ref": own,
                "name": project["name"],
                "version": version,
                "licenses": [{"license": {"id": project["license"]}}],
                "purl": own,
            }
        },
        "components": [_component(each, scopes[each.name]) for each in packages],
        "dependencies": [
            {"ref": own, "dependsOn": [each.purl for each in packages if project["name"] in each.needed_by]},
            *({"ref": each.purl, "dependsOn": needs[each.name]} for each in packages),
        ],
    }


def _component(package: Pinned, scope: str) -> dict[str, Any]:
    page = f"https://pypi.org/project/{package.name}/{package.version}/"
    files = [
        {"type": "distribution", "url": f"{page}#files", "hashes": [{"alg": "SHA-256", "content": each}]}
        for each in package.hashes
    ]
    return {
        "type": "library",
        "bom-ref": package.purl,
        "name": package.name,
        "version": package.version,
        "scope": scope,
        "purl": package.purl,
        "externalReferences": files,
        **({"properties": [{"name": "delegate:marker", "value": package.marker}]} if package.marker else {}),
    }


def _names(packages: Iterable[Pinned]) -> dict[str, None]:
    return dict.fromkeys(each.name for each in packages)


def _names_of(requirements: Iterable[str]) -> set[str]:
    return {normalized(re.split(r"[^\w.-]", each, maxsplit=1)[0]) for each in requirements}


def _reached(names: set[str], packages: Iterable[Pinned]) -> set[str]:
    """The names with all that they need."""
    packages = tuple(packages)
    while more := {each.name for each in packages if names.intersection(each.needed_by)} - names:
        names = names | more
    return names


def main() -> None:
    """Print the bill of materials."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    said = re.search(r'^__version__ = "(.+)"', (ROOT / "delegate/__init__.py").read_text("utf-8"), re.MULTILINE)
    assert said is not None
    made = bill(project, said[1], locked(LOCK.read_text("utf-8")))
    sys.stdout.write(json.dumps(made, ensure_ascii=False, indent=2) + "\n")


if __name__ == "__main__":
    main()

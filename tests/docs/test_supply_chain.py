"""What the tool is built from: the lock has every dependency with its hashes, and the bill of materials lists it."""

import json
import platform
import subprocess
import sys
import tomllib
from importlib.resources import files
from typing import Any

import pytest
import sbom
from command import ROOT
from jsonschema import Draft7Validator
from packaging.markers import Marker
from packaging.requirements import Requirement
from referencing import Registry, Resource

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
LOCKED = sbom.locked((ROOT / "requirements.lock").read_text("utf-8"))
WANTED = [Requirement(each) for each in (*sbom.asked_for(PROJECT), *sbom.asked_for(PROJECT, "test"))]
# Each has one release by somebody whom no foundry or distribution stands behind. What was looked at is what is taken.
FONTS = {
    "fontpkg-source-sans-3": ("3.52", "2e931608ceeaad770916b53a35cf87090e28133875bf770e41b266146126abd8"),
    "noto-cjk-sans-otc": ("0.0.1", "44596df7f0c1590cb9c4cfe85b9213b7e91e1086a8a024f1a05df6d6badd33ec"),
}


def here(python: str = platform.python_version()) -> dict[str, sbom.Pinned]:
    """What is installed on this system with that Python."""
    of_python = {"python_version": ".".join(python.split(".")[:2]), "python_full_version": python}
    found = [each for each in LOCKED if not each.marker or Marker(each.marker).evaluate(of_python)]
    assert len({each.name for each in found}) == len(found), "a package stands there in two versions"
    return {each.name: each for each in found}


@pytest.mark.parametrize("python", ["3.11.0", "3.12.0", "3.13.0", "3.14.0"])
def test_the_lock_has_each_dependency_at_a_version_that_the_project_admits(python: str) -> None:
    found = here(python)

    assert [str(each) for each in WANTED if sbom.normalized(each.name) not in found] == []
    versions = {each: found[sbom.normalized(each.name)].version for each in WANTED}
    assert [(str(each), version) for each, version in versions.items() if not each.specifier.contains(version)] == []


def test_each_package_of_the_lock_has_the_hashes_of_its_files_and_is_needed_by_another() -> None:
    names = {PROJECT["name"], *(each.name for each in LOCKED)}

    assert [each.name for each in LOCKED if not each.hashes] == []
    assert [each.name for each in LOCKED if not each.needed_by or not names.issuperset(each.needed_by)] == []
    text = (ROOT / "requirements.lock").read_text("utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith((" ", "#"))]
    assert len(lines) == len(LOCKED)  # none is read past


def test_the_fonts_are_the_files_that_were_looked_at() -> None:
    fonts = {sbom.normalized(Requirement(each).name) for each in PROJECT["optional-dependencies"]["fonts"]}

    assert fonts == FONTS.keys()
    assert {name: (here()[name].version, *here()[name].hashes) for name in fonts} == FONTS


# --- the bill of materials -------------------------------------------------------------------------------------------


def printed() -> str:
    done = subprocess.run([sys.executable, "tools/sbom.py"], cwd=ROOT, check=True, capture_output=True)
    return done.stdout.decode()


def test_the_bill_of_materials_is_what_its_schema_wants_and_lists_the_lock() -> None:
    made = json.loads(printed())
    folder = files("cyclonedx.schema") / "_res"
    schemas: dict[str, Any] = {
        name: json.loads((folder / f"{name}.SNAPSHOT.schema.json").read_text("utf-8"))
        for name in ("bom-1.6", "spdx", "jsf-0.82")
    }
    registry: Registry[Any] = Registry().with_resources(
        (schema["$id"].rpartition("/")[0] + f"/{name}.SNAPSHOT.schema.json", Resource.from_contents(schema))
        for name, schema in schemas.items()
    )

    assert [each.message for each in Draft7Validator(schemas["bom-1.6"], registry=registry).iter_errors(made)] == []
    assert [(each["name"], each["version"]) for each in made["components"]] == [each[:2] for each in LOCKED]
    references = {made["metadata"]["component"]["bom-ref"], *(each["bom-ref"] for each in made["components"])}
    assert {each["ref"] for each in made["dependencies"]} == references
    assert references.issuperset(ref for each in made["dependencies"] for ref in each["dependsOn"])


def test_the_bill_tells_what_everybody_installs_from_what_an_extra_brings_and_what_tests_need() -> None:
    scopes = {each["name"]: each["scope"] for each in json.loads(printed())["components"]}

    assert {scopes[name] for name in ("click", "markdown-it-py", "six")} == {"required"}
    assert {scopes[name] for name in ("typst", "fontpkg", "xlsxwriter", "lsprotocol")} == {"optional"}
    assert {scopes[name] for name in ("pytest", "hypothesis", "cyclonedx-python-lib")} == {"excluded"}


# --- what is run from it ---------------------------------------------------------------------------------------------


def test_the_workflow_installs_from_the_lock_with_hashes_alone() -> None:
    run = (ROOT / ".ci/run").read_text("utf-8")

    installing = [line for line in run.splitlines() if "requirements.lock" in line or "wheels.lock" in line]
    assert all("--require-hashes" in line for line in installing if "pip install" in line)
    assert "--no-deps --no-build-isolation --no-index ." in run


def test_the_pages_say_how_to_install_from_the_lock_and_how_to_list_what_is_in_it() -> None:
    security = (ROOT / "SECURITY.md").read_text("utf-8")

    assert "--require-hashes --requirement requirements.lock" in security
    assert "tools/sbom.py" in security
    assert ".ci/lock" in (ROOT / "CONTRIBUTING.md").read_text("utf-8")

"""The layers of the house: imports point one way, and each library has one home."""

import ast
import shutil
import subprocess
import sys
from graphlib import TopologicalSorter
from pathlib import Path

from every import every
from parsed import statements_of

HOUSE = Path(__file__).parent.parent / "delegate"

# From the top down; a module may import from its own layer and from those below. `__init__` and `__main__` are doors.
LAYERS = (
    ("cli",),
    ("commands",),
    ("lsp", "serve"),
    ("api", "geocoding", "git", "importing", "settings"),
    ("explaining",),
    ("pipeline",),
    ("includes",),
    ("render", "report"),
    ("sheet",),
    ("checks",),
    ("levels",),
    ("checking",),
    ("assessment", "queries", "compare"),
    ("i18n",),
    ("planning",),
    ("borders",),
    ("travel",),
    ("places",),
    ("reading",),
    ("model",),
    ("keys",),
    ("diagnostics",),
    ("clock", "docstrings", "identity", "modes", "source", "values"),
    ("tuples",),
)
HOMES = {
    "yaml": ("importing", "reading"),
    "click": ("cli", "commands"),
    "rich": ("render", "report"),
    "docx": ("render",),
    "icalendar": ("importing", "render"),
    "openpyxl": ("importing",),
    "defusedxml": ("importing",),
    "watchfiles": ("commands", "serve"),
    "pygls": ("lsp",),
    "lsprotocol": ("lsp",),
    "jinja2": ("render",),
    "lxml": ("render",),
    "typst": ("render",),
    "xlsxwriter": ("render",),
    "opencc": ("i18n",),
    "pendulum": ("clock", "i18n"),
    "geographiclib": ("travel",),
    "geopy": ("geocoding",),
    "holidays": ("places",),
}
# Only the command line and the one part that asks a geocoder may reach outside the machine.
OF_AN_EDITOR = ("pygls", "lsprotocol", "asyncio")
FORBIDDEN_BELOW_GEOCODING = {"socket", "urllib", "http", "subprocess", "requests", "geopy", "random"}

DOORS = (HOUSE / "__init__.py", HOUSE / "__main__.py")
MODULES = sorted(path for path in HOUSE.rglob("*.py") if path not in DOORS)


def layer_of(module: str) -> int:
    """The number of a layer, counted from the top; a module that nobody placed fails the test."""
    names = [number for number, layer in enumerate(LAYERS) if module in layer]
    assert names, f"nobody said in which layer `{module}` lives: add it to LAYERS"
    return names[0]


def imports(path: Path) -> set[str]:
    """Everything a file imports, lazily or not."""
    found = set()
    for node in statements_of(path):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def home(path: Path) -> str:
    return path.relative_to(HOUSE).parts[0].removesuffix(".py")


@every("path", MODULES, ids=lambda path: path.relative_to(HOUSE).as_posix())
def test_imports_point_one_way_and_each_library_has_one_home(path):
    here = layer_of(home(path))
    for name in imports(path):
        top, _, rest = name.partition(".")
        if top == "delegate" and rest and rest != "__version__":
            assert layer_of(rest.split(".")[0]) >= here, f"{home(path)} must not import {name}"
        assert home(path) in HOMES.get(top, (home(path),)), f"{top} does not live in {home(path)}"
        if here > layer_of("geocoding"):
            assert top not in FORBIDDEN_BELOW_GEOCODING, f"{home(path)} must not reach for {top}"


def test_no_file_of_the_house_takes_anything_back_from_one_that_takes_from_it():
    """Neither at the top nor within a function, nor for its types alone."""
    files = {".".join(path.relative_to(HOUSE.parent).with_suffix("").parts): path for path in MODULES}
    takes = {name: {each for each in imports(path) if each in files} for name, path in files.items()}

    order = [*TopologicalSorter(takes).static_order()]  # a circle raises CycleError, which names its files

    assert len(order) == len(MODULES)


def test_every_folder_of_the_house_is_in_a_layer():
    names = {home(path) for path in MODULES}

    assert names == {name for layer in LAYERS for name in layer}


def test_the_schedule_of_a_terminal_loads_no_library_of_a_document(tmp_path):
    """What prints a PDF, a page, a letter or a calendar costs nothing to who only asks for the schedule.

    Nor does git outside of a repository.
    """
    asked = "import sys; from delegate.cli import run; run(sys.argv[1:]); print(*sys.modules, file=sys.stderr)"
    trip = shutil.copy(HOUSE.parent / "itineraries/futian-hong-kong.trip.yaml", tmp_path)
    done = subprocess.run(
        [sys.executable, "-c", asked, "plan", str(trip)], capture_output=True, check=True, text=True, encoding="utf-8"
    )
    loaded = {name.split(".")[0] for name in done.stderr.split()}

    assert loaded & {"typst", "jinja2", "docx", "lxml", "xlsxwriter", "icalendar", "subprocess", *OF_AN_EDITOR} == set()
    assert "delegate.lsp" not in done.stderr.split()
    assert not any(name.startswith("delegate.render.web.html") for name in done.stderr.split())


def test_help_loads_hardly_any_of_the_house_and_a_check_no_more_than_it_does_today_and_nothing_of_a_print(tmp_path):
    """Every module costs a fifth of a millisecond; the figures go down, and up only for a reason."""
    asked = "import sys; from delegate.cli import run; run(sys.argv[1:]); print('\\n', *sys.modules)"
    trip = shutil.copy(HOUSE.parent / "itineraries/futian-hong-kong.trip.yaml", tmp_path)

    def loaded(*words: str) -> set[str]:
        done = subprocess.run([sys.executable, "-c", asked, *words], capture_output=True, check=True, text=True)
        return set(done.stdout.splitlines()[-1].split())

    def of_the_house(names: set[str]) -> int:
        return sum(name.startswith("delegate") for name in names)

    of_a_print = {"rich", "pendulum", "subprocess", "importlib.resources", "tempfile", "delegate.sheet"}
    checking = loaded("check", str(trip))
    assert checking & {*of_a_print, *OF_AN_EDITOR, "delegate.lsp"} == set()
    assert of_the_house(loaded("--help")) <= 10
    assert of_the_house(loaded("check", "--help")) <= 20
    # Fifteen hold what several take, as imports point one way: nodes, hours, ports (3), doors, detours, waters,
    # outlying, shores, rows, ends, ways not judged, services at ports, open points. Every check is one of its own.
    assert of_the_house(checking) <= 364

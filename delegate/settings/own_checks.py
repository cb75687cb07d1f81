"""Loads an office's own checks from a folder, each a file with its two examples beside it."""

import sys
import traceback
from collections.abc import Collection, Iterator
from pathlib import Path
from types import ModuleType

from delegate.checking import OWN_CODE, CatalogueEntry, Check, entry_beside
from delegate.checks import catalogue
from delegate.diagnostics import Severity
from delegate.includes import file_bytes
from delegate.levels import BrokenCheck
from delegate.tuples import NamedTuple


class WrongOwnChecksError(Exception):
    """A folder whose checks cannot be taken as they are, and why."""


class OwnCheck(NamedTuple):
    """A check and the file that it is from."""

    check: Check
    file: Path

    def example(self, kind: str) -> Path:
        """Its `bad` or its `good` example, which may be missing."""
        return self.file.with_name(f"{self.file.stem}.{kind}.yaml")

    def entry(self) -> CatalogueEntry:
        """What `explain` says of it."""
        return entry_beside(self.check, self.file.with_suffix(""))


class OwnChecks(NamedTuple):
    """The checks of a folder by code, and the files that could not be loaded."""

    checks: tuple[OwnCheck, ...] = ()
    broken: tuple[BrokenCheck, ...] = ()


def load(folder: Path) -> OwnChecks:
    """Run the files of a folder; one that fails is left out and named, and the others are kept.

    Raises `WrongOwnChecksError` where there is no check, and where a code or a name cannot be used.
    """
    try:
        files = sorted(each for each in folder.iterdir() if each.suffix == ".py" and each.name[0] not in "._")
    except OSError as error:
        raise WrongOwnChecksError(f"cannot look into the folder `{folder}`: {error.strerror or error}") from error
    if not files:
        raise WrongOwnChecksError(f"no check in `{folder}`: each is a file such as dress_not_said.py")
    found: list[OwnCheck] = []
    broken: list[BrokenCheck] = []
    for file in files:
        try:
            module = _run(file)
        except (Exception, SystemExit) as error:
            said = " ".join(str(error).split())[:200]
            broken.append(BrokenCheck(_slug(file), f"{type(error).__name__}: {said}", traceback.format_exc()))
        else:
            found.append(OwnCheck(_check_in(module, file), file))
    found.sort(key=lambda each: each.check.code)
    for wrong in _collisions([each.check for each in found]):
        raise WrongOwnChecksError(wrong)
    return OwnChecks(tuple(found), tuple(broken))


def _slug(file: Path) -> str:
    return file.stem.replace("_", "-")


def _run(file: Path) -> ModuleType:
    """The module in a file, under a name that no other has; nothing is written beside it."""
    module = ModuleType(f"delegate_own_checks.{file.stem}")
    module.__file__ = str(file)
    sys.modules[module.__name__] = module  # where pickling and docstrings look for it
    code = compile(file_bytes(file), str(file), "exec")
    exec(code, module.__dict__)
    return module


def _check_in(module: ModuleType, file: Path) -> Check:
    found = getattr(module, file.stem, None)
    if not isinstance(found, Check) or found.name != _slug(file):
        raise WrongOwnChecksError(f"`{file.name}` has no check of its name: write @check(...) above def {file.stem}")
    if not isinstance(found.code, str) or not OWN_CODE.fullmatch(found.code):
        raise WrongOwnChecksError(
            f"`{file.name}` has the code `{found.code}`: write one of your own, such as OFF001 (DLG is ours)"
        )
    if not isinstance(found.severity, Severity):
        raise WrongOwnChecksError(f"`{file.name}` has no severity: write Severity.ERROR, WARNING or NOTE")
    if not found.doc.strip():
        raise WrongOwnChecksError(f"`{file.name}` does not say what it is about: write a docstring below its def")
    return found


def _collisions(checks: Collection[Check]) -> Iterator[str]:
    shipped = {each.name for each in catalogue()}
    codes: dict[str, str] = {}
    for each in checks:
        if each.name in shipped:
            yield f"there is a check `{each.name}` already: give yours another name"
        if other := codes.get(each.code):
            yield f"`{other}` and `{each.name}` have one code, {each.code}: give one of them another"
        codes[each.code] = each.name

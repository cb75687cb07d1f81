"""Works out which settings hold for a trip: those of the command line, of its folder, of the user."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from delegate.commands import console
from delegate.commands.errors import CommandError
from delegate.includes import shown

if TYPE_CHECKING:  # heavy, and --help needs none of it
    from collections.abc import Callable, Iterable, Sequence

    from delegate.commands.files import Input
    from delegate.levels import BrokenCheck
    from delegate.pipeline import Asked
    from delegate.settings.merged import MergedSettings
    from delegate.settings.own_checks import OwnChecks
    from delegate.settings.settings_file import SettingsFile


def settings_of(ctx: click.Context, folder: Path) -> "MergedSettings":
    """The settings for a trip in a folder; a file that cannot be followed is a wrong request."""
    known: dict[Path, MergedSettings] = ctx.meta.setdefault("settings", {})
    if folder not in known:
        from delegate.settings.files import nearest
        from delegate.settings.merged import merged

        files = (_followed(lambda: nearest(folder)), _of_user(ctx))
        known[folder] = merged(files, ctx.meta.get("select", ()), ctx.meta.get("ignore", ()))
    return known[folder]


def read_again(ctx: click.Context) -> None:
    """Let the files of settings be read anew the next time that they are asked for."""
    for known in ("settings", "user_settings"):
        ctx.meta.pop(known, None)


def followed(ctx: click.Context) -> "list[Path]":
    """The files of settings that were read for the trips so far."""
    from delegate.settings.files import nearest

    known: dict[Path, MergedSettings] = ctx.meta.get("settings", {})
    found = (*map(nearest, known), ctx.meta.get("user_settings"))
    return [each.path for each in found if each is not None]


def asked(ctx: click.Context, folder: Path) -> "Asked":
    """What the options and the settings ask of a run over a trip in this folder."""
    from delegate.settings.merged import asked_by

    own = tuple(each.check for each in own_checks(ctx).checks) if _checks_folder(ctx) else ()
    return asked_by(settings_of(ctx, folder), ctx.meta.get("today"), own)


def asked_of_each(ctx: click.Context, inputs: "Iterable[Input]") -> "dict[Path, Asked]":
    """What is asked of the trips in each folder, settled before any of them is read."""
    return {folder: asked(ctx, folder) for folder in dict.fromkeys(each.folder for each in inputs)}


def without_excluded(ctx: click.Context, inputs: "Sequence[Input]", named: "Iterable[str]") -> "tuple[Input, ...]":
    """The trips without those that the settings of their folder leave out; a file that was named itself stays."""
    by_name = {Path(each).resolve() for each in named if Path(each).is_file()}
    return tuple(
        each
        for each in inputs
        if each.path is None or each.path.resolve() in by_name or not _is_excluded(ctx, each.path)
    )


def _is_excluded(ctx: click.Context, path: Path) -> bool:
    given = settings_of(ctx, path.parent).given.get("exclude")
    if given is None or given.beside is None:
        return False
    from fnmatch import fnmatchcase

    place, base = path.parent.resolve() / path.name, given.beside.resolve()
    if not place.is_relative_to(base):
        return False
    route = place.relative_to(base)
    names = [each.as_posix() for each in (route, *route.parents) if each.as_posix() != "."]
    return any(fnmatchcase(name, pattern.rstrip("/")) for name in names for pattern in given.value)


def own_checks(ctx: click.Context) -> "OwnChecks":
    """The office's own checks in the folder of `--checks`, else in that of the user's own settings."""
    if "own_checks" not in ctx.meta:
        from delegate.settings.own_checks import OwnChecks, WrongOwnChecksError, load

        folder = _checks_folder(ctx)
        try:
            ctx.meta["own_checks"] = OwnChecks() if folder is None else load(folder)
        except WrongOwnChecksError as wrong:
            raise click.UsageError(str(wrong)) from wrong
    found: OwnChecks = ctx.meta["own_checks"]
    return found


def _checks_folder(ctx: click.Context) -> Path | None:
    if "checks" in ctx.meta:
        return Path(ctx.meta["checks"])
    user = _of_user(ctx)
    given = user.given.get("checks") if user else None
    return user.path.parent / Path(given.value).expanduser() if user and given else None


def _of_user(ctx: click.Context) -> "SettingsFile | None":
    if "user_settings" not in ctx.meta:
        from delegate.settings.files import of_user

        ctx.meta["user_settings"] = _followed(of_user)
    found: SettingsFile | None = ctx.meta["user_settings"]
    return found


def _followed(read: "Callable[[], SettingsFile | None]") -> "SettingsFile | None":
    from delegate.settings.settings_file import WrongSettingsFileError

    try:
        return read()
    except WrongSettingsFileError as wrong:
        raise click.UsageError(str(wrong)) from wrong
    except OSError as error:
        name = shown(Path(error.filename)) if error.filename else "the settings"
        raise CommandError(f"cannot read {name}: {error.strerror or error}") from error


def show_if_asked(ctx: click.Context, inputs: "Sequence[Input]") -> None:
    """With `--show-settings` say what holds for these trips, and end the command."""
    if ctx.meta.get("show_settings"):
        from delegate.commands.settings_shown import settings_said

        console.say(settings_said(ctx, inputs, partial(settings_of, ctx), own_checks(ctx)))
        ctx.exit()


def hides_accepted(ctx: click.Context, inputs: "Sequence[Input]", said: str | None) -> bool:
    """Whether texts leave out what was accepted: as said on the command line, else as all the trips have it set."""
    wanted = {said} if said else {settings_of(ctx, each.folder).value("accepted") for each in inputs}
    return wanted == {"hide"}


def asked_paper(ctx: click.Context, folder: Path, said: str | None) -> str:
    """The size of a print: as said on the command line, else as set, else A4."""
    return said or settings_of(ctx, folder).value("paper") or "a4"


def not_loaded(ctx: click.Context) -> "tuple[BrokenCheck, ...]":
    """The office's own checks that could not be loaded."""
    return own_checks(ctx).broken if _checks_folder(ctx) else ()


def refuse_broken(path: str, broken: "Sequence[BrokenCheck]") -> None:
    """End a command in which an office's own check failed, or could not be loaded; all else is printed by then."""
    loading = not_loaded(click.get_current_context())
    said = [broken_said("--checks", each) for each in loading] + [broken_said(path, each) for each in broken]
    if said:
        raise CommandError("; ".join(said), "".join(each.detail for each in (*loading, *broken)))


def broken_said(path: str, broken: "BrokenCheck") -> str:
    """One line on an office's own check that failed on a trip."""
    from delegate.i18n.escape import safe_line

    return safe_line(f"{path}: internal error in your check {broken.name}, {broken.said} (--debug shows where)")

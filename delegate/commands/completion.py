"""`delegate completion`: the lines by which a shell completes commands, options, trips, people and codes."""

from typing import TYPE_CHECKING

import click

from delegate.commands import console, options

if TYPE_CHECKING:  # costs 3 ms
    from click.shell_completion import ShellComplete

SHELLS = ("bash", "zsh", "fish")
VARIABLE = "_DELEGATE_COMPLETE"


@click.command(short_help="The lines by which a shell completes.")
@click.argument("shell", type=click.Choice(SHELLS))
@options.debug
@click.pass_context
def command(ctx: click.Context, shell: str) -> None:
    """\b
    delegate completion fish | source
    eval "$(delegate completion bash)"
    eval "$(delegate completion zsh)"

    The lines by which a shell completes commands, options, the trips of a folder, people behind --for, codes of
    findings, crossings and places. They go into the start-up file of the shell: ~/.bashrc (bash 4.4 or later), ~/.zshrc
    below compinit, or ~/.config/fish/config.fish.
    """
    from click.shell_completion import BashComplete, FishComplete, ZshComplete

    kinds: dict[str, type[ShellComplete]] = {"bash": BashComplete, "zsh": ZshComplete, "fish": FishComplete}
    made = kinds[shell](ctx.find_root().command, {}, "delegate", VARIABLE)
    console.say(made.source_template % made.source_vars())  # its own source() would start bash to ask its version

"""The command `westphalia`: finds the subcommand, and turns every failure into one line and an exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib import import_module

import click

from westphalia import __version__
from westphalia.cli.stopping import INTERRUPTED, TERMINATED, sigterm_as_ctrl_c
from westphalia.errors import WestphaliaError

# Each command is a module of this room with a click command of the same name. They are imported to show the
# help, so nothing heavy may stand at the top of them: what a command needs it imports when it runs.
COMMANDS = ("read", "show", "serve", "reconcile", "fix", "export", "demo")

NOTHING_DONE = 2


class Lazy(click.Group):
    """A group whose commands are imported when they are asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names, in the order a user meets them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import one command."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = getattr(import_module(f"westphalia.cli.{cmd_name}"), cmd_name)
        return command


@click.group(cls=Lazy, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, "-V", "--version", message="westphalia %(version)s")
def westphalia() -> None:
    """Read news articles about relations between states into one computable record.

    Who did what to whom, when and where; who says so, and through whom; each with the words it rests on.

    \b
    westphalia demo                                  try it on the sample that ships with it
    westphalia read pages/ --record news.duckdb      read a folder of saved articles
    westphalia show news.duckdb                      look at what was found
    westphalia export news.duckdb --table events --format csv --output events.csv
    """


def main() -> None:
    """Run the command line and leave with its exit code."""
    code = run(sys.argv[1:])
    try:
        sys.stdout.flush()
    except OSError:
        _let_go_of_stdout()
    sys.exit(code)


def run(arguments: Sequence[str]) -> int:
    """Run one command line and return its exit code: 0 all done, 1 in part, 2 nothing; never a traceback.

    Ctrl-C gives 130 and SIGTERM 143; both stop cleanly. Set WESTPHALIA_DEBUG in the environment to see the
    traceback of an error all the same.
    """
    with sigterm_as_ctrl_c() as terminated:
        code = _run(arguments)
    return TERMINATED if terminated else code


def _run(arguments: Sequence[str]) -> int:
    try:
        result = westphalia.main(list(arguments), prog_name="westphalia", standalone_mode=False)
        sys.stdout.flush()
    except click.ClickException as error:
        error.show()
        return NOTHING_DONE
    except (KeyboardInterrupt, click.Abort):
        return INTERRUPTED
    except BrokenPipeError:
        _let_go_of_stdout()  # `westphalia export … | head` has all it wanted
        return 0
    except WestphaliaError as error:
        return _say(str(error))
    except OSError as error:
        return _say(_unwritable(error) or _fault(error))
    except Exception as error:
        # The last line of defence, wide on purpose: a user gets a sentence, a developer asks for the rest.
        return _say(_fault(error))
    return result if isinstance(result, int) else 0


def _say(message: str) -> int:
    """Print an error as one line on standard error."""
    if os.environ.get("WESTPHALIA_DEBUG"):
        raise
    click.echo(f"westphalia: {' '.join(message.split())}", err=True)
    return NOTHING_DONE


def _fault(error: Exception) -> str:
    return (
        f"An unexpected error, which is a fault in Westphalia ({type(error).__name__}: {error}). "
        "Please report it; WESTPHALIA_DEBUG=1 before the command shows where it happened."
    )


def _unwritable(error: OSError) -> str | None:
    """Return what to say of a full disk; None for another error of the system."""
    from westphalia.record.outputs import FULL, unwritable

    return str(unwritable(error.filename or "The output", error)) if error.errno in FULL else None


def _let_go_of_stdout() -> None:
    """Send what is still to be written to nowhere: Python tries once more at exit, and would complain."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())

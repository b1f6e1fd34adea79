"""The group that holds all commands, and the one place where errors become a line and a status."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from fashionos_desktop import __version__
from fashionos_desktop.cli import (
    admin,
    connect,
    desktop,
    disconnect,
    door,
    guests,
    papers,
    records,
    run_log,
    show_files,
    sync,
)
from fashionos_desktop.cli.failures import explained
from fashionos_desktop.cli.place import Place


@click.group(invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--data",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help="Folder of the cache; without it the platform's folder for program data.",
)
@click.version_option(__version__)
@click.pass_context
def program(context: click.Context, data: Path | None) -> None:
    """FashionOS runs fashion shows: guests, door, casting, line-up and calls, with or without a network.

    Without a command it opens the desktop.
    """
    context.obj = Place(data)
    if context.invoked_subcommand is None:
        desktop.open_desktop(context.obj)


for command in (
    desktop.demo,
    desktop.tour,
    desktop.doctor,
    guests.import_group,
    guests.export_group,
    door.check_in,
    records.get,
    records.add,
    records.set_,
    records.delete,
    connect.connect,
    disconnect.disconnect,
    sync.sync,
    admin.admin_group,
):
    program.add_command(command)

for command in (show_files.import_casting, show_files.import_line_up):
    guests.import_group.add_command(command)

for command in (*papers.paper_commands(), run_log.export_run_log):
    guests.export_group.add_command(command)


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs a command. Returns 0 done, 1 failed, 2 bad input, 3 refused at the door."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    place = Place(None)
    try:
        with program.make_context("fashionos", list(given)) as context:
            place = Place(context.params["data"])
            status = program.invoke(context)
    except click.exceptions.Exit as left:
        return left.exit_code
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001 (the edge: a line for a person, the trace for the log)
        return explained(error, place, as_json="--json" in given)
    return status if isinstance(status, int) else 0

"""`fashionos disconnect`: this laptop leaves its house, with nothing of it left here."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from fashionos_desktop.cli.output import json_option, say
from fashionos_desktop.cli.place import BadInput, Place


@click.command()
@click.option(
    "--unsent",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help="Where the file with the changes goes that the centre has not taken; without it the folder of the cache.",
)
@click.option("--yes", is_flag=True, help="Do not ask.")
@json_option
@click.pass_obj
def disconnect(place: Place, unsent: Path | None, yes: bool, as_json: bool) -> None:
    """Remove what this laptop holds of its house, after its access was taken away or before it goes to somebody else.

    What was not sent is kept in a file first. What the centre has stays there.
    """
    from fashionos_desktop.storage import Cache
    from fashionos_desktop.sync.cache.state import read_state
    from fashionos_desktop.sync.loading import put_aside, wipe
    from fashionos_desktop.sync.store import CacheStore

    with Cache.open(place.cache) as cache:
        if CacheStore(cache).read(read_state) is None:
            raise BadInput("This laptop belongs to no house, so there is nothing to remove.")
        if not yes:
            _ask()
        folder = unsent or place.folder
        folder.mkdir(parents=True, exist_ok=True)
        kept = put_aside(cache, folder)
        wipe(cache, waiting_is_kept=True)
    said = "What this laptop held of its house is removed."
    about = f"What was not sent is kept in {kept}." if kept else "Nothing was waiting to be sent."
    say(said, about, document={"removed": True, "unsent": None if kept is None else str(kept)}, as_json=as_json)


def _ask() -> None:
    if not sys.stdin.isatty():
        raise BadInput("This removes everything of the house from this laptop. Say so with --yes.")
    click.confirm("Remove everything of the house from this laptop", abort=True)

"""Commands that open or draw the desktop, and the one that examines the cache."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import click

from fashionos_desktop import paths
from fashionos_desktop.cli.output import json_option, say
from fashionos_desktop.cli.place import Place
from fashionos_desktop.settings import THEMES


def open_desktop(place: Place) -> None:
    from fashionos_desktop.app import run_desktop

    raise click.exceptions.Exit(run_desktop(place.folder, demo=False))


@click.command()
@click.pass_obj
def demo(place: Place) -> None:
    """Open the desktop on a generated show, in a folder of its own."""
    from fashionos_desktop.app import run_desktop

    raise click.exceptions.Exit(run_desktop(paths.demo_directory(place.data), demo=True))


@click.command()
@click.argument("directory", type=click.Path(path_type=Path, file_okay=False))
@click.option("--theme", type=click.Choice(THEMES), default="light", show_default=True)
@json_option
@click.pass_obj
def tour(place: Place, directory: Path, theme: str, as_json: bool) -> None:
    """Render each screen to a PNG in DIRECTORY."""
    from fashionos_desktop.app import run_tour

    directory.mkdir(parents=True, exist_ok=True)
    pictures = run_tour(place.data, directory, theme)
    names = [str(picture) for picture in pictures]
    say(*names, document={"theme": theme, "pictures": names}, as_json=as_json)


@click.command()
@json_option
@click.pass_obj
def doctor(place: Place, as_json: bool) -> int:
    """Check the cache: integrity, keys, versions, sizes; and how it stands with its centre."""
    from fashionos_desktop.storage.examination import examine
    from fashionos_desktop.sync.examination import examine_sync

    found = examine(place.cache)
    readable = found.exists and found.well and found.revision == found.known_revision
    sync = examine_sync(place.cache, place.folder) if readable else None
    said, document = found.sentences(), found.document()
    if sync is not None:
        said += sync.sentences(datetime.now(UTC))
        document["sync"] = sync.document()
    say(*said, document=document, as_json=as_json)
    return 0 if found.well and (sync is None or sync.well) else 1

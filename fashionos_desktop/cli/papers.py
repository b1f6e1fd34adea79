"""`fashionos export lineup|running-order|rail-cards|dresser-sheets|look-list|casting|returns`."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from fashionos_desktop.cli.output import json_option, say
from fashionos_desktop.cli.place import Place, show_of

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from fashionos_desktop.services.papers import Paper

_ABOUT = {
    "lineup": "The line-up as a board of photographs.",
    "running-order": "Every look and cue in its order, with times, changes, dressers, and the finale walk.",
    "rail-cards": "A card for each model's rail: her looks in order.",
    "dresser-sheets": "A sheet for each dresser: looks, pieces, and when each change is.",
    "look-list": "The looks for the seats; with --collection a designer's own list.",
    "casting": "The contact sheet of the casting board.",
    "returns": "Each piece with a box, ticked when it is back.",
}


def paper_commands() -> list[click.Command]:
    """One command a paper, all alike."""
    return [_command(kind, about) for kind, about in _ABOUT.items()]


def _command(kind: str, about: str) -> click.Command:
    @click.command(kind, help=about)
    @click.option("--event", "slug", required=True, metavar="SLUG")
    @click.option("--to", "target", required=True, type=click.Path(path_type=Path), metavar="FILE.pdf|.xlsx|.csv")
    @click.option("--changed", is_flag=True, help="Only what changed since the last print.")
    @click.option("--collection", metavar="NAME", help="Of look-list: one designer's collection.")
    @click.option("--per-page", type=int, default=12, show_default=True, help="Photographs a page of a board, 3 to 12.")
    @click.option("--draft", is_flag=True, help="Do not count it as printed.")
    @json_option
    @click.pass_obj
    def export(
        place: Place,
        slug: str,
        target: Path,
        changed: bool,
        collection: str | None,
        per_page: int,
        draft: bool,
        as_json: bool,
    ) -> None:
        from fashionos_desktop.reports.papers import write_paper

        paper = place.read(lambda session: _read(session, kind, slug, changed=changed, collection=collection))
        count = write_paper(paper, target, per_page=per_page)
        if not draft and target.suffix.lower() == ".pdf":
            _keep(place, paper)
        unit = "pages" if target.suffix.lower() == ".pdf" else "rows"
        revision = max((card.revision for card in paper.cards), default=1)
        lines = sum(not line.is_head for card in paper.cards for line in card.lines)
        say(
            f"{paper.name}, revision {revision}: {count:,} {unit} written to {target}.",
            document={"file": str(target), "paper": kind, unit: count, "lines": lines, "revision": revision},
            as_json=as_json,
        )

    return export


def _read(session: Session, kind: str, slug: str, *, changed: bool, collection: str | None) -> Paper:
    from fashionos_desktop.services.papers import collection_named, read_paper

    show = show_of(session, slug)
    collection_id = collection_named(session, show.id, collection) if collection else None
    return read_paper(session, kind, show.id, now=datetime.now(UTC), changed_only=changed, collection_id=collection_id)


def _keep(place: Place, paper: Paper) -> None:
    """Beside an open window the print is not recorded: the file is written all the same, and it says so."""
    from fashionos_desktop.services.papers import record_print
    from fashionos_desktop.storage import CacheInUse

    try:
        place.write(lambda session: record_print(session, paper))
    except CacheInUse:
        click.echo("A window is open on this cache, so this print was not counted as a revision.", err=True)

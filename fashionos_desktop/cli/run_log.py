"""`fashionos export run-log`: what was sent when."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from fashionos_desktop.cli.output import json_option, say
from fashionos_desktop.cli.place import BadInput, Place, show_of

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from fashionos_desktop.services.live import RunLog
    from fashionos_desktop.services.shows import Show


@click.command("run-log")
@click.option("--event", "slug", required=True, metavar="SLUG")
@click.option("--to", "target", required=True, type=click.Path(path_type=Path), metavar="FILE.csv|.xlsx")
@click.option("--kind", type=click.Choice(["show", "rehearsal"]), help="The last show or rehearsal; else the last run.")
@json_option
@click.pass_obj
def export_run_log(place: Place, slug: str, target: Path, kind: str | None, as_json: bool) -> None:
    """Write the log of a rehearsal or a show: actual times against the plan, skips, swaps, notes."""
    from fashionos_desktop.reports.run_logs import write_run_log

    show, log = place.read(lambda session: _read(session, slug, kind))
    lines = write_run_log(log, target, show.zone)
    say(
        f"{lines:,} lines of the {log.run.kind} written to {target}.",
        document={"file": str(target), "run": log.run.id, "kind": log.run.kind, "lines": lines},
        as_json=as_json,
    )


def _read(session: Session, slug: str, kind: str | None) -> tuple[Show, RunLog]:
    from fashionos_desktop.services.live import run_log, runs_of

    show = show_of(session, slug)
    runs = [run for run in runs_of(session, show.id) if run.started_at is not None and kind in (None, run.kind)]
    if not runs:
        raise BadInput(f"There is no {kind or 'run'} of {slug} yet. It is kept from its start on.")
    return show, run_log(session, show.id, runs[0])

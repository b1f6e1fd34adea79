"""`fashionos import casting` and `fashionos import line-up`: what agencies and assistants send."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from fashionos_desktop.cli.guests import local_zone, read_day
from fashionos_desktop.cli.output import json_option, say
from fashionos_desktop.cli.place import BadInput, Place, person_of

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from fashionos_desktop.services.package_records import AgencyPackage, ChangeTimes, LineUpSheet, OptionsMeaning
    from fashionos_desktop.services.shows import Show

Command = Callable[..., Any]


def _show_options(command: Command) -> Command:
    """What both commands ask of the show."""
    options = (
        click.option("--event", "slug", required=True, metavar="SLUG", help="The show."),
        click.option(
            "--create-event", "title", metavar="TITLE", help="Make the show where there is none of that name."
        ),
        click.option("--date", "day", metavar="DATE", help="Day of a show that is made; else today."),
        click.option("--timezone", "zone", metavar="ZONE", help="Time zone of a show that is made."),
        click.option("--portraits", type=click.Path(path_type=Path), metavar="DIR", help="Portraits, matched by name."),
        click.option("--dry-run", is_flag=True, help="Say what would happen, and write nothing."),
    )
    for option in reversed(options):
        command = option(command)
    return command


@click.command("casting")
@click.argument("file", type=click.Path(path_type=Path))
@_show_options
@click.option("--options", "meaning", type=click.Choice(["ours", "other"]), help="Whose the options in the file are.")
@json_option
@click.pass_obj
def import_casting(
    place: Place,
    file: Path,
    slug: str,
    title: str | None,
    day: str | None,
    zone: str | None,
    portraits: Path | None,
    dry_run: bool,
    meaning: OptionsMeaning | None,
    as_json: bool,
) -> None:
    """Import an agency's package of models: CSV or XLSX, with portraits from a folder."""
    from fashionos_desktop.reports.agency_packages import read_agency_package

    show = _Asked(place, slug, title, day, zone)
    package = read_agency_package(file, near=show.date())
    chosen = meaning or _whose_options(package, as_json=as_json)

    def work(session: Session) -> tuple[dict[str, Any], dict[str, str]]:
        from fashionos_desktop.services.casting_import import apply_package

        done = apply_package(session, show.made(session).id, package, options=chosen)
        if dry_run:
            raise _NothingKept(done.document())
        return done.document(), done.models

    document, models = _written(place, work)
    if portraits is not None and models:
        document["portraits"] = _portraits(place, portraits, models)
    lines = _words(document, dry_run=dry_run)
    if package.options:
        whose = "ours" if chosen == "ours" else "another client's"
        lines.append(f"{package.options} options were read as {whose}.")
    say(*lines, document=document, as_json=as_json)


@click.command("lineup")
@click.argument("file", type=click.Path(path_type=Path))
@_show_options
@click.option(
    "--change-times",
    "meaning",
    type=click.Choice(["needed", "available"]),
    help="What the change times in the file are.",
)
@json_option
@click.pass_obj
def import_line_up(
    place: Place,
    file: Path,
    slug: str,
    title: str | None,
    day: str | None,
    zone: str | None,
    portraits: Path | None,
    dry_run: bool,
    meaning: ChangeTimes | None,
    as_json: bool,
) -> None:
    """Import a line-up: looks in their order, with models, pieces and cues."""
    from fashionos_desktop.reports.line_up_files import read_line_up

    show = _Asked(place, slug, title, day, zone)
    sheet = read_line_up(file)
    chosen = meaning or _which_times(sheet, as_json=as_json)

    def work(session: Session) -> tuple[dict[str, Any], dict[str, str]]:
        from fashionos_desktop.services.line_up import line_up_of
        from fashionos_desktop.services.line_up_import import apply_line_up

        show_id = show.made(session).id
        done = apply_line_up(session, show_id, sheet, change_times=chosen)
        if dry_run:
            raise _NothingKept(done.document())
        lines = line_up_of(session, show_id).lines
        return done.document(), {line.model_name: line.model_id for line in lines if line.model_id}

    document, models = _written(place, work)
    if portraits is not None and models:
        document["portraits"] = _portraits(place, portraits, models)
    lines = _words(document, dry_run=dry_run)
    if document["new_models"]:
        lines.append(f"{len(document['new_models'])} models were not here yet; they are shortlisted.")
    if document["change_times"] == "available":
        lines.append("The change times are what there is, exit by exit; none was kept as needed.")
    say(*lines, document=document, as_json=as_json)


class _NothingKept(Exception):
    """Rolls a dry run back and brings its document out."""

    def __init__(self, document: dict[str, Any]) -> None:
        super().__init__()
        self.document = document


class _Asked:
    """The show that was named, or is to be made."""

    def __init__(self, place: Place, slug: str, title: str | None, day: str | None, zone: str | None) -> None:
        from fashionos_desktop.services import shows

        if not slug.strip():
            raise BadInput("A show needs a name after --event, such as ss27.")
        if title is not None and not title.strip():
            raise BadInput("A show needs a title after --create-event.")
        if zone is not None:
            shows.known_zone(zone)
        self._slug, self._title = slug, title
        self._day = None if day is None else read_day(day)
        self._zone = zone
        self._known: Show | None = place.read(self._find)

    def date(self) -> Any:
        from datetime import datetime

        return self._known.event_date if self._known else self._day or datetime.now().astimezone().date()

    def made(self, session: Session) -> Show:
        from fashionos_desktop.services import shows

        if self._known is not None:
            return self._known
        assert self._title is not None
        return shows.create_show(
            session,
            person_of(session),
            title=self._title,
            slug=self._slug,
            event_date=self.date(),
            timezone=self._zone or local_zone(),
        )

    def _find(self, session: Session) -> Show | None:
        from fashionos_desktop.services import shows

        try:
            return shows.show_by_slug(session, self._slug)
        except shows.UnknownShow:
            if self._title is None:
                raise
            return None


def _written(
    place: Place, work: Callable[[Session], tuple[dict[str, Any], dict[str, str]]]
) -> tuple[dict[str, Any], dict[str, str]]:
    try:
        return place.write(work)
    except _NothingKept as rehearsal:
        return rehearsal.document, {}


def _portraits(place: Place, folder: Path, models: dict[str, str]) -> dict[str, Any]:
    """Each in a transaction of its own: a picture that cannot be read holds up no other."""
    from fashionos_desktop.reports.agency_packages import name_of_file, portraits_in
    from fashionos_desktop.services.casting_import import PortraitResult, add_portrait
    from fashionos_desktop.services.refusals import Refused

    files = portraits_in(folder)
    found = {name: files[key] for name in models if (key := name_of_file(name)) in files}
    refused: list[tuple[str, str]] = []

    def work(session: Session) -> int:
        for name, path in found.items():
            try:
                with session.begin_nested():
                    add_portrait(session, models[name], path.read_bytes())
            except (Refused, OSError) as error:
                refused.append((path.name, str(error)))
        return len(found) - len(refused)

    matched = place.write(work)
    without = tuple(sorted(name for name in models if name not in found))
    return PortraitResult(matched, without, tuple(refused)).document()


def _whose_options(package: AgencyPackage, *, as_json: bool) -> OptionsMeaning:
    """Asked on a terminal; else the cautious reading, which the answer says."""
    if not package.options or as_json or not (sys.stdin.isatty() and sys.stdout.isatty()):
        return "other"
    asked = f"{package.options} days are written as options. Are they yours? Otherwise another client holds them"
    return "ours" if click.confirm(asked, default=False) else "other"


def _which_times(sheet: LineUpSheet, *, as_json: bool) -> ChangeTimes | None:
    if sheet.guessed is None or as_json or not (sys.stdin.isatty() and sys.stdout.isatty()):
        return sheet.guessed
    what = f"They all are {sheet.pace} s per exit, so they look like the time there is. " if sheet.pace else ""
    asked = f"The file has change times. {what}Are they the time that is needed?"
    return "needed" if click.confirm(asked, default=sheet.guessed == "needed") else "available"


def _words(document: dict[str, Any], *, dry_run: bool) -> list[str]:
    lead = "Nothing was written. " if dry_run else ""
    lines = [
        f"{lead}{document['source']}: {document['rows']:,} rows, {document['imported']:,} new,"
        f" {document['updated']:,} updated, {document['unchanged']:,} unchanged,"
        f" {len(document['rejected']):,} not imported."
    ]
    lines += [f"Row {row['row']}: {row['reason']}" for row in document["rejected"]]
    lines += [f"Row {row['row']}: {row['words']}" for row in document["remarks"]]
    if "portraits" in document:
        found = document["portraits"]
        lines.append(f"{found['matched']} portraits were matched by name, {len(found['without'])} models have none.")
        lines += [f"{row['file']}: {row['reason']}" for row in found["refused"]]
    return lines

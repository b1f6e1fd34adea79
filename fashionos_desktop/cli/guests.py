"""`fashionos import guests` and `fashionos export guests`."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from fashionos_desktop.cli.output import json_option, say
from fashionos_desktop.cli.place import BadInput, Place, person_of, show_of

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from fashionos_desktop.services.guest_import import ImportResult
    from fashionos_desktop.services.guest_records import GuestList
    from fashionos_desktop.services.shows import Show


@click.group("import")
def import_group() -> None:
    """Take files in."""


@click.group("export")
def export_group() -> None:
    """Give files out."""


@import_group.command("guests")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--event", "slug", required=True, metavar="SLUG", help="The show that the guests belong to.")
@click.option("--create-event", "title", metavar="TITLE", help="Make the show where there is none of that name.")
@click.option("--date", "day", metavar="DATE", help="Day of a show that is made; else the file's own, else today.")
@click.option("--timezone", "zone", metavar="ZONE", help="Time zone of a show that is made, such as Europe/Paris.")
@click.option("--dry-run", is_flag=True, help="Say what would happen, and write nothing.")
@json_option
@click.pass_obj
def import_guests(
    place: Place,
    file: Path,
    slug: str,
    title: str | None,
    day: str | None,
    zone: str | None,
    dry_run: bool,
    as_json: bool,
) -> None:
    """Import a guest list: CSV or XLSX of pretix, Eventbrite, zkipster, or any other."""
    from fashionos_desktop.reports.guest_lists import read_guest_list

    if not slug.strip():
        raise BadInput("A show needs a name after --event, such as ss27.")
    if title is not None and not title.strip():
        raise BadInput("A show needs a title after --create-event.")
    wanted_day = None if day is None else read_day(day)
    known_zone = _zone_of_show(place, slug, zone, may_make=title is not None)
    guests = read_guest_list(file, timezone=known_zone)

    def work(session: Session) -> ImportResult:
        from fashionos_desktop.services.guest_import import apply_import

        show = _show_for(session, guests, slug=slug, title=title, day=wanted_day, zone=known_zone)
        result = apply_import(session, show.id, guests)
        if dry_run:
            raise _NothingKept(result)
        return result

    try:
        result = place.write(work)
    except _NothingKept as rehearsal:
        result = rehearsal.result
    document = result.document()
    say(*_import_words(document, dry_run=dry_run), document=document, as_json=as_json)


@export_group.command("guests")
@click.option("--event", "slug", required=True, metavar="SLUG")
@click.option("--to", "target", required=True, type=click.Path(path_type=Path), metavar="FILE.csv|.xlsx|.pdf")
@json_option
@click.pass_obj
def export_guests(place: Place, slug: str, target: Path, as_json: bool) -> None:
    """Write the guest list; as PDF it is the door list for when laptops fail."""
    from fashionos_desktop.reports.guest_exports import export_guests as write_file
    from fashionos_desktop.services.guests import export_rows, heading_of

    def work(session: Session) -> int:
        show = show_of(session, slug)
        heading = heading_of(show, printed_at=datetime.now(UTC))
        return write_file(export_rows(session, show.id), target, show=heading)

    written = place.read(work)
    say(
        f"{written:,} guests written to {target}.",
        document={"file": str(target), "guests": written},
        as_json=as_json,
    )


def read_day(text: str) -> date:
    """Raises BadInput."""
    for form in ("%Y-%m-%d", "%d/%m/%Y", "%d.%m.%Y"):
        try:
            return datetime.strptime(text, form).date()  # noqa: DTZ007 (a day has no zone)
        except ValueError:
            continue
    raise BadInput(f'"{text}" is no date. Write it as 2026-09-29.')


class _NothingKept(Exception):
    """Rolls a dry run back and brings its result out."""

    def __init__(self, result: ImportResult) -> None:
        super().__init__()
        self.result = result


def _zone_of_show(place: Place, slug: str, zone: str | None, *, may_make: bool) -> str:
    """The zone that the file's local times are in. Raises UnknownShow before the file is read."""
    from fashionos_desktop.services import shows

    if zone is not None:
        shows.known_zone(zone)

    def work(session: Session) -> str:
        try:
            return shows.show_by_slug(session, slug).timezone
        except shows.UnknownShow:
            if not may_make:
                raise
            return zone or local_zone()

    return place.read(work)


def _show_for(
    session: Session, guests: GuestList, *, slug: str, title: str | None, day: date | None, zone: str
) -> Show:
    from fashionos_desktop.services import shows

    try:
        return shows.show_by_slug(session, slug)
    except shows.UnknownShow:
        if title is None:
            raise
    return shows.create_show(
        session,
        person_of(session),
        title=title,
        slug=slug,
        event_date=day or guests.event_date or datetime.now().astimezone().date(),
        timezone=zone,
    )


def local_zone() -> str:
    """The IANA name of this computer's zone, UTC where it has none."""
    import tzlocal

    try:
        return tzlocal.get_localzone_name() or "UTC"
    except Exception:  # noqa: BLE001 (a computer with an odd clock still imports; UTC is what the model defaults to)
        return "UTC"


def _import_words(document: dict[str, Any], *, dry_run: bool) -> list[str]:
    lead = "Nothing was written. " if dry_run else ""
    lines = [
        f"{lead}{document['source']}: {document['rows']:,} rows, {document['imported']:,} new,"
        f" {document['updated']:,} updated, {document['unchanged']:,} unchanged,"
        f" {len(document['rejected']):,} not imported."
    ]
    lines += [f"Row {row['row']}: {row['reason']}" for row in document["rejected"]]
    return lines

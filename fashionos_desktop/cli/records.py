"""`fashionos get, add, set, delete`: every table, for scripts and repair."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import click

from fashionos_desktop.cli.output import json_option, say
from fashionos_desktop.cli.place import BadInput, Place, person_of

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from fashionos_desktop.services.identity import Person

ZONE = ZoneInfo("UTC")
"""Times without a zone are UTC here: a script must not depend on where it runs."""

_columns = click.argument("columns", nargs=-1, required=True, metavar="COLUMN=VALUE...")
_columns_if_any = click.argument("columns", nargs=-1, metavar="[COLUMN=VALUE...]")


@click.command()
@click.argument("table")
@click.argument("row_id", metavar="[ID]", required=False)
@json_option
@click.pass_obj
def get(place: Place, table: str, row_id: str | None, as_json: bool) -> None:
    """Print the rows of TABLE, or the one with ID."""
    from fashionos_desktop.services import records

    def work(session: Session) -> list[dict[str, Any]]:
        if row_id is not None:
            return [records.wire_record(session, table, row_id)]
        return records.wire_records(session, table)

    rows = place.read(work)
    lines = [_line(row) for row in rows] if row_id is None else [f"{name} = {_word(rows[0][name])}" for name in rows[0]]
    say(*lines, document=rows if row_id is None else rows[0], as_json=as_json)


@click.command()
@click.argument("table")
@_columns_if_any
@json_option
@click.pass_obj
def add(place: Place, table: str, columns: tuple[str, ...], as_json: bool) -> None:
    """Add a row to TABLE. A key may be given by the name of what it leads to.

    What must have an owner and is given none belongs to the person and the house of this cache.
    """
    from fashionos_desktop.services import records

    values = _pairs(columns)

    def work(session: Session) -> dict[str, Any]:
        owned = _owners(person_of(session), table)
        edit = records.add_record(session, table, owned | values, zone=ZONE)
        return records.wire_record(session, table, edit.ids(table)[0])

    row = place.write(work)
    say(row["id"], document=row, as_json=as_json)


@click.command("set")
@click.argument("table")
@click.argument("row_id", metavar="ID")
@_columns
@json_option
@click.pass_obj
def set_(place: Place, table: str, row_id: str, columns: tuple[str, ...], as_json: bool) -> None:
    """Change columns of a row. COLUMN= empties it."""
    from fashionos_desktop.services import records

    values = _pairs(columns)

    def work(session: Session) -> dict[str, Any]:
        records.set_record(session, table, row_id, values, zone=ZONE)
        return records.wire_record(session, table, row_id)

    row = place.write(work)
    say(f"{table} {row_id} changed.", document=row, as_json=as_json)


@click.command()
@click.argument("table")
@click.argument("row_id", metavar="ID")
@json_option
@click.pass_obj
def delete(place: Place, table: str, row_id: str, as_json: bool) -> None:
    """Delete a row with all that goes with it."""
    from fashionos_desktop.services import records

    edit = place.write(lambda session: records.delete_record(session, table, row_id))
    gone: dict[str, int] = {}
    for change in edit.changes:
        if change.after is None:
            gone[change.table] = gone.get(change.table, 0) + 1
    words = ", ".join(f"{count:,} of {name}" for name, count in gone.items())
    say(f"Deleted {words}.", document={"deleted": gone}, as_json=as_json)


def _owners(person: Person, table: str) -> dict[str, str]:
    from fashionos_desktop.services.records import fields_of

    needed = [field for field in fields_of(table) if field.required]
    owners = {"organizations": person.organization_id, "profiles": person.profile_id}
    by_person = ("organizer_id", "owner_id", "uploaded_by", "created_by", "organization_id")
    return {field.name: owners[field.references or ""] for field in needed if field.name in by_person}


def _pairs(columns: tuple[str, ...]) -> dict[str, str]:
    values: dict[str, str] = {}
    for column in columns:
        name, equals, value = column.partition("=")
        if not equals or not name:
            raise BadInput(f'"{column}" is not of the form column=value.')
        if name in values:
            raise BadInput(f'"{name}" is given twice.')
        values[name] = value
    return values


def _line(row: dict[str, Any]) -> str:
    named = [f"{name}={_word(value)}" for name, value in row.items() if value not in (None, "", []) and name != "id"]
    return "  ".join([row["id"], *named])


def _word(value: Any) -> str:
    return "" if value is None else " ".join(str(value).split()) if isinstance(value, str) else str(value)

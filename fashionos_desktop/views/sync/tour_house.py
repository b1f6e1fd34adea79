"""What pictures of this screen show: entries as a centre writes them, and what was done on this laptop since."""

from __future__ import annotations

import sqlite3
from datetime import datetime, timedelta

from fashionos_desktop.models import new_id
from fashionos_desktop.services.door import Desk, check_in_guest, list_entrances
from fashionos_desktop.services.edits import insert_row, insert_rows, update_rows
from fashionos_desktop.services.edits.rows import read_rows, table_named
from fashionos_desktop.services.guests import GuestFilter, GuestRow, add_note, first_page
from fashionos_desktop.services.identity import Person
from fashionos_desktop.services.laptops import LaptopLine, list_laptops
from fashionos_desktop.services.overview.line_up import LookLine, looks_in_order
from fashionos_desktop.sync.cache.quiet import without_capture
from fashionos_desktop.sync.cache.state import enrol
from fashionos_desktop.sync.protocol import LaptopSeen
from fashionos_desktop.ui.board.query import Session

_GAP = timedelta(minutes=1)


def join_house(session: Session, organization_id: str) -> None:
    """This laptop belongs to a centre from now on."""
    here = _laptop_here(session)
    enrol(
        _connection(session),
        incarnation=new_id(),
        device_id=here.device_id,
        organization_id=organization_id,
        role="staff",
    )


def laptops_seen(session: Session, at: datetime) -> tuple[LaptopSeen, ...]:
    here, found = _laptop_here(session), list_laptops(session)
    return tuple(_seen(line, here, number, at) for number, line in enumerate(found))


def write_journal(session: Session, show_id: str, person: Person, now: datetime) -> None:
    """As a pull would bring it: nobody's edit on this laptop."""
    with without_capture(_connection(session)):
        _write_journal(session, show_id, person, now)


def let_one_in(session: Session, show_id: str, person_id: str, at: datetime) -> None:
    entrance, guest = list_entrances(session, show_id)[0], _expected(session, show_id)
    desk = Desk(at=at, operator_id=person_id, gate_id=entrance.id)
    check_in_guest(session, guest.id, show_id=show_id, desk=desk, force=True, reason="Invitation on paper")


def write_note(session: Session, show_id: str, person_id: str, words: str) -> None:
    add_note(session, _expected(session, show_id).id, words, author_id=person_id)


def move_look(session: Session, show_id: str) -> None:
    looks = _numbered(session, show_id)
    before = read_rows(session, table_named("looks"), [looks["15"].id])[looks["15"].id]["rank"]
    update_rows(session, "looks", [looks["12"].id], {"rank": f"{before}V"}, title="Look 12 moved")


def spread(session: Session, lost_at: datetime) -> None:
    """What the tour did within a moment is told as it would have been done within minutes."""
    connection = _connection(session)
    waiting = connection.execute("SELECT DISTINCT transaction_number FROM sync_outbox ORDER BY 1").fetchall()
    for place, (number,) in enumerate(waiting):
        at = _microseconds(lost_at + place * _GAP)
        connection.execute("UPDATE sync_outbox SET at = ? WHERE transaction_number = ?", (at, number))


def _write_journal(session: Session, show_id: str, person: Person, now: datetime) -> None:
    looks = _numbered(session, show_id)
    seated = next(iter(first_page(session, show_id, GuestFilter(presence="in"), limit=1).values()))
    by = {line.name: line.device_id for line in list_laptops(session)}
    hugo = insert_row(session, "profiles", {"full_name": "Hugo Marchand", "role": "organizer"}, title="").changes[0].id
    common = {"organization_id": person.organization_id, "created_at": now}
    kept = {"kept_at": now - 26 * _GAP, "kept_by": person.profile_id, "kept_device_id": by["Production office"]}
    lost = {"lost_at": now - 30 * _GAP, "lost_by": hugo, "lost_device_id": by["Caller"]}
    cue = {"kind": "edit", "table_name": "looks", "row_id": looks["17"].id, "column_name": "music_cue"}
    update_rows(session, "looks", [looks["17"].id], {"music_cue": "M2 drums in"}, title="")
    rows = [
        common | _refused_guest(show_id, seated, by["Desk 2"], hugo, now),
        common | _refused_delete(looks["36"], by["Caller"], hugo, now),
        common | cue | kept | lost | {"kept": "M2 drums in", "lost": "M3 strings"},
    ]
    insert_rows(session, "journal_entries", rows, title="")


def _refused_guest(show_id: str, seated: GuestRow, device_id: str, person_id: str, now: datetime) -> dict[str, object]:
    row_id = new_id()
    new: dict[str, object] = {
        "event_id": show_id,
        "ticket_tier_id": seated.category_id,
        "attendee_name": "Ana Ruiz",
        "qr_code_data": seated.code,
    }
    return _refused("registrations", row_id, "insert", {}, new, "unique", device_id, person_id, now - 4 * _GAP)


def _refused_delete(look: LookLine, device_id: str, person_id: str, now: datetime) -> dict[str, object]:
    old: dict[str, object] = {"number": look.number, "music_cue": "M4 piano"}
    return _refused("looks", look.id, "delete", old, {}, "unseen", device_id, person_id, now - 12 * _GAP)


def _refused(
    table: str,
    row_id: str,
    verb: str,
    old: dict[str, object],
    new: dict[str, object],
    reason: str,
    device_id: str,
    person_id: str,
    at: datetime,
) -> dict[str, object]:
    return {
        "kind": "refused",
        "table_name": table,
        "row_id": row_id,
        "content": [{"table": table, "row_id": row_id, "verb": verb, "old": old, "new": new}],
        "reason": reason,
        "lost_at": at,
        "lost_by": person_id,
        "lost_device_id": device_id,
    }


def _laptop_here(session: Session) -> LaptopLine:
    return next(line for line in list_laptops(session) if line.role == "staff")


def _seen(line: LaptopLine, here: LaptopLine, number: int, lost_at: datetime) -> LaptopSeen:
    ago = timedelta() if line.device_id == here.device_id else number * number * _GAP
    pending = 3 if line.name == "Desk 1" else 0
    return LaptopSeen(line.device_id, _microseconds(lost_at - ago), pending, 0, 0, revoked=False)


def _expected(session: Session, show_id: str) -> GuestRow:
    return next(iter(first_page(session, show_id, GuestFilter(presence="expected"), limit=1).values()))


def _numbered(session: Session, show_id: str) -> dict[str, LookLine]:
    return {look.number: look for look in looks_in_order(session, show_id) if look.number}


def _connection(session: Session) -> sqlite3.Connection:
    found = session.connection().connection.driver_connection
    assert isinstance(found, sqlite3.Connection)
    return found


def _microseconds(at: datetime) -> int:
    return round(at.timestamp() * 1_000_000)

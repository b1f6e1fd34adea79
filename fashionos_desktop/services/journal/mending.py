"""Doing what a button of an entry says."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Session

from fashionos_desktop.models import Event, Organization
from fashionos_desktop.services.edits import Edit
from fashionos_desktop.services.guests.codes import free_code
from fashionos_desktop.services.journal.choosing import discard, keep, restore, take_other
from fashionos_desktop.services.journal.collisions import Collision, collisions_of
from fashionos_desktop.services.journal.entries import entry_to_settle
from fashionos_desktop.services.journal.items import Remedy
from fashionos_desktop.services.journal.offers import new_value_remedy
from fashionos_desktop.services.journal.retrying import WITHOUT, retry
from fashionos_desktop.services.journal.settling import Settler
from fashionos_desktop.services.refusals import Refused
from fashionos_desktop.services.slugs import free_slug

_DIRECT = {
    Remedy.TAKE_OTHER: take_other,
    Remedy.KEEP: keep,
    Remedy.KEEP_ROW: discard,
    Remedy.RESTORE: restore,
    Remedy.DISCARD: discard,
}


def mend(session: Session, entry_id: str, remedy: Remedy, settler: Settler) -> Edit:
    """One transaction that settles the entry. Raises Refused, and writes nothing then."""
    if remedy in _DIRECT:
        return _DIRECT[remedy](session, entry_id, settler)
    if remedy in (Remedy.OPEN, Remedy.COPY):
        raise Refused("That changes nothing.")
    return retry(session, entry_id, settler, _fixes(session, entry_id, remedy))


def _fixes(session: Session, entry_id: str, remedy: Remedy) -> dict[tuple[str, str], Any]:
    if remedy not in (Remedy.NEW_CODE, Remedy.NEW_ADDRESS, Remedy.WITHOUT_IT):
        return {}
    collisions = collisions_of(session, [entry_to_settle(session, entry_id)]).get(entry_id, [])
    return {
        (collision.row_id, collision.columns[-1]): other_value(session, collision, remedy)
        for collision in collisions
        if remedy is Remedy.WITHOUT_IT or new_value_remedy(collision) is remedy
    }


def other_value(session: Session, collision: Collision, remedy: Remedy) -> Any:
    """What to write instead of the value that is taken."""
    if remedy is Remedy.NEW_CODE:
        return free_code(session)
    if remedy is Remedy.NEW_ADDRESS:
        return free_slug(session, Event if collision.table == "events" else Organization, collision.values[-1])
    return None if collision.inserts else WITHOUT

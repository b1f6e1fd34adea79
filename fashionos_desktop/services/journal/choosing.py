"""What can be done about two versions of a value, and about what was deleted: take the other, keep, bring back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy.orm import Session

from fashionos_desktop.models import Entity
from fashionos_desktop.services.edits import Edit, combine, insert_row, update_rows
from fashionos_desktop.services.edits.rows import read_rows, table_named
from fashionos_desktop.services.journal.depending import behind, cannot_stand_without
from fashionos_desktop.services.journal.entries import Entry, entry_to_settle, unsettled_refusals
from fashionos_desktop.services.journal.items import EntryKind
from fashionos_desktop.services.journal.naming import Names, capitalised
from fashionos_desktop.services.journal.presence import missing_among
from fashionos_desktop.services.journal.settling import Settlement, Settler, settle
from fashionos_desktop.services.journal.wording import columns_words
from fashionos_desktop.services.refusals import Refused
from fashionos_desktop.services.vocabulary import words_of


def take_other(session: Session, entry_id: str, settler: Settler) -> Edit:
    """Writes the value that lost; of columns that are decided together, all of them. Raises Refused."""
    entry = entry_to_settle(session, entry_id)
    has_other = entry.kind is EntryKind.EDIT or (entry.kind is EntryKind.REORDER and entry.neighbour is None)
    if not has_other or not entry.lost:
        raise Refused("There is no other version to take.")
    _refuse_gone_targets(session, entry, entry.lost)
    subject = capitalised(Names(session, [entry]).subject(*entry.subject))
    if not read_rows(session, table_named(entry.table), [entry.row_id]):
        raise Refused(f"This {words_of(entry.table).one} was deleted in the meantime.")
    title = f"{subject}, {columns_words(entry)}: the other version taken"
    written = update_rows(session, entry.table, [entry.row_id], entry.lost, title=title)
    return combine(title, written, settle(session, [entry], "taken", settler))


def keep(session: Session, entry_id: str, settler: Settler) -> Edit:
    """What stands stays. Raises Refused."""
    entry = entry_to_settle(session, entry_id)
    subject = capitalised(Names(session, [entry]).subject(*entry.subject))
    settlement: Settlement = "seen" if entry.kind is EntryKind.REORDER else "kept"
    return settle(session, [entry], settlement, settler, title=f"{subject}: left as it is")


def restore(session: Session, entry_id: str, settler: Settler) -> Edit:
    """Brings a deleted row back with the edit that met its delete; where it is back already, writes the edit.

    What hung on the row stays deleted. Raises Refused where what the row belongs to is not there any more.
    """
    entry = entry_to_settle(session, entry_id)
    if entry.kind is not EntryKind.DELETED:
        raise Refused("Nothing was deleted here.")
    subject = capitalised(Names(session, [entry]).subject(*entry.subject))
    title = f"{subject} restored"
    if read_rows(session, table_named(entry.table), [entry.row_id]):
        _refuse_gone_targets(session, entry, entry.lost)
        written = update_rows(session, entry.table, [entry.row_id], entry.lost, title=title)
    else:
        written = insert_row(session, entry.table, _whole_row(session, entry), title=title)
    return combine(title, written, settle(session, [entry], "restored", settler))


def discard(session: Session, entry_id: str, settler: Settler) -> Edit:
    """Gives a refused change up, with those behind it that need a row it makes. Raises Refused."""
    entry = entry_to_settle(session, entry_id)
    if entry.kind is not EntryKind.REFUSED:
        raise Refused("Only a change that was not taken can be discarded.")
    waiting = behind(unsettled_refusals(session)).get(entry.id, ())
    subject = Names(session, [entry]).subject(*entry.subject)
    given_up = [entry, *cannot_stand_without(entry, waiting)]
    return settle(session, given_up, "discarded", settler, title=f"Change of {subject} discarded")


def _whole_row(session: Session, entry: Entry) -> dict[str, Any]:
    table = Entity.metadata.tables[entry.table]
    row = {name: value for name, value in {**entry.row, **entry.lost}.items() if not table.c[name].info.get("derived")}
    row.pop("updated_at", None)
    for name, (parent, _) in missing_among(session, entry.table, row).items():
        if not table.c[name].nullable:
            raise Refused(
                f"Its {words_of(parent).one} was deleted too. Restore that first, or make this"
                f" {words_of(entry.table).one} anew.",
                column=name,
            )
        row[name] = None
    return row


def _refuse_gone_targets(session: Session, entry: Entry, values: Mapping[str, Any]) -> None:
    for name, (parent, _) in missing_among(session, entry.table, values).items():
        raise Refused(f"The {words_of(parent).one} that it names was deleted in the meantime.", column=name)

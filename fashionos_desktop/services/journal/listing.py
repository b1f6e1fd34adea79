"""The entries that nobody has settled, in words."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from fashionos_desktop.services.journal.depending import behind
from fashionos_desktop.services.journal.entries import Entry, unsettled
from fashionos_desktop.services.journal.items import EntryKind, JournalItem
from fashionos_desktop.services.journal.offers import links, offers
from fashionos_desktop.services.journal.reasons import reason_words
from fashionos_desktop.services.journal.surroundings import Surroundings, surroundings_of
from fashionos_desktop.services.journal.wording import MARKS, clock, explanation, headline, side

AT_MOST = 200


def list_entries(session: Session, *, now: datetime | None = None, limit: int = AT_MOST) -> tuple[JournalItem, ...]:
    """The newest first, at most `limit`; refused changes that wait behind an earlier one are counted with it.

    Times on the day of `now` are a clock alone.
    """
    entries = unsettled(session, limit)
    if not entries:
        return ()
    refused = sorted((entry for entry in entries if entry.kind is EntryKind.REFUSED), key=lambda entry: entry.order)
    waiting = behind(refused)
    shown = [entry for entry in entries if entry.kind is not EntryKind.REFUSED or entry.id in waiting]
    around = surroundings_of(session, shown, now)
    return tuple(_item(entry, around, len(waiting.get(entry.id, ()))) for entry in shown)


def _item(entry: Entry, around: Surroundings, waiting_behind: int) -> JournalItem:
    title = headline(entry, around)
    refused = entry.kind is EntryKind.REFUSED
    said = reason_words(entry, around, waiting_behind) if refused else explanation(entry, around)
    kept = None if refused else side(entry, entry.kept_by, entry.kept, around)
    lost = None if refused else side(entry, entry.lost_by, entry.lost, around)
    opens = links(entry, around)
    lines = [title, said]
    if entry.kind is EntryKind.EDIT and kept and lost:
        lines += [f"Kept: {kept.value} ({kept.byline})", f"Other: {lost.value} ({lost.byline})"]
    written = clock(entry.created_at, around.names.zone(entry), None)
    day = entry.created_at.astimezone(around.names.zone(entry)).date().isoformat()
    lines.append(f"{MARKS[entry.kind]}, {day} {written}, entry {entry.id}")
    return JournalItem(
        id=entry.id,
        kind=entry.kind,
        mark=MARKS[entry.kind],
        headline=title,
        explanation=said,
        at=entry.created_at,
        person=around.names.person(entry.lost_by.person_id),
        device=around.names.device(entry.lost_by.device_id),
        kept=kept,
        lost=lost,
        opens=opens,
        offers=offers(entry, around, opens),
        waiting_behind=waiting_behind,
        text="\n".join(line for line in lines if line),
    )

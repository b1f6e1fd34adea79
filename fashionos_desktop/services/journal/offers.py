"""What can be done about an entry, each with one key."""

from __future__ import annotations

from collections.abc import Sequence

from fashionos_desktop.models import Entity
from fashionos_desktop.services.journal.collisions import Collision
from fashionos_desktop.services.journal.entries import Entry
from fashionos_desktop.services.journal.items import EntryKind, Offer, Remedy, RowLink
from fashionos_desktop.services.journal.surroundings import Surroundings
from fashionos_desktop.services.vocabulary import label_within, words_of


def links(entry: Entry, around: Surroundings) -> tuple[RowLink, ...]:
    """The rows that are here: its own, and the one in its way."""
    keys = [entry.subject]
    if entry.neighbour:
        keys.append((entry.table, entry.neighbour))
    if collision := around.collision(entry):
        keys.append((collision.table, collision.row_id))
        if collision.holder is not None:
            keys.append((collision.table, collision.holder))
    for operation in entry.operations:
        keys += [(table, ids[0]) for table, ids in around.hanging.get(operation.key, {}).items()][:1]
    names = around.names
    here = [key for key in dict.fromkeys(keys) if names.is_here(*key)]
    return tuple(RowLink(table, row_id, names.subject(table, row_id)) for table, row_id in here)


def offers(entry: Entry, around: Surroundings, opens: Sequence[RowLink]) -> tuple[Offer, ...]:
    made = _MAKERS[entry.kind](entry, around)
    if opens:
        label = "Open both" if len(opens) == 2 else f"Open {opens[0].name}" if len(opens) == 1 else "Open all"
        made.append(Offer(Remedy.OPEN, label, "O"))
    if entry.kind is EntryKind.REFUSED:
        made.append(Offer(Remedy.DISCARD, "Discard", "D", first=not any(offer.first for offer in made)))
    made.append(Offer(Remedy.COPY, "Copy text", "C"))
    return tuple(made)


def _of_edit(entry: Entry, around: Surroundings) -> list[Offer]:
    keep = Offer(Remedy.KEEP, "Keep, and clear", "Enter", first=True)
    if (entry.table, entry.row_id) not in around.standing:
        return [Offer(Remedy.KEEP, "Clear", "Enter", first=True)]
    return [Offer(Remedy.TAKE_OTHER, "Take the other one", "T"), keep]


def _of_reorder(entry: Entry, around: Surroundings) -> list[Offer]:
    right = Offer(Remedy.KEEP, "The order is right, clear", "Enter", first=True)
    if entry.neighbour is None and around.names.is_here(entry.table, entry.row_id):
        return [Offer(Remedy.TAKE_OTHER, "Take the other place", "T"), right]
    return [right]


def _of_deleted(entry: Entry, around: Surroundings) -> list[Offer]:
    here = around.names.is_here(entry.table, entry.row_id)
    restore = Offer(Remedy.RESTORE, "Take the edit" if here else "Restore", "R")
    return [restore, Offer(Remedy.KEEP, "Clear" if here else "Leave it deleted", "Enter", first=True)]


def _of_refused(entry: Entry, around: Surroundings) -> list[Offer]:
    operation = entry.leading
    if operation is not None and operation.verb == "delete":
        again = (
            Offer(Remedy.DELETE_ALL_THE_SAME, "Delete all the same", "A")
            if entry.reason == "unseen"
            else Offer(Remedy.TRY_AGAIN, "Try again", "T")
        )
        return [Offer(Remedy.KEEP_ROW, f"Keep the {words_of(operation.table).one}", "K", first=True), again]
    if entry.reason == "unique":
        return _of_collision(entry, around.collision(entry))
    if entry.reason in ("key", "permission"):
        label = "Save it from here" if entry.reason == "permission" else "Try again"
        return [Offer(Remedy.TRY_AGAIN, label, "T", first=True)]
    return []


def _of_collision(entry: Entry, collision: Collision | None) -> list[Offer]:
    again = Offer(Remedy.TRY_AGAIN, "Try again", "T")
    if collision is None:
        return [Offer(Remedy.TRY_AGAIN, "Try again", "T", first=True)]
    made: list[Offer] = []
    if remedy := new_value_remedy(collision):
        label = "Give a new code" if remedy is Remedy.NEW_CODE else "Give another short name"
        made.append(Offer(remedy, label, "N", first=True))
    if can_go_without(entry, collision):
        label = f"Save without the {label_within(collision.columns[-1])}"
        made.append(Offer(Remedy.WITHOUT_IT, label, "W", first=not made))
    return [*made, again]


def new_value_remedy(collision: Collision) -> Remedy | None:
    """Whether this program can think of a value that nobody has."""
    match (collision.table, collision.columns):
        case ("registrations", ("qr_code_data",)):
            return Remedy.NEW_CODE
        case ("events" | "organizations", ("slug",)):
            return Remedy.NEW_ADDRESS
    return None


def can_go_without(entry: Entry, collision: Collision) -> bool:
    """Whether its row can be without the value, or, where the row was there before, keep the one that it has."""
    if collision.inserts:
        return bool(Entity.metadata.tables[collision.table].c[collision.columns[-1]].nullable)
    others = (operation.new for operation in entry.operations if operation.row_id == collision.row_id)
    return len(entry.operations) > 1 or any(set(new) - set(collision.columns) for new in others)


_MAKERS = {
    EntryKind.EDIT: _of_edit,
    EntryKind.REORDER: _of_reorder,
    EntryKind.DELETED: _of_deleted,
    EntryKind.REFUSED: _of_refused,
}

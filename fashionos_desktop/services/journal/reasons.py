"""Why the centre did not take a change, in words a person can act on."""

from __future__ import annotations

from fashionos_desktop.models.merging import INSERT_ONLY
from fashionos_desktop.services.journal.collisions import Collision
from fashionos_desktop.services.journal.entries import Entry
from fashionos_desktop.services.journal.naming import MOST_NAMED, capitalised
from fashionos_desktop.services.journal.surroundings import Surroundings
from fashionos_desktop.services.journal.wording import device_words
from fashionos_desktop.services.local_times import count_words
from fashionos_desktop.services.refusals import broken_rule, fixed_columns_words
from fashionos_desktop.services.vocabulary import TABLES, counted, label_of, label_within, words_of


def reason_words(entry: Entry, around: Surroundings, waiting_behind: int) -> str:
    sentences = [_reason(entry, around)]
    if (operation := entry.leading) and operation.verb == "insert":
        title = around.names.title(operation.table, operation.row_id)
        if operation.table == "registrations" and title and not around.names.is_here("registrations", operation.row_id):
            sentences.append(f"Until this is settled, {title} is in no list.")
    if waiting_behind:
        later = "One later change waits" if waiting_behind == 1 else f"{waiting_behind:,} later changes wait"
        sentences.append(f"{later} behind this one.")
    return " ".join(sentences)


def _reason(entry: Entry, around: Surroundings) -> str:
    deletes = (operation := entry.leading) is not None and operation.verb == "delete"
    match entry.reason:
        case "unique":
            return _taken(entry, around)
        case "key":
            return _still_used(entry, around) if deletes else _parent_gone(entry, around)
        case "check":
            return _rule(entry)
        case "permission":
            many = words_of(entry.subject[0]).many.lower()
            who = capitalised(device_words(around.names, entry.lost_by.device_id))
            return f"{who} may not change {many}. A laptop of the staff may."
        case "unseen":
            return _unseen(entry, around)
        case "missing":
            return f"{capitalised(around.names.subject(*entry.subject))} was gone when this arrived."
        case "fixed":
            if entry.subject[0] in INSERT_ONLY:
                return f"{words_of(entry.subject[0]).many} are written once and never changed."
            return fixed_columns_words(entry.subject[0])
    return "The centre could not take it as it is."


def _rule(entry: Entry) -> str:
    constraint, columns = entry.explanation.get("constraint"), entry.explanation.get("columns")
    if constraint:
        return broken_rule(str(constraint))
    column = columns[0] if isinstance(columns, list) and columns else None
    return f"{label_of(str(column))} cannot be empty." if column else broken_rule("")


def _taken(entry: Entry, around: Surroundings) -> str:
    collision = around.collision(entry)
    if collision is None:
        return "Another row had the same value when this was sent. That may be over: try again."
    more = len(around.collisions[entry.id]) - 1
    also = f" {count_words(more, 'more row')} of it {'is' if more == 1 else 'are'} in the same way." if more else ""
    return _claim(collision, around) + also


def _claim(collision: Collision, around: Surroundings) -> str:
    one = words_of(collision.table).one
    if collision.holder is None:
        holder = f"a {one} that this laptop does not hold"
    else:
        holder = around.guests.get(collision.holder) or around.names.title(collision.table, collision.holder)
    if len(collision.columns) == 1:
        return f"The {label_within(collision.columns[0])} {collision.values[0]} already belongs to {holder}."
    labels = " and ".join(label_within(name) for name in collision.columns)
    return f"There is one with this {labels} already: {holder}."


def _parent_gone(entry: Entry, around: Surroundings) -> str:
    made = {operation.key for operation in entry.operations if operation.verb == "insert"}
    for operation in entry.operations[:MOST_NAMED]:
        for table, row_id in operation.references():
            if (table, row_id) not in made and not around.names.is_here(table, row_id):
                return f"It belongs to a {words_of(table).one} that is not there any more."
    return "It belongs to something that was not there when it arrived. It is here now: try again."


def _still_used(entry: Entry, around: Surroundings) -> str:
    for operation in entry.operations:
        for table, ids in around.hanging.get(operation.key, {}).items():
            subject = capitalised(around.names.subject(table, ids[0]))
            others = len(ids) - 1
            return f"{subject} still needs it" + (f", and {counted(table, others)} more." if others else ".")
    return "Something still needed it when this arrived. Nothing here does now: try again."


def _unseen(entry: Entry, around: Surroundings) -> str:
    who = device_words(around.names, entry.lost_by.device_id)
    kinds: dict[str, int] = {}
    for operation in entry.operations:
        for table, ids in around.hanging.get(operation.key, {}).items():
            kinds[table] = kinds.get(table, 0) + len(ids)
    came = str(entry.explanation.get("table", ""))
    if came in TABLES and came != entry.subject[0]:
        said = f"{words_of(came).many} came to it that {who} had not seen."
    else:
        said = f"Somebody changed it after {who} last saw it."
    hanging = ", ".join(counted(table, count) for table, count in sorted(kinds.items()))
    return f"{said} With it would go now: {hanging}." if hanging else said

"""What stands in the outbox, gathered: each action of a person once, by what it was about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import text
from sqlalchemy.orm import Session

from fashionos_desktop.models.column_types import from_microseconds
from fashionos_desktop.services.waiting.lines import WaitingLine
from fashionos_desktop.services.waiting.wording import Surroundings, surroundings_of, words_for

# What hangs on an action is not counted beside it: a walk-in's scan, a deleted guest's notes. The triggers write the
# rows that go with a deleted one before it, so a delete is known by its last row and anything else by its first.
_GATHERED = text("""
    WITH leading AS (
        SELECT transaction_number,
               COALESCE(MAX(CASE verb WHEN 'delete' THEN sequence END), MIN(sequence)) AS sequence
        FROM sync_outbox GROUP BY transaction_number
    ), things AS (
        SELECT o.table_name, o.verb, o.row_id, o.at,
               CASE o.table_name WHEN 'check_ins' THEN json_extract(o.new, '$.gate_id') END AS gate,
               CASE o.table_name WHEN 'check_ins' THEN json_extract(o.new, '$.kind') END AS kind,
               CASE o.verb WHEN 'update' THEN (SELECT group_concat(key) FROM json_each(o.new)) END AS columns
        FROM leading JOIN sync_outbox first ON first.sequence = leading.sequence
        JOIN sync_outbox o ON o.transaction_number = first.transaction_number
            AND o.table_name = first.table_name AND o.verb = first.verb
    )
    SELECT table_name, verb, gate, kind, columns, COUNT(DISTINCT row_id) AS count, MIN(at) AS since, MAX(at) AS until,
           MIN(row_id) AS example
    FROM things GROUP BY table_name, verb, gate, kind, columns
    ORDER BY count DESC, since, table_name, verb, columns
""")


@dataclass(frozen=True, slots=True)
class Gathered:
    """Rows of one table to which the same happened. Instants in microseconds."""

    table: str
    verb: str
    gate: str | None
    kind: str | None
    columns: str | None
    count: int
    since: int
    until: int
    example: str


def list_waiting(session: Session) -> tuple[WaitingLine, ...]:
    """The most first. A row that was changed twice in the same way counts once."""
    found = [Gathered(*row) for row in session.execute(_GATHERED)]
    around = surroundings_of(session, found)
    return _merged(found, around)


def count_waiting(session: Session) -> int:
    """How many actions of people wait."""
    counted = text("SELECT COUNT(*) FROM (SELECT 1 FROM sync_outbox GROUP BY transaction_number)")
    return int(session.execute(counted).scalar_one())


def _merged(found: Sequence[Gathered], around: Surroundings) -> tuple[WaitingLine, ...]:
    """Groups that read the same are one line."""
    by_words: dict[str, list[Gathered]] = {}
    for group in found:
        by_words.setdefault(words_for(group, around, many=True), []).append(group)
    lines: list[WaitingLine] = []
    for words, groups in by_words.items():
        count = sum(group.count for group in groups)
        lines.append(
            WaitingLine(
                count=count,
                words=words if count > 1 else words_for(groups[0], around, many=False),
                since=from_microseconds(min(group.since for group in groups)),
                until=from_microseconds(max(group.until for group in groups)),
            )
        )
    return tuple(sorted(lines, key=lambda line: (-line.count, line.since, line.words)))

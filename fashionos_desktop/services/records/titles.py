"""Names of rows: foreign keys are shown and found by name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from fashionos_desktop.models.folding import fold
from fashionos_desktop.services.edits.rows import chunks, table_named
from fashionos_desktop.services.records.folding_sql import let_fold
from fashionos_desktop.services.records.naming import name_order, named
from fashionos_desktop.services.refusals import Refused
from fashionos_desktop.services.vocabulary import choice_words, words_of

_DEEPEST = 4


def titles_of(
    session: Session, table: str, ids: Sequence[str], zone: ZoneInfo | None = None, *, depth: int = 0
) -> dict[str, str]:
    """The name of each row, following keys where a row is named by what it joins. One statement a table."""
    target = table_named(table)
    columns = [target.c[name] for name in words_of(table).title]
    rows: dict[str, Sequence[Any]] = {}
    for part in chunks(list(dict.fromkeys(ids))):
        for row in session.execute(select(target.c.id, *columns).where(target.c.id.in_(part))):
            rows[row[0]] = row[1:]
    names: list[dict[str, str]] = []
    for place, column in enumerate(columns):
        key = next(iter(column.foreign_keys), None)
        if key is None or depth >= _DEEPEST:
            names.append({})
        else:
            wanted = [row[place] for row in rows.values() if row[place]]
            names.append(titles_of(session, key.column.table.name, wanted, zone, depth=depth + 1))
    words = words_of(table)
    titles: dict[str, str] = {}
    for row_id, values in rows.items():
        parts = [names[place].get(value) or _part(value, zone) for place, value in enumerate(values)]
        given = [part for part in parts if part]
        titles[row_id] = ", ".join(given[:1] if words.first_given else given) or f"Unnamed {words.one}"
    return titles


def find_by_title(
    session: Session, table: str, text: str, *, limit: int = 50, zone: ZoneInfo | None = None
) -> list[tuple[str, str]]:
    """Rows whose name holds each of the words, as (id, name), in the order of names."""
    let_fold(session)
    target = table_named(table)
    wanted = select(target.c.id).where(*(named(target, word) for word in re.split(r"[\s,]+", text) if word))
    ids = list(session.scalars(wanted.order_by(*name_order(target), target.c.id).limit(limit)))
    titles = titles_of(session, table, ids, zone)
    return [(row, titles[row]) for row in ids]


def id_by_title(session: Session, table: str, text: str) -> str:
    """Raises Refused where no row or several are called so."""
    exact = [row for row, name in find_by_title(session, table, text, limit=1000) if fold(name) == fold(text)]
    if len(exact) == 1:
        return exact[0]
    kind = words_of(table).one
    if not exact:
        raise Refused(f'No {kind} is called "{text}".')
    raise Refused(f'{len(exact)} rows are called "{text}". Give the id of the {kind}.')


def _part(value: Any, zone: ZoneInfo | None) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.astimezone(zone or ZoneInfo("UTC")).strftime("%Y-%m-%d %H:%M")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, str) and value.islower() and "_" in value:
        return choice_words(value)
    return str(value)

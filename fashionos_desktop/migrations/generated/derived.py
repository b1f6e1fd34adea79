"""Triggers that keep derived columns true, from the rules in `derived_rules`.

The cache has row triggers. The centre has statement triggers over transition tables: a hundred thousand
updates of one counter in one transaction would leave as many dead versions of its row.
"""

from __future__ import annotations

from fashionos_desktop.migrations.generated.derived_rules import (
    COUNTERS,
    DERIVATIONS,
    Counter,
    Derivation,
    Source,
)
from fashionos_desktop.migrations.generated.statements import TRIGGER_PREFIX, Columns, centre_trigger, present

BESIDE_THE_OLD = "FULL JOIN old_rows o USING (id)"
"""Every row has its partner. A full join is never a loop in a loop: a plan that was made for one row is kept for twenty
thousand."""


def statements(columns: Columns, *, cache: bool) -> list[str]:
    made: list[str] = []
    for counter in COUNTERS:
        if present(columns, counter.source, counter.key, *counter.watched) and present(
            columns, counter.target, counter.column
        ):
            made += _counter_in_cache(counter) if cache else _counter_at_centre(counter)
    for derivation in DERIVATIONS:
        if present(columns, derivation.target, *derivation.columns) and all(
            present(columns, source.table) for source in derivation.sources
        ):
            for source in derivation.sources:
                make = _derivation_in_cache if cache else _derivation_at_centre
                made += make(derivation, source)
    return made


def _counter_in_cache(counter: Counter) -> list[str]:
    def add(sign: str, row: str) -> str:
        return (
            f"UPDATE {counter.target} SET {counter.column} = {counter.column} {sign} {counter.value(row)}"
            f" WHERE id = {row}.{counter.key} AND {counter.value(row)} <> 0;"
        )

    name = f"{TRIGGER_PREFIX}derive_{counter.target}_{counter.column}"
    watched = ", ".join((counter.key, *counter.watched))
    source = counter.source
    return [
        f"CREATE TRIGGER {name}_insert AFTER INSERT ON {source} BEGIN {add('+', 'NEW')} END",
        f"CREATE TRIGGER {name}_delete AFTER DELETE ON {source} BEGIN {add('-', 'OLD')} END",
        f"CREATE TRIGGER {name}_update AFTER UPDATE OF {watched} ON {source}"
        f" BEGIN {add('-', 'OLD')} {add('+', 'NEW')} END",
    ]


def _counter_at_centre(counter: Counter) -> list[str]:
    def part(sign: str, rows: str) -> str:
        return f"SELECT {rows}.{counter.key} AS key, {sign}({counter.value(rows)}) AS change FROM {rows}"

    def body(*parts: str) -> str:
        changes = " UNION ALL ".join(parts)
        return (
            f"UPDATE {counter.target} SET {counter.column} = {counter.column} + d.change FROM (SELECT key,"
            f" sum(change) AS change FROM ({changes}) c GROUP BY key HAVING sum(change) <> 0) d"
            f" WHERE {counter.target}.id = d.key;\nRETURN NULL;"
        )

    name = f"{TRIGGER_PREFIX}derive_{counter.target}_{counter.column}"
    return _three_triggers(
        name,
        counter.source,
        insert=body(part("+", "new_rows")),
        delete=body(part("-", "old_rows")),
        update=_unless_unchanged(counter) + body(part("-", "old_rows"), part("+", "new_rows")),
    )


def _unless_unchanged(counter: Counter) -> str:
    """Most edits of a row touch nothing that counts, and a statement trigger cannot be told which columns matter."""
    watched = (counter.key, *counter.watched)
    olds, news = (", ".join(f"{row}.{column}" for column in watched) for row in "on")
    return (
        f"IF NOT EXISTS (SELECT FROM new_rows n {BESIDE_THE_OLD} WHERE ({olds}) IS DISTINCT FROM ({news}))"
        " THEN RETURN NULL; END IF;\n"
    )


def _derivation_in_cache(derivation: Derivation, source: Source) -> list[str]:
    name = f"{TRIGGER_PREFIX}derive_{derivation.name}_by_{source.table}"

    def run(*rows: str) -> str:
        return " ".join(f"{derivation.update(source.keys_of_row(row))};" for row in rows)

    made = [
        f"CREATE TRIGGER {name}_insert AFTER INSERT ON {source.table} BEGIN {run('NEW')} END",
        f"CREATE TRIGGER {name}_delete AFTER DELETE ON {source.table} BEGIN {run('OLD')} END",
    ]
    if source.watched:
        watched = ", ".join(source.watched)
        changed = " OR ".join(f"OLD.{column} IS NOT NEW.{column}" for column in source.watched)
        made.append(
            f"CREATE TRIGGER {name}_update AFTER UPDATE OF {watched} ON {source.table}"
            f" WHEN {changed} BEGIN {run('OLD', 'NEW')} END"
        )
    return made


def _derivation_at_centre(derivation: Derivation, source: Source) -> list[str]:
    def body(*selections: str) -> str:
        keys = " UNION ".join(selections)
        # A statement trigger fires for no rows too, and a derived table may be its own source.
        return (
            f"keys := ARRAY(SELECT DISTINCT key FROM ({keys}) k WHERE key IS NOT NULL);\n"
            f"IF cardinality(keys) > 0 THEN {derivation.update('SELECT unnest(keys)')}; END IF;\nRETURN NULL;"
        )

    changed = ""
    if source.watched:
        olds = ", ".join(f"o.{column}" for column in source.watched)
        news = ", ".join(f"n.{column}" for column in source.watched)
        differ = f"SELECT id FROM new_rows n {BESIDE_THE_OLD} WHERE ({olds}) IS DISTINCT FROM ({news})"
        changed = f" WHERE id IN ({differ})"
    return _three_triggers(
        f"{TRIGGER_PREFIX}derive_{derivation.name}_by_{source.table}",
        source.table,
        insert=body(source.keys_of_rows("new_rows")),
        delete=body(source.keys_of_rows("old_rows")),
        update=body(
            source.keys_of_rows(f"(SELECT * FROM old_rows{changed})"),
            source.keys_of_rows(f"(SELECT * FROM new_rows{changed})"),
        )
        if source.watched
        else None,
        declare="keys uuid[];",
    )


def _three_triggers(
    name: str, table: str, *, insert: str, delete: str, update: str | None, declare: str = ""
) -> list[str]:
    made: list[str] = []
    both = "REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows"
    for verb, body, transition in (
        ("insert", insert, "REFERENCING NEW TABLE AS new_rows"),
        ("delete", delete, "REFERENCING OLD TABLE AS old_rows"),
        ("update", update, both),
    ):
        if body is not None:
            made += centre_trigger(
                f"{name}_{verb}", table, f"AFTER {verb.upper()}", body, options=transition, declare=declare
            )
    return made

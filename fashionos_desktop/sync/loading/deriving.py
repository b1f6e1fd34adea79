"""Every derived column of a whole database, each rule in one statement."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Set

from fashionos_desktop.migrations.generated.derived_rules import COUNTERS, DERIVATIONS, Counter, Derivation


def derive(connection: sqlite3.Connection, given: Mapping[str, Set[str]]) -> None:
    """Brings up to date what no trigger has kept. `given` holds the columns of each table that came with the rows:
    the centre sends a derived column only to a laptop that may not read what it is derived from."""
    for counter in COUNTERS:
        if counter.column not in given.get(counter.target, ()):
            connection.execute(_summed(counter))
    for derivation in DERIVATIONS:
        if given.get(derivation.target, frozenset()).isdisjoint(derivation.columns):
            connection.execute(derivation.update(_every_key(derivation)))


def _summed(counter: Counter) -> str:
    return (
        f"UPDATE {counter.target} SET {counter.column} = s.total FROM (SELECT r.{counter.key} AS key,"
        f" SUM({counter.value('r')}) AS total FROM {counter.source} r GROUP BY 1) s WHERE {counter.target}.id = s.key"
    )


def _every_key(derivation: Derivation) -> str:
    """What no source row leads to keeps its default."""
    selections = " UNION ".join(source.keys_of_rows(source.table) for source in derivation.sources)
    return f"SELECT key FROM ({selections}) WHERE key IS NOT NULL"

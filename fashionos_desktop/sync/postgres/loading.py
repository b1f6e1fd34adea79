"""A first load: every row that the centre shows to this laptop, of one snapshot."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from contextlib import closing
from itertools import islice
from typing import Any, cast

from psycopg import capabilities

from fashionos_desktop.sync.postgres import calls
from fashionos_desktop.sync.postgres.connection import WatchedConnection
from fashionos_desktop.sync.postgres.reading import Reading
from fashionos_desktop.sync.protocol import LoadStart, Report, RowImages

ROWS_AT_ONCE = 2_000
PICTURES_AT_ONCE = 200
"""Rows that hold a picture, which takes up to 32 KB."""

_ESTIMATES = """
SELECT relname,
       (pg_relation_size(oid) / current_setting('block_size')::int
        * CASE WHEN reltuples > 0 AND relpages > 0 THEN reltuples / relpages ELSE 20 END)::bigint
FROM pg_class
WHERE relname = ANY(%s) AND relkind = 'r' AND relnamespace = current_schema()::regnamespace
"""
"""The planner's, without reading any row: of the rows of all houses, and before the first ANALYZE a guess."""


def load(
    connection: WatchedConnection,
    report: Report,
    left_shows: Sequence[str],
    begin: Callable[[LoadStart], None],
    readings: Mapping[str, Reading],
) -> Iterator[tuple[str, RowImages]]:
    """Ends its transaction however it ends, so that a load that was given up leaves the connection fit for the next."""
    connection.execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ WRITE")
    try:
        beat = calls.told_beat(calls.ask_beat(connection, report))
        rows = dict(connection.execute(_ESTIMATES, [list(readings)]).fetchall())
        begin(LoadStart(beat.epoch, beat.beat, beat.now, beat.cursor, rows))
        for reading in readings.values():
            for images in _all_images(connection, reading, list(left_shows)):
                yield reading.table, images
    except GeneratorExit:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def _all_images(connection: WatchedConnection, reading: Reading, left_shows: list[str]) -> Iterator[RowImages]:
    statement = reading.kept_rows if left_shows else reading.all_rows
    size = PICTURES_AT_ONCE if reading.has_pictures else ROWS_AT_ONCE
    # libpq older than 17 hands over rows one by one.
    at_once = size if capabilities.has_stream_chunked() else 1
    parameters = {"left_shows": left_shows} if left_shows else None
    rows = connection.cursor().stream(statement, parameters, binary=True, size=at_once)
    with closing(cast("Generator[tuple[Any, ...]]", rows)):
        while found := list(islice(rows, size)):
            yield reading.images(found)

"""A laptop's conversation with the model of the centre."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from fashionos_desktop.sync.cache.digests import hashed_columns, hashes
from fashionos_desktop.sync.protocol import (
    Digest,
    Greeting,
    Key,
    LaptopSeen,
    LoadStart,
    Outcome,
    Pulled,
    PullRequest,
    Report,
    Revoked,
    RowImages,
    SchemaDiffers,
    Transaction,
)
from tests.simulation.model_centre import Down, ModelCentre
from tests.simulation.model_push import Laptop, push
from tests.simulation.rights import rights, travelling
from tests.simulation.shape import shapes
from tests.simulation.snapshots import Snapshot


class ModelSession:
    """Centre, as `fashionos_desktop.sync.protocol` states it. Raises Down where a connection would be gone."""

    def __init__(self, centre: ModelCentre, login: str, *, too_many: int = 10_000) -> None:
        self.server = centre
        self.login = login
        self._too_many = too_many
        self._start = centre.starts

    def greet(self, incarnation: str) -> Greeting:
        self._start = self.server.starts
        laptop = self._laptop()
        [(taken,)] = self.server.database.execute(
            "SELECT COALESCE(MAX(number), 0) FROM ledger WHERE login = ? AND incarnation = ? AND number > 0",
            (self.login, incarnation),
        )
        return Greeting(
            epoch=self.server.epoch,
            schema=self.server.schema,
            now=self.server.now(),
            device_id=laptop.device_id,
            organization_id=laptop.house,
            role=laptop.role,
            taken=taken,
        )

    def push(self, incarnation: str, schema: str, transactions: Sequence[Transaction]) -> Sequence[Outcome]:
        laptop = self._laptop()
        if schema != self.server.schema:
            raise SchemaDiffers("Laptop and centre have different schemas.")
        return push(self.server, laptop, incarnation, transactions)

    def pull(self, request: PullRequest) -> Pulled:
        laptop = self._laptop()
        if request.report.schema != self.server.schema:
            raise SchemaDiffers("Laptop and centre have different schemas.")
        seen, now = Snapshot.read(request.cursor), self.server.snapshot()
        before, beat = self._beat()
        keys = self._news(laptop, seen, set(request.left_shows))
        too_many = len(keys) > self._too_many
        wanted = [] if too_many else list(dict.fromkeys([*keys, *request.refresh]))
        images, gone = self._read(laptop, wanted)
        return Pulled(
            epoch=self.server.epoch,
            previous_beat=before,
            beat=beat,
            now=self.server.now(),
            cursor=str(now),
            images=images,
            gone=gone,
            digests=self._digests(laptop, set(request.left_shows)) if request.digest and not too_many else None,
            too_many=too_many,
        )

    def load(
        self, report: Report, left_shows: Sequence[str], begin: Callable[[LoadStart], None]
    ) -> Iterator[tuple[str, RowImages]]:
        laptop = self._laptop()
        now = self.server.snapshot()
        _, beat = self._beat()
        found = {
            table: self._visible(laptop, table, set(left_shows)) for table in shapes() if travelling(laptop.role, table)
        }
        parts = [(table, self._images(laptop, table, ids)) for table, ids in found.items() if ids]
        begin(
            LoadStart(
                epoch=self.server.epoch,
                beat=beat,
                now=self.server.now(),
                cursor=str(now),
                rows={table: len(ids) for table, ids in found.items()},
            )
        )
        yield from parts

    def compare(self, table: str, buckets: Sequence[int]) -> Mapping[str, int]:
        laptop = self._laptop()
        shown = set(self._visible(laptop, table, set()))
        columns = hashed_columns(table, laptop.role)
        found = hashes(self.server.database, table, columns, buckets)
        return {row_id: value for row_id, value in found.items() if row_id in shown}

    def show_keys(self, event_id: str) -> Sequence[Key]:
        laptop = self._laptop()
        found = self.server.database.execute(
            "SELECT name, id FROM feed WHERE show = ? AND house = ? AND NOT deleted ORDER BY name, id",
            (event_id, laptop.house),
        )
        return [(name, row_id) for name, row_id in found if rights(laptop.role, name).reads]

    def laptops(self) -> Sequence[LaptopSeen]:
        laptop = self._laptop()
        found = self.server.database.execute(
            "SELECT device_id, revoked FROM registered WHERE house = ? ORDER BY login", (laptop.house,)
        )
        return [LaptopSeen(device_id, None, 0, 0, 0, bool(revoked)) for device_id, revoked in found]

    def wait(self, seconds: float) -> bool:
        return False

    def wake(self) -> None: ...

    def close(self) -> None: ...

    # what the laptop may see

    def _visible(self, laptop: Laptop, table: str, left_shows: set[str]) -> list[str]:
        """Ids of the rows that this laptop is shown."""
        may = rights(laptop.role, table)
        if not may.reads:
            return []
        shape = shapes()[table]
        if shape.scope == "-":
            return [row[0] for row in self.server.database.execute(f"SELECT id FROM {table} ORDER BY id")]
        found = self.server.database.execute(
            f"SELECT f.id, f.show FROM feed f JOIN (SELECT id FROM {table} WHERE {may.rows}) r ON r.id = f.id"
            " WHERE f.name = :table AND f.house = :house ORDER BY f.id",
            {"table": table, "house": laptop.house, "device": laptop.device_id},
        )
        return [row_id for row_id, show in found if show not in left_shows]

    def _laptop(self) -> Laptop:
        if self._start != self.server.starts:
            raise Down
        found = self.server.database.execute(
            "SELECT login, device_id, house, role, revoked FROM registered WHERE login = ?", (self.login,)
        ).fetchone()
        if found is None or found[4]:
            raise Revoked("This laptop's access was taken away.")
        return Laptop(*found[:4])

    def _beat(self) -> tuple[int, int]:
        """Counts this pull, on disk before the laptop may store its cursor."""
        with self.server.transaction():
            [(before,)] = self.server.database.execute(
                "SELECT beat FROM registered WHERE login = ?", (self.login,)
            ).fetchall()
            self.server.database.execute("UPDATE registered SET beat = beat + 1 WHERE login = ?", (self.login,))
        return before, before + 1

    def _news(self, laptop: Laptop, seen: Snapshot, left_shows: set[str]) -> list[Key]:
        found = self.server.database.execute(
            "SELECT name, id, xid, house, show FROM feed WHERE xid >= ? ORDER BY name, id", (seen.oldest,)
        )
        return [
            (name, row_id)
            for name, row_id, xid, house, show in found
            if not seen.shows(xid)
            and rights(laptop.role, name).reads
            and (house == laptop.house or shapes()[name].scope == "-")
            and show not in left_shows
        ]

    def _read(self, laptop: Laptop, keys: Sequence[Key]) -> tuple[dict[str, RowImages], tuple[Key, ...]]:
        wanted: dict[str, list[str]] = {}
        for table, row_id in keys:
            wanted.setdefault(table, []).append(row_id)
        images: dict[str, RowImages] = {}
        gone: list[Key] = []
        for table in shapes():
            if table in wanted:
                shown = set(self._visible(laptop, table, set()))
                here = [row_id for row_id in wanted[table] if row_id in shown]
                gone += [(table, row_id) for row_id in wanted[table] if row_id not in shown]
                if here:
                    images[table] = self._images(laptop, table, here)
        return images, tuple(gone)

    def _images(self, laptop: Laptop, table: str, ids: Sequence[str]) -> RowImages:
        columns = travelling(laptop.role, table)
        listed = ", ".join(f'"{column}"' for column in columns)
        rows: list[tuple[Any, ...]] = [
            row
            for row_id in ids
            for row in self.server.database.execute(f"SELECT {listed} FROM {table} WHERE id = ?", (row_id,))
        ]
        return RowImages(columns, rows)

    def _digests(self, laptop: Laptop, left_shows: set[str]) -> dict[str, Digest]:
        digests: dict[str, Digest] = {}
        for table in shapes():
            if not travelling(laptop.role, table):
                continue
            shown = set(self._visible(laptop, table, left_shows))
            found = hashes(self.server.database, table, hashed_columns(table, laptop.role), range(256))
            sums: dict[int, int] = {}
            for row_id, value in found.items():
                if row_id in shown:
                    bucket = int(row_id[:2], 16)
                    sums[bucket] = sums.get(bucket, 0) ^ value
            digests[table] = Digest(len(shown), sums)
        return digests

"""Head equals the models; each revision goes up and down; a migration leaves rows and triggers alone."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from alembic.operations import Operations
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, create_engine, text

from fashionos_desktop import migrations
from fashionos_desktop.migrations import generated
from fashionos_desktop.models import Entity
from fashionos_desktop.storage.engine import writer_engine
from tests.databases import Rows, cache_engine
from tests.fixtures.postgres import PostgresDatabase

SCRIPTS = ScriptDirectory(str(Path(migrations.__file__).parent))


def test_the_program_knows_its_newest_revision() -> None:
    assert SCRIPTS.get_heads() == [migrations.HEAD]


def test_head_is_the_models_in_the_cache(tmp_path: Path) -> None:
    migrated = cache_engine(tmp_path)
    modelled = create_engine("sqlite://")
    with migrated.connect() as left, modelled.connect() as right:
        Entity.metadata.create_all(right)
        assert cache_schema(left) == cache_schema(right)
    migrated.dispose()
    modelled.dispose()


def test_head_is_the_models_at_the_centre(any_postgres_database: PostgresDatabase) -> None:
    engine = create_engine(any_postgres_database.url)
    with engine.connect() as connection:
        migrations.upgrade(connection)
        migrated = centre_schema(connection)
        connection.rollback()
        migrations.downgrade(connection, "base")
        connection.rollback()
        with connection.begin():
            Entity.metadata.create_all(connection)
            for table in Entity.metadata.tables.values():
                for column in table.info["secret"]:
                    connection.execute(text(f"ALTER TABLE {table.name} ADD COLUMN {column} TEXT"))
        assert centre_schema(connection) == migrated
    engine.dispose()


def cache_schema(connection: Connection) -> dict[str, Any]:
    """What tables and indexes are made of, in whatever order their columns came."""
    found = connection.execute(text("SELECT name, type, sql FROM sqlite_master WHERE sql IS NOT NULL"))
    hidden = ("alembic_version", "guest_", "ix_guest_", "sqlite_", "sync_", "ix_sync_")
    return {
        name: re.sub(r"\s+", " ", sql).strip() if kind == "index" else cache_table(connection, name, sql)
        for name, kind, sql in found
        if kind != "trigger" and not name.startswith(hidden)
    }


def cache_table(connection: Connection, name: str, sql: str) -> tuple[Any, ...]:
    def pragma(what: str) -> list[tuple[Any, ...]]:
        return [tuple(row) for row in connection.exec_driver_sql(f"PRAGMA {what}('{name}')")]

    columns = sorted(row[1:] for row in pragma("table_info"))
    keys = sorted(row[2:] for row in pragma("foreign_key_list"))
    checks = sorted(check_of(sql, found.start()) for found in re.finditer(r"CONSTRAINT ck_\w+ CHECK ", sql))
    return columns, keys, checks, sql.rstrip().endswith("STRICT")


def check_of(sql: str, start: int) -> str:
    """From its name to the parenthesis that closes it."""
    depth = 0
    for place in range(sql.index("(", start), len(sql)):
        depth += {"(": 1, ")": -1}.get(sql[place], 0)
        if depth == 0:
            return re.sub(r"\s+", " ", sql[start : place + 1])
    raise AssertionError(f"A check is never closed: {sql[start:]}")


def centre_schema(connection: Connection) -> dict[str, list[Any]]:
    queries = {
        "columns": "SELECT table_name, column_name, data_type, udt_name, numeric_precision, numeric_scale, is_nullable,"
        " column_default, collation_name FROM information_schema.columns WHERE table_schema = 'public'",
        "constraints": "SELECT conrelid::regclass::text, conname, replace(pg_get_constraintdef(oid), ' DEFERRABLE', '')"
        " FROM pg_constraint"
        " WHERE connamespace = 'public'::regnamespace AND contype <> 'n'",
        "indexes": "SELECT tablename, indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'",
    }
    return {
        name: sorted(
            tuple(row)
            for row in connection.execute(text(query))
            if row[0] != "alembic_version" and not row[0].startswith("sync_")
        )
        for name, query in queries.items()
    }


@pytest.mark.parametrize("side", ["cache", "centre"])
def test_each_revision_goes_up_and_down(side: str, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    if side == "cache":
        engine = writer_engine(tmp_path / "cache.sqlite3")
    else:
        engine = create_engine(request.getfixturevalue("postgres_database").url)
    revisions = [script.revision for script in reversed(list(SCRIPTS.walk_revisions()))]
    with engine.connect() as connection:
        for before, revision in zip(["base", *revisions], revisions, strict=False):
            migrations.upgrade(connection, revision)
            assert migrations.current(connection) == revision
            connection.rollback()
            migrations.downgrade(connection, before)
            assert migrations.current(connection) == (None if before == "base" else before)
            connection.rollback()
            migrations.upgrade(connection, revision)
    engine.dispose()


def test_a_rebuild_of_events_on_a_full_cache_changes_nothing_else(tmp_path: Path) -> None:
    """With keys on, such a rebuild empties every table that refers to events."""
    engine = cache_engine(tmp_path)
    with engine.connect() as connection:
        with connection.begin():
            rows = Rows(connection)
            show = rows.show()
            tier = rows.add("ticket_tiers", event_id=show)
            for number in range(1000):
                guest = rows.add("registrations", event_id=show, ticket_tier_id=tier, attendee_name=f"Zoé {number}")
                rows.add("check_ins", event_id=show, registration_id=guest, kind="entry", verdict="admitted")
        before = everything(connection)
        connection.rollback()
        rebuild_events(connection)
        assert everything(connection) == before
        found = connection.execute(text("SELECT COUNT(*) FROM guest_search WHERE guest_search MATCH 'zoe'"))
        assert found.scalar() == 1000
    engine.dispose()


def rebuild_events(connection: Connection) -> None:
    """A migration as a later revision would be: a batch rebuild of the table under everything."""
    driver: Any = connection.connection.driver_connection
    driver.execute("PRAGMA foreign_keys = OFF")
    with connection.begin():
        generated.drop(connection)
        operations = Operations(MigrationContext.configure(connection))
        with operations.batch_alter_table("events", recreate="always", table_kwargs={"sqlite_strict": True}) as batch:
            batch.alter_column("description", existing_nullable=True, nullable=True)
        generated.create(connection)
        assert connection.execute(text("PRAGMA foreign_key_check")).all() == []
    driver.execute("PRAGMA foreign_keys = ON")


def everything(connection: Connection) -> dict[str, Any]:
    tables = list(Entity.metadata.tables)
    return {
        "rows": {name: connection.execute(text(f"SELECT COUNT(*) FROM {name}")).scalar() for name in tables},
        "triggers": set(connection.execute(text("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")).all()),
        "derived": connection.execute(
            text("SELECT attendee_registered, quantity_sold FROM events, ticket_tiers")
        ).all(),
        "arrivals": connection.execute(text("SELECT SUM(checked_in_at) FROM registrations")).scalar(),
    }


def test_a_migration_that_breaks_keys_is_taken_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    engine = cache_engine(tmp_path)
    with engine.connect() as connection:
        with connection.begin():
            show = Rows(connection).show()
        create = generated.create

        def breaking(found: Connection) -> None:
            found.execute(text("DELETE FROM organizations"))
            create(found)

        monkeypatch.setattr(generated, "create", breaking)
        with pytest.raises(migrations.BrokenKeys, match="events"):
            migrations.upgrade(connection)
        assert Rows(connection).get("events", show, "id") == show
        assert Rows(connection).count("organizations") == 1
        connection.rollback()
        assert connection.execute(text("PRAGMA foreign_keys")).scalar() == 1
    engine.dispose()


def test_every_trigger_that_should_be_there_is(migrated: Engine) -> None:
    with migrated.connect() as connection:
        query = (
            "SELECT name FROM sqlite_master WHERE type = 'trigger'"
            if connection.dialect.name == "sqlite"
            else "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal"
        )
        assert set(connection.execute(text(query)).scalars()) == generated.expected_triggers(connection)

"""Who may what at the centre: row-level security, and grants of single columns to the roles of the devices.

A row is seen where what it leads to is seen (`models/scopes`), up to the house of the device: each policy looks up one
row by its id. That no other key leads into another house is checked for everybody (`centre/scope`). The owner of the
tables (an administrator, another program) is not bound by any of this.

Roles belong to a whole server, so those of a database carry a name made of its own. Whoever migrates a centre must own
the database and have CREATEROLE; a superuser is not needed.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping

from sqlalchemy import Connection, Table

from fashionos_desktop.migrations.generated.statements import TRIGGER_PREFIX, Columns, centre_trigger, present
from fashionos_desktop.models import Entity
from fashionos_desktop.models.access import ROLES, WALK_INS_ONLY, rights
from fashionos_desktop.models.scopes import step_of

# Asked once for each statement, not for each row.
_HOUSE = "(SELECT (fashionos_device()).organization_id)"
_DEVICE = "(SELECT (fashionos_device()).device_id)"

_FACTS = {"check_ins": "device_id", "show_entries": "device_id"}
_IN_ITS_OWN_NAME = ("backstage", "desk")
"""Their laptops write facts as themselves. Staff may bring back what another laptop wrote."""


def group_role(database: str, role: str) -> str:
    """The name of the role that all devices of one kind are members of."""
    return login_prefix(database) + role


def login_prefix(database: str) -> str:
    """What the names of all roles of one database begin with."""
    return f"{TRIGGER_PREFIX}{hashlib.md5(database.encode(), usedforsecurity=False).hexdigest()[:8]}_"


def statements(columns: Columns, database: str) -> list[str]:
    """For a centre that has the tables of sync and `fashionos_device()`."""
    groups = {role: group_role(database, role) for role in ROLES}
    tables = [table for name, table in sorted(Entity.metadata.tables.items()) if name in columns]
    return [
        *(_role(group) for group in groups.values()),
        *_walk_ins(columns),
        _closed(database, [*(table.name for table in tables), "alembic_version"], groups.values()),
        _functions(),
        *(_block([*_policies(table, groups), *_grants(table, columns[table.name], groups)]) for table in tables),
    ]


def drop(connection: Connection) -> None:
    """Takes back every right and policy. The roles stay: the devices are members of them."""
    database = connection.exec_driver_sql("SELECT current_database()").scalar_one()
    groups = " ".join(
        f"IF to_regrole('{group}') IS NOT NULL THEN"
        f" EXECUTE format('REVOKE ALL ON ALL TABLES IN SCHEMA %I FROM {group}', current_schema());"
        f" EXECUTE format('REVOKE ALL ON ALL FUNCTIONS IN SCHEMA %I FROM {group}', current_schema());"
        " END IF;"
        for group in (group_role(str(database), role) for role in ROLES)
    )
    policies = (
        "FOR found IN SELECT tablename, policyname FROM pg_policies WHERE schemaname = current_schema()"
        f" AND policyname LIKE '{TRIGGER_PREFIX}%' LOOP"
        " EXECUTE format('DROP POLICY %I ON %I', found.policyname, found.tablename);"
        " EXECUTE format('ALTER TABLE %I DISABLE ROW LEVEL SECURITY', found.tablename);"
        " END LOOP;"
    )
    block = f"DO $guard$ DECLARE found record; BEGIN {groups} {policies} END $guard$"
    connection.exec_driver_sql(block.replace("%", "%%"))


def _role(name: str) -> str:
    return (
        f"DO $guard$ BEGIN IF to_regrole('{name}') IS NULL THEN CREATE ROLE {name} NOLOGIN; END IF;"
        # Another database of this server may be migrated at the same moment.
        " EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $guard$"
    )


def _closed(database: str, tables: Iterable[str], groups: Iterable[str]) -> str:
    """Nobody else gets in. A temporary table would be found before ours by functions that run as their owner."""
    everyone = ", ".join(groups)
    ours = ", ".join(f"'{table}'" for table in tables)
    quoted = '"' + database.replace('"', '""') + '"'
    return (
        "DO $guard$ DECLARE found record; BEGIN"
        " EXECUTE format('REVOKE CREATE ON SCHEMA %I FROM PUBLIC', current_schema());"
        f" EXECUTE format('GRANT USAGE ON SCHEMA %I TO {everyone}', current_schema());"
        f" REVOKE TEMPORARY ON DATABASE {quoted} FROM PUBLIC;"
        f" GRANT CONNECT ON DATABASE {quoted} TO {everyone};"
        " FOR found IN SELECT oid::regclass AS name FROM pg_class WHERE relnamespace = current_schema()::regnamespace"
        f" AND relkind = 'r' AND (relname LIKE 'sync\\_%' OR relname IN ({ours}))"
        f" LOOP EXECUTE format('REVOKE ALL ON %s FROM PUBLIC, {everyone}', found.name); END LOOP;"
        " END $guard$"
    )


def _functions() -> str:
    """Nobody calls any; `centre` grants what laptops call. A trigger needs nobody's right to call its function."""
    return (
        "DO $guard$ DECLARE found record; BEGIN FOR found IN SELECT oid::regprocedure AS name FROM pg_proc"
        f" WHERE pronamespace = current_schema()::regnamespace AND proname LIKE '{TRIGGER_PREFIX}%'"
        " LOOP EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', found.name); END LOOP; END $guard$"
    )


def _policies(table: Table, groups: Mapping[str, str]) -> list[str]:
    scope = _scope(table)
    made: dict[tuple[str, str], list[str]] = {}
    for role, group in groups.items():
        may = rights(table.metadata, role, table.name)
        seen = scope if may.rows is None else f"{scope} AND ({may.rows.replace(':device', _DEVICE)})"
        inserted = " AND ".join([scope, *_in_its_own_name(table, role)])
        for allowed, verb, conditions in (
            (may.read, "SELECT", f"USING ({seen})"),
            (may.insert, "INSERT", f"WITH CHECK ({inserted})"),
            (may.update, "UPDATE", f"USING ({seen}) WITH CHECK ({scope})"),
            (may.delete, "DELETE", f"USING ({seen})"),
        ):
            if allowed:
                made.setdefault((verb, conditions), []).append(group)
    return [
        f"ALTER TABLE {table.name} ENABLE ROW LEVEL SECURITY",
        *(
            f"CREATE POLICY {TRIGGER_PREFIX}{verb.lower()}_{number} ON {table.name}"
            f" FOR {verb} TO {', '.join(members)} {conditions}"
            for number, ((verb, conditions), members) in enumerate(made.items())
        ),
    ]


def _scope(table: Table) -> str:
    step = step_of(table.metadata, table.name)
    if step is not None:
        return _seen(step.parent, f"{table.name}.{step.column}")
    scope = table.info["scope"]
    return "true" if scope == "-" else f"{scope} = {_HOUSE}"


def _seen(parent: str, key: str) -> str:
    return f"EXISTS (SELECT FROM {parent} seen WHERE seen.id = {key})"


def _in_its_own_name(table: Table, role: str) -> list[str]:
    column = _FACTS.get(table.name)
    return [f"({column} IS NULL OR {column} = {_DEVICE})"] if column and role in _IN_ITS_OWN_NAME else []


def _walk_ins(columns: Columns) -> list[str]:
    made: list[str] = []
    for (role, table), (column, condition) in WALK_INS_ONLY.items():
        if not present(columns, table, column):
            continue
        kept = condition.format(row="NEW")
        made += centre_trigger(
            f"{TRIGGER_PREFIX}guard_{table}",
            table,
            f"BEFORE UPDATE OF {column}",
            f"IF EXISTS (SELECT FROM sync_devices WHERE login = session_user AND role = '{role}') THEN"
            f" RAISE EXCEPTION 'a {role} changes {column} of walk-ins only'"
            " USING ERRCODE = 'insufficient_privilege'; END IF; RETURN NEW;",
            options=f"FOR EACH ROW WHEN (OLD.{column} IS DISTINCT FROM NEW.{column} AND ({kept}) IS NOT TRUE)",
        )
    return made


def _grants(table: Table, there: frozenset[str], groups: Mapping[str, str]) -> list[str]:
    made: list[str] = []
    for role, group in groups.items():
        may = rights(table.metadata, role, table.name)
        for verb, wanted in (("SELECT", may.read), ("INSERT", may.insert), ("UPDATE", may.update)):
            if named := ", ".join(name for name in wanted if name in there):
                made.append(f"GRANT {verb} ({named}) ON {table.name} TO {group}")
        if may.delete:
            made.append(f"GRANT DELETE ON {table.name} TO {group}")
    return made


def _block(commands: Iterable[str]) -> str:
    """All in one round to the server."""
    return f"DO $guard$ BEGIN {' '.join(f'{command};' for command in commands)} END $guard$"

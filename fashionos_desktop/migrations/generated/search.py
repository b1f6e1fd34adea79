"""Search and order of guests in the cache: a full-text index and a folded name that orders.

Both are keyed by the rowid of `registrations`, which stays as it is because a cache is never vacuumed;
a rebuild of the table by a migration makes them anew.
"""

from __future__ import annotations

from fashionos_desktop.migrations.generated.statements import TRIGGER_PREFIX, Columns, present
from fashionos_desktop.models.folding import NOT_ASCII, accented_letters, replaced_sql, special_sql

TABLES = ("guest_search", "guest_names")
_SEARCHED = ("attendee_name", "attendee_email", "company", "qr_code_data")
_LETTERS_NESTED = 12
_LEVELS = 8


def statements(columns: Columns) -> list[str]:
    if not present(columns, "registrations", "event_id", *_SEARCHED):
        return []
    return [*_tables(), *_filled(), *_indexes(), *_search_triggers(), *_name_triggers()]


def _tables() -> list[str]:
    return [
        "CREATE VIRTUAL TABLE guest_search USING fts5(name, email, company, code, content='', columnsize=0,"
        " detail=none, prefix='1 2 3', tokenize=\"unicode61 remove_diacritics 2\")",
        "CREATE TABLE guest_names (guest INTEGER PRIMARY KEY, event_id TEXT NOT NULL, ordered TEXT NOT NULL) STRICT",
    ]


def _indexes() -> list[str]:
    return [
        "CREATE INDEX ix_guest_names_order ON guest_names (event_id, ordered, guest)",
        # Words of scripts without spaces are looked for inside: only among the few texts that are not plain ASCII.
        f"CREATE INDEX ix_guest_names_other ON guest_names (event_id, ordered, guest) WHERE ordered GLOB '{NOT_ASCII}'",
        "DROP INDEX IF EXISTS ix_guest_companies_other",
        f"CREATE INDEX ix_guest_companies_other ON registrations (event_id, company) WHERE company GLOB '{NOT_ASCII}'",
    ]


def _filled() -> list[str]:
    searched = ", ".join(special_sql(column) for column in _SEARCHED)
    return [
        f"INSERT INTO guest_search (rowid, name, email, company, code) SELECT rowid, {searched} FROM registrations",
        "INSERT INTO guest_names SELECT rowid, event_id, lower(attendee_name) FROM registrations",
        *(f"UPDATE guest_names SET ordered = {step} WHERE ordered GLOB '{NOT_ASCII}'" for step in _folding_steps()),
    ]


def _search_triggers() -> list[str]:
    def written(row: str) -> str:
        return ", ".join(special_sql(f"{row}.{column}") for column in _SEARCHED)

    insert = f"INSERT INTO guest_search (rowid, name, email, company, code) VALUES (NEW.rowid, {written('NEW')});"
    delete = (
        "INSERT INTO guest_search (guest_search, rowid, name, email, company, code)"
        f" VALUES ('delete', OLD.rowid, {written('OLD')});"
    )
    changed = " OR ".join(f"OLD.{column} IS NOT NEW.{column}" for column in _SEARCHED)
    return [
        _trigger("search_insert", "AFTER INSERT", insert),
        _trigger("search_delete", "AFTER DELETE", delete),
        _trigger("search_update", f"AFTER UPDATE OF {', '.join(_SEARCHED)}", delete + insert, when=changed),
    ]


def _name_triggers() -> list[str]:
    folding = "".join(f"UPDATE guest_names SET ordered = {step} WHERE guest = NEW.rowid;" for step in _folding_steps())
    insert = "INSERT INTO guest_names VALUES (NEW.rowid, NEW.event_id, lower(NEW.attendee_name));"
    update = (
        "UPDATE guest_names SET event_id = NEW.event_id, ordered = lower(NEW.attendee_name) WHERE guest = NEW.rowid;"
    )
    accented = f"NEW.attendee_name GLOB '{NOT_ASCII}'"
    renamed = "(OLD.attendee_name <> NEW.attendee_name OR OLD.event_id <> NEW.event_id)"
    of_name = "AFTER UPDATE OF attendee_name, event_id"
    return [
        _trigger("names_insert", "AFTER INSERT", insert, when=f"NOT {accented}"),
        _trigger("names_insert_accented", "AFTER INSERT", insert + folding, when=accented),
        _trigger("names_update", of_name, update, when=f"{renamed} AND NOT {accented}"),
        _trigger("names_update_accented", of_name, update + folding, when=f"{renamed} AND {accented}"),
        _trigger("names_delete", "AFTER DELETE", "DELETE FROM guest_names WHERE guest = OLD.rowid;"),
    ]


def _trigger(name: str, moment: str, body: str, *, when: str | None = None) -> str:
    condition = f" WHEN {when}" if when else ""
    return f"CREATE TRIGGER {TRIGGER_PREFIX}guest_{name} {moment} ON registrations{condition} BEGIN {body} END"


def _folding_steps() -> list[str]:
    """The letters in a few statements, each of nested SELECTs of nested calls: all in one overflow the parser."""
    letters = list(accented_letters().items())
    at_once = _LETTERS_NESTED * _LEVELS
    return [_folding_step(letters[start : start + at_once]) for start in range(0, len(letters), at_once)]


def _folding_step(letters: list[tuple[str, str]]) -> str:
    selected = "SELECT ordered AS x"
    for start in range(0, len(letters), _LETTERS_NESTED):
        nested = replaced_sql("x", dict(letters[start : start + _LETTERS_NESTED]))
        selected = f"SELECT {nested} AS x FROM ({selected})"
    return f"({selected})"

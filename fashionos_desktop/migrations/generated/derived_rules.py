"""What each derived column is, as SQL that both sides understand."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Counter:
    """`target.column` is the sum of `value` over the rows of `source` whose `key` is the target's id.

    It is kept by adding and subtracting, so that a long import stays linear.
    """

    target: str
    column: str
    source: str
    key: str
    value_of: str
    """SQL with `{row}` for the row."""
    watched: tuple[str, ...]

    def value(self, row: str) -> str:
        return self.value_of.format(row=row)


@dataclass(frozen=True, slots=True)
class Source:
    """A table whose changes make a derivation run for some keys."""

    table: str
    key: str
    """SQL with `{row}` for the row: the key that the derivation runs for."""
    watched: tuple[str, ...] = ()
    """Columns whose change matters; none: rows of this table never change."""

    def keys_of_row(self, row: str) -> str:
        return f"SELECT {self.key.format(row=row)}"

    def keys_of_rows(self, rows: str) -> str:
        return f"SELECT {self.key.format(row='changed')} AS key FROM {rows} changed"


@dataclass(frozen=True, slots=True)
class Derivation:
    """`statement` brings the columns of some rows up to date; `{keys}` stands for a SELECT of keys."""

    name: str
    target: str
    columns: tuple[str, ...]
    statement: str
    sources: tuple[Source, ...]

    def update(self, keys: str) -> str:
        return self.statement.format(keys=keys)


COUNTS = "CASE WHEN {row}.status <> 'cancelled' AND {row}.merged_into_id IS NULL THEN 1 ELSE 0 END"
"""A registration counts as a guest unless it was cancelled or merged into another."""

COUNTERS = (
    Counter("events", "attendee_registered", "registrations", "event_id", COUNTS, ("status", "merged_into_id")),
    Counter(
        "ticket_tiers",
        "quantity_sold",
        "registrations",
        "ticket_tier_id",
        COUNTS,
        ("status", "merged_into_id"),
    ),
    Counter("events", "budget_actual", "budget_items", "event_id", "{row}.actual_amount", ("actual_amount",)),
)


def _first_admission(target: str, key: str) -> str:
    """The earliest admitted scan that was not annulled. An annulment may arrive before what it annuls."""
    return (
        f"UPDATE {target} SET checked_in_at = (SELECT MIN(c.scanned_at) FROM check_ins c"
        f" WHERE c.{key} = {target}.id AND c.kind = 'entry' AND c.verdict = 'admitted'"
        " AND NOT EXISTS (SELECT 1 FROM check_ins a WHERE a.annuls_id = c.id AND a.kind = 'annul'))"
        f" WHERE id IN ({{keys}})"
    )


def _scans(key: str) -> tuple[Source, ...]:
    annulled = f"COALESCE({{row}}.{key}, (SELECT c.{key} FROM check_ins c WHERE c.id = {{row}}.annuls_id))"
    return (Source("check_ins", annulled, (key, "kind", "verdict", "scanned_at", "annuls_id")),)


_PROGRESS = (
    "UPDATE events SET progress_percentage = COALESCE((SELECT"
    " (200 * SUM(CASE WHEN t.status = 'done' THEN 1 ELSE 0 END) + COUNT(*)) / NULLIF(2 * COUNT(*), 0)"
    " FROM tasks t WHERE t.event_id = events.id), 0) WHERE id IN ({keys})"
)

_WALK_ORDER = (
    "UPDATE event_models SET walk_order = o.walk_order, is_opening = o.is_opening, is_closing = o.is_closing"
    " FROM (SELECT em.id AS id, f.walk_order AS walk_order,"
    " COALESCE(f.first_exit = 1, 1 = 0) AS is_opening, COALESCE(f.last_exit = f.exits, 1 = 0) AS is_closing"
    " FROM event_models em LEFT JOIN (SELECT event_id, event_model_id, MAX(last_exit) AS last_exit,"
    " MAX(exits) AS exits, MIN(exit) AS first_exit,"
    " ROW_NUMBER() OVER (PARTITION BY event_id ORDER BY MIN(exit)) AS walk_order"
    " FROM (SELECT l.event_id, l.event_model_id, l.id,"
    " ROW_NUMBER() OVER (PARTITION BY l.event_id ORDER BY l.rank, l.id) AS exit,"
    " ROW_NUMBER() OVER (PARTITION BY l.event_id ORDER BY l.rank, l.id) AS last_exit,"
    " COUNT(*) OVER (PARTITION BY l.event_id) AS exits"
    " FROM looks l WHERE l.kind = 'look' AND NOT l.is_cut AND l.event_id IN ({keys})) exits_of_show"
    " WHERE event_model_id IS NOT NULL GROUP BY event_id, event_model_id) f ON f.event_model_id = em.id"
    " AND f.event_id = em.event_id"
    " WHERE em.event_id IN ({keys})) o WHERE event_models.id = o.id"
)

_COLLECTION_ORDER = (
    "UPDATE event_designers SET collection_order = o.place FROM (SELECT id, CASE WHEN collection_rank IS NOT NULL"
    " THEN ROW_NUMBER() OVER (PARTITION BY event_id ORDER BY collection_rank IS NULL, collection_rank, id) END"
    " AS place FROM event_designers WHERE event_id IN ({keys})) o WHERE event_designers.id = o.id"
)

_LAST_WORDS = (
    "SELECT event_id, look_id, kind,"
    " ROW_NUMBER() OVER (PARTITION BY event_id, kind ORDER BY at DESC, id DESC) AS latest"
    " FROM (SELECT r.event_id, e.look_id, e.kind, e.at, e.id,"
    " ROW_NUMBER() OVER (PARTITION BY r.event_id, e.look_id ORDER BY e.at DESC, e.id DESC) AS latest_of_look"
    " FROM show_entries e JOIN show_runs r ON r.id = e.run_id"
    " WHERE r.started_at IS NOT NULL AND r.ended_at IS NULL AND r.event_id IN ({keys})"
    " AND e.kind IN ('send', 'skip', 'back') AND e.look_id IS NOT NULL) words WHERE latest_of_look = 1"
)

_LOOK_STATUS = (
    "UPDATE looks SET status = o.status FROM (SELECT id, CASE WHEN word = 'skip' THEN 'skipped'"
    " WHEN exit = walking THEN 'walking' WHEN word = 'send' THEN 'done'"
    " WHEN exit = MIN(CASE WHEN waits AND exit > COALESCE(walking, 0) AND live > 0 THEN exit END)"
    " OVER (PARTITION BY event_id) THEN 'standby' ELSE 'planned' END AS status FROM (SELECT id, event_id, exit, word,"
    " live, kind = 'look' AND NOT is_cut AND COALESCE(word, 'back') = 'back' AS waits,"
    " MAX(CASE WHEN word = 'send' AND latest = 1 THEN exit END) OVER (PARTITION BY event_id) AS walking"
    " FROM (SELECT l.id, l.event_id, l.kind, l.is_cut, w.kind AS word, w.latest,"
    " ROW_NUMBER() OVER (PARTITION BY l.event_id ORDER BY l.rank, l.id) AS exit,"
    " (SELECT COUNT(*) FROM show_runs r WHERE r.event_id = l.event_id AND r.started_at IS NOT NULL"
    " AND r.ended_at IS NULL) AS live"
    f" FROM looks l LEFT JOIN ({_LAST_WORDS}) w ON w.look_id = l.id AND w.event_id = l.event_id"
    " WHERE l.event_id IN ({keys})) placed) judged) o WHERE looks.id = o.id AND looks.status <> o.status"
)

DERIVATIONS = (
    Derivation(
        "progress",
        "events",
        ("progress_percentage",),
        _PROGRESS,
        (Source("tasks", "{row}.event_id", ("event_id", "status")),),
    ),
    Derivation(
        "guest_arrival",
        "registrations",
        ("checked_in_at",),
        _first_admission("registrations", "registration_id"),
        _scans("registration_id"),
    ),
    Derivation(
        "call_arrival",
        "call_times",
        ("checked_in_at",),
        _first_admission("call_times", "call_time_id"),
        _scans("call_time_id"),
    ),
    Derivation(
        "walk_order",
        "event_models",
        ("walk_order", "is_opening", "is_closing"),
        _WALK_ORDER,
        (
            Source("looks", "{row}.event_id", ("event_id", "rank", "kind", "event_model_id", "is_cut")),
            Source("event_models", "{row}.event_id"),
        ),
    ),
    Derivation(
        "collection_order",
        "event_designers",
        ("collection_order",),
        _COLLECTION_ORDER,
        (Source("event_designers", "{row}.event_id", ("collection_rank",)),),
    ),
    Derivation(
        "look_status",
        "looks",
        ("status",),
        _LOOK_STATUS,
        (
            Source("looks", "{row}.event_id", ("event_id", "rank", "kind", "is_cut")),
            Source("show_runs", "{row}.event_id", ("started_at", "ended_at")),
            Source(
                "show_entries",
                "(SELECT r.event_id FROM show_runs r WHERE r.id = {row}.run_id)",
                ("run_id", "look_id", "kind", "at"),
            ),
        ),
    ),
)

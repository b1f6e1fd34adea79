"""Columns that never change once set: every id, the column that leads to the owner, and what a join row joins.

Only a row that may be without a house can get one. A row goes to another owner by being deleted and added anew.
"""

from __future__ import annotations

from fashionos_desktop.migrations.generated.statements import TRIGGER_PREFIX, Columns, centre_trigger
from fashionos_desktop.models import Entity

JOINED: dict[str, tuple[str, ...]] = {
    "organizer_team_members": ("team_id", "user_id", "stakeholder_id"),
    "event_stakeholders": ("event_id", "stakeholder_id"),
    "task_assignees": ("task_id", "assignee_id", "stakeholder_id"),
    "event_sponsors": ("event_id", "sponsor_org_id"),
    "event_models": ("event_id", "model_profile_id"),
    "event_designers": ("event_id", "brand_id", "collection"),
    "asset_variants": ("asset_id", "media_size_spec_id"),
    "shopify_media_links": ("asset_id", "shopify_product_id"),
    "amazon_media_links": ("asset_id", "amazon_product_id"),
    "gate_tiers": ("gate_id", "ticket_tier_id"),
    "group_members": ("group_id", "member_id"),
    "model_readiness": ("event_model_id",),
}


def statements(columns: Columns, *, cache: bool) -> list[str]:
    made: list[str] = []
    for table in sorted(columns):
        if "id" not in columns[table]:
            continue
        scope, may_join = _scope(table)
        wanted = dict.fromkeys(("id", *JOINED.get(table, ()), "organization_id", *([scope] if scope else ())))
        fixed = [name for name in wanted if name in columns[table]]
        once = scope if may_join and scope in fixed else None
        changed = [f"OLD.{name} IS DISTINCT FROM NEW.{name}" for name in fixed if name != once]
        make = _in_cache if cache else _at_centre
        made += make(table, fixed, changed, once)
    return made


def _scope(table: str) -> tuple[str | None, bool]:
    """The column that leads to the owner, and whether it may be empty at first."""
    found = Entity.metadata.tables.get(table)
    column = None if found is None else found.c.get(found.info["scope"])
    return (None, False) if column is None else (column.name, bool(column.nullable))


def _in_cache(table: str, fixed: list[str], changed: list[str], once: str | None) -> list[str]:
    if once is not None:
        changed = [*changed, f"OLD.{once} <> NEW.{once}", f"(NEW.{once} IS NULL AND {_house_stands(once)})"]
    condition = " OR ".join(changed).replace("IS DISTINCT FROM", "IS NOT")
    return [
        f"CREATE TRIGGER {TRIGGER_PREFIX}fixed_{table} BEFORE UPDATE OF {', '.join(fixed)} ON {table}"
        f" WHEN {condition} BEGIN SELECT RAISE(ABORT, 'fixed columns of {table}'); END"
    ]


def _at_centre(table: str, fixed: list[str], changed: list[str], once: str | None) -> list[str]:
    allowed = ""
    if once is not None:
        changed = [*changed, f"(OLD.{once} IS NOT NULL AND OLD.{once} IS DISTINCT FROM NEW.{once})"]
        others = " OR ".join(part for part in changed[:-1])
        allowed = f"IF NOT ({others}) AND NEW.{once} IS NULL AND NOT {_house_stands(once)} THEN RETURN NEW; END IF;\n"
    return centre_trigger(
        f"{TRIGGER_PREFIX}fixed_{table}",
        table,
        f"BEFORE UPDATE OF {', '.join(fixed)}",
        f"{allowed}RAISE EXCEPTION 'fixed columns of {table}' USING ERRCODE = 'integrity_constraint_violation';",
        options=f"FOR EACH ROW WHEN ({' OR '.join(changed)})",
    )


def _house_stands(column: str) -> str:
    """When a house is deleted, its key empties the column."""
    return f"EXISTS (SELECT 1 FROM organizations h WHERE h.id = OLD.{column})"

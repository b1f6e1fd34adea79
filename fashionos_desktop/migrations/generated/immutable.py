"""Columns that never change once set: every id, the organisation of a row, and what a join row joins."""

from __future__ import annotations

from fashionos_desktop.migrations.generated.statements import TRIGGER_PREFIX, Columns, centre_trigger

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
        fixed = [name for name in ("id", *JOINED.get(table, ())) if name in columns[table]]
        if "id" not in fixed:
            continue
        changed = [f"OLD.{name} IS DISTINCT FROM NEW.{name}" for name in fixed]
        if "organization_id" in columns[table]:
            fixed.append("organization_id")
            changed.append("(OLD.organization_id <> NEW.organization_id)")
        made += _in_cache(table, fixed, changed) if cache else _at_centre(table, fixed, changed)
    return made


def _in_cache(table: str, fixed: list[str], changed: list[str]) -> list[str]:
    condition = " OR ".join(changed).replace("IS DISTINCT FROM", "IS NOT")
    return [
        f"CREATE TRIGGER {TRIGGER_PREFIX}fixed_{table} BEFORE UPDATE OF {', '.join(fixed)} ON {table}"
        f" WHEN {condition} BEGIN SELECT RAISE(ABORT, 'fixed columns of {table}'); END"
    ]


def _at_centre(table: str, fixed: list[str], changed: list[str]) -> list[str]:
    return centre_trigger(
        f"{TRIGGER_PREFIX}fixed_{table}",
        table,
        f"BEFORE UPDATE OF {', '.join(fixed)}",
        f"RAISE EXCEPTION 'fixed columns of {table}' USING ERRCODE = 'integrity_constraint_violation';",
        options=f"FOR EACH ROW WHEN ({' OR '.join(changed)})",
    )

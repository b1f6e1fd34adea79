"""How a row leads to the house that owns it, and to the show it belongs to."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import MetaData


@dataclass(frozen=True, slots=True)
class Step:
    """`column` of the row refers to a row of `parent`, which leads on."""

    column: str
    parent: str


def step_of(metadata: MetaData, table: str) -> Step | None:
    """None: the row itself names its house (or is the house), or is shared by all."""
    scope = metadata.tables[table].info["scope"]
    if scope in ("-", "id", "organization_id"):
        return None
    [key] = metadata.tables[table].c[scope].foreign_keys
    return Step(scope, key.column.table.name)


def belongs_to_show(metadata: MetaData, table: str) -> bool:
    """Whether rows of this table live and leave with a show; the shows themselves always stay."""
    step = step_of(metadata, table)
    while step is not None:
        if step.parent == "events":
            return True
        step = step_of(metadata, step.parent)
    return False


def is_shared(metadata: MetaData, table: str) -> bool:
    return str(metadata.tables[table].info["scope"]) == "-"

"""What all entities share: id, stamps, the rules that their columns state, and how rows of a join are named."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from datetime import datetime
from typing import Any, ClassVar

from sqlalchemy import CheckConstraint, Index, MetaData, Table, UniqueConstraint, event, text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from fashionos_desktop.models import column_types as types
from fashionos_desktop.models.columns import Now
from fashionos_desktop.models.rules import state_rules

JOIN_NAMESPACE = uuid.UUID("5b0c1f52-8f6e-5c0e-9d1a-6f1e0c9a7b35")

NAMES = {
    "pk": "pk_%(table_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
}


def _make_id(context: Any) -> str:
    table: Table = context.compiled.statement.table
    joined = table.info["joined"]
    if not joined:
        return new_id()
    row = context.get_current_parameters()
    return join_id(table.name, (row.get(column) or _stated_default(table, column) for column in joined))


class Entity(DeclarativeBase):
    """A row of the show's data. `scope` leads to the organisation that owns it; `roles` says who may what."""

    metadata = MetaData(naming_convention=NAMES)

    scope: ClassVar[str]
    roles: ClassVar[str] = ""
    """Empty: staff only."""
    joined: ClassVar[tuple[str, ...]] = ()
    """The columns that a row of a join table joins: they never change, and the id is a UUIDv5 of them."""
    secret: ClassVar[tuple[str, ...]] = ()
    """Text columns that exist at the centre only and are never mapped or granted to a device."""

    id: Mapped[str] = mapped_column(types.Identifier, primary_key=True, default=_make_id, sort_order=-1)
    created_at: Mapped[datetime] = mapped_column(types.Instant, server_default=Now(), sort_order=100)
    updated_at: Mapped[datetime] = mapped_column(types.Instant, server_default=Now(), onupdate=Now(), sort_order=101)

    def __init_subclass__(cls, **options: Any) -> None:
        super().__init_subclass__(**options)
        table = table_of(cls)
        table.dialect_options["sqlite"]["strict"] = True
        table.info["domain"] = cls.__module__.rpartition(".")[2]
        table.info |= {"scope": cls.scope, "roles": cls.roles, "joined": cls.joined, "secret": cls.secret}


event.listen(Entity.metadata, "before_create", state_rules, once=True)


def new_id() -> str:
    return str(uuid.uuid4())


def join_id(table: str, parts: Iterable[object]) -> str:
    """The id of a join row: two laptops that join the same things offline make the same row."""
    names = "/".join("" if part is None else str(part) for part in parts)
    return str(uuid.uuid5(JOIN_NAMESPACE, f"{table}:{names}"))


def table_of(entity: type[Entity]) -> Table:
    table = entity.__table__
    assert isinstance(table, Table)
    return table


def exactly_one(*columns: str) -> CheckConstraint:
    terms = " + ".join(f"CASE WHEN {column} IS NULL THEN 0 ELSE 1 END" for column in columns)
    return CheckConstraint(f"{terms} = 1", name="exactly_one", info={"exactly_one": columns})


def ordered(earlier: str, later: str, *, equal: bool) -> CheckConstraint:
    """`later` comes after `earlier`; an empty one passes."""
    sign = ">=" if equal else ">"
    return CheckConstraint(f"{later} {sign} {earlier}", name="order", info={"earlier": earlier, "later": later})


def unique(*columns: str) -> UniqueConstraint:
    return UniqueConstraint(*columns)


def index(*columns: str, name: str | None = None, present: str | None = None) -> Index:
    """With `present`, only rows in which that column is set take room. Long lists of columns need a name."""
    condition = None if present is None else text(f"{present} IS NOT NULL")
    return Index(name, *columns, sqlite_where=condition, postgresql_where=condition)


def _stated_default(table: Table, column: str) -> object:
    default = table.c[column].server_default
    return getattr(default, "arg", None)

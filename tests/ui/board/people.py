"""A board of profiles, for tests."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from fashionos_desktop.models import Profile, new_id
from fashionos_desktop.services.edits import Edit, update_rows
from fashionos_desktop.services.refusals import Refused
from fashionos_desktop.ui.board.columns import Column, Editing
from fashionos_desktop.ui.delegates.roles import Cell


@dataclass(frozen=True, slots=True)
class Row:
    id: str
    name: str
    email: str


class People:
    """All profiles whose name holds `search`, by name; `gate` holds up a question until it is open."""

    tables = ("profiles",)

    def __init__(self, search: str = "", *, descending: bool = False) -> None:
        self.search = search
        self.narrowed = bool(search)
        self.descending = descending
        self.gate: threading.Event | None = None
        self.error: Exception | None = None
        self.asked: list[int] = []

    def count(self, session: Session) -> int:
        return session.scalar(select(func.count()).select_from(self._chosen().subquery())) or 0

    def keys(self, session: Session, limit: int | None) -> Sequence[str]:
        if self.gate is not None:
            self.gate.wait(5)
        if self.error is not None:
            raise self.error
        name = Profile.full_name
        order = (name.desc() if self.descending else name, Profile.id)
        chosen = self._chosen().order_by(*order).limit(limit)
        return list(session.scalars(chosen.execution_options(yield_per=500)))

    def rows(self, session: Session, keys: Sequence[Any]) -> Mapping[Any, Row]:
        self.asked.append(len(keys))
        found = session.execute(select(Profile.id, Profile.full_name, Profile.email).where(Profile.id.in_(keys)))
        return {key: Row(key, name or "", email or "") for key, name, email in found}

    def _chosen(self) -> Any:
        return select(Profile.id).where(Profile.full_name.contains(self.search))


COLUMNS: tuple[Column[Row], ...] = (
    Column(
        "name",
        "Name",
        240,
        lambda row: Cell(row.name),
        share=1,
        editing=Editing(lambda row: row.name, lambda row, value: replace(row, name=value)),
    ),
    Column("email", "E-mail", 200, lambda row: Cell(row.email, needed="No e-mail", muted=True)),
)


def identity(row: Row) -> str:
    return row.id


def rename(session: Session, row_id: str, column: str, value: object) -> Edit:
    if not value:
        raise Refused("A guest needs a name.", column="full_name")
    return update_rows(session, "profiles", [row_id], {"full_name": value}, title="Name changed")


def add(count: int, start: int = 0) -> Callable[[Session], list[str]]:
    """Adds "Guest 000000", "Guest 000001" … and returns their ids."""

    def work(session: Session) -> list[str]:
        ids = [new_id() for _ in range(count)]
        session.execute(
            Profile.__table__.insert(),  # type: ignore[attr-defined]
            [{"id": key, "full_name": f"Guest {start + n:06d}"} for n, key in enumerate(ids)],
        )
        return ids

    return work


def call(row_id: str, name: str) -> Callable[[Session], None]:
    def work(session: Session) -> None:
        session.execute(update(Profile).where(Profile.id == row_id).values(full_name=name))

    return work


def remove(ids: Sequence[str]) -> Callable[[Session], None]:
    def work(session: Session) -> None:
        for key in ids:
            session.execute(Profile.__table__.delete().where(Profile.id == key))  # type: ignore[attr-defined]

    return work

"""Who and what a sheet names: models of the cast or the directory, collections of the show; made where they are new."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from fashionos_desktop.models import (
    EventDesigner,
    EventModel,
    FashionBrand,
    ModelProfile,
    Profile,
    join_id,
    new_id,
    table_of,
)
from fashionos_desktop.models.folding import fold
from fashionos_desktop.services.casting.day import show_day
from fashionos_desktop.services.edits import Edit, combine, insert_rows
from fashionos_desktop.services.line_up.reading import collection_words
from fashionos_desktop.services.order_keys import evenly_spaced, keys_between

_profiles = table_of(Profile)
_models = table_of(ModelProfile)
_cast = table_of(EventModel)
_brands = table_of(FashionBrand)
_designers = table_of(EventDesigner)


class Names:
    """Of one import: everything is looked up once, and written at its end."""

    def __init__(self, session: Session, show_id: str, title: str) -> None:
        self._session, self._show, self._title = session, show_id, title
        self._house = show_day(session, show_id).organization_id
        people = session.execute(
            select(_models.c.id, _profiles.c.full_name, _cast.c.id.label("cast"))
            .join(_profiles, _profiles.c.id == _models.c.profile_id)
            .outerjoin(_cast, (_cast.c.model_profile_id == _models.c.id) & (_cast.c.event_id == show_id))
            .where(_profiles.c.organization_id == self._house)
            .order_by(_cast.c.id.is_not(None), _models.c.id)
        )
        self._people: dict[str, tuple[str, str | None]] = {
            fold(row.full_name or ""): (row.id, row.cast) for row in people
        }
        rows = session.execute(
            select(_designers.c.id, _designers.c.collection, _designers.c.collection_rank, _brands.c.name)
            .join(_brands, _brands.c.id == _designers.c.brand_id)
            .where(_designers.c.event_id == show_id)
        ).all()
        self._collections: dict[str, str] = {fold(collection_words(row.name, row.collection)): row.id for row in rows}
        self._last_rank = max((row.collection_rank for row in rows if row.collection_rank), default=None)
        self._brands = {
            fold(row.name): row.id
            for row in session.execute(
                select(_brands.c.id, _brands.c.name).where(_brands.c.organization_id == self._house)
            )
        }
        self._made: dict[str, list[dict[str, Any]]] = {
            "profiles": [], "model_profiles": [], "event_models": [], "fashion_brands": [], "event_designers": [],
        }  # fmt: skip
        self.new_models: list[str] = []
        self.new_collections: list[str] = []

    def model(self, name: str | None) -> str | None:
        """The row of the cast; somebody new is added to the directory and shortlisted."""
        if not name:
            return None
        model_id, cast_id = self._people.get(fold(name), ("", None))
        if not model_id:
            profile_id, model_id = new_id(), new_id()
            person = {"id": profile_id, "organization_id": self._house, "full_name": name, "role": "viewer"}
            self._made["profiles"].append(person)
            self._made["model_profiles"].append({"id": model_id, "profile_id": profile_id, "source": "line-up"})
            self.new_models.append(name)
        if cast_id is None:
            cast_id = join_id("event_models", (self._show, model_id))
            self._made["event_models"].append({"event_id": self._show, "model_profile_id": model_id})
        self._people[fold(name)] = (model_id, cast_id)
        return cast_id

    def collection(self, name: str | None) -> str | None:
        """The collection of the show that is called so; a new name is a brand with its main collection."""
        if not name:
            return None
        if fold(name) not in self._collections:
            brand_id = self._brands.get(fold(name))
            if brand_id is None:
                brand_id = self._brands[fold(name)] = new_id()
                brand = {"id": brand_id, "organization_id": self._house, "name": name}
                self._made["fashion_brands"].append(brand)
            self._last_rank = keys_between(self._last_rank, None)[0] if self._last_rank else evenly_spaced(1)[0]
            self._made["event_designers"].append(
                {
                    "event_id": self._show, "brand_id": brand_id, "collection": "main",
                    "collection_rank": self._last_rank,
                }
            )  # fmt: skip
            self._collections[fold(name)] = join_id("event_designers", (self._show, brand_id, "main"))
            self.new_collections.append(name)
        return self._collections[fold(name)]

    def write(self) -> Edit:
        edits = [insert_rows(self._session, table, rows, title=self._title) for table, rows in self._made.items()]
        return combine(self._title, *edits)

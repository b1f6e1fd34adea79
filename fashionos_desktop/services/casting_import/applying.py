"""Writes an agency's package: models, agencies, availability, and who is offered for this show."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from fashionos_desktop.models import EventModel, ModelAgency, ModelProfile, Profile, new_id, table_of
from fashionos_desktop.models.folding import fold
from fashionos_desktop.services.casting.day import ShowDay, show_day
from fashionos_desktop.services.casting_import.calendar import Calendar
from fashionos_desktop.services.edits import Edit, combine, insert_rows, update_each
from fashionos_desktop.services.guest_import.outcome import ImportResult, Issue
from fashionos_desktop.services.guest_records import RejectedRow
from fashionos_desktop.services.measures import parse_girth, parse_height
from fashionos_desktop.services.package_records import AgencyPackage, Offer, OptionsMeaning
from fashionos_desktop.services.slugs import slug_of
from fashionos_desktop.services.vocabulary import label_of

_agencies = table_of(ModelAgency)
_models = table_of(ModelProfile)
_profiles = table_of(Profile)
_cast = table_of(EventModel)

_STATED = ("gender", "city", "country", "hair", "eyes")
_MEASURES = {"height": "height_cm", "bust": "bust_cm", "waist": "waist_cm", "hips": "hips_cm", "shoe": "shoe_eu"}


@dataclass(frozen=True, slots=True)
class CastingResult:
    """What an import did, or would do when it is rolled back."""

    result: ImportResult
    issues: tuple[Issue, ...]
    """In the order of rows."""
    options: int
    meaning: OptionsMeaning
    new_agencies: tuple[str, ...]
    models: dict[str, str]
    """Model profile by the name in the file."""
    edit: Edit

    def document(self) -> dict[str, Any]:
        said = [{"row": issue.row, "words": issue.words} for issue in self.issues if issue.kind != "rejected"]
        return {**self.result.document(), "options": self.options, "options_are": self.meaning, "remarks": said}


def apply_package(session: Session, show_id: str, package: AgencyPackage, *, options: OptionsMeaning) -> CastingResult:
    """Adds and updates models and shortlists them; options of ours put them on option for the show's day.

    Measures follow the agency as long as they stand as an agency gave them; what else it says fills gaps. What people
    decided stays, and is said where the package says otherwise: who is on the board keeps her column, a day that a
    show booked or a person entered stays as it is. A name that belongs to another agency is not taken over but said.
    """
    day = show_day(session, show_id)
    title = f"Package {package.file_name} imported"
    calendar = Calendar(session, day, {one.date for offer in package.offers for one in offer.days}, options)
    writing = _Writing(session, day, title, options, calendar)
    for offer in package.offers:
        writing.take(offer)
    edit = writing.write()
    rejected = tuple(sorted((*package.rejected, *writing.rejected), key=lambda row: row.row))
    issues = [*writing.issues, *(Issue(row.row, row.name, "rejected", row.reason) for row in rejected)]
    changed = {change.id for change in edit.changes}
    updated = sum(bool(ids & changed) for ids in writing.known.values())
    return CastingResult(
        ImportResult(
            source=package.source,
            rows=package.rows,
            imported=len(writing.made),
            updated=updated,
            unchanged=len(writing.known) - updated,
            rejected=rejected,
        ),
        tuple(sorted(issues, key=lambda issue: issue.row)),
        package.options,
        options,
        tuple(writing.new_agencies),
        dict(writing.models),
        edit,
    )


class _Writing:
    """Rows of one import, gathered first and written by table."""

    def __init__(self, session: Session, day: ShowDay, title: str, options: OptionsMeaning, calendar: Calendar) -> None:
        self._session, self._day, self._title, self._options = session, day, title, options
        self._days = calendar
        self._agencies: dict[str, str] = {
            fold(row.name): row.id
            for row in session.execute(
                select(_agencies.c.id, _agencies.c.name).where(_agencies.c.organization_id == day.organization_id)
            )
        }
        rows = session.execute(
            select(_models, _profiles.c.full_name, _agencies.c.name.label("agency"))
            .join(_profiles, _profiles.c.id == _models.c.profile_id)
            .outerjoin(_agencies, _agencies.c.id == _models.c.agency_id)
            .where(_profiles.c.organization_id == day.organization_id)
            .order_by(_models.c.id.desc())
        )
        self._here = {fold(row.full_name or ""): row for row in rows}
        self._cast = {
            row.model_profile_id: row.id
            for row in session.execute(
                select(_cast.c.id, _cast.c.model_profile_id).where(_cast.c.event_id == day.show_id)
            )
        }
        self._inserts: dict[str, list[dict[str, Any]]] = {
            "model_agencies": [], "profiles": [], "model_profiles": [], "event_models": [], "model_availability": [],
        }  # fmt: skip
        self._updates: dict[str, dict[str, dict[str, Any]]] = {"model_profiles": {}, "model_availability": {}}
        self.made: list[str] = []
        self.known: dict[str, set[str]] = {}
        """Rows of each model who was here before."""
        self.models: dict[str, str] = {}
        self.new_agencies: list[str] = []
        self.rejected: list[RejectedRow] = []
        self.issues: list[Issue] = []

    def take(self, offer: Offer) -> None:
        here = self._here.get(fold(offer.name))
        if here is not None and offer.agency and here.agency and fold(here.agency) != fold(offer.agency):
            reason = f"{offer.name} is here with {here.agency}. Change her agency first, or give this one another name."
            self.rejected.append(RejectedRow(offer.row, reason, offer.name))
            return
        self.issues += [Issue(offer.row, offer.name, "correction", words) for words in offer.corrections]
        values = self._values(offer)
        if here is None:
            model_id = self._add(offer, values)
        else:
            model_id = here.id
            self._updates["model_profiles"][model_id] = self._changed(offer, here, values)
            self.known[model_id] = {model_id}
        self.models[offer.name] = model_id
        self._cast_for_show(offer, model_id)
        self._calendar(offer, model_id)

    def write(self) -> Edit:
        title = self._title
        return combine(
            title,
            *(insert_rows(self._session, table, rows, title=title) for table, rows in self._inserts.items()),
            *(update_each(self._session, table, rows, title=title) for table, rows in self._updates.items()),
        )

    def _add(self, offer: Offer, values: dict[str, Any]) -> str:
        profile_id, model_id = new_id(), new_id()
        self._inserts["profiles"].append(
            {
                "id": profile_id, "organization_id": self._day.organization_id, "full_name": offer.name,
                "role": "viewer",
            }
        )  # fmt: skip
        self._inserts["model_profiles"].append(
            {
                "id": model_id, "profile_id": profile_id, **values, "notes": offer.notes,
                "source": "agency package", "source_ref": slug_of(offer.name),
            }
        )  # fmt: skip
        self.made.append(model_id)
        return model_id

    def _changed(self, offer: Offer, here: Any, values: dict[str, Any]) -> dict[str, Any]:
        """What the package may write over: its own words, gaps, and figures that stand as an agency gave them."""
        girths = {parse_girth(words) for words in re.split(r"[-/]", here.measurements or "")}
        given = {"height_cm": {parse_height(here.height or "")}, "bust_cm": girths, "waist_cm": girths,
                 "hips_cm": girths}  # fmt: skip
        changed: dict[str, Any] = {}
        for name, value in values.items():
            now = getattr(here, name)
            if value is None or value == now:
                continue
            if now is None or name in ("height", "measurements") or now in given.get(name, ()):
                changed[name] = value
            else:
                label = label_of(name).partition(",")[0]
                words = f"{label} is {_short(now)} here, and stays so; the package says {_short(value)}."
                self.issues.append(Issue(offer.row, offer.name, "kept", words))
        return changed

    def _values(self, offer: Offer) -> dict[str, Any]:
        girths = [offer.bust, offer.waist, offer.hips]
        measures = {column: getattr(offer, name) for name, column in _MEASURES.items()}
        return {
            "agency_id": self._agency(offer.agency),
            **{name: getattr(offer, name) for name in _STATED},
            **measures,
            "height": offer.height_words,
            "measurements": "-".join(f"{_short(girth)}" for girth in girths if girth is not None) or None,
        }

    def _agency(self, name: str | None) -> str | None:
        if not name:
            return None
        if fold(name) not in self._agencies:
            agency_id = self._agencies[fold(name)] = new_id()
            row = {"id": agency_id, "organization_id": self._day.organization_id, "name": name}
            self._inserts["model_agencies"].append(row)
            self.new_agencies.append(name)
        return self._agencies[fold(name)]

    def _cast_for_show(self, offer: Offer, model_id: str) -> None:
        if model_id in self._cast:
            return
        row: dict[str, Any] = {"event_id": self._day.show_id, "model_profile_id": model_id}
        ours = [one for one in offer.days if one.kind == "option" and one.date == self._day.date]
        if ours and self._options == "ours":
            row |= {"casting_status": "option", "option_rank": ours[0].rank}
        self._inserts["event_models"].append(row)

    def _calendar(self, offer: Offer, model_id: str) -> None:
        found = self._days.changes(model_id, offer.days)
        self._inserts["model_availability"] += found.inserts
        self._updates["model_availability"] |= found.updates
        self.issues += [Issue(offer.row, offer.name, "kept", words) for words in found.kept]
        self.issues += [Issue(offer.row, offer.name, "correction", words) for words in found.followed]
        if model_id in self.known:
            self.known[model_id] |= set(found.updates) | {row["id"] for row in found.inserts}


def _short(value: object) -> str:
    return f"{value.normalize():f}" if isinstance(value, Decimal) else str(value)

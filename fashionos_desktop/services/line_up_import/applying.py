"""Writes a line-up sheet: looks and cues in its order, their pieces, and whoever it names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session

from fashionos_desktop.models import new_id
from fashionos_desktop.services.edits import Edit, combine, insert_rows, update_each
from fashionos_desktop.services.guest_import.outcome import ImportResult, Issue
from fashionos_desktop.services.line_up.lines import Line
from fashionos_desktop.services.line_up.reading import line_up_of
from fashionos_desktop.services.line_up_import.matching import KnownLines
from fashionos_desktop.services.line_up_import.naming import Names
from fashionos_desktop.services.line_up_import.pieces import Pieces, piece_names
from fashionos_desktop.services.order_keys import evenly_spaced, keys_between
from fashionos_desktop.services.package_records import ChangeTimes, LineUpSheet, SheetLine

_TEXTS = ("garments", "shoes", "accessories", "music_cue", "light_cue", "notes")


@dataclass(frozen=True, slots=True)
class LineUpResult:
    result: ImportResult
    issues: tuple[Issue, ...]
    new_models: tuple[str, ...]
    new_collections: tuple[str, ...]
    change_times: ChangeTimes | None
    pace: int | None
    edit: Edit

    def document(self) -> dict[str, Any]:
        said = [{"row": issue.row, "words": issue.words} for issue in self.issues if issue.kind != "rejected"]
        return {
            **self.result.document(),
            "new_models": list(self.new_models),
            "new_collections": list(self.new_collections),
            "change_times": self.change_times,
            "pace_seconds": self.pace,
            "remarks": said,
        }


def apply_line_up(
    session: Session, show_id: str, sheet: LineUpSheet, *, change_times: ChangeTimes | None = None
) -> LineUpResult:
    """Adds what is new and updates what is known by its number, or by its title where it is a cue (see KnownLines).

    A first import sets the order; later ones leave looks where people moved them, and put new ones behind the line
    before them. `change_times` says what the sheet's times are, else its own guess: times that are what there is are
    not kept as needed, and where the show has no pace yet, the one they follow becomes it.
    """
    meaning = change_times or sheet.guessed
    title = f"Line-up {sheet.file_name} imported"
    line_up = line_up_of(session, show_id)
    known = KnownLines(line_up, sheet)
    names = Names(session, show_id, title)
    made: list[dict[str, Any]] = []
    updates: dict[str, dict[str, Any]] = {}
    pieces = Pieces(session, show_id, title)
    issues: list[Issue] = []
    order: list[str] = []
    for line in sheet.lines:
        here = known.take(line)
        issues += [Issue(line.row, line.model, "correction", words) for words in line.corrections]
        values = _values(line, names, meaning)
        if here is None:
            line_id = new_id()
            kind = "look" if line.number else "cue"
            made.append({"id": line_id, "event_id": show_id, "kind": kind, "number": line.number or None, **values})
            pieces.add(line_id, line)
        else:
            line_id = here.id
            updates[line_id] = _changed(here, {name: value for name, value in values.items() if value is not None})
            pieces.follow(here, line)
        order.append(line_id)
    _place(made, order, line_up.lines)
    pace = sheet.pace if meaning == "available" and line_up.timing.pace is None else None
    edit = combine(
        title,
        names.write(),
        insert_rows(session, "looks", made, title=title),
        update_each(session, "looks", updates, title=title),
        pieces.write(),
        *([update_each(session, "events", {show_id: {"pace_seconds": pace}}, title=title)] if pace else []),
    )
    updated = sum(bool(values) for values in updates.values())
    result = ImportResult(sheet.source, sheet.rows, len(made), updated, len(updates) - updated, sheet.rejected)
    issues += [Issue(row.row, row.name, "rejected", row.reason) for row in sheet.rejected]
    issues.sort(key=lambda issue: issue.row)
    return LineUpResult(
        result, tuple(issues), tuple(names.new_models), tuple(names.new_collections), meaning, pace, edit
    )


def _values(line: SheetLine, names: Names, meaning: ChangeTimes | None) -> dict[str, Any]:
    values: dict[str, Any] = {name: getattr(line, name) for name in _TEXTS}
    if line.garments is not None:
        values["garments"] = ", ".join(piece_names(line.garments))
    if not line.number:
        return {**values, "title": line.title}
    return {
        **values,
        "event_designer_id": names.collection(line.collection),
        "event_model_id": names.model(line.model),
        "change_seconds": line.change_seconds if meaning == "needed" else None,
    }


def _changed(here: Line, values: dict[str, Any]) -> dict[str, Any]:
    """Another model makes the fitting due again, as by hand."""
    now = {"event_designer_id": here.collection_id, "event_model_id": here.event_model_id}
    changed = {
        name: value for name, value in values.items() if value != (now[name] if name in now else getattr(here, name))
    }
    if "event_model_id" in changed:
        changed |= {"fitting": "due", "readiness": "none"}
    return changed


def _place(made: list[dict[str, Any]], order: list[str], lines: tuple[Line, ...]) -> None:
    """Gives new rows their keys."""
    if not lines:
        for row, key in zip(made, evenly_spaced(len(made)), strict=True):
            row["rank"] = key
        return
    ranks = {line.id: line.rank for line in lines}
    rows = {row["id"]: row for row in made}
    before: str | None = None
    for place, line_id in enumerate(order):
        if line_id in rows:
            known = sorted(ranks.values())
            after = next((rank for rank in known if before is None or rank > before), None)
            ahead = next((ranks[other] for other in order[place + 1 :] if other in ranks), None)
            if before is None and ahead is None:
                before, after = known[-1], None
            ranks[line_id] = rows[line_id]["rank"] = keys_between(before, after)[0]
        before = ranks[line_id]

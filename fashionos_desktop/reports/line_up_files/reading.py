"""Reads a running order: CSV or XLSX, one line a look, cues among them."""

from __future__ import annotations

import re
from pathlib import Path

from fashionos_desktop.models.folding import fold
from fashionos_desktop.reports.columns_found import Found, find_columns
from fashionos_desktop.reports.line_up_files.change_times import guess, parse_seconds
from fashionos_desktop.reports.tables_in import Cell, UnreadableFile, read_tables
from fashionos_desktop.services.guest_records import RejectedRow
from fashionos_desktop.services.package_records import LineUpSheet, SheetLine

_WORDS = {
    "number": ("look", "look no", "look number", "no", "number", "exit", "order", "passage", "uscita"),
    "collection": ("designer collection", "collection", "designer", "brand", "block", "marque"),
    "model": ("model", "name", "model name", "mannequin", "modella", "worn by"),
    "garments": ("garments", "garment", "outfit", "clothes", "description", "pieces", "look description", "tenue"),
    "shoes": ("shoes", "shoe", "footwear", "chaussures", "scarpe"),
    "accessories": ("accessories", "accessory", "jewellery", "accessoires", "accessori"),
    "music_cue": ("music cue", "music", "sound", "sound cue", "track"),
    "light_cue": ("light cue", "light", "lights", "lighting", "lx"),
    "change": ("change time", "change", "quick change", "time to change", "qc"),
    "notes": ("note", "notes", "comment", "comments", "remarks"),
}
_NOBODY = frozenset(("tbc", "tbd", "tba", "?", "-", "–", "—", "n/a", "to be confirmed"))
"""What people write where a look has no model yet."""
_NUMBER = re.compile(r"(?:look|exit|no\.?|n°|#)?\s*0*(\d{1,4})\s*([A-Za-z]{0,2})", re.IGNORECASE)


def read_line_up(path: Path) -> LineUpSheet:
    """Raises UnreadableFile for what is no running order: without look numbers, or without models and garments."""
    found = find_columns(read_tables(path), _WORDS, ("number",))
    if found is None or not {"garments", "model", "collection"} & found.columns.keys() or _is_guest_list(found):
        raise UnreadableFile(
            f"{path.name} is no line-up: it needs a column of look numbers, and one of models or garments."
        )
    lines: list[SheetLine] = []
    rejected: list[RejectedRow] = []
    seen: dict[str, int] = {}
    for number, row in found.rows():
        line = _line(found, number, row)
        if isinstance(line, RejectedRow):
            rejected.append(line)
        elif line.number and (first := seen.setdefault(line.number, number)) != number:
            reason = f"Look {line.number} stands in row {first} already. Give this one its own number."
            rejected.append(RejectedRow(number, reason, line.model))
        else:
            lines.append(line)
    if not any(line.number for line in lines):
        raise UnreadableFile(f"{path.name} has no row with a look number.")
    guessed, pace = guess(lines)
    return LineUpSheet("line-up", path.name, len(lines) + len(rejected), tuple(lines), tuple(rejected), guessed, pace)


def _is_guest_list(found: Found) -> bool:
    """A ticket's number and a name make a guest list, not a line-up."""
    plain = {heading.casefold() for heading in found.headings}
    return bool(plain & {"email", "e-mail", "email address", "order code", "seat", "ticket type"}) and not (
        {"garments", "shoes", "music_cue", "light_cue"} & found.columns.keys()
    )


def _line(found: Found, number: int, row: tuple[Cell, ...]) -> SheetLine | RejectedRow:
    written = found.text(row, "number")
    garments, model = found.lines(row, "garments"), found.text(row, "model")
    if fold(model) in _NOBODY:
        model = ""
    match = _NUMBER.fullmatch(written)
    if match is None and written and (model or garments):
        reason = f'"{written[:40]}" is no look number such as 12 or 12A.'
        return RejectedRow(number, reason, model or None)
    if match is None and not written and model:
        return RejectedRow(number, "This look has no number.", model)
    corrections: list[str] = []
    change = found.text(row, "change")
    seconds = parse_seconds(change) if change else None
    if change and seconds is None:
        corrections.append(f'Change time "{change[:40]}" is not understood, and left out.')
    return SheetLine(
        row=number,
        number=f"{match[1]}{match[2].upper()}" if match else "",
        title="" if match else written or garments,
        collection=found.text(row, "collection") or None,
        model=model or None,
        garments=garments or None if match else None,
        shoes=found.lines(row, "shoes") or None,
        accessories=found.lines(row, "accessories") or None,
        music_cue=found.text(row, "music_cue") or None,
        light_cue=found.text(row, "light_cue") or None,
        change_seconds=seconds,
        notes=found.text(row, "notes") or None,
        corrections=tuple(corrections),
    )

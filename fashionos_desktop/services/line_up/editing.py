"""Lines made, changed, cut and deleted."""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import Any

from sqlalchemy.orm import Session

from fashionos_desktop.models import new_id
from fashionos_desktop.services.edits import Edit, combine, delete_rows, insert_row, update_each, update_rows
from fashionos_desktop.services.line_up.lines import Line, LineUp
from fashionos_desktop.services.line_up.moving import ranks_in_gap
from fashionos_desktop.services.line_up.numbers import lettered
from fashionos_desktop.services.line_up.reading import line_up_of, show_of_line
from fashionos_desktop.services.line_up.wording import line_words, within
from fashionos_desktop.services.refusals import Refused
from fashionos_desktop.services.vocabulary import label_of

CHANGEABLE = frozenset(
    {
        "title", "garments", "shoes", "accessories", "light_cue", "music_cue", "notes", "change_seconds",
        "duration_seconds", "fitting", "readiness", "photo_id", "event_designer_id", "number",
    }
)  # fmt: skip
"""What `change_line` takes; who wears it, its place, dressers and cuts have acts of their own."""


def add_look(
    session: Session,
    show_id: str,
    *,
    after: str | None = None,
    collection_id: str | None = None,
    chance: random.Random | None = None,
    **columns: Any,
) -> Edit:
    """A look behind another line, of its collection unless told otherwise; None: at the end.

    Once numbers are locked it takes the next letter after the number before it: 12A.
    """
    return _add(session, show_id, after, {"event_designer_id": collection_id, **columns, "kind": "look"}, chance)


def add_cue(
    session: Session,
    show_id: str,
    title: str,
    *,
    after: str | None = None,
    chance: random.Random | None = None,
    **columns: Any,
) -> Edit:
    """A line that is not a look: house lights, a film, the finale walk, the bow. Raises Refused without a title."""
    if not title.strip():
        raise Refused("A cue needs a name, such as House lights.", column="title")
    return _add(session, show_id, after, {**columns, "kind": "cue", "title": title.strip()}, chance)


def change_line(session: Session, line_id: str, **columns: Any) -> Edit:
    """Other words for a line. Raises Refused for a number that another look has."""
    line_up = line_up_of(session, show_of_line(session, line_id))
    line = line_up.lines[line_up.places[line_id]]
    if unknown := set(columns) - CHANGEABLE:
        raise Refused(f"{', '.join(sorted(unknown))} cannot be changed here.")
    if "number" in columns:
        columns["number"] = _free_number(line_up, line, columns["number"])
    values = {name: value.strip() or None if isinstance(value, str) else value for name, value in columns.items()}
    named = " and ".join(label_of(name) for name in columns)
    return update_rows(
        session, "looks", [line_id], values, title=f"{named} of {within(line_words(line_up, [line]))} changed"
    )


def set_cut(session: Session, show_id: str, ids: Sequence[str], *, cut: bool = True) -> Edit:
    """Takes looks out of the show, or back in. Locked numbers stay with them, so that nothing printed shifts."""
    line_up = line_up_of(session, show_id)
    lines = _lines(line_up, ids)
    if any(not line.is_look for line in lines):
        raise Refused("Only looks are cut. Delete a cue, or give it another place.")
    values: dict[str, dict[str, Any]] = {line.id: {"is_cut": cut} for line in lines}
    if line_up.locked_at is not None and not cut:
        taken = {line.stored_number for line in line_up.lines}
        for line in lines:
            if not line.stored_number:
                values[line.id]["number"] = lettered(_number_before(line_up, line_up.places[line.id]), taken)
                taken.add(values[line.id]["number"])
    words = line_words(line_up, lines)
    return update_each(session, "looks", values, title=f"{words} {'cut' if cut else 'back in'}")


def delete_lines(session: Session, show_id: str, ids: Sequence[str]) -> Edit:
    """For good, with their pieces; undo brings them back."""
    line_up = line_up_of(session, show_id)
    return delete_rows(session, "looks", ids, title=f"{line_words(line_up, _lines(line_up, ids))} deleted")


def _add(
    session: Session, show_id: str, after: str | None, values: dict[str, Any], chance: random.Random | None
) -> Edit:
    line_up = line_up_of(session, show_id)
    if after is not None and after not in line_up.places:
        raise Refused("The line before it was deleted in the meantime. Choose another place.")
    place = len(line_up.lines) if after is None else line_up.places[after] + 1
    line_id = new_id()
    if values["kind"] == "look":
        values["event_designer_id"] = values.get("event_designer_id") or _collection_before(line_up, place)
        if line_up.locked_at is not None:
            taken = [line_up.number(line.id) or line.stored_number for line in line_up.lines]
            values["number"] = lettered(_number_before(line_up, place), taken)
    made = _placeholder(line_up, line_id)
    ordered = [*line_up.lines[:place], made, *line_up.lines[place:]]
    ranks = ranks_in_gap(ordered, place, place + 1, chance)
    row = {"id": line_id, "event_id": show_id, "rank": ranks.pop(line_id), **values}
    number = values.get("number")
    title = f"{f'Look {number}' if number else values.get('title') or 'Look'} added"
    spaced = update_each(session, "looks", {line: {"rank": rank} for line, rank in ranks.items()}, title=title)
    return combine(title, spaced, insert_row(session, "looks", row, title=title))


def _placeholder(line_up: LineUp, line_id: str) -> Line:
    """Stands where the new line will, while its key is chosen."""
    return Line(
        id=line_id, kind="cue", rank="", stored_number="", title="", garments="", shoes="", accessories="",
        light_cue="", music_cue="", notes="", change_seconds=None, duration_seconds=None, fitting="due",
        readiness="none", is_cut=False, status="planned", photo_id=None, collection_id=None, collection="",
        event_model_id=None, model_id=None, model_name="", casting_status="", portrait_id=None, finale_rank=None,
        hair="none", make_up="none", dresser_id=None, dresser="", second_dresser_id=None, second_dresser="",
    )  # fmt: skip


def _lines(line_up: LineUp, ids: Sequence[str]) -> list[Line]:
    """In the order of the show."""
    if any(row not in line_up.places for row in ids):
        raise Refused("That look was deleted in the meantime.")
    taken = set(ids)
    return [line for line in line_up.lines if line.id in taken]


def _collection_before(line_up: LineUp, place: int) -> str | None:
    before = [line for line in line_up.lines[:place] if line.is_look]
    after = [line for line in line_up.lines[place:] if line.is_look]
    return before[-1].collection_id if before else after[0].collection_id if after else None


def _number_before(line_up: LineUp, place: int) -> str:
    numbers = [number for line in line_up.lines[:place] if (number := line_up.number(line.id))]
    return numbers[-1] if numbers else "0"


def _free_number(line_up: LineUp, line: Line, number: str | None) -> str:
    wanted = (number or "").strip().upper()
    if line_up.locked_at is None:
        raise Refused("Numbers are counted until they are locked. Move the look instead.", column="number")
    if not wanted:
        raise Refused(
            "A look needs a number once they are locked. Cut it, and its number stays empty.", column="number"
        )
    holder = next((row for row, taken in line_up.numbers.items() if taken == wanted and row != line.id), None)
    if holder is not None:
        other = line_up.lines[line_up.places[holder]]
        raise Refused(f"Number {wanted} is {other.model_name or 'another look'}'s already.", column="number")
    return wanted

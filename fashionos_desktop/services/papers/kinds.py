"""The papers there are, each from the same reading of a show."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from fashionos_desktop.services.casting import CastBoard, CastCard
from fashionos_desktop.services.line_up import Change, Line, LineUp, Piece
from fashionos_desktop.services.measures import girth_words, height_words, shoe_words
from fashionos_desktop.services.papers.content import Card, Column, Layout, PaperLine

_WITHOUT_REASON = {
    "unavailable": "Not free", "booked_elsewhere": "Booked elsewhere", "tentative": "Tentative",
    "partly_available": "Not free all day",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Reading:
    """All that a paper may say of a show."""

    line_up: LineUp
    pieces: dict[str, tuple[Piece, ...]]
    cast: CastBoard
    zone: ZoneInfo
    collection_id: str | None
    """Of a designer's own list; None: all of them."""


@dataclass(frozen=True, slots=True)
class Kind:
    name: str
    layout: Layout
    columns: tuple[Column, ...]
    cards: Callable[[Reading], list[Card]]
    with_photos: bool = False
    landscape: bool = False


def running_order(reading: Reading) -> list[Card]:
    line_up = reading.line_up
    into = {change.later.id: change for change in line_up.changes}
    lines = [_in_order(reading, line, into.get(line.id)) for line in line_up.lines]
    if line_up.finale:
        lines.append(_head("Finale walk"))
        lines += [
            PaperLine(
                walker.event_model_id,
                (str(place), walker.model_name, f"In look {line_up.number(walker.look.id)}", *[""] * 7),
            )
            for place, walker in enumerate(line_up.finale, 1)
        ]
    return [Card(None, "", "", tuple(lines))]


def board(reading: Reading) -> list[Card]:
    return [Card(None, "", "", tuple(_photo(reading, line) for line in reading.line_up.lines if line.is_look))]


def rail_cards(reading: Reading) -> list[Card]:
    """One for each model, in the order of first exits."""
    line_up = reading.line_up
    into = {change.later.id: change for change in line_up.changes}
    models = dict.fromkeys(line.event_model_id for line in line_up.exits if line.event_model_id)
    cards = []
    for model in models:
        looks = line_up.looks_of(model)
        lines = tuple(_on_rail(reading, look, into.get(look.id)) for look in looks)
        count = "1 look" if len(looks) == 1 else f"{len(looks)} looks"
        cards.append(Card(model, looks[0].model_name, count, lines))
    return cards


def dresser_sheets(reading: Reading) -> list[Card]:
    """One for each dresser: her looks in the order of the show, with the time of each change."""
    line_up = reading.line_up
    into = {change.later.id: change for change in line_up.changes}
    looks: dict[str, list[Line]] = defaultdict(list)
    names: dict[str, str] = {}
    for line in line_up.exits:
        for dresser, name in ((line.dresser_id, line.dresser), (line.second_dresser_id, line.second_dresser)):
            if dresser is not None:
                looks[dresser].append(line)
                names[dresser] = name
    return [
        Card(
            dresser,
            name,
            f"{len(looks[dresser])} looks, {sum(line.id in into for line in looks[dresser])} changes",
            tuple(_to_dress(reading, line, into.get(line.id)) for line in looks[dresser]),
        )
        for dresser, name in sorted(names.items(), key=lambda item: (item[1].casefold(), item[0]))
    ]


def look_list(reading: Reading) -> list[Card]:
    """For the seats: numbers and garments, nobody's name. Of one collection it is the designer's, with everything."""
    line_up = reading.line_up
    lines: list[PaperLine] = []
    for collection, looks in _by_collection(reading):
        if reading.collection_id is None:
            lines.append(_head(collection))
        for line in looks:
            number = line_up.number(line.id)
            if reading.collection_id is None:
                lines.append(PaperLine(line.id, (number, line.garments or line.title)))
            else:
                pieces = "\n".join(piece.name for piece in reading.pieces.get(line.id, ()))
                cells = (number, line.model_name or "No model yet", line.garments, line.shoes, line.accessories, pieces)
                lines.append(PaperLine(line.id, cells, line.picture_id, line.model_name))
    return [Card(reading.collection_id, "", "", tuple(lines))]


def returns(reading: Reading) -> list[Card]:
    """Each piece with a box: ticked when it hangs on the rail again."""
    lines: list[PaperLine] = []
    for collection, looks in _by_collection(reading):
        lines.append(_head(collection))
        for line in looks:
            for piece in reading.pieces.get(line.id, ()):
                cells = (reading.line_up.number(line.id), piece.name, piece.kind, line.model_name)
                lines.append(PaperLine(piece.id, cells, ticked=piece.returned_at is not None))
    return [Card(None, "", "", tuple(lines))]


def casting(reading: Reading) -> list[Card]:
    """The contact sheet: who is on the board, column by column."""
    lines = []
    for card in reading.cast.cards:
        measures = card.measures
        girths = [girth_words(girth) for girth in (measures.bust, measures.waist, measures.hips) if girth is not None]
        shoe = shoe_words(measures.shoe)
        facts = [height_words(measures.height), "-".join(girths), f"shoe {shoe}" if shoe else ""]
        looks = f"Look {', '.join(card.looks)}" if card.looks else ""
        cells = (
            card.name, card.agency, ", ".join(fact for fact in facts if fact),
            " · ".join(word for word in (card.status.capitalize(), _state_on_paper(card), looks) if word),
        )  # fmt: skip
        lines.append(PaperLine(card.id, cells, card.portrait_id, card.name, struck=card.status == "released"))
    return [Card(None, "", "", tuple(lines))]


def _state_on_paper(card: CastCard) -> str:
    """Why somebody was released or is not free may be her health: it is nobody's business who holds the sheet."""
    if card.status == "released":
        return ""
    if card.troubles:
        return _WITHOUT_REASON.get(card.troubles[0].kind, card.troubles[0].words)
    return card.state.words


KINDS: dict[str, Kind] = {
    "lineup": Kind(
        "Line-up board", "board",
        (Column("No.", 1, strong=True), Column("Model", 3, strong=True), Column("Garments", 4)),
        board, with_photos=True,
    ),
    "running-order": Kind(
        "Running order", "list",
        (
            Column("No.", 1, strong=True, right=True), Column("Model", 4, strong=True), Column("Garments", 5),
            Column("Shoes", 2.6), Column("Accessories", 2.6), Column("Dresser", 2.4), Column("Change", 2.2),
            Column("Light", 2.4), Column("Music", 2), Column("Out", 1.5, right=True),
        ),
        running_order, landscape=True,
    ),
    "rail-cards": Kind(
        "Rail card", "cards",
        (
            Column("Look", 1.9, strong=True), Column("Garments", 5, strong=True), Column("Shoes", 3),
            Column("Accessories", 3), Column("Change", 3), Column("Dresser", 2.6), Column("Notes", 3),
        ),
        rail_cards, with_photos=True,
    ),
    "dresser-sheets": Kind(
        "Dresser's sheet", "cards",
        (
            Column("Look", 1.9, strong=True), Column("Model", 3.2, strong=True), Column("Pieces", 5),
            Column("Change", 3.4), Column("Notes", 3), Column("Back at", 2),
        ),
        dresser_sheets, with_photos=True,
    ),
    "look-list": Kind("Looks", "list", (Column("No.", 1, strong=True, right=True), Column("Look", 9)), look_list),
    "casting": Kind(
        "Casting", "board",
        (Column("Name", 4, strong=True), Column("Agency", 3), Column("Measures", 4), Column("State", 4)),
        casting, with_photos=True,
    ),
    "returns": Kind(
        "Return sheet", "list",
        (Column("Look", 1, strong=True, right=True), Column("Piece", 6), Column("Kind", 2), Column("Model", 4)),
        returns,
    ),
}  # fmt: skip

DESIGNERS_LIST = Kind(
    "Designer's looks", "list",
    (
        Column("No.", 1, strong=True, right=True), Column("Model", 3, strong=True), Column("Garments", 4),
        Column("Shoes", 2.4), Column("Accessories", 2.4), Column("Pieces", 4),
    ),
    look_list, landscape=True, with_photos=True,
)  # fmt: skip
"""`look-list` of one collection."""


def _in_order(reading: Reading, line: Line, into: Change | None) -> PaperLine:
    line_up = reading.line_up
    number = line_up.number(line.id)
    out = _clock(reading, line_up.offsets[line.id])
    if not line.is_look:
        return PaperLine(
            line.id, ("", line.title, line.notes, "", "", "", "", line.light_cue, line.music_cue, out), follows=1
        )
    if line.is_cut:
        return PaperLine(line.id, (number, "Cut", line.garments, *[""] * 7), struck=True, follows=1)
    dressers = " + ".join(name for name in (line.dresser, line.second_dresser) if name)
    cells = (
        number, line.model_name or "No model yet", line.garments, line.shoes, line.accessories, dressers,
        _change_words(into), line.light_cue, line.music_cue, out,
    )  # fmt: skip
    return PaperLine(line.id, cells, follows=1)


def _photo(reading: Reading, line: Line) -> PaperLine:
    name = "Cut" if line.is_cut else line.model_name or "No model yet"
    cells = (reading.line_up.number(line.id), name, line.garments)
    return PaperLine(line.id, cells, line.picture_id, line.model_name, struck=line.is_cut)


def _on_rail(reading: Reading, look: Line, into: Change | None) -> PaperLine:
    change = "First look" if into is None else f"From {reading.line_up.number(into.earlier.id)}: {_change_words(into)}"
    dressers = " + ".join(name for name in (look.dresser, look.second_dresser) if name)
    cells = (
        reading.line_up.number(look.id), look.garments, look.shoes, look.accessories, change, dressers, look.notes
    )  # fmt: skip
    return PaperLine(look.id, cells, look.picture_id, look.model_name)


def _to_dress(reading: Reading, look: Line, into: Change | None) -> PaperLine:
    line_up = reading.line_up
    pieces = "\n".join(f"{piece.position} {piece.name}" for piece in reading.pieces.get(look.id, ()))
    change, back = "Dressed before the show", ""
    if into is not None:
        change = f"From {line_up.number(into.earlier.id)}: {_change_words(into)}"
        back = _clock(reading, line_up.offsets[into.earlier.id] + line_up.timing.away_seconds)
    cells = (line_up.number(look.id), look.model_name, pieces or look.garments, change, look.notes, back)
    return PaperLine(look.id, cells, look.picture_id, look.model_name, follows=1)


def _by_collection(reading: Reading) -> list[tuple[str, list[Line]]]:
    """In the order of first looks; a collection that was torn apart is one again here."""
    found: dict[str | None, tuple[str, list[Line]]] = {}
    for line in reading.line_up.exits:
        if reading.collection_id is None or line.collection_id == reading.collection_id:
            found.setdefault(line.collection_id, (line.collection or "No designer", []))[1].append(line)
    return list(found.values())


def _head(words: str) -> PaperLine:
    return PaperLine(None, (words,), is_head=True)


def _change_words(change: Change | None) -> str:
    if change is None:
        return ""
    available = max(0, change.available)
    return f"{available} s" if change.needed is None else f"{available} of {change.needed} s"


def _clock(reading: Reading, offset: int) -> str:
    starts: datetime | None = reading.line_up.starts_at
    return "" if starts is None else f"{(starts + timedelta(seconds=offset)).astimezone(reading.zone):%H:%M:%S}"

"""The door list drawn: a box to tick, the name, the seat, what the door must know, room for the time."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import BinaryIO

from babel.dates import format_datetime

from fashionos_desktop.reports.guest_exports.door_list.alphabet import in_order
from fashionos_desktop.reports.guest_exports.door_list.pages import HEAD, ROW, Page, paginate
from fashionos_desktop.reports.guest_exports.door_list.summary import draw_summary
from fashionos_desktop.reports.guest_exports.door_list.totals import Total, totals_of
from fashionos_desktop.reports.guest_exports.door_list.words import Entry, entry
from fashionos_desktop.reports.typeset.frame import HEADING, KICKER, Frame
from fashionos_desktop.reports.typeset.paper import Paper
from fashionos_desktop.reports.typeset.shaping import Style
from fashionos_desktop.services.guest_export_rows import ExportGuest, ShowHeading

NAME = Style("Inter-Medium", 9.2)
CELL = Style("Inter-Regular", 8, tabular=True)
FACTS = Style("Inter-Regular", 7.6, "text-muted")
MARK = Style("Inter-SemiBold", 6.6, tracking=0.05)
STOP = replace(MARK, ink="stop")
ASK = replace(MARK, ink="warn")

_TITLE_HEIGHT = 122.0
_RUNNING_HEIGHT = 51.0
_COLUMN_HEADS = 17.0


@dataclass(frozen=True, slots=True)
class _Columns:
    """Left edges in points, from the frame's left margin."""

    box: float = 0.0
    name: float = 17.0
    plus: float = 168.0
    category: float = 190.0
    seat: float = 255.0
    facts: float = 332.0
    time: float = 492.0


_AT = _Columns()


def write_door_list(guests: Iterable[ExportGuest], file: BinaryIO, show: ShowHeading) -> int:
    """Writes the list as PDF; returns how many guests it holds, cancelled ones included."""
    ordered = in_order(guests)
    totals = totals_of(guest for _, guest in ordered)
    paper = Paper(file, title=f"{show.title}: door list", subject=_stamp(show, totals.everyone))
    frame = Frame(show.title, "Door list", _stamp(show, totals.everyone))
    below = paper.height - frame.foot - 6 - _COLUMN_HEADS
    pages = paginate(ordered, first_room=below - _TITLE_HEIGHT, room=below - _RUNNING_HEIGHT)
    count = len(pages) + 1
    for number, page in enumerate(pages, start=1):
        if number == 1:
            top = frame.draw_title(paper, _where_and_when(show))
        else:
            top = frame.draw_running_head(paper, _guide(page))
        _draw_page(paper, frame, page, top, show)
        frame.draw_foot(paper, number, count)
        paper.next_page()
    top = frame.draw_running_head(paper, "Totals") if pages else frame.draw_title(paper, _where_and_when(show))
    draw_summary(paper, frame, totals, top)
    frame.draw_foot(paper, count, count)
    paper.save()
    return len(ordered)


def _draw_page(paper: Paper, frame: Frame, page: Page, top: float, show: ShowHeading) -> None:
    y = _draw_column_heads(paper, frame, top)
    for head, guests in page.blocks:
        y += HEAD
        paper.text(frame.left + _AT.name, y - 8, head, HEADING)
        for guest in guests:
            paper.rule(frame.left, y, paper.width - frame.right)
            y += ROW
            readable = not paper.lacks(guest.name, NAME)
            _draw_entry(paper, frame, entry(guest, show_day=show.starts_at or show.printed_at, readable=readable), y)


def _draw_column_heads(paper: Paper, frame: Frame, top: float) -> float:
    y = top + 11
    heads = ((_AT.name, "Guest"), (_AT.category, "Category"), (_AT.seat, "Seat"), (_AT.facts, "For the door"))
    for x, word in heads:
        paper.text(frame.left + x, y, word.upper(), replace(KICKER, size=6.2))
    paper.text(paper.width - frame.right, y, "IN AT", replace(KICKER, size=6.2), align="right")
    paper.rule(frame.left, y + 5, paper.width - frame.right, ink_name="text", weight=0.7)
    return y + 5


def _draw_entry(paper: Paper, frame: Frame, line: Entry, y: float) -> None:
    """One guest; `y` is the lower edge of the row."""
    left, base = frame.left, y - 5.2
    if line.may_be_ticked or line.came_in:
        paper.box(left + 0.4, y - 4.2, 8.4)
    if line.came_in:
        paper.tick(left + 0.4, y - 4.2, 8.4)
    name = replace(NAME, ink="text-muted") if line.cancelled else NAME
    room = _AT.plus - _AT.name - 4 if line.plus else _AT.category - _AT.name - 6
    width = paper.text(left + _AT.name, base, line.name, name, room=room)
    if line.cancelled:
        paper.rule(left + _AT.name - 1, base - 3.1, left + _AT.name + width + 1, ink_name="text", weight=0.6)
    paper.text(left + _AT.plus, base, line.plus, replace(NAME, font="Inter-SemiBold"))
    cell = replace(CELL, ink="text-muted") if line.cancelled else CELL
    paper.text(left + _AT.category, base, line.category, cell, room=_AT.seat - _AT.category - 6)
    paper.text(left + _AT.seat, base, line.seat, cell, room=_AT.facts - _AT.seat - 6)
    _draw_facts(paper, line, left + _AT.facts, base, left + _AT.time - 4)
    paper.text(paper.width - frame.right, base, line.came_in, CELL, align="right")


def _draw_facts(paper: Paper, line: Entry, x: float, base: float, edge: float) -> None:
    for words, style in ((line.refused, STOP), (line.asked, ASK), (line.marks, MARK)):
        for word in words:
            x += paper.text(x, base, word.upper(), style) + 6
    if line.facts and edge - x > 20:
        paper.text(x, base, line.facts, FACTS, room=edge - x)


def _where_and_when(show: ShowHeading) -> str:
    starts = show.starts_at and str(format_datetime(show.starts_at, "EEEE d MMMM yyyy, HH:mm", locale="en"))
    return " · ".join(part for part in (starts, show.venue) if part)


def _stamp(show: ShowHeading, everyone: Total) -> str:
    guests = f"{everyone.expected:,} {'guest' if everyone.expected == 1 else 'guests'}"
    if everyone.cancelled:
        guests = f"{guests}, {everyone.cancelled:,} cancelled and struck out"
    parts = [f"Printed {_moment(show.printed_at)}", guests]
    if show.as_of:
        parts.append(f"list of {_moment(show.as_of)}")
    return " · ".join(parts)


def _moment(instant: datetime) -> str:
    return str(format_datetime(instant, "d MMM yyyy HH:mm", locale="en"))


def _guide(page: Page) -> str:
    """The first and the last name on the page, as in a dictionary."""
    first, last = _short(page.first), _short(page.last)
    return first if first == last else f"{first} – {last}"


def _short(guest: ExportGuest) -> str:
    name = " ".join(guest.name.split()) or "No name"
    return name if len(name) <= 24 else f"{name[:23].rstrip()}…"

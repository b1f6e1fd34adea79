"""Lines of the sheet: each knows how high it is and draws itself at a place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from fashionos_desktop.reports.typeset.frame import BODY, HEADING, KICKER, SMALL
from fashionos_desktop.reports.typeset.paper import Paper
from fashionos_desktop.reports.typeset.shaping import Style
from fashionos_desktop.services.day_sheet import Contact, ContactGroup, Planned, SheetCall

_NAME = Style("Inter-Medium", 8.6)
_CLOCK = Style("Inter-SemiBold", 8.6, tabular=True)
_SAME_CLOCK = Style("Inter-Regular", 8.6, "text-muted", tabular=True)
_WORDS = replace(BODY, tabular=False)
_HEAD = replace(KICKER, size=6.2)
_ROW = 15.2
_NOTE = 10.0

Measure = Callable[[str, Style], float]
"""Points that a text takes in a style."""

Draw = Callable[[Paper, float, float, float], None]
"""Given the paper, the line's lower edge, and the left and right edge of the content."""


@dataclass(frozen=True, slots=True)
class Line:
    high: float
    draw: Draw


@dataclass(frozen=True, slots=True)
class _Columns:
    """Left edges in points, from the content's left edge."""

    clock: float = 14.0
    name: float = 48.0
    what: float = 164.0
    where: float = 268.0
    ring: float = 340.0
    notes: float = 428.0


_AT = _Columns()
_PLAN_TITLE = 74.0
_PLAN_PLACE = 258.0
_CONTACT_NAME = 164.0
_CONTACT_PHONE = 336.0


def heading(words: str) -> Line:
    return Line(34, lambda paper, y, left, _: _text(paper, left, y - 9, words, HEADING))


def sentence(words: str) -> Line:
    return Line(16, lambda paper, y, left, right: _text(paper, left, y - 5, words, SMALL, right - left))


def planned(line: Planned) -> Line:
    def draw(paper: Paper, y: float, left: float, right: float) -> None:
        base = y - 5
        _text(paper, left, base, line.clock, _CLOCK, _PLAN_TITLE - 6)
        _text(paper, left + _PLAN_TITLE, base, line.title, _NAME, _PLAN_PLACE - _PLAN_TITLE - 8)
        _text(paper, left + _PLAN_PLACE, base, line.place, _WORDS, right - left - _PLAN_PLACE)
        paper.rule(left, y, right)

    return Line(16, draw)


def call_heads() -> Line:
    heads = (
        (_AT.clock, "Call"),
        (_AT.name, "Who"),
        (_AT.what, "For"),
        (_AT.where, "Where"),
        (_AT.ring, "Ring"),
        (_AT.notes, "Looks and notes"),
    )

    def draw(paper: Paper, y: float, left: float, right: float) -> None:
        for x, word in heads:
            _text(paper, left + x, y - 5, word.upper(), _HEAD)
        paper.rule(left, y, right, ink_name="text", weight=0.7)

    return Line(15, draw)


def call(line: SheetCall, *, same_time: bool, measure: Measure, wide: float) -> Line:
    """One call with a box to tick; the time is strong beside the first of those called together.

    `wide` is what the content has. Notes that are too long for their column take a line of their own.
    """
    looks = f"{'Look' if len(line.looks) == 1 else 'Looks'} {', '.join(line.looks)}" if line.looks else ""
    beside = ". ".join(part for part in (looks, line.notes) if part)
    fits = not line.notes or measure(beside, SMALL) <= wide - _AT.notes
    high = _ROW if fits else _ROW + _NOTE

    def draw(paper: Paper, y: float, left: float, right: float) -> None:
        base = y - high + 10.4
        paper.box(left + 0.4, base + 1, 7.6)
        if line.has_come:
            paper.tick(left + 0.4, base + 1, 7.6)
        clock = _SAME_CLOCK if same_time else _CLOCK
        _text(paper, left + _AT.clock, base, line.clock, clock, _AT.name - _AT.clock - 4)
        _text(paper, left + _AT.name, base, line.name, _NAME, _AT.what - _AT.name - 8)
        _text(paper, left + _AT.what, base, _what(line), _WORDS, _AT.where - _AT.what - 8)
        _text(paper, left + _AT.where, base, line.place, _WORDS, _AT.ring - _AT.where - 8)
        _text(paper, left + _AT.ring, base, line.ring, _WORDS, _AT.notes - _AT.ring - 6)
        _text(paper, left + _AT.notes, base, beside if fits else looks, SMALL, right - left - _AT.notes)
        if not fits:
            _text(paper, left + _AT.name, base + _NOTE, line.notes, SMALL, right - left - _AT.name)
        paper.rule(left, y, right)

    return Line(high, draw)


def contact_head(group: ContactGroup) -> Line:
    def draw(paper: Paper, y: float, left: float, right: float) -> None:
        _text(paper, left, y - 5, group.title.upper(), _HEAD)
        paper.rule(left, y, right, ink_name="text", weight=0.7)

    return Line(22, draw)


def contact(one: Contact) -> Line:
    def draw(paper: Paper, y: float, left: float, right: float) -> None:
        base = y - 5
        _text(paper, left, base, one.role, _WORDS, _CONTACT_NAME - 8)
        _text(paper, left + _CONTACT_NAME, base, one.name, _NAME, _CONTACT_PHONE - _CONTACT_NAME - 8)
        _text(paper, left + _CONTACT_PHONE, base, one.phone, _CLOCK, right - left - _CONTACT_PHONE)
        paper.rule(left, y, right)

    return Line(15.2, draw)


def _what(line: SheetCall) -> str:
    """ "Models, arrival"; a department that is named as its activity stands once."""
    if line.department.lower() == line.activity.lower():
        return line.department
    return ", ".join(part for part in (line.department, line.activity) if part)


def _text(paper: Paper, x: float, y: float, words: str, style: Style, room: float | None = None) -> None:
    if words:
        paper.text(x, y, words, style, room=room)

"""Lists and cards: running order, rail cards, dressers' sheets, look lists, the return sheet."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import BinaryIO

from reportlab.lib.pagesizes import A4, landscape

from fashionos_desktop.reports.papers.heading import frame_of
from fashionos_desktop.reports.papers.photographs import draw_photograph
from fashionos_desktop.reports.papers.wrapping import Wrapping
from fashionos_desktop.reports.typeset.frame import HEADING, KICKER, Frame
from fashionos_desktop.reports.typeset.paper import Paper as Sheet
from fashionos_desktop.reports.typeset.shaping import Style
from fashionos_desktop.services.papers import Card, Paper, PaperLine

_STRONG = Style("Inter-SemiBold", 9.4, tabular=True)
_CELL = Style("Inter-Regular", 8.4, tabular=True)
_LARGE = Style("Inter-SemiBold", 17, tabular=True)
_CHANGED = Style("Inter-SemiBold", 6.2, "warn", tracking=0.05)
_NAME = Style("NewsreaderDisplay-Medium", 24)
_SECOND = Style("Inter-Regular", 9.5, "text-muted")
_LEADING = 10.6
_PAD = 5.5
_GAP = 8.0
_PHOTO = (48.0, 64.0)
_BOX = 9.0


@dataclass(frozen=True, slots=True)
class _Place:
    x: float
    width: float
    style: Style
    right: bool


class _Pages:
    """Draws lines page after page; the number of pages stands at each foot, so they are drawn twice."""

    def __init__(self, paper: Paper, file: BinaryIO) -> None:
        size = landscape(A4) if paper.landscape else A4
        self.paper = paper
        self.sheet = Sheet(file, title=f"{paper.show_title}: {paper.name}", size=size)
        self.wrapping = Wrapping(self.sheet)
        self.large = paper.layout == "cards"
        self.boxes = any(line.ticked is not None for card in paper.cards for line in card.lines)

    def breaks(self, card: Card) -> list[list[PaperLine]]:
        """The lines of each page of a card."""
        frame = frame_of(self.paper, card)
        places = self.places(frame)
        room = self.sheet.height - frame.foot - 20
        pages: list[list[PaperLine]] = [[]]
        y = self.first_line(frame)
        for place, line in enumerate(card.lines):
            high = self.height(line, places)
            with_next = high
            if line.is_head and place + 1 < len(card.lines):
                with_next += self.height(card.lines[place + 1], places)  # a head never stands alone at the foot
            if y + with_next > room and pages[-1]:
                pages.append([])
                y = frame.top + 17 + 22
            pages[-1].append(line)
            y += high
        return pages

    def draw(self, card: Card, lines: list[PaperLine], *, first: bool, page: int, pages: int) -> None:
        frame = frame_of(self.paper, card)
        places = self.places(frame)
        top = self.head(frame, card) if first else frame.draw_running_head(self.sheet, card.head)
        y = self.column_heads(frame, places, top)
        for line in lines:
            y = self.line(frame, places, line, y)
        self.sheet.rule(frame.left, y, self.sheet.width - frame.right)
        frame.draw_foot(self.sheet, page, pages)
        self.sheet.next_page()

    def head(self, frame: Frame, card: Card) -> float:
        if not self.large:
            return frame.draw_title(self.sheet, self.paper.when_and_where)
        edge = self.sheet.width - frame.right
        y = frame.top + 8
        self.sheet.text(frame.left, y, f"{frame.kind.upper()} · {self.paper.show_title.upper()}", KICKER)
        if card.changed:
            self.sheet.text(edge, y, "CHANGED SINCE THE LAST PRINT", _CHANGED, align="right")
        self.sheet.text(frame.left, y + 30, card.head, _NAME, room=edge - frame.left)
        self.sheet.text(
            frame.left, y + 46, f"{card.second} · {self.paper.when_and_where}", _SECOND, room=edge - frame.left
        )
        return y + 54

    def first_line(self, frame: Frame) -> float:
        return frame.top + 8 + (54 if self.large else 80) + 22

    def places(self, frame: Frame) -> list[_Place]:
        """Left edges and widths of the columns."""
        photo = _PHOTO[0] + _GAP if self.paper.with_photos else 0.0
        box = _BOX + _GAP if self.boxes else 0.0
        columns = self.paper.columns
        left = frame.left + box
        room = self.sheet.width - frame.right - left - photo - _GAP * (len(columns) - 1)
        whole = sum(column.share for column in columns)
        places: list[_Place] = []
        for number, column in enumerate(columns):
            width = room * column.share / whole
            style = _LARGE if self.large and number == 0 else _STRONG if column.strong else _CELL
            places.append(_Place(left, width, style, column.right))
            left += width + _GAP + (photo if number == 0 else 0)
        return places

    def column_heads(self, frame: Frame, places: list[_Place], top: float) -> float:
        y = top + 11
        style = replace(KICKER, size=6.2)
        for place, column in zip(places, self.paper.columns, strict=True):
            x = place.x + place.width if place.right else place.x
            align = "right" if place.right else "left"
            self.sheet.text(x, y, column.head.upper(), style, align=align, room=place.width)  # type: ignore[arg-type]
        self.sheet.rule(frame.left, y + 5, self.sheet.width - frame.right, ink_name="text", weight=0.7)
        return y + 5

    def height(self, line: PaperLine, places: list[_Place]) -> float:
        if line.is_head:
            return 30.0
        rows = max(
            (
                len(self.wrapping.lines(cell, place.style, place.width))
                for cell, place in zip(line.cells, places, strict=False)
            ),
            default=1,
        )
        words = max(1, rows) * _LEADING + 2 * _PAD
        if self.large:
            words = max(words, 22 + 2 * _PAD)
        return max(words, _PHOTO[1] + 2 * _PAD if self.paper.with_photos else 0.0)

    def line(self, frame: Frame, places: list[_Place], line: PaperLine, y: float) -> float:
        """Draws one line below `y`; returns where the next one begins."""
        sheet = self.sheet
        if line.is_head:
            sheet.text(frame.left, y + 22, line.cells[0], HEADING)
            return y + 30
        high = self.height(line, places)
        sheet.rule(frame.left, y, sheet.width - frame.right)
        if line.changed:
            sheet.field(frame.left - 9, y + high - 1, 3, high - 2, ink_name="warn")
            sheet.text(sheet.width - frame.right, y + high - 2.5, "CHANGED", _CHANGED, align="right")
        if line.ticked is not None:
            base = y + _PAD + _BOX
            sheet.box(frame.left, base, _BOX)
            if line.ticked:
                sheet.tick(frame.left, base, _BOX)
        if self.paper.with_photos:
            x = places[0].x + places[0].width + _GAP
            jpeg = self.paper.photos.get(line.photo_id or "")
            draw_photograph(sheet, jpeg, line.name, x, y + _PAD + _PHOTO[1], width=_PHOTO[0], height=_PHOTO[1])
        for cell, place in zip(line.cells, places, strict=False):
            self.cell(place, cell, y, struck=line.struck)
        return y + high

    def cell(self, place: _Place, cell: str, y: float, *, struck: bool) -> None:
        style = replace(place.style, ink="text-muted") if struck else place.style
        base = y + _PAD + (14 if place.style is _LARGE else 8.2)
        for words in self.wrapping.lines(cell, place.style, place.width):
            x = place.x + place.width if place.right else place.x
            wide = self.sheet.text(x, base, words, style, align="right" if place.right else "left")
            if struck and words:
                start = x - wide if place.right else x
                self.sheet.rule(start, base - 3, start + wide, ink_name="text-muted", weight=0.6)
            base += _LEADING


def draw_lists(paper: Paper, file: BinaryIO) -> int:
    """Returns the pages. Cards begin a page each and count their own."""
    pages = _Pages(paper, file)
    drawn = 0
    for card in paper.cards:
        parts = pages.breaks(card)
        for number, lines in enumerate(parts, 1):
            pages.draw(card, lines, first=number == 1, page=number, pages=len(parts))
            drawn += 1
    pages.sheet.save()
    return drawn

"""Boards of photographs: the line-up to hang on the wall, the contact sheet of a casting."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from math import ceil
from typing import BinaryIO

from fashionos_desktop.reports.papers.heading import frame_of
from fashionos_desktop.reports.papers.photographs import draw_photograph
from fashionos_desktop.reports.papers.wrapping import Wrapping
from fashionos_desktop.reports.typeset.frame import Frame
from fashionos_desktop.reports.typeset.paper import Paper as Sheet
from fashionos_desktop.reports.typeset.shaping import Style
from fashionos_desktop.services.papers import Paper, PaperLine

USUAL_A_PAGE = 12
_COLUMNS = {3: 3, 4: 2, 5: 3, 6: 3, 7: 4, 8: 4, 9: 3, 10: 4, 11: 4, 12: 4}
_GAP = 14.0
_TITLE, _RUNNING = 118.0, 56.0
_NUMBER = Style("Inter-SemiBold", 13, tabular=True)
_NAME = Style("Inter-Medium", 9.2)
_FACT = Style("Inter-Regular", 7.8, "text-muted")
_CHANGED = Style("Inter-SemiBold", 6.6, "warn", tracking=0.05)
_NAME_LEADING, _FACT_LEADING = 11.0, 9.4
_FEWEST_WORDS, _SMALLEST_PHOTO = 50.0, 60.0
_MARK = 40.0
"""Width of the word for a changed one."""


@dataclass(frozen=True, slots=True)
class _Grid:
    columns: int
    rows: int
    width: float
    photo: float
    """Height of a photograph."""
    words: float
    """Height below it, as much as the longest words of the page need."""


def draw_board(paper: Paper, file: BinaryIO, per_page: int) -> int:
    """Returns the pages. Each photograph stands 3:4 where the page allows, its words below it."""
    frame = frame_of(paper)
    sheet = Sheet(file, title=f"{paper.show_title}: {paper.name}", subject=frame.stamp)
    wrapping = Wrapping(sheet)
    lines = [line for card in paper.cards for line in card.lines]
    pages = [lines[at : at + per_page] for at in range(0, len(lines), per_page)] or [[]]
    for number, page in enumerate(pages, 1):
        if number == 1:
            top = frame.draw_title(sheet, paper.when_and_where)
            room = sheet.height - frame.foot - _TITLE
        else:
            top = frame.draw_running_head(sheet, f"{page[0].cells[0]} – {page[-1].cells[0]}")
            room = sheet.height - frame.foot - _RUNNING
        grid = _grid(sheet, frame, per_page, room - 10, [partial(_words, wrapping, paper, line) for line in page])
        for place, line in enumerate(page):
            row, column = divmod(place, grid.columns)
            x = frame.left + column * (grid.width + _GAP)
            _draw(sheet, wrapping, paper, line, grid, x, top + 14 + row * (grid.photo + grid.words + _GAP))
        frame.draw_foot(sheet, number, len(pages))
        sheet.next_page()
    sheet.save()
    return len(pages)


def _grid(sheet: Sheet, frame: Frame, per_page: int, room: float, cards: list[Callable[[float], _Words]]) -> _Grid:
    columns = _COLUMNS[per_page]
    rows = ceil(per_page / columns)
    width = (sheet.width - frame.left - frame.right - (columns - 1) * _GAP) / columns
    high = (room - (rows - 1) * _GAP) / rows
    words = min(max([_FEWEST_WORDS, *(card(width).high for card in cards)]), high - _SMALLEST_PHOTO)
    return _Grid(columns, rows, width, min(width * 4 / 3, high - words), words)


@dataclass(frozen=True, slots=True)
class _Words:
    """What stands below a photograph, broken into lines."""

    number: str
    names: tuple[str, ...]
    facts: tuple[str, ...]

    @property
    def high(self) -> float:
        return 12 + len(self.names) * _NAME_LEADING + len(self.facts) * _FACT_LEADING


def _words(wrapping: Wrapping, paper: Paper, line: PaperLine, width: float) -> _Words:
    has_number = paper.columns[0].head == "No."
    number, name, facts = (
        (line.cells[0], line.cells[1], line.cells[2:]) if has_number else ("", line.cells[0], line.cells[1:])
    )
    taken = wrapping.measure(number, _NUMBER) + 5 if number else 0.0
    names = wrapping.lines(name, _NAME, width - taken - (_MARK if line.changed else 0.0))
    return _Words(number, names, tuple(words for fact in facts for words in wrapping.lines(fact, _FACT, width)))


def _draw(sheet: Sheet, wrapping: Wrapping, paper: Paper, line: PaperLine, grid: _Grid, x: float, top: float) -> None:
    jpeg = paper.photos.get(line.photo_id or "")
    wide = min(grid.width, grid.photo * 3 / 4)
    draw_photograph(sheet, jpeg, line.name, x, top + grid.photo, width=wide, height=grid.photo)
    if line.struck:
        sheet.rule(x, top + grid.photo / 2, x + wide, ink_name="text", weight=1.2)
    y = top + grid.photo + 12
    if line.changed:
        sheet.field(x - 5, top + grid.photo + grid.words - 4, 2, grid.photo + grid.words - 4, ink_name="warn")
        sheet.text(x + grid.width, y, "CHANGED", _CHANGED, align="right")
    words = _words(wrapping, paper, line, grid.width)
    taken = sheet.text(x, y, words.number, _NUMBER) + 5 if words.number else 0.0
    for name in words.names:
        sheet.text(x + taken, y, name, _NAME)
        y += _NAME_LEADING
    y += _FACT_LEADING - _NAME_LEADING
    end = top + grid.photo + grid.words
    for place, fact in enumerate(words.facts):
        if y + _FACT_LEADING > end and place + 1 < len(words.facts):
            sheet.text(x, y, "…", _FACT)
            break
        sheet.text(x, y, fact, _FACT)
        y += _FACT_LEADING

"""The last page of the door list: totals, and what to do with the ticks afterwards."""

from __future__ import annotations

from dataclasses import replace

from fashionos_desktop.reports.guest_exports.door_list.totals import Total, Totals
from fashionos_desktop.reports.typeset.frame import BODY, HEADING, KICKER, SMALL, Frame
from fashionos_desktop.reports.typeset.paper import Paper
from fashionos_desktop.reports.typeset.shaping import Style

_STRONG = replace(BODY, font="Inter-SemiBold")
_FIGURES = ("Expected", "Plus ones", "In", "To come", "Cancelled")
_FIRST, _STEP, _ROW = 250.0, 67.0, 17.0

_AFTERWARDS = (
    "Tick each guest who comes in and write the time beside the name.",
    "When a laptop works again, type the ticks back on the Door screen, or with "
    "fashionos check-in --name NAME --at TIME: nobody is counted twice.",
)


def draw_summary(paper: Paper, frame: Frame, totals: Totals, top: float) -> None:
    """Draws the page's content from `top` down; a show with very many categories shows the largest."""
    y = top + 40
    paper.text(frame.left, y, "Totals", HEADING)
    y = _draw_row(paper, frame, y + 26, ("Category", *_FIGURES), replace(KICKER, size=6.2), ink="text", upper=True)
    room = int((paper.height - frame.foot - y - 150) / _ROW)
    shown = totals.categories
    if len(shown) > room:
        largest = sorted(shown, key=lambda total: -total.expected)[: room - 1]
        shown = tuple(total for total in shown if total in largest)
    for total in shown:
        y = _draw_row(paper, frame, y, (total.name or "No category", *_figures(total)), BODY)
    if len(shown) < len(totals.categories):
        others = len(totals.categories) - len(shown)
        y = _draw_row(paper, frame, y, (f"and {others:,} more categories", *[""] * 5), SMALL)
    y = _draw_row(paper, frame, y, (totals.everyone.name, *_figures(totals.everyone)), _STRONG, ink="text")
    if totals.notable:
        words = " · ".join(f"{word} {count:,}" for word, count in totals.notable)
        y += 18
        paper.text(frame.left, y, words, BODY, room=paper.width - frame.left - frame.right)
    for sentence in _AFTERWARDS:
        y += 15
        paper.text(frame.left, y + 8, sentence, SMALL, room=paper.width - frame.left - frame.right)


def _figures(total: Total) -> tuple[str, ...]:
    figures = (total.expected, total.plus_ones, total.came_in, total.to_come, total.cancelled)
    return tuple(f"{figure:,}" if figure else "–" for figure in figures)


def _draw_row(
    paper: Paper,
    frame: Frame,
    y: float,
    cells: tuple[str, ...],
    style: Style,
    *,
    ink: str = "line",
    upper: bool = False,
) -> float:
    name, *figures = (cell.upper() for cell in cells) if upper else cells
    paper.text(frame.left, y, name, style, room=_FIRST - 60)
    for place, figure in enumerate(figures):
        paper.text(frame.left + _FIRST + place * _STEP, y, figure, style, align="right")
    paper.rule(frame.left, y + 5, frame.left + _FIRST + (len(figures) - 1) * _STEP, ink_name=ink, weight=0.5)
    return y + _ROW

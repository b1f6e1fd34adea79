"""The boards of casting and line-up: a frame of a drag, the pool narrowed by a letter, papers as PDF."""

from __future__ import annotations

import re
import time
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from itertools import cycle, islice
from pathlib import Path

from PySide6.QtWidgets import QWidget

from benchmarks.place import Place
from benchmarks.tables import Line, Table
from benchmarks.timing import SPREAD_COLUMNS, Spread, spread
from benchmarks.window import application, until
from fashionos_desktop import app
from fashionos_desktop.reports.papers import write_paper
from fashionos_desktop.services.casting import CardState, Measures, PoolFilter, PoolModel, narrowed
from fashionos_desktop.services.line_up import LineUp, arrange, moved
from fashionos_desktop.services.papers import read_paper
from fashionos_desktop.services.shows import list_shows
from fashionos_desktop.storage import Cache
from fashionos_desktop.ui.preferences import Preferences
from fashionos_desktop.views.line_up.screen import LineUpScreen

NOW = datetime(2026, 9, 29, 17, 28, tzinfo=UTC)
FRAMES = 120
POOL = 5_000
FRAME_BAR = 16.0


def measure(place: Place, looks: tuple[int, ...] = (60, 200)) -> Table:
    lines: list[Line] = []
    rows: list[tuple[str, ...]] = []
    for count in looks:
        for view, frames in _drags(place.folder, count).items():
            worst = frames.p95
            what = f"a frame of a drag, {view}, {count} looks"
            said = f"p95 {worst:.1f} ms, median {frames.p50:.1f} ms"
            lines.append(Line(what, "< 16 ms", said, met=worst < FRAME_BAR))
            rows.append((what, *frames.cells()))
    pool = spread(_pool())
    lines.append(Line(f"pool narrowed by a letter, {POOL:,} models", "–", f"p95 {pool.p95:.1f} ms"))
    rows.append(("pool narrowed", *pool.cells()))
    for kind, per_second in _papers(place.folder).items():
        lines.append(Line(f"{kind} as PDF", "–", f"{per_second:,.0f} pages/s"))
    notes = [
        "A frame is what follows a step of the pointer: numbers, changes and blocks of the whole order reckoned anew,"
        " and the view painted; the display itself adds its own.",
    ]
    return Table("Casting and line-up", lines, ("what", *SPREAD_COLUMNS), rows, notes)


def _drags(folder: Path, count: int) -> dict[str, Spread]:
    """Steps across the whole order, offscreen, in the wall and in the table."""
    look = app._look(application(), "light", still=True)
    opener = app._opener(folder / "line-up.sqlite3", demo=True, clock=lambda: NOW)
    screens = app.entries(("fashionos_desktop.views.line_up",))
    program = app.compose(look, Preferences(), opener, screens, lambda: NOW)
    program.begin()
    window = program.window
    window.resize(1440, 900)
    until(lambda: isinstance(window.stage.screen_in_sight, LineUpScreen) and window.around.tasks.idle)
    screen = window.stage.screen_in_sight
    assert isinstance(screen, LineUpScreen)
    until(lambda: screen.model.rowCount() > 0 and window.around.tasks.idle)
    line_up = _of_size(screen, count)
    screen.model.show(line_up)
    found = {}
    for view, widget in (("wall", screen.wall.viewport()), ("table", screen.table.viewport())):
        screen._see_wall(view == "wall")
        until(lambda: window.around.tasks.idle)
        found[view] = spread(_frames(screen, line_up, widget, wall=view == "wall"))
    window.close()
    program.close()
    return found


def _of_size(screen: LineUpScreen, count: int) -> LineUp:
    """The demo's own looks, over and over, each a line of its own."""
    line_up = screen.model.line_up
    assert line_up is not None
    many = islice(cycle(line_up.exits), count)
    lines = [replace(line, id=f"{place:05}", rank=f"{place:05}") for place, line in enumerate(many)]
    return arrange(line_up.show_id, lines, line_up.timing, locked_at=None, starts_at=line_up.starts_at)


def _frames(screen: LineUpScreen, line_up: LineUp, viewport: QWidget, *, wall: bool) -> list[float]:
    """Seconds of each step: the preview and the paint that follows."""
    ids = [line_up.lines[2].id]
    taken = []
    for step in range(FRAMES):
        before = line_up.lines[(step * 7) % len(line_up.lines)].id
        begun = time.perf_counter()
        if wall:
            screen.wall.show_drag(ids, before)
        else:
            screen.model.preview(moved(line_up, ids, before))
        viewport.repaint()
        if not wall:
            screen.arcs.repaint()
        taken.append(time.perf_counter() - begun)
    screen.wall.end_drag()
    return taken


def _pool() -> list[float]:
    directory = tuple(
        PoolModel(
            str(place), f"Ana Ruiz {place}", "Kite", "woman", Measures(Decimal(170 + place % 20)), None,
            CardState("calendar-check", "Free", "good"), True, None, None, f"ana ruiz {place} kite lodz",
        )
        for place in range(POOL)
    )  # fmt: skip
    taken = []
    for words in ("a", "an", "ana", "ana 17", "ana 175", "175-180", "kite", "lodz 12", "nobody") * 12:
        begun = time.perf_counter()
        narrowed(directory, PoolFilter(words=words))
        taken.append(time.perf_counter() - begun)
    return taken


def _papers(folder: Path) -> dict[str, float]:
    """Pages a second, reading included."""
    found = {}
    with Cache.open(folder / "line-up.sqlite3") as cache:
        show = cache.read(list_shows)[0]
        for kind in ("lineup", "running-order", "rail-cards"):
            target = folder / f"{kind}.pdf"
            begun = time.perf_counter()
            paper = cache.read(lambda session, kind=kind: read_paper(session, kind, show.id, now=NOW))  # type: ignore[misc]
            write_paper(paper, target)
            taken = time.perf_counter() - begun
            found[kind] = len(re.findall(rb"/Type\s*/Page\b", target.read_bytes())) / taken
    return found

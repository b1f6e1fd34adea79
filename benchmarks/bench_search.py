"""From a letter typed in the Guests screen to its result on the screen."""

from __future__ import annotations

import contextlib
import random
import sqlite3
import time
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent

from benchmarks import raw, window
from benchmarks.place import SLUG, Place
from benchmarks.tables import Line, Table
from benchmarks.timing import SPREAD_COLUMNS, spread
from fashionos_desktop import paths
from fashionos_desktop.services.shows import show_by_slug
from fashionos_desktop.storage import Cache
from fashionos_desktop.ui.board.pages import first_page
from fashionos_desktop.ui.navigation import OpenGuests
from fashionos_desktop.ui.shell.program import Program

PEOPLE = 25
LETTERS = 6
BETWEEN = 0.12
"""Seconds from one letter to the next: a quick typist's."""
BAR = 50

_LIKE = (
    "SELECT rowid, attendee_name, seat, company, attendee_email FROM registrations WHERE event_id = ?"
    " AND (attendee_name LIKE ?2 OR attendee_email LIKE ?2 OR company LIKE ?2 OR qr_code_data LIKE ?2)"
    " ORDER BY attendee_name LIMIT 200"
)


def measure(place: Place, people: int = PEOPLE) -> Table:
    data = place.data("data")
    with window.desktop(data) as program, contextlib.closing(raw.connect(data)) as connection:
        painted, by_hand = _type(program, connection, _words(connection, people))
    with Cache.open_to_read(paths.cache_file(data)) as cache:
        served = _serve(cache, [text for text, _ in painted])
    ours, service, like = (spread([taken for _, taken in found]) for found in (painted, served, by_hand))
    line = Line(
        "search as you type, letter to painted result",
        f"p95 < {BAR} ms",
        f"p95 {ours.p95:.0f} ms, median {ours.p50:.0f} ms",
        f"raw LIKE, not painted: p95 {like.p95:.0f} ms",
        ours.p95 / like.p95,
        ours.p95 < BAR,
    )
    rows = [
        ("FashionOS: letter typed to result painted", *ours.cells()),
        ("FashionOS: the service alone", *service.cells()),
        *(
            (f"FashionOS: painted, letter {number}", *spread(found).cells())
            for number in range(1, LETTERS + 1)
            if (found := [taken for text, taken in painted if len(text) == number])
        ),
        ("raw sqlite3: LIKE '%text%', not painted", *like.cells()),
    ]
    notes = [
        f"{len(painted)} letters of names, e-mail addresses, companies and codes, one every {BETWEEN * 1000:.0f} ms,"
        " into the Guests screen at 1440 x 900; the search of the letter before may still be under way."
        " LIKE searches the same columns of the same file in turns with it, and finds no name by another accent."
    ]
    return Table("Search as you type", [line], ("what", *SPREAD_COLUMNS), rows, notes)


def _words(connection: sqlite3.Connection, people: int) -> list[str]:
    """What people type: beginnings of names, addresses, companies, codes, as guests have them."""
    dice = random.Random(11)
    guests = connection.execute(
        "SELECT attendee_name, attendee_email, company, qr_code_data FROM registrations"
        " WHERE attendee_email IS NOT NULL AND company IS NOT NULL ORDER BY id LIMIT 2000"
    ).fetchall()
    words = []
    for name, email, company, code in dice.sample(guests, min(people, len(guests))):
        parts = name.split()
        words.append(dice.choice([*parts, *parts, *parts, name, email, company, code])[:LETTERS])
    return words


def _type(
    program: Program, connection: sqlite3.Connection, words: list[str]
) -> tuple[list[tuple[str, float]], list[tuple[str, float]]]:
    program.window.go(OpenGuests())
    screen: Any = program.window.stage.screen_in_sight
    around, model, search = program.window.around, screen.list.board.model, screen.list.header.search
    paints = window.Paints(screen.list.board.view.table.viewport())
    model.modelReset.connect(paints.start)
    window.until(lambda: model.order_known and around.tasks.idle)
    show = around.show()
    if show is None:
        raise RuntimeError("The cache holds no show.")
    painted, by_hand = [], []
    for word in words:
        search.clear()
        window.until(lambda: model.order_known and around.tasks.idle and not model.query.narrowed)
        for end in range(1, len(word) + 1):
            text = word[:end]
            began = time.perf_counter()
            _press(search, text[-1])
            if text.strip() == text:
                window.until(partial(_painted, model, paints, text))
                painted.append((text, time.perf_counter() - began))
                by_hand.append((text, _like(connection, show.id, text)))
            window.run_for(max(0.001, BETWEEN - (time.perf_counter() - began)))
    return painted, by_hand


def _press(search: Any, letter: str) -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QCoreApplication.sendEvent(search, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))


def _painted(model: Any, paints: window.Paints, text: str) -> bool:
    """Whether the rows of this search were painted, not only the old ones with other words underlined."""
    return model.query.chosen.text == text and paints.count > 0


def _like(connection: sqlite3.Connection, show_id: str, text: str) -> float:
    began = time.perf_counter()
    connection.execute(_LIKE, (show_id, f"%{text}%")).fetchall()
    return time.perf_counter() - began


def _serve(cache: Cache, texts: list[str]) -> list[tuple[str, float]]:
    """The first page of each search, without a window."""
    from fashionos_desktop.services.guests import GuestFilter
    from fashionos_desktop.views.guests.query import GuestsQuery

    show_id = cache.read(lambda session: show_by_slug(session, SLUG).id)
    found = []
    for text in texts:
        query = GuestsQuery(show_id, GuestFilter(text=text))
        began = time.perf_counter()
        cache.read(partial(first_page, query=query))
        found.append((text, time.perf_counter() - began))
    return found

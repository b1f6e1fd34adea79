"""The Door in a window of its own, on a small show; a scanner and a person at its keyboard."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from fashionos_desktop.models import CheckIn, Gate, Registration, TicketTier, new_id, table_of
from fashionos_desktop.services.identity import first_use
from fashionos_desktop.services.shows import create_show
from fashionos_desktop.storage import Cache
from fashionos_desktop.ui.look.sounds import Sound
from fashionos_desktop.ui.screen import Surroundings
from fashionos_desktop.views.door.screen import DoorScreen
from tests.fixtures.window import Heard

NOW = datetime(2026, 9, 29, 17, 28, 41, tzinfo=UTC)
"""19:28:41 in Paris."""

GUESTS: dict[str, dict[str, Any]] = {
    "code-williams": {"attendee_name": "Aaron Williams", "is_vip": True, "escort": True, "seat": "8", "row_label": "A"},
    "code-pyda": {"attendee_name": "Tymon Pyda"},
    "code-watson": {"attendee_name": "Emma Watson"},
    "code-watkins": {"attendee_name": "Zoé Watkins", "plus_ones": 2},
    "code-gone": {"attendee_name": "Capucine Fernandes", "status": "cancelled"},
    "code-paying": {"attendee_name": "Ana Ruiz", "status": "pending", "tier": "paid"},
    "code-no": {"attendee_name": "Nina Haas", "rsvp": "no"},
}


@dataclass
class Door:
    """The screen, and hands at its keyboard. Times are the keyboard's own, as an operating system tells them."""

    screen: DoorScreen
    qtbot: QtBot
    cache: Cache
    heard: Heard
    sounds: list[Sound]
    show_id: str
    _at: int = 1_000
    asked: list[str] = field(default_factory=list)

    def scan(self, code: str, *, gap: int = 4, suffix: str = "\r") -> None:
        """A scanner: a burst, then Enter, Tab or nothing."""
        self._at += 900
        for letter in code + suffix:
            self.press(letter, after=gap)
        if not suffix:
            self.qtbot.waitUntil(lambda: not self.screen.keyboard._machine.holds)

    def type(self, text: str) -> None:
        """A person."""
        for letter in text:
            self.press(letter, after=110)
            self.screen.keyboard._paused()
        self.screen.keyboard._act(self.screen.keyboard._machine.pause())

    def press(self, text: str, *, after: int = 110, key: Qt.Key | None = None) -> None:
        """One key, down the way that a real one takes: the window first, then what has the focus."""
        self._at += after
        window = QGuiApplication.focusWindow()
        assert window is not None
        named = {"\r": Qt.Key.Key_Return, "\t": Qt.Key.Key_Tab}
        code = key or named.get(text) or Qt.Key(ord(text.upper()) if text and ord(text) < 128 else 0)
        shift = Qt.KeyboardModifier.ShiftModifier if text.isupper() else Qt.KeyboardModifier.NoModifier
        for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, code, shift, text)
            event.setTimestamp(self._at)
            QApplication.sendEvent(window, event)

    def tap(self, key: Qt.Key) -> None:
        self.press("", key=key)

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: self.screen.around.tasks.idle)

    @property
    def word(self) -> str:
        return self.screen.room.verdict.face.word

    @property
    def title(self) -> str:
        return self.screen.room.verdict.face.title

    def says(self, word: str, title: str = "") -> None:
        """Waits for that verdict."""
        self.qtbot.waitUntil(lambda: self.word == word and title in self.title)

    def colour(self) -> QColor:
        """Of the verdict as it is painted, in a corner that holds nothing else."""
        verdict = self.screen.room.verdict
        return verdict.grab().toImage().pixelColor(QPoint(verdict.width() - 6, 6))

    def log(self) -> list[Any]:
        scans = table_of(CheckIn)
        columns = (scans.c.kind, scans.c.verdict, scans.c.code, scans.c.party, scans.c.forced, scans.c.reason)
        return self.cache.read(
            lambda session: [tuple(row) for row in session.execute(select(*columns).order_by(scans.c.created_at))]
        )


@pytest.fixture
def house(cache: Cache) -> dict[str, str]:
    """A show with an entrance, a free and a paid category, and seven guests."""

    def work(session: Session) -> dict[str, str]:
        person = first_use(session, person_name="Paulette Duval", organization_name="Maison Aurelle")
        show = create_show(
            session, person, title="Aurelle SS27", slug="ss27", event_date=date(2026, 9, 29), timezone="Europe/Paris"
        )
        tiers = {"comp": new_id(), "paid": new_id()}
        for kind, name, price in (("comp", "Front Row", 0), ("paid", "Standing", 45)):
            row = {"id": tiers[kind], "event_id": show.id, "name": name, "type": kind, "price": Decimal(price)}
            session.execute(insert(table_of(TicketTier)), row)
        gate = {"id": new_id(), "event_id": show.id, "name": "Main entrance", "reentry": "after_exit"}
        session.execute(insert(table_of(Gate)), gate)
        for code, values in GUESTS.items():
            given = {"status": "confirmed", "rsvp": "yes", **values, "qr_code_data": code}
            given["ticket_tier_id"] = tiers[given.pop("tier", "comp")]
            session.execute(insert(table_of(Registration)), {"event_id": show.id, **given})
        return {"show": show.id, "gate": str(gate["id"]), **tiers}

    return cache.write(work).result()


@pytest.fixture
def sounds(around: Surroundings, monkeypatch: pytest.MonkeyPatch) -> list[Sound]:
    heard: list[Sound] = []
    monkeypatch.setattr(around.sounds, "play", heard.append)
    return heard


@pytest.fixture
def open_door(qtbot: QtBot, cache: Cache, around: Surroundings, heard: Heard, sounds: list[Sound]) -> Iterator[Any]:
    opened: list[DoorScreen] = []

    def begin(show_id: str | None) -> Door:
        from fashionos_desktop.services.identity import current_person
        from fashionos_desktop.services.shows import show_by_id

        heard.person = cache.read(current_person)
        heard.show = cache.read(lambda session: show_by_id(session, show_id)) if show_id else None
        heard.now = NOW
        screen = DoorScreen(around)
        opened.append(screen)
        screen.resize(1440, 872)
        screen.show_changed(heard.show)
        with qtbot.waitActive(screen):
            screen.show()
            screen.activateWindow()
        screen.opened(None)
        screen.first_focus().setFocus()
        made = Door(screen, qtbot, cache, heard, sounds, show_id or "")
        made.settle()
        return made

    yield begin
    around.preferences.save_now()
    for screen in opened:
        screen.close()
        screen.keyboard.rest()
        qtbot.waitUntil(lambda: around.tasks.idle)
        screen.deleteLater()


@pytest.fixture
def door(open_door: Callable[[str], Door], house: dict[str, str]) -> Door:
    made = open_door(house["show"])
    made.qtbot.waitUntil(lambda: made.screen.post.gate_id == house["gate"])
    made.settle()
    return made


@pytest.fixture
def later(heard: Heard) -> Callable[[float], None]:
    """Lets minutes pass."""

    def pass_by(minutes: float) -> None:
        heard.now += timedelta(minutes=minutes)

    return pass_by

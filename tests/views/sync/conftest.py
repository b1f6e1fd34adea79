"""The Sync screen on the demo show of a laptop that belongs to a house, with entries as a centre writes them."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from fashionos_desktop.services.demo import make_demo
from fashionos_desktop.services.edits import insert_rows
from fashionos_desktop.services.identity import current_person
from fashionos_desktop.services.shows import list_shows
from fashionos_desktop.storage import Cache, Priority
from fashionos_desktop.sync.protocol import LaptopSeen
from fashionos_desktop.sync.status import State, SyncStatus
from fashionos_desktop.ui.screen import Surroundings
from fashionos_desktop.views.sync.entry_row import EntryRow
from fashionos_desktop.views.sync.screen import SyncScreen
from fashionos_desktop.views.sync.tour_house import join_house, laptops_seen, write_journal
from tests.fixtures.window import NOW, Heard


@pytest.fixture(scope="session")
def demo_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Enrolled, with three things that need a person."""
    path = tmp_path_factory.mktemp("demo") / "cache.sqlite3"
    with Cache.open(path) as cache:
        cache.write(lambda session: make_demo(session, now=NOW)).result()
        person, show = cache.read(current_person), cache.read(list_shows)[0]
        assert person is not None
        cache.write(partial(join_house, organization_id=person.organization_id)).result()
        cache.write(partial(write_journal, show_id=show.id, person=person, now=NOW), Priority.SYNC).result()
    return path


@pytest.fixture
def cache(demo_file: Path, tmp_path: Path) -> Iterator[Cache]:
    shutil.copy(demo_file, tmp_path / "cache.sqlite3")
    with Cache.open(tmp_path / "cache.sqlite3") as opened:
        yield opened


@dataclass
class Spoken:
    """A driver that says what a test tells it to, and counts how often it was hurried."""

    status: SyncStatus = field(default_factory=lambda: SyncStatus(State.AT_REST))
    laptops: Sequence[LaptopSeen] = ()
    hurried: int = 0
    _listener: Callable[[SyncStatus], None] = lambda status: None

    def subscribe(self, listener: Callable[[SyncStatus], None]) -> Callable[[], None]:
        self._listener = listener
        return lambda: None

    def start(self) -> None:
        self._listener(self.status)

    def sync_now(self) -> None:
        self.hurried += 1

    def stop(self, patience: float = 2.0) -> bool:
        return True

    def say(self, status: SyncStatus) -> None:
        self.status = status
        self._listener(status)


@dataclass
class Hands:
    """A person in front of the screen."""

    qtbot: QtBot
    screen: SyncScreen
    driver: Spoken
    cache: Cache
    heard: Heard

    def settle(self) -> None:
        """Until what was written is on the screen."""
        reading = self.screen.reading
        self.qtbot.waitUntil(lambda: self.screen.around.tasks.idle and not reading._soon.isActive())
        self.qtbot.wait(1)
        self.qtbot.waitUntil(lambda: self.screen.around.tasks.idle and not reading._soon.isActive())

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.focus, key)

    def go_to(self, words: str) -> EntryRow:
        row = next(row for row in self.screen.needs.rows if words in row.item.headline)
        row.setFocus()
        return row

    def brings(self, work: Callable[[Any], Any]) -> Any:
        """Another laptop did this, and sync brings it."""
        result = self.cache.write(work, Priority.SYNC).result()
        self.settle()
        return result

    @property
    def focus(self) -> QWidget:
        return QApplication.focusWidget() or self.screen

    @property
    def headlines(self) -> list[str]:
        return [row.item.headline for row in self.screen.needs.rows]

    def value(self, table: str, row_id: str, column: str) -> Any:
        from fashionos_desktop.services.edits.rows import read_rows, table_named

        found = self.cache.read(lambda session: read_rows(session, table_named(table), [row_id]))
        return found[row_id][column] if row_id in found else None


@pytest.fixture
def driver(cache: Cache) -> Spoken:
    return Spoken(laptops=cache.read(lambda session: laptops_seen(session, NOW)))


@pytest.fixture
def hands(qtbot: QtBot, around: Surroundings, heard: Heard, cache: Cache, driver: Spoken) -> Iterator[Hands]:
    heard.person, heard.show = cache.read(current_person), cache.read(list_shows)[0]
    around.sync.attach(driver)
    screen = SyncScreen(around)
    screen.resize(1240, 872)
    screen.show_changed(heard.show)
    with qtbot.waitActive(screen):
        screen.show()
        screen.activateWindow()
    screen.opened(None)
    made = Hands(qtbot, screen, driver, cache, heard)
    qtbot.waitUntil(lambda: screen.contents is not None)
    made.settle()
    yield made
    made.settle()
    screen.close()
    screen.deleteLater()


def more_entries(session: Any, count: int) -> None:
    """Conflicts on as many looks' remarks, as one pull might bring after a long day."""
    from sqlalchemy import text

    house = session.execute(text("SELECT id FROM organizations LIMIT 1")).scalar_one()
    looks = session.execute(text("SELECT id FROM looks")).scalars().all()
    rows = [
        {
            "organization_id": house,
            "created_at": NOW,
            "kind": "edit",
            "table_name": "looks",
            "row_id": looks[number % len(looks)],
            "column_name": "music_cue",
            "kept": f"cue {number}",
            "lost": f"other cue {number}",
            "lost_at": NOW,
        }
        for number in range(count)
    ]
    insert_rows(session, "journal_entries", rows, title="")

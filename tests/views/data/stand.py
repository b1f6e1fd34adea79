"""The Data screen over a real cache, without a window around it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from fashionos_desktop.services.identity import Person, current_person
from fashionos_desktop.services.shows import Show, list_shows
from fashionos_desktop.storage import Cache
from fashionos_desktop.ui.changes import Changes
from fashionos_desktop.ui.history import History
from fashionos_desktop.ui.look.icons import Icons
from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.ui.look.photographs import Photographs
from fashionos_desktop.ui.navigation import Destination
from fashionos_desktop.ui.preferences import Preferences
from fashionos_desktop.ui.screen import Surroundings
from fashionos_desktop.ui.sounds import Sounds
from fashionos_desktop.ui.tasks import Tasks

NOW = datetime(2026, 9, 29, 16, 30, tzinfo=UTC)


@dataclass
class Stand:
    """A cache with what a screen needs around it. `told` and `went` are what the screen said and where it went."""

    cache: Cache
    owner: QObject
    look: Look
    tasks: Tasks
    changes: Changes
    history: History
    around: Surroundings
    show: Show | None
    person: Person | None
    told: list[str] = field(default_factory=list)
    went: list[Destination] = field(default_factory=list)
    errors: list[Exception] = field(default_factory=list)

    def read(self, work: Callable[[Any], Any]) -> Any:
        return self.cache.read(work)

    def write(self, work: Callable[[Any], Any]) -> Any:
        return self.cache.write(work).result()

    def close(self) -> None:
        self.changes.close()
        self.tasks.close()
        self.cache.close()
        self.owner.deleteLater()


def make_stand(application: QApplication, file: Path, look: Look) -> Stand:
    cache = Cache.open(file)
    owner = QObject(application)
    tasks = Tasks(cache, owner)
    changes = Changes(cache, owner)
    history = History(tasks, owner)
    icons = Icons(look)
    person = cache.read(current_person)
    show = next(iter(cache.read(list_shows)), None)
    told: list[str] = []
    went: list[Destination] = []
    errors: list[Exception] = []
    tasks.failed.connect(errors.append)
    around = Surroundings(
        look=look,
        icons=icons,
        photographs=Photographs(lambda key: None, owner),
        sounds=Sounds(on=False),
        tasks=tasks,
        changes=changes,
        history=history,
        preferences=Preferences(None, owner),
        go=went.append,
        tell=told.append,
        clock=lambda: NOW,
        person=lambda: person,
        show=lambda: show,
    )
    return Stand(cache, owner, look, tasks, changes, history, around, show, person, told, went, errors)

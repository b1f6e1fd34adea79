"""The composition root: the one place that builds the desktop and wires it together."""

from __future__ import annotations

import os
import sqlite3
import sys
import tempfile
from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from fashionos_desktop import log, paths, system_libraries
from fashionos_desktop.ui.shell import starting

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from fashionos_desktop.storage import Cache
    from fashionos_desktop.ui.house import House
    from fashionos_desktop.ui.look.look import Look
    from fashionos_desktop.ui.preferences import Preferences
    from fashionos_desktop.ui.screen import ScreenEntry
    from fashionos_desktop.ui.shell.program import Program

SCREENS = (
    "fashionos_desktop.views.show",
    "fashionos_desktop.views.guests",
    "fashionos_desktop.views.door",
    "fashionos_desktop.views.casting",
    "fashionos_desktop.views.line_up",
    "fashionos_desktop.views.live",
    "fashionos_desktop.views.line_up_check",
    "fashionos_desktop.views.backstage_wall",
    "fashionos_desktop.views.data",
    "fashionos_desktop.views.sync",
)
"""One line a screen, in the order of the rail. Each module exposes ENTRY."""

TOUR_NOW = datetime(2026, 9, 29, 17, 28, tzinfo=UTC)
"""The moment at which the pictures of the tour are taken: 32 minutes before the demo show."""

Clock = Callable[[], datetime]


def run_desktop(data: Path, *, demo: bool, screens: Sequence[str] = SCREENS) -> int:
    """Opens the window on the cache in `data` and stays until it is closed. Returns the exit status."""
    refusal = system_libraries.refusal_to_open(os.environ)
    if refusal is not None:
        return _refuse(refusal)
    try:
        with log.recorded(data), starting.garbage_left_alone():
            return _run(data, screens, demo=demo)
    except (ImportError, OSError) as error:
        explained = system_libraries.explain(error)
        if explained is None:
            raise
        return _refuse(explained)


def run_tour(data: Path | None, out: Path, theme: str, screens: Sequence[str] = SCREENS) -> list[Path]:
    """Draws every screen into `out`, offscreen, and returns the pictures.

    It works on a copy of the cache in `data`; without one, on a demo show made for it.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory(prefix="fashionos-tour-") as folder:
        copy = Path(folder) / "cache.sqlite3"
        if data is not None and paths.cache_file(data).exists():
            _copy(paths.cache_file(data), copy)
        return _draw(copy, out, theme, screens)


def _run(data: Path, screens: Sequence[str], *, demo: bool) -> int:
    import asyncio

    with starting.imports_left_alone():
        import qasync

    from fashionos_desktop.ui.preferences import Preferences
    from fashionos_desktop.ui.shell.interrupts import Interrupts

    application = _application()
    preferences = Preferences(paths.settings_file(data))
    look = _look(application, preferences.now.theme, round(preferences.now.text_scale * 100))
    opener = _opener(paths.cache_file(data), demo=demo)
    program = compose(look, preferences, opener, entries(screens), _now, _house_of)
    loop = qasync.QEventLoop(application)
    asyncio.set_event_loop(loop)
    loop.set_exception_handler(lambda _, context: program.troubles.tell(_error_in(context)))
    interrupts = Interrupts()
    interrupts.asked.connect(program.window.quit)
    program.ended.connect(loop.stop)
    with log.unhandled_exceptions(program.troubles.tell), loop:
        _offer_crash(program, data)
        program.begin()
        loop.run_forever()
        program.close()
    interrupts.close()
    asyncio.set_event_loop(None)
    return 0


def _draw(cache: Path, out: Path, theme: str, screens: Sequence[str]) -> list[Path]:
    from fashionos_desktop.ui.preferences import Preferences
    from fashionos_desktop.ui.shell.tour import Tour

    look = _look(_application(), theme, still=True)
    opener = _opener(cache, demo=True, clock=_tour_clock)
    program = compose(look, Preferences(), opener, entries(screens), _tour_clock)
    try:
        program.begin()
        return Tour(program.window, out).take()
    finally:
        program.window.close()
        program.close()


def compose(
    look: Look,
    preferences: Preferences,
    open_cache: Callable[[], Cache],
    screens: Sequence[ScreenEntry],
    clock: Clock,
    house_of: Callable[[Cache], House] | None = None,
) -> Program:
    """The whole desktop, not yet shown, its cache not yet open. Without `house_of` it stays on its own."""
    from fashionos_desktop.ui.changes import Changes
    from fashionos_desktop.ui.look.icons import Icons
    from fashionos_desktop.ui.look.photographs import Photographs
    from fashionos_desktop.ui.shell.pictures import Pictures
    from fashionos_desktop.ui.shell.program import Program
    from fashionos_desktop.ui.shell.window import MainWindow
    from fashionos_desktop.ui.sounds import Sounds
    from fashionos_desktop.ui.tasks import Tasks

    tasks, pictures = Tasks(), Pictures()
    window = MainWindow(
        look=look,
        icons=Icons(look),
        photographs=Photographs(pictures.fetch),
        sounds=Sounds(on=preferences.now.sound),
        tasks=tasks,
        changes=Changes(),
        preferences=preferences,
        clock=clock,
        entries=screens,
    )
    return Program(window, pictures, open_cache, house_of)


def entries(modules: Sequence[str]) -> tuple[ScreenEntry, ...]:
    """What the rail lists; the screens themselves are imported on their first visit."""
    return tuple(import_module(module).ENTRY for module in modules)


def _application() -> QApplication:
    from PySide6.QtWidgets import QApplication

    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    application = QApplication([paths.PROGRAM])
    application.setApplicationName(paths.PROGRAM)
    application.setQuitOnLastWindowClosed(False)  # the program ends once all is saved, not before
    return application


def _look(application: QApplication, theme: str, percent: int = 100, *, still: bool = False) -> Look:
    from fashionos_desktop.ui.look.look import Look

    return Look(application, theme, percent, still)


def _opener(file: Path, *, demo: bool, clock: Clock | None = None) -> Callable[[], Cache]:
    """What opens the cache, on a thread of its own; a demo that is not there yet is made."""

    def open_cache() -> Cache:
        from fashionos_desktop.services.shows import list_shows
        from fashionos_desktop.storage import Cache

        cache = Cache.open(file)
        if demo and not cache.read(list_shows):
            from fashionos_desktop.services.demo import make_demo

            cache.write(lambda session: make_demo(session, now=(clock or _now)())).result()
        return cache

    return open_cache


def _house_of(cache: Cache) -> House:
    from fashionos_desktop.sync.house import House

    return House(cache)


def _copy(file: Path, target: Path) -> None:
    """A snapshot of a cache that another window may be writing to."""
    with closing(sqlite3.connect(file)) as source, closing(sqlite3.connect(target)) as copy:
        source.backup(copy)


def _offer_crash(program: Program, data: Path) -> None:
    report = log.last_crash(data)
    if report is not None:
        program.window.offer_report(report, lambda: log.acknowledge(report))


def _error_in(context: dict[str, Any]) -> BaseException:
    error = context.get("exception")
    return error if isinstance(error, BaseException) else RuntimeError(str(context.get("message")))


def _refuse(sentence: str) -> int:
    sys.stderr.write(f"{sentence}\n")
    return 1


def _now() -> datetime:
    return datetime.now(UTC)


def _tour_clock() -> datetime:
    return TOUR_NOW

"""What the window itself can do, by key and by palette."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from fashionos_desktop.settings import THEMES, Theme
from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.ui.navigation import ImportGuests, NewGuest
from fashionos_desktop.ui.preferences import Preferences
from fashionos_desktop.ui.screen import Command, ScreenEntry
from fashionos_desktop.ui.shell.rail import title_of

if TYPE_CHECKING:
    from fashionos_desktop.ui.shell.window import MainWindow

_THEME_WORDS: dict[Theme, tuple[str, str, str]] = {
    "light": ("Light theme", "The office, daylight", "sun"),
    "dark": ("Dark theme", "Late office, the door", "moon"),
    "wings": ("Wings theme", "Backstage, in the dark", "eye-off"),
}


def tr(text: str) -> str:
    return QCoreApplication.translate("commands", text)


def navigation(entries: Sequence[ScreenEntry], enter: Callable[[ScreenEntry], None]) -> list[Command]:
    """ "Go to Guests", for each screen of the rail."""
    return [
        Command(tr("Go to {}").format(title_of(entry)), _bound(enter, entry), "", f"Ctrl+{entry.digit}", entry.icon)
        for entry in entries
        if entry.digit is not None
    ]


def appearance(look: Look, preferences: Preferences) -> list[Command]:
    """Themes and text size."""
    found = [
        Command(tr(words), _bound(use_theme, look, preferences, name), tr(detail), "", icon)
        for name in THEMES
        if name != look.theme.name
        for words, detail, icon in (_THEME_WORDS[name],)
    ]
    step = look.measure.text_size.step
    for words, percent, keys, icon in (
        ("Larger text", look.percent + step, "Ctrl++", "zoom-in"),
        ("Smaller text", look.percent - step, "Ctrl+-", "zoom-out"),
        ("Text at 100 %", 100, "Ctrl+0", "type"),
    ):
        if look.measure.text_size.least <= percent <= look.measure.text_size.most and percent != look.percent:
            detail = f"{percent} %" if percent != 100 else ""
            found.append(Command(tr(words), _bound(scale_text, look, preferences, percent), detail, keys, icon))
    return found


def of_window(window: MainWindow) -> list[Command]:
    """Everything, as it is possible now."""
    history, around = window.around.history, window.around
    found: list[Command] = []
    if history.undo_title:
        found.append(Command(tr("Undo"), history.undo, history.undo_title, "Ctrl+Z", "undo-2"))
    if history.redo_title:
        found.append(Command(tr("Do again"), history.redo, history.redo_title, "Ctrl+Shift+Z", "redo-2"))
    found += navigation(window.stage.entries, window.stage.enter)
    for destination, words, icon in (
        (ImportGuests(), "Import a guest list", "file-input"),
        (NewGuest(), "Add a guest", "user-plus"),
    ):
        if window.stage.entry_for(destination) is not None:
            found.append(Command(tr(words), _bound(around.go, destination), "", "", icon))
    for show in window.sitting.shows:
        if window.sitting.show is not None and show.id != window.sitting.show.id:
            title = tr("Open {}").format(show.title)
            found.append(Command(title, _bound(window.sitting.choose, show.id), "", "", "calendar"))
    found.append(Command(tr("Make a show"), window.ask_for_show, "", "", "plus"))
    found += appearance(around.look, around.preferences)
    rail = tr("Widen the rail") if window.rail.narrow else tr("Narrow the rail")
    found.append(Command(rail, window.turn_rail, "", "Ctrl+B", "panel-left"))
    sound = tr("Sound off") if around.sounds.on else tr("Sound on")
    found.append(Command(sound, window.turn_sound, tr("The door"), "", "volume-2"))
    found.append(Command(tr("Full screen"), window.turn_full_screen, "", "F11", "maximize"))
    found.append(Command(tr("Quit FashionOS"), window.quit, "", "Ctrl+Q", "log-out"))
    return found


def bind_keys(window: MainWindow) -> None:
    """The keys that mean the same on every screen."""
    look, preferences, history = window.around.look, window.around.preferences, window.around.history
    step = look.measure.text_size.step
    for keys, run in (
        ("Ctrl+K", window.find_anything),
        ("Ctrl+Z", history.undo),
        ("Ctrl+Shift+Z", history.redo),
        ("Ctrl+B", window.turn_rail),
        ("Ctrl++", lambda: scale_text(look, preferences, look.percent + step)),
        ("Ctrl+=", lambda: scale_text(look, preferences, look.percent + step)),
        ("Ctrl+-", lambda: scale_text(look, preferences, look.percent - step)),
        ("Ctrl+0", lambda: scale_text(look, preferences, 100)),
        ("F11", window.turn_full_screen),
        ("Ctrl+Q", window.quit),
    ):
        bind(window, keys, run)
    for command in navigation(window.stage.entries, window.stage.enter):
        bind(window, command.keys, command.run)


def bind(window: QWidget, keys: str, run: Callable[[], None]) -> None:
    shortcut = QShortcut(QKeySequence(keys), window)
    shortcut.activated.connect(run)


def use_theme(look: Look, preferences: Preferences, name: Theme) -> None:
    look.use(name)
    preferences.change(lambda now: replace(now, theme=name))


def scale_text(look: Look, preferences: Preferences, percent: int) -> None:
    look.scale(percent)
    preferences.change(lambda now: now.with_text_scale(look.percent / 100))


def _bound(function: Callable[..., None], *arguments: object) -> Callable[[], None]:
    return lambda: function(*arguments)

"""The keyboard at the door: a scanner is heard wherever the focus is, and the keys of the door work there too."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from fashionos_desktop.views.door.keystrokes import Keystrokes, Outcome

_ENDINGS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)
_MODIFIERS = (
    Qt.Key.Key_Shift,
    Qt.Key.Key_Control,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
    Qt.Key.Key_CapsLock,
    Qt.Key.Key_NumLock,
)
_KEYS = (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride, QEvent.Type.KeyRelease)
_CONTROL = Qt.KeyboardModifier.ControlModifier
_ALT = Qt.KeyboardModifier.AltModifier
_META = Qt.KeyboardModifier.MetaModifier
_DIGITS = tuple("123456789")
_EDITORS = (QLineEdit, QAbstractSpinBox, QTextEdit, QPlainTextEdit, QComboBox)

_BLOCKED = 25
"""Milliseconds by which a timer may be late before keys may stand in the queue behind it."""
_CATCH_UP = 12


class Keyboard(QObject):
    """Listens at the window that has the keys, between `listen` and `rest`.

    `scanned` carries what a scanner typed. All else is given on: to the editor that has the focus, else to `field`.
    """

    scanned = Signal(str)

    def __init__(
        self,
        home: QWidget,
        field: QLineEdit,
        keys: Mapping[Qt.Key, Callable[[], None]],
        digit: Callable[[int], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.locked = False
        """Whether the window's own keys are out of reach (kiosk)."""
        self._home = home
        self.field = field
        """Where a name goes."""
        self._keys = keys
        self._digit = digit
        self._machine: Keystrokes[QKeyEvent] = Keystrokes()
        self._window: QWindow | None = None
        self._listens = False
        self._waited = QElapsedTimer()
        self._pause = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._pause.timeout.connect(self._paused)

    @Slot()
    def listen(self) -> None:
        application = QGuiApplication.instance()
        if self._listens or not isinstance(application, QGuiApplication):
            return
        self._listens = True
        application.focusWindowChanged.connect(self._follow)
        focus: QWindow | None = QGuiApplication.focusWindow()
        self._follow(self._home.window().windowHandle() if focus is None else focus)

    @Slot()
    def rest(self) -> None:
        application = QGuiApplication.instance()
        if not self._listens or not isinstance(application, QGuiApplication):
            return
        self._listens = False
        application.focusWindowChanged.disconnect(self._follow)
        self._follow(None)
        self._pause.stop()
        self._machine.other()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in _KEYS or not isinstance(event, QKeyEvent) or watched is not self._window:
            return False
        if event.type() == QEvent.Type.KeyPress:
            return self._pressed(event)
        if event.type() == QEvent.Type.ShortcutOverride and self._is_ours(event):
            event.accept()
            return True
        return False

    def _pressed(self, event: QKeyEvent) -> bool:
        if event.key() in _MODIFIERS:  # a scanner presses Shift in the middle of a code
            return False
        at = float(event.timestamp()) or time.monotonic() * 1000
        text = event.text()
        if event.isAutoRepeat() or not self._is_typed(event):
            if event.key() in _ENDINGS and not event.isAutoRepeat():
                return self._act(self._machine.ending(at))
            if not text or not self._machine.holds or event.isAutoRepeat():
                self._act(self._machine.other())
                return self._run_key(event)
        if text == " " and not self._machine.holds:  # no code begins with it, and it presses buttons
            return False
        return self._act(self._machine.character(text, _copy(event), at))

    def _act(self, outcome: Outcome[QKeyEvent]) -> bool:
        """Order matters: what was typed before, then the scan, then the wait for what follows."""
        for key in outcome.typed:
            self._type(key)
        wait = self._machine.wait
        if wait is None:
            self._pause.stop()
        else:
            self._waited.start()
            self._pause.start(round(wait) + 1)
        if outcome.scan is not None:
            self.scanned.emit(outcome.scan)
        return outcome.took_key

    @Slot()
    def _paused(self) -> None:
        if self._waited.elapsed() > self._pause.interval() + _BLOCKED:
            self._waited.start()
            self._pause.start(_CATCH_UP)  # the window was busy: keys of this scan may be waiting
            return
        self._act(self._machine.pause())

    def _type(self, key: QKeyEvent) -> None:
        """To whatever takes text; in the door's own window a letter elsewhere begins a name."""
        target = QApplication.activePopupWidget() or QApplication.focusWidget()
        elsewhere = target is None or not (_takes_text(target) or target.windowType() == Qt.WindowType.Popup)
        if self._is_home_active() and (elsewhere or (target is self.field and not self.field.text())):
            if key.text() in _DIGITS and self._digit(int(key.text())):
                return
            self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            target = self.field
        if target is not None:
            QCoreApplication.sendEvent(target, key)

    def _run_key(self, event: QKeyEvent) -> bool:
        run = self._key(event)
        if run is not None:
            if not event.isAutoRepeat():
                run()
            return True
        return False

    def _key(self, event: QKeyEvent) -> Callable[[], None] | None:
        plain = not event.modifiers() & (_CONTROL | _ALT | _META | Qt.KeyboardModifier.ShiftModifier)
        return self._keys.get(Qt.Key(event.key())) if plain and self._is_home_active() else None

    def _is_ours(self, event: QKeyEvent) -> bool:
        if self._is_typed(event) or self._key(event) is not None:
            return True
        modified = bool(event.modifiers() & (_CONTROL | _ALT | _META)) or event.key() >= Qt.Key.Key_F1
        return self.locked and self._is_home_active() and modified

    @staticmethod
    def _is_typed(event: QKeyEvent) -> bool:
        """A key that writes something; AltGr comes as Ctrl and Alt together on Windows."""
        text = event.text()
        modifiers = event.modifiers() & (_CONTROL | _ALT | _META)
        return bool(text) and text.isprintable() and modifiers in (Qt.KeyboardModifier.NoModifier, _CONTROL | _ALT)

    def _is_home_active(self) -> bool:
        return self._window is not None and self._window is self._home.window().windowHandle()

    @Slot(QWindow)
    def _follow(self, window: QWindow | None) -> None:
        if window is self._window:
            return
        if self._window is not None:
            self._window.removeEventFilter(self)
            self._window.destroyed.disconnect(self._forget)
        self._window = window
        if window is not None:
            window.installEventFilter(self)
            window.destroyed.connect(self._forget)

    @Slot()
    def _forget(self) -> None:
        self._window = None


def _takes_text(widget: QWidget | None) -> bool:
    return isinstance(widget, _EDITORS)


def _copy(event: QKeyEvent) -> QKeyEvent:
    """The event itself is Qt's, and gone when the filter returns."""
    return QKeyEvent(
        QEvent.Type.KeyPress,
        event.key(),
        event.modifiers(),
        event.nativeScanCode(),
        event.nativeVirtualKey(),
        event.nativeModifiers(),
        event.text(),
        False,
        event.count(),
    )

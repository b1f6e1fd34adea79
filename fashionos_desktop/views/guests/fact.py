"""One fact that is edited where it stands: its words, or a field in their place and the reason below."""

from __future__ import annotations

from html import escape
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from fashionos_desktop.ui.look.icons import Icons
from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.ui.look.strokes import rounded
from fashionos_desktop.ui.widgets.label import Label
from fashionos_desktop.views.guests.fact_editors import is_mine, make_editor, refuse, value_of
from fashionos_desktop.views.guests.fact_lines import FactLine
from fashionos_desktop.views.guests.words import tr

_TAKE = "take:"
_LONG = 24
"""Letters that stand in one line of the pane."""


class Fact(QWidget):
    """Enter, F2 or a press begins; Enter or leaving the field saves; Esc puts back.

    A value that came in meanwhile never takes the place of what is being typed: the person is told, and chooses.
    """

    committed = Signal(str, object)
    """Key and value: shown already; `refuse` takes it back."""
    opened = Signal(str)
    """The address of a link."""
    moved_on = Signal(str, bool)
    """Tab in the field: the key, and whether backwards."""

    def __init__(self, look: Look, icons: Icons, line: FactLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.line = line
        self._typed: Any = None
        self._waiting = False
        self._empty = False
        self._editor: QWidget | None = None
        self._title = Label(look, line.title, "data", "muted", figures=False)
        self._words = Label(look, "", "data", figures=False)
        self._reason = Label(look, "", "small", "warn")
        self._lay_out()
        look.changed.connect(self._dress)
        self._dress()
        self._show(line)

    @property
    def editing(self) -> bool:
        return self._editor is not None

    @property
    def _name(self) -> str:
        return self.line.title or tr("Notes for the door")

    @property
    def is_said(self) -> bool:
        """Whether it has something to say while nobody edits."""
        return (bool(self.line.words) or bool(self.line.needed)) and not self.line.only_editing

    def set_line(self, line: FactLine) -> None:
        """What is known now."""
        if self._waiting:
            self._waiting = line.value == self.line.value  # read before the change was written
            if self._waiting:
                return
        if self._editor is not None:
            self._tell_newer(line)
            return
        self._show(line)

    def show_empty(self, empty: bool) -> None:
        """Whether a fact without words says that there may be some."""
        self._empty = empty
        if self._editor is None and not self._waiting:
            self._show(self.line)

    def forget(self) -> None:
        """The facts of another guest come: what was begun here is hers no more."""
        self._close()
        self._waiting = False

    @Slot()
    def begin(self) -> None:
        """Opens the field."""
        if self._editor is not None or self.line.editor == "none":
            return
        self._open(self.line.value)
        if isinstance(self._editor, QComboBox):
            self._editor.showPopup()

    def refuse(self, sentence: str) -> None:
        """What was typed is back in its field, with the reason below."""
        self._waiting = False
        self._show(self.line)
        self._open(self._typed)
        self._say(sentence, "stop")

    def written(self) -> None:
        self._waiting = False

    # Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.line.editor != "none":
            self.begin()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.line.editor != "none":
            self.begin()
        else:
            super().mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.hasFocus():
            look = self._look
            rounded(
                QPainter(self),
                self.rect(),
                look.measure.radius.chip,
                None,
                look.theme.focus_ring,
                width=look.measure.line.focus,
            )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._editor:
            if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
                return self._key(event)
            if event.type() == QEvent.Type.FocusOut and not is_mine(self._editor):
                self._commit()
        return False

    # the field

    def _key(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.put_back()
            self.setFocus()
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self._commit()
            self.moved_on.emit(self.line.key, key == Qt.Key.Key_Backtab)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            if self._commit():
                self.setFocus()
        else:
            return False
        return True

    def put_back(self) -> None:
        """Closes the field without saving."""
        self._close()
        self._show(self.line)

    def _open(self, value: Any) -> None:
        editor = make_editor(self._look, self.line, value)
        self._editor = editor
        editor.setAccessibleName(self._name)
        editor.installEventFilter(self)
        if isinstance(editor, QComboBox):
            editor.activated.connect(self._chosen)
        self._row.addWidget(editor, 1)
        self._words.hide()
        self.setFocusProxy(editor)
        editor.setFocus()

    def _close(self) -> None:
        editor, self._editor = self._editor, None
        if editor is None:
            return
        editor.removeEventFilter(self)
        self._row.removeWidget(editor)
        editor.hide()
        editor.deleteLater()
        self.setFocusProxy(None)  # type: ignore[arg-type]
        self._words.show()
        self._say("")

    def _commit(self) -> bool:
        """Whether the field is closed."""
        if self._editor is None:
            return True
        value = value_of(self._editor)
        if value == self._typed and self._reason.isVisible() and self._editor.property("refused"):
            return False
        self._typed = value
        self._close()
        if value == self.line.value:
            self._show(self.line)
            return True
        self._waiting = True
        self._words.setText(_breakable(escape(_words_for(self.line, value))))
        self._words.set_tone("text")
        self.committed.emit(self.line.key, value)
        return True

    @Slot()
    def _chosen(self) -> None:
        if self._commit():
            self.setFocus()

    def _tell_newer(self, line: FactLine) -> None:
        if line.value != self.line.value:
            now = escape(line.words or line.needed or tr("nothing"))
            kept = tr("Changed meanwhile to {}. Enter keeps yours.").format(f"“{now}”")
            self._say(f'{kept} <a href="{_TAKE}">{tr("Take it")}</a>', "warn")
        self.line = line

    # words

    def _show(self, line: FactLine) -> None:
        self.line = line
        self._title.setText(line.title)
        nothing = tr("Add") if self._empty and line.editor != "none" else ""
        words = _breakable(escape(line.words or line.needed or nothing)).replace("\n", "<br>")
        links = ", ".join(
            f'<a href="{escape(address)}" style="text-decoration:none">{escape(said)}</a>'
            for said, address in line.links
        )
        self._words.setText(f"{words} {links}".strip())
        flags = Qt.TextInteractionFlag.LinksAccessibleByMouse
        if links:
            flags |= Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        self._words.setTextInteractionFlags(flags)
        self._words.set_tone("text" if line.words else "muted")
        self._say(escape(line.warning), "warn")
        name = f"{self._name}: {line.words or line.needed}"
        self.setAccessibleName(name)
        self._words.setAccessibleName(name)

    def _say(self, words: str, tone: str = "warn") -> None:
        self._reason.set_tone(tone)
        self._reason.setText(words)
        self._reason.setVisible(bool(words))
        if self._editor is not None:
            refuse(self._editor, words if tone == "stop" else "")

    @Slot(str)
    def _linked(self, address: str) -> None:
        if address == _TAKE:
            self.put_back()
            self.setFocus()
        else:
            self.opened.emit(address)

    def _lay_out(self) -> None:
        space = self._look.measure.space
        for label in (self._words, self._reason):
            label.setTextFormat(Qt.TextFormat.RichText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.LinksAccessibleByMouse)
            label.setWordWrap(True)
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            label.linkActivated.connect(self._linked)
        self._reason.hide()
        self._row = QHBoxLayout()
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self._title, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addWidget(self._words, 1)
        self._title.setVisible(bool(self.line.title))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space.xxs)
        column.addLayout(self._row)
        column.addWidget(self._reason)
        can = self.line.editor != "none"
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if can else Qt.FocusPolicy.NoFocus)

    @Slot()
    def _dress(self) -> None:
        look = self._look
        self._title.setFixedWidth(look.px(look.measure.control.fact_label))
        line = round(look.metrics("data").height())
        pad = max(0, (look.px(look.measure.control.fact_row) - line) // 2) if self.line.title else 0
        for label in (self._title, self._words):
            label.setContentsMargins(0, pad, 0, pad)
        below = self._title.width() if self.line.title else 0
        self._reason.setContentsMargins(below, 0, 0, pad)


def _breakable(words: str) -> str:
    """A long e-mail address goes on in the next line behind its @ sign."""
    return words.replace("@", "@\u200b") if len(words) > _LONG else words


def _words_for(line: FactLine, value: Any) -> str:
    for choice in line.choices:
        if choice.value == value:
            return choice.words
    return str(value)

"""The fields in which facts are edited."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.ui.look.style_controls import REFUSED
from fashionos_desktop.views.guests.fact_lines import FactLine

_NOTE_LINES = 4


def make_editor(look: Look, line: FactLine, value: Any) -> QWidget:
    """A line, several lines, or a list, holding `value`."""
    if line.editor == "choice":
        return _list(look, line, value)
    if line.editor == "lines":
        return _lines(look, str(value))
    field = QLineEdit(str(value))
    field.setFont(look.font("data", figures=False))
    field.setFixedHeight(look.px(look.measure.control.field))
    field.selectAll()
    return field


def value_of(editor: QWidget) -> Any:
    if isinstance(editor, QComboBox):
        return editor.currentData()
    if isinstance(editor, QPlainTextEdit):
        return editor.toPlainText().strip()
    assert isinstance(editor, QLineEdit)
    return " ".join(editor.text().split())


def refuse(editor: QWidget, sentence: str) -> None:
    """Marks what the field holds as refused; "" takes the mark away."""
    editor.setProperty(REFUSED, bool(sentence))
    editor.setAccessibleDescription(sentence)
    editor.update()


def is_mine(editor: QWidget) -> bool:
    """Whether the keys only went to the editor's own list or menu, or to another window."""
    now = QApplication.focusWidget()
    if now is None or QApplication.activePopupWidget() is not None:
        return True
    popup = isinstance(now, QAbstractItemView) and now.window() is not editor.window()
    return now is editor or editor.isAncestorOf(now) or popup


def _list(look: Look, line: FactLine, value: Any) -> QComboBox:
    box = QComboBox()
    for choice in line.choices:
        box.addItem(choice.words, choice.value)
    box.setCurrentIndex(max(0, box.findData(value)))
    box.setFont(look.font("data", figures=False))
    box.setFixedHeight(look.px(look.measure.control.field))
    return box


def _lines(look: Look, text: str) -> QPlainTextEdit:
    field = QPlainTextEdit(text)
    field.setFont(look.font("data", figures=False))
    field.setTabChangesFocus(True)
    field.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
    field.setFixedHeight(_NOTE_LINES * look.line_height("data") + 2 * look.measure.space.s)
    field.selectAll()
    return field

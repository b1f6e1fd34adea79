"""The pieces of a look: ticked as they hang on the rail again, and written one to a line."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QPlainTextEdit, QVBoxLayout, QWidget

from fashionos_desktop.services.line_up import Piece
from fashionos_desktop.ui.screen import Surroundings
from fashionos_desktop.ui.shortcuts import bind
from fashionos_desktop.ui.widgets.button import Button
from fashionos_desktop.views.line_up.words import tr


class PiecesForm(QWidget):
    """`ticked(piece_id, returned)`; `saved(look_id, names)`. Ctrl+Enter saves, Esc puts back."""

    ticked = Signal(str, bool)
    saved = Signal(str, list)

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look, icons = around.look, around.icons
        self._pieces: tuple[Piece, ...] = ()
        self._look_id = ""
        self.boxes: list[QCheckBox] = []
        self._column = QVBoxLayout()
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.text.setPlaceholderText(tr("One piece to a line"))
        self.text.setAccessibleName(tr("Pieces, one to a line"))
        self.text.setFixedHeight(look.px(140))
        self.change = Button(look, icons, tr("Change pieces"), icon="pencil", size="small")
        self.save = Button(look, icons, tr("Save pieces"), icon="check", key="Ctrl+Enter", size="small")
        self.change.clicked.connect(self.begin)
        self.save.clicked.connect(self._save)
        for keys, run in (("Ctrl+Return", self._save), ("Ctrl+Enter", self._save), ("Esc", self.leave)):
            bind(self.text, keys, run)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(self._column)
        for widget in (self.text, self.save, self.change):
            whole.addWidget(widget)
        self.leave()

    def show_pieces(self, look_id: str, pieces: Sequence[Piece]) -> None:
        """Leaves alone what is being typed, as long as it is of the same look."""
        if look_id != self._look_id:
            self._look_id = look_id
            self.leave()
        if tuple(pieces) == self._pieces:
            return
        self._pieces = tuple(pieces)
        while self.boxes:
            self.boxes.pop().deleteLater()
        for piece in pieces:
            box = QCheckBox(piece.name.replace("&", "&&"))
            box.setChecked(piece.returned_at is not None)
            box.setToolTip(tr("Tick it when it is back on the rail"))
            box.clicked.connect(lambda on, row=piece.id: self.ticked.emit(row, on))
            self._column.addWidget(box)
            self.boxes.append(box)
        self._turn(not self.text.isHidden())

    @Slot()
    def begin(self) -> None:
        self.text.setPlainText("\n".join(piece.name for piece in self._pieces))
        self._turn(True)
        self.text.setFocus()

    @Slot()
    def leave(self) -> None:
        self._turn(False)

    @Slot()
    def _save(self) -> None:
        names = self.text.toPlainText().splitlines()
        self.leave()
        if [name.strip() for name in names if name.strip()] != [piece.name for piece in self._pieces]:
            self.saved.emit(self._look_id, names)

    def _turn(self, typing: bool) -> None:
        self.text.setVisible(typing)
        self.save.setVisible(typing)
        self.change.setVisible(not typing)
        for box in self.boxes:
            box.setVisible(not typing)

"""Model missing: whom to ring, in large figures, and who could walk each of her looks; a swap is one drag."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeyEvent, QMouseEvent, QPalette
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from fashionos_desktop.services.casting import MissingLook, MissingModel, Replacement
from fashionos_desktop.ui.dragging import MODELS, ids_in, mime_of
from fashionos_desktop.ui.screen import Surroundings
from fashionos_desktop.ui.widgets.button import Button
from fashionos_desktop.ui.widgets.label import Label
from fashionos_desktop.ui.widgets.photograph import Photograph
from fashionos_desktop.ui.widgets.rule import Rule
from fashionos_desktop.views.casting.words import tr


class MissingPanel(QWidget):
    """`replaced(look_id, model_id)`; `left` by Esc or the button."""

    replaced = Signal(str, str)
    left = Signal()

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._around = around
        look, icons = around.look, around.icons
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self._photo = Photograph(look, around.photographs)
        self._name = Label(look, "", "title")
        self._call = Label(look, "", "lead", "warn")
        self._own = Label(look, "", "heading")
        self._booker = Label(look, "", "heading")
        self._booker_name = Label(look, "", "data", "muted")
        for label in (self._own, self._booker):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._looks = QVBoxLayout()
        self.back = Button(look, icons, tr("Back to the board"), icon="arrow-left", key="Esc")
        self.back.clicked.connect(self.left)
        self._lay_out()

    def show_missing(self, missing: MissingModel) -> None:
        self._photo.show_person(missing.name, missing.portrait_id)
        self._name.setText(missing.name)
        self._call.setText(missing.next_call)
        self._own.setText(missing.phone or tr("No telephone number is known."))
        booker = ", ".join(word for word in (missing.booker, missing.agency) if word)
        self._booker_name.setText(tr("Her booker: {}").format(booker) if booker else tr("No booker is known."))
        self._booker.setText(missing.booker_phone)
        while self._looks.count():
            item = self._looks.takeAt(0)
            widget = None if item is None else item.widget()
            if widget is not None:
                widget.deleteLater()
        if not missing.looks:
            self._looks.addWidget(
                Label(self._around.look, tr("She walks no look, so none is left without a model."), "body")
            )
        for look in missing.looks:
            self._looks.addWidget(_EmptyLook(self._around, look, self))
        self._looks.addStretch(1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        space = self._around.look.measure.space
        head = QHBoxLayout()
        head.setSpacing(space.l)
        head.addWidget(self._photo, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.addWidget(self._name)
        words.addWidget(self._call)
        words.addSpacing(space.s)
        words.addWidget(Label(self._around.look, tr("Her own"), "data", "muted"))
        words.addWidget(self._own)
        words.addWidget(self._booker_name)
        words.addWidget(self._booker)
        words.addStretch(1)
        head.addLayout(words, 1)
        head.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        inside = QWidget()
        inside.setAutoFillBackground(True)
        inside.setBackgroundRole(QPalette.ColorRole.Base)
        inside.setLayout(self._looks)
        self._looks.setContentsMargins(0, 0, 0, 0)
        self._looks.setSpacing(space.m)
        area = QScrollArea()
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(space.xl, space.l, space.xl, space.l)
        column.setSpacing(space.m)
        column.addLayout(head)
        column.addWidget(Rule(self._around.look))
        column.addWidget(
            Label(self._around.look, tr("Drag somebody onto a look, or press her button."), "data", "muted")
        )
        column.addWidget(area, 1)


class _EmptyLook(QWidget):
    """A look without its model; who is dropped on it walks it."""

    def __init__(self, around: Surroundings, look: MissingLook, panel: MissingPanel) -> None:
        super().__init__(panel)
        self._look_id, self._panel = look.look_id, panel
        self.setAcceptDrops(True)
        self.setAccessibleName(tr("Look {} without a model").format(look.number))
        space = around.look.measure.space
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(space.m)
        photo = Photograph(around.look, around.photographs, "row")
        photo.show_person(look.number, look.picture_id)
        row.addWidget(photo, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.addWidget(Label(around.look, tr("Look {}").format(look.number), "lead", weight=600))
        words.addWidget(Label(around.look, look.garments, "data", "muted"))
        words.addStretch(1)
        row.addLayout(words)
        row.addStretch(1)
        offers = QVBoxLayout()
        offers.setSpacing(space.xs)
        if not look.replacements:
            offers.addWidget(Label(around.look, tr("Nobody fits. Cut the look, or move it."), "data", "warn"))
        for replacement in look.replacements:
            offers.addWidget(_Offer(around, replacement, look.look_id, panel))
        row.addLayout(offers)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        event.setAccepted(bool(ids_in(event.mimeData(), MODELS)))

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.setAccepted(bool(ids_in(event.mimeData(), MODELS)))

    def dropEvent(self, event: QDropEvent) -> None:
        if ids := ids_in(event.mimeData(), MODELS):
            self._panel.replaced.emit(self._look_id, ids[0])
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()


class _Offer(QWidget):
    """Somebody who could walk it; dragged by her row, or chosen by her button."""

    def __init__(self, around: Surroundings, replacement: Replacement, look_id: str, panel: MissingPanel) -> None:
        super().__init__(panel)
        self._model_id = replacement.model_id
        self._around = around
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(around.look.measure.space.s)
        photo = Photograph(around.look, around.photographs, "row")
        photo.show_person(replacement.name, replacement.portrait_id)
        photo.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row.addWidget(photo)
        words = QVBoxLayout()
        words.addWidget(Label(around.look, replacement.name, "data", weight=600))
        words.addWidget(Label(around.look, replacement.why, "small", "muted"))
        if replacement.doubts:
            words.addWidget(Label(around.look, ". ".join(replacement.doubts), "small", "warn"))
        row.addLayout(words, 1)
        button = Button(around.look, around.icons, tr("Give the look"))
        button.setAccessibleDescription(replacement.name)
        button.clicked.connect(lambda: panel.replaced.emit(look_id, self._model_id))
        row.addWidget(button)
        self.setMinimumWidth(around.look.px(460))

    def sizeHint(self) -> QSize:
        return QSize(self._around.look.px(520), super().sizeHint().height())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._start = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        from PySide6.QtGui import QDrag

        far = (event.position().toPoint() - self._start).manhattanLength() >= QApplication.startDragDistance()
        if event.buttons() & Qt.MouseButton.LeftButton and far:
            drag = QDrag(self)
            drag.setMimeData(mime_of(MODELS, [self._model_id]))
            drag.setPixmap(self.grab())
            drag.exec(Qt.DropAction.CopyAction)

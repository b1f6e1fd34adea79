"""The verdict: one opaque field that says one word. It stays until the next scan and never moves."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from fashionos_desktop.ui.look.icons import Icons
from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.ui.look.text import LEFT, RIGHT
from fashionos_desktop.views.door.faces import Action, Face, ready_face
from fashionos_desktop.views.door.verdict_paint import Pressable, VerdictPainter


class VerdictField(QWidget):
    """`seen` comes once a face has been painted, `pressed` for the action of a block."""

    seen = Signal(object)
    pressed = Signal(str)

    def __init__(self, look: Look, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._painter = VerdictPainter(look, icons)
        self._face = ready_face(leaves=False)
        self._unseen: list[Face] = []
        self._pressable: tuple[Pressable, ...] = ()
        self._over: Action = ""
        self._corners = ("", "")
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self._face.spoken)
        look.changed.connect(self.update)

    @property
    def face(self) -> Face:
        return self._face

    def show_face(self, face: Face) -> None:
        """One update, whole; whoever cannot see it is told."""
        self._face = face
        self._unseen.append(face)
        self._over = ""
        self.setAccessibleName(face.spoken)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, face.spoken))
        self.update()

    def set_corners(self, place: str, clock: str) -> None:
        """What a kiosk says above while it waits: the entrance, and the time."""
        if (place, clock) != self._corners:
            self._corners = (place, clock)
            self.update()

    def minimumSizeHint(self) -> QSize:
        return QSize(480, 320)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        waits = self._face.tone == "waiting" and not self._face.title and any(self._corners)
        if waits:  # what waits stands in the middle of what the corners leave
            self._painter.fill(painter, self.rect(), self._face)
        room = self.rect().adjusted(0, self._corner_height(), 0, 0) if waits else self.rect()
        self._pressable = self._painter.paint(painter, room, self._face, self._over)
        if waits:
            self._paint_corners(painter)
        painter.end()
        unseen, self._unseen = self._unseen, []
        for face in unseen:
            self.seen.emit(face)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self._action_at(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        self._hover("")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        action = self._action_at(event.position().toPoint())
        if action and event.button() == Qt.MouseButton.LeftButton:
            self.pressed.emit(action)

    def _corner_height(self) -> int:
        return self._look.px(self._look.measure.space.xxxl) + self._look.line_height("title")

    def _paint_corners(self, painter: QPainter) -> None:
        look, space = self._look, self._look.measure.space
        high = look.line_height("title")
        room = QRect(0, look.px(space.xl + space.xs), self.width(), high).adjusted(space.xxl, 0, -space.xxl, 0)
        painter.setPen(look.theme.text)
        painter.setFont(look.font("title"))
        painter.drawText(room, LEFT, self._corners[0])
        painter.setFont(look.font("figure"))
        painter.drawText(room, RIGHT, self._corners[1])

    def _hover(self, action: Action) -> None:
        if action != self._over:
            self._over = action
            self.setCursor(Qt.CursorShape.PointingHandCursor if action else Qt.CursorShape.ArrowCursor)
            self.update()

    def _action_at(self, at: QPoint) -> Action:
        return next((one.action for one in self._pressable if one.rect.contains(at)), "")

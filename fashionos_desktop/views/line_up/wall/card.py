"""Draws one look or cue of the wall."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPen

from fashionos_desktop.services.line_up import Change, Line, LineUp
from fashionos_desktop.ui.delegates.roles import CellState
from fashionos_desktop.ui.look.photographs import paint_photograph
from fashionos_desktop.ui.look.text import CENTRE, strike
from fashionos_desktop.ui.screen import Surroundings
from fashionos_desktop.views.line_up.words import change_state, tr

_CUT = 0.45


class CardPainter:
    def __init__(self, around: Surroundings) -> None:
        self._look, self._icons, self._photographs = around.look, around.icons, around.photographs
        self._ends: tuple[LineUp | None, dict[str, CellState]] = (None, {})

    def look(
        self,
        painter: QPainter,
        rect: QRect,
        line: Line,
        line_up: LineUp,
        into: Change | None,
        *,
        selected: bool,
        current: bool,
    ) -> None:
        """A photograph, a badge where something is to be said, number and name, and what is worn."""
        look, theme = self._look, self._look.theme
        size = look.measure.photo.wall
        photo = QRect(rect.left(), rect.top(), look.px(size[0]), look.px(size[1]))
        self.photograph(painter, photo, line)
        if selected:
            self._edge(painter, photo, look.measure.line.edge)
        state = self._badge_of(line, line_up, into)
        if state is not None:
            self._badge(painter, photo, state)
        upper = QRect(rect.left(), photo.bottom() + 5, rect.width(), look.line_height("body"))
        number = line_up.number(line.id)
        face = look.face("lead", 600)
        painter.setPen(theme.text_muted if line.is_cut else theme.text)
        wide = look.texts.draw(painter, upper, number, face).width if number else 0
        rest = upper.adjusted(wide + (6 if wide else 0), 0, 0, 0)
        face = look.face("data", 500, figures=False)
        painter.setPen(theme.text if line.model_name and not line.is_cut else theme.text_muted)
        name = short_name(line.model_name, lambda text: face.width(text) <= rest.width()) or tr("No model yet")
        shaped = look.texts.draw(painter, rest, name, face)
        if line.is_cut:
            strike(painter, rest, shaped.width, 1, theme.text_muted)
        lower = QRect(rect.left(), upper.bottom() + 1, rect.width(), look.line_height("small"))
        painter.setPen(theme.text_muted)
        look.texts.draw(painter, lower, line.garments or line.title, look.face("small"))
        if current:
            painter.fillRect(rect.left(), lower.bottom() + 2, rect.width(), 2, theme.focus_ring)

    def cue(self, painter: QPainter, rect: QRect, line: Line, *, selected: bool, current: bool) -> None:
        look, theme = self._look, self._look.theme
        painter.fillRect(rect, theme.selection if selected else theme.sunken)
        if current:
            self._edge(painter, rect, look.measure.line.focus)
        icon = look.px(look.measure.icon.inline)
        at = QRect(rect.left() + look.measure.space.s, rect.top(), icon, rect.height())
        self._icons.paint(painter, "flag", at, icon, theme.text_muted)
        painter.setPen(theme.text)
        words = QRect(at.right() + look.measure.space.xs, rect.top(), rect.width() // 2, rect.height())
        shaped = look.texts.draw(painter, words, line.title, look.face("data", 600))
        painter.setPen(theme.text_muted)
        facts = ", ".join(word for word in (line.light_cue, line.music_cue) if word)
        rest = QRect(words.left() + shaped.width + look.measure.space.m, rect.top(), rect.width() // 2, rect.height())
        look.texts.draw(painter, rest, facts, look.face("data"))

    def photograph(self, painter: QPainter, photo: QRect, line: Line) -> None:
        look, theme = self._look, self._look.theme
        if line.event_model_id is None and line.photo_id is None:
            painter.setPen(QPen(theme.line_strong, 1, Qt.PenStyle.DashLine))
            painter.drawRect(photo.adjusted(0, 0, -1, -1))
            size = look.px(look.measure.icon.nav)
            self._icons.paint(
                painter, "user-plus", photo.adjusted(0, -look.px(24), 0, -look.px(24)), size, theme.text_muted
            )
            painter.setPen(theme.text_muted)
            painter.setFont(look.font("small"))
            words = QRect(photo.left() + 6, photo.center().y(), photo.width() - 12, look.px(36))
            painter.drawText(
                words,
                CENTRE.real & ~Qt.TextFlag.TextSingleLine.value | Qt.TextFlag.TextWordWrap.value,
                tr("Drag a model here"),
            )
            return
        ratio = painter.device().devicePixelRatio()
        pixmap = None
        if line.picture_id is not None:
            pixmap = self._photographs.pixmap(line.picture_id, QSize(photo.width(), photo.height()), ratio)
        paint_photograph(painter, photo, pixmap, line.model_name, look, opacity=_CUT if line.is_cut else 1.0)

    def _badge_of(self, line: Line, line_up: LineUp, into: Change | None) -> CellState | None:
        """The worst thing to say of a look; opening and closing where all is well."""
        if line.is_cut:
            return CellState("scissors", tr("Cut"), "muted")
        if line.id in line_up.doubled:
            return CellState("hash", tr("Number twice"), "stop")
        if into is not None and into.fit != "fits":
            return change_state(into)
        if line.event_model_id is not None and line.fitting == "due":
            return CellState("shirt", tr("No fitting"), "warn")
        if line.event_model_id is not None and line.fitting in ("pinned", "at_atelier"):
            return CellState("scissors", tr("Pinned") if line.fitting == "pinned" else tr("At atelier"), "warn")
        return self._ends_of(line_up).get(line.id)

    def _ends_of(self, line_up: LineUp) -> dict[str, CellState]:
        """Opening and closing of the show, and of each collection in it; reckoned once for an order."""
        if self._ends[0] is not line_up:
            found: dict[str, CellState] = {}
            for block in line_up.blocks:
                if len(line_up.blocks) > 1 and block.opening_id != block.closing_id:
                    found[str(block.opening_id)] = CellState("flag", tr("Opens"), "muted")
                    found[str(block.closing_id)] = CellState("flag", tr("Closes"), "muted")
            if line_up.exits:
                found[line_up.exits[-1].id] = CellState("flag", tr("Closing"), "text")
                found[line_up.exits[0].id] = CellState("flag", tr("Opening"), "text")
            self._ends = (line_up, found)
        return self._ends[1]

    def _badge(self, painter: QPainter, photo: QRect, state: CellState) -> None:
        look, theme = self._look, self._look.theme
        face = look.face("small-strong")
        size, pad = look.px(13), 5
        high = look.px(20)
        wide = min(photo.width(), face.width(state.word) + size + 3 * pad)
        at = QRect(photo.left(), photo.bottom() + 1 - high, wide, high)
        filled = state.tone in ("stop", "text")
        ground = theme.stop if state.tone == "stop" else theme.ink if state.tone == "text" else theme.soft(state.tone)
        colour = theme.surface if state.tone == "stop" else theme.on_ink if filled else theme.tone(state.tone)
        painter.fillRect(at, ground)
        self._icons.paint(painter, state.icon, QRect(at.left() + pad, at.top(), size, high), size, colour)
        painter.setPen(colour)
        look.texts.draw(painter, at.adjusted(2 * pad + size, 0, 0, 0), state.word, face)

    def _edge(self, painter: QPainter, rect: QRect, width: int) -> None:
        painter.setPen(self._look.theme.accent)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for inset in range(max(2, width)):
            painter.drawRect(rect.adjusted(inset, inset, -1 - inset, -1 - inset))


def short_name(name: str, fits: object) -> str:
    """ "Natasza C." where "Natasza Czochara" does not fit: the family name becomes an initial, the given name stays."""
    parts = name.split()
    if len(parts) < 2 or fits(name):  # type: ignore[operator]
        return name
    return f"{' '.join(parts[:-1])} {parts[-1][0]}."

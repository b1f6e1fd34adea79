"""Draws a face from top to bottom: sign and word, whom it is about, facts, remarks; at the foot what to do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter

from fashionos_desktop.ui.look.icons import Icons
from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.ui.look.strokes import rounded
from fashionos_desktop.ui.look.theme import Theme
from fashionos_desktop.views.door.faces import Action, Block, Face, Fact, Tone
from fashionos_desktop.views.door.verdict_type import VerdictType

# Logical pixels of the design's picture, from the top of the field.
_TOP, _LEFT, _RIGHT = 40, 56, 40
_ICON_INSET = 12
"""A sign of 144 has this much air around it."""
_GAP_WORD = 35
_PERSON, _SECOND, _FACTS, _FACT_VALUES, _REMARKS = 292, 330, 394, 448, 498
"""Baselines and middles below the head, as the picture has them."""
_REMARK_STEP = 30
_FACT_GAP = 40
_BLOCK, _BLOCK_PAD, _BLOCK_GAP, _FOOT = 64, 24, 12, 40
_WHOLE = 650
"""The least height at which nothing needs to shrink, with one remark and one row of blocks."""
_LEAST_ZOOM = 0.55
_LEAST_FACT = 0.5


@dataclass(frozen=True, slots=True)
class Colours:
    back: QColor
    text: QColor
    sign: QColor
    second: QColor


@dataclass(frozen=True, slots=True)
class Pressable:
    """Where a block with an action was drawn."""

    rect: QRect
    action: Action


def colours_of(theme: Theme, tone: Tone) -> Colours:
    verdict = theme.verdict
    if tone == "waiting":
        return Colours(verdict.waiting, verdict.on_waiting, theme.accent, theme.text_muted)
    back, text = {
        "admitted": (verdict.admitted, verdict.on_admitted),
        "attention": (verdict.attention, verdict.on_attention),
        "refused": (verdict.refused, verdict.on_refused),
    }[tone]
    return Colours(back, text, text, text)


class VerdictPainter:
    """Kept by the widget: it holds the fonts and the icons."""

    def __init__(self, look: Look, icons: Icons) -> None:
        self._look = look
        self._icons = icons
        self._type = VerdictType(look)

    def paint(self, painter: QPainter, rect: QRect, face: Face, over: Action = "") -> tuple[Pressable, ...]:
        """Fills `rect`. `over` is the action under the pointer. Tells where actions stand."""
        colours = colours_of(self._look.theme, face.tone)
        painter.fillRect(rect, colours.back)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(colours.text)
        if face.tone == "waiting" and not face.title:
            self._waiting(painter, rect, face, colours)
            return ()
        zoom = self._zoom(rect, face)
        self._head(painter, rect, face, colours, zoom)
        self._person(painter, rect, face, zoom)
        bottom = self._facts(painter, rect, face.facts, zoom)
        blocks = _Blocks(self._look, self._icons, self._type, colours, zoom)
        pressable = blocks.paint(painter, rect, face.blocks, over)
        floor = blocks.top(rect, bool(face.blocks))
        self._remarks(painter, rect, face.remarks, bottom, zoom=zoom, floor=floor)
        return pressable

    def fill(self, painter: QPainter, rect: QRect, face: Face) -> None:
        painter.fillRect(rect, colours_of(self._look.theme, face.tone).back)

    def _zoom(self, rect: QRect, face: Face) -> float:
        """Everything at the text size in use; smaller where the field is too low for it."""
        scale = self._look.px(100) / 100
        needed = _WHOLE - (0 if face.facts else 120) - (0 if face.blocks else _BLOCK)
        return max(_LEAST_ZOOM, min(scale, rect.height() / needed))

    def _head(self, painter: QPainter, rect: QRect, face: Face, colours: Colours, zoom: float) -> None:
        size = round(self._look.measure.icon.verdict * zoom)
        top = rect.y() + round(_TOP * zoom)
        sign = QRect(rect.x() + round((_LEFT - _ICON_INSET) * zoom), top, size, size)
        self._icons.paint(painter, face.icon, sign, size, colours.sign)
        x = sign.right() + 1 + round(_GAP_WORD * zoom)
        room = rect.right() - round(_RIGHT * zoom) - x
        word = self._type.fit(face.word, "verdict", zoom, room, least=0.5)
        middle = sign.center().y() + (0 if not face.under else -14 * zoom)
        baseline = middle + word.cap / 2
        painter.setFont(word.font)
        painter.setPen(colours.text)
        painter.drawText(QPointF(x, baseline), word.text)
        if face.under:
            under = self._type.fit(face.under, "lead", 1.25 * zoom, room)
            painter.setFont(under.font)
            painter.drawText(QPointF(x + 4 * zoom, baseline + 34 * zoom), under.text)

    def _person(self, painter: QPainter, rect: QRect, face: Face, zoom: float) -> None:
        x, room = self._column(rect, zoom)
        title = self._type.fit(face.title, "person-xl", zoom, room, least=0.55)
        painter.setFont(title.font)
        painter.drawText(QPointF(x, rect.y() + _PERSON * zoom), title.text)
        second = self._type.fit(face.second, "lead", 1.25 * zoom, room)
        painter.setFont(second.font)
        painter.drawText(QPointF(x, rect.y() + _SECOND * zoom + second.cap / 2), second.text)

    def _facts(self, painter: QPainter, rect: QRect, facts: Sequence[Fact], zoom: float) -> float:
        """The height of the last of them."""
        x, room = self._column(rect, zoom)
        if not facts:
            return rect.y() + (_SECOND - 2) * zoom
        at: float = x
        shrink = self._shrink(facts, zoom, room)
        for fact in facts:
            label = self._type.fit(fact.label, "lead", zoom, 10_000)
            value = self._type.fit(fact.value, "fact", zoom * shrink, max(40.0, x + room - at))
            painter.setFont(label.font)
            painter.drawText(QPointF(at, rect.y() + _FACTS * zoom + label.cap / 2), label.text)
            painter.setFont(value.font)
            painter.drawText(QPointF(at, rect.y() + _FACT_VALUES * zoom), value.text)
            at += max(value.width, label.width) + _FACT_GAP * zoom
        return rect.y() + _FACT_VALUES * zoom

    def _shrink(self, facts: Sequence[Fact], zoom: float, room: int) -> float:
        """By how much values must give way so that all of them stand in one row."""
        gaps = _FACT_GAP * zoom * (len(facts) - 1)
        labels = [self._type.fit(fact.label, "lead", zoom, 10_000).width for fact in facts]
        shrink = 1.0
        while shrink > _LEAST_FACT:
            values = [self._type.fit(fact.value, "fact", zoom * shrink, 10_000).width for fact in facts]
            if sum(map(max, values, labels)) + gaps <= room:
                break
            shrink -= 0.05
        return shrink

    def _remarks(
        self, painter: QPainter, rect: QRect, remarks: Sequence[str], after: float, *, zoom: float, floor: float
    ) -> None:
        x, room = self._column(rect, zoom)
        font = self._type.fit("", "lead", 1.25 * zoom, room)
        painter.setFont(font.font)
        top = after + (_REMARKS - _FACT_VALUES) * zoom - font.metrics.ascent() / 2
        place = QRectF(x, top, room, max(0.0, floor - top))
        painter.drawText(place, Qt.TextFlag.TextWordWrap.value | Qt.AlignmentFlag.AlignTop.value, "\n".join(remarks))

    def _waiting(self, painter: QPainter, rect: QRect, face: Face, colours: Colours) -> None:
        scale = self._look.px(100) / 100
        zoom = max(_LEAST_ZOOM, min(scale, rect.width() / 760, rect.height() / 240))
        size = round(self._look.measure.icon.verdict * zoom)
        left = rect.x() + round((_LEFT - _ICON_INSET) * zoom)
        sign = QRect(left, rect.center().y() - size // 2, size, size)
        self._icons.paint(painter, face.icon, sign, size, colours.sign)
        x = sign.right() + 1 + round(_GAP_WORD * zoom)
        room = rect.right() - round(_RIGHT * zoom) - x
        word = self._type.fit(face.word, "waiting", zoom, room, least=0.5)
        baseline = sign.center().y() - 18 * zoom + word.cap / 2
        painter.setFont(word.font)
        painter.drawText(QPointF(x, baseline), word.text)
        under = self._type.fit(face.under, "lead", 1.5 * zoom, room, least=0.7)
        painter.setFont(under.font)
        painter.setPen(colours.second)
        painter.drawText(QPointF(x, baseline + 44 * zoom), under.text)

    def _column(self, rect: QRect, zoom: float) -> tuple[int, int]:
        x = rect.x() + round(_LEFT * zoom)
        return x, rect.right() - round(_RIGHT * zoom) - x


class _Blocks:
    """What to do, in a row at the foot."""

    def __init__(self, look: Look, icons: Icons, kind: VerdictType, colours: Colours, zoom: float) -> None:
        self._look = look
        self._icons = icons
        self._type = kind
        self._colours = colours
        self._zoom = zoom

    def top(self, rect: QRect, some: bool) -> float:
        foot = rect.bottom() + 1 - _FOOT * self._zoom
        return foot - (_BLOCK + 16) * self._zoom if some else foot

    def paint(self, painter: QPainter, rect: QRect, blocks: Sequence[Block], over: Action) -> tuple[Pressable, ...]:
        zoom = self._zoom
        x = rect.x() + round(_LEFT * zoom)
        high = round(_BLOCK * zoom)
        y = rect.bottom() + 1 - round(_FOOT * zoom) - high
        end = rect.right() - round(_RIGHT * zoom)
        pressable = []
        for number, block in enumerate(blocks):
            rest = sum(self._width(later, 10_000) + _BLOCK_GAP for later in blocks[number + 1 :] if later.action)
            wide = self._width(block, max(80, end - x - rest))
            at = QRect(x, y, round(wide), high)
            self._block(painter, at, block, over=bool(block.action) and block.action == over)
            if block.action:
                pressable.append(Pressable(at, block.action))
            x = at.right() + 1 + round(_BLOCK_GAP * zoom)
        return tuple(pressable)

    def _width(self, block: Block, room: float) -> float:
        return min(room, sum(self._parts(block)) + 2 * _BLOCK_PAD * self._zoom)

    def _parts(self, block: Block) -> tuple[float, float, float]:
        """How wide icon, text and hint are."""
        zoom = self._zoom
        text = self._type.fit(block.text, "lead", 1.5 * zoom, 10_000, weight=600).width
        hint = self._type.fit(block.hint, "lead", zoom, 10_000, weight=500).width + 20 * zoom if block.hint else 0.0
        return (44 * zoom if block.icon else 0.0), text + 1, hint

    def _block(self, painter: QPainter, at: QRect, block: Block, *, over: bool) -> None:
        zoom, colours = self._zoom, self._colours
        text = colours.back if block.filled else colours.text
        radius = self._look.measure.radius.control
        if block.filled:
            rounded(painter, at, radius, colours.text)
        else:
            rounded(painter, at, radius, None, colours.text, width=3 if over else 2)
        icon, _, hint = self._parts(block)
        x = at.x() + _BLOCK_PAD * zoom
        if block.icon:
            size = round(26 * zoom)
            self._icons.paint(painter, block.icon, QRect(round(x), at.y(), size, at.height()), size, text)
        painter.setPen(text)
        room = at.right() - _BLOCK_PAD * zoom - hint - x - icon + 1
        words = self._type.fit(block.text, "lead", 1.5 * zoom, room, least=0.7, weight=600)
        self._line(painter, words.font, QRectF(x + icon, at.y(), room + 4, at.height()), words.text)
        if block.hint:
            small = self._type.fit(block.hint, "lead", zoom, hint, weight=500)
            left = x + icon + words.width + 20 * zoom
            self._line(painter, small.font, QRectF(left, at.y() + zoom, hint, at.height()), small.text)

    @staticmethod
    def _line(painter: QPainter, font: QFont, room: QRectF, text: str) -> None:
        painter.setFont(font)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(room, flags.value | Qt.TextFlag.TextSingleLine.value, text)

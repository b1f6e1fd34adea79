"""How tables, lists, menus and scroll bars are drawn around their rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QFrame,
    QStyle,
    QStyleOption,
    QStyleOptionFrame,
    QStyleOptionHeader,
    QStyleOptionSlider,
    QStyleOptionViewItem,
    QWidget,
)

from fashionos_desktop.ui.look.strokes import CHEVRON_DOWN, CHEVRON_RIGHT, rounded, stroke

if TYPE_CHECKING:
    from fashionos_desktop.ui.look.look import Look

State = QStyle.StateFlag
Part = QStyle.SubControl
Primitive = QStyle.PrimitiveElement
Section = QStyleOptionHeader.SectionPosition
Sort = QStyleOptionHeader.SortIndicator

_ARROW_UP = ((12, 19), (12, 5), (6, 11), (12, 5), (18, 11))
_ARROW_DOWN = ((12, 5), (12, 19), (6, 13), (12, 19), (18, 13))


def primitive(look: Look, painter: QPainter, element: QStyle.PrimitiveElement, option: QStyleOption) -> bool:
    """Draws what belongs around rows; False for anything else."""
    if element in (Primitive.PE_FrameMenu, Primitive.PE_PanelTipLabel, Primitive.PE_PanelMenu):
        raised(look, painter, option.rect, element != Primitive.PE_FrameMenu)
    elif element == Primitive.PE_Frame:
        rounded(painter, option.rect, look.measure.radius.row, None, look.theme.line)
    elif element == Primitive.PE_PanelItemViewItem and isinstance(option, QStyleOptionViewItem):
        item(look, painter, option)
    elif element == Primitive.PE_PanelScrollAreaCorner:
        painter.fillRect(option.rect, look.theme.surface)
    elif element == Primitive.PE_IndicatorBranch:
        branch(look, painter, option)
    else:
        return False
    return True


def cell_insets(look: Look, first: bool, last: bool) -> tuple[int, int]:
    """Left and right room of a cell and of its head: text keeps its distance from the content's edges."""
    space = look.measure.space
    return (space.l if first else space.xs, space.l if last else space.xs)


def header(look: Look, painter: QPainter, option: QStyleOptionHeader, widget: QWidget | None) -> None:
    """One head of a column: muted words, the sorted one in ink with an arrow, a hairline below."""
    header_field(look, painter, option.rect)
    first = option.position in (Section.Beginning, Section.OnlyOneSection)
    last = option.position in (Section.End, Section.OnlyOneSection)
    left, right = cell_insets(look, first, last)
    room = option.rect.adjusted(left, 0, -right, 0)
    sorted_ = option.sortIndicator != Sort.None_
    painter.save()
    painter.setFont(look.font("small", 600 if sorted_ else 500))
    painter.setPen(look.theme.text if sorted_ else look.theme.text_muted)
    arrow = look.px(look.measure.icon.inline) * 3 // 4 if sorted_ else 0
    gap = look.measure.space.xxs if sorted_ else 0
    metrics = painter.fontMetrics()
    text = metrics.elidedText(option.text, Qt.TextElideMode.ElideRight, room.width() - arrow - gap)
    wide = metrics.horizontalAdvance(text)
    if option.textAlignment & Qt.AlignmentFlag.AlignRight:
        room.setLeft(max(room.left(), room.right() + 1 - wide - arrow - gap))
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
    if sorted_:
        at = QRect(room.x() + wide + gap, room.y(), arrow, room.height())
        rising = option.sortIndicator == Sort.SortDown
        stroke(painter, _ARROW_UP if rising else _ARROW_DOWN, at, arrow, look.theme.text)
    painter.restore()


def header_field(look: Look, painter: QPainter, rect: QRect) -> None:
    """The paper of a row of heads, with its hairline."""
    hair = look.measure.line.hair
    painter.fillRect(rect, look.theme.surface)
    painter.fillRect(rect.x(), rect.bottom() + 1 - hair, rect.width(), hair, look.theme.line)


def splitter(look: Look, painter: QPainter, option: QStyleOption, widget: QWidget | None) -> None:
    """A hairline between two panes, whatever Qt adds for the hand; the accent while it is held."""
    held = bool(option.state & State.State_Sunken)
    line = option.rect if widget is None else widget.contentsRect()
    painter.fillRect(option.rect, look.theme.surface)
    painter.fillRect(line, look.theme.accent if held else look.theme.line)


def raised(look: Look, painter: QPainter, rect: QRect, filled: bool) -> None:
    """A menu, a tool tip: a raised surface with a strong edge and no shadow."""
    if filled:
        painter.fillRect(rect, look.theme.raised)
    rounded(painter, rect, look.measure.radius.row, None, look.theme.line_strong)


def frame(look: Look, painter: QPainter, option: QStyleOption, widget: QWidget | None) -> None:
    """Frames are hairlines; lines between things are one hairline."""
    shape = option.frameShape if isinstance(option, QStyleOptionFrame) else QFrame.Shape.NoFrame
    hair = look.measure.line.hair
    rect = option.rect
    if shape == QFrame.Shape.HLine:
        painter.fillRect(rect.x(), rect.center().y(), rect.width(), hair, look.theme.line)
    elif shape == QFrame.Shape.VLine:
        painter.fillRect(rect.center().x(), rect.y(), hair, rect.height(), look.theme.line)
    elif shape != QFrame.Shape.NoFrame:
        rounded(painter, rect, look.measure.radius.row, None, look.theme.line)


def item(look: Look, painter: QPainter, option: QStyleOptionViewItem) -> None:
    """The field of an item in a list without a delegate of ours."""
    if option.state & State.State_Selected:
        painter.fillRect(option.rect, look.theme.selection)
    elif option.state & State.State_MouseOver:
        painter.fillRect(option.rect, look.theme.canvas)


def branch(look: Look, painter: QPainter, option: QStyleOption) -> None:
    """The arrow of a row that holds others."""
    if option.state & State.State_Children:
        opened = bool(option.state & State.State_Open)
        size = look.px(look.measure.icon.inline)
        stroke(painter, CHEVRON_DOWN if opened else CHEVRON_RIGHT, option.rect, size, look.theme.text_muted)


def scroll_bar(look: Look, painter: QPainter, option: QStyleOptionSlider) -> None:
    """A slim handle on the paper beneath; nothing where there is nothing to scroll."""
    painter.fillRect(option.rect, look.theme.surface)
    if option.maximum <= option.minimum:
        return
    thick = look.measure.control.scroll_handle
    handle = scroll_bar_part(look, option, Part.SC_ScrollBarSlider)
    if option.orientation == Qt.Orientation.Vertical:
        left = handle.x() + (handle.width() - thick) // 2
        handle = QRect(left, handle.y() + 2, thick, handle.height() - 4)
    else:
        top = handle.y() + (handle.height() - thick) // 2
        handle = QRect(handle.x() + 2, top, handle.width() - 4, thick)
    active = option.state & (State.State_Sunken | State.State_MouseOver)
    colour = look.theme.line_strong if active else look.theme.text_disabled
    rounded(painter, handle, thick / 2, colour)


def scroll_bar_part(look: Look, option: QStyleOptionSlider, part: QStyle.SubControl) -> QRect:
    """The parts of a scroll bar without arrows."""
    rect = option.rect
    upright = option.orientation == Qt.Orientation.Vertical
    length = rect.height() if upright else rect.width()
    span = max(0, option.maximum - option.minimum)
    handle = length
    if span:
        share = length * option.pageStep // (span + option.pageStep)
        handle = min(length, max(share, look.measure.control.scroll_handle_min))
    at = QStyle.sliderPositionFromValue(
        option.minimum, option.maximum, option.sliderPosition, length - handle, option.upsideDown
    )
    start, end = {
        Part.SC_ScrollBarGroove: (0, length),
        Part.SC_ScrollBarSlider: (at, at + handle),
        Part.SC_ScrollBarSubPage: (0, at),
        Part.SC_ScrollBarAddPage: (at + handle, length),
    }.get(part, (0, 0))
    if upright:
        return QRect(rect.x(), rect.y() + start, rect.width(), end - start)
    return QRect(rect.x() + start, rect.y(), end - start, rect.height())

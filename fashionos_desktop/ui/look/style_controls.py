"""How fields, buttons and boxes are drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QStyle,
    QStyleOption,
    QStyleOptionButton,
    QStyleOptionComboBox,
    QStyleOptionComplex,
    QStyleOptionFrame,
    QStyleOptionProgressBar,
    QStyleOptionSpinBox,
    QWidget,
)

from fashionos_desktop.ui.look.strokes import CHEVRON_DOWN, CHEVRON_UP, DASH, TICK, rounded, stroke

if TYPE_CHECKING:
    from fashionos_desktop.ui.look.look import Look

State = QStyle.StateFlag
Part = QStyle.SubControl

KIND = "kind"
"""Property of a button: "primary", "secondary", "quiet" or "danger"."""

REFUSED = "refused"
"""Property of a field whose value cannot be kept; its edge is drawn in the stop colour."""


LINE_EDIT_MARGIN = 3
"""What a line edit adds to its contents by itself: its own margin and the frame."""


def is_framed(option: QStyleOption) -> bool:
    """Whether a line edit stands by itself, not inside a spin box or an editable combo box."""
    return isinstance(option, QStyleOptionFrame) and option.lineWidth > 0


def kind_of(widget: QWidget | None, option: QStyleOption) -> str:
    """How a button is drawn: what its property says, else primary for the default of a dialog."""
    kind = widget.property(KIND) if widget is not None else None
    if isinstance(kind, str):
        return kind
    features = option.features if isinstance(option, QStyleOptionButton) else None
    default = features is not None and bool(features & QStyleOptionButton.ButtonFeature.DefaultButton)
    return "primary" if default else "secondary"


def button_colours(look: Look, kind: str, enabled: bool) -> tuple[QColor | None, QColor | None, QColor]:
    """Fill, edge and text of a button."""
    theme = look.theme
    if kind == "primary":
        if theme.is_wings:  # large fills are light sources backstage
            strong = theme.accent if enabled else theme.text_disabled
            return theme.accent_soft, strong, strong
        return (theme.ink if enabled else theme.text_disabled), None, theme.on_ink
    text = theme.text if enabled else theme.text_disabled
    if kind == "quiet":
        return None, None, text
    if kind == "danger":
        return None, None, theme.stop if enabled else theme.text_disabled
    return theme.surface, theme.line_strong if enabled else theme.line, text


def button(look: Look, painter: QPainter, option: QStyleOption, kind: str) -> None:
    """The body of a button: ink, outlined or bare; pressed and under the pointer one step darker."""
    enabled = bool(option.state & State.State_Enabled)
    fill, edge, _ = button_colours(look, kind, enabled)
    pressed = bool(option.state & (State.State_Sunken | State.State_On))
    hovered = enabled and bool(option.state & State.State_MouseOver)
    if kind == "primary":
        if fill is not None and enabled and (pressed or hovered):
            fill = _towards(fill, look.theme.text_muted, 0.3 if pressed else 0.15)
    elif pressed:
        fill = look.theme.selection
    elif hovered:
        fill = look.theme.sunken
    wide = 2 if kind == "primary" and edge is not None else look.measure.line.hair
    radius = look.measure.radius.control
    rounded(painter, option.rect, radius, fill, edge, width=wide)
    if option.state & State.State_HasFocus and option.state & State.State_KeyboardFocusChange:
        focus_ring(look, painter, option.rect, kind)


def focus_ring(look: Look, painter: QPainter, rect: QRect, kind: str = "secondary") -> None:
    """The ring of a focused control, inside it; on ink it keeps a gap so that it is seen."""
    width = look.measure.line.focus
    radius = look.measure.radius.control
    if kind == "primary" and not look.theme.is_wings:
        rounded(painter, rect, radius, None, look.theme.focus_ring, width=width)
        inside = QRectF(rect).adjusted(width, width, -width, -width)
        rounded(painter, inside, radius - 1, None, look.theme.on_ink)
    else:
        rounded(painter, rect, radius, None, look.theme.focus_ring, width=width)


def button_label(look: Look, painter: QPainter, option: QStyleOptionButton, kind: str) -> None:
    """Icon and text of a plain push button, in the middle."""
    enabled = bool(option.state & State.State_Enabled)
    _, _, colour = button_colours(look, kind, enabled)
    gap = look.px(look.measure.control.gap) if not option.icon.isNull() else 0
    icon_width = option.iconSize.width() if gap else 0
    painter.save()
    painter.setFont(look.font("data", 600))
    text = option.text.replace("&&", "\0").replace("&", "").replace("\0", "&")
    width = painter.fontMetrics().horizontalAdvance(text)
    left = option.rect.center().x() - (width + icon_width + gap) // 2
    if gap:
        at = QRect(left, option.rect.y(), icon_width, option.rect.height())
        option.icon.paint(painter, at)
    painter.setPen(colour)
    at = QRect(left + icon_width + gap, option.rect.y(), width + 2, option.rect.height())
    painter.drawText(at, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
    painter.restore()


def line_edit(look: Look, painter: QPainter, option: QStyleOption, widget: QWidget | None) -> None:
    """A field's paper, and its edge unless it lies in another control."""
    framed = is_framed(option)
    radius = look.measure.radius.control if framed else 0
    enabled = bool(option.state & State.State_Enabled)
    if framed or widget is None or widget.autoFillBackground():
        paper = look.theme.surface if enabled else look.theme.canvas
        rounded(painter, option.rect, radius, paper)
    if framed:
        field_edge(look, painter, option, widget)


def field_edge(look: Look, painter: QPainter, option: QStyleOption, widget: QWidget | None) -> None:
    """The edge of a field: 3:1 at rest, the focus ring while it has the keys, stop when refused."""
    theme, line = look.theme, look.measure.line
    radius = look.measure.radius.control
    enabled = bool(option.state & State.State_Enabled)
    focused = bool(option.state & State.State_HasFocus)
    if widget is not None and widget.property(REFUSED):
        rounded(painter, option.rect, radius, None, theme.stop, width=line.focus)
    elif focused and enabled:
        rounded(painter, option.rect, radius, None, theme.focus_ring, width=line.focus)
    else:
        rounded(painter, option.rect, radius, None, theme.line_strong if enabled else theme.line)


def combo_box(
    look: Look, painter: QPainter, option: QStyleOptionComboBox, arrow: QRect, widget: QWidget | None
) -> None:
    """A field with a chevron."""
    enabled = bool(option.state & State.State_Enabled)
    if option.frame:
        paper = look.theme.surface if enabled else look.theme.canvas
        rounded(painter, option.rect, look.measure.radius.control, paper)
        field_edge(look, painter, option, widget)
    colour = look.theme.text_muted if enabled else look.theme.text_disabled
    stroke(painter, CHEVRON_DOWN, arrow, look.px(look.measure.icon.inline), colour)


def combo_part(look: Look, option: QStyleOptionComplex, part: QStyle.SubControl) -> QRect | None:
    """Where a combo box keeps its text and its chevron; None leaves the part to Fusion."""
    wide = look.px(look.measure.control.field)
    rect = option.rect
    rightward = option.direction == Qt.LayoutDirection.RightToLeft
    if part == Part.SC_ComboBoxArrow:
        left = rect.left() if rightward else rect.right() - wide + 1
        return QRect(left, rect.top(), wide, rect.height())
    if part == Part.SC_ComboBoxEditField:
        inset = look.measure.control.field_text
        if rightward:
            return rect.adjusted(wide, 1, -inset, -1)
        return rect.adjusted(inset, 1, -wide, -1)
    return None


def spin_box(
    look: Look,
    painter: QPainter,
    option: QStyleOptionSpinBox,
    steps: tuple[QRect, QRect],
    widget: QWidget | None,
) -> None:
    """A field with two small chevrons; `steps` is where up and down are."""
    rounded(painter, option.rect, look.measure.radius.control, look.theme.surface)
    if option.frame:
        field_edge(look, painter, option, widget)
    if not option.subControls & Part.SC_SpinBoxUp:
        return
    for points, rect, step in (
        (CHEVRON_UP, steps[0], Part.SC_SpinBoxUp),
        (CHEVRON_DOWN, steps[1], Part.SC_SpinBoxDown),
    ):
        active = bool(option.activeSubControls & step) and bool(option.state & State.State_Enabled)
        colour = look.theme.text if active else look.theme.text_muted
        stroke(painter, points, rect, look.px(look.measure.icon.inline) * 0.75, colour)


def check_box(look: Look, painter: QPainter, option: QStyleOption) -> None:
    """A box of ink with a tick, or an empty one."""
    theme = look.theme
    enabled = bool(option.state & State.State_Enabled)
    on = bool(option.state & State.State_On)
    some = bool(option.state & State.State_NoChange)
    focused = bool(option.state & State.State_HasFocus)
    radius = look.measure.radius.chip
    if on or some:
        rounded(painter, option.rect, radius, theme.ink if enabled else theme.text_disabled)
        stroke(painter, TICK if on else DASH, option.rect, option.rect.width() * 0.85, theme.on_ink, width=2.5)
    else:
        edge = theme.line_strong if enabled else theme.line
        rounded(painter, option.rect, radius, theme.surface, edge, width=1.25)
    if focused:
        rounded(painter, option.rect, radius, None, theme.focus_ring, width=look.measure.line.focus)


def radio_button(look: Look, painter: QPainter, option: QStyleOption) -> None:
    """A circle, with a dot of ink when it is the chosen one."""
    theme = look.theme
    on = bool(option.state & State.State_On)
    enabled = bool(option.state & State.State_Enabled)
    ink = theme.ink if enabled else theme.text_disabled
    half = option.rect.width() / 2
    rounded(painter, option.rect, half, theme.surface, ink if on else theme.line_strong, width=1.25)
    if on:
        inset = option.rect.width() * 0.28
        dot = QRectF(option.rect).adjusted(inset, inset, -inset, -inset)
        rounded(painter, dot, dot.width() / 2, ink)
    if option.state & State.State_HasFocus:
        rounded(painter, option.rect, half, None, theme.focus_ring, width=look.measure.line.focus)


def progress(look: Look, painter: QPainter, option: QStyleOptionProgressBar) -> None:
    """A flat bar in the middle of its height; words beside it say what is going on."""
    high = min(option.rect.height(), look.px(look.measure.control.bar_large))
    top = option.rect.y() + (option.rect.height() - high) // 2
    groove = QRect(option.rect.x(), top, option.rect.width(), high)
    painter.fillRect(groove, look.theme.sunken)
    span = option.maximum - option.minimum
    if span > 0:
        done = round(groove.width() * (option.progress - option.minimum) / span)
        painter.fillRect(groove.x(), groove.y(), done, high, look.theme.text)


def _towards(one: QColor, other: QColor, part: float) -> QColor:
    return QColor(
        round(one.red() + (other.red() - one.red()) * part),
        round(one.green() + (other.green() - one.green()) * part),
        round(one.blue() + (other.blue() - one.blue()) * part),
    )

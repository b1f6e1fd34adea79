"""What a line of the running order looks like: a look its photograph, a cue, which has none, a flag."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from fashionos_desktop.ui.look.photographs import paint_photograph
from fashionos_desktop.ui.screen import Surroundings

if TYPE_CHECKING:
    from fashionos_desktop.services.line_up import Line

_FLAG = 5
"""The flag is this part of the photograph's width."""


def paint_line_photograph(painter: QPainter, rect: QRect, line: Line, around: Surroundings) -> None:
    theme = around.look.theme
    if not line.is_look:
        painter.fillRect(rect, theme.sunken)
        around.icons.paint(painter, "flag", rect, rect.width() // _FLAG, theme.text_muted)
        return
    pixmap = None
    if line.picture_id is not None:
        ratio = painter.device().devicePixelRatio()
        pixmap = around.photographs.pixmap(line.picture_id, rect.size(), ratio)
    paint_photograph(painter, rect, pixmap, line.model_name, around.look)

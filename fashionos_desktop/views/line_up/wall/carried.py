"""What is carried in a drag: a copy of the look, its number there, and whether its change works then."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QPainter

from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.views.line_up.order_model import OrderModel
from fashionos_desktop.views.line_up.wall.card import CardPainter
from fashionos_desktop.views.line_up.words import name_of, tr

_SMALLER = 0.92


def paint_carried(
    painter: QPainter,
    look: Look,
    cards: CardPainter,
    order: OrderModel,
    ids: Sequence[str],
    pointer: QPoint,
    within: QRect,
) -> None:
    """Beside the pointer, inside of the view. "12 becomes 15", "Fits, 130 s for a change of 95 s"."""
    now, then = order.line_up, order.in_sight
    line = None if now is None else now.line(ids[0])
    if now is None or then is None or line is None:
        return
    wide, high = look.measure.photo.wall
    photo = QRect(pointer.x() + 12, pointer.y() + 8, round(look.px(wide) * _SMALLER), round(look.px(high) * _SMALLER))
    foot = look.line_height("body") + look.line_height("small") + 10
    box = QRect(photo.left(), photo.top(), photo.width(), photo.height() + foot)
    box.moveLeft(min(box.left(), within.right() - box.width() - 4))
    box.moveTop(min(box.top(), within.bottom() - box.height() - 4))
    photo.moveTopLeft(box.topLeft())
    painter.fillRect(box, look.theme.raised)
    cards.photograph(painter, photo, line)
    before, after = now.number(line.id), then.number(line.id)
    if len(ids) > 1:
        words = tr("{} lines").format(len(ids))
    elif before and after and before != after:
        words = tr("{} becomes {}").format(before, after)
    else:
        words = tr("Look {}").format(before) if before else name_of(line)
    upper = QRect(box.left() + 6, photo.bottom() + 4, box.width() - 12, look.line_height("body"))
    painter.setPen(look.theme.text)
    look.texts.draw(painter, upper, words, look.face("data", 600))
    lower = upper.translated(0, upper.height())
    painter.setPen(look.theme.text_muted)
    look.texts.draw(painter, lower, name_of(line), look.face("small"))
    painter.setPen(look.theme.accent)
    for inset in range(2):
        painter.drawRect(box.adjusted(inset, inset, -1 - inset, -1 - inset))
    _verdict(painter, look, order, ids, box, within)


def _verdict(painter: QPainter, look: Look, order: OrderModel, ids: Sequence[str], box: QRect, within: QRect) -> None:
    """The worst change that the lines which are carried take part in."""
    then = order.in_sight
    assert then is not None
    carried = set(ids)
    changes = [one for one in then.changes if {one.earlier.id, one.later.id} & carried]
    if not changes:
        return
    worst = min(changes, key=lambda one: (("impossible", "tight", "fits").index(one.fit), one.available))
    tone = {"fits": "ok", "tight": "warn", "impossible": "stop"}[worst.fit]
    word = {"fits": tr("Fits"), "tight": tr("Tight"), "impossible": tr("Impossible")}[worst.fit]
    if worst.needed is None:
        rest = tr("{} s for a change").format(max(0, worst.available))
    else:
        rest = tr("{} s for a change of {} s").format(max(0, worst.available), worst.needed)
    strong, plain = look.face("data", 600), look.face("data")
    wide = strong.width(word) + plain.width(rest) + 32
    at = QRect(box.right() + 10, box.top(), wide, look.px(36))
    if at.right() > within.right():
        at.moveRight(box.left() - 10)
    painter.fillRect(at, look.theme.raised)
    painter.setPen(look.theme.tone(tone))
    painter.drawRect(at.adjusted(0, 0, -1, -1))
    shaped = look.texts.draw(painter, at.adjusted(12, 0, 0, 0), word, strong)
    painter.setPen(look.theme.text)
    look.texts.draw(painter, at.adjusted(20 + shaped.width, 0, 0, 0), rest, plain)

"""What the delegates of one-column lists have in common: the look, icons and one item a row."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Slot
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate

from fashionos_desktop.ui.delegates.roles import ITEM_ROLE
from fashionos_desktop.ui.look.icons import Icons
from fashionos_desktop.ui.look.look import Look

Index = QModelIndex | QPersistentModelIndex

SELECTED = QStyle.StateFlag.State_Selected.value
FOCUSED = QStyle.StateFlag.State_HasFocus.value
HOVERED = QStyle.StateFlag.State_MouseOver.value


class ListDelegate(QStyledItemDelegate):
    """Base of delegates that draw a whole row from ITEM_ROLE."""

    def __init__(self, look: Look, icons: Icons, view: QAbstractItemView) -> None:
        super().__init__(view)
        self.look = look
        self.icons = icons
        self.view = view
        self.texts = look.texts
        look.changed.connect(self._restyle)

    def item(self, index: Index) -> object:
        """What the model answers for ITEM_ROLE."""
        return index.data(ITEM_ROLE)

    def icon(self, painter: QPainter, name: str, place: QRect, size: int, tone: str) -> None:
        """An icon of `size` in a tone, in the middle of `place`."""
        self.icons.paint(painter, name, place, size, self.look.theme.tone(tone))

    @Slot()
    def _restyle(self) -> None:
        self.view.doItemsLayout()

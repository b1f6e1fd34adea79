from collections.abc import Sequence

import pytest
from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFrame, QListView
from pytestqt.qtbot import QtBot

from fashionos_desktop.ui.delegates.palette_delegate import PaletteDelegate
from fashionos_desktop.ui.delegates.rail_delegate import RailDelegate
from fashionos_desktop.ui.delegates.roles import DISPLAY_ROLE, ITEM_ROLE, PaletteItem, RailItem, TableName
from fashionos_desktop.ui.delegates.table_name_delegate import TableNameDelegate
from fashionos_desktop.ui.look.icons import Icons
from fashionos_desktop.ui.look.look import Look

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
Item = RailItem | PaletteItem | TableName

RAIL = (
    RailItem("layout-dashboard", "Show", "1"),
    RailItem("users", "Guests", "2", news=True),
    RailItem(rule=True),
    RailItem("table-2", "Data", "8"),
)
PALETTE = (
    PaletteItem("Models", head=True),
    PaletteItem("Inès Leclerc", "Agence Palissade, 178", photo="a"),
    PaletteItem("10 Inès Leclerc", "Quilted bolero", "hash"),
    PaletteItem("Swap a model", "Line-up", "arrow-left-right", key="Ctrl Shift S"),
)
TABLES = (TableName("Money", head=True), TableName("Sponsors", "12"), TableName("Budget lines", "74"))


class Items(QAbstractListModel):
    def __init__(self, items: Sequence[Item]) -> None:
        super().__init__()
        self._items = items

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._items)

    def data(self, index: Index, role: int = DISPLAY_ROLE) -> object:
        return self._items[index.row()] if role == ITEM_ROLE else None


def listed(qtbot: QtBot, items: Sequence[Item], width: int) -> QListView:
    view = QListView()
    qtbot.addWidget(view)
    model = Items(items)
    model.setParent(view)
    view.setModel(model)
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.resize(width, 300)
    return view


def drawn(view: QListView) -> QImage:
    view.setCurrentIndex(view.model().index(1, 0))
    return view.viewport().grab().toImage()


@pytest.mark.parametrize("theme", ["light", "dark", "wings"])
@pytest.mark.parametrize("width", [200, 56])
def test_the_active_screen_has_a_bar_of_ink(qtbot: QtBot, look: Look, icons: Icons, theme: str, width: int) -> None:
    look.use(theme)
    view = listed(qtbot, RAIL, width)
    view.setItemDelegate(RailDelegate(look, icons, view))
    image = drawn(view)
    assert view.visualRect(view.model().index(0, 0)).height() == 36
    assert image.pixelColor(1, 36 + 18) == look.theme.ink
    assert image.pixelColor(1, 18) != look.theme.ink


def test_the_rail_grows_with_the_text(qtbot: QtBot, look: Look, icons: Icons) -> None:
    view = listed(qtbot, RAIL, 320)
    view.setItemDelegate(RailDelegate(look, icons, view))
    drawn(view)
    look.scale(160)
    drawn(view)
    assert view.visualRect(view.model().index(0, 0)).height() == look.px(36)


@pytest.mark.parametrize("theme", ["light", "dark", "wings"])
def test_the_chosen_row_of_the_palette_has_the_accent(qtbot: QtBot, look: Look, icons: Icons, theme: str) -> None:
    look.use(theme)
    view = listed(qtbot, PALETTE, 640)
    delegate = PaletteDelegate(look, icons, view)
    delegate.search(["ines"])
    view.setItemDelegate(delegate)
    image = drawn(view)
    assert image.pixelColor(1, 32 + 24) == look.theme.accent
    assert image.pixelColor(300, 32 + 2) == look.theme.selection
    assert image.pixelColor(300, 32 + 48 + 2) == look.theme.surface


@pytest.mark.parametrize("theme", ["light", "dark", "wings"])
def test_the_list_of_tables_is_drawn(qtbot: QtBot, look: Look, icons: Icons, theme: str) -> None:
    look.use(theme)
    view = listed(qtbot, TABLES, 208)
    view.setItemDelegate(TableNameDelegate(look, icons, view))
    image = drawn(view)
    assert image.pixelColor(4, 32 + 4) == look.theme.selection
    assert view.visualRect(view.model().index(2, 0)).height() == 28

import pytest
from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QPersistentModelIndex
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from fashionos_desktop.ui.delegates.roles import CELL_ROLE, DISPLAY_ROLE, KEY_ROLE, Cell, CellState
from fashionos_desktop.ui.look.icons import Icons
from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.ui.widgets.table import Table

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class Rows(QAbstractTableModel):
    def __init__(self, rows: list[list[Cell | str]]) -> None:
        super().__init__()
        self._rows = rows

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows[0])

    def data(self, index: Index, role: int = DISPLAY_ROLE) -> object:
        cell = self._rows[index.row()][index.column()]
        if role == KEY_ROLE:
            return str(index.row())
        if isinstance(cell, Cell):
            return cell if role == CELL_ROLE else None
        return cell if role == DISPLAY_ROLE else None


EVERYTHING: list[list[Cell | str]] = [
    [Cell("Aaron Williams"), Cell(state=CellState("circle-check", "In", "ok")), Cell("19:42", tail="Main")],
    [Cell("あすか 松本"), Cell(state=CellState("ban", "Cancelled", "stop", strong=True)), Cell()],
    [Cell("Capucine Fernandes", struck=True), Cell(needed="No seat"), Cell("120,000.00", number=True)],
    [Cell("Natasza Czochara", second="Opening", photo="a"), Cell("Veil", muted=True), "plain"],
    ["دون خلية", "", ""],
]


@pytest.fixture
def table(qtbot: QtBot, look: Look, icons: Icons) -> Table:
    made = Table(look, icons)
    qtbot.addWidget(made)
    made.resize(600, 260)
    return made


def show(table: Table, rows: list[list[Cell | str]]) -> QImage:
    QCoreApplication.sendPostedEvents()  # a theme reaches widgets with the next turn of the loop
    model = Rows(rows)
    model.setParent(table)
    table.setModel(model)
    for column in range(3):
        table.setColumnWidth(column, 200)
    return table.viewport().grab().toImage()


@pytest.mark.parametrize("theme", ["light", "dark", "wings"])
@pytest.mark.parametrize("percent", [80, 100, 160])
def test_every_kind_of_cell_is_drawn(table: Table, look: Look, theme: str, percent: int) -> None:
    look.use(theme)
    look.scale(percent)
    image = show(table, EVERYTHING)
    assert table.rowHeight(0) == look.px(40)
    assert image.pixelColor(300, look.px(40) - 1) == look.theme.line
    assert image.pixelColor(1, 5) == look.theme.surface


def test_a_selected_row_keeps_the_colours_of_its_words(table: Table, look: Look) -> None:
    show(table, EVERYTHING)
    table.selectRow(0)
    image = table.viewport().grab().toImage()
    assert image.pixelColor(190, 5) == look.theme.selection
    assert has(image, 200, 0, 100, 40, look.theme.ok)


def test_numbers_stand_at_the_right_and_names_keep_their_distance(table: Table, look: Look) -> None:
    image = show(table, [[Cell("Hanna"), Cell("9,200.00", number=True), Cell("x")]])
    assert first_ink(image, range(200), look) == pytest.approx(24, abs=2)
    assert last_ink(image, range(200, 400), look) == pytest.approx(400 - 8 - 1, abs=2)


def test_a_row_that_changed_is_lit_and_fades(qtbot: QtBot, table: Table, look: Look) -> None:
    show(table, EVERYTHING)
    table.rows.flash(["1"])
    lit = table.viewport().grab().toImage()
    assert lit.pixelColor(1, 45) != look.theme.surface
    assert lit.pixelColor(1, 5) == look.theme.surface
    qtbot.waitUntil(lambda: table.viewport().grab().toImage().pixelColor(1, 45) == look.theme.surface, timeout=3000)


def test_nothing_is_lit_in_wings(table: Table, look: Look) -> None:
    look.use("wings")
    show(table, EVERYTHING)
    table.rows.flash(["1"])
    assert table.viewport().grab().toImage().pixelColor(1, 45) == look.theme.surface


def test_found_words_are_underlined(table: Table) -> None:
    before = show(table, EVERYTHING)
    table.rows.search(["will"])
    after = table.viewport().grab().toImage()
    changed = [(x, y) for x in range(0, 600, 2) for y in range(200) if before.pixel(x, y) != after.pixel(x, y)]
    assert changed
    assert all(x < 200 and y < 40 for x, y in changed)


def has(image: QImage, x: int, y: int, width: int, height: int, colour: QColor) -> bool:
    return any(image.pixelColor(at, down) == colour for at in range(x, x + width) for down in range(y, y + height))


def columns(image: QImage, where: range, look: Look) -> list[int]:
    surface = look.theme.surface
    return [x for x in where if any(image.pixelColor(x, y) != surface for y in range(4, 36))]


def first_ink(image: QImage, where: range, look: Look) -> int:
    return columns(image, where, look)[0]


def last_ink(image: QImage, where: range, look: Look) -> int:
    return columns(image, where, look)[-1]

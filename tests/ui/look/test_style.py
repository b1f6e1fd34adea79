import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QStandardItemModel
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QScrollBar,
    QSpinBox,
    QSplitter,
    QStyle,
    QStyleOptionSlider,
    QTableView,
    QTextEdit,
    QTreeView,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.ui.look.style_controls import KIND, REFUSED


@pytest.mark.parametrize("theme", ["light", "dark", "wings"])
@pytest.mark.parametrize("percent", [80, 160])
def test_plain_controls_are_drawn_in_every_theme(qtbot: QtBot, look: Look, theme: str, percent: int) -> None:
    look.use(theme)
    look.scale(percent)
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    for control in (QLineEdit("琴 王"), QCheckBox("Yes"), QRadioButton("One"), QSpinBox(), QProgressBar()):
        column.addWidget(control)
    combo = QComboBox()
    combo.addItems(["Silver", "Gold"])
    column.addWidget(combo)
    model = QStandardItemModel(40, 3, page)
    panes = QSplitter()
    for view in (QTableView(), QTreeView()):
        view.setModel(model)
        panes.addWidget(view)
    panes.addWidget(QTextEdit("Notes"))
    column.addWidget(panes)
    assert not page.grab().isNull()
    assert combo.sizeHint().height() == look.px(32)


def test_a_field_shows_focus_and_refusal_in_its_edge(qtbot: QtBot, look: Look) -> None:
    field = QLineEdit("31 June")
    qtbot.addWidget(field)
    assert edge(field) == look.theme.line_strong
    field.setProperty(REFUSED, True)
    assert edge(field) == look.theme.stop


@pytest.mark.parametrize(("kind", "fill"), [("primary", "ink"), ("secondary", "surface")])
def test_one_button_is_of_ink(qtbot: QtBot, look: Look, kind: str, fill: str) -> None:
    button = QPushButton("Add guest")
    qtbot.addWidget(button)
    button.setProperty(KIND, kind)
    assert grabbed(button).pixelColor(6, button.height() // 2) == getattr(look.theme, fill)


def test_in_wings_the_main_button_is_no_light_source(qtbot: QtBot, look: Look) -> None:
    look.use("wings")
    button = QPushButton("Send")
    qtbot.addWidget(button)
    button.setProperty(KIND, "primary")
    assert grabbed(button).pixelColor(6, button.height() // 2) == look.theme.accent_soft


def test_the_parts_of_a_scroll_bar_lie_side_by_side(qtbot: QtBot, look: Look) -> None:
    bar = QScrollBar(Qt.Orientation.Vertical)
    qtbot.addWidget(bar)
    bar.resize(10, 200)
    bar.setRange(0, 300)
    bar.setPageStep(100)
    bar.setValue(150)
    before, handle, after = (part(bar, name) for name in ("SubPage", "Slider", "AddPage"))
    assert before.height() + handle.height() + after.height() == 200
    assert handle.height() == 50
    assert handle.top() == 75
    assert part(bar, "AddLine").height() == 0


def test_the_handle_of_a_long_list_can_still_be_held(qtbot: QtBot, look: Look) -> None:
    bar = QScrollBar(Qt.Orientation.Vertical)
    qtbot.addWidget(bar)
    bar.resize(10, 200)
    bar.setRange(0, 100_000)
    bar.setPageStep(20)
    bar.setValue(100_000)
    handle = part(bar, "Slider")
    assert handle.height() == look.measure.control.scroll_handle_min
    assert handle.bottom() == 199


def part(bar: QScrollBar, name: str) -> QRect:
    option = QStyleOptionSlider()
    bar.initStyleOption(option)
    control = QStyle.ComplexControl.CC_ScrollBar
    return bar.style().subControlRect(control, option, getattr(QStyle.SubControl, f"SC_ScrollBar{name}"), bar)


def grabbed(widget: QWidget) -> QImage:
    widget.resize(widget.sizeHint())
    return widget.grab().toImage()


def edge(widget: QWidget) -> QColor:
    image = grabbed(widget)
    return image.pixelColor(image.width() // 2, 0)

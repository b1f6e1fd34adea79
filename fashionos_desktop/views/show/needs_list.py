"""What needs a person, the worst first. A line keeps its place under the keyboard while others come and go."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fashionos_desktop.ui.look.icons import Icons
from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.ui.widgets.heading import Heading
from fashionos_desktop.ui.widgets.label import Label
from fashionos_desktop.ui.widgets.rule import Rule
from fashionos_desktop.views.show.need_content import NeedContent, NeedsContent
from fashionos_desktop.views.show.need_row import NeedRow
from fashionos_desktop.views.show.words import tr

Key = tuple[str, ...]


class NeedsList(QWidget):
    """`asked` carries a destination."""

    asked = Signal(object)

    def __init__(self, look: Look, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._icons = icons
        self._content: NeedsContent | None = None
        self._rows: dict[Key, NeedRow] = {}
        self._order: list[Key] = []
        self._heading = Heading(look, "")
        self._calm = Label(look, "", "body", "muted")
        self._more = Label(look, "", "data", "muted")
        self._rule = Rule(look)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.measure.space.s)
        column.addWidget(self._heading)
        column.addWidget(self._rule)
        column.addWidget(self._calm)
        column.addLayout(self._list)
        column.addWidget(self._more)
        column.addStretch(1)
        look.changed.connect(self._dress)
        self._dress()

    @property
    def rows(self) -> tuple[NeedRow, ...]:
        """In the order of the screen."""
        return tuple(self._rows[key] for key in self._order)

    @property
    def calm(self) -> Label:
        return self._calm

    def show_content(self, content: NeedsContent) -> None:
        if content == self._content:
            return
        self._content = content
        self._heading.set_text(content.title)
        self._heading.set_count(f"{content.count:,}" if content.count else "")
        self._calm.setText(content.calm)
        self._calm.setVisible(not content.needs)
        self._rule.setVisible(not content.needs)
        self._more.setText(tr("and {:,} more").format(content.unlisted))
        self._more.setVisible(content.unlisted > 0)
        self._show_rows({need.key: need for need in content.needs})

    def _show_rows(self, needs: dict[Key, NeedContent]) -> None:
        for key in [key for key in self._order if key not in needs]:
            self._order.remove(key)
            row = self._rows.pop(key)
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        for place, (key, need) in enumerate(needs.items()):
            if key in self._rows:
                self._rows[key].show_content(need)
            else:
                self._rows[key] = self._made(need)
            if key in self._order and self._order[place] == key:
                continue
            if key in self._order:
                self._order.remove(key)
                self._list.removeWidget(self._rows[key])
            self._order.insert(place, key)
            self._list.insertWidget(place, self._rows[key])
        for earlier, later in zip(self.rows, self.rows[1:], strict=False):
            QWidget.setTabOrder(earlier.button, later.button)

    @Slot()
    def _dress(self) -> None:
        self._heading.setFixedHeight(self._look.line_height("heading"))

    def _made(self, need: NeedContent) -> NeedRow:
        row = NeedRow(self._look, self._icons, need, self)
        row.asked.connect(self.asked)
        return row

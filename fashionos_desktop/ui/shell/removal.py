"""This laptop's access was taken away: what was not sent is kept aside, then what it holds of the house goes."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QWidget

from fashionos_desktop.ui.house import House
from fashionos_desktop.ui.look.icons import Icons
from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.ui.shell.dialog import Dialog
from fashionos_desktop.ui.tasks import Tasks
from fashionos_desktop.ui.widgets.button import Button
from fashionos_desktop.ui.widgets.label import Label


class RemovalDialog(Dialog):
    """Nothing is removed before the file with the unsent work is whole. Closing it leaves everything as it is.

    `agreed` before anything is touched, `removed` once the house's rows are gone.
    """

    agreed = Signal()
    removed = Signal()

    def __init__(self, look: Look, icons: Icons, tasks: Tasks, house: House, pending: int, parent: QWidget) -> None:
        title = QCoreApplication.translate("RemovalDialog", "This laptop's access was taken away.")
        super().__init__(look, icons, title, _words(pending), parent)
        self._tasks = tasks
        self._house = house
        self._pending = pending
        self._kept: Path | None = None
        self.folder = QLineEdit(str(house.folder))
        self.folder.setMinimumHeight(look.px(look.measure.control.field))
        self.folder.setAccessibleName(self.tr("Folder for the unsent work"))
        self.said = Label(look, "", "body", "text")
        self.said.setWordWrap(True)
        self.said.setFixedWidth(look.px(look.measure.shell.dialog) - 2 * look.measure.space.l)
        self.said.hide()
        choose = Button(look, icons, self.tr("Choose …"), icon="folder-open")
        place = QWidget()
        row = QHBoxLayout(place)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.measure.space.xs)
        row.addWidget(self.folder, 1)
        row.addWidget(choose)
        place.setVisible(pending > 0)
        self._place = place
        self.add_part(place)
        self.add_part(self.said)
        self.later = self.add_button(Button(look, icons, self.tr("Not now")))
        words = self.tr("Keep the file, then remove") if pending else self.tr("Remove the house")
        self.remove = self.add_button(Button(look, icons, words, kind="primary"))
        choose.clicked.connect(self._choose)
        self.later.clicked.connect(self.reject)
        self.remove.clicked.connect(self._put_aside)
        self.later.setFocus()

    @Slot()
    def _choose(self) -> None:
        dialog = QFileDialog(self, self.tr("Folder for the unsent work"), self.folder.text())
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self.folder.setText)
        dialog.open()

    @Slot()
    def _put_aside(self) -> None:
        folder = Path(self.folder.text().strip()).expanduser()
        if self._pending and not folder.is_dir():
            self.complain(self.tr("There is no such folder. Choose another one."))
            self.folder.setFocus()
            return
        self._set_busy(True)
        self.agreed.emit()
        self._tasks.run(partial(self._house.put_aside, folder), self._wipe, self._failed)

    def _wipe(self, kept: Path | None) -> None:
        self._kept = kept
        self._tasks.run(self._house.wipe, self._wiped, self._failed)

    def _wiped(self, nothing: None) -> None:
        self._set_busy(False)
        self._place.hide()
        self.remove.hide()
        gone = self.tr("What this laptop held of the house is gone.")
        kept = (
            ""
            if self._kept is None
            else self.tr("The unsent work is in {}. Give it to whoever runs the show.").format(self._kept)
        )
        self.said.setText(f"{gone} {kept}".strip())
        self.said.show()
        self.later.setText(self.tr("Close"))
        self.removed.emit()

    def _failed(self, error: Exception) -> None:
        self._set_busy(False)
        self.complain(str(error))

    def _set_busy(self, busy: bool) -> None:
        self.complain("")
        for part in (self.folder, self.remove, self.later):
            part.setEnabled(not busy)


def _words(pending: int) -> str:
    first = QCoreApplication.translate(
        "RemovalDialog", "Nothing goes out or comes in any more, and what it holds of the house is to be removed."
    )
    if not pending:
        return first
    one = QCoreApplication.translate(
        "RemovalDialog", "1 change was not sent. It is kept in a file that you can hand over; choose where."
    )
    many = QCoreApplication.translate(
        "RemovalDialog", "{:,} changes were not sent. They are kept in a file that you can hand over; choose where."
    )
    return f"{first} {one if pending == 1 else many.format(pending)}"

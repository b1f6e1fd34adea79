"""What went wrong that nobody expected, told on the window's thread; the show goes on."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from fashionos_desktop.ui.look.icons import Icons
from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.ui.shell.dialog import Dialog
from fashionos_desktop.ui.widgets.button import Button


class Troubles(QObject):
    """Takes exceptions from any thread. `happened` comes on the thread that made this object."""

    happened = Signal(object)

    _arrived = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._arrived.connect(self._pass_on, Qt.ConnectionType.QueuedConnection)

    def tell(self, error: BaseException) -> None:
        self._arrived.emit(error)

    @Slot(object)
    def _pass_on(self, error: object) -> None:
        self.happened.emit(error)


class TroubleDialog(Dialog):
    """One at a time; what comes while it is open is counted in it."""

    def __init__(self, look: Look, icons: Icons, report: str, parent: QWidget) -> None:
        super().__init__(
            look,
            icons,
            QCoreApplication.translate("TroubleDialog", "That step did not work, and nothing was changed."),
            QCoreApplication.translate(
                "TroubleDialog", "The show goes on. The report is kept; send it to who looks after FashionOS."
            ),
            parent,
        )
        self._more = 0
        self._report = report
        self._shown = report_field(look, report)
        self._shown.hide()
        self.add_part(self._shown)
        self._show = self.add_button(Button(look, icons, self.tr("Show report"), kind="quiet"))
        copy = self.add_button(Button(look, icons, self.tr("Copy report"), icon="copy"))
        go_on = self.add_button(Button(look, icons, self.tr("Go on"), kind="primary"))
        go_on.setDefault(True)
        self._show.clicked.connect(self._toggle)
        copy.clicked.connect(self._copy)
        go_on.clicked.connect(self.accept)
        go_on.setFocus()

    def add(self, report: str) -> None:
        self._more += 1
        self._report += "\n" + report
        self._shown.setPlainText(self._report)
        if self._more == 1:
            self.complain(self.tr("It happened again."))
        else:
            self.complain(self.tr("It happened {} more times.").format(self._more))

    @Slot()
    def _toggle(self) -> None:
        self._shown.setVisible(self._shown.isHidden())

    @Slot()
    def _copy(self) -> None:
        QApplication.clipboard().setText(self._report)


def report_field(look: Look, report: str) -> QPlainTextEdit:
    """A report, to read and to select from."""
    field = QPlainTextEdit(report)
    field.setReadOnly(True)
    field.setFont(look.font("small"))
    field.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
    field.setMinimumHeight(look.px(240))
    return field

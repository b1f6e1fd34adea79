"""How another laptop joins the house: what to run at the centre, since only whoever runs it may let one in."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from fashionos_desktop.ui.look.icons import Icons
from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.ui.shell.dialog import Dialog
from fashionos_desktop.ui.widgets.button import Button

COMMAND = 'fashionos admin device add --name "Desk 3" --role desk --org {org} {dsn}'


class AddLaptop(Dialog):
    """Shows the command, to be copied."""

    def __init__(self, look: Look, icons: Icons, house: str, parent: QWidget) -> None:
        super().__init__(
            look,
            icons,
            QCoreApplication.translate("AddLaptop", "Add a laptop"),
            QCoreApplication.translate(
                "AddLaptop",
                "Run this where the centre is looked after; it prints an enrolment code. On the new laptop choose"
                " “Connect to the house” and paste or scan it. Roles: staff, backstage, desk.",
            ),
            parent,
        )
        self.command = QPlainTextEdit(COMMAND.format(org=house, dsn=self.tr("ADDRESS-OF-THE-CENTRE")))
        self.command.setReadOnly(True)
        self.command.setFixedHeight(look.px(2 * look.measure.control.field))
        self.command.setTabChangesFocus(True)
        self.command.setAccessibleName(self.tr("Command to run at the centre"))
        self.add_part(self.command)
        self.add_button(Button(look, icons, self.tr("Close"))).clicked.connect(self.reject)
        copy = self.add_button(Button(look, icons, self.tr("Copy command"), kind="primary", icon="copy"))
        copy.setDefault(True)
        copy.clicked.connect(self._copy)
        copy.setFocus()

    @Slot()
    def _copy(self) -> None:
        QApplication.clipboard().setText(self.command.toPlainText())
        self.accept()

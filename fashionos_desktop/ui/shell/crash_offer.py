"""The bar that offers the report of a run that died."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from fashionos_desktop.ui.look.icons import Icons
from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.ui.shell.dialog import Dialog
from fashionos_desktop.ui.shell.troubles import report_field
from fashionos_desktop.ui.widgets.button import Button
from fashionos_desktop.ui.widgets.label import Label
from fashionos_desktop.ui.widgets.state_label import StateLabel

if TYPE_CHECKING:
    from fashionos_desktop.log import CrashReport


class CrashOffer(QWidget):
    """Quiet, above the screen, until it is dismissed. `dismissed` asks to acknowledge the report."""

    dismissed = Signal()

    def __init__(self, look: Look, icons: Icons, report: CrashReport, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._icons = icons
        self._report = report
        at = QDateTime.fromSecsSinceEpoch(int(report.started_at.timestamp()))
        started = QLocale().toString(at, QLocale.FormatType.ShortFormat)
        words = self.tr("FashionOS did not end in order last time.")
        detail = self.tr("It had started on {}. All that was acknowledged is saved.").format(started)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.measure.space.l, look.measure.space.xs, look.measure.space.m, look.measure.space.xs)
        row.setSpacing(look.measure.space.s)
        row.addWidget(StateLabel(look, icons, "life-buoy", words, tone="text", strong=True))
        row.addWidget(Label(look, detail, "data", "muted"), 1)
        for text, slot in (
            (self.tr("Show report"), self._show_report),
            (self.tr("Copy"), self._copy),
            (self.tr("Dismiss"), self._dismiss),
        ):
            button = Button(look, icons, text, size="small", kind="quiet" if slot == self._dismiss else "secondary")
            button.clicked.connect(slot)
            row.addWidget(button)

    def paintEvent(self, event: QPaintEvent) -> None:
        hair = self._look.measure.line.hair
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.theme.canvas)
        painter.fillRect(0, self.height() - hair, self.width(), hair, self._look.theme.line)

    @Slot()
    def _show_report(self) -> None:
        ReportDialog(self._look, self._icons, self._report.text, self.window()).open()

    @Slot()
    def _copy(self) -> None:
        QApplication.clipboard().setText(self._report.text)

    @Slot()
    def _dismiss(self) -> None:
        self.hide()
        self.dismissed.emit()


class ReportDialog(Dialog):
    """A report, to read."""

    def __init__(self, look: Look, icons: Icons, report: str, parent: QWidget) -> None:
        title = QCoreApplication.translate("ReportDialog", "What happened")
        super().__init__(look, icons, title, "", parent)
        self.add_part(report_field(look, report))
        close = self.add_button(Button(look, icons, self.tr("Close report"), kind="primary"))
        close.clicked.connect(self.accept)

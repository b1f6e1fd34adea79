"""`python -m benchmarks.empty_window`: the least that a Qt program does, telling the same as `started`."""

from __future__ import annotations

import sys

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from benchmarks.milestones import tell


class _Painted(QObject):
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._told)
        return False

    def _told(self) -> None:
        tell("window", last=True)
        QApplication.quit()


if __name__ == "__main__":
    application = QApplication([])
    window = QWidget()
    window.resize(1440, 900)
    painted = _Painted()
    window.installEventFilter(painted)
    window.show()
    sys.exit(application.exec())

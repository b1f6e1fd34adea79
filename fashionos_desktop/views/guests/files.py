"""Asking for a file, without holding up the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from fashionos_desktop.views.guests.words import tr

Then = Callable[[Path], None]


def ask_for_list(parent: QWidget, then: Then) -> None:
    """A guest list to read."""
    lists = tr("Guest lists (*.csv *.xlsx *.txt *.tsv)")
    dialog = QFileDialog(parent, tr("Choose a guest list"), "", f"{lists};;{tr('All files (*)')}")
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    _open(dialog, then)


def ask_where(parent: QWidget, name: str, then: Then) -> None:
    """Where a file of this name shall be written."""
    suffix = Path(name).suffix
    dialog = QFileDialog(parent, tr("Write the guest list"), name, f"*{suffix}")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(suffix.removeprefix("."))
    dialog.selectFile(name)
    _open(dialog, then)


def _open(dialog: QFileDialog, then: Then) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda path: then(Path(path)))
    dialog.open()

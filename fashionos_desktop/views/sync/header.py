"""The head of the screen: figures, what can be done, and below it what stands in the way."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from fashionos_desktop.ui.screen import Surroundings
from fashionos_desktop.ui.widgets.button import Button
from fashionos_desktop.ui.widgets.screen_header import ScreenHeader
from fashionos_desktop.views.sync.banner import Banner
from fashionos_desktop.views.sync.words import tr


class SyncHeader(ScreenHeader):
    """The banner stands above the hairline."""

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(around.look, tr("Sync"), "", parent)
        self.banner = Banner(around)
        self.sync_now = Button(around.look, around.icons, tr("Sync now"), icon="refresh-cw")
        self.connect_again = Button(around.look, around.icons, tr("Connect with a new code"), icon="link")
        self.add_laptop = Button(around.look, around.icons, tr("Add a laptop"), icon="laptop-minimal-check")
        self.add_action(self.sync_now)
        self.add_action(self.connect_again)
        self.add_action(self.add_laptop)
        column = self.layout()
        assert column is not None
        column.insertWidget(1, self.banner)  # type: ignore[attr-defined]  # a QVBoxLayout

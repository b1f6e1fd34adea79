from __future__ import annotations

from pytestqt.qtbot import QtBot

from fashionos_desktop.ui.look.icons import Icons
from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.ui.widgets.empty_state import EmptyState
from fashionos_desktop.ui.widgets.label import Label

LONG = "Take a filter away, or search for a part of the name, e-mail, company or code."


def test_a_long_sentence_is_shown_whole_in_a_wide_and_a_narrow_pane(qtbot: QtBot, look: Look, icons: Icons) -> None:
    for width in (900, 300):
        state = EmptyState(look, icons, "No guest matches.", LONG, "Show all guests")
        qtbot.addWidget(state)
        state.resize(width, 500)
        state.show()
        for label in state.findChildren(Label):
            assert label.width() <= width
            assert label.height() >= label.heightForWidth(label.width())


def test_a_name_is_never_taken_for_markup(qtbot: QtBot, look: Look) -> None:
    label = Label(look, "<b>Ana</b>")
    plain = Label(look, "Ana")
    for widget in (label, plain):
        qtbot.addWidget(widget)
    assert label.sizeHint().width() > plain.sizeHint().width()

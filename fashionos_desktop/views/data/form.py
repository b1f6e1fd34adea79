"""The fields of a table's rows, one under the other; short ones in pairs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from fashionos_desktop.services.records import Field, Kind
from fashionos_desktop.ui.look.icons import Icons
from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.views.data.arrangement import form_fields, is_short
from fashionos_desktop.views.data.draft import Draft
from fashionos_desktop.views.data.editors.reference import Find
from fashionos_desktop.views.data.field_row import FieldRow, FixedRow


class Form(QWidget):
    """Shows a draft and says what is written in it; it decides nothing."""

    edited = Signal(str)
    left = Signal(str)
    decided = Signal(str, bool)

    def __init__(
        self, look: Look, icons: Icons, table: str, find: Find, *, new: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.table = table
        self.new = new
        self._rows: dict[str, FieldRow] = {}
        self._fixed: dict[str, FixedRow] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.measure.space.s)
        shown = [field for field in form_fields(table, new=new) if not (new and not _is_written(field, new))]
        for group in _in_pairs(shown, new):
            column.addLayout(self._group(look, [self._row(look, icons, field, find) for field in group]))

    @property
    def rows(self) -> Mapping[str, FieldRow]:
        """The fields that can be written, in their order."""
        return self._rows

    def show_draft(self, draft: Draft, names: Mapping[str, str], fixed: Mapping[str, str]) -> None:
        """`names` are those of the rows that keys lead to, by id; `fixed` the values that are only read."""
        for name, row in self._rows.items():
            text = draft.text(name)
            row.editor.put(text, names.get(text, ""))
            self.show_theirs(name, draft, names)
        for name, shown in self._fixed.items():
            shown.put(fixed.get(name, ""))

    def show_theirs(self, name: str, draft: Draft, names: Mapping[str, str]) -> None:
        theirs = draft.theirs.get(name)
        sentence = ""
        if theirs is not None:
            shown = names.get(theirs, theirs) or self.tr("nothing")
            sentence = self.tr("Somebody else wrote “{}” here meanwhile.").format(shown)
        self._rows[name].theirs.say(sentence)

    def refuse(self, name: str, sentence: str) -> bool:
        """Says it at the field. False where there is no such field to say it at."""
        row = self._rows.get(name)
        if row is not None:
            row.refuse(sentence)
        return row is not None

    def clear_refusals(self) -> None:
        for row in self._rows.values():
            row.refuse("")

    def refused(self) -> list[str]:
        return [name for name, row in self._rows.items() if row.problem.text()]

    def focused(self) -> str:
        """The column whose editor has the keyboard; "" for none."""
        focus = QApplication.focusWidget()
        return next((name for name, row in self._rows.items() if row.editor is focus), "")

    def focus(self, name: str = "") -> None:
        row = self._rows.get(name) or next(iter(self._rows.values()), None)
        if row is not None:
            row.editor.setFocus()

    def _group(self, look: Look, widgets: list[QWidget]) -> QVBoxLayout:
        """Fields beside each other, and below them what there is to say about them."""
        pair = QHBoxLayout()
        pair.setSpacing(look.measure.space.s)
        group = QVBoxLayout()
        group.setSpacing(look.measure.space.xxs)
        group.addLayout(pair)
        for widget in widgets:
            pair.addWidget(widget, 1)
            if isinstance(widget, FieldRow):
                group.addWidget(widget.problem)
                group.addWidget(widget.theirs)
        return group

    def _row(self, look: Look, icons: Icons, field: Field, find: Find) -> QWidget:
        if not _is_written(field, self.new):
            self._fixed[field.name] = FixedRow(look, field)
            return self._fixed[field.name]
        row = self._rows[field.name] = FieldRow(look, icons, field, find)
        row.edited.connect(self.edited)
        row.left.connect(self.left)
        row.decided.connect(self.decided)
        return row


def _is_written(field: Field, new: bool) -> bool:
    return field.writable and field.kind is not Kind.PICTURE and (new or not field.fixed)


def _in_pairs(fields: list[Field], new: bool) -> Iterator[tuple[Field, ...]]:
    waiting: Field | None = None
    for field in fields:
        if not is_short(field) or not _is_written(field, new):
            if waiting is not None:
                yield (waiting,)
                waiting = None
            yield (field,)
        elif waiting is None:
            waiting = field
        else:
            yield (waiting, field)
            waiting = None
    if waiting is not None:
        yield (waiting,)

"""What a person writes in the form, on its way to the disk."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Signal, Slot

from fashionos_desktop.services.records import add_record, set_record
from fashionos_desktop.services.refusals import Refused
from fashionos_desktop.ui.screen import Surroundings
from fashionos_desktop.views.data.draft import Draft
from fashionos_desktop.views.data.form import Form
from fashionos_desktop.views.data.pane import RecordPane
from fashionos_desktop.views.data.sheet import Place, Sheet
from fashionos_desktop.views.data.written import problem_with, problems_of

if TYPE_CHECKING:
    from fashionos_desktop.services.edits import Edit

_LONGEST_BEFORE = 40


class Writing(QObject):
    """Follows the form into the sheet, saves it, and says at a field why its value cannot be kept."""

    saved = Signal()
    """The row that is shown is on disk as it was written."""
    made = Signal(str, str)
    """A row was added: its table and id."""
    unsaved_changed = Signal(int)

    def __init__(
        self,
        around: Surroundings,
        pane: RecordPane,
        sheet: Sheet,
        zone: Callable[[], ZoneInfo],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._around = around
        self._pane = pane
        self._sheet = sheet
        self._zone = zone

    def attend(self, form: Form) -> None:
        """Follows what is written in another form."""
        form.edited.connect(self._edited)
        form.left.connect(self._left)
        form.decided.connect(self._decided)

    @Slot()
    def save(self) -> None:
        """Nothing goes to the disk while a field has something that cannot be kept."""
        place, form, draft = self._sheet.place, self._pane.form, self._sheet.draft
        if place is None or form is None or draft is None or place in self._sheet.saving:
            return
        new = place.row_id is None
        texts = {**_given(draft.stored), **draft.written} if new else dict(draft.written)
        form.clear_refusals()
        problems = problems_of(place.table, texts, self._zone(), new=new)
        for name, sentence in problems.items():
            self.refuse(draft, name, sentence)
        if problems:
            form.focus(next(iter(problems)))
        elif texts:
            self._pane.say("")
            self._write(place, texts)

    def put_back_field(self) -> bool:
        """Drops what was written in the field that has the keyboard. False where nothing was."""
        form, draft = self._pane.form, self._sheet.draft
        name = "" if form is None else form.focused()
        if form is None or draft is None or name not in draft.written:
            return False
        draft.take_theirs(name)
        self._show_again(form, draft, name)
        return True

    def check(self, form: Form, draft: Draft) -> None:
        """What another row had to say goes; what cannot be kept here is said again."""
        for name in form.rows:
            text = draft.written.get(name)
            sentence = "" if text is None else problem_with(draft.table, name, text, self._zone())
            if not sentence:
                form.refuse(name, "")
            elif name != form.focused():
                self.refuse(draft, name, sentence)

    def refuse(self, draft: Draft, name: str, sentence: str) -> None:
        form = self._pane.form
        if form is None:
            return
        parts = [sentence, self.tr("The row is not saved yet.")]
        if draft.row_id is not None and name in draft.written:
            before = self._sheet.name(draft.stored.get(name, ""))
            if not before:
                parts.append(self.tr("The field was empty before."))
            elif len(before) <= _LONGEST_BEFORE:
                parts.append(self.tr("It was {} before.").format(before))
        if not form.refuse(name, " ".join(parts)):
            self._pane.say(" ".join(parts[:2]))

    def tell(self) -> None:
        """How much is not saved, to whoever shows it."""
        draft = self._sheet.draft
        saving = self._sheet.place in self._sheet.saving
        self._pane.set_dirty(draft is not None and draft.dirty, saving=saving)
        self.unsaved_changed.emit(len(self._sheet.unsaved))

    @Slot(str)
    def _edited(self, name: str) -> None:
        form, draft = self._pane.form, self._sheet.draft
        if form is None or draft is None:
            return
        editor = form.rows[name].editor
        text = editor.written()
        if chosen := editor.name():
            self._sheet.names[text] = chosen
        draft.write(name, text)
        if form.rows[name].problem.text() and not problem_with(draft.table, name, text, self._zone()):
            form.refuse(name, "")
        self.tell()

    @Slot(str)
    def _left(self, name: str) -> None:
        """A field is checked when the keyboard leaves it."""
        draft = self._sheet.draft
        if draft is not None and name in draft.written:
            sentence = problem_with(draft.table, name, draft.written[name], self._zone())
            if sentence:
                self.refuse(draft, name, sentence)

    @Slot(str, bool)
    def _decided(self, name: str, take: bool) -> None:
        form, draft = self._pane.form, self._sheet.draft
        if form is None or draft is None:
            return
        if take:
            draft.take_theirs(name)
        else:
            draft.keep_mine(name)
        self._show_again(form, draft, name)
        form.focus(name)

    def _show_again(self, form: Form, draft: Draft, name: str) -> None:
        text = draft.text(name)
        form.rows[name].editor.put(text, self._sheet.names.get(text, ""))
        form.refuse(name, "")
        form.show_theirs(name, draft, self._sheet.names)
        self.tell()

    def _write(self, place: Place, texts: Mapping[str, str]) -> None:
        zone = self._zone()
        row_id = place.row_id
        self._sheet.saving.add(place)
        self.tell()
        self._around.tasks.write(
            lambda session: (
                add_record(session, place.table, texts, zone=zone)
                if row_id is None
                else set_record(session, place.table, row_id, texts, zone=zone)
            ),
            partial(self._saved, place, texts),
            partial(self.refused, place),
        )

    def _saved(self, place: Place, texts: Mapping[str, str], edit: Edit) -> None:
        sheet = self._sheet
        sheet.saving.discard(place)
        if edit.changes:
            self._around.history.done(edit)
        if place.row_id is None:
            del sheet.drafts[place]
            if sheet.place == place:
                sheet.place = None
            self.made.emit(place.table, edit.ids(place.table)[0])
        else:
            if draft := sheet.drafts.get(place):
                draft.saved(texts)
            if sheet.place == place:
                self.saved.emit()
        self.tell()

    def refused(self, place: Place, error: Exception) -> None:
        """A rule of the data said no: at its field, where it names one that is shown."""
        self._sheet.saving.discard(place)
        self.tell()
        if not isinstance(error, Refused):
            self._around.tasks.failed.emit(error)
            return
        draft = self._sheet.draft
        if self._sheet.place != place or draft is None:
            self._around.tell(self.tr("{} is not saved. {}").format(self._sheet.title(place), error))
        elif error.column is None:
            self._pane.say(f"{error} {self.tr('The row is not saved yet.')}")
        else:
            self.refuse(draft, error.column, str(error))
            if self._pane.form is not None:
                self._pane.form.focus(error.column)


def _given(texts: Mapping[str, str]) -> dict[str, str]:
    return {name: text for name, text in texts.items() if text}

"""Where a row is worked on: read, shown, written, and followed while others change it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from fashionos_desktop.services.records import Kind, OpenRecord, fields_of, find_by_title, open_record
from fashionos_desktop.services.vocabulary import words_of
from fashionos_desktop.ui.screen import Surroundings
from fashionos_desktop.views.data.deleting import Deleting
from fashionos_desktop.views.data.draft import Draft
from fashionos_desktop.views.data.editors.reference import Found
from fashionos_desktop.views.data.form import Form
from fashionos_desktop.views.data.pane import RecordPane
from fashionos_desktop.views.data.sheet import Place, Sheet
from fashionos_desktop.views.data.texts import editor_text
from fashionos_desktop.views.data.writing import Writing
from fashionos_desktop.views.data.written import new_draft

if TYPE_CHECKING:
    from fashionos_desktop.storage import ChangeNotice
    from fashionos_desktop.ui.tasks import Ticket

_FOLLOW = 120


class RecordDesk(QObject):
    """What is written about a row is kept until it is saved or put back, also while another row is shown."""

    made = Signal(str, str)
    """A row was added: its table and id."""
    unsaved_changed = Signal(int)

    def __init__(
        self, around: Surroundings, pane: RecordPane, zone: Callable[[], ZoneInfo], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._around = around
        self._pane = pane
        self._zone = zone
        self._forms: dict[tuple[str, bool], Form] = {}
        self._reading: Ticket | None = None
        self._where = ""
        self._follow_timer = QTimer(self, singleShot=True, interval=_FOLLOW)
        self._follow_timer.timeout.connect(self._read)
        self.sheet = Sheet()
        self.writing = Writing(around, pane, self.sheet, zone, self)
        self.deleting = Deleting(around, pane, self.sheet, self)
        around.changes.changed.connect(self._follow)
        pane.save.connect(self.writing.save)
        pane.put_back.connect(self.put_back)
        self.writing.saved.connect(self._read)
        self.writing.made.connect(self.made)
        self.writing.unsaved_changed.connect(self.unsaved_changed)
        self.deleting.gone.connect(self._gone)
        self.deleting.refused.connect(self.writing.refused)

    @property
    def place(self) -> Place | None:
        return self.sheet.place

    def open(self, table: str, row_id: str, where: str = "") -> None:
        """Shows a row; `where` is its place in the board, in words."""
        self._put_away()
        self.sheet.place, self._where = Place(table, row_id), where
        self._read()

    def open_new(self, table: str) -> None:
        """Shows the form of a row that is not made yet, as it was left."""
        self._put_away()
        place = self.sheet.place = Place(table, None)
        draft = self.sheet.drafts.get(place)
        if draft is None:
            draft = self.sheet.drafts[place] = new_draft(table, self._around.show(), self._around.person())
            self._name_prefilled()
        self.sheet.titles[place] = self.tr("New {}").format(words_of(table).one)
        self._show(draft, {})
        form = self._pane.form
        if form is not None:
            form.focus(next((name for name in form.rows if not draft.text(name)), ""))

    def close(self) -> None:
        self._put_away()
        self._pane.show_nothing()

    def set_where(self, where: str) -> None:
        """The row that is shown stands at another place of the board."""
        if where != self._where:
            self._where = where
            self._head()

    @Slot()
    def put_back(self) -> None:
        """What was written about the row that is shown is dropped."""
        place, opened = self.sheet.place, self.sheet.opened
        if place is None:
            return
        self.sheet.drafts.pop(place, None)
        if place.row_id is None:
            self.sheet.place = None
            self._pane.show_nothing()
        elif opened is not None:
            self._show_record(opened)
        self.writing.tell()

    def _put_away(self) -> None:
        self._pane.answered()
        self._follow_timer.stop()
        if self._reading is not None:
            self._reading.cancel()
        unsaved = self.sheet.put_away()
        if unsaved is not None:
            self._around.tell(self.tr("{} is not saved yet.").format(self.sheet.title(unsaved)))

    @Slot()
    def _read(self) -> None:
        place = self.sheet.place
        row_id = place.row_id if place is not None else None
        if place is None or row_id is None:
            return
        zone = self._zone()
        if self._reading is not None:
            self._reading.cancel()
        self._reading = self._around.tasks.read(
            lambda session: open_record(session, place.table, row_id, zone), partial(self._arrived, place)
        )

    def _arrived(self, place: Place, opened: OpenRecord | None) -> None:
        if place != self.sheet.place:
            return
        if opened is not None:
            self._show_record(opened)
            return
        draft = self.sheet.drafts.get(place)
        if draft is not None and draft.dirty:
            self._pane.say(self.tr("Somebody deleted this row meanwhile. What you wrote is still here to copy."))
        else:
            self._gone(place)

    @Slot(object)
    def _gone(self, place: Place) -> None:
        if place == self.sheet.place:
            self.sheet.put_away()
            self._pane.show_nothing()
        self.writing.tell()

    @Slot(object)
    def _follow(self, notice: ChangeNotice) -> None:
        place, opened = self.sheet.place, self.sheet.opened
        if place is None or place.row_id is None:
            return
        ids = notice.ids(place.table)
        hanging = {one.table for one in opened.dependents} if opened is not None else set()
        keys = {field.references for field in fields_of(place.table) if field.references}
        if ids is None or place.row_id in ids or notice.touches(*((hanging | keys) - {place.table})):
            self._follow_timer.start()

    def _show_record(self, opened: OpenRecord) -> None:
        place = Place(opened.table, opened.record.id)
        zone = self._zone()
        stored = {
            field.name: editor_text(field, opened.record.values.get(field.name), zone)
            for field in fields_of(opened.table)
            if field.kind is not Kind.PICTURE
        }
        self.sheet.learn(opened)
        self.sheet.opened = opened
        draft = self.sheet.drafts.setdefault(place, Draft(opened.table, opened.record.id, dict(stored)))
        draft.follow(stored)
        self._show(draft, stored)

    def _show(self, draft: Draft, stored: Mapping[str, str]) -> None:
        form = self._form(draft.table, new=draft.row_id is None)
        self._pane.say("")
        self._pane.show_form(form)
        form.show_draft(draft, self.sheet.names, self._only_read(stored))
        if self.sheet.opened is not None:
            self._pane.show_dependents(self.sheet.opened.dependents)
            self._pane.show_facts(self._stamps(stored))
        self.writing.check(form, draft)
        self._head()
        self.writing.tell()

    def _only_read(self, stored: Mapping[str, str]) -> dict[str, str]:
        shown = {name: self.sheet.name(text) for name, text in stored.items()}
        if self.sheet.opened is not None:
            values = self.sheet.opened.record.values
            pictures = [field.name for field in fields_of(self.sheet.opened.table) if field.kind is Kind.PICTURE]
            shown |= {name: self.tr("{} bytes").format(f"{len(values[name]):,}") for name in pictures if values[name]}
        return shown

    def _stamps(self, stored: Mapping[str, str]) -> list[tuple[str, str]]:
        words = {"created_at": self.tr("Made"), "updated_at": self.tr("Changed"), "id": self.tr("Id")}
        return [(label, stored.get(name, "")) for name, label in words.items()]

    def _name_prefilled(self) -> None:
        show, person = self._around.show(), self._around.person()
        if show is not None:
            self.sheet.names[show.id] = show.title
        if person is not None:
            self.sheet.names[person.organization_id] = person.organization_name
            self.sheet.names[person.profile_id] = person.name

    def _form(self, table: str, *, new: bool) -> Form:
        form = self._forms.get((table, new))
        if form is None:
            form = self._forms[table, new] = Form(self._around.look, self._around.icons, table, self._find, new=new)
            self.writing.attend(form)
        return form

    def _find(self, table: str, words: str, then: Callable[[Found], None]) -> Ticket:
        zone = self._zone()
        return self._around.tasks.read(lambda session: find_by_title(session, table, words, zone=zone), then)

    def _head(self) -> None:
        place = self.sheet.place
        if place is not None:
            where = self._where if place.row_id is not None else words_of(place.table).many
            self._pane.show_head(where, self.sheet.title(place))

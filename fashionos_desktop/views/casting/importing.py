"""Packages and fitting photographs brought in: read beside the window, asked about, written piece by piece."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QInputDialog, QMessageBox, QWidget

from fashionos_desktop.ui.screen import Surroundings
from fashionos_desktop.views.casting.acts import Acts
from fashionos_desktop.views.casting.words import tr

if TYPE_CHECKING:
    from fashionos_desktop.services.casting import PhotographMatch
    from fashionos_desktop.services.casting_import import CastingResult
    from fashionos_desktop.services.package_records import AgencyPackage, OptionsMeaning
    from fashionos_desktop.services.shows import Show
    from fashionos_desktop.ui.board.query import Session

_SAID = 8
"""Rows that a box names one by one."""


class CastingImport(QObject):
    def __init__(self, around: Surroundings, acts: Acts, screen: QWidget) -> None:
        super().__init__(screen)
        self._around, self._acts, self._screen = around, acts, screen

    def ask(self, show: Show) -> None:
        """Which package."""
        dialog = QFileDialog(self._screen, tr("Import a package"), "", tr("Spreadsheets (*.csv *.xlsx)"))
        dialog.fileSelected.connect(lambda path: self.read(show, Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def read(self, show: Show, path: Path) -> None:
        from fashionos_desktop.reports.agency_packages import read_agency_package

        read = partial(read_agency_package, path, near=show.event_date)
        self._around.tasks.run(read, partial(self._offer, show), self._acts.failed)

    def _offer(self, show: Show, package: AgencyPackage) -> None:
        """What is in it, and whose its options are."""
        words = [tr("{}: {} models.").format(package.file_name, len(package.offers))]
        remarks = [(offer.row, said) for offer in package.offers for said in offer.corrections]
        remarks += [(row.row, row.reason) for row in package.rejected]
        words += [tr("Row {}: {}").format(row, said) for row, said in sorted(remarks)[:_SAID]]
        if len(remarks) > _SAID:
            words.append(tr("And {} more rows to look at.").format(len(remarks) - _SAID))
        box = QMessageBox(self._screen)
        box.setWindowTitle(tr("Import a package"))
        box.setText("\n".join(words))
        if package.options:
            box.setInformativeText(tr("{} days are written as options. Whose are they?").format(package.options))
            self._button(box, tr("Ours"), show, package, "ours")
            self._button(box, tr("Another client's"), show, package, "other")
        else:
            self._button(box, tr("Import"), show, package, "other")
        box.addButton(tr("Leave the board as it is"), QMessageBox.ButtonRole.RejectRole)
        box.finished.connect(box.deleteLater)
        box.open()

    def _button(
        self, box: QMessageBox, words: str, show: Show, package: AgencyPackage, meaning: OptionsMeaning
    ) -> None:
        button = box.addButton(words, QMessageBox.ButtonRole.AcceptRole)
        button.clicked.connect(lambda: self.write(show, package, meaning))

    def write(self, show: Show, package: AgencyPackage, meaning: OptionsMeaning) -> None:
        def work(session: Session) -> CastingResult:
            from fashionos_desktop.services.casting_import import apply_package

            return apply_package(session, show.id, package, options=meaning)

        known = {words for offer in package.offers for words in offer.corrections}
        self._around.tasks.write(work, lambda result: self._written(result, known), self._acts.failed)

    def _written(self, result: CastingResult, known: set[str]) -> None:
        """What was said of the file before is not said again."""
        if result.edit.changes:
            self._around.history.done(result.edit)
        found = result.result
        self._around.tell(tr("{} models came in, {} changed.").format(found.imported, found.updated))
        other = [issue for issue in result.issues if issue.kind != "rejected" and issue.words not in known]
        if not other:
            self._ask_portraits(result.models)
            return
        words = [tr("{}: {}").format(issue.name, issue.words) for issue in other[:_SAID]]
        if len(other) > _SAID:
            words.append(tr("And {} more.").format(len(other) - _SAID))
        box = QMessageBox(self._screen)
        box.setWindowTitle(tr("Where the package says otherwise"))
        box.setText("\n".join(words))
        box.finished.connect(box.deleteLater)
        box.finished.connect(lambda: self._ask_portraits(result.models))
        box.open()

    def _ask_portraits(self, models: dict[str, str]) -> None:
        """Portraits lie in a folder beside the package, as a rule; without one the board shows initials."""
        dialog = QFileDialog(self._screen, tr("The folder with their portraits, if there is one"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(lambda path: self.portraits(models, Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def portraits(self, models: dict[str, str], folder: Path) -> None:
        from fashionos_desktop.reports.agency_packages import name_of_file, portraits_in

        def read() -> list[tuple[str, str, bytes]]:
            files = portraits_in(folder)
            found = [(name, files[key]) for name in models if (key := name_of_file(name)) in files]
            return [(name, path.name, path.read_bytes()) for name, path in found]

        def then(found: list[tuple[str, str, bytes]]) -> None:
            from fashionos_desktop.services.casting_import import add_portrait

            for name, _, data in found:
                model = models[name]
                self._acts.do(lambda session, model=model, data=data: add_portrait(session, model, data))  # type: ignore[misc]
            without = len(models) - len(found)
            self._around.tell(tr("{} portraits were matched by name, {} models have none.").format(len(found), without))

        self._around.tasks.run(read, then, self._acts.failed)

    # fitting photographs

    def fittings(self, show: Show, paths: Sequence[Path]) -> None:
        """Matched by look number, else by time; what is left asks for its number."""
        from fashionos_desktop.services.casting import match_photographs, photographs_in
        from fashionos_desktop.services.line_up import line_up_of

        def matched(line_up: object) -> None:
            work = lambda: match_photographs(line_up, photographs_in(paths))  # type: ignore[arg-type] # noqa: E731
            self._around.tasks.run(work, partial(self._attach, show), self._acts.failed)

        self._around.tasks.read(lambda session: line_up_of(session, show.id), matched, self._acts.failed)

    def _attach(self, show: Show, matches: tuple[PhotographMatch, ...]) -> None:
        found = [match for match in matches if match.look_id is not None]
        for match in found:
            self._attach_one(show, match.path, str(match.look_id))
        left = [match.path for match in matches if match.look_id is None]
        words = tr("{} photographs were matched by look.").format(len(found))
        self._around.tell(words if not left else words + " " + tr("{} need their number.").format(len(left)))
        self._ask_number(show, left)

    def _ask_number(self, show: Show, left: list[Path]) -> None:
        """One after the other: number, Enter."""
        if not left:
            return
        path, *rest = left
        dialog = QInputDialog(self._screen)
        dialog.setWindowTitle(tr("Fitting photographs"))
        dialog.setLabelText(tr("{}: which look is it? Leave it empty to skip.").format(path.name))
        dialog.textValueSelected.connect(lambda number: self._typed(show, path, number))
        dialog.finished.connect(dialog.deleteLater)
        dialog.accepted.connect(lambda: self._ask_number(show, rest))
        dialog.open()

    def _typed(self, show: Show, path: Path, number: str) -> None:
        from fashionos_desktop.services.line_up import line_up_of

        def then(line_up: object) -> None:
            numbers = {words: row for row, words in line_up.numbers.items()}  # type: ignore[attr-defined]
            look_id = numbers.get(number.strip().upper())
            if look_id is not None:
                self._attach_one(show, path, look_id)
            elif number.strip():
                self._around.tell(tr("There is no look {}. {} was left out.").format(number.strip(), path.name))

        self._around.tasks.read(lambda session: line_up_of(session, show.id), then, self._acts.failed)

    def _attach_one(self, show: Show, path: Path, look_id: str) -> None:
        from fashionos_desktop.services.casting import attach_photograph

        def then(data: bytes) -> None:
            self._acts.do(lambda session: attach_photograph(session, show.id, look_id, data, path.name))

        self._around.tasks.run(path.read_bytes, then, self._acts.failed)

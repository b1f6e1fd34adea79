"""Writes a paper to a file, whole or not at all, in the form that the file's ending names."""

from __future__ import annotations

from pathlib import Path

from fashionos_desktop.reports.guest_exports.replacing import CannotExport, replacing
from fashionos_desktop.reports.papers.board import USUAL_A_PAGE, draw_board
from fashionos_desktop.reports.papers.lists import draw_lists
from fashionos_desktop.reports.papers.sheets import write_csv, write_xlsx
from fashionos_desktop.services.papers import Paper

FORMS = (".pdf", ".xlsx", ".csv")
FEWEST_A_PAGE, MOST_A_PAGE = 3, 12


def write_paper(paper: Paper, target: Path, *, per_page: int = USUAL_A_PAGE) -> int:
    """Returns pages of a PDF, rows of a sheet. `per_page`: photographs on a page of a board.

    Raises CannotExport for another form, an impossible number, and where the file cannot be written.
    """
    form = target.suffix.lower()
    if form not in FORMS:
        raise CannotExport(f"{target.name} must end in .pdf, .xlsx or .csv.")
    if not FEWEST_A_PAGE <= per_page <= MOST_A_PAGE:
        raise CannotExport(f"A board has {FEWEST_A_PAGE} to {MOST_A_PAGE} photographs a page, not {per_page}.")
    with replacing(target) as file:
        if form == ".csv":
            return write_csv(paper, file)
        if form == ".xlsx":
            return write_xlsx(paper, file)
        if paper.layout == "board":
            return draw_board(paper, file, per_page)
        return draw_lists(paper, file)

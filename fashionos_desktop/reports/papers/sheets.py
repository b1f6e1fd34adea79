"""The same papers as rows of a spreadsheet."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import BytesIO, TextIOWrapper
from typing import BinaryIO

import xlsxwriter

from fashionos_desktop.reports.harmless import guarded
from fashionos_desktop.services.papers import Paper

_LONGEST_CELL = 32_767
"""Letters that Excel takes in one cell."""


def write_csv(paper: Paper, file: BinaryIO) -> int:
    """UTF-8 with a mark so that Excel sees it, cells that could run made harmless; returns the rows."""
    text = TextIOWrapper(file, encoding="utf-8-sig", newline="")
    lines = csv.writer(text)
    heads, *rows = _rows(paper)
    lines.writerow(heads)
    for row in rows:
        lines.writerow([guarded(cell) for cell in row])
    text.flush()
    text.detach()
    return len(rows)


def write_xlsx(paper: Paper, file: BinaryIO) -> int:
    """One sheet that opens ready to read, filter and print; returns the rows."""
    finished = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = xlsxwriter.Workbook(finished, options)
    book.set_properties(
        {"title": f"{paper.show_title}: {paper.name}", "created": paper.printed_at.replace(tzinfo=None)}
    )
    sheet = book.add_worksheet(paper.name.partition(":")[0][:31])
    head = book.add_format({"bold": True, "bottom": 1, "valign": "top"})
    plain = book.add_format({"text_wrap": True, "valign": "top"})
    heads, *rows = _rows(paper)
    sheet.write_row(0, 0, heads, head)
    for number, row in enumerate(rows, 1):
        for column, cell in enumerate(row):
            sheet.write_string(number, column, cell[:_LONGEST_CELL], plain)
    for column, words in enumerate(heads):
        longest = max((len(part) for row in rows for part in row[column].split("\n")), default=0)
        sheet.set_column(column, column, min(48, max(len(words), longest) + 2))
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(len(rows), 1), len(heads) - 1)
    if paper.landscape:
        sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    book.close()
    file.write(finished.getbuffer())
    return len(rows)


def _rows(paper: Paper) -> Iterator[list[str]]:
    """Heads first. What stands in a heading on paper, a card's name or a collection's, is a column here."""
    has_cards = paper.layout == "cards"
    has_heads = any(line.is_head for card in paper.cards for line in card.lines)
    boxes = any(line.ticked is not None for card in paper.cards for line in card.lines)
    heads = [column.head for column in paper.columns]
    yield [
        *(["For"] if has_cards else []), *(["Part"] if has_heads else []), *heads,
        *(["Back"] if boxes else []), "Revision", "Changed",
    ]  # fmt: skip
    for card in paper.cards:
        part = ""
        for line in card.lines:
            if line.is_head:
                part = line.cells[0]
                continue
            cells = [*line.cells, *[""] * (len(heads) - len(line.cells))]
            yield [
                *([card.head] if has_cards else []), *([part] if has_heads else []), *cells,
                *(["yes" if line.ticked else ""] if boxes else []), str(card.revision), "yes" if line.changed else "",
            ]  # fmt: skip

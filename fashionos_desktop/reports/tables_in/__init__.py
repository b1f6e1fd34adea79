"""Spreadsheets in: CSV and XLSX files read into sheets of cells, whatever wrote them."""

from fashionos_desktop.reports.tables_in.files import read_tables
from fashionos_desktop.reports.tables_in.table import Cell, Progress, Table, UnreadableFile, cell_text

__all__ = ["Cell", "Progress", "Table", "UnreadableFile", "cell_text", "read_tables"]

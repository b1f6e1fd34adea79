"""Statements kept in a file: each ends with a semicolon at the end of a line."""

from __future__ import annotations

from pathlib import Path


def in_file(file: Path) -> list[str]:
    return [statement for part in file.read_text("utf-8").split(";\n") if (statement := part.strip())]

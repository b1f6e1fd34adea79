"""What the files of other people's programs can be wrong with."""

from __future__ import annotations


class BadFile(Exception):
    """A file that cannot be read or written as asked; the sentence says what can be done."""

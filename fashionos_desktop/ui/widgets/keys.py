"""Keys as people read them."""

import sys

from PySide6.QtGui import QKeySequence


def key_words(sequence: str) -> str:
    """ "Ctrl+Shift+S" becomes "Ctrl Shift S", or the platform's own signs where it has them."""
    if sys.platform == "darwin":
        return QKeySequence(sequence).toString(QKeySequence.SequenceFormat.NativeText)
    return sequence.replace("+", " ")

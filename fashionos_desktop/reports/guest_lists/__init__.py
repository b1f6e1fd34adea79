"""Guest lists in: which list it is, what its columns mean, and the guests that it names."""

from fashionos_desktop.reports.guest_lists.fields import FIELD_LABELS, Column, Confidence, Field, Mapping
from fashionos_desktop.reports.guest_lists.interpret import interpret, read_guest_list
from fashionos_desktop.reports.guest_lists.recognise import NotAGuestList, Recognition, recognise
from fashionos_desktop.reports.guest_lists.sheets import signature

__all__ = [
    "FIELD_LABELS",
    "Column",
    "Confidence",
    "Field",
    "Mapping",
    "NotAGuestList",
    "Recognition",
    "interpret",
    "read_guest_list",
    "recognise",
    "signature",
]

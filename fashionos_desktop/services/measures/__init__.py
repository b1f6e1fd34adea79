"""Heights, girths and shoes as people write them, kept in centimetres and EU sizes."""

from __future__ import annotations

from fashionos_desktop.services.measures.lengths import parse_girth, parse_height
from fashionos_desktop.services.measures.ranges import parse_range
from fashionos_desktop.services.measures.shoes import parse_shoe
from fashionos_desktop.services.measures.wording import Units, girth_words, height_words, shoe_words

__all__ = [
    "Units",
    "girth_words",
    "height_words",
    "parse_girth",
    "parse_height",
    "parse_range",
    "parse_shoe",
    "shoe_words",
]

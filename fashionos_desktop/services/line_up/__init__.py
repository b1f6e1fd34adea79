"""The running order: what is in it, what follows from it, what may be done to it. See decision 0012."""

from __future__ import annotations

from fashionos_desktop.services.line_up.arranging import arrange, moved, with_lines
from fashionos_desktop.services.line_up.assigning import assign_from_directory, assign_model, swap_models
from fashionos_desktop.services.line_up.cast import CastMember, cast_of
from fashionos_desktop.services.line_up.dressers import Dresser, DresserLoad, dresser_loads, dressers_of, set_dresser
from fashionos_desktop.services.line_up.editing import add_cue, add_look, change_line, delete_lines, set_cut
from fashionos_desktop.services.line_up.finale import move_in_finale
from fashionos_desktop.services.line_up.lines import Block, Change, Line, LineUp, Walker
from fashionos_desktop.services.line_up.locking import lock_numbers, renumber, set_timing, unlock_numbers
from fashionos_desktop.services.line_up.moving import move_block, move_lines
from fashionos_desktop.services.line_up.pieces import Piece, pieces_of, set_pieces, tick_returned
from fashionos_desktop.services.line_up.reading import TABLES, collection_words, line_up_of
from fashionos_desktop.services.line_up.suggesting import Suggestion, suggestions_for
from fashionos_desktop.services.line_up.timing import Timing

__all__ = [
    "TABLES",
    "Block",
    "CastMember",
    "Change",
    "Dresser",
    "DresserLoad",
    "Line",
    "LineUp",
    "Piece",
    "Suggestion",
    "Timing",
    "Walker",
    "add_cue",
    "add_look",
    "arrange",
    "assign_from_directory",
    "assign_model",
    "cast_of",
    "change_line",
    "collection_words",
    "delete_lines",
    "dresser_loads",
    "dressers_of",
    "line_up_of",
    "lock_numbers",
    "move_block",
    "move_in_finale",
    "move_lines",
    "moved",
    "pieces_of",
    "renumber",
    "set_cut",
    "set_dresser",
    "set_pieces",
    "set_timing",
    "suggestions_for",
    "swap_models",
    "tick_returned",
    "unlock_numbers",
    "with_lines",
]

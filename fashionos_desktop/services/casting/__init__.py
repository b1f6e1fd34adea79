"""Casting: the board of a show, the pool beside it, and what is done there."""

from __future__ import annotations

from fashionos_desktop.services.casting.acts import (
    add_model,
    cast_models,
    move_to,
    set_fitting,
    set_option,
    uncast,
)
from fashionos_desktop.services.casting.board import TABLES, cast_board
from fashionos_desktop.services.casting.cards import (
    STATUSES,
    CardState,
    CastBoard,
    CastCard,
    Measures,
    MissingLook,
    MissingModel,
    Pool,
    PoolFilter,
    PoolModel,
    Replacement,
    Status,
    Trouble,
)
from fashionos_desktop.services.casting.details import ModelDetails, WornLook, details_of
from fashionos_desktop.services.casting.fitting_photographs import (
    PhotographMatch,
    attach_photograph,
    match_photographs,
    photographs_in,
)
from fashionos_desktop.services.casting.missing import missing_model
from fashionos_desktop.services.casting.pool import directory_of, narrowed

__all__ = [
    "STATUSES",
    "TABLES",
    "CardState",
    "CastBoard",
    "CastCard",
    "Measures",
    "MissingLook",
    "MissingModel",
    "ModelDetails",
    "PhotographMatch",
    "Pool",
    "PoolFilter",
    "PoolModel",
    "Replacement",
    "Status",
    "Trouble",
    "WornLook",
    "add_model",
    "attach_photograph",
    "cast_board",
    "cast_models",
    "details_of",
    "directory_of",
    "match_photographs",
    "missing_model",
    "move_to",
    "narrowed",
    "photographs_in",
    "set_fitting",
    "set_option",
    "uncast",
]

"""The order of the finale walk."""

from __future__ import annotations

import random

from sqlalchemy.orm import Session

from fashionos_desktop.services.edits import Edit, update_each
from fashionos_desktop.services.line_up.collections import ranks_for
from fashionos_desktop.services.line_up.reading import line_up_of
from fashionos_desktop.services.refusals import Refused


def move_in_finale(
    session: Session,
    show_id: str,
    event_model_id: str,
    before: str | None,
    *,
    chance: random.Random | None = None,
) -> Edit:
    """Puts a model before another one in the finale walk; None: at the end.

    As long as nobody has a place of her own, the first move gives one to everybody; later ones write one row.
    Raises Refused for somebody who walks no look.
    """
    walkers = line_up_of(session, show_id).finale
    order = [walker.event_model_id for walker in walkers]
    if event_model_id not in order or (before is not None and before not in order):
        raise Refused("She walks in no look any more, and so not in the finale.")
    if before == event_model_id:
        return Edit("Finale unchanged", ())
    name = next(walker.model_name for walker in walkers if walker.event_model_id == event_model_id)
    wanted = [row for row in order if row != event_model_id]
    wanted.insert(len(wanted) if before is None else wanted.index(before), event_model_id)
    if wanted == order:
        return Edit("Finale unchanged", ())
    ranks = {walker.event_model_id: walker.look.finale_rank for walker in walkers}
    if ranks[event_model_id] is not None:
        # Where a tie or her own place could stay, it is still she who moves.
        ranks = {**ranks, event_model_id: None}
    changed = ranks_for(wanted, ranks, chance)
    values = {row: {"finale_rank": rank} for row, rank in changed.items()}
    return update_each(session, "event_models", values, title=f"{name} moved in the finale")

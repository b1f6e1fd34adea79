"""Reads a paper of a show, with what changed since its last print."""

from __future__ import annotations

from datetime import datetime

from babel.dates import format_datetime
from sqlalchemy.orm import Session

from fashionos_desktop.models.folding import fold
from fashionos_desktop.services.casting import cast_board
from fashionos_desktop.services.line_up import line_up_of, pieces_of
from fashionos_desktop.services.local_times import clock_words, day_words
from fashionos_desktop.services.papers.content import Paper
from fashionos_desktop.services.papers.digests import compared, only_changes, printed_of, stale_looks
from fashionos_desktop.services.papers.kinds import DESIGNERS_LIST, KINDS, Kind, Reading
from fashionos_desktop.services.pictures.thumbnails import thumbnails
from fashionos_desktop.services.refusals import Refused
from fashionos_desktop.services.shows import Show, show_by_id

ON_THE_WALL = ("running-order", "rail-cards", "dresser-sheets")
"""Papers that people work from during the show: old ones are told to the caller."""


def read_paper(
    session: Session,
    kind: str,
    show_id: str,
    *,
    now: datetime,
    changed_only: bool = False,
    collection_id: str | None = None,
) -> Paper:
    """Raises Refused for a show without looks, for one without a cast, and where nothing changed."""
    show = show_by_id(session, show_id)
    if show is None:
        raise Refused("This show is gone. Choose another one.")
    if kind not in KINDS:
        raise Refused(f"There is no paper called {kind}. There are: {', '.join(KINDS)}.")
    of = DESIGNERS_LIST if kind == "look-list" and collection_id else KINDS[kind]
    reading = _reading(session, show, now, collection_id)
    _refuse_empty(kind, reading)
    cards = compared(kind, of.cards(reading), printed_of(session, show_id, kind))
    if changed_only:
        before = max((card.printed_before for card in cards if card.printed_before), default=None)
        cards = only_changes(cards, whole_cards=of.layout == "cards") if before else cards
        if not cards:
            when = "" if before is None else f" at {clock_words(before, show.zone)}"
            raise Refused(f"Nothing changed since the last print{when}. The paper there is, is true.")
    wanted = [line.photo_id for card in cards for line in card.lines if line.photo_id] if of.with_photos else []
    return Paper(
        kind=kind,
        show_id=show_id,
        show_title=show.title,
        name=_name(of, reading, collection_id),
        when_and_where=_when_and_where(show),
        printed_at=now.astimezone(show.zone),
        layout=of.layout,
        columns=of.columns,
        cards=cards,
        photos=thumbnails(session, wanted),
        with_photos=of.with_photos,
        landscape=of.landscape,
        only_changes=changed_only and (of.layout == "cards" or any(card.whole for card in cards)),
    )


def stale_papers(session: Session, show_id: str, *, now: datetime) -> dict[str, str]:
    """Looks whose paper is old, in words: "Running order of 14:30 is old". Only of papers that were printed."""
    show = show_by_id(session, show_id)
    if show is None:
        return {}
    reading: Reading | None = None
    stale: dict[str, str] = {}
    for kind in ON_THE_WALL:
        printed = printed_of(session, show_id, kind)
        if not printed:
            continue
        reading = reading or _reading(session, show, now, None)
        last = max(at for times in printed.values() for _, at in times)
        said = clock_words(last, show.zone, today=now.astimezone(show.zone).date())
        looks = {line.id for line in reading.line_up.exits}
        for look in stale_looks(kind, KINDS[kind].cards(reading), printed) & looks:
            stale.setdefault(look, f"{KINDS[kind].name} of {said} is old")
    return stale


def collection_named(session: Session, show_id: str, name: str) -> str:
    """Raises Refused for a collection that has no look in this show."""
    found = {line.collection: line.collection_id for line in line_up_of(session, show_id).exits if line.collection_id}
    for words, collection_id in found.items():
        if fold(words) == fold(name) and collection_id is not None:
            return collection_id
    known = ", ".join(sorted(found)) or "none"
    raise Refused(f'No collection of this show is called "{name}". There are: {known}.')


def _reading(session: Session, show: Show, now: datetime, collection_id: str | None) -> Reading:
    return Reading(
        line_up_of(session, show.id),
        pieces_of(session, show.id),
        cast_board(session, show.id, now=now),
        show.zone,
        collection_id,
    )


def _refuse_empty(kind: str, reading: Reading) -> None:
    if kind == "casting" and not reading.cast.cards:
        raise Refused("Nobody is on the casting board yet. Import an agency's package first.")
    if kind != "casting" and not reading.line_up.exits:
        raise Refused("There is no look in the line-up yet. Import one, or add looks first.")
    if kind == "returns" and not reading.pieces:
        raise Refused("No look has pieces yet. Import a line-up, or write the pieces of each look.")
    if kind == "dresser-sheets" and not any(line.dresser_id for line in reading.line_up.exits):
        raise Refused("No look has a dresser yet. Give the looks to dressers first.")


def _name(of: Kind, reading: Reading, collection_id: str | None) -> str:
    if collection_id is None:
        return of.name
    named = (line.collection for line in reading.line_up.lines if line.collection_id == collection_id)
    return f"{of.name}: {next(named, '')}"


def _when_and_where(show: Show) -> str:
    starts = str(format_datetime(show.start_time.astimezone(show.zone), "EEEE d MMMM yyyy, HH:mm", locale="en"))
    return " · ".join(part for part in (starts, show.venue_name, show.venue_city) if part) or day_words(show.event_date)

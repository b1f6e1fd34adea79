"""`fashionos check-in`: the door without a window."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from fashionos_desktop.cli.output import json_option, say
from fashionos_desktop.cli.place import BadInput, Place, person_of, show_of

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from fashionos_desktop.services.door import CheckInResult, DoorGuest, NameMatches
    from fashionos_desktop.services.shows import Show

REFUSED = 3


@click.command("check-in")
@click.argument("code", required=False)
@click.option("--event", "slug", required=True, metavar="SLUG")
@click.option("--gate", metavar="NAME", help="The entrance.")
@click.option("--at", "moment", metavar="TIME", help="When it was, such as 19:28 or 2026-09-29T19:28; else now.")
@click.option("--image", type=click.Path(path_type=Path), metavar="FILE", help="A picture to read the code from.")
@click.option("--name", "name", metavar="TEXT", help="Find the guest by name.")
@click.option("--force", is_flag=True, help="Admit a guest who said no or never answered.")
@json_option
@click.pass_obj
def check_in(
    place: Place,
    code: str | None,
    slug: str,
    gate: str | None,
    moment: str | None,
    image: Path | None,
    name: str | None,
    force: bool,
    as_json: bool,
) -> int:
    """Check a guest in by CODE, by a picture of it, or by name."""
    from fashionos_desktop.services.door import Desk, by_name, check_in_guest, stamped
    from fashionos_desktop.services.door import check_in as check_in_code

    if sum(way is not None for way in (code, image, name)) != 1:
        raise BadInput("Give one of CODE, --image FILE and --name TEXT.")
    if image is not None:
        code = _code_in(image)
        if code is None:
            say("No code can be read in this picture.", document=_document("unreadable"), as_json=as_json)
            return REFUSED

    def work(session: Session) -> tuple[dict[str, Any], str]:
        show = show_of(session, slug)
        desk = Desk(moment_in(moment, show), gate_name=gate, operator_id=person_of(session).profile_id)
        if moment is None:
            desk = stamped(session, desk)
        reason = "admitted from the command line" if force else None
        if name is None:
            return _said(
                check_in_code(session, show_id=show.id, code=code or "", desk=desk, force=force, reason=reason)
            )
        found = by_name(session, show.id, name)
        if found.is_ambiguous:
            return _ambiguous(found)
        if found.one is None:
            return _document("unknown"), f'No guest is called "{name}".'
        return _said(check_in_guest(session, found.one.id, show_id=show.id, desk=desk, force=force, reason=reason))

    document, sentence = place.write(work)
    say(sentence, document=document, as_json=as_json)
    return 0 if document["verdict"] == "admitted" else REFUSED


def moment_in(text: str | None, show: Show) -> datetime:
    """A time as typed: a clock time is on the day of the show, in its zone. Raises BadInput."""
    if text is None:
        return datetime.now(UTC)
    for form in ("%H:%M", "%H:%M:%S", "%Hh%M"):
        try:
            clock = datetime.strptime(text.strip(), form).time()  # noqa: DTZ007 (a wall clock time has no zone yet)
        except ValueError:
            continue
        return datetime.combine(show.event_date, clock, show.zone).astimezone(UTC)
    try:
        moment = datetime.fromisoformat(text.strip())
        if not re.search(r"[T ]", text.strip()):
            raise ValueError("A day alone is no time.")
        return moment.replace(tzinfo=moment.tzinfo or show.zone).astimezone(UTC)
    except (ValueError, OverflowError):
        raise BadInput(f'"{text}" is no time. Write it as 19:28 or 2026-09-29T19:28.') from None


def _code_in(image: Path) -> str | None:
    from fashionos_desktop.reports.codes import UnreadableCode, read_code

    try:
        return read_code(image)
    except UnreadableCode:
        return None


def _said(result: CheckInResult) -> tuple[dict[str, Any], str]:
    from fashionos_desktop.models.column_types import Instant
    from fashionos_desktop.models.wire import to_wire

    document = _document(
        result.verdict.value,
        guest=None if result.guest is None else _guest(result.guest),
        first_at=None if result.first_at is None else to_wire(Instant(), result.first_at),
        first_gate=result.first_gate,
    )
    return document, result.sentence


def _document(verdict: str, **facts: Any) -> dict[str, Any]:
    return {"verdict": verdict, "guest": None, "first_at": None, "first_gate": None} | facts


def _guest(guest: DoorGuest) -> dict[str, Any]:
    return {
        "name": guest.shown_name,
        "tier": guest.category,
        "seat": guest.place or None,
        "notes": guest.notes,
    }


def _ambiguous(found: NameMatches) -> tuple[dict[str, Any], str]:
    listed = "; ".join(
        ", ".join(part for part in (guest.shown_name, guest.category, guest.place) if part) for guest in found.guests
    )
    document = _document("ambiguous", guests=[_guest(guest) | {"code": guest.code} for guest in found.guests])
    return document, f"Several guests have this name: {listed}. Give the code, or more of the name."

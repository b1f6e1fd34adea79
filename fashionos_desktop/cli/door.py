"""`fashionos check-in`: the door without a window."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from fashionos_desktop.cli.output import json_option, say
from fashionos_desktop.cli.place import BadInput, Place, person_of, show_of

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

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
    if sum(way is not None for way in (code, image, name)) != 1:
        raise BadInput("Give one of CODE, --image FILE and --name TEXT.")
    wanted = code
    if image is not None:
        wanted = _code_in(image)
        if wanted is None:
            document = {"verdict": "unreadable", "guest": None, "first_at": None, "first_gate": None}
            say("No code can be read in this picture.", document=document, as_json=as_json)
            return REFUSED

    def work(session: Session) -> tuple[dict[str, Any], str]:
        from fashionos_desktop.services import door

        show = show_of(session, slug)
        at = moment_in(moment, show)
        operator = person_of(session).profile_id
        if name is not None:
            found = door.by_name(session, show.id, name)
            if isinstance(found, tuple):
                return _ambiguous(found)
            if found is None:
                return _unknown(name)
            result = door.check_in_guest(
                session, show_id=show.id, guest_id=found.id, gate_name=gate, at=at, operator_id=operator, force=force
            )
        else:
            result = door.check_in(
                session, show_id=show.id, code=wanted or "", gate_name=gate, at=at, operator_id=operator, force=force
            )
        return result.document(), result.sentence

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
    except ValueError:
        raise BadInput(f'"{text}" is no time. Write it as 19:28 or 2026-09-29T19:28.') from None
    return moment.replace(tzinfo=moment.tzinfo or show.zone).astimezone(UTC)


def _code_in(image: Path) -> str | None:
    from fashionos_desktop.reports.codes import UnreadableCode, read_code

    try:
        return read_code(image)
    except UnreadableCode:
        return None


def _ambiguous(found: tuple[Any, ...]) -> tuple[dict[str, Any], str]:
    document = {
        "verdict": "ambiguous",
        "guest": None,
        "first_at": None,
        "first_gate": None,
        "guests": [guest.document() for guest in found],
    }
    listed = "; ".join(
        ", ".join(part for part in (guest.name, guest.category, guest.seat_words) if part) for guest in found
    )
    return document, f"Several guests have this name: {listed}. Give the code, or more of the name."


def _unknown(name: str) -> tuple[dict[str, Any], str]:
    document = {"verdict": "unknown", "guest": None, "first_at": None, "first_gate": None}
    return document, f'No guest is called "{name}".'

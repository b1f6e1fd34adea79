"""`fashionos connect`: this laptop joins a house."""

from __future__ import annotations

import sys
import uuid
from typing import TYPE_CHECKING

import click

from fashionos_desktop.cli.output import json_option, say
from fashionos_desktop.cli.place import BadInput, Place

if TYPE_CHECKING:
    from fashionos_desktop.storage import Cache
    from fashionos_desktop.sync.loading import Choice


@click.command("connect")
@click.argument("code", required=False, metavar="CODE")
@click.option(
    "--bring-along/--start-empty",
    "bring",
    default=None,
    help="What becomes of the show that this laptop holds: it comes along into the house, or it stays in a backup.",
)
@json_option
@click.pass_obj
def connect(place: Place, code: str | None, bring: bool | None, as_json: bool) -> None:
    """Connect this laptop to a centre, with the code that `fashionos admin device add` printed.

    Without CODE it is read from the terminal or from standard input, and stays out of the shell's history.
    """
    from fashionos_desktop.storage import Cache
    from fashionos_desktop.sync import secrets
    from fashionos_desktop.sync.enrolment import decode
    from fashionos_desktop.sync.loading import enrol
    from fashionos_desktop.sync.postgres import PostgresCentre

    enrolment = decode(code or _asked_code())
    incarnation = str(uuid.uuid4())
    with Cache.open(place.cache) as cache:
        _refuse_second(cache)
        choice = _choice(cache, bring)
        # Before the cache is the house's: a laptop without its secret would have to be enrolled again.
        keeping = secrets.write(place.folder, incarnation, enrolment)
        centre = PostgresCentre(secrets.address(place.folder, enrolment))
        try:
            done = enrol(cache, centre, choice, incarnation=incarnation)
        except BaseException:
            secrets.forget(place.folder)
            raise
        finally:
            centre.close()
    notes = [] if keeping.note is None else [keeping.note]
    say(
        *done.sentences(),
        *notes,
        document={
            "org": enrolment.house,
            "device": enrolment.device,
            "role": done.role,
            "loaded": done.loaded,
            "brought": done.brought.rows.total(),
            "backup": None if done.backup is None else str(done.backup),
            "secret_in": "keyring" if keeping.in_keyring else "file",
            "notes": [*done.sentences()[1:], *notes],
        },
        as_json=as_json,
    )


def _asked_code() -> str:
    if sys.stdin.isatty():
        return str(click.prompt("Enrolment code", hide_input=True))
    given = sys.stdin.read().strip()
    if not given:
        raise BadInput("Give the enrolment code that fashionos admin device add printed: fashionos connect CODE")
    return given


def _refuse_second(cache: Cache) -> None:
    """Before anything that belongs to the first house is touched."""
    from fashionos_desktop.services.refusals import Refused
    from fashionos_desktop.sync.cache.state import read_state
    from fashionos_desktop.sync.store import CacheStore

    here = CacheStore(cache).read(read_state)
    if here is not None and here.revoked_at is None:
        raise Refused("This laptop belongs to a house already. Choose another folder with --data for another house.")


def _choice(cache: Cache, bring: bool | None) -> Choice:
    from fashionos_desktop.sync.loading import Choice
    from fashionos_desktop.sync.loading.own_rows import holds_rows
    from fashionos_desktop.sync.store import CacheStore

    if bring is None and CacheStore(cache).read(holds_rows) and sys.stdin.isatty() and sys.stdout.isatty():
        bring = click.confirm(
            "This laptop holds a show of its own. Bring it along into the house? Otherwise it stays in a backup",
            default=True,
        )
    return Choice.START_EMPTY if bring is False else Choice.BRING_ALONG

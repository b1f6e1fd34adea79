"""`fashionos connect`: this laptop joins a house."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from fashionos_desktop.cli.output import json_option, say
from fashionos_desktop.cli.place import BadInput, Place

if TYPE_CHECKING:
    import sqlite3

    from fashionos_desktop.storage import Cache
    from fashionos_desktop.sync.loading import Choice


@click.command("connect")
@click.argument("code", required=False, metavar="CODE")
@click.option(
    "--bring-along/--start-empty",
    "bring",
    default=None,
    help="What becomes of the show that this laptop holds: it comes along into the house, or it stays in a backup."
    " A laptop of another house, whose centre is lost, comes over with --bring-along.",
)
@json_option
@click.pass_obj
def connect(place: Place, code: str | None, bring: bool | None, as_json: bool) -> None:
    """Connect this laptop to a centre, with the code that `fashionos admin device add` printed.

    Without CODE it is read from the terminal or from standard input, and stays out of the shell's history.
    """
    from fashionos_desktop.storage import Cache
    from fashionos_desktop.sync.joining import join

    given = code or _asked_code()
    with Cache.open(place.cache) as cache:
        joined = join(cache, given, _choice(cache, bring), leaves_house=bring is True)
    enrolment, loaded = joined.enrolment, joined.loaded
    said = joined.sentences()
    say(
        *said,
        document={
            "org": enrolment.house,
            "device": enrolment.device,
            "role": enrolment.role,
            "loaded": 0 if loaded is None else loaded.loaded,
            "brought": 0 if loaded is None else loaded.brought.rows.total(),
            "backup": None if loaded is None or loaded.backup is None else str(loaded.backup),
            "secret": "keyring" if joined.keeping.in_keyring else "file",
            "said": said,
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


def _choice(cache: Cache, bring: bool | None) -> Choice:
    from fashionos_desktop.sync.loading import Choice
    from fashionos_desktop.sync.loading.own_rows import holds_rows
    from fashionos_desktop.sync.store import CacheStore

    asked = bring is None and sys.stdin.isatty() and sys.stdout.isatty()
    if asked and CacheStore(cache).read(_is_alone) and CacheStore(cache).read(holds_rows):
        bring = click.confirm(
            "This laptop holds a show of its own. Bring it along into the house? Otherwise it stays in a backup",
            default=True,
        )
    return Choice.START_EMPTY if bring is False else Choice.BRING_ALONG


def _is_alone(connection: sqlite3.Connection) -> bool:
    from fashionos_desktop.sync.cache.state import read_state

    return read_state(connection) is None

"""Sync without a window."""

from __future__ import annotations

import json
import sys
import threading
from typing import TYPE_CHECKING

import click

from fashionos_desktop.cli.failures import FAILED
from fashionos_desktop.cli.output import json_option, say
from fashionos_desktop.cli.place import BadInput, Place

if TYPE_CHECKING:
    from fashionos_desktop.storage import Cache
    from fashionos_desktop.sync.status import SyncStatus

NOT_ENROLLED = (
    "This laptop belongs to no centre, so there is nothing to sync with. Ask whoever runs the centre for a code, and"
    " give it to: fashionos connect CODE"
)


@click.command()
@click.option("--once", "how", flag_value="once", help="Send what waits, fetch what is new, and end.")
@click.option("--watch", "how", flag_value="watch", help="Stay, and print a line at each change; Ctrl+C ends it.")
@json_option
@click.pass_obj
def sync(place: Place, how: str | None, as_json: bool) -> int:
    """Agree with the centre, as an open window does by itself."""
    if how is None:
        raise BadInput("Say how: --once sends and fetches and ends, --watch stays.")
    from fashionos_desktop.storage import Cache

    with Cache.open(place.cache) as cache:
        return (_watch if how == "watch" else _once)(place, cache, as_json)


def _once(place: Place, cache: Cache, as_json: bool) -> int:
    from fashionos_desktop.sync.driver import run_once
    from fashionos_desktop.sync.opening import open_centre, open_load

    centre = open_centre(cache, place.folder)
    if centre is None:
        raise BadInput(NOT_ENROLLED)
    status = run_once(cache, centre, open_load(cache))
    say(_line(status), document=status.document(), as_json=as_json)
    return 0 if _is_saved(status) else FAILED


def _watch(place: Place, cache: Cache, as_json: bool) -> int:
    from fashionos_desktop.sync.opening import open_driver

    driver = open_driver(cache, place.folder)
    if driver is None:
        raise BadInput(NOT_ENROLLED)
    teller = _Teller(as_json)
    driver.subscribe(teller)
    try:
        driver.start()
        # Windows tells of Ctrl+C only between waits.
        while not teller.failed.wait(0.2):
            pass
    except KeyboardInterrupt:
        # It is how a watch ends.
        return 0 if _is_saved(driver.status) else FAILED
    finally:
        driver.stop()
    assert teller.error is not None
    raise teller.error


class _Teller:
    """Called on the driver's thread, which must not hear of an output that was closed."""

    def __init__(self, as_json: bool) -> None:
        self._as_json = as_json
        self._last = ""
        self.failed = threading.Event()
        self.error: OSError | None = None

    def __call__(self, status: SyncStatus) -> None:
        line = json.dumps(status.document(), ensure_ascii=True) if self._as_json else _line(status)
        if line == self._last or self.failed.is_set():
            return
        self._last = line
        try:
            say(line, document=None, as_json=False)
            sys.stdout.flush()
        except OSError as error:
            self.error = error
            self.failed.set()


def _line(status: SyncStatus) -> str:
    from fashionos_desktop.sync.words import line

    return line(status)


def _is_saved(status: SyncStatus) -> bool:
    from fashionos_desktop.sync.status import State

    return status.state is State.AT_REST and not status.pending

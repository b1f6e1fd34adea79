"""The show called live: a log of what was pressed, and what follows from it at any moment."""

from __future__ import annotations

from fashionos_desktop.services.live.acts import (
    back,
    end_run,
    hold,
    note,
    open_run,
    resume,
    send,
    set_ready,
    skip,
    start_run,
    swap,
    unskip,
)
from fashionos_desktop.services.live.log import LoggedLine, RunLog, notes_by_person, run_log
from fashionos_desktop.services.live.moment import LiveShow, Moment, NotReady, Timed, at
from fashionos_desktop.services.live.reading import TABLES, entries_of, live_show, runs_of
from fashionos_desktop.services.live.runs import Entry, Run, Told, told_by

__all__ = [
    "TABLES",
    "Entry",
    "LiveShow",
    "LoggedLine",
    "Moment",
    "NotReady",
    "Run",
    "RunLog",
    "Timed",
    "Told",
    "at",
    "back",
    "end_run",
    "entries_of",
    "hold",
    "live_show",
    "note",
    "notes_by_person",
    "open_run",
    "resume",
    "run_log",
    "runs_of",
    "send",
    "set_ready",
    "skip",
    "start_run",
    "swap",
    "told_by",
    "unskip",
]

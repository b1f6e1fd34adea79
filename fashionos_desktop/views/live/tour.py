"""Brings the live screen into its states for pictures, by presses of its own."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from fashionos_desktop.services import live as service

if TYPE_CHECKING:
    from fashionos_desktop.ui.board.query import Session
    from fashionos_desktop.views.live.screen import LiveScreen

_SENT = 19


def bring_to(screen: LiveScreen, state: str) -> None:
    show, now = screen.around.show(), screen.around.clock()
    if show is None:
        return
    show_id = show.id

    def running(session: Session) -> None:
        run = service.open_run(session, show_id, "show")
        service.set_ready(session, run, "house", now - timedelta(minutes=10))
        service.set_ready(session, run, "backstage", now - timedelta(minutes=9))
        service.start_run(session, run, now - timedelta(minutes=9))
        live = service.live_show(session, show_id, now=now, papers=False)
        lines = [line for line in live.line_up.lines if not line.is_cut][:_SENT]
        pace = live.line_up.timing.pace_seconds
        for place, line in enumerate(lines):
            service.send(session, run, line.id, now - timedelta(seconds=(len(lines) - place - 1) * pace + 12))
        service.note(session, run, lines[-2].id, "Slower on the stairs", now)

    def held(session: Session) -> None:
        run = service.open_run(session, show_id, "show")
        service.hold(session, run, now - timedelta(seconds=41))

    def finished(session: Session) -> None:
        run = service.open_run(session, show_id, "show")
        service.end_run(session, run, now)

    work = {"running": running, "held": held, "finished": finished}[state]
    screen.around.tasks.write(work, lambda _: screen.take_over() if state != "finished" else None)

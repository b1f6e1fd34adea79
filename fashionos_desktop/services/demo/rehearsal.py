"""The log of this afternoon's rehearsal, look by look."""

from __future__ import annotations

from datetime import timedelta

from fashionos_desktop.models import ShowEntry, ShowRun
from fashionos_desktop.services.demo.house import House
from fashionos_desktop.services.demo.lineup import PlannedLook
from fashionos_desktop.services.demo.look_list import CUT, WITHOUT_MODEL
from fashionos_desktop.services.demo.rows import chance
from fashionos_desktop.services.demo.setting import Setting
from fashionos_desktop.services.demo.show import PACE_SECONDS, REHEARSAL_HOURS

_AFTER = {
    "12": (("hold", 4, "Corset not laced"), ("resume", 41, None)),
    "22": (("note", 6, "Wave hem: slower on the stairs"),),
    "33": (("swap", 3, "Another model walked it; hers was at the fitting"), ("note", 9, "Light L9 came early")),
    "46": (("back", 5, "Sent too early"), ("send", 9, None)),
}
"""What else was said after a look: kind, seconds later, words."""


def make_rehearsal(setting: Setting, event_id: str, order: list[PlannedLook], house: House) -> None:
    dice = chance("rehearsal")
    began = setting.day.before(REHEARSAL_HOURS) + timedelta(minutes=4)
    entries: list[tuple[str, str | None, timedelta, str | None]] = []
    clock = timedelta(seconds=0)
    for look in order:
        number = look.exit.number if look.exit else None
        if number == CUT:
            continue
        kind, words = ("skip", "No model yet") if number == WITHOUT_MODEL else ("send", None)
        entries.append((kind, look.look_id, clock, words))
        for other, later, said in _AFTER.get(number or "", ()):
            clock += timedelta(seconds=later)
            entries.append((other, look.look_id if other in ("send", "back", "swap") else None, clock, said))
        if kind == "send":
            clock += timedelta(seconds=PACE_SECONDS + dice.randint(-4, 7) if look.exit else 35)
    ended = began + clock + timedelta(minutes=1)
    run_id = setting.rows.add(
        ShowRun,
        event_id=event_id,
        kind="rehearsal",
        started_at=began,
        ended_at=ended,
        house_ready_at=began - timedelta(minutes=3),
        backstage_ready_at=began - timedelta(minutes=1),
    )
    for kind, look_id, offset, said in entries:
        setting.rows.add(
            ShowEntry,
            created_at=began + offset,
            run_id=run_id,
            look_id=look_id,
            kind=kind,
            at=began + offset,
            text=said,
            device_id=house.devices["caller"],
            operator_id=house.profiles["caller"],
        )

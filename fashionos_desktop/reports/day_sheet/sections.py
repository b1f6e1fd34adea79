"""The sheet's three parts, cut into pages."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from fashionos_desktop.reports.day_sheet import lines
from fashionos_desktop.reports.day_sheet.lines import Line, Measure
from fashionos_desktop.services.day_sheet import DaySheet


@dataclass(frozen=True, slots=True)
class Section:
    title: str
    head: tuple[Line, ...]
    """Repeated where the section goes on on another page."""
    lines: tuple[Line, ...]


@dataclass(slots=True)
class Page:
    """`guide` names the sections on it."""

    sections: list[str] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)

    @property
    def guide(self) -> str:
        return ", ".join(dict.fromkeys(self.sections))


def sections_of(sheet: DaySheet, measure: Measure, wide: float) -> tuple[Section, ...]:
    """`wide`: points from the left edge of the content to its right edge."""
    day = Section("The day", (lines.heading("The day"),), tuple(lines.planned(one) for one in sheet.plan))
    return day, _calls(sheet, measure, wide), *_contacts(sheet)


def _calls(sheet: DaySheet, measure: Measure, wide: float) -> Section:
    head = lines.heading("Calls")
    if not sheet.calls:
        return Section("Calls", (head,), (lines.sentence("Nobody is called yet."),))
    found: list[Line] = []
    before = ""
    for one in sheet.calls:
        found.append(lines.call(one, same_time=one.clock == before, measure=measure, wide=wide))
        before = one.clock
    return Section("Calls", (head, lines.call_heads()), tuple(found))


def _contacts(sheet: DaySheet) -> list[Section]:
    title = "Who to ring"
    head: tuple[Line, ...] = (lines.heading(title),)
    if not sheet.contacts:
        sentence = lines.sentence("No telephone numbers are known. Add them to the crew and the agencies.")
        return [Section(title, head, (sentence,))]
    found = []
    for group in sheet.contacts:
        found.append(Section(title, (*head, lines.contact_head(group)), tuple(map(lines.contact, group.contacts))))
        head = ()
    return found


def paginate(sections: Iterable[Section], *, first_room: float, room: float) -> list[Page]:
    """No head stands alone at the foot of a page."""
    pages = [Page()]
    left = first_room
    for section in sections:
        waiting = list(section.head)
        for line in section.lines:
            waiting.append(line)
            needed = sum(one.high for one in waiting)
            if needed > left and pages[-1].lines:
                pages.append(Page())
                left = room
                if waiting[0] is not section.head[0]:
                    waiting = [*section.head, *waiting]
            pages[-1].sections.append(section.title)
            pages[-1].lines += waiting
            left -= sum(one.high for one in waiting)
            waiting = []
    return pages

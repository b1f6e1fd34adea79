"""What stands around every page of a report: title, running head, foot with the page's number."""

from __future__ import annotations

from dataclasses import dataclass

from fashionos_desktop.reports.typeset.paper import Paper
from fashionos_desktop.reports.typeset.shaping import Style

TITLE = Style("NewsreaderDisplay-Regular", 30, tracking=-0.01)
HEADING = Style("NewsreaderDisplay-Medium", 17)
RUNNING = Style("NewsreaderDisplay-Medium", 12.5)
KICKER = Style("Inter-SemiBold", 7.2, "text-muted", tracking=0.09)
LEAD = Style("Inter-Regular", 9.5)
BODY = Style("Inter-Regular", 8.2, tabular=True)
SMALL = Style("Inter-Regular", 7.4, "text-muted")


@dataclass(frozen=True, slots=True)
class Frame:
    """Margins in points, and what every page says."""

    title: str
    kind: str
    """What the document is: "Door list"."""
    stamp: str
    """When it was printed and what it holds."""
    left: float = 38.0
    right: float = 34.0
    top: float = 34.0
    foot: float = 40.0

    def draw_title(self, paper: Paper, line: str) -> float:
        """The head of the first page. Returns where the content may begin, in points from the top."""
        width = paper.width - self.left - self.right
        y = self.top + 8
        paper.text(self.left, y, self.kind.upper(), KICKER)
        paper.text(self.left - 1, y + 35, self.title, TITLE, room=width)
        paper.text(self.left, y + 54, line, LEAD, room=width)
        paper.text(self.left, y + 67, self.stamp, SMALL, room=width)
        return y + 80

    def draw_running_head(self, paper: Paper, guide: str) -> float:
        """The head of a later page: title, kind, and at the right what the page holds."""
        y = self.top + 8
        edge = paper.width - self.right
        room = (edge - self.left) / 2
        taken = paper.text(self.left, y, self.title, RUNNING, room=room)
        paper.text(self.left + taken + 9, y, self.kind.upper(), KICKER)
        paper.text(edge, y, guide, SMALL, room=room - 50, align="right")
        return y + 9

    def draw_foot(self, paper: Paper, page: int, pages: int) -> None:
        y = paper.height - self.foot + 16
        edge = paper.width - self.right
        paper.rule(self.left, y - 12, edge)
        paper.text(self.left, y, self.stamp, SMALL, room=edge - self.left - 90)
        paper.text(edge, y, f"Page {page:,} of {pages:,}", SMALL, align="right")

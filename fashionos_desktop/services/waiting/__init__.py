"""What waits on this laptop for the network, in a few lines."""

from __future__ import annotations

from fashionos_desktop.services.waiting.lines import WaitingLine
from fashionos_desktop.services.waiting.reading import count_waiting, list_waiting

__all__ = ["WaitingLine", "count_waiting", "list_waiting"]

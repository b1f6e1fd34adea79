from __future__ import annotations

from tests.views.boards import cache, demo_file, on_show

__all__ = ["cache", "demo_file", "on_show"]

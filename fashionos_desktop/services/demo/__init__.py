"""The demo show: one invented evening, rich enough for every screen, the same each time it is made."""

from __future__ import annotations

from fashionos_desktop.services.demo.make import DemoExists, make_demo
from fashionos_desktop.services.demo.show import SLUG as DEMO_SLUG

__all__ = ["DEMO_SLUG", "DemoExists", "make_demo"]

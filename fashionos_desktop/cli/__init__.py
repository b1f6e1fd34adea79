"""The `fashionos` command."""

from __future__ import annotations

from fashionos_desktop.cli.program import main

__all__ = ["main"]

"""Agency packages into the directory and onto the board."""

from __future__ import annotations

from fashionos_desktop.services.casting_import.applying import CastingResult, apply_package
from fashionos_desktop.services.casting_import.portraits import PortraitResult, add_portrait

__all__ = ["CastingResult", "PortraitResult", "add_portrait", "apply_package"]

"""Line-up sheets into the running order."""

from __future__ import annotations

from fashionos_desktop.services.line_up_import.applying import LineUpResult, apply_line_up

__all__ = ["LineUpResult", "apply_line_up"]

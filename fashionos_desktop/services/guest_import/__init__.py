"""Guest lists into a show: what an import would do, and doing it."""

from __future__ import annotations

from fashionos_desktop.services.guest_import.applying import apply_import, plan_import
from fashionos_desktop.services.guest_import.outcome import (
    Cancelled,
    ImportPlan,
    ImportResult,
    Issue,
    Progress,
)

__all__ = ["Cancelled", "ImportPlan", "ImportResult", "Issue", "Progress", "apply_import", "plan_import"]

"""The centre as a laptop reaches it: Postgres."""

from __future__ import annotations

from fashionos_desktop.sync.postgres.centre import PostgresCentre

__all__ = ["PostgresCentre"]

"""The cache: where a laptop keeps the show."""

from __future__ import annotations

from fashionos_desktop.storage.cache import Cache, Opening
from fashionos_desktop.storage.context import GaveWay
from fashionos_desktop.storage.errors import (
    CacheClosed,
    CacheDamaged,
    CacheError,
    CacheInUse,
    CacheNewer,
    CacheSuspect,
    CacheUnreadable,
)
from fashionos_desktop.storage.notice import ChangeNotice
from fashionos_desktop.storage.writer import Priority

__all__ = [
    "Cache",
    "CacheClosed",
    "CacheDamaged",
    "CacheError",
    "CacheInUse",
    "CacheNewer",
    "CacheSuspect",
    "CacheUnreadable",
    "ChangeNotice",
    "GaveWay",
    "Opening",
    "Priority",
]

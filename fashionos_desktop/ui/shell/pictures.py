"""Where photographs come from."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fashionos_desktop.storage import Cache


class Pictures:
    """Gives the bytes of a picture by the id of its media file, on the thread that asks."""

    def __init__(self) -> None:
        self._cache: Cache | None = None

    def attach(self, cache: Cache) -> None:
        self._cache = cache

    def fetch(self, media_file_id: str) -> bytes | None:
        from fashionos_desktop.services.pictures.thumbnails import thumbnail

        if self._cache is None:
            return None
        return self._cache.read(lambda session: thumbnail(session, media_file_id))

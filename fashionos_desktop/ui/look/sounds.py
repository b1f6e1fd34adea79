"""The three sounds of the door, as bytes ready to play."""

from enum import StrEnum

from fashionos_desktop.resources import resource


class Sound(StrEnum):
    """Distinct in pitch, count and length; each goes with a word and a shape."""

    ADMITTED = "admitted"
    ATTENTION = "attention"
    REFUSED = "refused"


def sound_bytes(sound: Sound) -> bytes:
    """A WAV file: 44.1 kHz, mono, 16 bit."""
    return resource(f"sounds/{sound.value}.wav").read_bytes()

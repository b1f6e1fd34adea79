"""Fonts, icons, sounds and design tokens, shipped inside the package and found without a path."""

from contextlib import AbstractContextManager
from importlib.resources import as_file, files
from importlib.resources.abc import Traversable
from pathlib import Path


def resource(name: str) -> Traversable:
    """The shipped file called `name`, for example "icons/check.svg". Raises FileNotFoundError."""
    found = files(__name__).joinpath(*name.split("/"))
    if not (found.is_file() or found.is_dir()):
        raise FileNotFoundError(f"{name} is not among the shipped resources.")
    return found


def resource_path(name: str) -> AbstractContextManager[Path]:
    """The same file on disk, for libraries that only open paths; valid inside the `with` block."""
    return as_file(resource(name))

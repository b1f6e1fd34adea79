"""The design tokens as a plain tree; every other module of the look reads its values from here."""

import tomllib
from collections.abc import Mapping
from dataclasses import fields
from typing import Any, TypeVar

from fashionos_desktop.resources import resource

Tree = Mapping[str, Any]
Values = TypeVar("Values")


def read_tokens() -> Tree:
    """The shipped tokens.toml. Read it once, at start."""
    return tomllib.loads(resource("tokens.toml").read_text(encoding="utf-8"))


def fill(kind: type[Values], tree: Tree) -> Values:
    """A dataclass filled from a table of the same names, with "-" for "_". Lists become tuples."""
    names = [field.name for field in fields(kind)]  # type: ignore[arg-type]
    return kind(**{name: _plain(tree[name.replace("_", "-")]) for name in names})


def _plain(value: object) -> object:
    return tuple(value) if isinstance(value, list) else value

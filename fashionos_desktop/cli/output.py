"""What a command says: words for a person, or one JSON document."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any, TypeVar

import click

Function = TypeVar("Function", bound=Callable[..., Any])

json_option: Callable[[Function], Function] = click.option(
    "--json", "as_json", is_flag=True, help="Print one JSON document instead of words."
)


def say(*lines: str, document: Any, as_json: bool) -> None:
    """Letters that a terminal's encoding lacks are escaped: JSON still reads the same."""
    if as_json:
        try:
            click.echo(json.dumps(document, ensure_ascii=False, indent=2))
        except UnicodeEncodeError:
            click.echo(json.dumps(document, indent=2))
        return
    for line in lines:
        try:
            click.echo(line)
        except UnicodeEncodeError:
            click.echo(line.encode("ascii", "backslashreplace").decode())

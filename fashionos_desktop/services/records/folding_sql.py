"""Names compared without case and accents, in SQL."""

from __future__ import annotations

from functools import cache
from typing import Any

from sqlalchemy import Text, case, func, literal
from sqlalchemy.orm import Session
from sqlalchemy.sql.expression import ColumnElement

from fashionos_desktop.models.folding import NOT_ASCII, accented_letters, fold

_KNOWN = "folds"


def let_fold(session: Session) -> None:
    """Gives this connection the function that `folded` calls. Only queries use it: triggers stay plain SQL."""
    connection = session.connection()
    if _KNOWN not in connection.info:
        driver: Any = connection.connection.driver_connection
        driver.create_function("folded", 1, lambda text: None if text is None else fold(text), deterministic=True)
        connection.info[_KNOWN] = True


def folded(column: Any) -> ColumnElement[Any]:
    """To order by. Plain ASCII never leaves SQLite. Call `let_fold` before."""
    return case((column.op("GLOB")(NOT_ASCII), func.folded(column)), else_=func.lower(column))


def holds(column: Any, word: str) -> ColumnElement[bool]:
    """Whether a text has `word` in it: "zoe" finds "Zoé"."""
    return column.op("GLOB", is_comparison=True)(literal(pattern(word), Text))  # type: ignore[no-any-return]


def pattern(word: str) -> str:
    """For GLOB: each letter as the set of those that fold to it."""
    return f"*{''.join(map(_letters, fold(word)))}*"


@cache
def _variants() -> dict[str, str]:
    found: dict[str, str] = {}
    for letter, plain in accented_letters().items():
        if len(plain) == 1:
            found[plain] = found.get(plain, "") + letter
    return found


@cache
def _letters(letter: str) -> str:
    same = dict.fromkeys((letter, *letter.upper()[:1], *_variants().get(letter, "")))
    return f"[{''.join(same)}]"

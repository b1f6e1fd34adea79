"""The columns of a table as the board draws them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from fashionos_desktop.services.records import Field, Kind, Record
from fashionos_desktop.services.vocabulary import choice_words, words_of
from fashionos_desktop.ui.board.columns import Choice, Column, Editing
from fashionos_desktop.ui.delegates.roles import Cell
from fashionos_desktop.views.data.arrangement import board_fields, is_long, shown_at_first, width_of
from fashionos_desktop.views.data.state_words import is_state, state_of
from fashionos_desktop.views.data.texts import Reading, board_text, editor_text


def columns_of(table: str, reading: Callable[[], Reading]) -> tuple[Column[Record], ...]:
    """One column a field; those that are not shown at first can be asked for."""
    fields = board_fields(table)
    shown = shown_at_first(table)
    return tuple(_column(field, reading, first=field is fields[0], shown=field.name in shown) for field in fields)


def _column(field: Field, reading: Callable[[], Reading], *, first: bool, shown: bool) -> Column[Record]:
    return Column(
        field.name,
        field.label,
        width_of(field, first=first),
        partial(_cell, field, reading, first),
        sorts=field.kind not in (Kind.STRUCTURE, Kind.LIST),
        number=_is_number(field),
        share=3 if first else 1 if field.kind in (Kind.TEXT, Kind.REFERENCE, Kind.LIST) else 0,
        editing=_editing(field, reading),
        tool_tip=partial(_whole_text, field, reading) if is_long(field) or field.kind is Kind.LIST else None,
        hidden=not shown,
    )


def _cell(field: Field, reading: Callable[[], Reading], first: bool, row: Record) -> Cell:
    value = row.values.get(field.name)
    if value is None and first:
        return Cell(needed=f"Unnamed {words_of(field.table).one}")
    if field.kind is Kind.REFERENCE:
        return Cell(row.title(field.name))
    if is_state(field) and value is not None:
        return Cell(state=state_of(field, value))
    text = board_text(field, value, reading())
    quiet = field.kind is Kind.FLAG and not value
    return Cell(text, number=_is_number(field), muted=quiet or field.kind in (Kind.IDENTIFIER, Kind.STRUCTURE))


def _editing(field: Field, reading: Callable[[], Reading]) -> Editing[Record] | None:
    if not field.writable or field.fixed or is_long(field):
        return None
    if field.kind in (Kind.REFERENCE, Kind.STRUCTURE, Kind.PICTURE):
        return None

    def value(row: Record) -> str:
        return editor_text(field, row.values.get(field.name), reading().zone)

    def shown(row: Record, text: Any) -> Record:
        return row.with_text(field, str(text), reading().zone)

    return Editing(value, shown, partial(_choices, field) if field.kind in (Kind.CHOICE, Kind.FLAG) else None)


def _choices(field: Field) -> list[Choice]:
    if field.kind is Kind.FLAG:
        return [Choice("yes", "Yes"), Choice("no", "No")]
    given = [Choice(choice, choice_words(choice)) for choice in field.choices]
    return [Choice("", "Not given"), *given] if field.nullable else given


def _whole_text(field: Field, reading: Callable[[], Reading], row: Record) -> str:
    return editor_text(field, row.values.get(field.name), reading().zone)


def _is_number(field: Field) -> bool:
    return field.kind in (Kind.AMOUNT, Kind.WHOLE)

"""The entities are exactly the data model: each table, column, check, unique, key, scope and role."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import CheckConstraint, Table, UniqueConstraint

from fashionos_desktop.models import Entity
from fashionos_desktop.models import column_types as types

MODEL: dict[str, dict[str, Any]] = tomllib.loads(
    (Path(__file__).parents[1] / "data" / "data-model.toml").read_text("utf-8")
)
KINDS = {
    "uuid": types.Identifier,
    "text": types.Words,
    "integer": types.WholeNumber,
    "boolean": types.Flag,
    "timestamptz": types.Instant,
    "date": types.Day,
    "json": types.Structure,
    "text[]": types.WordList,
    "uuid[]": types.IdentifierList,
    "bytes": types.Picture,
}


def test_there_is_every_table_and_no_other() -> None:
    assert set(Entity.metadata.tables) == set(MODEL)
    assert len(MODEL) == 71


@pytest.mark.parametrize("name", sorted(MODEL))
def test_a_table_is_as_the_model_says(name: str) -> None:
    stated = MODEL[name]
    table = Entity.metadata.tables[name]
    columns = [column.split() for column in stated["columns"]]
    secret = tuple(words[0] for words in columns if "secret" in words)
    mapped = [words for words in columns if "secret" not in words]

    assert table.info["scope"] == stated["scope"]
    assert table.info["roles"] == stated.get("roles", "")
    assert table.info["domain"] == stated["domain"]
    assert table.info["secret"] == secret
    assert [column.name for column in table.columns] == [words[0] for words in mapped] + ["created_at", "updated_at"]
    for words in mapped:
        check_column(table, words)
    check_uniques(table, stated, mapped)
    assert bool(table_checks(table)) == ("check" in stated)


def check_column(table: Table, words: list[str]) -> None:
    column = table.c[words[0]]
    rules = dict(word.split("=", 1) for word in words if "=" in word)
    if numeric := re.fullmatch(r"numeric\((\d+),(\d+)\)", words[1]):
        assert isinstance(column.type, types.Amount)
        assert (column.type.precision, column.type.scale) == (int(numeric[1]), int(numeric[2]))
    else:
        assert isinstance(column.type, KINDS[words[1]])
    assert column.nullable == ("null" in words)
    assert column.primary_key == ("pk" in words)
    assert bool(column.info.get("derived")) == ("derived" in words)
    assert column.info.get("choices", ()) == tuple(rules["in"].split("|") if "in" in rules else ())
    low, _, high = rules.get("range", "..").partition("..")
    assert column.info.get("at_least") == (int(low) if low else None)
    assert column.info.get("at_most") == (int(high) if high else None)
    assert (column.server_default is not None) == ("default" in rules)
    keys = [(key.column.table.name, key.ondelete) for key in column.foreign_keys]
    target, _, rule = rules.get("fk", "").partition(":")
    assert keys == ([(target, rule.upper().replace("_", " "))] if target else [])


def check_uniques(table: Table, stated: dict[str, Any], mapped: list[list[str]]) -> None:
    wanted = {(words[0],) for words in mapped if "unique" in words}
    if "unique" in stated:
        wanted.add(tuple(part.strip() for part in stated["unique"].split(",")))
    found = {
        tuple(column.name for column in constraint.columns)
        for constraint in table.constraints
        if isinstance(constraint, UniqueConstraint)
    }
    assert found == wanted


def table_checks(table: Table) -> list[CheckConstraint]:
    return [
        constraint
        for constraint in table.constraints
        if isinstance(constraint, CheckConstraint) and ("exactly_one" in constraint.info or "later" in constraint.info)
    ]


@pytest.mark.parametrize("name", sorted(name for name in MODEL if "check" in MODEL[name]))
def test_a_check_between_columns_is_as_the_model_says(name: str) -> None:
    stated = MODEL[name]["check"]
    [check] = table_checks(Entity.metadata.tables[name])
    if stated.startswith("exactly one of "):
        assert check.info["exactly_one"] == tuple(part.strip() for part in stated[15:].split(","))
    else:
        later, sign, earlier = stated.rpartition(" or ")[2].split()
        assert (check.info["later"], check.info["earlier"]) == (later, earlier)
        assert str(check.sqltext) == f"{later} {sign} {earlier}"

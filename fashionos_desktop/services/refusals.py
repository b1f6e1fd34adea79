"""A change that a rule of the data does not allow, as a sentence a person can act on."""

from __future__ import annotations

import re

from sqlalchemy import CheckConstraint, Table
from sqlalchemy.exc import DBAPIError, IntegrityError, OperationalError

from fashionos_desktop.models import Entity
from fashionos_desktop.services.vocabulary import choice_words, label_of, words_of


class Refused(Exception):
    """Nothing was written. `column` names the field to mend where there is one."""

    def __init__(self, sentence: str, *, column: str | None = None) -> None:
        super().__init__(sentence)
        self.column = column


def explain(error: DBAPIError) -> Refused:
    """What a database said of the data, in words. What it said of its file or disk is raised again."""
    if isinstance(error, OperationalError):
        raise error
    said = str(error.orig)
    if found := re.search(r"UNIQUE constraint failed: (\w+)\.(\w+)", said):
        return _taken(found[1], [name.rpartition(".")[2] for name in said.partition(": ")[2].split(", ")])
    if found := re.search(r"NOT NULL constraint failed: (\w+)\.(\w+)", said):
        return Refused(f"{label_of(found[2])} cannot be empty.", column=found[2])
    if found := re.search(r"CHECK constraint failed: (\w+)", said):
        return _check(found[1])
    if found := re.search(r"fixed columns of (\w+)", said):
        return _fixed(found[1])
    if "FOREIGN KEY constraint failed" in said:
        return Refused("That refers to something that is not here, or something here still refers to it.")
    if found := re.search(r"cannot store \w+ value in (\w+) column (\w+)\.(\w+)", said):
        return Refused(f"{label_of(found[3])} has a value of another kind.", column=found[3])
    if isinstance(error, IntegrityError):
        return Refused(f"The data does not allow that ({said}).")
    return Refused(f"That could not be written ({said}).")


def _taken(table: str, columns: list[str]) -> Refused:
    named = " and ".join(label_of(column).lower() for column in columns)
    kind = words_of(table).one if table in Entity.metadata.tables else table
    return Refused(f"Another {kind} already has this {named}.", column=columns[-1])


def _check(name: str) -> Refused:
    for table in Entity.metadata.tables.values():
        own = name.removeprefix(f"ck_{table.name}_")
        if own != name and (explained := _of_row(table, name) or _of_column(table, own)):
            return explained
    if found := re.match(r"ck_(.+)$", name):
        return Refused(f"A rule of the data does not allow that ({found[1]}).")
    return Refused(f"A rule of the data does not allow that ({name}).")


def _of_row(table: Table, name: str) -> Refused | None:
    """A rule between the columns of a row."""
    checks = (found for found in table.constraints if isinstance(found, CheckConstraint))
    info = next((check.info for check in checks if check.name == name), {})
    if columns := info.get("exactly_one"):
        named = ", ".join(label_of(column).lower() for column in columns)
        return Refused(f"Exactly one of {named} must be given.", column=columns[0])
    if "later" in info:
        later, earlier = info["later"], info["earlier"]
        return Refused(f"{label_of(later)} must come after {label_of(earlier).lower()}.", column=later)
    return None


def _of_column(table: Table, own: str) -> Refused | None:
    column = next((column for column in table.columns if own.startswith(f"{column.name}_")), None)
    if column is None:
        return None
    return Refused(f"{label_of(column)} {rule_words(table.name, column.name)}.", column=column.name)


def broken_rule(constraint: str) -> str:
    """The sentence of a check that the centre names."""
    return str(_check(constraint)) if constraint else "A rule of the data does not allow that."


def fixed_columns_words(table: str) -> str:
    """That the columns which lead to the owner of a row, and which it joins, never change."""
    return str(_fixed(table))


def rule_words(table: str, column: str) -> str:
    """What a column's rule asks for, to stand behind the column's label."""
    info = Entity.metadata.tables[table].c[column].info
    if "choices" in info:
        return "must be one of: " + ", ".join(choice_words(choice) for choice in info["choices"])
    if "at_most" in info:
        return f"must be between {info['at_least']} and {info['at_most']}"
    if "at_least" in info:
        return f"must be {info['at_least']} or more"
    return "has a value that cannot be kept"


def _fixed(table: str) -> Refused:
    info = Entity.metadata.tables[table].info
    scope = () if info["scope"] in ("-", "id") else (info["scope"],)
    named = ", ".join(label_of(column).lower() for column in dict.fromkeys((*scope, *info["joined"]))) or "id"
    kind = words_of(table).one
    article = "an" if kind[0].lower() in "aeiou" else "a"
    return Refused(f"The {named} of {article} {kind} never changes. Delete it and add a new one.")

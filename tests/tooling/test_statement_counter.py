from __future__ import annotations

from sqlalchemy import create_engine, text

from tests.fixtures.statements import StatementCounter


def test_it_counts_while_it_is_asked_to(statement_counter: StatementCounter) -> None:
    engine = create_engine("sqlite://")
    with engine.connect() as connection:
        with statement_counter(engine) as statements:
            connection.execute(text("SELECT 1"))
            connection.execute(text("SELECT 2"))
        connection.execute(text("SELECT 3"))
    assert statements == ["SELECT 1", "SELECT 2"]
    engine.dispose()

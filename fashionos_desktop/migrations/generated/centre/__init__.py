"""The centre's side of sync: what is made anew in Postgres after every migration.

- `feed` and `scope`: triggers that write down what changed and whose it is;
- `devices`, `laptops`, `pull`, `digests`: what a laptop asks;
- `push`, `operations`, `prepared`, `shapes`, `hanging`: what a laptop proposes;
- `journal` and `refusing`: what people see of it.
"""

from __future__ import annotations

from fashionos_desktop.migrations.generated.centre import (
    devices,
    digests,
    feed,
    hanging,
    journal,
    laptops,
    operations,
    prepared,
    pull,
    push,
    refusing,
    shapes,
)
from fashionos_desktop.migrations.generated.centre.tables import tables_there
from fashionos_desktop.migrations.generated.statements import TRIGGER_PREFIX, Columns

FOR_DEVICES = ("device", "greet", "push", "beat", "changes", "show_keys", "digest", "hashes", "laptops")
"""What a laptop calls, without the prefix; what these call with its rights begins with `push_` or `hashed`."""


def statements(columns: Columns) -> list[str]:
    """For a centre that has the tables of sync."""
    tables = tables_there(columns)
    return [
        *devices.statements(),
        *laptops.statements(),
        *feed.statements(tables),
        *feed.filled(tables),
        *pull.statements(tables),
        *digests.statements(tables),
        *shapes.statements(tables),
        *hanging.statements(tables),
        *journal.statements(),
        *refusing.statements(),
        *push.statements(),
        *prepared.statements(),
        *operations.statements(),
    ]


def grants(groups: list[str]) -> list[str]:
    """After the guard took every right to call."""
    everyone = ", ".join(groups)
    names = ", ".join(f"'{TRIGGER_PREFIX}{name}'" for name in FOR_DEVICES)
    return [
        "DO $grants$ DECLARE found regprocedure; BEGIN FOR found IN SELECT p.oid FROM pg_proc p"
        " WHERE p.pronamespace = current_schema()::regnamespace"
        f" AND (p.proname IN ({names}) OR p.proname ~ '^{TRIGGER_PREFIX}(push_|hashed)')"
        f" LOOP EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO {everyone}', found); END LOOP; END $grants$"
    ]

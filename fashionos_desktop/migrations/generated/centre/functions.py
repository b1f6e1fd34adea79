"""How a function of the centre is stated."""

from __future__ import annotations

from fashionos_desktop.migrations.generated.statements import TRIGGER_PREFIX

NOW = "(extract(epoch FROM clock_timestamp()) * 1000000)::bigint"
"""SQL: the centre's clock in microseconds."""


def function(
    name: str,
    arguments: str,
    returns: str,
    body: str,
    *,
    definer: bool = False,
    language: str = "plpgsql",
    options: str = "",
    settings: str = "",
) -> str:
    """`name` is without the prefix. A definer acts with its owner's rights, so it must say by itself who may what."""
    return (
        f"CREATE FUNCTION {TRIGGER_PREFIX}{name}({arguments}) RETURNS {returns} LANGUAGE {language} {options}"
        f" SECURITY {'DEFINER' if definer else 'INVOKER'} SET search_path FROM CURRENT"
        f" {settings} AS $function$\n{body.strip()}\n$function$"
    )


def instant(microseconds: str) -> str:
    """SQL: the instant of a number of microseconds since 1970, exactly."""
    return (
        f"(timestamptz 'epoch' + (({microseconds})::bigint / 1000000) * interval '1 second'"
        f" + (({microseconds})::bigint % 1000000) * interval '1 microsecond')"
    )


def quoted(text: str) -> str:
    """As a literal of SQL."""
    return "'" + text.replace("'", "''") + "'"

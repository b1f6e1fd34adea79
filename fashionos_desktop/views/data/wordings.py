"""Sentences of the Data screen about rows and what hangs on them."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from fashionos_desktop.services.records import Consequences
from fashionos_desktop.services.vocabulary import counted


def _tr(text: str) -> str:
    return QCoreApplication.translate("Data", text)


def deleting(name: str, what: Consequences) -> str:
    """What a delete would do, as a question, or why it cannot be done."""
    if not what.allowed:
        held = _listed(what.held)
        one = sum(what.held.values()) == 1
        refer = _tr("{} still refers to it. Change or delete that first.")
        if not one:
            refer = _tr("{} still refer to it. Change or delete those first.")
        return " ".join((_tr("{} cannot be deleted.").format(name), refer.format(held)))
    sentences = [_tr("Delete {}?").format(name)]
    if what.gone:
        one = sum(what.gone.values()) == 1
        sentences.append((_tr("{} goes with it.") if one else _tr("{} go with it.")).format(_listed(what.gone)))
    if what.emptied:
        one = sum(what.emptied.values()) == 1
        sentences.append((_tr("{} loses it.") if one else _tr("{} lose it.")).format(_listed(what.emptied)))
    return " ".join(sentences)


def _listed(counts: Mapping[str, int], most: int = 4) -> str:
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    parts = [counted(table, count) for table, count in ordered[:most]]
    rest = sum(count for _, count in ordered[most:])
    if rest:
        parts.append(_tr("{} other rows").format(f"{rest:,}"))
    if len(parts) < 2:
        return "".join(parts)
    return _tr("{} and {}").format(", ".join(parts[:-1]), parts[-1])

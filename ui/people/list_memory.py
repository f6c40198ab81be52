"""How the user likes the people list: columns, widths and order, kept across starts."""

from __future__ import annotations

import json
import logging
from dataclasses import field
from typing import Any

from models.queries import SortBy
from models.record import Record
from ui.people.columns import KEYS, USUAL
from ui.window.window_memory import WindowMemory

logger = logging.getLogger(__name__)

_FACT = "people-list"
USUAL_SORT = SortBy("next")


class ListLook(Record):
    """The columns shown, the widths the user gave (logical pixels, 40 to 1200), and the order."""

    shown: tuple[str, ...] = USUAL
    widths: dict[str, int] = field(default_factory=dict)
    sort: SortBy = USUAL_SORT


def recall(memory: WindowMemory) -> ListLook:
    """Return the look that was kept, or the usual one; what cannot be read is left out."""
    text = memory.fact(_FACT)
    if not text:
        return ListLook()
    try:
        stored: dict[str, Any] = json.loads(text)
        shown = tuple(key for key in KEYS if key in stored["shown"] or key == "name")
        widths = {key: min(max(int(width), 40), 1200) for key, width in stored["widths"].items() if key in KEYS}
        column, descending = stored["sort"]
        sort = SortBy(column, bool(descending)) if column in KEYS else USUAL_SORT
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        logger.warning("What was remembered of the people list cannot be read: %s", error)
        return ListLook()
    return ListLook(shown, widths, sort)


def remember(memory: WindowMemory, look: ListLook) -> None:
    """Keep a look."""
    sort = [look.sort.column, look.sort.descending]
    memory.keep_fact(_FACT, json.dumps({"shown": look.shown, "widths": look.widths, "sort": sort}))

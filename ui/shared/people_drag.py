"""People under way from a list to a place that takes them: what a drag carries, and what a place is."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence

from PySide6.QtCore import QMimeData

from models.record import Record

PEOPLE_MIME = "application/x-tendril-people"


class DropTarget(Record):
    """A place in the sidebar that takes people: what dropping there does, in words and as a function of their ids.

    With a view_id it is that saved view's entry; without one (a group) an entry of its own, seen during a drag only.
    """

    name: str
    sentence: str
    drop: Callable[[Sequence[int]], object]
    view_id: int | None = None


def people_data(ids: Sequence[int]) -> QMimeData:
    """Return what a drag of these people carries."""
    data = QMimeData()
    data.setData(PEOPLE_MIME, json.dumps(list(ids)).encode())
    return data


def people_in(data: QMimeData) -> list[int]:
    """Return the ids of the people a drag carries, none where it carries something else."""
    if not data.hasFormat(PEOPLE_MIME):
        return []
    return [int(id_) for id_ in json.loads(bytes(data.data(PEOPLE_MIME).data()).decode())]

"""Which of the new people can be given a rhythm, in a memory that does not grow with them."""

from __future__ import annotations

from datetime import date

Newcomer = tuple[int, str, "date | None", date]
# More of each kind than any week's room takes within a year.
_MOST = 20_000


class Newcomers:
    """Keeps those met most recently, of each kind of contact, as scheduler.planner.import_spread takes them."""

    def __init__(self) -> None:
        """Begin with nobody."""
        self._by_kind: dict[str, list[Newcomer]] = {}

    def add(self, newcomer: Newcomer) -> None:
        """Take somebody: id, kind, day met and day added."""
        same = self._by_kind.setdefault(newcomer[1], [])
        same.append(newcomer)
        if len(same) > 2 * _MOST:
            # Sorting keeps the order of the file within a day.
            same.sort(key=_most_recent_first)
            del same[_MOST:]

    def all(self) -> list[Newcomer]:
        """Return everybody who was kept."""
        return [newcomer for same in self._by_kind.values() for newcomer in same]


def _most_recent_first(newcomer: Newcomer) -> tuple[bool, int]:
    met_on = newcomer[2]
    return (met_on is None, -met_on.toordinal() if met_on is not None else 0)

"""What the user decides about everybody in a file before it is imported, applied to each person on the way in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from models.errors import InvalidValueError
from models.exchange.records import MethodRecord, PersonRecord
from models.exchange.teaching import distinct
from models.text import fold
from models.vocabulary import Kind, Stage

_LONGEST_NAME = 200


@dataclass(frozen=True)
class ImportChoices:
    """Changes to what a file says of people; without any, everything comes in as the file says it.

    kinds and stages tell what those whom the file makes professional (connecting, …) are instead. groups and
    interests are given to everybody in the file, known or new; without_groups and without_interests hold the
    name_key() of those that nobody gets from it. Ways to reach someone on one of without_platforms (of their keys, or
    the names of platforms that are not built in) come in without a platform. People who are known keep their
    kind and stage, as in any import.
    """

    kinds: Mapping[Kind, Kind] = field(default_factory=dict)
    stages: Mapping[Stage, Stage] = field(default_factory=dict)
    groups: tuple[str, ...] = ()
    interests: tuple[str, ...] = ()
    without_groups: frozenset[str] = frozenset()
    without_interests: frozenset[str] = frozenset()
    without_platforms: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        """Whether anything is to be other than the file says."""
        lists = (self.groups, self.interests, self.without_groups, self.without_interests, self.without_platforms)
        changed = any(new != old for mapping in (self.kinds, self.stages) for old, new in mapping.items())
        return changed or any(lists)

    def applied_to(self, record: PersonRecord) -> PersonRecord:
        """Return a person as they come in; what the file said stays in the `told` of the new record."""
        if not self:
            return record
        told_kind, told_stage = kind_told(record), stage_told(record)
        columns = record.columns | {
            "kind": self.kinds.get(told_kind, told_kind),
            "stage": self.stages.get(told_stage, told_stage),
        }
        return replace(
            record,
            columns=columns,
            methods=self._methods(record),
            groups=_changed(record.groups, self.without_groups, self.groups),
            interests=_changed(record.interests, self.without_interests, self.interests),
            told=record,
        )

    def _methods(self, record: PersonRecord) -> list[MethodRecord]:
        """Return the ways to reach someone; one that is nothing but the name of a left-out platform goes with it."""
        left_out = [name_key(method.platform) in self.without_platforms for method in record.methods]
        return [
            replace(method, platform="", new_platform=None) if is_out else method
            for method, is_out in zip(record.methods, left_out, strict=True)
            if method.value or not is_out
        ]


def choices_for_all(
    *,
    kind: Kind | None = None,
    stage: Stage | None = None,
    groups: tuple[str, ...] = (),
    interests: tuple[str, ...] = (),
    without_groups: tuple[str, ...] = (),
    without_interests: tuple[str, ...] = (),
    without_platforms: tuple[str, ...] = (),
) -> ImportChoices:
    """Return the choices that give everybody the same kind and stage; names may be spelled in any way.

    Raises InvalidValueError for a group or interest without a name, or with one of more than 200 characters.
    """
    for name in (*groups, *interests):
        if not name.strip() or len(name) > _LONGEST_NAME:
            raise InvalidValueError("A group or interest needs a name of at most 200 characters.")
    return ImportChoices(
        dict.fromkeys(Kind, kind) if kind is not None else {},
        dict.fromkeys(Stage, stage) if stage is not None else {},
        tuple(distinct(groups)),
        tuple(distinct(interests)),
        frozenset(map(name_key, without_groups)),
        frozenset(map(name_key, without_interests)),
        frozenset(map(name_key, without_platforms)),
    )


def name_key(name: str) -> str:
    """Return what two spellings of a name have in common; a name of signs only, which folds to nothing, is itself."""
    return fold(name) or name


def kind_told(record: PersonRecord) -> Kind:
    """Return the kind that a file gives a person: both where it says nothing."""
    return Kind(record.columns.get("kind", Kind.BOTH))


def stage_told(record: PersonRecord) -> Stage:
    """Return the stage that a file gives a person: a relationship where it says nothing."""
    return Stage(record.columns.get("stage", Stage.RELATIONSHIP))


def _changed(names: list[str], without: frozenset[str], more: tuple[str, ...]) -> list[str]:
    return distinct([*(name for name in names if name_key(name) not in without), *more])

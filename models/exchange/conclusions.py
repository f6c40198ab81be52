"""What a file says of the people in it, counted: kinds and why, stages, groups, interests, platforms."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from models.exchange.choices import kind_told, name_key, stage_told
from models.exchange.glimpses import Glimpse
from models.exchange.records import PersonRecord
from models.exchange.teaching import Evidence, evidence_of
from models.vocabulary import Kind, Stage

# Of so many different names each is counted; a file with more has no groups or topics but texts in that column.
MOST_NAMES = 1000


class NameCounts:
    """How many people each name is said of, whatever its spelling; the first spelling is shown."""

    def __init__(self) -> None:
        """Begin with nothing counted."""
        self._counts: Counter[str] = Counter()
        self._spellings: dict[str, str] = {}

    def add(self, names: list[str]) -> None:
        """Count what is said of one person; once MOST_NAMES are known, others are let go."""
        for name in names:
            key = name_key(name)
            if key in self._spellings or len(self._spellings) < MOST_NAMES:
                self._spellings.setdefault(key, name)
                self._counts[key] += 1

    def most_common(self) -> list[tuple[str, int]]:
        """Return (name, how many people) pairs, the most frequent first and those of one number by name."""
        ordered = sorted(self._counts.items(), key=lambda entry: (-entry[1], entry[0]))
        return [(self._spellings[key], count) for key, count in ordered]

    def __bool__(self) -> bool:
        """Whether anything was counted."""
        return bool(self._counts)


@dataclass
class Conclusions:
    """What a file says, before the user's choices.

    kinds and stages count the people who would be new, since who is known keeps theirs; reasons tells for each kind
    how many of them each piece of evidence is found of. The other counts are of everybody in the file; platforms
    are keys of those built in or names of others.
    """

    kinds: Counter[Kind] = field(default_factory=Counter)
    reasons: dict[Kind, Counter[Evidence]] = field(default_factory=dict)
    stages: Counter[Stage] = field(default_factory=Counter)
    groups: NameCounts = field(default_factory=NameCounts)
    interests: NameCounts = field(default_factory=NameCounts)
    platforms: Counter[str] = field(default_factory=Counter)

    def count(self, record: PersonRecord, *, is_new: bool, times: int = 1) -> None:
        """Count what a file says of one person, or of so many of whom it says the same."""
        said = record.told or record
        self.count_known(record, times)
        if is_new:
            kind = kind_told(said)
            self.kinds[kind] += times
            self.stages[stage_told(said)] += times
            if kind not in self.reasons:
                self.reasons[kind] = Counter()
            reasons = self.reasons[kind]
            for reason in evidence_of(said):
                if kind in (reason.speaks_for, Kind.BOTH):
                    reasons[reason] += times

    def count_known(self, entry: PersonRecord | Glimpse, times: int = 1) -> None:
        """Count what a file says of one person whom the book knows, or of so many of whom it says the same."""
        platforms = self.platforms
        if isinstance(entry, Glimpse):
            for platform in entry.platforms:
                platforms[platform] += times
            return
        said = entry.told or entry
        if said.groups:
            self.groups.add(said.groups)
        if said.interests:
            self.interests.add(said.interests)
        for platform in {method.platform for method in said.methods if method.platform}:
            platforms[platform] += times

    def reasons_for(self, kind: Kind) -> list[Evidence]:
        """Return what makes people this kind, the most frequent first."""
        counts = self.reasons.get(kind, Counter())
        return sorted(counts, key=lambda reason: (-counts[reason], not reason.platform, reason))

    def platforms_used(self) -> list[tuple[str, int]]:
        """Return (platform, how many people) pairs, the most frequent first."""
        return sorted(self.platforms.items(), key=lambda entry: (-entry[1], entry[0]))

    def as_dict(self) -> dict[str, object]:
        """Return the counts as the command line prints them as JSON."""
        return {
            "kinds": {str(kind): count for kind, count in sorted(self.kinds.items())},
            "stages": {str(stage): count for stage, count in sorted(self.stages.items())},
            "groups": dict(self.groups.most_common()),
            "interests": dict(self.interests.most_common()),
            "platforms": dict(sorted(self.platforms.items())),
        }

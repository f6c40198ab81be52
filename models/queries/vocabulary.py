"""What there is to choose from: circles, platforms, interests, groups, saved views, and how many have each."""

from __future__ import annotations

from models.connection import Mark, content_mark, database
from models.queries.filtering import PeopleFilter
from models.record import Record
from models.schema import SavedView
from models.text import fold
from models.vocabulary import Status

# From so many people on, looking through all of them takes longer than a frame.
LARGE = 5_000


class CircleRow(Record):
    """A circle with the number of people in it."""

    id: int
    key: str | None
    name: str
    days: int
    weight: int
    people: int


class PlatformRow(Record):
    """A platform; key is None for the user's own."""

    id: int
    key: str | None
    name: str
    kind: str
    type: str
    medium: str
    link: str
    people: int


class InterestRow(Record):
    """An interest; professional and personal count the active people of that kind, both those of both kinds."""

    id: int
    name: str
    mine: bool
    people: int
    professional: int
    personal: int
    both: int


class Counted(Record):
    """A name with the number of people who have it."""

    id: int
    name: str
    people: int


class SavedViewRow(Record):
    """A saved view with its filter."""

    id: int
    name: str
    filter: PeopleFilter


class Counts(Record):
    """How many people there are: everybody, and by status."""

    everyone: int
    active: int
    paused: int
    let_go: int
    deceased: int

    @property
    def sample(self) -> int:
        """How many are sample people at present: counted when asked, since everybody has to be looked at for it."""
        (samples,) = database.execute_sql("SELECT count(*) FROM contact WHERE sample").fetchone()
        return int(samples)


def circles() -> list[CircleRow]:
    """Return the circles in the user's order, at first the closest before the others."""
    return [
        CircleRow(*row)
        for row in database.execute_sql(
            "SELECT circle.id, key, name, days, weight, "
            "(SELECT count(*) FROM contact WHERE circle_id = circle.id) FROM circle ORDER BY position, days, circle.id"
        )
    ]


def platforms() -> list[PlatformRow]:
    """Return the platforms, professional and personal, in their order."""
    return [
        PlatformRow(*row)
        for row in database.execute_sql(
            "SELECT platform.id, key, name, kind, type, medium, link, "
            "(SELECT count(DISTINCT contact_id) FROM contact_method WHERE platform_id = platform.id) "
            "FROM platform ORDER BY position, id"
        )
    ]


def personal_platforms() -> set[int]:
    """Return the ids of the personal platforms: what is quickly read for each person shown."""
    return {id_ for (id_,) in database.execute_sql("SELECT id FROM platform WHERE kind = 'personal'")}


def interests_with_counts() -> list[InterestRow]:
    """Return the interests with how many active or paused people have them: the user's own first, then by number."""
    rows = database.execute_sql(
        "SELECT interest.id, interest.name, mine, count(contact.id), "
        "coalesce(sum(kind = 'professional'), 0), coalesce(sum(kind = 'personal'), 0), coalesce(sum(kind = 'both'), 0) "
        "FROM interest LEFT JOIN contact_interest ON interest_id = interest.id "
        "LEFT JOIN contact ON contact.id = contact_id AND status IN ('active', 'paused') "
        "GROUP BY interest.id ORDER BY mine DESC, 4 DESC, folded"
    )
    return [InterestRow(row[0], row[1], bool(row[2]), *row[3:]) for row in rows]


def own_interests() -> list[str]:
    """Return the names of the user's own interests, those that most people have first."""
    rows = database.execute_sql(
        "SELECT name FROM interest WHERE mine "
        "ORDER BY (SELECT count(*) FROM contact_interest WHERE interest_id = interest.id) DESC, folded"
    )
    return [name for (name,) in rows]


def interest_names() -> dict[int, tuple[str, bool]]:
    """Return the name of each interest and whether it is the user's, by id: what is quickly read anew."""
    rows = database.execute_sql("SELECT id, name, mine FROM interest")
    return {id_: (name, bool(mine)) for id_, name, mine in rows}


def groups_with_counts() -> list[Counted]:
    """Return the groups with how many active or paused people are in them, by name."""
    return [
        Counted(*row)
        for row in database.execute_sql(
            "SELECT contact_group.id, contact_group.name, count(contact.id) FROM contact_group "
            "LEFT JOIN group_member ON group_id = contact_group.id "
            "LEFT JOIN contact ON contact.id = contact_id AND status IN ('active', 'paused') "
            "GROUP BY contact_group.id ORDER BY folded"
        )
    ]


def custom_fields_with_counts() -> list[Counted]:
    """Return the fields the user invented, in their order, with how many people have something in them."""
    return [
        Counted(*row)
        for row in database.execute_sql(
            "SELECT custom_field.id, name, (SELECT count(*) FROM custom_value WHERE field_id = custom_field.id) "
            "FROM custom_field ORDER BY position, custom_field.id"
        )
    ]


def complete_interest(prefix: str, most: int = 8) -> list[str]:
    """Return interests with a word that begins like this, the most common first."""
    return _complete("interest", "contact_interest", "interest_id", prefix, most)


def complete_group(prefix: str, most: int = 8) -> list[str]:
    """Return groups with a word that begins like this, the largest first."""
    return _complete("contact_group", "group_member", "group_id", prefix, most)


def complete_person(prefix: str, most: int = 8) -> list[Counted]:
    """Return people with a name that begins like this (people is 1), by name."""
    rows = database.execute_sql(
        "SELECT id, name FROM contact WHERE status <> 'deceased' AND (' ' || sort_name || ' ' || fold(nickname)) "
        "LIKE ? ESCAPE '\\' ORDER BY sort_name LIMIT ?",
        (_word_beginning(prefix), most),
    )
    return [Counted(id_, name, 1) for id_, name in rows]


def saved_views() -> list[SavedViewRow]:
    """Return the saved views in their order."""
    rows = SavedView.select().order_by(SavedView.position, SavedView.id)
    return [SavedViewRow(row.id, row.name, PeopleFilter.from_json(row.people_filter)) for row in rows]


def has_people() -> bool:
    """Tell whether there is anybody in the book, without counting them."""
    return database.execute_sql("SELECT 1 FROM contact LIMIT 1").fetchone() is not None


def is_large() -> bool:
    """Tell whether so many people are, or were, in the book that looking through all takes longer than a frame."""
    (newest,) = database.execute_sql("SELECT max(id) FROM contact").fetchone()
    return (newest or 0) >= LARGE


def has_sample_people() -> bool:
    """Tell whether there are sample people, for which everybody may have to be looked at."""
    return database.execute_sql("SELECT 1 FROM contact WHERE sample LIMIT 1").fetchone() is not None


# What was counted last and where the book stood then: after each change several views ask for the same.
_counted: tuple[Mark, Counts] | None = None


def counts() -> Counts:
    """Return how many people there are; counted once a change, whoever asks."""
    global _counted  # noqa: PLW0603 - the book is one for the process, and so is what was counted in it
    mark = content_mark()
    if mark is not None and _counted is not None and _counted[0] == mark:
        return _counted[1]
    found = count_people()
    _counted = (mark, found) if mark is not None else None
    return found


def count_people() -> Counts:
    """Return how many people there are, counted anew, for any thread."""
    by_status = dict(database.execute_sql("SELECT status, count(*) FROM contact GROUP BY status"))
    return Counts(
        everyone=sum(by_status.values()),
        active=by_status.get(Status.ACTIVE, 0),
        paused=by_status.get(Status.PAUSED, 0),
        let_go=by_status.get(Status.LET_GO, 0),
        deceased=by_status.get(Status.DECEASED, 0),
    )


def _complete(table: str, links: str, column: str, prefix: str, most: int) -> list[str]:
    rows = database.execute_sql(
        f"SELECT name FROM {table} LEFT JOIN {links} ON {column} = {table}.id "
        f"WHERE ' ' || folded LIKE ? ESCAPE '\\' GROUP BY {table}.id ORDER BY count({column}) DESC, folded LIMIT ?",
        (_word_beginning(prefix), most),
    )
    return [name for (name,) in rows]


def _word_beginning(prefix: str) -> str:
    escaped = fold(prefix).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return f"% {escaped}%"

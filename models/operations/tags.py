"""Interests, groups and platforms on people, and what the user is interested in."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from models.book import Book
from models.connection import database
from models.errors import InvalidValueError
from models.history import Change
from models.operations.fields import distinct_names
from models.operations.renaming import follow_rename
from models.schema import (
    Contact,
    ContactGroup,
    ContactInterest,
    Group,
    Interest,
    Platform,
)
from models.text import fold

# The column of a link that names what a contact is linked with.
_LINKED = {ContactInterest: "interest_id", ContactGroup: "group_id"}


def tag_people(
    book: Book,
    contact_ids: Sequence[int],
    *,
    interests: Iterable[str] = (),
    groups: Iterable[str] = (),
    platforms: Iterable[str] = (),
) -> Change:
    """Give people interests, groups and platforms; the new ones of the first two are made.

    A platform is tagged without a value ("she is on Signal"). Raises InvalidValueError for an unknown platform.
    """
    interests, groups = distinct_names(interests), distinct_names(groups)
    found = [platform_named(name) for name in platforms]
    names = [*interests, *groups, *(platform.name for platform in found)]
    with book.operation("tag_people", count=len(contact_ids), names=names) as step:
        _add_links(ContactInterest, contact_ids, [interest_named(name) for name in interests])
        _add_links(ContactGroup, contact_ids, [group_named(name) for name in groups])
        for platform in found:
            _be_on(contact_ids, platform)
    return step.change


def untag_people(
    book: Book, contact_ids: Sequence[int], *, interests: Iterable[str] = (), groups: Iterable[str] = ()
) -> Change:
    """Take interests and groups from people; the interests and groups themselves stay."""
    interests, groups = distinct_names(interests), distinct_names(groups)
    with book.operation("untag_people", count=len(contact_ids), names=[*interests, *groups]) as step:
        _remove_links(ContactInterest, Interest, contact_ids, interests)
        _remove_links(ContactGroup, Group, contact_ids, groups)
    return step.change


def set_interests(book: Book, contact_id: int, names: Iterable[str]) -> Change:
    """Make a person's interests exactly these."""
    name = Contact.get_by_id(contact_id).name
    with book.operation("set_interests", name=name) as step:
        replace_interests(contact_id, names)
    return step.change


def set_groups(book: Book, contact_id: int, names: Iterable[str]) -> Change:
    """Make a person's groups exactly these."""
    name = Contact.get_by_id(contact_id).name
    with book.operation("set_groups", name=name) as step:
        replace_groups(contact_id, names)
    return step.change


def set_my_interests(book: Book, names: Iterable[str]) -> Change:
    """Make the user's own interests exactly these."""
    with book.operation("set_my_interests") as step:
        wanted = {interest_named(name) for name in distinct_names(names)}
        for interest in Interest.select().where(Interest.mine):
            if interest.id not in wanted:
                Interest.update(mine=False).where(Interest.id == interest.id).execute()
        for interest_id in wanted:
            Interest.update(mine=True).where(Interest.id == interest_id, ~Interest.mine).execute()
    return step.change


def set_mine(book: Book, interest_id: int, *, mine: bool) -> Change:
    """Say whether the user shares an interest."""
    interest = Interest.get_by_id(interest_id)
    with book.operation("set_mine", name=interest.name) as step:
        Interest.update(mine=mine).where(Interest.id == interest_id).execute()
    return step.change


def rename_interest(book: Book, interest_id: int, name: str) -> Change:
    """Spell an interest differently; under the name of another one the two are merged. Raises InvalidValueError."""
    names = distinct_names([name])
    if not names:
        raise InvalidValueError("An interest needs a name.")
    other = Interest.get_or_none(Interest.folded == fold(names[0]))
    if other is not None and other.id != interest_id:
        return merge_interests(book, interest_id, into=other.id)
    old = _existing_interest(interest_id).name
    with book.operation("rename_interest", name=names[0]) as step:
        follow_rename("interests", old, names[0])
        Interest.update(name=names[0], folded=fold(names[0]) or names[0]).where(Interest.id == interest_id).execute()
    return step.change


def merge_interests(book: Book, interest_id: int, *, into: int) -> Change:
    """Give everyone with one interest the other one instead, and drop the first."""
    return merge_several(book, [interest_id], into=into)


def merge_several(book: Book, interest_ids: Iterable[int], *, into: int) -> Change:
    """Give everyone with one of some interests another one instead, and drop them; it is the user's if one was."""
    kept = _existing_interest(into)
    gone = [_existing_interest(id_) for id_ in dict.fromkeys(interest_ids) if id_ != into]
    if not gone:
        raise InvalidValueError("Choose another interest to merge it with.")
    with book.operation("merge_interests", name=gone[0].name, into=kept.name, count=len(gone)) as step:
        for one in gone:
            for table, owner in (("contact_interest", "contact_id"), ("offer_interest", "offer_id")):
                database.execute_sql(
                    f"INSERT OR IGNORE INTO {table} ({owner}, interest_id) "
                    f"SELECT {owner}, ? FROM {table} WHERE interest_id = ?",
                    (into, one.id),
                )
            follow_rename("interests", one.name, kept.name)
            Interest.delete().where(Interest.id == one.id).execute()
        if any(one.mine for one in gone) and not kept.mine:
            Interest.update(mine=True).where(Interest.id == into).execute()
        step.result = into
    return step.change


def delete_interests(book: Book, interest_ids: Iterable[int]) -> Change:
    """Delete interests, also from the people and offers that have them; raises InvalidValueError."""
    gone = [_existing_interest(id_) for id_ in dict.fromkeys(interest_ids)]
    if not gone:
        raise InvalidValueError("Choose an interest to delete.")
    with book.operation("delete_interests", name=gone[0].name, count=len(gone)) as step:
        Interest.delete().where(Interest.id.in_([one.id for one in gone])).execute()
    return step.change


def _existing_interest(interest_id: int) -> Interest:
    interest: Interest | None = Interest.get_or_none(Interest.id == interest_id)
    if interest is None:
        raise InvalidValueError("This interest is not in the book any more.")
    return interest


def interest_named(name: str) -> int:
    """Return the id of the interest with this name, making it if it is new; call inside an operation."""
    return _named(Interest, name)


def group_named(name: str) -> int:
    """Return the id of the group with this name, making it if it is new; call inside an operation."""
    return _named(Group, name)


def platform_named(name: str) -> Platform:
    """Return the platform with this name or key; raises InvalidValueError naming what there is."""
    for platform in Platform.select():
        if fold(name) in (fold(platform.name), platform.key):
            return platform
    known = ", ".join(platform.name for platform in Platform.select().order_by(Platform.position))
    raise InvalidValueError("There is no platform “{name}”. There are {known}.", name=name, known=known)


def replace_interests(contact_id: int, names: Iterable[str]) -> None:
    """Make a contact's interests exactly these; call inside an operation."""
    _replace_links(ContactInterest, contact_id, [interest_named(name) for name in distinct_names(names)])


def replace_groups(contact_id: int, names: Iterable[str]) -> None:
    """Make a contact's groups exactly these; call inside an operation."""
    _replace_links(ContactGroup, contact_id, [group_named(name) for name in distinct_names(names)])


def _named(table: Any, name: str) -> int:
    # A name of signs only (¯) folds to nothing and is compared as it is.
    key = fold(name) or name
    found = table.get_or_none(table.folded == key)
    return int(found.id if found is not None else table.create(name=name, folded=key).id)


def _add_links(table: type[ContactInterest | ContactGroup], contact_ids: Sequence[int], ids: Sequence[int]) -> None:
    """Link contacts with interests or groups; by one statement, because there may be thousands."""
    rows = ((contact_id, id_) for contact_id in contact_ids for id_ in ids)
    database.connection().cursor().executemany(
        f"INSERT OR IGNORE INTO {table._meta.table_name} (contact_id, {_LINKED[table]}) VALUES (?, ?)", rows
    )


def _remove_links(
    table: type[ContactInterest | ContactGroup],
    target: type[Interest | Group],
    contact_ids: Sequence[int],
    names: Sequence[str],
) -> None:
    database.execute_sql(
        f"DELETE FROM {table._meta.table_name} WHERE contact_id IN (SELECT value FROM json_each(?)) "
        f"AND {_LINKED[table]} IN (SELECT id FROM {target._meta.table_name} "
        "WHERE folded IN (SELECT value FROM json_each(?)))",
        (json.dumps(list(contact_ids)), json.dumps([fold(name) for name in names])),
    )


def _replace_links(table: type[ContactInterest | ContactGroup], contact_id: int, ids: Sequence[int]) -> None:
    database.execute_sql(
        f"DELETE FROM {table._meta.table_name} WHERE contact_id = ? "
        f"AND {_LINKED[table]} NOT IN (SELECT value FROM json_each(?))",
        (contact_id, json.dumps(list(ids))),
    )
    _add_links(table, [contact_id], ids)


def _be_on(contact_ids: Sequence[int], platform: Platform) -> None:
    """Say that contacts are on a platform, where the book does not know yet."""
    database.connection().cursor().executemany(
        "INSERT INTO contact_method (contact_id, platform_id, type, value, normalized, label, position) "
        "SELECT ?1, ?2, ?3, '', '', '', 0 WHERE NOT EXISTS "
        "(SELECT 1 FROM contact_method WHERE contact_id = ?1 AND platform_id = ?2)",
        ((contact_id, platform.id, platform.type) for contact_id in contact_ids),
    )

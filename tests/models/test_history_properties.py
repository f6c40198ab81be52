"""A random user's operations, undone and redone in any mixture, never lose or invent anything."""

from __future__ import annotations

import tempfile
from datetime import datetime
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from models.clock import FixedClock
from models.connection import database
from models.database import problems
from models.errors import NothingToUndoError
from models.operations.contact import log_interaction, skip
from models.operations.fields import PersonFields
from models.operations.people import add_person, delete_people, edit_person
from models.operations.rhythm import set_circle, set_status
from models.operations.tags import tag_people
from models.queries import people_ids
from models.queries.filtering import PeopleFilter
from models.schema import Contact, PlannedDate
from scheduler.opening import open_planned_book
from tests.models.content import recorded_content, searched

NAMES = st.sampled_from(["Ada", "Grace", "Zoë", "李雷", "Ngũgĩ", "O'Neill"])
TAGS = st.lists(st.sampled_from(["Chess", "Jazz", "Café", "Trail running"]), max_size=3)
EVERYONE = PeopleFilter(statuses=())


class RandomUser(RuleBasedStateMachine):
    """Keeps the content after every operation and compares it whenever undo or redo comes back to it."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.book = open_planned_book(Path(self.folder.name) / "book", FixedClock(datetime(2026, 11, 23, 8)))
        self.past, self.future = [recorded_content()], []

    def teardown(self) -> None:
        """Close the book."""
        self.book.close()
        self.folder.cleanup()

    def keep(self, change) -> None:
        """Remember the content after an operation that changed something."""
        if change.operation_id is not None:
            self.past.append(recorded_content())
            self.future = []

    def someone(self, data) -> int:
        """Choose one of the people."""
        return data.draw(st.sampled_from(people_ids(EVERYONE)))

    @rule(name=NAMES, tags=TAGS, circle=st.sampled_from([None, 1, 3]))
    def add(self, name, tags, circle):
        self.keep(add_person(self.book, PersonFields(name=name, interests=tuple(tags), circle_id=circle)))

    @precondition(lambda self: Contact.select().exists())
    @rule(data=st.data(), name=NAMES, tags=TAGS)
    def edit(self, data, name, tags):
        self.keep(edit_person(self.book, self.someone(data), name=name, interests=tuple(tags)))

    @precondition(lambda self: Contact.select().exists())
    @rule(data=st.data(), tags=TAGS)
    def tag(self, data, tags):
        self.keep(tag_people(self.book, people_ids(EVERYONE)[:3], interests=tags, groups=tags))

    @precondition(lambda self: Contact.select().exists())
    @rule(data=st.data(), medium=st.sampled_from(["email", "call"]))
    def log(self, data, medium):
        self.keep(log_interaction(self.book, [self.someone(data)], medium=medium, note="about chess"))

    @precondition(lambda self: Contact.select().exists())
    @rule(data=st.data(), what=st.sampled_from(["circle", "status", "skip", "delete"]))
    def change(self, data, what):
        ids = [self.someone(data)]
        actions = {
            "circle": lambda: set_circle(self.book, ids, 2),
            "status": lambda: set_status(self.book, ids, "paused"),
            "skip": lambda: skip(self.book, ids),
            "delete": lambda: delete_people(self.book, ids),
        }
        self.keep(actions[what]())

    @rule()
    def undo(self):
        try:
            self.book.undo()
        except NothingToUndoError:
            assert len(self.past) == 1
            return
        self.future.append(self.past.pop())
        assert recorded_content() == self.past[-1]

    @rule()
    def redo(self):
        try:
            self.book.redo()
        except NothingToUndoError:
            assert not self.future
            return
        self.past.append(self.future.pop())
        assert recorded_content() == self.past[-1]

    @invariant()
    def derived_agrees(self):
        """Everyone has a plan, nobody else, and the search finds each by name."""
        ids = set(people_ids(EVERYONE))
        assert {row.contact_id for row in PlannedDate.select()} == ids
        for contact in Contact.select():
            if contact.status in ("active", "paused"):
                assert contact.id in searched(contact.name)
        assert list(database.execute_sql("SELECT count(*) FROM contact_search")) == [(len(ids),)]
        assert problems() == []


TestRandomUser = RandomUser.TestCase
TestRandomUser.settings = settings(max_examples=25, stateful_step_count=25)

"""A random user's operations, undone and redone in any mixture, never lose or invent anything."""

from __future__ import annotations

import tempfile
from datetime import datetime, timedelta
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from models.checking import index_problems
from models.clock import FixedClock
from models.connection import database
from models.database import problems
from models.errors import NothingToUndoError
from models.operations.contact import (
    FollowUpFields,
    delete_interaction,
    edit_interaction,
    log_interaction,
    skip,
    snooze,
)
from models.operations.fields import MethodFields, PersonFields
from models.operations.merging import merge_people
from models.operations.people import add_person, delete_people, edit_person
from models.operations.rhythm import set_circle, set_status
from models.operations.tags import tag_people
from models.queries import people_ids
from models.queries.filtering import PeopleFilter
from models.schema import Contact, Interaction, PlannedDate
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
    @rule(data=st.data(), medium=st.sampled_from(["email", "call"]), note=st.sampled_from(["about chess", ""]))
    def log(self, data, medium, note):
        people = data.draw(st.lists(st.sampled_from(people_ids(EVERYONE)), min_size=1, max_size=2))
        promise = data.draw(st.sampled_from([None, FollowUpFields("send the garden plan", self.book.clock.today())]))
        self.keep(log_interaction(self.book, people, medium=medium, note=note, follow_up=promise))

    @precondition(lambda self: Interaction.select().exists())
    @rule(data=st.data(), change=st.sampled_from([{"note": "of sailing"}, {"note": ""}, {"medium": "video"}, None]))
    def correct(self, data, change):
        interaction = data.draw(st.sampled_from([row.id for row in Interaction.select().order_by(Interaction.id)]))
        if change is None:
            self.keep(delete_interaction(self.book, interaction))
        else:
            self.keep(edit_interaction(self.book, interaction, **change))

    @precondition(lambda self: Contact.select().count() > 1)
    @rule(data=st.data())
    def merge(self, data):
        keep, other = data.draw(st.permutations(people_ids(EVERYONE)))[:2]
        self.keep(merge_people(self.book, keep, [other]))

    @precondition(lambda self: Contact.select().exists())
    @rule(data=st.data(), days=st.integers(1, 40))
    def put_off(self, data, days):
        self.keep(snooze(self.book, [self.someone(data)], datetime(2026, 11, 23, 9) + timedelta(days)))

    @precondition(lambda self: Contact.select().exists())
    @rule(data=st.data(), value=st.sampled_from(["", "ada@analytical.example", "grace@navy.example"]))
    def reach(self, data, value):
        methods = (MethodFields("email", value, 1),) if value else ()
        self.keep(edit_person(self.book, self.someone(data), methods=methods))

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
        assert index_problems() == []


TestRandomUser = RandomUser.TestCase
TestRandomUser.settings = settings(max_examples=25, stateful_step_count=25)

"""Settings have defaults, are checked, and are undone like everything else."""

from __future__ import annotations

from datetime import date, time

import apsw
import pytest

from models.deeds import done
from models.errors import InvalidValueError
from models.operations.fields import MethodFields, PersonFields
from models.operations.people import add_person
from models.operations.settings import (
    add_circle,
    add_platform,
    add_time_off,
    change_settings,
    delete_circle,
    delete_platform,
    delete_time_off,
    edit_circle,
    edit_platform,
    move_circle,
)
from models.queries import circles, person, platforms
from models.schema import TimeOff
from models.settings import Settings, load_settings


def test_changes_are_kept_and_undone(book):
    change_settings(book, reminders_at=time(7, 45), capacity=(1, 2, 3, 4, 5, 6, 7), hide_names=True)
    assert load_settings() == book.settings
    assert (book.settings.reminders_at, book.settings.capacity[6]) == (time(7, 45), 7)
    book.undo()
    assert book.settings == Settings()
    assert change_settings(book, hide_names=False).operation_id is None


def test_a_change_is_made_against_what_is_in_the_book(book):
    assert not book.settings.hide_names
    other = apsw.Connection(str(book.path))
    other.execute("INSERT INTO setting VALUES ('hide_names', 'true')")
    other.close()
    change_settings(book, hide_names=False)
    assert not load_settings().hide_names


@pytest.mark.parametrize(
    "values",
    [
        {"capacity": (1, 2)},
        {"capacity": (-1, 0, 0, 0, 0, 0, 0)},
        {"working_days": (7,)},
        {"look": "pink"},
        {"language": "tlh"},
        {"notification_way": "pigeon"},
        {"reminders_at": "9"},
        {"unknown": 1},
    ],
)
def test_what_does_not_fit_is_refused(book, values):
    with pytest.raises(InvalidValueError):
        change_settings(book, **values)
    assert book.settings == Settings()


def test_circles_can_be_made_and_changed(book):
    quarterly = add_circle(book, name="Mentors", days=45, weight=4).result
    edit_circle(book, quarterly, name="Mentors", days=60, weight=5)
    assert [(row.name, row.days) for row in circles()][2] == ("Mentors", 60)
    for values in ({"name": "Close"}, {"name": "close"}, {"days": 0}, {"weight": 6}, {"name": " "}):
        with pytest.raises(InvalidValueError):
            edit_circle(book, quarterly, **{"name": "Mentors", "days": 60, "weight": 5, **values})


def test_platforms_of_ones_own(book):
    add_platform(book, name="Chess.com", kind="personal", type="handle", medium="message")
    assert (platforms()[-1].name, platforms()[-1].key) == ("Chess.com", None)
    for name in ("Signal", "SIGNAL"):
        with pytest.raises(InvalidValueError):
            add_platform(book, name=name, kind="personal", type="handle", medium="message")
    with pytest.raises(InvalidValueError):
        add_platform(book, name="Fax", kind="both", type="phone", medium="letter")


def test_what_is_on_a_platform_that_goes_keeps_its_value(book):
    chess = add_platform(book, name="Chess.com", kind="personal", type="handle", medium="message").result
    ada, grace = (
        add_person(book, PersonFields(name=name, methods=(MethodFields("handle", value, chess),))).result
        for name, value in (("Ada", "@ada"), ("Grace", ""))
    )
    delete_platform(book, chess)
    assert [(row.value, row.platform_id) for row in person(ada).methods] == [("@ada", None)]
    assert person(grace).methods == ()


def test_time_off(book):
    holiday = add_time_off(book, date(2026, 12, 24), date(2027, 1, 2), "Christmas").result
    delete_time_off(book, holiday)
    assert TimeOff.select().count() == 0
    with pytest.raises(InvalidValueError):
        add_time_off(book, date(2026, 12, 24), date(2026, 12, 23))


def test_a_new_circle_stands_before_those_with_longer_rhythms_and_can_be_moved(book):
    made = add_circle(book, name="Book club", days=60, weight=3).result
    assert [row.name for row in circles()][:4] == ["Inner circle", "Close", "Book club", "Network"]
    move_circle(book, made, 0)
    assert [row.name for row in circles()][:2] == ["Book club", "Inner circle"]
    edit_circle(book, made, name="Book club", days=200, weight=3)
    assert circles()[0].name == "Book club"
    book.undo()
    book.undo()
    assert circles()[2].name == "Book club"
    assert move_circle(book, made, 2).operation_id is None


def test_the_people_of_a_deleted_circle_go_where_they_are_sent(book):
    by_key = {row.key: row.id for row in circles()}
    maya = add_person(book, PersonFields(name="Maya", circle_id=by_key["close"])).result
    delete_circle(book, by_key["close"], move_to=by_key["network"])
    assert person(maya).circle == "Network"
    book.undo()
    assert person(maya).circle == "Close"
    delete_circle(book, by_key["close"])
    assert person(maya).circle == ""


def test_a_platform_of_ones_own_is_renamed_and_made_the_other_kind(book):
    made = add_platform(book, name="Forum", kind="personal", type="handle", medium="message").result
    edit_platform(book, made, name="Chess forum", kind="professional")
    row = next(row for row in platforms() if row.id == made)
    assert (row.name, row.kind) == ("Chess forum", "professional")
    book.undo()
    assert next(row.name for row in platforms() if row.id == made) == "Forum"
    for name, kind in (("Signal", "personal"), ("", "personal"), ("Forum", "other")):
        with pytest.raises(InvalidValueError):
            edit_platform(book, made, name=name, kind=kind)
    with pytest.raises(InvalidValueError, match="comes with Tendril"):
        edit_platform(book, next(row.id for row in platforms() if row.key == "signal"), name="X", kind="personal")


def test_a_change_of_settings_says_what_it_was_about(book):
    change = change_settings(book, quiet_from=time(21), quiet_until=time(7))
    assert done(change.name, change.details).english() == "Changed the quiet hours"
    change = change_settings(book, look="dark", hide_names=True)
    assert done(change.name, change.details).english() == "Changed the settings"

"""How the random user plays each operation of the program: one play an operation, found by its module and name."""

from __future__ import annotations

import base64
import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterable
from datetime import time, timedelta
from typing import Any

import models.operations
from models.advice.drafts import Purpose
from models.backups import back_up_here
from models.exchange.files import read_people
from models.history import Change
from models.operations import (
    acquaintances,
    contact,
    custom_fields,
    dates,
    duplicates,
    erasing,
    events,
    hints,
    importing,
    introductions,
    language,
    merging,
    methods,
    notes,
    offers,
    people,
    reaching,
    remembered_columns,
    reviewing,
    rhythm,
    sample,
    saved_views,
    settings,
    tags,
    templates,
    undoing,
)
from models.queries import PeopleFilter
from models.queries.housekeeping import standing_imports
from models.vocabulary import Answer, IntroductionState, Kind, Medium, Preference, Stage, Status
from scheduler.planner import import_spread
from soak.loading.hand import TAGS, Hand

Play = Callable[[Hand], Change | None]


def operations() -> dict[str, Callable[..., Change]]:
    """Return every operation of the program, by module and name: what takes a book and returns a change."""
    found: dict[str, Callable[..., Change]] = {}
    for module in pkgutil.iter_modules(models.operations.__path__):
        loaded = importlib.import_module(f"models.operations.{module.name}")
        for name, function in vars(loaded).items():
            if not inspect.isfunction(function) or function.__module__ != loaded.__name__ or name.startswith("_"):
                continue
            signature = inspect.signature(function)
            if signature.return_annotation == "Change" and next(iter(signature.parameters), "") == "book":
                found[f"{module.name}.{name}"] = function
    return found


def _with(what: Callable[[Hand], Any], play: Callable[[Hand, Any], Change]) -> Play:
    """Return a play that needs something of the book, and is none where there is nothing of it."""

    def played(hand: Hand) -> Change | None:
        found = what(hand)
        return play(hand, found) if found else None

    return played


def _row(table: str, play: Callable[[Hand, int], Change], where: str = "1") -> Play:
    return _with(lambda hand: hand.row(table, where), play)


def _person(play: Callable[[Hand, int], Change]) -> Play:
    return _with(Hand.person, play)


def _people(play: Callable[[Hand, list[int]], Change]) -> Play:
    return _with(Hand.people, play)


def _pair(play: Callable[[Hand, tuple[int, int]], Change]) -> Play:
    return _with(Hand.pair, play)


def _log(hand: Hand, ids: list[int]) -> Change:
    medium, direction = hand.choice(*Medium), hand.choice("out", "in", "both")
    return contact.log_interaction(
        hand.book,
        ids,
        medium=medium,
        direction=direction,
        on=hand.past(),
        note=hand.words(),
        gave=hand.choice(True, False),
    )


def _import(hand: Hand) -> Change:
    if hand.chance.random() < 0.1:
        back_up_here(hand.book)
    file = read_people(hand.file(), "DE")
    return importing.import_people(hand.book, file, circle_id=hand.choice(None, 3), spread=import_spread)


def _undo_import(hand: Hand) -> Change | None:
    standing = standing_imports()
    return undoing.undo_import(hand.book, hand.chance.choice(standing).id) if standing else None


def _remember(hand: Hand) -> Change | None:
    match = read_people(hand.file(), "DE").match
    return remembered_columns.remember_columns(hand.book, match) if match is not None else None


def _erase(hand: Hand, ids: list[int]) -> Change:
    return erasing.erase_people(hand.book, ids[:2], in_backups=hand.chance.random() < 0.5)


def _settings(hand: Hand) -> Change:
    few = tuple(hand.chance.randint(0, 9) for _ in range(7))
    values = hand.choice(
        {"capacity": few},
        {"hide_names": hand.choice(True, False)},
        {"working_days": hand.choice((0, 1, 2), (0, 1, 2, 3, 4))},
    )
    return settings.change_settings(hand.book, **values)


def _sent(hand: Hand, ids: list[int]) -> Change:
    return notes.log_sent_note(hand.book, ids[:1], Purpose.KEEP_IN_TOUCH, medium="email", note=hand.words())


def _interests(hand: Hand) -> list[int]:
    found = (hand.row("interest") for _ in range(3))
    return list(dict.fromkeys(one for one in found if one is not None))


def _merge_interests(hand: Hand, ids: list[int]) -> Change:
    return tags.merge_several(hand.book, ids, into=ids[0])


def _filter(hand: Hand) -> PeopleFilter:
    return hand.choice(
        PeopleFilter(interests=(hand.choice(*TAGS),)),
        PeopleFilter(text=hand.words(1)),
        PeopleFilter(kinds=("professional",), warmths=("wilting",)),
    )


def _template(hand: Hand) -> dict[str, str]:
    return {"name": hand.label("Template"), "text": f"Hello {{first_name}}, {hand.words()}", "subject": hand.words(2)}


def _snooze(hand: Hand, ids: list[int]) -> Change:
    now = hand.clock.now().replace(tzinfo=None, microsecond=0)
    return contact.snooze(hand.book, ids, now + hand.choice(timedelta(hours=2), timedelta(days=1), timedelta(days=30)))


def _reading_time(hand: Hand) -> time | None:
    return hand.choice(None, time(hand.chance.randrange(24), 30))


def _time_off(hand: Hand) -> Change:
    first = hand.coming()
    return settings.add_time_off(hand.book, first, first + timedelta(days=hand.chance.randrange(9)), hand.words(1))


def _names(hand: Hand) -> dict[str, str]:
    return hand.choice({"close": "Eng", "network": "Netz"}, {"close": "Close", "network": "Network"})


_KNOWN = {"close": {"Eng", "Close"}, "network": {"Netz", "Network"}}
_OWN = "key IS NULL"
# A picture of one dot.
_PICTURE = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)

PLAYS: dict[str, Play] = {
    "acquaintances.add_acquaintance": _pair(lambda h, p: acquaintances.add_acquaintance(h.book, *p, h.words(2))),
    "acquaintances.edit_acquaintance": _row(
        "acquaintance", lambda h, i: acquaintances.edit_acquaintance(h.book, i, h.words(1))
    ),
    "acquaintances.delete_acquaintance": _row(
        "acquaintance", lambda h, i: acquaintances.delete_acquaintance(h.book, i)
    ),
    "contact.log_interaction": _people(_log),
    "contact.edit_interaction": _row(
        "interaction", lambda h, i: contact.edit_interaction(h.book, i, note=h.words(), date=h.past())
    ),
    "contact.delete_interaction": _row("interaction", lambda h, i: contact.delete_interaction(h.book, i)),
    "contact.set_answer": _row(
        "interaction", lambda h, i: contact.set_answer(h.book, i, h.choice(None, *Answer)), "direction = 'out'"
    ),
    "contact.snooze": _people(_snooze),
    "contact.skip": _people(lambda h, ids: contact.skip(h.book, ids)),
    "contact.add_follow_up": _person(
        lambda h, i: contact.add_follow_up(h.book, i, h.words(), h.coming(), _reading_time(h))
    ),
    "contact.edit_follow_up": _row("follow_up", lambda h, i: contact.edit_follow_up(h.book, i, h.words(), h.coming())),
    "contact.complete_follow_up": _row("follow_up", lambda h, i: contact.complete_follow_up(h.book, i)),
    "contact.reopen_follow_up": _row("follow_up", lambda h, i: contact.reopen_follow_up(h.book, i)),
    "contact.delete_follow_up": _row("follow_up", lambda h, i: contact.delete_follow_up(h.book, i)),
    "custom_fields.add_custom_field": _person(
        lambda h, i: custom_fields.add_custom_field(h.book, h.label("Field"), i, h.words(2))
    ),
    "custom_fields.rename_custom_field": _row(
        "custom_field", lambda h, i: custom_fields.rename_custom_field(h.book, i, h.label("Field"))
    ),
    "custom_fields.delete_custom_field": _row(
        "custom_field", lambda h, i: custom_fields.delete_custom_field(h.book, i)
    ),
    "custom_fields.set_custom_value": _row(
        "custom_field", lambda h, i: custom_fields.set_custom_value(h.book, h.person() or 0, i, h.words(2))
    ),
    "dates.add_date": _person(lambda h, i: dates.add_date(h.book, i, h.date())),
    "dates.edit_date": _row("important_date", lambda h, i: dates.edit_date(h.book, i, h.date())),
    "dates.delete_date": _row("important_date", lambda h, i: dates.delete_date(h.book, i)),
    "duplicates.keep_apart": _pair(lambda h, p: duplicates.keep_apart(h.book, *p)),
    "erasing.erase_people": _people(_erase),
    "events.add_event": _people(lambda h, ids: events.add_event(h.book, h.event(), ids)),
    "events.edit_event": _row("event", lambda h, i: events.edit_event(h.book, i, h.event())),
    "events.delete_event": _row("event", lambda h, i: events.delete_event(h.book, i)),
    "events.expect_at_event": _row("event", lambda h, i: events.expect_at_event(h.book, i, h.people())),
    "events.not_expect_at_event": _row("event", lambda h, i: events.not_expect_at_event(h.book, i, h.person() or 0)),
    "events.meet_people": lambda h: events.meet_people(
        h.book,
        events.EventFields(h.label("Event"), h.past()),
        [events.MetPerson(h.name(), tuple(h.tags()), h.words(2))],
    ),
    "hints.dismiss_hint": _person(lambda h, i: hints.dismiss_hint(h.book, f"kind:{i}")),
    "importing.import_people": _import,
    "introductions.add_introduction": _pair(lambda h, p: introductions.add_introduction(h.book, *p, h.words(2))),
    "introductions.move_introduction": _row(
        "introduction", lambda h, i: introductions.move_introduction(h.book, i, h.choice(*IntroductionState))
    ),
    "introductions.edit_introduction": _row(
        "introduction",
        lambda h, i: introductions.edit_introduction(h.book, i, note=h.words(), swapped=h.choice(True, False)),
    ),
    "introductions.delete_introduction": _row(
        "introduction", lambda h, i: introductions.delete_introduction(h.book, i)
    ),
    "language.change_language": lambda h: language.change_language(h.book, h.choice("", "de", "en"), _names(h), _KNOWN),
    "language.name_built_ins": lambda h: language.name_built_ins(h.book, _names(h), _KNOWN),
    "merging.merge_people": _pair(lambda h, p: merging.merge_people(h.book, p[0], [p[1]])),
    "methods.add_method": _person(lambda h, i: methods.add_method(h.book, i, h.method())),
    "methods.edit_method": _row("contact_method", lambda h, i: methods.edit_method(h.book, i, h.method())),
    "methods.delete_method": _row("contact_method", lambda h, i: methods.delete_method(h.book, i)),
    "methods.set_preference": _row(
        "contact_method", lambda h, i: methods.set_preference(h.book, i, h.choice(None, *Preference))
    ),
    "notes.log_sent_note": _people(_sent),
    "offers.keep_offer": _people(
        lambda h, ids: offers.keep_offer(h.book, h.label("Offer"), note=h.words(), interests=h.tags(), contact_ids=ids)
    ),
    "offers.edit_offer": _row(
        "offer",
        lambda h, i: offers.edit_offer(h.book, i, title=h.label("Offer"), interests=h.tags(), contact_ids=h.people()),
    ),
    "offers.give_offer": _row("offer", lambda h, i: offers.give_offer(h.book, i, h.people())),
    "offers.delete_offer": _row("offer", lambda h, i: offers.delete_offer(h.book, i)),
    "people.add_person": lambda h: people.add_person(h.book, h.fields()),
    "people.edit_person": _person(
        lambda h, i: people.edit_person(h.book, i, name=h.name(), notes=h.words(), interests=tuple(h.tags()))
    ),
    "people.set_methods": _person(lambda h, i: people.set_methods(h.book, i, [h.method(), h.method()])),
    "people.set_dates": _person(lambda h, i: people.set_dates(h.book, i, [h.date()])),
    "people.set_photo": _person(lambda h, i: people.set_photo(h.book, i, h.choice(None, _PICTURE))),
    "people.delete_people": _people(lambda h, ids: people.delete_people(h.book, ids)),
    "reaching.reach_out": _person(lambda h, i: reaching.reach_out(h.book, i, medium=h.choice(*Medium))),
    "remembered_columns.remember_columns": _remember,
    "reviewing.plan_revival": _person(lambda h, i: reviewing.plan_revival(h.book, i, h.words(), h.coming())),
    "reviewing.slow_down": _person(lambda h, i: reviewing.slow_down(h.book, i, days=h.chance.randint(1, 800))),
    "rhythm.set_circle": _people(
        lambda h, ids: rhythm.set_circle(h.book, ids, h.row("circle"), spread=h.choice(None, import_spread))
    ),
    "rhythm.set_rhythm_days": _people(lambda h, ids: rhythm.set_rhythm_days(h.book, ids, h.choice(None, 1, 20, 400))),
    "rhythm.set_no_rhythm": _people(lambda h, ids: rhythm.set_no_rhythm(h.book, ids)),
    "rhythm.set_status": _people(lambda h, ids: rhythm.set_status(h.book, ids, h.choice(Status.ACTIVE, *Status))),
    "rhythm.set_kind": _people(lambda h, ids: rhythm.set_kind(h.book, ids, h.choice(*Kind))),
    "rhythm.set_stage": _people(lambda h, ids: rhythm.set_stage(h.book, ids, h.choice(*Stage))),
    "rhythm.set_estimate": _people(lambda h, ids: rhythm.set_estimate(h.book, ids, h.choice(None, h.past(400)))),
    "rhythm.set_requested": _person(lambda h, i: rhythm.set_requested(h.book, i, h.choice(None, h.past()))),
    "sample.add_sample_people": lambda h: sample.add_sample_people(h.book),
    "sample.remove_sample_people": lambda h: sample.remove_sample_people(h.book),
    "saved_views.save_view": lambda h: saved_views.save_view(h.book, h.label("View"), _filter(h)),
    "saved_views.rename_view": _row("saved_view", lambda h, i: saved_views.rename_view(h.book, i, h.label("View"))),
    "saved_views.delete_view": _row("saved_view", lambda h, i: saved_views.delete_view(h.book, i)),
    "saved_views.give_view": _row("saved_view", lambda h, i: saved_views.give_view(h.book, h.people() or [0], i)),
    "settings.change_settings": _settings,
    # The rhythm of a circle of many thousands is changed as seldom as a user does that.
    "settings.edit_circle": _row(
        "circle",
        lambda h, i: settings.edit_circle(h.book, i, name=h.label("Circle"), days=h.chance.randint(5, 400), weight=3),
        _OWN,
    ),
    "settings.add_circle": lambda h: settings.add_circle(
        h.book, name=h.label("Circle"), days=h.chance.randint(5, 400), weight=2
    ),
    "settings.move_circle": _row("circle", lambda h, i: settings.move_circle(h.book, i, h.chance.randrange(5))),
    "settings.delete_circle": _row("circle", lambda h, i: settings.delete_circle(h.book, i, h.choice(None, 3)), _OWN),
    "settings.add_platform": lambda h: settings.add_platform(
        h.book, name=h.label("Platform"), kind="personal", type="url", medium="message"
    ),
    "settings.edit_platform": _row(
        "platform", lambda h, i: settings.edit_platform(h.book, i, name=h.label("Platform"), kind="personal"), _OWN
    ),
    "settings.delete_platform": _row("platform", lambda h, i: settings.delete_platform(h.book, i), _OWN),
    "settings.add_time_off": _time_off,
    "settings.delete_time_off": _row("time_off", lambda h, i: settings.delete_time_off(h.book, i)),
    "tags.tag_people": _people(lambda h, ids: tags.tag_people(h.book, ids, interests=h.tags(), groups=h.tags())),
    "tags.untag_people": _people(lambda h, ids: tags.untag_people(h.book, ids, interests=h.tags(), groups=h.tags())),
    "tags.set_interests": _person(lambda h, i: tags.set_interests(h.book, i, h.tags(3))),
    "tags.set_groups": _person(lambda h, i: tags.set_groups(h.book, i, h.tags(3))),
    "tags.set_my_interests": lambda h: tags.set_my_interests(h.book, h.tags(4)),
    "tags.set_mine": _row("interest", lambda h, i: tags.set_mine(h.book, i, mine=h.choice(True, False))),
    "tags.rename_interest": _row("interest", lambda h, i: tags.rename_interest(h.book, i, h.label("Topic")), "id > 25"),
    "tags.merge_interests": _with(
        lambda h: _two(_interests(h)), lambda h, two: tags.merge_interests(h.book, two[0], into=two[1])
    ),
    "tags.merge_several": _with(lambda h: _two(_interests(h)), _merge_interests),
    "tags.delete_interests": _row("interest", lambda h, i: tags.delete_interests(h.book, [i]), "id > 25"),
    "templates.add_template": lambda h: templates.add_template(h.book, "revive", **_template(h)),
    "templates.edit_template": _row(
        "note_template", lambda h, i: templates.edit_template(h.book, i, "share", **_template(h))
    ),
    "templates.move_template": _row("note_template", lambda h, i: templates.move_template(h.book, i, h.choice(-1, 1))),
    "templates.delete_template": _row("note_template", lambda h, i: templates.delete_template(h.book, i)),
    "undoing.undo_import": _undo_import,
}


def _two(ids: Iterable[int]) -> list[int]:
    found = list(ids)
    return found if len(found) > 1 else []

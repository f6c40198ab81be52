"""What a person's story is told of, in one order."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from operator import attrgetter
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from models.queries import FollowUpRow, InteractionRow, Person
from models.queries.events import event_name
from models.queries.introductions import IntroductionRow
from models.vocabulary import Answer, IntroductionState, Medium
from ui import terms
from ui.people.story_row import Entry
from ui.words import counted, isolated

WRITTEN, SPOKEN, MET, GIVEN, PROMISED, INTRODUCED = "written", "spoken", "met", "given", "promised", "introduced"
GROUPS = (WRITTEN, SPOKEN, MET, GIVEN, PROMISED, INTRODUCED)
_GROUP_OF_MEDIUM: dict[str, str] = {
    Medium.EMAIL: WRITTEN,
    Medium.MESSAGE: WRITTEN,
    Medium.LETTER: WRITTEN,
    Medium.CALL: SPOKEN,
    Medium.VIDEO: SPOKEN,
    Medium.IN_PERSON: MET,
    Medium.EVENT: MET,
    Medium.GIFT: GIVEN,
}


_DAY = attrgetter("day")


def _tr(text: str) -> str:
    return QCoreApplication.translate("people", text)


class Moment(NamedTuple):
    """Something that happened on a day, of a group, not yet in words; subject is its row, None for how they met."""

    day: date
    group: str
    subject: InteractionRow | FollowUpRow | IntroductionRow | None


def moments_of(person: Person, introductions: Sequence[IntroductionRow]) -> list[Moment]:
    """Return everything that happened with a person, the newest first; how they met stays last."""
    moments = [
        Moment(row.date, GIVEN if row.gave else _GROUP_OF_MEDIUM[row.medium], row) for row in person.interactions
    ]
    moments += [Moment(row.done_on, PROMISED, row) for row in person.follow_ups if row.done_on is not None]
    moments += [Moment(row.state_on, INTRODUCED, row) for row in introductions]
    moments.sort(key=_DAY, reverse=True)
    if person.met_on is not None:
        moments.append(Moment(person.met_on, MET, None))
    return moments


def told(moment: Moment, person: Person) -> Entry:
    """Return a moment in words."""
    subject = moment.subject
    if isinstance(subject, InteractionRow):
        # That is how they met, and a rhythm counts from it in any case.
        is_meeting = subject.medium == Medium.EVENT and subject.date == person.met_on
        return _interaction(subject, moment.group, tells_count=not is_meeting)
    if isinstance(subject, IntroductionRow):
        return _introduction(subject, person.id)
    if subject is None:
        event = event_name(person.met_event_id)
        return Entry(
            key="met",
            icon="users",
            title=_tr("Met at {event}").format(event=isolated(event)) if event else _tr("Met"),
            day=moment.day,
            note=person.how_met,
            note_name=_tr("How you met"),
        )
    return Entry(
        key=f"promise:{subject.id}",
        icon="circle-check",
        title=_tr("Promise kept"),
        day=moment.day,
        note=subject.text,
        note_name=_tr("Promise"),
    )


def group_words(group: str, count: int) -> str:
    """Return the words of a group of entries with how many there are."""
    if group == WRITTEN:
        return counted("1 written", "{n} written", count)
    if group == SPOKEN:
        return counted("1 spoken", "{n} spoken", count)
    if group == MET:
        return counted("1 met", "{n} met", count)
    if group == GIVEN:
        return counted("1 gift", "{n} gifts", count)
    if group == PROMISED:
        return counted("1 promise", "{n} promises", count)
    return counted("1 introduction", "{n} introductions", count)


def _interaction(row: InteractionRow, group: str, *, tells_count: bool) -> Entry:
    hints = [terms.direction_in_story(row.direction, row.medium)]
    if row.platform:
        hints.append(row.platform)
    hints += [
        word
        for word, said in ((_tr("gave"), row.gave), (_tr("asked"), row.asked), (_tr("received"), row.received))
        if said
    ]
    if row.answer == Answer.NO:
        hints.append(_tr("unanswered"))
    if row.others:
        hints.append(_tr("with {names}").format(names=", ".join(row.others)))
    if not row.counts and tells_count:
        hints.append(_tr("does not count"))
    return Entry(
        key=f"note:{row.id}",
        icon="gift" if group == GIVEN else terms.medium_icon(row.medium),
        title=terms.medium(row.medium),
        day=row.date,
        hint=" · ".join(hints),
        note=row.note,
        note_name=_tr("Note"),
    )


def _introduction(row: IntroductionRow, contact_id: int) -> Entry:
    _other_id, other = row.other_of(contact_id)
    return Entry(
        key=f"introduction:{row.id}",
        icon="handshake",
        title=_tr("Introduction"),
        day=row.state_on,
        hint=_state_words(row, contact_id).format(name=isolated(other)),
        note=row.reason,
    )


def _state_words(row: IntroductionRow, contact_id: int) -> str:
    """Return how far an introduction has come, told beside one of the two; {name} is the other."""
    asked_them = (row.state == IntroductionState.ASKED_A) == (contact_id == row.a_id)
    if row.state in (IntroductionState.ASKED_A, IntroductionState.ASKED_B):
        return _tr("to {name}; asked here") if asked_them else _tr("to {name}; {name} was asked")
    return {
        IntroductionState.IDEA: _tr("to {name}; an idea so far"),
        IntroductionState.MADE: _tr("to {name}; made"),
        IntroductionState.THANKED: _tr("to {name}; made, and thanked for"),
        IntroductionState.DROPPED: _tr("to {name}; dropped"),
    }[IntroductionState(row.state)]

"""What a person's story is told of, as entries in one order."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from models.queries import InteractionRow, Person
from models.queries.introductions import IntroductionRow
from models.vocabulary import Answer, IntroductionState, Medium
from ui import terms
from ui.people.story_row import Entry
from ui.words import counted

WRITTEN, SPOKEN, MET, GIVEN, PROMISED, INTRODUCED = "written", "spoken", "met", "given", "promised", "introduced"
GROUPS = (WRITTEN, SPOKEN, MET, GIVEN, PROMISED, INTRODUCED)
_GROUP_OF_MEDIUM = {
    Medium.EMAIL: WRITTEN,
    Medium.MESSAGE: WRITTEN,
    Medium.LETTER: WRITTEN,
    Medium.CALL: SPOKEN,
    Medium.VIDEO: SPOKEN,
    Medium.IN_PERSON: MET,
    Medium.EVENT: MET,
    Medium.GIFT: GIVEN,
}


def _tr(text: str) -> str:
    return QCoreApplication.translate("people", text)


def entries_of(person: Person, introductions: list[IntroductionRow]) -> list[Entry]:
    """Return everything that happened with a person, the newest first; how they met stays last."""
    entries = [_interaction(row) for row in person.interactions]
    entries += [
        Entry(
            key=f"promise:{row.id}",
            group=PROMISED,
            icon="circle-check",
            title=_tr("Promise kept"),
            day=row.done_on,
            note=row.text,
            note_name=_tr("Promise"),
            subject=row,
        )
        for row in person.follow_ups
        if row.done_on is not None
    ]
    entries += [_introduction(row, person.id) for row in introductions]
    entries.sort(key=lambda entry: entry.day, reverse=True)
    if person.met_on is not None:
        entries.append(
            Entry(
                key="met",
                group=MET,
                icon="users",
                title=_tr("Met"),
                day=person.met_on,
                note=person.how_met,
                note_name=_tr("How you met"),
            )
        )
    return entries


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


def _interaction(row: InteractionRow) -> Entry:
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
    if not row.counts:
        hints.append(_tr("does not count"))
    return Entry(
        key=f"note:{row.id}",
        group=GIVEN if row.gave else _GROUP_OF_MEDIUM[Medium(row.medium)],
        icon="gift" if row.gave else terms.medium_icon(row.medium),
        title=terms.medium(row.medium),
        day=row.date,
        hint=" · ".join(hints),
        note=row.note,
        note_name=_tr("Note"),
        subject=row,
    )


def _introduction(row: IntroductionRow, contact_id: int) -> Entry:
    _other_id, other = row.other_of(contact_id)
    return Entry(
        key=f"introduction:{row.id}",
        group=INTRODUCED,
        icon="handshake",
        title=_tr("Introduction"),
        day=row.state_on,
        hint=_state_words(row, contact_id).format(name=other),
        note=row.reason,
        subject=row,
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

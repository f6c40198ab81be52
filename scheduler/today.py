"""Today: the day's list with, for every person, why now, the common ground, where you left off and one way.

The list of the present day is fixed in the book the first time it has somebody on it; see scheduler.ranking for
what may change in it afterwards. A list of another day is computed and assumes that nothing is logged until then.

After every change the window, its view, the tray and the reminders all ask for the list of the present day; they are
given one and the same reading, until something in the book, a setting or the minute differs.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, datetime, time, timedelta
from functools import partial
from typing import NamedTuple
from weakref import WeakKeyDictionary, ref

from models.advice.platforms import Suggestion, suggest
from models.book import Book
from models.connection import Mark, content_mark, database, not_about_people
from models.history import TABLES_OF_ONE
from models.record import Record
from models.schema import TodayEntry
from models.sentences import Sentence
from models.settings import Settings
from scheduler import cadence, reasons
from scheduler.due_now import due_now, knows_due
from scheduler.plan_reader import Facts, read_calendar, read_facts
from scheduler.quiet_writing import write_if_free
from scheduler.ranking import Dated, Due, Order, Source, dated_order, day_order
from scheduler.today_reader import Details, read_dates, read_details, read_due, read_promises, snoozes_ended

# How far back open promises are looked for: all of them.
_EVER = date(1, 1, 1)
# From the zone whose day begins first to the last one it is 25 hours, and the day there the day before yesterday.
_BACK = timedelta(days=2)


class Occasion(Record):
    """One reason to reach a person: what it is known by (see Entry.occurrence), its words and its own time today."""

    occurrence: str
    source: Source
    reason: Sentence
    at: datetime | None = None


class Entry(Record):
    """A person on a day's list.

    reason is why now, also the further reasons; due_on the day it was due and days_late the days since; tone is
    due (late), date, new or calm; occurrence names person, reason, planned date and snooze, and never comes twice;
    at is the promise's or snooze's own time on its day; follow_up_id is the promise the entry is for, promises all
    open ones due; unknown_answer is the interaction to ask "did they answer?" about; others are interests of theirs
    that the user does not share; met tells when and where somebody new was met; open what else is under way: something
    kept for them, an introduction; further are the other occasions, each of which is reminded of by itself.
    """

    contact_id: int
    name: str
    kind: str
    subtitle: str
    reason: Sentence
    also: tuple[Sentence, ...]
    due_on: date
    days_late: int
    tone: str
    source: Source
    occurrence: str
    common_ground: tuple[str, ...]
    left_off: Sentence | None
    suggestion: Suggestion | None
    at: datetime | None = None
    follow_up_id: int | None = None
    unknown_answer: int | None = None
    others: tuple[str, ...] = ()
    open: tuple[Sentence, ...] = ()
    met: Sentence | None = None
    further: tuple[Occasion, ...] = ()


class Today:
    """A day's list: entries in their order, with_room the rest, room how many contacts the day takes.

    tended tells that somebody was on the list that morning who is looked after by now.
    """

    tended = False

    def __init__(self, day: date, order: Order, dated: Sequence[Dated], due: Sequence[Due]) -> None:
        """Take the order and the occasions it was made of; with_room is read only when it is asked for."""
        self.day = day
        self.room = order.room
        self.contact_ids = order.shown
        self._waiting_ids = order.waiting
        self._dated: dict[int, list[Dated]] = {}
        for one in dated_order(dated):
            self._dated.setdefault(one.contact_id, []).append(one)
        self._due = {one.contact_id: one for one in due}
        self._read: dict[int, Entry] = {}

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Whom to reach that day."""
        return self._entries(self.contact_ids, waiting=False)

    @property
    def waiting_ids(self) -> tuple[int, ...]:
        """Who waits for a day with more room, by id."""
        return self._waiting_ids

    @property
    def with_room(self) -> tuple[Entry, ...]:
        """Who waits for a day with more room."""
        return self._entries(self.waiting_ids, waiting=True)

    def first_with_room(self, most: int) -> tuple[Entry, ...]:
        """Return the first of those who wait, which among thousands is much faster than reading all of them."""
        return self._entries(self.waiting_ids[:most], waiting=True)

    def entry(self, contact_id: int) -> Entry | None:
        """Return a person's entry, on the list or among those who wait; None for anybody else."""
        waiting = contact_id not in self.contact_ids
        if waiting and contact_id not in self.waiting_ids:
            return None
        return next(iter(self._entries((contact_id,), waiting=waiting)), None)

    def take_over(self, before: Today, concerned: Collection[int]) -> None:
        """Let the entries of an earlier reading stand, but of whom changes concerned and whose occasions differ."""
        shown, shown_before = set(self.contact_ids), set(before.contact_ids)
        for contact_id, entry in before._read.items():
            stands = (
                contact_id not in concerned
                # Kept for them, or an introduction: that names others, whom a change may have been of.
                and not entry.open
                and self._due.get(contact_id) == before._due.get(contact_id)
                and self._dated.get(contact_id) == before._dated.get(contact_id)
                and (contact_id in shown) == (contact_id in shown_before)
            )
            if stands:
                self._read[contact_id] = entry

    def _entries(self, contact_ids: Collection[int], *, waiting: bool) -> tuple[Entry, ...]:
        """Return entries, reading those that nobody has asked for before."""
        missing = [contact_id for contact_id in contact_ids if contact_id not in self._read]
        if missing:
            details = read_details(missing)
            facts = {one.contact_id: one for one in read_facts(missing)}
            for contact_id in missing:
                # Whom another program deletes in this moment is left out.
                if contact_id in details and contact_id in facts:
                    self._read[contact_id] = _entry(
                        self.day,
                        details[contact_id],
                        facts[contact_id],
                        self._dated.get(contact_id, []),
                        self._due.get(contact_id),
                        waiting=waiting,
                    )
        return tuple(self._read[contact_id] for contact_id in contact_ids if contact_id in self._read)


class _Kept(NamedTuple):
    """The last reading of the present day, and what it was read of."""

    mark: Mark
    minute: datetime
    settings: Settings
    today: Today


_kept: WeakKeyDictionary[Book, _Kept] = WeakKeyDictionary()


class _Concerned:
    """Whom the changes of a book have been of since its day was read last; None: perhaps everybody."""

    def __init__(self, book: Book) -> None:
        self.ids: set[int] | None = None
        book.derivers.append(self._note)

    def _note(self, contact_ids: Collection[int], tables: Collection[str]) -> None:
        """Remember whom a change concerns; a deriver of the book."""
        if self.ids is not None and TABLES_OF_ONE.issuperset(tables):
            self.ids.update(contact_ids)
        else:
            self.ids = None


_concerned: WeakKeyDictionary[Book, _Concerned] = WeakKeyDictionary()


def todays_list(book: Book, on: date | None = None) -> Today:
    """Return the list of today, or of another day, in its order.

    Works while another process writes: the list is then not fixed, and the next reading fixes it.
    """
    now = book.clock.now().replace(tzinfo=None)
    if on is not None and on != now.date():
        return _Day(book, on, datetime.combine(on, time.max), is_today=False)
    # Snoozes, the only ones to end within a day, end on a full minute.
    minute, before = now.replace(second=0, microsecond=0), content_mark()
    kept = _kept.get(book)
    if kept is not None and kept[:3] == (before, minute, book.settings):
        return kept.today
    today = _Day(book, now.date(), now, is_today=True)
    after = content_mark()
    if book not in _concerned:
        _concerned[book] = _Concerned(book)
    concerned = _concerned[book]
    # Fixing the list was a change of our own, and nobody else may have made one meanwhile.
    if today.is_settled and before is not None and after is not None and before.others == after.others:
        if kept is not None and concerned.ids is not None and _follows(kept, today, before, book.settings):
            today.take_over(kept.today, concerned.ids)
        _kept[book] = _Kept(after, minute, book.settings, today)
        concerned.ids = set()
    return today


def _follows(kept: _Kept, today: Today, mark: Mark, settings: Settings) -> bool:
    """Whether nothing but this connection's changes lies between an earlier reading and that of the same day."""
    return kept.mark[:2] == mark[:2] and kept.today.day == today.day and kept.settings == settings


class _Day(Today):
    """The reading of a day; is_settled unless the list should have been fixed and could not be.

    Where the list is fixed and has no more room, who waits is read when somebody asks: in a large book thousands wait.
    """

    def __init__(self, book: Book, day: date, moment: datetime, *, is_today: bool) -> None:
        dated = read_promises(_EVER, day, moment, day if is_today else None) + read_dates(day, moment)
        fixed = _fixed(day) if is_today else []
        calendar = read_calendar(book)
        listed = {*fixed, *(one.contact_id for one in dated)}
        is_full = is_today and calendar.capacity_on(day) <= len(listed)
        self._is_whole = not is_full or knows_due(book, day, moment)
        if not self._is_whole:
            due = read_due(day, moment, listed.union(snoozes_ended(moment)))
        else:
            due = due_now(book, day, moment) if is_today else read_due(day, moment)
        # The reading is kept as long as the book.
        self._book, self._moment = ref(book), moment
        self._order = partial(day_order, dated, day=day, calendar=calendar, fixed=fixed)
        order = self._order(due)
        super().__init__(day, order, dated, due)
        self.tended = not set(fixed).issubset(order.shown)
        self.is_settled = not is_today or _fix(day, fixed, order.shown)

    @property
    def waiting_ids(self) -> tuple[int, ...]:
        """Who waits for a day with more room, by id."""
        book = self._book()
        if not self._is_whole and book is not None:
            self._is_whole = True
            due = due_now(book, self.day, self._moment)
            self._due = {one.contact_id: one for one in due} | self._due
            shown = set(self.contact_ids)
            self._waiting_ids = tuple(one for one in self._order(due).waiting if one not in shown)
        return self._waiting_ids


def _fixed(day: date) -> list[int]:
    rows = database.execute_sql("SELECT contact_id FROM today_entry WHERE date = ? ORDER BY position", (day,))
    return [contact_id for (contact_id,) in rows]


def _fix(day: date, fixed: Sequence[int], shown: Sequence[int]) -> bool:
    """Keep whom the day's list shows besides, and forget older lists; False while somebody else is writing."""
    if set(fixed).issuperset(shown):
        return True

    def keep() -> None:
        # Read anew, as another program may have kept some of them since; places of those who were erased stay empty.
        places = dict(database.execute_sql("SELECT contact_id, position FROM today_entry WHERE date = ?", (day,)))
        added = (contact_id for contact_id in shown if contact_id not in places)
        new = [(day, place, contact_id) for place, contact_id in enumerate(added, max(places.values(), default=-1) + 1)]
        with not_about_people():
            TodayEntry.delete().where(TodayEntry.date < day - _BACK).execute()
            if new:
                TodayEntry.insert_many(new, ["date", "position", "contact_id"]).execute()

    return write_if_free(keep)


def _entry(
    day: date, details: Details, facts: Facts, dated: Sequence[Dated], due: Due | None, *, waiting: bool
) -> Entry:
    rhythm = rhythm_facts(facts, details)
    promises = {one.source_id for one in dated if one.source == Source.FOLLOW_UP}
    occasions = [_occasion(facts, one, reasons.dated_reason(one, day), day) for one in dated]
    if due is not None and not (dated and due.source == Source.SNOOZE):
        occasions.append(_occasion(facts, due, _due_reason(day, rhythm, facts, due, waiting=waiting), day))
    first: Dated | Due = dated[0] if dated else _known(due)
    is_promise = isinstance(first, Dated) and first.source == Source.FOLLOW_UP
    return Entry(
        contact_id=facts.contact_id,
        name=details.name,
        kind=details.kind,
        subtitle=", ".join(filter(None, (details.title, details.organization))),
        reason=occasions[0].reason,
        also=tuple(occasion.reason for occasion in occasions[1:]),
        due_on=first.due_on,
        days_late=max(0, (day - first.due_on).days),
        tone=_tone(first, day, facts, rhythm.source, waiting=waiting),
        source=first.source,
        occurrence=occasions[0].occurrence,
        common_ground=details.common_ground,
        left_off=_left_off(details, promises),
        suggestion=suggest(details.kind, details.methods, details.contacted, details.used_by_them, details.stage),
        at=occasions[0].at,
        follow_up_id=first.source_id if is_promise and isinstance(first, Dated) else None,
        unknown_answer=details.unknown_answer if due is not None else None,
        others=details.others,
        open=reasons.open_matters(details.offers, details.introductions),
        met=_met(details, facts, first, day),
        further=tuple(occasions[1:]),
    )


def _occasion(facts: Facts, one: Dated | Due, reason: Sentence, day: date) -> Occasion:
    return Occasion(_occurrence(facts, one), one.source, reason, _own_moment(one, day))


def _left_off(details: Details, told: Collection[int]) -> Sentence | None:
    """Return where the user left off, or how they met where nothing was noted since; told promises are left out."""
    promises = [text for id_, text in details.promises if id_ not in told]
    return reasons.left_off(details.note, promises, details.how_met)


def _met(details: Details, facts: Facts, first: Dated | Due, day: date) -> Sentence | None:
    """Return when and where somebody who is new was met."""
    if not (isinstance(first, Due) and first.is_new and facts.met_on is not None and details.met_event):
        return None
    return reasons.met_words(facts.met_on, details.met_event, day)


def _known(due: Due | None) -> Due:
    if due is None:
        raise AssertionError("an entry needs an occasion")
    return due


def _due_reason(day: date, rhythm: reasons.RhythmFacts, facts: Facts, due: Due, *, waiting: bool) -> Sentence:
    if due.source == Source.SNOOZE:
        return reasons.snooze_reason(rhythm, due.due_on, day)
    if due.is_new:
        return reasons.new_reason(facts.met_on, facts.added_on, day)
    if due.source == Source.FIRST_CONTACT:
        return reasons.first_reason(rhythm, due.due_on, day)
    # Whoever waits for room, or had to wait because no day had any, is never reproached with it.
    if waiting or not due.is_placed or not _was_promised(facts, rhythm.source, due):
        return reasons.waiting_reason(rhythm, day)
    return reasons.due_reason(rhythm, due.due_on, day)


def _was_promised(facts: Facts, source: cadence.BaseSource, due: Due) -> bool:
    """Whether a late contact can be called late: not while there was no contact, nor before the book knew of them."""
    if source == cadence.BaseSource.ESTIMATE:
        return due.due_on >= facts.added_on
    return source not in (cadence.BaseSource.MET, cadence.BaseSource.ADDED)


def rhythm_facts(facts: Facts, details: Details) -> reasons.RhythmFacts:
    """Return what reasons say of a contact's rhythm."""
    touches = facts.touches
    base_on, source = cadence.base(touches.last_on, facts.skipped_on, facts.estimated_on, facts.met_on, facts.added_on)
    rhythm = cadence.effective_rhythm(facts.status, facts.rhythm_days, facts.circle_days, no_rhythm=facts.no_rhythm)
    last = details.last_counted
    return reasons.RhythmFacts(
        details.circle,
        rhythm,
        touches.unanswered,
        source,
        base_on,
        last.medium if last else "",
        last.direction if last else "",
    )


def _tone(first: Dated | Due, day: date, facts: Facts, source: cadence.BaseSource, *, waiting: bool) -> str:
    if isinstance(first, Dated):
        return "date" if first.source != Source.FOLLOW_UP or first.due_on >= day else "due"
    if first.is_new:
        return "new"
    late = first.due_on < day and first.source == Source.RHYTHM and first.is_placed
    return "due" if late and not waiting and _was_promised(facts, source, first) else "calm"


def _occurrence(facts: Facts, first: Dated | Due) -> str:
    if isinstance(first, Dated):
        parts = [
            first.source.value,
            str(first.source_id),
            first.due_on.isoformat(),
            first.at.isoformat("minutes") if first.at else "",
        ]
        snoozed = facts.snoozed_on.isoformat() if facts.snoozed_on else ""
    else:
        parts = [first.source.value, first.due_on.isoformat()]
        snoozed = first.snoozed_until.isoformat() if first.snoozed_until else ""
    return ":".join(filter(None, (str(facts.contact_id), *parts, snoozed)))


def _own_moment(first: Dated | Due, day: date) -> datetime | None:
    if isinstance(first, Due):
        return first.snoozed_until if first.due_on == day else None
    return datetime.combine(day, first.at) if first.at is not None and first.due_on == day else None

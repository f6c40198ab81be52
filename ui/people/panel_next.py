"""When a person is next and because of what, and what Tendril would like to know or offer beside it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from models.advice.platforms import grown_personal
from models.advice.stages import Happened, NextStep, StageOffer, prospect_step, stage_offer
from models.operations.people import edit_person
from models.operations.rhythm import set_estimate, set_kind, set_requested, set_stage
from models.queries import Person
from models.queries.events import event_name
from models.queries.vocabulary import personal_platforms
from models.queries.ways import contacted_of
from models.vocabulary import Answer, Kind, Medium, Stage, Status
from scheduler.cadence import PENDING_DAYS
from scheduler.explaining import NextDate, Rule
from ui import terms
from ui.icons import icon
from ui.operations import Operations
from ui.people.in_place import InPlace, Part
from ui.shared.buttons import icon_button, link_button
from ui.shared.chips import NEUTRAL, ChipButton
from ui.shared.column import Column
from ui.shared.elided_button import ElidedButton
from ui.shared.flow import FlowLayout
from ui.shared.kept import KeptRow, Wanted
from ui.shared.labels import PlainLabel, as_tooltip
from ui.shared.lead_label import LeadLabel
from ui.words import ago_words, day_words, exact_day, say, short_day


def _tr(text: str) -> str:
    return QCoreApplication.translate("people", text)


class NextBox(QWidget):
    """The notice on when and why, which unfolds how it was worked out, with questions and offers below.

    draft_requested carries the purpose of a note that is offered, and somebody it is about or None; put_away the key of
    a question or an offer that is not to be shown again.
    """

    draft_requested = Signal(str, object)
    put_away = Signal(str)

    def __init__(
        self,
        operations: Operations,
        who: Person,
        next_: NextDate,
        dismissed: Collection[str],
        parent: QWidget | None = None,
    ) -> None:
        """Say it for a person; dismissed are the keys of questions and offers that were put away."""
        super().__init__(parent)
        self._operations = operations
        self.steps: QWidget | None = None
        self._parts = KeptRow(Column(self, spacing=8))
        self.show_person(who, next_, dismissed)

    @property
    def is_at_rest(self) -> bool:
        """Whether another person can be shown: nothing is unfolded."""
        return self.steps is None

    def show_person(self, who: Person, next_: NextDate, dismissed: Collection[str]) -> None:
        """Say it for another person; what is asked and offered is made anew, as it is seldom."""
        self.who, self.next, self._dismissed = who, next_, dismissed
        self._today = self._operations.book.clock.today()
        wanted = []
        if who.status != Status.DECEASED:
            shape = ("notice", next_.is_late, bool(next_.steps))
            wanted.append(Wanted(shape, self._notice, self._say_when))
        if who.stage == Stage.PROSPECT and who.status == Status.ACTIVE:
            wanted.append(Wanted(None, self._prospect))
        self._parts.show([*wanted, *(Wanted(None, make) for make in self._asked_and_offered())])

    # --- when and why -----------------------------------------------------------------------------------------

    def _say_when(self, box: _Notice) -> None:
        self._box = box
        lead, rest = next_words(self.next, self.who, self._today)
        box.words.set_words(lead, rest, "due" if self.next.is_late else "primary")
        box.setToolTip(as_tooltip(exact_day(self.next.on)) if self.next.on is not None else "")

    def _notice(self) -> _Notice:
        box = _Notice(is_late=self.next.is_late, has_steps=bool(self.next.steps))
        if box.why_button is not None:
            box.why_button.toggled.connect(self._unfold)
        return box

    @property
    def why_button(self) -> QPushButton | None:
        """The button that unfolds how the date comes about."""
        return self._box.why_button

    def _steps(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 6, 0)
        column.setSpacing(3)
        sentences = [say(step) for step in self.next.steps]
        if self.next.is_late:
            sentences.insert(0, say(self.next.told))
        for sentence in sentences:
            column.addWidget(PlainLabel(sentence, tone="secondary", scale="small", wrap=True))
        return holder

    def _unfold(self, unfolded: bool) -> None:
        colour = "due" if self.next.is_late else "primary"
        if self.why_button is not None:
            self.why_button.setIcon(icon("chevron-up" if unfolded else "chevron-down", colour))
        if self.steps is None:
            self.steps = self._steps()
            self._box.column.addWidget(self.steps)
        self.steps.setVisible(unfolded)

    # --- a prospect -------------------------------------------------------------------------------------------

    def _prospect(self) -> QWidget:
        """Return why the user would like to know them, and the next step towards it."""
        who = self.who
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(PlainLabel(_tr("Why you would like to know them"), tone="hint", scale="small"))
        self.reason = InPlace(
            "stage_reason",
            [Part("stage_reason", _tr("Why you would like to know them"), who.stage_reason)],
            invitation=_tr("Say why in a sentence"),
        )
        self.reason.saved.connect(lambda changes: self._operations.perform(edit_person, who.id, **changes))
        column.addWidget(self.reason)
        following = next_step_of(who)
        words = say(following.words)
        step = ElidedButton(words, colour="primary", strong=True)
        step.clicked.connect(lambda: self.draft_requested.emit(str(following.purpose), following.other_id))
        step.setToolTip(as_tooltip(words))
        self.step_button = step
        column.addWidget(step)
        return holder

    # --- questions and offers ---------------------------------------------------------------------------------

    def _asked_and_offered(self) -> Iterator[Callable[[], QWidget]]:
        """Yield what makes each question and offer there is."""
        who = self.who
        if who.requested_on is not None and who.status == Status.ACTIVE:
            yield partial(self._pending, who.requested_on)
        if self._asks_for_estimate():
            yield self._estimate
        stage = self._stage_offer()
        if stage is not None and f"stage:{who.id}:{stage.stage}" not in self._dismissed:
            yield partial(self._stage, stage)
        is_professional = who.kind == Kind.PROFESSIONAL
        reason = grown_personal(who.kind, contacted_of(who), personal_platforms()) if is_professional else None
        if reason is not None and f"kind:{who.id}" not in self._dismissed:
            question = _tr("{reason} Is it professional and personal by now?").format(reason=say(reason))
            yield partial(self._offer, f"kind:{who.id}", question, _tr("Yes, both"), self._widen)

    def _stage_offer(self) -> StageOffer | None:
        """Return the stage that the evidence speaks for, which for most people, a relationship by now, is not asked."""
        who = self.who
        if who.stage == Stage.RELATIONSHIP or who.status != Status.ACTIVE:
            return None
        event = event_name(who.met_event_id)
        return stage_offer(who.stage, happened_with(who), self._today, met_on=who.met_on, event=event)

    def _stage(self, offer: StageOffer) -> QWidget:
        """Return the offer to bring somebody a stage further, with the evidence."""
        question, yes = {
            Stage.CONNECTING: (_tr("{reason} No prospect any more?"), _tr("Connecting")),
            Stage.RELATIONSHIP: (_tr("{reason} Is it a relationship by now?"), _tr("Yes")),
        }[offer.stage]

        def accept() -> None:
            self._operations.perform(set_stage, [self.who.id], str(offer.stage))

        words = question.format(reason=say(offer.evidence))
        return self._offer(f"stage:{self.who.id}:{offer.stage}", words, yes, accept)

    def _asks_for_estimate(self) -> bool:
        who = self.who
        in_touch = who.interactions or who.estimated_on or who.skipped_on
        return (
            not in_touch
            and who.status == Status.ACTIVE
            and who.stage != Stage.PROSPECT
            and f"estimate:{who.id}" not in self._dismissed
        )

    def _estimate(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(PlainLabel(_tr("When did you last speak?"), tone="secondary", scale="small"))
        chips = QWidget()
        flow = FlowLayout(chips, spacing=6, line_spacing=6)
        for word, days in terms.ESTIMATES:
            words = terms.estimate(word)
            chip = ChipButton(words, NEUTRAL)
            chip.setAccessibleName(_tr("When did you last speak? {answer}").format(answer=words))
            chip.clicked.connect(lambda _checked=False, days=days: self._answer(days))
            flow.addWidget(chip)
        column.addWidget(chips)
        return holder

    def _answer(self, days: int | None) -> None:
        if days is not None:
            self._operations.perform(set_estimate, [self.who.id], self._today - timedelta(days=days))
        else:
            self.put_away.emit(f"estimate:{self.who.id}")

    def _pending(self, asked_on: date) -> QWidget:
        if (self._today - asked_on).days < PENDING_DAYS:
            words = _tr("You asked them on {day}; an answer may take a while.")
        else:
            words = _tr("You asked them on {day}, without an answer so far.")
        return self._offer("", words.format(day=short_day(asked_on, self._today)), _tr("No longer open"), self._settle)

    def _settle(self) -> None:
        self._operations.perform(set_requested, self.who.id, None)

    def _widen(self) -> None:
        self._operations.perform(set_kind, [self.who.id], str(Kind.BOTH))

    def _offer(self, key: str, words: str, yes: str, accept: object) -> QWidget:
        """Return a question with one answer, and with a key a way to put it away."""
        box = QFrame()
        box.setProperty("role", "notice")
        line = QHBoxLayout(box)
        line.setContentsMargins(12, 6, 4, 6)
        line.setSpacing(4)
        line.addWidget(PlainLabel(words, scale="small", wrap=True), 1)
        button = link_button(yes)
        button.clicked.connect(accept)
        line.addWidget(button)
        if key:
            dismiss = icon_button("x", _tr("Put this away"), colour="ink3")
            dismiss.setFixedSize(26, 26)
            dismiss.clicked.connect(lambda: self.put_away.emit(key))
            line.addWidget(dismiss)
        return box


class _Notice(QFrame):
    """The notice that says when somebody is next, with room below for how that comes about."""

    def __init__(self, *, is_late: bool, has_steps: bool) -> None:
        super().__init__()
        self.setProperty("role", "notice-due" if is_late else "notice")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(12, 9, 6, 8)
        self.column.setSpacing(4)
        line = QHBoxLayout()
        line.setSpacing(4)
        self.words = LeadLabel("")
        line.addWidget(self.words, 1)
        self.column.addLayout(line)
        self.why_button: QPushButton | None = None
        if has_steps:
            colour = "due" if is_late else "primary"
            self.why_button = icon_button("chevron-down", _tr("How this date comes about"), colour=colour)
            self.why_button.setCheckable(True)
            self.why_button.setFixedSize(26, 26)
            self.why_button.setIconSize(QSize(14, 14))
            line.addWidget(self.why_button, 0, Qt.AlignmentFlag.AlignTop)


def happened_with(who: Person) -> list[Happened]:
    """Return the interactions with somebody, as the advice on stages sees them."""
    return [Happened(row.date, row.medium, row.direction, row.answer) for row in who.interactions]


def next_step_of(who: Person) -> NextStep:
    """Return the next step towards a prospect."""
    known_by = who.acquaintances[0] if who.acquaintances else None
    return prospect_step(
        happened_with(who),
        reachable=bool(who.methods),
        known_by=(known_by.contact_id, known_by.name) if known_by is not None else None,
    )


def next_words(next_: NextDate, who: Person, today: date) -> tuple[str, str]:
    """Return the sentence on when and why as its first words and the rest.

    Who is late, or has no date, is told when they were last in touch; how it came about is in the steps.
    """
    lead, told = say(next_.lead), say(next_.told)
    if next_.rule == Rule.STATUS:
        return told, spoke_words(who, today) if who.status != Status.DECEASED else ""
    if next_.on is not None and (next_.on > today or next_.rule == Rule.PROMISE):
        # The language may put the day elsewhere; then nothing is set apart.
        if not told.startswith(lead):
            return "", told
        first, _space, rest = told[len(lead) :].partition(" ")
        return lead + first, rest
    if next_.on is not None:
        return _tr("{words}.").format(words=lead), spoke_words(who, today)
    return lead, told[len(lead) :].strip() if told.startswith(lead) else spoke_words(who, today)


def spoke_words(who: Person, today: date) -> str:
    """Return when and how the last interaction was."""
    if who.interactions:
        latest = who.interactions[0]
        if latest.answer == Answer.NO:
            told = _tr("You last tried {when}, {how}, without an answer.")
        elif latest.medium in (Medium.LETTER, Medium.GIFT):
            told = _tr("Last in touch {when}, {how}.")
        else:
            told = _tr("Last spoke {when}, {how}.")
        return told.format(when=day_words(latest.date, today), how=terms.by_medium(latest.medium))
    if who.estimated_on:
        return _tr("Last spoke about {when}.").format(when=ago_words(who.estimated_on, today))
    return _tr("Nothing logged yet.")


__all__ = ["NextBox", "next_step_of", "next_words", "spoke_words"]

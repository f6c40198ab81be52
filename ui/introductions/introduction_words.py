"""What the states of an introduction and their next steps are called."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from models.advice.drafts import Purpose
from models.queries.introductions import IntroductionRow
from models.record import Record
from models.sentences import Sentence
from models.vocabulary import IntroductionState
from ui.words import ago_words, isolated, say, translate

State = IntroductionState


class Step(Record):
    """The next step of an introduction: its sentence, the button, and the note it drafts."""

    sentence: str
    button: str
    icon: str
    purpose: Purpose
    contact_id: int
    other_id: int


def state_name(state: str) -> str:
    """Return the word for a state."""
    return {
        State.IDEA: translate("Idea"),
        State.ASKED_A: translate("One asked"),
        State.ASKED_B: translate("Both asked"),
        State.MADE: translate("Made"),
        State.THANKED: translate("Finished"),
        State.DROPPED: translate("Dropped"),
    }[State(state)]


def next_step(row: IntroductionRow, today: date) -> Step | None:
    """Return what is next, None where nothing is left to do."""
    values = {"a": isolated(row.a), "b": isolated(row.b), "when": ago_words(row.state_on, today)}
    hangs = row.hangs(today)
    if row.state == State.IDEA:
        sentence = translate("Ask {a} first. Nothing is said to {b} before.")
        button = translate("Ask {a}")
        return _step(row, sentence, button, "message-circle", Purpose.OFFER_INTRODUCTION, values)
    if row.state == State.ASKED_A:
        sentence = translate("You asked {a} {when}. Ask {b} as soon as the answer is yes.")
        if hangs:
            sentence = translate("You asked {a} {when} and nothing came. Ask once more, or let it go.")
            return _step(row, sentence, translate("Ask {a} again"), "clock", Purpose.OFFER_INTRODUCTION, values)
        return _step(
            row, sentence, translate("Ask {b}"), "message-circle", Purpose.OFFER_INTRODUCTION, values, other=True
        )
    if row.state == State.ASKED_B:
        sentence = translate("You asked {b} {when}. Introduce them as soon as the answer is yes.")
        if hangs:
            sentence = translate("You asked {b} {when} and nothing came. Ask once more, or let it go.")
            return _step(
                row, sentence, translate("Ask {b} again"), "clock", Purpose.OFFER_INTRODUCTION, values, other=True
            )
        return _step(row, sentence, translate("Introduce them"), "handshake", Purpose.INTRODUCE, values)
    if row.state == State.MADE and row.reached_on is not None:
        values["since"] = ago_words(row.reached_on, today)
        sentence = translate(
            "You introduced them {when} and reached out to one of them {since}. Finish it once you know how it went."
        )
        return _step(row, sentence, translate("Ask how it went"), "message-circle", Purpose.ASK_OUTCOME, values)
    if row.state == State.MADE:
        sentence = translate("You introduced them {when}. Ask how it went, and thank them.")
        return _step(row, sentence, translate("Ask how it went"), "message-circle", Purpose.ASK_OUTCOME, values)
    return None


def history_words(row: IntroductionRow) -> str:
    """Return what became of an introduction that is over."""
    values = {"a": isolated(row.a), "b": isolated(row.b)}
    if row.state == State.DROPPED:
        return translate("{a} and {b} were not introduced").format(**values)
    return translate("You introduced {a} and {b}").format(**values)


def names_of_pair(row: IntroductionRow) -> str:
    """Return both names as a heading."""
    return translate("{a} and {b}").format(a=isolated(row.a), b=isolated(row.b))


def in_one(sentences: Sequence[Sentence]) -> str:
    """Return whole sentences one after another."""
    return " ".join(say(sentence) for sentence in sentences)


def _step(
    row: IntroductionRow,
    sentence: str,
    button: str,
    icon: str,
    purpose: Purpose,
    values: dict[str, str],
    *,
    other: bool = False,
) -> Step:
    whom, about = (row.b_id, row.a_id) if other else (row.a_id, row.b_id)
    return Step(sentence.format(**values), button.format(**values), icon, purpose, whom, about)


def reminder_words(row: IntroductionRow) -> str:
    """Return what to be reminded of while an introduction waits."""
    values = {"a": row.a, "b": row.b}
    words = {
        State.IDEA: translate("ask about meeting {b}"),
        State.ASKED_A: translate("ask again about meeting {b}"),
        State.ASKED_B: translate("ask again about meeting {a}"),
        State.MADE: translate("ask how it went with {b}"),
    }
    return words[State(row.state)].format(**values)

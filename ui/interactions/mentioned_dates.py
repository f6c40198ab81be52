"""Finding a day in what was noted, in English or German, so that a reminder after it can be offered."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from models.said_days import SaidDay, days_said

_FURTHEST_DAYS = 732
_LONGEST_TASK = 120
# A note that says what to do then ("ask how it went") is a better reminder than the sentence with the date.
_DOING = (
    "ask|book|bring|buy|call|check|congratulate|email|follow up|give|invite|introduce|meet|offer|phone|pick up|remind|"
    "reply|review|ring|send|share|tell|text|thank|visit|wish|write"
)
_LEADING = (
    r"(?:(?:and|then|also|please|so|i|we|i['’]?ll|we['’]?ll|let['’]?s|will|shall|should|must|can|could|need|have|want|"
    r"promised|remember|don['’]?t forget|to)\s+)*"
)
_TASK = re.compile(rf"{_LEADING}(?P<task>(?:{_DOING})\b.*)", re.IGNORECASE | re.DOTALL)
# What two agree on is for that day, whatever they do then ("let's talk on 12 December", "wir reden am 12. Dezember").
_AGREED = re.compile(
    r"(?:(?:ok|okay|and|then|so|und|dann|also)[\s,]+)*(?P<task>(?:let['’]?s|let us|shall we|we['’]?ll|we will|"
    r"we agreed to|lass uns|lasst uns|wollen wir|wir wollen|wir (?=\w+en\b)).*)",
    re.IGNORECASE | re.DOTALL,
)
# German puts the verb first when it asks ("ruf sie an") and last when it notes ("Folien schicken").
_GERMAN_FIRST = re.compile(
    r"(?:(?:und|dann|auch|bitte|noch|also|mal)\s+)*(?P<task>(?:bring|dank|erinner|erzähl|frage?|gib|gratulier|lad|mail|"
    r"meld|nachfragen|ruf|schick|schenk|schreib|sag|send|stell|teil|triff|wünsch|besuch|biete?|prüf|lies|hol)e?\b.*)",
    re.IGNORECASE | re.DOTALL,
)
_GERMAN_LAST = re.compile(
    r"\b(?:an|nach|ein|vor|mit|zurück|weiter|ab)?(?:zu)?(?:rufen|fragen|schicken|schreiben|senden|gratulieren|danken|"
    r"erinnern|einladen|laden|melden|stellen|bieten|besuchen|treffen|besprechen|prüfen|lesen|bringen|schenken|sagen|"
    r"teilen|holen|mailen)\b[.!]?",
    re.IGNORECASE,
)
# Who has the verb at the end in the third person does it without the user ("sie will uns besuchen").
_SOMEBODY_ELSE = re.compile(r"^(?:er|sie|es|he|she|they|it)\b", re.IGNORECASE)
# A full stop after a number is no end of a sentence ("am 4. Dezember"), and a question belongs to the asking.
_END = re.compile(
    r"(?<!\d)\.(?=\s|$)|(?<=\d)\.(?=\s*$)|[;!?\n]+|,\s+(?!(?:how|whether|if|what|when|where|why|wie|ob|was|wann|wo|warum)\b)"
)
_SENTENCE_END = re.compile(r"(?<!\d)\.(?=\s|$)|[;!?\n]+")
# What is asked about has to happen first.
_ASKING = re.compile(
    r"\b(?:ask|check|congratulate|thank)\b.*\b(?:how|about|whether|if|for|on the)\b"
    r"|\b(?:frage?n?|nachfragen|gratulier\w*|dank\w*)\b.*\b(?:wie|ob|was|nach|über|für|zum|zur)\b"
    r"|\b(?:wie|ob|was|nach|über|für|zum|zur)\b.*\b(?:fragen|nachfragen|gratulieren|danken)\b",
    re.IGNORECASE | re.DOTALL,
)
_QUESTION = re.compile(r"\b(?:how|about|whether|if|for|wie|ob|was|nach|über|für|zum|zur)\b", re.IGNORECASE)
_GERMAN = re.compile(
    r"\b(?:am|der|die|das|und|ich|er|sie|wir|ist|nicht|ein|eine|morgen|in einem|nächst\w*|wie)\b", re.IGNORECASE
)
_GERMAN_MONTHS = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split()
_ENGLISH_MONTHS = "January February March April May June July August September October November December".split()


@dataclass(frozen=True)
class Mention:
    """A coming day found in a note: the day, the words that name it and what a reminder could say.

    is_for_the_day tells that the task itself is meant for that day ("call her on Friday").
    """

    day: date
    words: str
    task: str
    is_for_the_day: bool = False

    @property
    def remind_on(self) -> date:
        """Return that day for a task on it, else the day after: then there is something to ask about."""
        return self.day if self.is_for_the_day else self.day + timedelta(days=1)


def find_mention(note: str, today: date) -> Mention | None:
    """Return the coming day a note names, within two years, or None; days gone by and impossible ones are passed.

    Of several it is the one that goes with what is to be done, else the first.
    """
    found = [one for one in days_said(note, today) if one.day <= today + timedelta(days=_FURTHEST_DAYS)]
    for said in found:
        clause = _part(note, said, _END)
        task = _task_in(clause) or _agreed_in(clause)
        if task:
            words = note[said.start : said.end]
            if _ASKING.search(task) and not _is_asked_then(task, words):
                return Mention(said.day, words, _shorten(_dated(task, words, said)))
            return Mention(said.day, words, _shorten(_without(task, words)), is_for_the_day=True)
    if not found:
        return None
    said = found[0]
    words = note[said.start : said.end]
    # What to do may stand in another clause than the day.
    for clause in _END.split(note):
        task = _task_in(clause or "")
        if task:
            return Mention(said.day, words, _shorten(task))
    sentence = _part(note, said, _SENTENCE_END)
    return Mention(said.day, words, _shorten(_dated(sentence, words, said)))


def _task_in(clause: str) -> str:
    """Return what a clause says is to be done, "" where it says nothing of the kind."""
    bare = clause.strip(" -–—•*\t\n,.")
    for pattern in (_TASK, _GERMAN_FIRST):
        if match := pattern.match(bare):
            return match["task"]
    last = _GERMAN_LAST.search(bare)
    return bare if last is not None and not _SOMEBODY_ELSE.match(bare) else ""


def _agreed_in(clause: str) -> str:
    """Return what two agreed on in a clause with a day, "" where it tells of something else."""
    match = _AGREED.match(clause.strip(" -–—•*\t\n,."))
    return match["task"] if match is not None else ""


def _is_asked_then(task: str, words: str) -> bool:
    """Return whether a day belongs to the asking ("ask on Friday how…") and not to what is asked about."""
    question = _QUESTION.search(task)
    return question is not None and -1 < task.find(words) < question.start()


def _part(note: str, said: SaidDay, end: re.Pattern[str]) -> str:
    """Return the clause or sentence around a day; a mark within the day's own words ends none."""
    start, stop = 0, len(note)
    for match in end.finditer(note):
        if match.end() <= said.start:
            start = match.end()
        elif match.start() >= said.end:
            stop = match.start()
            break
    return note[start:stop].strip(" -–—•*\t\n")


def _without(task: str, words: str) -> str:
    """Return a task without the words that name its day, which would be wrong or idle on it."""
    rest = " ".join(task.replace(words, " ", 1).split()).strip(" ,.-–—")
    return re.sub(r"\s+([,;:])", r"\1", rest) if len(rest.split()) > 1 else task


def _dated(text: str, words: str, said: SaidDay) -> str:
    """Return a text in which "tomorrow" and the like give way to the date, which stays true."""
    if not said.is_relative:
        return text
    day = said.day
    if _GERMAN.search(text) or _GERMAN.search(words):
        return text.replace(words, f"am {day.day}. {_GERMAN_MONTHS[day.month - 1]}", 1)
    return text.replace(words, f"on {day.day} {_ENGLISH_MONTHS[day.month - 1]}", 1)


def _shorten(text: str) -> str:
    line = " ".join(text.split()).strip(" ,.")
    return line if len(line) <= _LONGEST_TASK else line[: _LONGEST_TASK - 1].rstrip() + "…"

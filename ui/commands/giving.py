"""The commands about giving first and bringing people together: share, introductions, way, draft."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from typing import Any

from models.advice.drafts import ABOUT_SOMEONE, Purpose
from models.advice.introductions import Path, fact_about, vouching
from models.advice.sharing import Receiver, receivers
from models.clock import clock_from_environment
from models.errors import InvalidValueError, UnknownPersonError
from models.queries import people_rows, resolve_person
from models.queries.introductions import IntroductionRow, introductions
from models.queries.sharing import sharing_candidates
from models.queries.vouching import evidence_of, introduction_ideas, people_at, ways_to
from models.vocabulary import IntroductionState
from ui.commands.answer import Answer
from ui.commands.outcome import iso
from ui.commands.running import opened_book
from ui.commands.terminal import harmless
from ui.drafts.written_note import WrittenNote

_INDENT = "     "
_STATES = {
    IntroductionState.IDEA: "ask {a} first",
    IntroductionState.ASKED_A: "you asked {a} on {on}; ask {b} as soon as the answer is yes",
    IntroductionState.ASKED_B: "you asked {b} on {on}; introduce them as soon as the answer is yes",
    IntroductionState.MADE: "you introduced them on {on}; ask how it went, and thank them",
}


def share(arguments: Namespace) -> Answer:
    """Say who would be glad of something about these interests, and for whom it is better not yet."""
    with opened_book(arguments, clock_from_environment()) as book:
        today = book.clock.today()
        found = receivers(sharing_candidates(arguments.interest, today), arguments.text, today)
        data = [
            {
                "id": one.contact_id,
                "name": one.name,
                "proposed": one.proposed,
                "reason": one.reason.english(),
                "shared": list(one.candidate.shared),
            }
            for one in found
        ]
        return Answer(list(map(harmless, _share_lines(found, len(arguments.interest)))), data)


def list_introductions(arguments: Namespace) -> Answer:
    """List the introductions under way with their next step, and pairs who should know each other."""
    with opened_book(arguments, clock_from_environment()) as book:
        today = book.clock.today()
        under_way = [row for row in introductions() if row.is_open]
        ideas = introduction_ideas(today, arguments.most)
        ids = sorted({id_ for idea in ideas for id_ in (idea.a_id, idea.b_id)})
        names, evidence = _names(ids), evidence_of(ids, today)
        told = {idea: vouching(evidence[idea.a_id], evidence[idea.b_id], today) for idea in ideas}
        data = {
            "under_way": [
                {
                    "id": row.id,
                    "a": row.a,
                    "b": row.b,
                    "reason": row.reason,
                    "state": row.state,
                    "state_on": iso(row.state_on),
                    "waits_long": row.hangs(today),
                }
                for row in under_way
            ],
            "ideas": [
                {
                    "a": {"id": idea.a_id, "name": names[idea.a_id]},
                    "b": {"id": idea.b_id, "name": names[idea.b_id]},
                    "interests": list(idea.interests),
                    "evidence": [sentence.english() for sentence in told[idea]],
                }
                for idea in ideas
            ],
        }
        lines = [_under_way(row) for row in under_way]
        for idea in ideas:
            lines.append(f"Idea: {names[idea.a_id]} and {names[idea.b_id]} share {', '.join(idea.interests)}")
            lines += [f"{_INDENT}{sentence.english()}" for sentence in told[idea]]
        return Answer(list(map(harmless, lines or ["No introduction is under way, and no pair comes to mind."])), data)


def way(arguments: Namespace) -> Answer:
    """Say who could introduce the user to a person or to somebody at an organisation."""
    with opened_book(arguments, clock_from_environment()) as book:
        today = book.clock.today()
        paths = ways_to(_targets(arguments.target), today)
        paths = [path for path in paths if len(path.contact_ids) == 1] or paths
        names = _names(sorted({id_ for path in paths for id_ in path.contact_ids}))
        evidence = evidence_of([path.contact_ids[0] for path in paths], today)
        facts = [fact_about(evidence[path.contact_ids[0]], today) for path in paths]
        data = [
            {
                "people": [{"id": id_, "name": names[id_]} for id_ in path.contact_ids],
                "weakest": _weakest(path, names),
                "evidence": fact.english() if fact else None,
            }
            for path, fact in zip(paths, facts, strict=True)
        ]
        lines = []
        for path, fact in zip(paths, facts, strict=True):
            lines.append(" → ".join(["You", *(names[id_] for id_ in path.contact_ids)]))
            lines += [f"{_INDENT}{sentence}" for sentence in (_weakest(path, names), fact.english() if fact else "")]
        nobody = f"As far as your book knows, nobody you are in touch with knows {arguments.target}."
        return Answer([harmless(line) for line in lines if line.strip()] or [harmless(nobody)], data)


def draft(arguments: Namespace) -> Answer:
    """Draft a note to a person from what the book knows, with the checklist; nothing is sent and nothing logged."""
    purpose = Purpose(arguments.purpose)
    with opened_book(arguments, clock_from_environment()) as book:
        contact_id = resolve_person(arguments.person)
        other_id = resolve_person(arguments.about) if arguments.about is not None else None
        if purpose in ABOUT_SOMEONE and purpose != Purpose.THANK and other_id is None:
            raise InvalidValueError("This note is about somebody. Say about whom with --about PERSON.")
        note = WrittenNote(contact_id, purpose, book.clock.today(), arguments.language, None, other_id)
        if arguments.wording is not None:
            note.draft((arguments.wording - 1) % note.variants)
        remarks = note.remarks()
        data: dict[str, Any] = {
            "id": contact_id,
            "subject": note.subject,
            "text": note.text,
            "wording": note.variant + 1,
            "wordings": note.variants,
            "way": note.way.method.name if note.way is not None else None,
            "link": (note.way.link or None) if note.way is not None else None,
            "checklist": [{"fine": one.is_fine, "sentence": one.sentence.english()} for one in remarks],
        }
        lines = [f"Subject: {note.subject}", ""] if note.subject else []
        # The note is on many lines, each of which must not command the terminal.
        lines += [harmless(line) for line in note.text.splitlines()]
        lines += ["", *(f"{'✓' if one.is_fine else '·'} {harmless(one.sentence.english())}" for one in remarks)]
        return Answer(lines, data)


def _share_lines(found: list[Receiver], interests: int) -> Iterator[str]:
    """Yield whom to share something with now, and who had better wait; interests are so many."""
    if not found:
        yield f"Nobody in the book shares {'this interest' if interests == 1 else 'any of these interests'}."
    for proposed, said in ((True, "A good moment for:"), (False, "Better not now:")):
        some = [one for one in found if one.proposed is proposed]
        if some:
            yield said
            yield from (f"  {one.name}: {one.reason.english()}" for one in some)


def _under_way(row: IntroductionRow) -> str:
    step = _STATES[IntroductionState(row.state)].format(a=row.a, b=row.b, on=row.state_on.isoformat())
    return f"{row.a} and {row.b}: {step}"


def _targets(text: str) -> list[int]:
    """Return whom a name means: everybody at an organisation of that name, else one person."""
    try:
        return people_at(text) or [resolve_person(text)]
    except UnknownPersonError:
        raise UnknownPersonError("There is no person and no organisation “{name}”.", name=text) from None


def _names(contact_ids: list[int]) -> dict[int, str]:
    return {row.id: row.name for row in people_rows(contact_ids)}


def _weakest(path: Path, names: dict[int, str]) -> str:
    people = [names[id_] for id_ in path.contact_ids]
    if len(people) == 1:
        return f"You know {people[0]} yourself."
    if path.weakest == 0:
        return f"Weakest link: you and {people[0]}."
    how = path.hows[path.weakest - 1]
    return f"Weakest link: {people[path.weakest - 1]} and {people[path.weakest]}{f' ({how})' if how else ''}."

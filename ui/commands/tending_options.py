"""The options of the commands about whom to look after, how, and what to give: from show to draft."""

from __future__ import annotations

from models.advice.drafts import Purpose
from models.vocabulary import Answer
from ui.commands.options import PERSON_HELP, Commands, number, word, words_of

LANGUAGES = ("en", "de")


def add_tending(commands: Commands) -> None:
    """Add what decides how somebody is looked after."""
    show = commands.add(
        "show",
        "tell all that matters of a person",
        "Tell when somebody is next and why, step by step, how to reach them, what you have in common, where you left\n"
        "off, what you promised and what you last gave.",
        "  tendril show Maya",
    )
    show.add_argument("person", metavar="PERSON", help=PERSON_HELP)

    review = commands.add(
        "review",
        "list who is wilting",
        "List who was quiet for over twice their rhythm, or left three attempts unanswered, the longest first.",
    )
    review.add_argument("--most", metavar="N", type=number, default=20, help="how many are told; default: 20")

    rhythm = commands.add(
        "rhythm",
        "say how often a person comes up",
        "Put somebody into a circle or give them days of their own; pause, resume, or let go. All can be undone.",
        "  tendril rhythm Maya --circle Wider\n  tendril rhythm Maya --days 45\n  tendril rhythm 17 --let-go",
    )
    rhythm.add_argument("person", metavar="PERSON", help=PERSON_HELP)
    one_of = rhythm.add_mutually_exclusive_group(required=True)
    one_of.add_argument("--circle", metavar="NAME", help="a circle, or none for no rhythm")
    one_of.add_argument("--days", metavar="N", type=int, help="every so many days, 1 to 3650")
    one_of.add_argument("--pause", action="store_true", help="no rhythm until it is resumed")
    one_of.add_argument("--resume", action="store_true", help="look after them again")
    one_of.add_argument("--let-go", action="store_true", help="promises only from now on")

    answer = commands.add(
        "answer",
        "say whether a person answered",
        "Say whether your latest attempt was answered. After an unanswered one Tendril waits longer.",
        "  tendril answer Maya no",
    )
    answer.add_argument("person", metavar="PERSON", help=PERSON_HELP)
    answer.add_argument("answer", choices=words_of(Answer), type=word, metavar="ANSWER", help=", ".join(Answer))

    promise = commands.add(
        "promise",
        "promise a person something for a day",
        "Note a promise: it comes up on its day, whatever else there is.",
        '  tendril promise Maya "ask how the talk went" --on 2026-12-04\n'
        '  tendril promise Maya "call about the trip" --on 2026-12-04T18:30',
    )
    promise.add_argument("person", metavar="PERSON", help=PERSON_HELP)
    promise.add_argument("text", metavar="TEXT", help="what you promised")
    promise.add_argument("--on", metavar="DATE", required=True, help="the day, with a time where it has one")

    commands.add(
        "health",
        "tell how your relationships are doing",
        "Tell how many relationships are in good health, and what your rhythms promise beside the room you have.",
    )


def add_giving(commands: Commands) -> None:
    """Add what is about giving first and bringing people together."""
    share = commands.add(
        "share",
        "say who would be glad of something",
        "Say who would be glad of an article, a lead or an event about some interests, and for whom it is too early.",
        '  tendril share "Notes on write-ahead logging" --interest databases',
    )
    share.add_argument("text", metavar="TEXT", help="what it is")
    share.add_argument("--interest", metavar="NAME", nargs="+", action="extend", required=True, help="one or several")

    introductions = commands.add(
        "introductions",
        "list introductions under way and ideas",
        "List introductions under way with their next step, and pairs who share an interest and do not know each\n"
        "other, with what you can vouch with.",
    )
    introductions.add_argument("--most", metavar="N", type=number, default=12, help="how many ideas; default: 12")

    way = commands.add(
        "way",
        "say who could introduce you to somebody",
        "Show the strongest ways to a person or to somebody at an organisation, through people who know each other.",
        '  tendril way "Northwind"',
    )
    way.add_argument("target", metavar="NAME", help="a person or an organisation")

    draft = commands.add(
        "draft",
        "draft a note to a person",
        "Draft a note from what you know yourself, with the checklist beside it. Nothing is sent and nothing logged.",
        "  tendril draft Maya --for revive\n  tendril draft Maya --for ask_introduction --about Priya --wording 2",
    )
    draft.add_argument("person", metavar="PERSON", help=PERSON_HELP)
    draft.add_argument(
        "--for",
        dest="purpose",
        choices=words_of(Purpose),
        type=word,
        required=True,
        metavar="P",
        help=", ".join(Purpose),
    )
    draft.add_argument("--about", metavar="PERSON", help="whom an introduction or thanks is about")
    draft.add_argument("--language", choices=LANGUAGES, default="en", help="default: en")
    draft.add_argument("--wording", metavar="N", type=number, help="another wording than the person's own, from 1")

"""The options of the commands about events: events, event, met."""

from __future__ import annotations

from models.vocabulary import DEFAULT_CIRCLE_KEY, Kind
from ui.commands.options import Commands, words_of


def add_events(commands: Commands) -> None:
    """Add the commands that list events, add one, and note whom one met."""
    listed = commands.add(
        "events",
        "list events, or whom to look up at one",
        "List the events to come. With an event: whom to look up there, why, what you share, how to begin.",
        "  tendril events\n  tendril events PyCon --json",
    )
    listed.add_argument("event", metavar="EVENT", nargs="?", help="an id, or a part of the name")
    listed.add_argument("--all", action="store_true", help="add those that were")

    add = commands.add(
        "event",
        "add an event",
        "Add an event, with the people you expect to meet there.",
        '  tendril event "PyCon 2026" --on 2026-12-04 --place Lagos --expect Maya 17',
    )
    add.add_argument("name", metavar="NAME", help="what it is called")
    add.add_argument("--on", metavar="DATE", help="the day")
    add.add_argument("--place", metavar="TEXT", default="")
    add.add_argument("--note", metavar="TEXT", default="", help="who takes part, what you want to find out")
    add.add_argument("--expect", metavar="PERSON", nargs="+", action="extend", default=[], help="who will be there")

    met = commands.add(
        "met",
        "note whom you met at an event",
        "Note whom you met, a line a person: name, interests, a note, parted by dashes; an address anywhere. Without\n"
        "a line they are read from the input. Everybody new gets a first follow-up within 3 days; one undo takes back\n"
        "all.",
        '  tendril met DataConf "Priya Sundaram - open data, pottery - asked about my checklist" --on yesterday\n'
        "  tendril met DataConf < people.txt",
    )
    met.add_argument("event", metavar="EVENT", help="the name of a new event, or the id or name of one in the book")
    met.add_argument("line", metavar="LINE", nargs="*", help="one person")
    met.add_argument("--on", metavar="DATE", help="the day it was; default: the event's, else today")
    met.add_argument("--place", metavar="TEXT", default="")
    met.add_argument("--kind", choices=words_of(Kind), default=str(Kind.PROFESSIONAL), help="default: professional")
    met.add_argument("--circle", metavar="NAME", default=DEFAULT_CIRCLE_KEY, help="or none; default: Network")

"""The scenes with the sample people: every view and dialog, taken in every size."""

from __future__ import annotations

from datetime import timedelta

from models.operations.contact import log_interaction
from models.operations.events import EventFields, MetPerson, add_event, meet_people
from models.operations.people import delete_people
from models.operations.people import edit_person as edit
from models.operations.templates import add_template
from models.queries import people_rows
from models.queries.palette import people_named
from models.queries.templates import own_templates
from ui.drafts.template_dialog import TemplateDialog
from ui.drafts.unaddressed_note_dialog import UnaddressedNoteDialog
from ui.events.meeting_dialog import MeetingDialog
from ui.interactions.log_dialog import LogDialog
from ui.screenshots.stage import Scene, Stage
from ui.window.views import EVENTS, IMPORT, INSIGHTS, INTERESTS, INTRODUCTIONS, PEOPLE, SETTINGS, TODAY

# A made-up file in LinkedIn's form, its three lines of notes included.
SAMPLE_FILE = """\
Notes:
"When exporting your connection data, you may notice that some of the email addresses are missing."

First Name,Last Name,URL,Email Address,Company,Position,Connected On
Ada,Lindgren,https://www.linkedin.com/in/ada-lindgren-example,ada@lumen.example,Lumen Labs,Research lead,05 Mar 2021
Bruno,Carvalho,https://www.linkedin.com/in/bruno-carvalho-example,,Harbour Data,Platform engineer,17 Jun 2022
Chiara,Moretti,https://www.linkedin.com/in/chiara-moretti-example,chiara@moretti.example,Moretti,Designer,02 Feb 2024
Dele,Adeyemi,https://www.linkedin.com/in/dele-adeyemi-example,,Northwind,Product manager,28 Oct 2025
,,https://www.linkedin.com/in/nameless-example,,,,11 Nov 2025
Emi,Tanaka,https://www.linkedin.com/in/emi-tanaka-example,emi@tanaka.example,Tanaka & Co,Partner,30 Aug 2023
"""


# Whom one met at a conference.
MET = (
    MetPerson("Priya Nair", ("Open data", "Pottery"), "She asked about my migration checklist."),
    MetPerson("Tom Berg", ("Jazz",), "Wants to see the slides.", "Harbour Data"),
)


def review(stage: Stage) -> None:
    """Review who wilts."""
    stage.view(TODAY)
    stage.window.wishes.review()


def person(stage: Stage) -> None:
    """Show a person beside the list, or instead of it where there is no room."""
    stage.people()
    stage.window.open_person(stage.first_person())


def person_page(stage: Stage) -> None:
    """Show a person as a page."""
    person(stage)
    stage.view(PEOPLE).place.open(asked=True)


def merge(stage: Stage) -> None:
    """Merge two people."""
    view = stage.people()
    stage.window.wishes.merge(view.model.ids[1:3])


def gone(stage: Stage) -> None:
    """List who was deleted and is still in the history."""
    stage.operations.perform(delete_people, stage.people().model.ids[3:6])
    stage.window.undo_bar.hide()
    stage.window.wishes.show_gone()
    stage.wait(lambda: not stage.operations.background.busy)


def erase(stage: Stage) -> None:
    """Ask before somebody is erased for good who has steps in the history and is named in a note of somebody else."""
    who, other = stage.people().model.ids[1:3]
    name = people_rows([who])[0].name
    stage.operations.perform(log_interaction, [who, other], medium="in_person", note="Lunch by the harbour")
    stage.operations.perform(edit, other, how_met=f"Through {name}")
    stage.window.undo_bar.hide()
    stage.window.wishes.erase([who])
    while stage.operations.background.busy:
        stage.settle()


def add_person(stage: Stage) -> None:
    """Add a person."""
    stage.people()
    stage.window.add_person()


def edit_person(stage: Stage) -> None:
    """Edit a person."""
    stage.people().edit_person(stage.first_person())


def log(stage: Stage) -> None:
    """Log an interaction with a day in its note."""
    stage.view(TODAY)
    stage.window.log_interaction([stage.first_person()])
    stage.dialog(LogDialog).note.setPlainText("Reviewed the slides. She speaks on 4 December; ask how it went.")


def interests(stage: Stage) -> None:
    """Show the interests, one of them chosen."""
    stage.view(INTERESTS).open_interest("Databases")


def share(stage: Stage) -> None:
    """Look for whoever would be glad of something."""
    view = stage.view(INTERESTS)
    view.share("Databases")
    view.panel.share.title.setText("A field guide to write-ahead logging")


def unaddressed(stage: Stage) -> None:
    """What was written to somebody who was deleted meanwhile."""
    words = (
        "Coffee by the harbour?\n\nDear Maya,\n\nyour talk on tidal power has stayed with me. I am in Lisbon in March: "
        "shall we have that coffee by the harbour?"
    )
    stage.view(TODAY)
    UnaddressedNoteDialog(stage.operations, (), words, stage.window).open()


def draft(stage: Stage) -> None:
    """Write to one of the two who were introduced."""
    stage.view(INTRODUCTIONS).cards[0].act()


def own_template(stage: Stage) -> None:
    """Write a template of one's own, seen written to somebody."""
    view = stage.view(SETTINGS)
    text = (
        "Hello {first_name},\n\nit was good to meet you {met}. How is it going with {shared_interest}?\n\nBest wishes"
    )
    stage.operations.perform(add_template, "after_meeting", name="After a talk", subject="{event}", text=text)
    stage.operations.perform(add_template, "after_meeting", name="After a course", text=text)
    stage.operations.perform(add_template, "revive", name="Short and warm", text="Hi {first_name}, how are you?")
    view.templates.edit(own_templates()[0])


def templates(stage: Stage) -> None:
    """Show the section of templates."""
    own_template(stage)
    stage.dialog(TemplateDialog).reject()
    settings(stage, "templates")


def introduce(stage: Stage) -> None:
    """Introduce two people who share something."""
    stage.view(INTRODUCTIONS)
    pair = [people_named(name, 1)[0].contact_id for name in ("Maya Okafor", "Tariq Rahman")]
    stage.window.wishes.introduce(pair)


def events(stage: Stage) -> None:
    """Show an event to come with whom to look up there, and one that was."""
    perform = stage.operations.perform
    today = stage.operations.book.clock.today()
    maya, priya = (people_named(name, 1)[0].contact_id for name in ("Maya Okafor", "Tomás Lindqvist"))
    perform(meet_people, EventFields("DataConf", today - timedelta(days=4), "Berlin"), MET)
    perform(add_event, EventFields("Chess evening", today - timedelta(days=2)))
    perform(add_event, EventFields("PyCon 2026", today + timedelta(days=1), "Lagos", "Northwind has a stand."), [maya])
    perform(add_event, EventFields("Winter party", today + timedelta(days=19), "Gothenburg"), [priya])


def events_view(stage: Stage) -> None:
    """Show the view of events."""
    events(stage)
    stage.view(EVENTS)


def today_with_events(stage: Stage) -> None:
    """Show Today with people one has just met, an event to come and the question whom one met."""
    events(stage)
    stage.view(TODAY).refresh()


def meeting(stage: Stage) -> None:
    """Note whom one met at an event."""
    stage.view(EVENTS)
    stage.window.wishes.note_met()
    dialog = stage.dialog(MeetingDialog)
    dialog.event_line.show_event("DataConf", stage.operations.book.clock.today() - timedelta(days=4), "Berlin")
    dialog.rows[0].name.setText(
        "Priya Sundaram – open data, pottery – asked about my migration checklist\n"
        "Tom Berg, Harbour Data – jazz – wants to see the slides – tom@harbour.example\nMaya Okafor\nAna"
    )


def insights(stage: Stage, page: str) -> None:
    """Show a page of the insights once it was read."""
    view = stage.view(INSIGHTS)
    view.show_page(page)
    stage.wait(lambda: not view.is_reading)


def importing(stage: Stage) -> None:
    """Show what importing a file would do."""
    view = stage.view(IMPORT)
    stage.window.open_import(stage.file("Connections.csv", SAMPLE_FILE))
    stage.wait(lambda: not view.is_working)


def settings(stage: Stage, section: str) -> None:
    """Show a section of the settings."""
    view = stage.view(SETTINGS)
    stage.settle()
    view.show_section(getattr(view, section))


def palette(stage: Stage, text: str) -> None:
    """Find something by the command palette."""
    stage.view(TODAY)
    stage.window.finding.open_palette(text)


def keys(stage: Stage) -> None:
    """Show the keys."""
    stage.view(TODAY)
    stage.window.show_keys()


SCENES = (
    Scene("today", lambda stage: stage.view(TODAY)),
    Scene("review", review),
    Scene("log", log),
    Scene("people", lambda stage: stage.people()),
    Scene("people-found", lambda stage: stage.people("talk")),
    Scene("merge", merge),
    Scene("erase", erase),
    Scene("erase-gone", gone),
    Scene("person", person),
    Scene("person-page", person_page),
    Scene("person-add", add_person),
    Scene("person-edit", edit_person),
    Scene("interests", interests),
    Scene("share", share),
    Scene("introductions", lambda stage: stage.view(INTRODUCTIONS)),
    Scene("introduce", introduce),
    Scene("draft", draft),
    Scene("draft-unaddressed", unaddressed),
    Scene("template", own_template),
    Scene("templates", templates),
    Scene("events", events_view),
    Scene("events-met", meeting),
    Scene("events-today", today_with_events),
    Scene("insights", lambda stage: insights(stage, "numbers")),
    Scene("map", lambda stage: insights(stage, "map")),
    Scene("import", importing),
    Scene("settings", lambda stage: stage.view(SETTINGS).sections),
    Scene("settings-week", lambda stage: settings(stage, "week"), everywhere=False),
    Scene("settings-circles", lambda stage: settings(stage, "circles")),
    Scene("settings-platforms", lambda stage: settings(stage, "platforms"), everywhere=False),
    Scene("settings-look", lambda stage: settings(stage, "look"), everywhere=False),
    Scene("settings-backups", lambda stage: settings(stage, "backups")),
    Scene("settings-about", lambda stage: settings(stage, "about"), everywhere=False),
    Scene("palette", lambda stage: palette(stage, "")),
    Scene("palette-people", lambda stage: palette(stage, "ma")),
    Scene("palette-misspelt", lambda stage: palette(stage, "oakfor"), everywhere=False),
    Scene("palette-notes", lambda stage: palette(stage, "talk"), everywhere=False),
    Scene("palette-nothing", lambda stage: palette(stage, "xyzzy"), everywhere=False),
    Scene("keys", keys),
)

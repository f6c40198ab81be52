"""The scenes of what an import concludes from a file, what the user changes of it, and taking it back later."""

from __future__ import annotations

from models.exchange.files import read_people
from models.operations.contact import log_interaction
from models.operations.importing import import_people
from models.vocabulary import Kind
from ui.importing.import_view import CHECK
from ui.screenshots.stage import Scene, Stage
from ui.shared.tag_input import Tag
from ui.window.views import IMPORT, SETTINGS

_CARD = """\
BEGIN:VCARD
VERSION:3.0
FN:{name}
EMAIL;TYPE={place}:{address}
TEL;TYPE=CELL:{number}
CATEGORIES:{groups}
INTEREST:{interest}
END:VCARD
"""
_PEOPLE = (
    ("Alma Reyes", "WORK", "alma@reyes.example", "+34 600 111 201", "Clients,Sailing club", "sailing"),
    ("Bruno Keller", "WORK", "bruno@keller.example", "+49 170 5550102", "Clients", "jazz"),
    ("Carla Neumann", "HOME", "carla@neumann.example", "+49 170 5550103", "Family", "sourdough"),
    ("Dario Neumann", "HOME", "dario@neumann.example", "+49 170 5550104", "Family,Sailing club", "sailing"),
    ("Edda Lund", "INTERNET", "edda@lund.example", "+47 912 34 505", "Choir", "Bach"),
)


def _cards() -> str:
    names = ("name", "place", "address", "number", "groups", "interest")
    return "".join(_CARD.format(**dict(zip(names, person, strict=True))) for person in _PEOPLE)


def _seen(stage: Stage) -> None:
    """Show what a file of vCards says."""
    view = stage.view(IMPORT)
    stage.window.open_import(stage.file("people.vcf", _cards()))
    stage.wait(lambda: view.step == CHECK and not view.is_working)


def _changed(stage: Stage) -> None:
    """Change what the file says: a kind, a group left out, a group for everybody."""
    _seen(stage)
    card = stage.view(IMPORT).check.conclusions
    field = card.kind_fields[Kind.BOTH]
    field.show_value(Kind.PERSONAL)
    field.settled.emit(Kind.PERSONAL)
    card.chips["groups"][0].click()
    stage.settle()
    card.more_button.click()
    card.group_field.add(Tag("PyCon 2026"))


def _several(stage: Stage) -> None:
    """Read the first of three files."""
    view = stage.view(IMPORT)
    paths = [stage.file(name, _cards()) for name in ("people.vcf", "more.vcf", "club.vcf")]
    view.open_paths(paths)
    stage.wait(lambda: view.step == CHECK and not view.is_working)


def _history(stage: Stage) -> None:
    """Offer to take an import back that was not the last step."""
    book = stage.operations.book
    stage.operations.announce(import_people(book, read_people(_cards().encode()), circle_id=None))
    stage.operations.perform(log_interaction, [stage.first_person()], medium="call")
    settings = stage.view(SETTINGS)
    settings.show_section(settings.history)


IMPORTS = (
    Scene("import-cards", _seen),
    Scene("import-changed", _changed),
    Scene("import-several", _several, everywhere=False),
    Scene("settings-history", _history, everywhere=False),
)

"""The scenes of whoever may be there twice: in the book, and in a file that is to be imported."""

from __future__ import annotations

from models.operations.fields import PersonFields
from models.operations.people import add_person
from models.queries import people_rows
from ui.importing.import_view import CHECK, DONE, RHYTHM
from ui.importing.import_view import DUPLICATES as RESOLVE
from ui.screenshots.stage import Scene, Stage
from ui.window.views import DUPLICATES, IMPORT

_ROWS = """\
Name,Company,Job,E-mail,Mobile,Birthday,Met,Hobby,Ref
"{other}",{organization},Consultant,double@lumen.example,,,2021-03-05,sailing,A1
Bob Miller,Harbour Data,Platform engineer,,+49 170 5512345,,2022-06-17,chess,A2
Robert Miller,Harbour Data,,bob@harbour.example,,,2022-06-17,,A3
Chiara Moretti,Moretti,Designer,chiara@moretti.example,,1990-09-02,2024-02-02,chess; jazz,A4
,,,,,,,,A5
"""


def _duplicates(stage: Stage) -> None:
    """Show two who may be one."""
    person = people_rows([stage.first_person()])[0]
    double = PersonFields(name=_other_way(person.name), organization=person.organization, title="Consultant")
    add_person(stage.operations.book, double)
    _look(stage)


def _none(stage: Stage) -> None:
    """Show that nobody is there twice."""
    _look(stage)


def _resolving(stage: Stage, step: int) -> None:
    """Import a table of which somebody is known already."""
    person = people_rows([stage.first_person()])[0]
    rows = _ROWS.format(other=_other_way(person.name), organization=person.organization)
    view = stage.view(IMPORT)
    stage.window.open_import(stage.file("people.csv", rows))
    stage.wait(lambda: view.step == CHECK and not view.is_working)
    while view.step < min(step, RHYTHM):
        view.next_button.click()
    if step == DONE:
        view.next_button.click()
        stage.wait(lambda: view.step == DONE)


def _resolved(stage: Stage) -> None:
    """Resolve every pair."""
    _resolving(stage, RESOLVE)
    view = stage.view(IMPORT)
    view.duplicates.decide("same")
    view.duplicates.decide("later")


def _other_way(name: str) -> str:
    given, _, family = name.rpartition(" ")
    return f"{family}, {given}"


def _look(stage: Stage) -> None:
    view = stage.view(DUPLICATES)
    view.search()
    stage.wait(lambda: not view.is_searching)


PAIRS = (
    Scene("import-columns", lambda stage: _resolving(stage, CHECK)),
    Scene("import-duplicates", lambda stage: _resolving(stage, RESOLVE)),
    Scene("import-resolved", _resolved, everywhere=False),
    Scene("import-rhythm", lambda stage: _resolving(stage, RHYTHM), everywhere=False),
    Scene("import-done", lambda stage: _resolving(stage, DONE)),
    Scene("duplicates", _duplicates),
    Scene("duplicates-none", _none, everywhere=False),
)

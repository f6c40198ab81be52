"""Files as LinkedIn and Google export them, and the import in a window of its own."""

from __future__ import annotations

import pytest

from ui.importing.import_view import CHECK, DONE, ImportView

LINKEDIN = (
    'Notes:\n"When exporting your connection data, you may notice that some of the email addresses are missing."\n\n'
    "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    "Ada,Lindgren,https://www.linkedin.com/in/adal,ada@lumen.example,Lumen Labs,Research lead,05 Mar 2021\n"
    'Tomás,Okafor,https://www.linkedin.com/in/tomas-o,,"Harbour, Inc.",CTO,12 Nov 2026\n'
    "Zoë,Ødegård,https://www.linkedin.com/in/zoe-o,,,Founder,20 Nov 2026\n"
    ",,,,,,03 Mar 2021\n"
)
GOOGLE = (
    "First Name,Last Name,Nickname,Birthday,Notes,Labels,"
    "E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value\r\n"
    "Priya,Sundaram,,--03-07,,* myContacts ::: Chess club,* Home,priya@gmail.example,Mobile,+49 170 5512345\r\n"
)


@pytest.fixture
def linkedin(tmp_path):
    """Three people, and a row of a closed account."""
    path = tmp_path / "Connections.csv"
    path.write_text(LINKEDIN, encoding="utf-8")
    return path


@pytest.fixture
def google(tmp_path):
    """One person with a label, a birthday without a year and an empty column or two."""
    path = tmp_path / "contacts.csv"
    path.write_bytes(GOOGLE.encode())
    return path


@pytest.fixture
def view(qtbot, operations):
    """The import, shown as the window shows it."""
    view = ImportView(operations)
    qtbot.addWidget(view)
    view.resize(1072, 744)
    view.show()
    return view


@pytest.fixture
def checked(qtbot, view):
    """Read a file and wait for what will happen: checked(path)."""

    def check(path):
        with qtbot.waitSignal(view.step_shown, check_params_cb=lambda step: step == CHECK, timeout=10_000):
            view.open_path(path)
        return view

    return check


@pytest.fixture
def imported(qtbot, checked):
    """Import a file with what is suggested: imported(path)."""

    def run(path):
        view = checked(path)
        view.next_button.click()
        with qtbot.waitSignal(view.step_shown, check_params_cb=lambda step: step == DONE, timeout=10_000):
            view.next_button.click()
        return view

    return run

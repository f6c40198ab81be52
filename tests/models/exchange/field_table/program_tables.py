"""Tables of other programs, with every column that the program has for a person.

They stand in the folder “columns”, a line “column = cell” each; a line break in a cell is written ⏎. Where a cell is
read as something else (a day in another order), what it should be stands behind an arrow.
"""

from __future__ import annotations

import csv
import io
from pathlib import Path

from tests.models.exchange.field_table.program_file import ProgramFile

_COLUMNS = Path(__file__).parent / "columns"


def _table(program: str, format_: str, name: str, *, encoding: str = "utf-8", delimiter: str = ",") -> ProgramFile:
    header, cells, said = [], [], []
    for line in (_COLUMNS / f"{name}.txt").read_text("utf-8").splitlines():
        column, _, told = line.partition(" = ")
        cell, arrow, meant = told.partition(" → ")
        header.append(column)
        cells.append(cell.replace("⏎", "\n"))
        said.append((column, meant if arrow else cells[-1]))
    stream = io.StringIO()
    csv.writer(stream, delimiter=delimiter).writerows([header, cells])
    return ProgramFile(program, "people.csv", format_, stream.getvalue().encode(encoding), tuple(said))


# Outlook in German and French writes the code page of Windows and semicolons.
TABLES = (
    _table("LinkedIn", "linkedin-csv", "linkedin"),
    _table("Google", "google-csv", "google"),
    _table("Outlook", "outlook-csv", "outlook"),
    _table("Outlook.com", "outlook-csv", "outlook-web"),
    _table("Outlook, German", "outlook-csv", "outlook-german", encoding="cp1252", delimiter=";"),
    _table("Outlook, French", "outlook-csv", "outlook-french", encoding="cp1252", delimiter=";"),
    _table("Thunderbird", "thunderbird-csv", "thunderbird"),
    _table("Yahoo", "yahoo-csv", "yahoo"),
    _table("Apple", "apple-csv", "apple"),
    _table("HubSpot", "hubspot-csv", "hubspot"),
    _table("Notion", "notion-csv", "notion"),
    _table("Nextcloud", "nextcloud-csv", "nextcloud"),
    _table("Monica (CSV)", "monica-csv", "monica-table"),
    _table("Dex", "dex-csv", "dex"),
    _table("Clay", "clay-csv", "clay"),
)

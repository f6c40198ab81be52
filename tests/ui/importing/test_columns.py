"""How a file's columns are told to the user."""

from __future__ import annotations

import pytest

from models.exchange.files import read_people
from ui.importing.columns import understood_columns


def _lines(text):
    lines, empty = understood_columns(read_people(text.encode(), name="table.csv"))
    return {line.heading: (line.meaning, line.example) for line in lines}, empty


@pytest.mark.parametrize(
    ("header", "row", "heading", "told"),
    [
        ("Vorname;Nachname;Firma", "Jürgen;Müller;Königsbach", "Vorname + Nachname", ("Name", "Jürgen Müller")),
        ("Last Name,First Name,Phone", "Müller,Ada,12345", "Last Name + First Name", ("Name", "Ada Müller")),
        ("Display Name,First Name,Last Name", "Ada L.,Ada,Lindgren", "Display Name + First Name + Last Name",
         ("Name", "Ada L.")),
        ("Name,Hobby,Email", "Ada,chess; sailing,a@b.example", "Hobby", ("Interest", "chess; sailing")),
        ("Name,Shoe size,Email", "Ada,38,a@b.example", "Shoe size", ("Kept as it is", "38")),
        ("Name,Business Fax,Email", "Ada,123,a@b.example", "Business Fax", ("Phone · work fax", "123")),
        ("Name,LinkedIn,Email", "Ada,https://www.linkedin.com/in/ada,a@b.example", "LinkedIn",
         ("Profile · LinkedIn", "linkedin.com/in/ada")),
    ],
)  # fmt: skip
def test_columns_are_told_in_tendrils_words(header, row, heading, told):
    lines, _ = _lines(f"{header}\n{row}\n")
    assert lines[heading] == told


def test_empty_columns_are_only_counted():
    lines, empty = _lines("Name,Email,Phone,Notes\nAda,a@b.example,,\nMaya,,,\n")
    assert list(lines) == ["Name", "Email"]
    assert empty == 2


def test_an_example_comes_from_the_first_row_that_has_one():
    lines, _ = _lines("Name,Email,Notes\nAda,,\nMaya,maya@b.example,Met in Oslo\n")
    assert lines["Notes"] == ("Notes", "Met in Oslo")


def test_a_long_address_is_named_by_its_ends():
    header = "Name,Home Street,Home City,Home State,Home Postal Code,Home Country"
    lines, _ = _lines(f"{header}\nAda,1 Home Rd,Helsinki,,00100,Finland\n")
    assert lines["Home Street … Home Country"] == ("Address · home", "1 Home Rd, Helsinki, 00100, Finland")

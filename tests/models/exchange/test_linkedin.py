"""Connections.csv with everything that has been seen in it."""

from __future__ import annotations

from datetime import date

import pytest

from models.exchange.files import ImportFile, read_people
from models.vocabulary import Kind, Stage

NOTE = '"When exporting your connection data, you may notice that some of the data, such as e-mail, is missing."'
HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On"
ADA = 'Ada,Byron,https://www.linkedin.com/in/Ada-Byron/,ada@example.com,"Engines, Inc.",Analyst,16 Jan 2020'


def linkedin(*lines: str, end: str = "\n") -> ImportFile:
    file = read_people(end.join(lines).encode())
    assert file.format == "linkedin-csv"
    return file


@pytest.mark.parametrize(
    "preamble",
    [
        (),
        ("Notes:", NOTE, ""),
        ("\ufeffNotes:", NOTE, ""),
        ("Notes:", NOTE, "", ""),
        ("Notes:", "Unquoted notes, with a comma.", "And another line.", ""),
        ("Notes:", NOTE, '"'),
        ("Notes :", NOTE, '"'),
        ("Notes:,,,,,,", f"{NOTE},,,,,,", ",,,,,,"),
        ("", ""),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_preamble(preamble: tuple[str, ...], end: str) -> None:
    file = linkedin(*preamble, HEADER, ADA, end=end)
    (ada,) = file.records()
    assert ada.line == len(preamble) + 2
    assert ada.columns == {
        "name": "Ada Byron", "given_name": "Ada", "family_name": "Byron", "organization": "Engines, Inc.",
        "title": "Analyst", "met_on": date(2020, 1, 16), "kind": Kind.PROFESSIONAL, "stage": Stage.CONNECTING,
    }  # fmt: skip
    assert ada.sure_keys() == ["url:linkedin.com/in/ada-byron", "email:ada@example.com"]
    assert [method.platform for method in ada.methods] == ["linkedin", "work_email"]
    assert file.set_aside == []


def test_columns_in_another_order_missing_and_more() -> None:
    (ada,) = linkedin(
        "Last Name,First Name,Connected On,Followers,Email Address", "Byron,Ada,7-Feb-22,500,ada@gmail.com"
    ).records()
    assert (ada.name, ada.columns["met_on"]) == ("Ada Byron", date(2022, 2, 7))
    assert ada.kept == [("Followers", "500")]
    assert ada.methods[0].platform == "private_email"


@pytest.mark.parametrize(
    ("header", "day"),
    [
        ("Prénom,Nom,URL,Adresse e-mail,Entreprise,Poste,Date de connexion", "12 mars 2023"),
        ("Vorname,Nachname,URL,E-Mail-Adresse,Unternehmen,Position,Verbunden am", "12. März 2023"),
        ("Nombre,Apellido,URL,Correo electrónico,Empresa,Cargo,Conectado el", "12 mar 2023"),
        ("Nome,Cognome,URL,Indirizzo email,Azienda,Posizione,Data di collegamento", "12 mar 2023"),
    ],
)
def test_localized_headers(header: str, day: str) -> None:
    (ada,) = linkedin(header, f"Ada,Byron,https://www.linkedin.com/in/ada,ada@fr.example,Acme,Poste,{day}").records()
    assert (ada.name, ada.columns["organization"], ada.columns["met_on"]) == ("Ada Byron", "Acme", date(2023, 3, 12))


def test_people_with_half_a_name_come_in_and_ghosts_are_set_aside() -> None:
    file = linkedin(
        HEADER, "Ghost,,,,NoUrl Inc,Unknown,01 Jan 2018", ",,https://www.linkedin.com/in/nobody,,,,", ",,,,,,12 Mar 2024",  # noqa: E501
        ",,,,,,", ADA,
    )  # fmt: skip
    assert [person.name for person in file.records()] == ["Ghost", "Ada Byron"]
    assert [(entry.line, entry.reason.english()) for entry in file.set_aside] == [
        (3, "This row has no name."), (4, "This row has no name."),
    ]  # fmt: skip
    assert file.set_aside[1].text == ",,,,,,12 Mar 2024"


def test_a_date_that_cannot_be_read_is_kept_as_it_is() -> None:
    (ada,) = linkedin(HEADER, "Ada,Byron,,,,,lately").records()
    assert "met_on" not in ada.columns
    assert ada.kept == [("Connected On", "lately")]


def test_numeric_dates_of_a_resaved_sheet_are_read_by_the_whole_column() -> None:
    people = linkedin(HEADER, "Ada,Byron,,,,,3/7/2021", "Bob,Ash,,,,,12/28/2021").records()
    assert [person.columns["met_on"] for person in people] == [date(2021, 3, 7), date(2021, 12, 28)]


def test_a_semicolon_export_from_excel_in_windows_1252() -> None:
    text = HEADER.replace(",", ";") + "\r\nJürgen;Müller;;;Möbel AG;;05 Mar 2021\r\n"
    file = read_people(text.encode("cp1252"))
    assert (file.format, file.encoding) == ("linkedin-csv", "Windows-1252")
    assert [person.name for person in file.records()] == ["Jürgen Müller"]


def test_a_row_with_a_bare_comma_too_many_is_set_aside() -> None:
    shifted = "Bob,Ash,https://www.linkedin.com/in/bob,,Engines, Inc.,Analyst,16 Jan 2020"
    file = linkedin(HEADER, ADA + ",,", shifted)
    assert [person.name for person in file.records()] == ["Ada Byron"]
    assert [(entry.line, "comma" in entry.reason.english(), entry.text) for entry in file.set_aside] == [
        (3, True, shifted)
    ]


@pytest.mark.parametrize(
    ("header", "row", "name", "met"),
    [
        ("名,姓,URL,メールアドレス,会社,役職,つながりの日付",
         "花子,山田,{url},,青井,部長,2023年3月5日", "山田花子", date(2023, 3, 5)),
        ("이름,성,URL,이메일 주소,회사,직책,1촌 맺은 날짜",
         "민수,김,{url},,가나,과장,2022년 11월 3일", "김민수", date(2022, 11, 3)),
        ("Имя,Фамилия,URL,Адрес электронной почты,Компания,Должность,Дата добавления",
         "Иван,Петров,{url},,Газ,Директор,5 марта 2023 г.", "Иван Петров", date(2023, 3, 5)),
        ("Nome,Sobrenome,URL,Endereço de e-mail,Empresa,Cargo,Conectado em",
         "Inês,Melo,{url},,Pão,Chefe,12 de mar. de 2023", "Inês Melo", date(2023, 3, 12)),
        ("Vorname;Nachname;URL;E-Mail-Adresse;Unternehmen;Position;Verbunden am",
         "Jörg;Groß;{url};;Süß;Koch;44260", "Jörg Groß", date(2021, 3, 5)),
    ],
)  # fmt: skip
def test_localized_headers_names_and_dates(header: str, row: str, name: str, met: date) -> None:
    (person,) = linkedin(header, row.format(url="https://www.linkedin.com/in/somebody")).records()
    assert (person.name, person.columns["met_on"]) == (name, met)
    assert (person.sure_keys(), person.kept) == (["url:linkedin.com/in/somebody"], [])


def test_columns_of_ones_own_are_read_too() -> None:
    (ada,) = linkedin(f"{HEADER},Tags,Notes,Phone", f"{ADA},Chess; Poets,Met on a train,+44 20 7946 0018").records()
    assert (ada.groups, ada.columns["notes"]) == (["Chess", "Poets"], "Met on a train")
    assert (ada.columns["kind"], ada.columns["stage"], ada.columns["met_on"]) == (
        Kind.PROFESSIONAL, Stage.CONNECTING, date(2020, 1, 16),
    )  # fmt: skip
    assert [method.platform for method in ada.methods] == ["linkedin", "work_email", ""]


def test_contacts_of_xing_are_not_linkedins() -> None:
    file = read_people(
        b"Vorname,Nachname,Firma,Position,E-Mail privat,XING-Profil,Kontakt seit\n"
        b"Jan,Blau,Rot AG,Koch,jan@web.de,https://www.xing.com/profile/Jan_Blau,12.05.2015\n"
    )
    (jan,) = file.records()
    assert (file.format, jan.columns["met_on"]) == ("csv", date(2015, 5, 12))
    assert [method.platform for method in jan.methods] == ["private_email", "xing"]


def test_invitations_are_about_the_other_person() -> None:
    text = (
        "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n"
        'Me Myself,Ada Byron,"3/15/23, 9:01 PM",Hello Ada,OUTGOING,https://linkedin.com/in/me,https://linkedin.com/in/ada\n'
        'Bo Lind,Me Myself,"3/16/23, 9:01 PM",,INCOMING,https://linkedin.com/in/bo,https://linkedin.com/in/me\n'
    )
    file = read_people(text.encode())
    ada, bo = file.records()
    assert file.format == "linkedin-invitations-csv"
    assert (ada.name, ada.columns["notes"], ada.sure_keys()) == ("Ada Byron", "Hello Ada", ["url:linkedin.com/in/ada"])
    assert (bo.name, bo.sure_keys()) == ("Bo Lind", ["url:linkedin.com/in/bo"])
    assert ada.kept == [("Invitation sent at", "3/15/23, 9:01 PM")]
    assert {person.columns["stage"] for person in (ada, bo)} == {Stage.CONNECTING}
    assert "met_on" not in ada.columns

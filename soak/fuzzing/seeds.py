"""What the fuzzer starts from: the sample people as Tendril writes them, and small files as other programs would."""

from __future__ import annotations

import io
import json
import zipfile
from datetime import datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from models.clock import FixedClock
from models.exchange.written import WRITTEN
from models.operations.sample import add_sample_people
from models.queries import people_ids
from scheduler.opening import open_planned_book

NOW = datetime.fromisoformat("2026-11-23T08:00")
_PEOPLE = 3
_PNG = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="


@cache
def written() -> dict[str, bytes]:
    """Return some of the sample people in every format that Tendril writes and reads, by its key."""
    texts = {}
    with TemporaryDirectory(prefix="tendril-soak-") as folder:
        book = open_planned_book(Path(folder), FixedClock(NOW))
        try:
            add_sample_people(book)
            ids = people_ids()[:_PEOPLE]
            for format_ in WRITTEN:
                path = Path(folder) / f"{format_.key}{format_.ending}"
                format_.write(book, None if format_.key == "json" else ids, path)
                texts[format_.key] = path.read_bytes()
        finally:
            book.close()
    return texts


def tables() -> list[bytes]:
    """Return tables of several programs, with and without a header, in several encodings and with broken quotes."""
    linkedin = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    row = "Ada,Byron,https://www.linkedin.com/in/ada,ada@b.example,Engines,Analyst,05 Mar 2021\n"
    german = "Anrede;Vorname;Nachname;Firma;E-Mail-Adresse;Telefon (privat);Geburtstag;Straße geschäftlich\n"
    thunderbird = (
        "First Name,Last Name,Display Name,Primary Email,Birth Year,Birth Month,Birth Day,Web Page 1,Custom 1\n"
    )
    return [
        *(written()[key] for key in ("csv", "google-csv", "outlook-csv")),
        f'Notes:\n"When exporting, ""some"" are left out"\n\n{linkedin}{row}"Bo, ""B"" ,x\n{row}'.encode(),
        f"{german}Frau;Jürgen;Müller;Gärten;j@m.example;030 123456;1.2.1980;Allee 1\n".encode("cp1252"),
        f"{thunderbird}Ada,Byron,Ada Byron,ada@b.example,1990,2,29,https://b.example,x\n".encode("utf-16"),
        "姓,名,会社名,電子メール アドレス,携帯電話,誕生日\n田中,花子,北風,h@t.example,090-1234-5678,2001/2/3\n".encode(
            "cp932"
        ),
        b'Name,E-mail,Phone\n"Ada, the ""first""",ada@b.example,"+47 900 00 001 ::: 900 00 002"\n"Bo\nB",,\n',
        b"Ada\tada@b.example\t+47 900 00 001\nBo\tbo@b.example\t+47 900 00 002\n",
        b"sep=;\nName;Mail\nAda;ada@b.example\n",
        b"ada@b.example\nBo <bo@b.example>\n",
    ]


def cards() -> list[bytes]:
    """Return vCards of every version, folded, encoded, grouped and inside each other."""
    quoted = b"N;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:M=FCller;J=FCrgen;;;\r\nTEL;CELL;PREF:+47 900 00 001\r\n"
    note = b"NOTE;ENCODING=QUOTED-PRINTABLE:one=0D=0A=\r\ntwo\r\n"
    apple = (
        b"N:Byron;Ada;;;\nitem1.TEL:+4790000001\nitem1.X-ABLabel:_$!<Home>!$_\nBDAY:1604-04-12\nUID:1\n"
        b"X-SOCIALPROFILE;type=twitter:https://twitter.com/ada\nNOTE:long\n  folded\nCATEGORIES:Friends,Chess\n"
    )
    photo = f"PHOTO;ENCODING=b;TYPE=PNG:{_PNG}\n".encode()
    group = b"BEGIN:VCARD\nVERSION:3.0\nKIND:group\nFN:Team\nMEMBER:urn:uuid:1\nEND:VCARD\n"
    agent = b"FN:Bo\nAGENT:\nBEGIN:VCARD\nFN:Cy\nEND:VCARD\nRELATED;TYPE=friend:Ada\n"
    address = b'FN:Ada\nADR;TYPE=work;LABEL="a, b":;;Allee 1;Oslo;;0150;Norway\nBDAY:--0412\n'
    return [
        written()["vcf"],
        written()["vcf3"],
        b"BEGIN:VCARD\r\nVERSION:2.1\r\n" + quoted + note + b"END:VCARD\r\n",
        b"BEGIN:VCARD\nVERSION:3.0\n" + apple + photo + b"END:VCARD\n" + group,
        b"BEGIN:VCARD\nVERSION:3.0\n" + agent + b"END:VCARD\n",
        b"VERSION:3.0\rFN:No beginning\rEMAIL:a@b.example\rEND:VCARD\r",
        b"BEGIN:VCARD\nVERSION:4.0\n" + address + b"END:VCARD\n",
        "BEGIN:VCARD\nFN:Žofie Němcová\nORG:Ž;Č\nEND:VCARD\n".encode("cp1250"),
    ]


def json_cards() -> list[bytes]:
    """Return jCards: one alone, and a list with one that is none."""
    ada = [
        "vcard",
        [
            ["version", {}, "text", "4.0"], ["fn", {}, "text", "Ada Byron"],
            ["n", {}, "text", ["Byron", "Ada", "", "", ""]],
            ["tel", {"type": ["home", "cell"], "pref": "1"}, "uri", "tel:+4790000001"], ["bday", {}, "date", "--04-12"],
            ["adr", {}, "text", ["", "", ["Allee 1", "b"], "Oslo", "", "0150", "Norway"]],
            ["photo", {}, "uri", f"data:image/png;base64,{_PNG}"], ["categories", {}, "text", "Friends", "Chess"],
            ["x-label", {"group": "item1"}, "unknown", 1, None, 2.5],
        ],
    ]  # fmt: skip
    return [_dumped(ada), _dumped([ada, ["vcard", [["fn", {}, "text", "Bo"]]], ["card"], 1])]


def books() -> list[bytes]:
    """Return Tendril's JSON: a whole book cut down to few rows a list, and a part of one."""
    whole = json.loads(written()["json"])
    few = {name: rows[:_PEOPLE] if isinstance(rows, list) else rows for name, rows in whole.items()}
    part = {
        "format": "tendril-book",
        "version": 1,
        "complete": False,
        "people": [{"uid": "u-1", "name": "Ada"}, {"id": 1}],
    }
    return [_dumped(few), _dumped({**few, "complete": False}), _dumped(part, indent=0)]


def monica() -> list[bytes]:
    """Return exports of Monica, with what refers to what."""
    ada, bo = "00000000-0000-4000-8000-000000000001", "00000000-0000-4000-8000-000000000002"
    person = {
        "first_name": "Ada", "last_name": "King", "is_partial": False, "is_active": True, "tags": ["Friends"],
        "birthdate": {"uuid": "d", "date": "1990-04-12T00:00:00Z", "is_year_unknown": False, "is_age_based": False},
        "stay_in_touch_frequency": 30, "stay_in_touch_trigger_date": "2024-02-10T00:00:00Z",
        "avatar": {"avatar_photo": "p"}, "gender": "g",
    }  # fmt: skip
    data: list[dict[str, Any]] = [
        _list("note", {"body": "x"}),
        _list("call", {"called_at": "2024-01-05", "content": "c", "contact_called": True}),
        _list("contact_field", {"data": "a@b.example", "type": "f"}), _list("task", {"title": "t", "completed": False}),
        _list("reminder", {"initial_date": "2024-03-01", "frequency_type": "year", "frequency_number": 1}),
    ]  # fmt: skip
    people = [{"uuid": ada, "properties": person, "data": data}, {"uuid": bo, "properties": {"first_name": "Bo"}}]
    lists = [
        {"count": 2, "type": "contact", "values": people},
        {"type": "relationship", "values": [{"properties": {"contact_is": ada, "of_contact": bo, "type": "friend"}}]},
        {"type": "activity", "values": [{"uuid": "a", "properties": {"summary": "s", "happened_at": "2024-01-05"}}]},
        {"type": "photo", "values": [{"uuid": "p", "properties": {"dataUrl": f"data:image/png;base64,{_PNG}"}}]},
    ]
    fields = [{"uuid": "f", "properties": {"name": "Email", "protocol": "mailto:", "type": "email"}}]
    instance = {"contact_field_types": fields, "genders": [{"uuid": "g", "properties": {"name": "Woman"}}]}
    head = {"version": "1.0-preview.1", "app_version": "4.0.0", "export_date": "2024-06-01T10:00:00Z"}
    told = head | {"account": {"uuid": "x", "data": lists, "instance": instance}}
    return [_dumped(told), _dumped(told, indent=0)]


def _list(type_: str, properties: dict[str, Any]) -> dict[str, Any]:
    return {"count": 1, "type": type_, "values": [{"uuid": type_, "properties": properties}]}


def friends() -> list[bytes]:
    """Return Facebook's friends, one with the letters that Facebook makes of UTF-8."""
    rows: list[dict[str, Any]] = [
        {"name": "J\u00c3\u00bcrgen", "timestamp": 1500000000},
        {"name": "", "contact_info": "a@b.c"},
    ]
    return [_dumped({"friends_v2": rows}), _dumped({"friends": rows}, indent=0)]


def ldif() -> list[bytes]:
    """Return address books in LDIF with folded lines, Base64, groups and changes."""
    ada = (
        b"dn: cn=Ada Byron,mail=ada@b.example\nobjectclass: top\nobjectclass: person\ncn: Ada Byron\nsn: Byron\n"
        b"mail: ada@b.example\nbirthyear: 1990\nbirthmonth: 2\nbirthday: 29\ndescription:: TMO8Y2tl\n"
        b"homeStreet: Allee\n  1\n\n"
    )
    group = b"dn: cn=Team\nobjectclass: groupOfNames\ncn: Team\nmember: cn=Ada Byron , mail=ada@b.example\n"
    bo = b"dn:: Y249Qm8=\ncn:: Qm8=\njpegPhoto:: /9j/\ntelephoneNumber: +47 900 00 001\n\n"
    change = b"dn: cn=x\nchangetype: modify\nreplace: mail\nmail: b@c.example\n-\n"
    return [b"version: 1\n\n" + ada + group, b"# comment\n" + bo + change]


def archives() -> list[bytes]:
    """Return archives with LinkedIn's table in them, packed in two ways."""
    packed = []
    for method, name in ((zipfile.ZIP_STORED, "Connections.csv"), (zipfile.ZIP_DEFLATED, "folder/Connections.csv")):
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w", method) as archive:
            for path, data in ((name, tables()[3]), ("Messages.csv", b"x")):
                archive.writestr(zipfile.ZipInfo(path, (2024, 1, 5, 14, 0, 0)), data, method)
        packed.append(stream.getvalue())
    return packed


def _dumped(value: Any, indent: int | None = None) -> bytes:
    return json.dumps(value, indent=indent).encode()

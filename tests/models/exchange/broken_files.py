"""A file of every kind with rows that cannot be read, what is said of them, and how a person mends them."""

from __future__ import annotations

from typing import NamedTuple

OPEN_QUOTE = "A quotation mark opens in this row and is never closed."
NOTHING_KNOWN = "This row has no name and nothing to reach anyone by."
NO_JSON = "The file cannot be read as JSON from here on."


class Case(NamedTuple):
    """A file, what of it is set aside (line, reason, a piece of its text), and how a person mends that."""

    text: str
    aside: list[tuple[int, str, str]]
    mending: list[tuple[str, str]]
    coming: set[str]
    mended: set[str]
    encoding: str = "utf-8"
    ending: str = ".csv"
    has_header: bool = True


def table(header: str, good: str, broken: str, unquoted: str, *, encoding: str = "utf-8") -> Case:
    """Return a table of which a row has a broken quote and another one nothing in it but blanks and a mark."""
    lines = [header, good, broken, good.replace("Ada", "Cy").replace("ada", "cy")]
    return Case(
        "\r\n".join(lines) + "\r\n", [(3, OPEN_QUOTE, broken)], [(broken, unquoted)],
        {"Ada Byron", "Cy Byron"}, {"Bo Byron"}, encoding, has_header=bool(header),
    )  # fmt: skip


def monica(*rows: str) -> str:
    values = ",\n".join(rows)
    fields = '[{"uuid": "f", "properties": {"name": "Email", "protocol": "mailto:", "type": "email"}}]'
    return (
        '{"version": "1.0-preview.1", "app_version": "4.0.0", "account": {"data": [\n{"type": "contact", "values": [\n'
        f'{values}\n]}}\n], "instance": {{"contact_field_types": {fields}}}}}}}\n'
    )


def monica_person(first: str, email: str) -> str:
    field = f'{{"type": "contact_field", "values": [{{"properties": {{"data": "{email}", "type": "f"}}}}]}}'
    return f'{{"uuid": "{email}", "properties": {{"first_name": "{first}", "last_name": "Byron"}}, "data": [{field}]}}'


CASES = {
    "linkedin-csv": table(
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On",
        "Ada,Byron,https://www.linkedin.com/in/ada,ada@b.example,Engines,Analyst,05 Mar 2021",
        'Bo,Byron,https://www.linkedin.com/in/bo,bo@b.example,"Engines,Analyst,05 Mar 2021',
        'Bo,Byron,https://www.linkedin.com/in/bo,bo@b.example,"Engines",Analyst,05 Mar 2021',
    ),
    "google-csv": table(
        "First Name,Last Name,Labels,E-mail 1 - Label,E-mail 1 - Value,Notes",
        "Ada,Byron,* myContacts,Work,ada@b.example,x",
        'Bo,Byron,* myContacts,Work,bo@b.example,"x',
        "Bo,Byron,* myContacts,Work,bo@b.example,x",
    ),
    "outlook-csv": table(
        "Anrede;Vorname;Nachname;Firma;Position;E-Mail-Adresse;Telefon (privat);Geburtstag;Kategorien;Notizen;"
        "Webseite;Ort privat",
        "Frau;Ada;Byron;Gärten;Köchin;ada@b.example;;0.0.00;x;;;Köln",
        'Frau;Bo;Byron;"Gärten;Köchin;bo@b.example;;0.0.00;x;;;Köln',
        'Frau;Bo;Byron;"Gärten";Köchin;bo@b.example;;0.0.00;x;;;Köln',
        encoding="cp1252",
    ),
    "thunderbird-csv": table(
        "First Name,Last Name,Display Name,Primary Email,Birth Year,Birth Month,Birth Day,Web Page 1,Custom 1",
        "Ada,Byron,Ada Byron,ada@b.example,1990,2,28,,x",
        'Bo,Byron,"Bo Byron,bo@b.example,1990,2,28,,x',
        "Bo,Byron,Bo Byron,bo@b.example,1990,2,28,,x",
        encoding="utf-16",
    ),
    "csv, without a header": table(
        "",
        "Ada Byron\tada@b.example\tyes",
        'Bo Byron\tbo@b.example\t"yes',
        "Bo Byron\tbo@b.example\tyes",
    ),
    "csv": table(
        "Person\tE-mail\tMet\tWhere",
        "Ada Byron\tada@b.example\tyes\tOslo",
        'Bo Byron\tbo@b.example\t"yes\tOslo',
        "Bo Byron\tbo@b.example\tyes\tOslo",
    ),
    "tendril-csv": Case(
        "Tendril ID,Name,Kind\r\n,Ada Byron,both\r\n,Bo Byron,bothh\r\n", [(3, "", ",Bo Byron,bothh")],
        [("bothh", "both")], {"Ada Byron"}, {"Bo Byron"},
    ),
    "vcard": Case(
        "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ada Byron\r\nEMAIL:ada@b.example\r\nEND:VCARD\r\n"
        "BEGIN:VCARD\r\nVERSION:3.0\r\nNOTE:Jürgen’s\r\n  sister\r\nEND:VCARD\r\n",
        [(6, "This card has no name and nothing to reach anyone by.", "NOTE:Jürgen’s")],
        [("NOTE:", "FN:Bo Byron\r\nNOTE:")], {"Ada Byron"}, {"Bo Byron"}, ending=".vcf",
    ),
    "jcard": Case(
        '[["vcard",[["fn",{},"text","Ada Byron"]]],\n["vcard",[["fn",{},"text","Bo Byron]]],\n'
        '["vcard",[["note",{},"text","x"]]],\n["vcard",[["fn",{},"text","Di Byron"]]]]\n',
        [(2, "This is no card as jCard writes one.", "Bo Byron"),
         (3, "This card has no name and nothing to reach anyone by.", '"note"')],
        [("Bo Byron]]]", 'Bo Byron"]]]'), ('["note"', '["fn",{},"text","Cy Byron"],["note"')],
        {"Ada Byron", "Di Byron"}, {"Bo Byron", "Cy Byron"}, ending=".json",
    ),
    "tendril-json": Case(
        '{"format": "tendril-book", "version": 1,\n"circles": [\n'
        '{"id": 1, "name": "Chess", "days": 21, "weight": 2, "position": 9}\n],\n'
        '"people": [\n{"uid": "u-1", "name": "Ada Byron"},\n{"uid": "u-2" "name": "Bo Byron"},\n'
        '{"uid": "u-3", "name": "Cy Byron", "circle": 1, "kind": "bothh"},\n{"uid": "u-4", "name": "Di Byron"}\n]}\n',
        [(7, "This is no JSON that can be read.", '"u-2"'), (8, "", '"u-3"')],
        [('"u-2" ', '"u-2", '), ("bothh", "both")], {"Ada Byron", "Di Byron"}, {"Bo Byron", "Cy Byron"}, ending=".json",
    ),
    "monica-json": Case(
        monica(
            monica_person("Ada", "ada@b.example"),
            monica_person("Bo", "bo@b.example").replace('"Bo",', '"Bo"'),
            '{"uuid": "c", "properties": {}}',
            monica_person("Di", "di@b.example"),
        ),
        [(4, NO_JSON, '"Bo"'), (5, NOTHING_KNOWN, '"uuid": "c"')],
        [('"Bo"', '"Bo",'), ('"properties": {}', '"properties": {"first_name": "Cy", "last_name": "Byron"}')],
        {"Ada Byron", "Di Byron"}, {"Bo Byron", "Cy Byron"}, ending=".json",
    ),
    "facebook-json": Case(
        '{"friends_v2": [\n{"name": "Ada Byron", "timestamp": 1500000000},\n{"name": "", "timestamp": 1500000000},\n'
        '{"name": "Cy Byron" "timestamp": 1},\n{"name": "Di Byron"}\n]}\n',
        [(3, "This friend has no name, as those whose account was deleted.", '"name": ""'), (4, NO_JSON, '"Cy Byron"')],
        [('"name": ""', '"name": "Bo Byron"'), ('Byron" ', 'Byron", ')],
        {"Ada Byron", "Di Byron"}, {"Bo Byron", "Cy Byron"}, ending=".json",
    ),
    "ldif": Case(
        "version: 1\n\ndn: cn=Ada\ncn: Ada Byron\nmail: ada@b.example\n\n"
        "dn: cn=Bo\ncn: Bo Byron\nthis is no attribute\n\n"
        "dn: cn=Cy\ncn:: Q3kgQnlyb24\nmail: cy@b.example\n\ndn: cn=Di\ncn: Di Byron\n",
        [(7, "These lines are no attributes of an entry.", "this is no attribute"),
         (11, "A value of this entry says that it is Base64 and is not.", "Q3kgQnlyb24")],
        [("this is no attribute\n", ""), ("cn:: Q3kgQnlyb24", "cn: Cy Byron")], {"Ada Byron", "Di Byron"},
        {"Bo Byron", "Cy Byron"}, ending=".ldif",
    ),
}  # fmt: skip

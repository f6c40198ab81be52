"""The words that files of people are made of, for a fuzzer that would not come upon them by chance."""

from __future__ import annotations

_MARKS = [
    b'"', b'""', b"'", b",", b";", b"\t", b"|", b"\n", b"\r\n", b"\r", b"\r\r\n", b" ", b"  ", b"\xc2\xa0", b"\x00",
    b"\xef\xbb\xbf", b"\xff\xfe", b"\xe2\x80\xae", b"\xef\xbf\xbd", b"\xfc", b"\xe9", b"\x80", b"\\", b"@", b"=", b":",
    b"\x1f",
]  # fmt: skip
_VALUES = [
    b"Ada", b"Byron", b"a@b.example", b"+47 900 00 001", b"https://www.linkedin.com/in/x", b"05 Mar 2021", b"--04-12",
    b"1604-02-29", b"2024-02-30", b"9999-12-31", b"0001-01-01T00:00:00+14:00", b"1/2/03", b"0/0/00", b"N/A",
    "Jürgen Müller".encode(), "田中".encode(), b"J\xfcrgen", b"9223372036854775808", b"1e999", b"-1", b"Untitled",
]  # fmt: skip
TABLE = [
    *_MARKS, *_VALUES, b"First Name", b"Last Name", b"Name", b"E-mail Address", b"E-mail 1 - Value", b"Phone 1 - Label",
    b"Company", b"Birthday", b"Connected On", b"Notes", b"Categories", b"Labels", b"Tendril ID", b"Ways to Reach",
    b"Interactions", b"Photo", b"Custom Field 1 - Label", b" ::: ", b"* myContacts", b"sep=;\n", b"Vorname",
    b"'=1+1", b'[{""type"":""email"",""value"":""a@b.example""}]', b"Rhythm", b"Status", b"Kind", b"Website",
    b"Nachname",
]  # fmt: skip
CARDS = [
    *_MARKS, *_VALUES, b"BEGIN:VCARD\r\n", b"END:VCARD\r\n", b"VERSION:2.1\r\n", b"VERSION:3.0\r\n", b"VERSION:4.0\r\n",
    b"N:", b"FN:", b"ORG:", b"TEL;TYPE=home,pref:", b"EMAIL;PREF=1:", b"ADR;TYPE=work:;;", b"BDAY:", b"ANNIVERSARY:",
    b"PHOTO;ENCODING=b;TYPE=JPEG:", b"PHOTO:data:image/png;base64,", b"NOTE:", b"UID:", b"KIND:group\r\n", b"MEMBER:",
    b"CATEGORIES:", b"RELATED;TYPE=friend:", b"AGENT:\r\n", b"item1.", b"X-ABLabel:_$!<Home>!$_", b"X-ABDATE:",
    b"X-SOCIALPROFILE;TYPE=twitter:", b"IMPP;X-SERVICE-TYPE=Skype:", b"INTEREST;LEVEL=high:", b"DEATHDATE:", b"URL:",
    b";ENCODING=QUOTED-PRINTABLE:", b";CHARSET=ISO-8859-1", b";CHARSET=utf-7", b";VALUE=date", b"=C3=BC", b"=\r\n",
    b"\r\n ", b"\\n", b"\\,", b"^n", b"X-TENDRIL-MET:", b"X-TENDRIL-CIRCLE:", b"GEO:geo:1,2", b"LANG:de", b"REV:",
]  # fmt: skip
_JSON = [
    *_VALUES, b"{", b"}", b"[", b"]", b",", b":", b'"', b"\n", b"\\", b"\\ud800", b"\\u0000", b"null", b"true", b"NaN",
    b"1e400", b"-Infinity", b'"":', b"[[[[[[[[", b"99999999999999999999",
]  # fmt: skip
JSON_CARDS = [
    *_JSON, b'["vcard",[', b'["fn",{},"text","Ada"]', b'["tel",{"type":["home","cell"]},"uri","tel:+4790000001"]',
    b'["n",{},"text",["Byron","Ada","","",""]]', b'["bday",{},"date","--04-12"]', b'["photo",{},"uri","data:;base64,"]',
    b'["related",{},"text","Bo"]', b'"x-tendril-met"', b'"group":"item1"', b'"unknown"',
]  # fmt: skip
BOOK_NAMES = (
    "id uid name given_name family_name kind stage status circle methods dates interests groups custom kept "
    "interactions follow_ups events photo source_keys type value platform details year month day date medium direction "
    "note added_at counts shared absent text due_on due_at interaction person knows a b state state_on starts_on "
    "ends_on filter key days weight position title people given_on met_on rhythm_days first_contact_on edited_at "
    "met_event label normalized preference lead_days format settings circles platforms custom_fields acquaintances "
    "introductions offers time_off saved_views mine place notes how reason url version complete"
).split()
MONICA_NAMES = (
    "uuid properties data type values first_name last_name is_partial is_dead is_active tags birthdate first_met_date "
    "first_met_through stay_in_touch_frequency stay_in_touch_trigger_date last_talked_to gender avatar avatar_photo "
    "called_at content contact_called happened_at messages initial_date title frequency_type frequency_number inactive "
    "is_year_unknown is_age_based contact_is of_contact dataUrl summary body status completed account instance "
    "contact_field_types genders activity_types notes calls reminders contact activity relationship photo"
).split()
FRIENDS_NAMES = ["friends_v2", "friends", "name", "timestamp", "contact_info"]
BOOK = [*_JSON, *(f'"{name}":'.encode() for name in BOOK_NAMES)]
MONICA = [*_JSON, *(f'"{name}":'.encode() for name in MONICA_NAMES)]
FRIENDS = [*_JSON, *(f'"{name}":'.encode() for name in FRIENDS_NAMES), b"\\u00c3\\u00bc"]
LDIF = [
    *_MARKS, *_VALUES, b"dn: cn=a\n", b"cn: ", b"cn:: QWRh", b"::", b":<", b"\n ", b"\n\n", b"mail: ", b"sn: ", b"o: ",
    b"objectclass: groupOfNames\n", b"objectclass: person\n", b"member: cn=a", b"changetype: modify\n", b"version: 1\n",
    b"birthyear: 1990\n", b"birthmonth: 2\n", b"birthday: 29\n", b"jpegPhoto:: /9j/", b"description:: ", b"#", b"-\n",
    b"mozillaHomeStreet: ", b"homePhone: ", b"custom1: ", b";lang-de", b"labeledURI: ",
]  # fmt: skip
ZIP = [*_MARKS, *_VALUES, b"PK\x03\x04", b"PK\x05\x06", b"PK\x01\x02", b"PK\x06\x06", b"Connections.csv", b"mimetype"]

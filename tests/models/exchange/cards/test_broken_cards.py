"""What is broken costs as little as it can: cards are read with what they have, the rest is set aside and counted."""

from __future__ import annotations

import json
import tracemalloc

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from models.book import Book
from models.errors import UnreadableFileError
from models.exchange.cards import lines
from models.exchange.cards.reading import NOTHING_KNOWN
from models.exchange.files import ImportFile, read_people, set_aside_file
from models.exchange.records import PersonRecord, SetAside
from models.operations.importing import import_people

ADA = "BEGIN:VCARD\nVERSION:3.0\nN:Lovelace;Ada;;;\nFN:Ada Lovelace\nEMAIL:ada@engine.example\nEND:VCARD\n"
BO = ADA.replace("Lovelace", "Diddley").replace("Ada", "Bo").replace("ada@", "bo@")


def names(data: bytes) -> list[str]:
    return [entry.name for entry in read_people(data, "GB", name="x.vcf").records()]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\r\r\n"])
@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_every_line_end_in_every_encoding(end: str, codec: str) -> None:
    text = ADA.replace("Ada", "Zoë") + BO
    assert names(text.replace("\n", end).encode(codec)) == ["Zoë Lovelace", "Bo Diddley"]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (ADA.replace("END:VCARD\n", "") + BO, ["Ada Lovelace", "Bo Diddley"]),
        (ADA.replace("BEGIN:VCARD\n", "") + BO, ["Ada Lovelace", "Bo Diddley"]),
        (ADA + BO.replace("BEGIN:VCARD\n", ""), ["Ada Lovelace", "Bo Diddley"]),
        ("\n\nmy friends\n# a comment\n" + ADA + "\n\n# END\n" + BO, ["Ada Lovelace", "Bo Diddley"]),
        (ADA.replace("VERSION:3.0\n", "# no version\n;\n\n"), ["Ada Lovelace"]),
        (ADA.replace("FN:Ada Lovelace\n", ""), ["Ada Lovelace"]),
        (ADA.replace("N:Lovelace;Ada;;;\n", "").replace("FN:Ada Lovelace\n", ""), ["ada@engine.example"]),
        (ADA.replace("FN:Ada Lovelace", "FN:"), ["Ada Lovelace"]),
        (ADA.lower(), ["ada lovelace"]),
        ("".join(f"  {line}\n" for line in ADA.splitlines()), ["Ada Lovelace"]),
        (ADA.replace("3.0", "2.1") + BO.replace("3.0", "4.0"), ["Ada Lovelace", "Bo Diddley"]),
        (ADA.replace("EMAIL:", "AGENT:\nBEGIN:VCARD\nFN:Agent\nTEL:1\nEND:VCARD\nEMAIL:"), ["Ada Lovelace"]),
        (ADA.replace("EMAIL:", "NOTE:\"unclosed;:\nTEL;TYPE=\"a;b:+44 20 7946 0000\nEMAIL:"), ["Ada Lovelace"]),
        (ADA.replace("FN:Ada Love", "FN:Ada Lo\n ve"), ["Ada Lovelace"]),
        (ADA.replace("FN:Ada Love", "FN:Ada Lo\n\tve"), ["Ada Lovelace"]),
        (ADA + "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:x\nEND:VEVENT\nEND:VCALENDAR\n", ["Ada Lovelace"]),
    ],
)  # fmt: skip
def test_what_is_missing_or_too_much(text: str, people: list[str]) -> None:
    assert names(text.encode()) == people


def test_lines_are_unfolded_before_they_are_decoded() -> None:
    data = "BEGIN:VCARD\nVERSION:3.0\nFN:Zoë Ünal\nEND:VCARD\n".encode()
    cut = data.index("ë".encode()) + 1
    assert names(data[:cut] + b"\r\n " + data[cut:]) == ["Zoë Ünal"]


@pytest.mark.parametrize(
    ("head", "name", "codec"),
    [
        ("FN", "Müller’s Œuvre", "cp1252"),
        ("FN;CHARSET=windows-1250", "Łukasz Żółw", "cp1250"),
        ("FN;CHARSET=SHIFT_JIS", "表 太郎", "cp932"),
        ("FN;CHARSET=ISO-2022-JP", "山田 太郎", "iso2022_jp"),
        ("FN;CHARSET=no-such-charset", "Zoë", "utf-8"),
        ("FN;CHARSET=;TYPE=;PREF=;LANGUAGE", "Zoë", "utf-8"),
        ("FN;CHARSET=windows-1252", "Zoë", "utf-8"),
        ("FN", "Łukasz Żółw z Gdańska, Święch Małgorzata", "cp1250"),
        ("FN;CHARSET=KOI8-R", "Анна Кузнецова", "koi8_r"),
    ],
)
def test_the_charset_of_a_property(head: str, name: str, codec: str) -> None:
    data = b"BEGIN:VCARD\r\nVERSION:2.1\r\n" + f"{head}:".encode() + name.encode(codec) + b"\r\nEND:VCARD\r\n"
    assert names(data) == [name]


def test_a_card_that_says_nothing_is_set_aside_and_can_be_mended(book: Book, tmp_path) -> None:
    text = ADA + "BEGIN:VCARD\nVERSION:3.0\nX-ODD:1\nNOTE:who?\nEND:VCARD\n" + BO
    path = tmp_path / "people.vcf"
    path.write_text(text, encoding="utf-8")
    file = read_people(path, "GB")
    result = import_people(book, file, circle_id=None).result
    assert (result.created, result.rows) == (2, 3)
    (aside,) = result.set_aside
    assert (aside.line, aside.reason) == (7, NOTHING_KNOWN)
    assert aside.text == "BEGIN:VCARD\nVERSION:3.0\nX-ODD:1\nNOTE:who?\nEND:VCARD"
    mended = set_aside_file(file, tmp_path / "mend.vcf")
    assert mended.read_bytes() == aside.text.replace("\n", "\r\n").encode() + b"\r\n"
    mended.write_text(mended.read_text(encoding="utf-8").replace("X-ODD:1", "FN:Cy Doe"), encoding="utf-8")
    assert import_people(book, read_people(mended, "GB"), circle_id=None).result.created == 1


def test_a_card_that_is_too_large_is_set_aside_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lines, "MOST_BYTES_IN_A_CARD", 5_000)
    huge = ADA.replace("EMAIL:", "PHOTO;ENCODING=b:" + "\n ".join(["QUJD" * 18] * 200) + "\nEMAIL:")
    file = read_people((ADA + huge + BO).encode(), "GB", name="x.vcf")
    entries = list(file.entries())
    assert [type(entry) for entry in entries] == [PersonRecord, SetAside, PersonRecord]
    assert entries[1].line == 7
    monkeypatch.undo()
    many = ADA.replace("EMAIL:", "TEL:1\n" * (lines.MOST_PROPERTIES + 10) + "EMAIL:")
    assert [type(entry) for entry in read_people((many + BO).encode(), name="x.vcf").entries()] == [
        SetAside,
        PersonRecord,
    ]


def test_a_uid_tells_who_it_is_but_not_where_several_have_it(book: Book) -> None:
    def card(name: str, uid: str) -> str:
        return f"BEGIN:VCARD\nVERSION:4.0\nFN:{name}\nUID:{uid}\nEND:VCARD\n"

    def imported(text: str) -> tuple[int, int, int]:
        result = import_people(book, read_people(text.encode(), "GB", name="x.vcf"), circle_id=None).result
        return result.created, result.updated, result.unchanged

    known = card("Anna Schmidt", "0f2d0b7e-1111-4111-8111-111111111111")
    assert imported(known) == (1, 0, 0)
    assert imported(known.replace("Schmidt", "Berg")) == (0, 0, 1)
    assert imported(card("Bo Diddley", "1") + card("Cy Doe", "1")) == (2, 0, 0)
    assert imported(card("Bo Diddley", "1") + card("Cy Doe", "1")) == (0, 0, 2)
    assert imported(card("Dee Other", "1")) == (1, 0, 0)
    assert imported(card("Eve Ex", "xxxxxxxx-xxxx-xxxx")) == (1, 0, 0)
    assert imported(card("Fay Ex", "xxxxxxxx-xxxx-xxxx")) == (1, 0, 0)


def test_memory_is_flat_in_the_number_of_cards(tmp_path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lines, "CHUNK", 8_192)

    def peak(count: int) -> int:
        path = tmp_path / f"{count}.vcf"
        with path.open("w", encoding="utf-8") as file:
            for number in range(count):
                file.write(ADA.replace("Lovelace", f"Nr {number}"))
        tracemalloc.start()
        read = sum(1 for _ in read_people(path, "GB").contents.entries())
        most = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        assert read == count
        return most

    peak(100)
    assert peak(2_000) < 1.6 * peak(500)


_pieces = st.sampled_from(
    [
        *"BEGIN:VCARD|END:VCARD|VERSION:2.1|VERSION:4.0|N:a;b|FN:x|TEL;CELL:+44 20 7946 0000|AGENT:".split("|"),
        *"NOTE;ENCODING=QUOTED-PRINTABLE:=C3=|PHOTO;ENCODING=BASE64:QUJD|item1.X-ABLabel:_$!<x>!$_|=41=".split("|"),
        *" fold|EMAIL:a@b.example|\tfold".split("|"),
        *"item1.URL:http\\://x|BDAY:--0231|BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-29|X-ABDATE:0000-00-00|#|;|:|CHARSET".split("|"),
        *'ADR;TYPE="work:;;;a;b;c|IMPP:im:im:im:x|CATEGORIES:a,b\\,c|RELATED:urn:uuid:|KIND:group|MEMBER:urn:uuid:x'.split("|"),
        *"UID:x||X-ANDROID-CUSTOM:vnd/contact_event;x|SOUND;X-IRMC-N;CHARSET=SHIFT_JIS:x|X-TENDRIL-CIRCLE:;x;y".split("|"),
        *"PRODID:-//Tendril//EN|X-TENDRIL-KIND:odd|X-TENDRIL-METHOD;TYPE=phone;X-TENDRIL-OWN=[]:".split("|"),
        *"KEY;X-TENDRIL-KEPT=yes;ENCODING=b:AA|PHOTO:data:image/png;base64,iVBORw".split("|"),
    ]
)  # fmt: skip
_texts = st.lists(_pieces | st.text(max_size=12), max_size=30)


def accounted(file: ImportFile) -> None:
    entries = list(file.entries())
    people = [entry for entry in entries if isinstance(entry, PersonRecord)]
    assert len(people) + len(file.set_aside) == len(entries)
    for person in people:
        assert person.name
        assert person.source_key
        assert all(value not in (None, "") for value in person.columns.values())
    "".join(file.contents.aside_text(file.set_aside))


@given(_texts, st.sampled_from(["\n", "\r\n", "\r", "\r\r\n"]), st.sampled_from(["utf-8", "utf-16", "cp1252"]))
def test_lines_in_any_order_never_crash_nor_lose_the_count(pieces: list[str], end: str, codec: str) -> None:
    text = end.join(["BEGIN:VCARD", *pieces, "END:VCARD", ADA.strip().replace("\n", end)])
    try:
        file = read_people(text.encode(codec, "ignore"), "GB", name="x.vcf")
    except UnreadableFileError:
        # Control characters enough to be no text.
        return
    accounted(file)
    assert "Ada Lovelace" in [entry.name for entry in file.records()]


@given(st.binary(max_size=400), st.integers(0, 10_000))
@example(b":", 0)
@example(b"\x00" * 30, 13)
def test_bytes_put_anywhere_into_cards(noise: bytes, where: int) -> None:
    data = (BO + ADA).encode()
    at = where % len(data)
    try:
        file = read_people(data[:at] + noise + data[at:], "GB", name="x.vcf")
    except UnreadableFileError:
        return
    accounted(file)


_plain_json = st.none() | st.booleans() | st.floats() | st.text(max_size=8) | st.sampled_from(["vcard", "fn", "tel"])


def _nested_json(inner: st.SearchStrategy[object]) -> st.SearchStrategy[object]:
    return st.lists(inner, max_size=5) | st.dictionaries(st.text(max_size=4), inner, max_size=3)


@given(st.recursive(_plain_json, _nested_json, max_leaves=30))
def test_any_json_that_begins_like_jcard(value: object) -> None:
    for text in (json.dumps(["vcard", value]), json.dumps([["vcard", [["fn", {}, "text", "Ada"], value]], value])):
        try:
            file = read_people(text.encode(), "GB", name="x.json")
        except UnreadableFileError:
            continue
        accounted(file)

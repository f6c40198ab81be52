"""Bytes become text in whatever encoding they are; what is no text is refused by name."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from models.errors import UnreadableFileError
from models.exchange.files import read_people
from models.exchange.reading import decode
from models.exchange.sources import find_source

TABLE = "First Name,Last Name,Email\r\nZoë,Ångström,zoe@example.com\r\n"


@pytest.mark.parametrize(
    ("codec", "shown"),
    [("utf-8", "UTF-8"), ("utf-8-sig", "UTF-8"), ("cp1252", "Windows-1252"), ("utf-16", "UTF-16"), ("utf-32", "UTF-32"),
     ("utf-16-le", "UTF-16"), ("utf-16-be", "UTF-16")],
)  # fmt: skip
def test_the_encoding_is_found_out_and_told(codec: str, shown: str) -> None:
    text = decode(TABLE.encode(codec), "people.csv")
    assert (text.text, text.encoding) == (TABLE, shown)


def test_lines_of_two_encodings_in_one_file_are_each_read_in_theirs() -> None:
    mixed = "Name\nZoë\n".encode() + "Jürgen Müller’s\n".encode("cp1252")
    text = decode(mixed, "mixed.csv")
    assert text.text == "Name\nZoë\nJürgen Müller’s\n"
    assert text.encoding == "UTF-8 and Windows-1252"


def test_japanese_is_not_taken_for_western_text() -> None:
    text = decode("名前,メール\n山田 太郎,taro@example.jp\n".encode("shift_jis"), "people.csv")
    assert "山田 太郎" in text.text
    assert text.encoding == "Shift_JIS"


def test_cyrillic_is_not_taken_for_western_text() -> None:
    names = "Имя;Фамилия;Телефон\n" + "Владимир;Тестов;+7 495 000 00 00\nАнна;Кузнецова;+7 495 000 00 01\n" * 5
    assert "Владимир" in decode(names.encode("cp1251"), "people.csv").text


@pytest.mark.parametrize(
    ("codec", "people"),
    [
        ("shift_jis", "田中,t@x.example,東京\n鈴木 一郎,s@x.example,大阪\n"),
        ("gb18030", "李雷,l@x.example,北京\n韩梅梅,h@x.example,上海\n"),
        ("big5", "陳大文,c@x.example,台北\n林美麗,l@x.example,高雄\n"),
        ("euc_kr", "김철수,k@x.example,서울\n이영희,l@x.example,부산\n"),
        ("cp1250", "Łukasz Żółw,l@x.example,Gdańsk\nMałgorzata Święch,m@x.example,Łódź\n"),
        ("cp1255", "שרה כהן,s@x.example,חיפה\nאבי לוי,a@x.example,תל אביב\n"),
        ("cp1253", "Γιώργος,g@x.example,Αθήνα\n"),
        ("cp1252", "ÄÖÜ,a@x.example,Straße\nŒuvre d’été,b@x.example,Tromsø\n"),
    ],
)
def test_a_few_names_are_enough_to_tell_an_encoding(codec: str, people: str) -> None:
    text = "Name,Email,City\n" + people
    assert decode(text.encode(codec), "people.csv").text == text


def test_nuls_from_a_recovered_disk_are_dropped() -> None:
    assert decode(b"Name,Email\r\nNo\x00ra,nora@example.com\r\n\x00\x00\r\n", "x").text.startswith(
        "Name,Email\r\nNora,"
    )


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"", "empty"),
        (b" \r\n\x00\x00", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b"\x89PNG\r\n\x1a\n" + bytes(50), "PNG picture"),
        (b"\xff\xd8\xff\xe0" + bytes(range(256)), "JPEG picture"),
        (b"SQLite format 3\x00" + bytes(100), "SQLite database"),
        (b"%PDF-1.7\n", "PDF"),
        (b"\x1f\x8b\x08\x00", "gzip"),
        (bytes(range(256)) * 4, "binary"),
        (b"<!DOCTYPE html><html><body>Sign in</body></html>", "web page"),
        (b"\n <?xml version='1.0'?><people/>", "XML"),
        (b'{"people": []}', "JSON"),
        (b"Just a letter.\nDear Ada,\nhow are you?\n", "columns"),
        (b"PK\x03\x04 not really", "cannot be unpacked"),
    ],
)
def test_what_holds_no_table_is_refused_by_name(data: bytes, word: str) -> None:
    with pytest.raises(UnreadableFileError, match=word) as caught:
        read_people(data, name="contacts.csv")
    assert "Nothing was imported" in str(caught.value)
    assert "contacts.csv" in str(caught.value)


def test_words_that_begin_like_a_picture_are_text() -> None:
    assert decode(b"BMW Club,Email\n", "x").text.startswith("BMW")


def _archive(*members: tuple[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return buffer.getvalue()


CONNECTIONS = (
    b"First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    b"Ada,Byron,https://www.linkedin.com/in/ada,,,,16 Jan 2020\n"
)


@pytest.mark.parametrize(
    "name", ["Connections.csv", "Basic_LinkedInDataExport/Connections.csv", "export\\CONNECTIONS.CSV"]
)
def test_a_linkedin_archive_is_opened(name: str) -> None:
    file = read_people(_archive(("__MACOSX/._Connections.csv", b"\x00"), ("Contacts.csv", b"x"), (name, CONNECTIONS)))
    assert [person.name for person in file.records()] == ["Ada Byron"]


def test_an_archive_without_connections_is_refused() -> None:
    with pytest.raises(UnreadableFileError, match=r"without a Connections\.csv"):
        read_people(_archive(("photo.png", b"x")))


def test_a_spreadsheet_is_named() -> None:
    with pytest.raises(UnreadableFileError, match="Excel workbook"):
        read_people(_archive(("[Content_Types].xml", b"x"), ("xl/workbook.xml", b"x")))


def test_an_archive_that_unpacks_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("models.exchange.archives.MOST_UNPACKED_BYTES", 1000)
    with pytest.raises(UnreadableFileError, match="larger"):
        read_people(_archive(("Connections.csv", b"0" * 100_000)))


def test_a_missing_file_and_a_folder_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError, match="no file"):
        find_source(tmp_path / "nothing.csv")
    with pytest.raises(UnreadableFileError, match="folder"):
        find_source(tmp_path)


@pytest.mark.parametrize("header", ["First Name,Last Name,Notes", "Name;E-Mail;Notizen"])
@pytest.mark.parametrize("line", ["BEGIN:VCARD", "END:VCARD", "VERSION:3.0"])
def test_a_card_in_a_note_makes_no_cards_of_a_table(header: str, line: str) -> None:
    mark = ";" if ";" in header else ","
    file = read_people(f'{header}\nAda{mark}ada@x.example{mark}"see\n{line}\nbelow"\n'.encode(), name="x.csv")
    assert file.format != "vcard"
    (ada,) = file.records()
    assert ada.columns["notes"] == f"see\n{line}\nbelow"

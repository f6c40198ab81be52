"""A working copy is private, may be read from anywhere, goes when nobody needs it, and says when there is no room."""

from __future__ import annotations

import errno
import gc
import io
import os
from pathlib import Path

import pytest

from models.errors import UnreadableFileError
from models.exchange import reading, set_aside, working_copies
from models.exchange.files import read_people
from models.exchange.reading import decode, read_text
from models.exchange.records import SetAside
from models.exchange.set_aside import SetAsideRows
from models.exchange.working_copies import WorkingCopy
from models.sentences import Sentence


@pytest.fixture
def on_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """Put every working copy beside the memory at once."""
    monkeypatch.setattr(working_copies, "_MOST_IN_MEMORY", 1)


def test_it_is_read_from_anywhere_by_streams_of_their_own(on_disk: None) -> None:
    copy = WorkingCopy("people.csv")
    for piece in (b"Ada", b"", b"Bo"):
        copy.write(piece)
    one, other = copy.open(), copy.open()
    assert (one.read(2), other.read(), one.read()) == (b"Ad", b"AdaBo", b"aBo")
    assert one.seek(-2, io.SEEK_END) == 3
    assert (one.read(), copy.read(1, 3), copy.size) == (b"Bo", b"daB", 5)


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="only Linux tells which files are open")
def test_it_is_the_owners_only_and_goes_with_who_holds_it(on_disk: None) -> None:
    def nameless() -> list[os.stat_result]:
        found = []
        for descriptor in Path("/proc/self/fd").iterdir():
            try:
                found.append(descriptor.stat())
            except OSError:
                # The one that listed them.
                continue
        return [one for one in found if one.st_nlink == 0 and one.st_size == 1234]

    file = read_people(b"Name,Email\n" + b"Ada,a@b.example\n" * 10, name="x")
    copy = WorkingCopy("x")
    copy.write(b"x" * 1234)
    assert [one.st_mode & 0o777 for one in nameless()] == [0o600]
    assert len(list(file.records())) == 10
    del copy, file
    gc.collect()
    assert nameless() == []


def test_a_full_disk_is_told_in_a_sentence(on_disk: None, monkeypatch: pytest.MonkeyPatch) -> None:
    class Full(io.BytesIO):
        def write(self, _data: object) -> int:  # type: ignore[override]
            raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(working_copies.tempfile, "SpooledTemporaryFile", lambda *_args, **_words: Full())
    with pytest.raises(UnreadableFileError, match=r"no room for a working copy of people\.csv .*No space left") as told:
        decode(b"Name,Email\nAda,a@b.example\n", "people.csv")
    assert "Nothing was imported" in str(told.value)


def test_a_pipe_is_read_once(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    if (child := os.fork()) == 0:
        pipe.write_text("Name,Email\nAda,a@b.example\n", encoding="utf-8")
        os._exit(0)
    try:
        file = read_people(pipe)
        assert [person.name for _ in range(2) for person in file.records()] == ["Ada", "Ada"]
    finally:
        os.waitpid(child, 0)


TEXT = "Jméno;Město\r\nZdeněk Dvořák;Plzeň\rŽofie;Kutná Hora\n\nPetr Němec;Brno\r\n" * 5


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "utf-32", "cp1250", "gb18030"])
@pytest.mark.parametrize("piece", [7, 8, 11, 1 << 18])
def test_the_text_is_the_same_wherever_pieces_end(monkeypatch: pytest.MonkeyPatch, codec: str, piece: int) -> None:
    text = TEXT if codec != "gb18030" else "姓名,电话\n李雷,1\n韩梅梅,2\n" * 9
    whole = text.encode(codec)
    monkeypatch.setattr(reading, "_PIECE", piece)
    assert decode(whole, "x").text == text
    glued = text.encode() + "Jürgen Müller\n".encode("cp1252")
    assert decode(glued, "x").text == text + "Jürgen Müller\n"


def test_a_byte_order_mark_before_another_encoding_is_passed_over() -> None:
    # What a program makes that writes a mark before whatever it is given.
    found = read_text(lambda: io.BytesIO(b"\xef\xbb\xbf" + "Name,Ort\r\nZoë,Rom\r\n".encode("utf-16-le")), "x")
    assert (found.text, found.encoding) == ("Name,Ort\r\nZoë,Rom\r\n", "UTF-16")


def test_rows_set_aside_are_all_there_however_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(set_aside, "_MOST_HELD", 3)
    monkeypatch.setattr(set_aside, "_IN_A_BLOCK", 2)
    rows = [SetAside(n, Sentence("No {name}.", values={"name": str(n)}), f"row {n}") for n in range(10)]
    found = SetAsideRows("x")
    found.extend(rows)
    assert (len(found), list(found), found == rows) == (10, rows, True)
    assert [found[n] for n in range(10)] == rows
    assert (found[2:8], found[-1], found[:100]) == (rows[2:8], rows[-1], rows)
    with pytest.raises(IndexError):
        found[10]
    found.clear()
    assert (len(found), list(found)) == (0, [])

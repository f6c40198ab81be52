"""From a file's bytes to its text: encodings are found out, what is no text is refused by name."""

from __future__ import annotations

import codecs
import io
import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import BinaryIO

from charset_normalizer import from_bytes

from models.errors import UnreadableFileError
from models.exchange.alphabets import cased_codec, latin_codec
from models.exchange.working_copies import WorkingCopy

_SAMPLE = 65_536
# As much of what is no UTF-8 as tells its encoding, and so much is read at once.
_EVIDENCE = 16 * _SAMPLE
_PIECE = 1 << 18

# What is often dropped on the window by mistake, by its first bytes.
_SIGNATURES = (
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"BM", "a bitmap picture"),
    (b"RIFF", "a picture or a sound"),
    (b"%PDF", "a PDF document"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"\xd0\xcf\x11\xe0", "an old Excel workbook or Office document"),
    (b"!BDN", "an Outlook data file"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"Rar!", "a RAR archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
    (b"ID3", "a sound"),
)
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig", "UTF-8"),
    (codecs.BOM_UTF32_LE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "UTF-16"),
)
_ASIAN_AND_EASTERN = [
    "cp932",
    "euc_jp",
    "gb18030",
    "big5",
    "cp949",
    "cp1251",
    "koi8_r",
    "cp1250",
    "cp1253",
    "cp1254",
    "cp1255",
    "cp1256",
]
_NAMES = {
    "cp1252": "Windows-1252",
    "cp932": "Shift_JIS",
    "euc_jp": "EUC-JP",
    "gb18030": "GB18030",
    "big5": "Big5",
    "cp949": "EUC-KR",
    "koi8_r": "KOI8-R",
    "mac_roman": "Mac Roman",
    "mac_latin2": "Mac Latin 2",
    "mac_cyrillic": "Mac Cyrillic",
}
_HIGH_RUN = re.compile(rb"[\x80-\xff]+")
# Hebrew has one case only, in 27 bytes, where the others keep small or capital letters.
_NOT_HEBREW = re.compile(rb"[\x80-\xdf\xfb-\xff]|[A-Za-z][\xe0-\xfa]|[\xe0-\xfa][A-Za-z]")
_KANA = re.compile("[\u3041-\u30fe]")
_HALF_WIDTH = re.compile("[\uff61-\uff9f]")
_CJK = re.compile("[\u3041-\u30fe\u4e00-\u9fff]")


_Open = Callable[[], BinaryIO]


@dataclass(frozen=True)
class FileText:
    """The text of a file in UTF-8, without byte order mark and NULs, and the encoding it was found to be in."""

    copy: WorkingCopy
    encoding: str
    name: str

    @property
    def text(self) -> str:
        """All of the text, for what must hold it whole."""
        return self.copy.read(0, self.copy.size).decode("utf-8")


def decode(data: bytes, name: str) -> FileText:
    """Return the text in these bytes; raise UnreadableFileError where there is none."""
    return read_text(lambda: io.BytesIO(data), name)


def read_text(opened: _Open, name: str) -> FileText:
    """Return the text of the file that opened() opens, read in pieces; raise UnreadableFileError where there is none.

    It is read twice or three times where it is neither UTF-8 nor UTF-16.
    """
    with opened() as stream:
        beginning = stream.read(_SAMPLE)
    refuse_no_text(beginning, name)
    copy, encoding = _copied(opened, beginning, name)
    start = copy.read(0, _SAMPLE).decode("utf-8", "ignore")
    if not start.strip() and not _holds_text(copy):
        raise UnreadableFileError("{name} is empty. Nothing was imported.", name=name)
    _refuse_markup(start, name)
    return FileText(copy, encoding, name)


def refuse_no_text(data: bytes, name: str) -> None:
    """Raise UnreadableFileError, naming what it is, where the beginning of a file shows that it is no text."""
    for signature, what in _SIGNATURES:
        # Two letters may begin an honest text; then control characters must follow.
        if data.startswith(signature) and (len(signature) > 3 or _is_binary(data[:_SAMPLE])):
            raise _no_contacts(name, f"is {what}")
    if data[4:8] == b"ftyp":
        raise _no_contacts(name, "is a picture or a film")
    if (
        not data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF8))
        and not bare_utf16(data)
        and _is_binary(data[:_SAMPLE])
    ):
        raise _no_contacts(name, "is a binary file, not text")


def _no_contacts(name: str, what: str) -> UnreadableFileError:
    return UnreadableFileError(
        "{name} {what}, so there are no contacts to read in it. Nothing was imported. "
        "Export the contacts as a CSV file and choose that.",
        name=name,
        what=what,
    )


def _is_binary(sample: bytes) -> bool:
    """Tell whether control characters other than blanks, line ends and NULs are common."""
    controls = sum(
        sample.count(bytes([code])) for code in range(1, 32) if code not in (9, 10, 11, 12, 13, 26, 27, 28, 29)
    )
    return controls * 50 > len(sample)


def _copied(opened: _Open, beginning: bytes, name: str) -> tuple[WorkingCopy, str]:
    """Return a copy of a file's text, and what its encoding is called."""
    for mark, codec, shown in _BYTE_ORDER_MARKS:
        if beginning.startswith(mark) and shown != "UTF-8":
            return _written(_decoded(opened, codec), name), shown
    marked = beginning.startswith(codecs.BOM_UTF8)
    bare = "" if marked else bare_utf16(beginning)
    if bare:
        return _written(_decoded(opened, bare), name), "UTF-16"
    with suppress(UnicodeDecodeError):
        return _written(_valid(opened), name), "UTF-8"
    if marked and (bare := bare_utf16(beginning[len(codecs.BOM_UTF8) :])):
        return _written(_decoded(opened, bare, len(codecs.BOM_UTF8)), name), "UTF-16"
    evidence, mixed = _evidence(opened)
    codec = legacy_codec(evidence)
    shown = shown_codec(codec)
    if mixed:
        return _written((_line_as(line, codec) for line in _lines(opened)), name), f"UTF-8 and {shown}"
    return _written(_decoded(opened, codec), name), shown


def _pieces(opened: _Open) -> Iterator[bytes]:
    """Yield the bytes of a file but for the NULs and a byte order mark of UTF-8."""
    with opened() as stream:
        piece = stream.read(_PIECE).removeprefix(codecs.BOM_UTF8)
        while piece:
            yield piece.replace(b"\x00", b"")
            piece = stream.read(_PIECE)


def _valid(opened: _Open) -> Iterator[bytes]:
    """Yield the bytes of a file; raises UnicodeDecodeError at the first that is no UTF-8."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    for piece in _pieces(opened):
        decoder.decode(piece)
        yield piece
    decoder.decode(b"", final=True)


def _decoded(opened: _Open, codec: str, start: int = 0) -> Iterator[bytes]:
    """Yield the text of a file from a byte on as UTF-8, with U+FFFD for what is none in the codec."""
    decoder = codecs.getincrementaldecoder(codec)("replace")
    wide = codec.startswith("utf-")
    with opened() as stream:
        stream.seek(start)
        pieces = iter(lambda: stream.read(_PIECE), b"") if wide else _pieces(opened)
        for piece in pieces:
            yield decoder.decode(piece).replace("\x00", "").encode("utf-8", "replace")
        yield decoder.decode(b"", final=True).encode("utf-8", "replace")


def _written(pieces: Iterable[bytes], name: str) -> WorkingCopy:
    """Write a text without its byte order mark into a working copy."""
    copy, waiting = WorkingCopy(name), bytearray()
    for piece in pieces:
        waiting += piece
        if len(waiting) >= _PIECE:
            copy.write(waiting if copy.size else waiting.removeprefix(codecs.BOM_UTF8))
            waiting.clear()
    copy.write(waiting if copy.size else waiting.removeprefix(codecs.BOM_UTF8))
    return copy


def _holds_text(copy: WorkingCopy) -> bool:
    """Return whether anything but blanks stands in a text."""
    with copy.open() as stream:
        text = io.TextIOWrapper(stream, encoding="utf-8")
        return any(piece.strip() for piece in iter(lambda: text.read(_PIECE), ""))


def bare_utf16(data: bytes) -> str:
    """Return the codec of UTF-16 without a byte order mark, told by the NULs at every second byte, or nothing."""
    sample = data[: min(len(data) // 2 * 2, _SAMPLE)]
    pairs = len(sample) // 2
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if pairs < 2:
        return ""
    codec, many, few = ("utf-16-le", odd, even) if odd > even else ("utf-16-be", even, odd)
    if many > 0.4 * pairs and few < 0.1 * pairs:
        return codec
    # Of other alphabets only blanks, digits and line ends have a NUL.
    if many >= max(2, 0.02 * pairs) and few <= max(1, 0.1 * many) and _is_text(sample, codec):
        return codec
    return ""


def _is_text(sample: bytes, codec: str) -> bool:
    """Tell whether bytes are a text of several lines in UTF-16, most of it letters."""
    text = sample.decode(codec, errors="replace")
    letters = sum(map(str.isalpha, text))
    # The line ends of a text in ASCII have no NUL behind them, unless by chance.
    ends = text.count("\n")
    return "\ufffd" not in text[:-1] and letters * 3 > len(text) and ends > 0 and 2 * ends >= sample.count(b"\n")


def _evidence(opened: _Open) -> tuple[bytes, bool]:
    """Return the first lines of a file that are no UTF-8, and whether others are, where files were glued together."""
    found: list[bytes] = []
    size, mixed = 0, False
    for line in _lines(opened):
        if line.isascii():
            continue
        if _strict_utf8(line) is not None:
            mixed = True
        elif size < _EVIDENCE:
            found.append(line)
            size += len(line)
    return b"".join(found), mixed


def _lines(opened: _Open) -> Iterator[bytes]:
    """Yield the lines of a file with their ends: LF, CR LF or CR."""
    held: list[bytes] = []
    for piece in _pieces(opened):
        lines = piece.splitlines(keepends=True)
        if lines and lines[0].endswith((b"\n", b"\r")):
            yield b"".join((*held, lines.pop(0)))
            held = []
        if lines and not lines[-1].endswith((b"\n", b"\r")):
            held.append(lines.pop())
        yield from lines
    yield b"".join(held)


def _line_as(line: bytes, codec: str) -> bytes:
    """Return a line as UTF-8: as it is where it is that, else from the codec."""
    return line if _strict_utf8(line) is not None else line.decode(codec, errors="replace").encode("utf-8", "replace")


def legacy_codec(data: bytes) -> str:
    """Return the most likely codec of bytes that are text and not UTF-8: of words in Latin letters, else in others."""
    runs = _HIGH_RUN.findall(data[:_EVIDENCE])
    high = sum(map(len, runs))
    # In Latin words letters above 127 stand one or two at a time.
    latin = latin_codec(data) if high <= 2 * len(runs) else ""
    if latin:
        return latin
    return "cp1255" if not _NOT_HEBREW.search(data) else cased_codec(data) or _other_codec(data)


def shown_codec(codec: str) -> str:
    """Return what an encoding is called."""
    return _NAMES.get(codec, codec.replace("cp", "Windows-"))


def _strict_utf8(line: bytes) -> str | None:
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _other_codec(data: bytes) -> str:
    sample = data[:_SAMPLE]
    try:
        japanese = data.decode("cp932")
    except UnicodeDecodeError:
        japanese = ""
    signs = [character for character in japanese if not character.isascii()]
    if signs and _KANA.search(japanese) and len(_CJK.findall(japanese)) > 0.6 * len(signs):
        return "cp932"
    best = from_bytes(sample, cp_isolation=_ASIAN_AND_EASTERN).best()
    if best is None:
        return "cp1252"
    # Chinese read as Japanese is full of half-width letters, which nobody writes.
    return "gb18030" if best.encoding == "cp932" and len(_HALF_WIDTH.findall(str(best))) > 2 else best.encoding


def _refuse_markup(text: str, name: str) -> None:
    start = text[:2000].lstrip().casefold()
    if not start.startswith("<"):
        return
    if "<html" in start or start.startswith("<!doctype html"):
        raise UnreadableFileError(
            "{name} is a web page, not a list of contacts; perhaps the sign-in page was saved instead of the export. "
            "Nothing was imported. Download the export again while signed in.",
            name=name,
        )
    raise _no_contacts(name, "is an XML document")

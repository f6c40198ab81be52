"""From a file's bytes to its text: encodings are found out, what is no text is refused by name."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from charset_normalizer import from_bytes

from models.errors import UnreadableFileError
from models.exchange.alphabets import cased_codec, latin_codec

MOST_BYTES = 512 * 1024 * 1024
_SAMPLE = 65_536

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


@dataclass(frozen=True)
class FileText:
    """The text of a file without byte order mark and NULs, and the encoding it was found to be in."""

    text: str
    encoding: str
    name: str


def decode(data: bytes, name: str) -> FileText:
    """Return the text in these bytes; raise UnreadableFileError where there is none."""
    if not data.strip(b"\x00 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise UnreadableFileError("{name} is empty. Nothing was imported.", name=name)
    refuse_no_text(data, name)
    text, encoding = _decode(data)
    text = text.replace("\x00", "").removeprefix("\ufeff")
    if not text.strip():
        raise UnreadableFileError("{name} is empty. Nothing was imported.", name=name)
    _refuse_markup(text, name)
    return FileText(text, encoding, name)


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


def _decode(data: bytes) -> tuple[str, str]:
    for mark, codec, shown in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            try:
                return data.decode(codec), shown
            except UnicodeDecodeError:
                if shown != "UTF-8":
                    return data.decode(codec, errors="replace"), shown
                data = data[len(mark) :]
                break
    bare = bare_utf16(data)
    if bare:
        return data.decode(bare, errors="replace"), "UTF-16"
    data = data.replace(b"\x00", b"")
    try:
        return data.decode("utf-8"), "UTF-8"
    except UnicodeDecodeError:
        return _decode_legacy(data)


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


def _decode_legacy(data: bytes) -> tuple[str, str]:
    """Decode what is not UTF-8 throughout: line by line where files were glued together, else by likelihood."""
    lines = data.splitlines(keepends=True)
    decoded: list[str | None] = [_strict_utf8(line) for line in lines]
    mixed = any(text is not None and not line.isascii() for text, line in zip(decoded, lines, strict=True))
    rest = b"".join(line for line, text in zip(lines, decoded, strict=True) if text is None)
    codec = legacy_codec(rest)
    shown = shown_codec(codec)
    if not mixed:
        return data.decode(codec, errors="replace"), shown
    parts = [
        line.decode(codec, errors="replace") if text is None else text
        for text, line in zip(decoded, lines, strict=True)
    ]
    return "".join(parts), f"UTF-8 and {shown}"


def legacy_codec(data: bytes) -> str:
    """Return the most likely codec of bytes that are text and not UTF-8: of words in Latin letters, else in others."""
    runs = _HIGH_RUN.findall(data[: _SAMPLE * 16])
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

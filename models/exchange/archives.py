"""Finding the contacts in a ZIP archive as LinkedIn sends it, without trusting what the archive says of itself."""

from __future__ import annotations

import zipfile
import zlib
from typing import BinaryIO

from models.errors import UnreadableFileError
from models.exchange.working_copies import WorkingCopy, copy_of

# A million rows of LinkedIn take some 130 MiB; what unpacks to more is no list of people.
MOST_UNPACKED_BYTES = 256 * 1024 * 1024
_MOST_MEMBERS = 10_000
_WANTED = "connections.csv"


def contacts_member(archived: BinaryIO, name: str) -> tuple[str, WorkingCopy]:
    """Return the name and a copy of Connections.csv, in whichever folder of the archive it lies.

    Raises UnreadableFileError where the archive is something else, damaged, encrypted or unpacks too large.
    """
    try:
        with zipfile.ZipFile(archived) as archive:
            members = archive.infolist()[:_MOST_MEMBERS]
            names = {member.filename.replace("\\", "/").casefold(): member for member in members}
            _refuse_office(names, name)
            found = [
                (path, member)
                for path, member in names.items()
                if path.rsplit("/", 1)[-1] == _WANTED and "__macosx" not in path
            ]
            if not found:
                raise UnreadableFileError(
                    "{name} is a ZIP archive without a Connections.csv. Nothing was imported. "
                    "Unpack it and choose the file with the contacts.",
                    name=name,
                )
            # The shortest path: a copy in a deeper folder is a backup.
            _, member = min(found, key=lambda item: len(item[0]))
            if member.file_size > MOST_UNPACKED_BYTES:
                raise _too_large(name)
            # What an archive says of its sizes may be wrong.
            with archive.open(member) as stream:
                content = copy_of(stream, name, MOST_UNPACKED_BYTES + 1)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, NotImplementedError, ValueError) as error:
        raise UnreadableFileError(
            "{name} is a ZIP archive that cannot be unpacked. Nothing was imported. Download it again.", name=name
        ) from error
    if content.size > MOST_UNPACKED_BYTES:
        raise _too_large(name)
    return "Connections.csv", content


def _too_large(name: str) -> UnreadableFileError:
    return UnreadableFileError(
        "The Connections.csv in {name} is larger than {most_unpacked_bytes} MiB. Nothing was imported.",
        name=name,
        most_unpacked_bytes=MOST_UNPACKED_BYTES >> 20,
    )


def _refuse_office(names: dict[str, zipfile.ZipInfo], name: str) -> None:
    if "[content_types].xml" in names:
        excel = any(path.startswith("xl/") for path in names)
        what = "an Excel workbook" if excel else "an Office document"
    elif "content.xml" in names and "mimetype" in names:
        what = "a LibreOffice document"
    else:
        return
    raise UnreadableFileError(
        "{name} is {what}. Nothing was imported. Save its table as CSV (“CSV UTF-8”) and choose that file.",
        name=name,
        what=what,
    )

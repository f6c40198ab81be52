"""The licences of all that Tendril is made with, as texts that came along with the packages."""

from __future__ import annotations

import platform
import re
import sys
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from resources import resource
from ui.commands.version import ROOT, program_version

# Names as they are on the package index, what they are called, and the licence in a word.
PARTS = (
    ("pyside6-essentials", "PySide6, Qt for Python", "LGPL 3"),
    ("shiboken6", "Shiboken", "LGPL 3"),
    ("peewee", "peewee", "MIT"),
    ("apsw-sqlite3mc", "APSW, SQLite, its ciphers", "zlib, public domain, MIT"),
    ("apscheduler", "APScheduler", "MIT"),
    ("tzlocal", "tzlocal", "MIT"),
    ("plyer", "plyer", "MIT"),
    ("jeepney", "jeepney", "MIT"),
    ("charset-normalizer", "charset-normalizer", "MIT"),
    ("phonenumbers", "phonenumbers", "Apache 2.0"),
    ("platformdirs", "platformdirs", "MIT"),
    ("rapidfuzz", "RapidFuzz", "MIT"),
    ("python-lucide", "Lucide icons", "MIT, ISC"),
)
# Where a bundle has the texts of the system's libraries it carries, as NAME_VERSION.txt of their Debian packages, and
# below it the licences that many of these texts only name.
LIBRARY_LICENCES, COMMON_LICENCES = "library-licences", "common-licenses"
_NAMED = re.compile(r"/usr/share/common-licenses/([A-Za-z0-9.-]*[A-Za-z0-9])")
_IN_A_WORD = re.compile(r"^Licen[cs]e: *(\S.*)$", re.MULTILINE)
_MOST_WORDS = 3
_QT = ("pyside6-essentials", "shiboken6")
_BEGINNINGS = ("licen", "copying", "notice", "copyright")
_LUCIDE = """\
Lucide icons: https://lucide.dev/license

ISC License

Copyright (c) for portions of Lucide are held by Cole Bemis 2013-2022 as part of Feather (MIT).
All other copyright (c) for Lucide are held by Lucide Contributors 2022.

Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted,
provided that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL
IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT,
INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN
ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF
THIS SOFTWARE.
"""
_SQLITE = """\
SQLite: https://www.sqlite.org/copyright.html

All of the code and documentation in SQLite has been dedicated to the public domain by the authors.

SQLite3 Multiple Ciphers: https://github.com/utelle/SQLite3MultipleCiphers

Copyright (c) Ulrich Telle, MIT License.
"""


_QT_HOLDS = """\
Qt and its wheel hold code of others, each under a licence of its own,
all of which let it be used and passed on: HarfBuzz, FreeType, PCRE2,
libpng, libjpeg-turbo, zlib, MD4C, double-conversion, tables of Unicode,
and more. Who wrote them and under which licences:
https://doc.qt.io/qt-6/licenses-used-in-qt.html
Beside it the wheel has ICU, whose licence stands below those of Qt.
"""


@dataclass(frozen=True)
class Licence:
    """A part of the program: its name, version and licence in a word (empty where unknown), and where the texts are."""

    name: str
    version: str
    kind: str
    paths: tuple[Path, ...] = ()
    words: str = ""

    def text(self) -> str:
        """Return the whole text; of a part whose text did not come along, its name and licence."""
        texts = [self.words] if self.words else []
        for path in self.paths:
            try:
                texts.append(path.read_text(encoding="utf-8", errors="replace").strip())
            except OSError:
                continue
        return "\n\n\n".join(texts) or f"{self.name}: {self.kind}"


def all_licences() -> list[Licence]:
    """Return Tendril first, then Python, every package that is installed and every library that came along."""
    found = [Licence("Tendril", program_version(), "MIT", (ROOT / "LICENSE",)), _python()]
    for package, name, kind in PARTS:
        try:
            part = distribution(package)
        except PackageNotFoundError:
            continue
        found.append(Licence(name, part.version, kind, _texts_of(package, part), _words_of(package)))
    return found + [_library(path) for path in sorted((ROOT / LIBRARY_LICENCES).glob("*.txt"))]


def common_licences(text: str) -> list[str]:
    """Return the names of the licences that a Debian text names in place of their words."""
    return sorted(set(_NAMED.findall(text)))


def _library(path: Path) -> Licence:
    name, _, version = path.stem.partition("_")
    text = path.read_text(encoding="utf-8", errors="replace")
    words = list(dict.fromkeys(word.strip() for word in _IN_A_WORD.findall(text)))
    common = [path.parent / COMMON_LICENCES / each for each in common_licences(text)]
    kind = ", ".join(words[:_MOST_WORDS])
    return Licence(name, version, kind, (path, *(each for each in common if each.is_file())))


def _python() -> Licence:
    # A bundle has it beside itself; elsewhere Python is the system's and has its licence where the system wants it.
    places = (ROOT / "PYTHON-LICENSE.txt", Path(sys.base_prefix, "lib", _python_folder(), "LICENSE.txt"))
    paths = tuple(path for path in places if path.is_file())[:1]
    return Licence(
        "Python", platform.python_version(), "PSF", paths, "" if paths else "https://docs.python.org/3/license.html"
    )


def _python_folder() -> str:
    return f"python{sys.version_info.major}.{sys.version_info.minor}"


def _texts_of(package: str, part: Distribution) -> tuple[Path, ...]:
    if package in _QT:
        # Their wheels hold no text. The LGPL adds to the GPL, so both are needed.
        texts = resource("licences/LGPL-3.txt"), resource("licences/GPL-3.txt")
        return (*texts, resource("licences/ICU.txt")) if package == _QT[0] else texts
    names = sorted({str(path) for path in part.files or () if _is_licence(path.parts)})
    return tuple(Path(str(part.locate_file(name))) for name in names)


def _is_licence(parts: tuple[str, ...]) -> bool:
    in_metadata = any(part.endswith(".dist-info") for part in parts[:-1])
    return in_metadata and parts[-1].lower().startswith(_BEGINNINGS)


def _words_of(package: str) -> str:
    return {"python-lucide": _LUCIDE, "apsw-sqlite3mc": _SQLITE, _QT[0]: _QT_HOLDS}.get(package, "")

"""The search for marks finds them in every form it promises to."""

from __future__ import annotations

import base64
import gzip
import io
import zipfile
import zlib

import pytest

from tests.privacy.traces import traces_in, traces_in_bytes

TEXT = "before Quexvor Zilmarth behind"


def _zipped() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("people.csv", TEXT * 20)
    return file.getvalue()


@pytest.mark.parametrize(
    "content",
    [
        TEXT.encode(),
        TEXT.upper().encode("utf-16"),
        TEXT.encode("utf-16-be"),
        TEXT.encode("utf-32-le"),
        TEXT.encode().hex().encode(),
        *(base64.b64encode(b"x" * length + TEXT.encode()) for length in range(3)),
        b"\0\1" + zlib.compress(TEXT.encode()) + b"rest",
        gzip.compress(TEXT.encode(), mtime=0),
        _zipped(),
    ],
)
def test_a_mark_is_found(content, tmp_path):
    assert {trace.split()[0] for trace in traces_in_bytes(content)} == {"Quexvor", "Zilmarth"}
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "file").write_bytes(content)
    assert list(traces_in([tmp_path])) == [str(tmp_path / "deep" / "file")]


def test_a_name_of_a_file_counts_and_nothing_is_found_in_nothing(tmp_path):
    (tmp_path / "about").write_bytes(bytes(range(256)) * 100)
    assert traces_in([tmp_path]) == {}
    (tmp_path / "quexvor.csv").touch()
    assert list(traces_in([tmp_path])) == [str(tmp_path / "quexvor.csv")]

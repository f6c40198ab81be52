"""import and export."""

from __future__ import annotations

import csv
import io
import stat

import pytest

from models.database import FILE_NAME
from models.exchange.written import WRITTEN

KEYS = ["format", "encoding", "rows", "created", "updated", "unchanged", "set_aside", "possible_duplicates",
        "given_rhythm"]  # fmt: skip
HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
ADA = "Ada,Byron,https://www.linkedin.com/in/ada,ada@engine.example,Engine,Analyst,05 Mar 2021\n"
ZOE = "Zoë,Ångström,https://www.linkedin.com/in/zoe,,Light,Physicist,2 Nov 2023\n"


@pytest.fixture
def connections(tmp_path):
    def write(*rows, name="Connections.csv"):
        path = tmp_path / name
        path.write_text(HEADER + "".join(rows), encoding="utf-8")
        return str(path)

    return write


def test_importing_twice_and_taking_it_back(tendril, connections):
    path = connections(ADA, ZOE)
    first = tendril.data("import", path)
    assert list(first)[: len(KEYS)] == KEYS
    assert (first["rows"], first["created"], first["unchanged"]) == (2, 2, 0)
    assert first["given_rhythm"] == 2
    assert first["set_aside"] == []
    assert first["encoding"] == "UTF-8"
    assert [person["circle"] for person in tendril.data("people")] == ["Network", "Network"]
    assert tendril.data("due", "--all") == []
    again = tendril.data("import", path)
    assert (again["rows"], again["created"], again["updated"], again["unchanged"]) == (2, 0, 0, 2)
    assert len(tendril.people()) == 2
    assert "Imported 2 people" in tendril.done("undo").out
    assert tendril.people() == {}


def test_a_dry_run_says_the_same_and_changes_nothing(tendril, connections):
    path = connections(ADA, ZOE)
    tendril.done("add", "Maya")
    before = (tendril.people(), tendril.data("check"))
    foreseen = tendril.data("import", path, "--dry-run")
    assert (tendril.people(), tendril.data("check")) == before
    assert "Added Maya" in tendril.done("undo").out
    tendril.done("redo")
    assert "Nothing was changed." in tendril.done("import", path, "--dry-run").out
    assert foreseen == tendril.data("import", path)


def test_what_a_file_says_of_one_person_is_told_of_one(tendril, connections):
    told = tendril.done("import", connections(ADA)).out
    assert "By the file the new person is professional; in the stage: connecting." in told


def test_what_everybody_in_the_file_becomes(tendril, connections):
    path = connections(ADA, ZOE)
    options = ("--kind", "both", "--stage", "prospect", "--group", "PyCon 2026", "--interest", "chess")
    foreseen = tendril.done("import", path, "--dry-run", *options).out
    assert "By the file the new people are 2 professional; in the stage: 2 connecting." in foreseen
    told = tendril.data("import", path, *options)
    assert told["said"]["kinds"] == {"professional": 2}
    for person in tendril.data("people"):
        assert (person["kind"], person["stage"]) == ("both", "prospect")
        assert (person["groups"], person["interests"]) == (["PyCon 2026"], ["chess"])


def test_a_group_of_the_file_can_be_left_out(tendril, tmp_path):
    path = tmp_path / "people.csv"
    path.write_text("Name,Email,Tags\nAda,ada@x.example,Work; Chess\n", encoding="utf-8")
    ran = tendril.done("import", str(path), "--without-group", "CHESS")
    assert "It brings the groups Chess (1), Work (1)." in ran.out
    assert tendril.data("people")[0]["groups"] == ["Work"]
    assert "needs a name" in tendril.refused("import", str(path), "--group", " ")


def test_one_group_and_one_column_are_told_as_one(tendril, tmp_path):
    path = tmp_path / "people.csv"
    path.write_text("Name,Email,Tags,Shoe size\nBo,bo@x.example,Choir,38\n", encoding="utf-8")
    out = tendril.done("import", str(path), "--dry-run").out
    assert "It brings the group Choir (1)." in out
    assert "Kept as it is, because nothing tells what it means: Shoe size." in out


def test_a_platform_of_the_file_can_be_left_out(tendril, connections):
    tendril.done("import", connections(ADA), "--without-platform", "Work email")
    assert tendril.data("people")[0]["platforms"] == ["LinkedIn"]


def test_the_circle_of_an_import(tendril, connections):
    assert tendril.data("import", connections(ADA), "--circle", "none")["given_rhythm"] == 0
    assert tendril.people()["Ada Byron"]["circle"] is None
    tendril.done("undo")
    assert tendril.data("import", connections(ADA), "--circle", "inner circle")["given_rhythm"] == 1
    assert tendril.people()["Ada Byron"]["circle"] == "Inner circle"
    tendril.done("undo")
    assert "no circle “Friends”" in tendril.refused("import", connections(ADA), "--circle", "Friends")
    assert tendril.people() == {}


def test_a_header_without_rows_is_a_success(tendril, connections):
    told = tendril.data("import", connections())
    assert (len(told.pop("columns")), told.pop("dates")["sure"], told.pop("said")["groups"]) == (7, True, {})
    assert told == {
        "format": "linkedin-csv", "encoding": "UTF-8", "rows": 0, "created": 0, "updated": 0, "unchanged": 0,
        "set_aside": [], "possible_duplicates": 0, "given_rhythm": 0,
    }  # fmt: skip


@pytest.mark.parametrize("format_", ["google-csv", "outlook-csv"])
def test_an_export_for_another_address_book_comes_back(tendril, connections, tmp_path, format_):
    tendril.done("import", connections(ADA))
    target = tmp_path / "out.csv"
    assert tendril.data("export", str(target), "--format", format_)["people"] == 1
    told = tendril.data("import", str(target))
    assert (told["format"], told["rows"], told["created"]) == (format_, 1, 0)


def test_bad_rows_are_set_aside_and_good_ones_come_in(tendril, connections, tmp_path):
    path = connections(ADA, '"Broken,row\n', ZOE)
    aside = tmp_path / "mend.csv"
    ran = tendril.done("import", path, "--set-aside", str(aside), "--json")
    (row,) = ran.data["set_aside"]
    assert list(row) == ["line", "reason", "text"]
    assert (row["line"], row["text"]) == (3, '"Broken,row')
    assert "Broken" in aside.read_text(encoding="utf-8")
    assert "Ada Byron" in tendril.people()
    counts = ran.data
    assert counts["rows"] == counts["created"] + counts["updated"] + counts["unchanged"] + 1
    tendril.done("undo")
    told = tendril.done("import", path).out
    assert "  line 3: " in told
    assert "exists already" in tendril.refused("import", path, "--set-aside", str(aside))


def test_nobody_comes_in_where_the_rows_set_aside_cannot_be_written(tendril, connections, tmp_path):
    path = connections(ADA, '"Broken,row\n')
    refused = tendril.refused("import", path, "--set-aside", str(tmp_path / "nowhere" / "mend.csv"))
    assert "could not be written" in refused
    assert tendril.people() == {}
    tendril.refused("undo")


def test_where_no_row_can_be_read_it_is_an_error(tendril, connections):
    ran = tendril("import", connections('"Broken,row\n'), "--json")
    assert ran.status == 1
    assert (ran.data["rows"], len(ran.data["set_aside"])) == (1, 1)
    assert ran.err == "tendril: No row of Connections.csv could be read. Nothing was imported.\n"
    assert tendril.people() == {}


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (None, "There is no file"),
        (b"", "is empty"),
        (b"\n\n", "is empty"),
        (b"dear diary,\ntoday\n", "no people could be read"),
        (b"\x89PNG\r\n\x1a\n" + bytes(100), "PNG"),
        (b"<!doctype html><html></html>", "web page"),
    ],
)
def test_what_is_no_list_of_people_changes_nothing(tendril, tmp_path, content, told):
    path = tmp_path / "file.csv"
    if content is not None:
        path.write_bytes(content)
    assert told in tendril.refused("import", str(path))
    assert tendril.people() == {}
    assert "nothing to undo" in tendril.refused("undo")


def test_there_and_back_without_loss(tendril, tmp_path):
    tendril.done(
        "add", "Maya Okafor", "--kind", "professional", "--circle", "Close", "--interest", "climbing", "tea, green",
        "--group", "PyCon; 2026", "--email", "maya@fjordtech.no", "--phone", "+47 912 34 567", "--platform", "Signal",
        "--birthday", "04-12", "--met-on", "2026-05-01", "--note", 'two\nlines, "quoted"', "--organization", "=1+1",
    )  # fmt: skip
    tendril.done("log", "Maya", "--medium", "call", "--on", "2026-10-01", "--note", "the trip")
    tendril.done("add", "王小明")
    before = tendril.people()
    path = tmp_path / "people.csv"
    written = tendril.data("export", str(path))
    assert written == {"file": str(path), "format": "csv", "people": 2}
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    other = tmp_path / "other"
    read = tendril.data("import", str(path), "--data-dir", str(other))
    assert (read["created"], read["set_aside"]) == (2, [])
    after = {person["name"]: person for person in tendril.data("people", "--data-dir", str(other))}
    for name, person in before.items():
        assert after[name] | {"id": 0} == person | {"id": 0}
    back = tendril.data("import", str(path))
    assert (back["created"], back["unchanged"]) == (0, 2)


def test_a_selection(tendril, tmp_path):
    tendril.done("add", "Maya", "--interest", "climbing")
    tendril.done("add", "Li")
    path = tmp_path / "some.CSV"
    assert tendril.done("export", str(path), "--interest", "Climbing").out == f"Wrote 1 person to {path}.\n"
    rows = list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig"))))
    assert [row["Name"] for row in rows] == ["Maya"]
    assert tendril.data("export", str(path), "--query", "zzz", "--force")["people"] == 0


@pytest.mark.parametrize("format_", WRITTEN, ids=lambda format_: format_.key)
def test_every_format_takes_a_selection_and_all(tendril, tmp_path, format_):
    tendril.done("add", "Maya", "--interest", "climbing", "--birthday", "04-12")
    tendril.done("add", "Liborius", "--birthday", "05-13")
    some, everybody = tmp_path / f"some{format_.ending}", tmp_path / f"all{format_.ending}"
    assert tendril.data("export", str(everybody), "--format", format_.key)["people"] == 2
    told = tendril.data("export", str(some), "--format", format_.key, "--interest", "climbing")
    assert told == {"file": str(some), "format": format_.key, "people": 1}
    assert "Maya" in some.read_text(encoding="utf-8")
    assert "Liborius" not in some.read_text(encoding="utf-8")
    assert "Liborius" in everybody.read_text(encoding="utf-8")
    assert stat.S_IMODE(everybody.stat().st_mode) == stat.S_IMODE(some.stat().st_mode) == 0o600


@pytest.mark.parametrize("format_", ["vcf", "vcf3"])
def test_of_nobody_no_cards_are_written(tendril, tmp_path, format_):
    """A file without a card is empty, which an import would refuse; what was there stays."""
    path = tmp_path / "people.vcf"
    assert "There is nobody to export" in tendril.refused("export", str(path), "--format", format_)
    assert list(tmp_path.glob("*people*")) == []
    tendril.done("add", "Maya")
    path.write_text("mine")
    tendril.refused("export", str(path), "--format", format_, "--query", "zzz", "--force")
    assert path.read_text() == "mine"


@pytest.mark.parametrize("format_", [one for one in WRITTEN if "vcf" not in one.key], ids=lambda one: one.key)
def test_a_list_of_nobody_comes_back_as_one(tendril, tmp_path, format_):
    path = tmp_path / f"people{format_.ending}"
    assert tendril.data("export", str(path), "--format", format_.key)["people"] == 0
    if format_.key != "ics":
        assert tendril.data("import", str(path))["rows"] == 0


def test_a_file_is_replaced_only_when_told(tendril, tmp_path):
    path = tmp_path / "people.csv"
    path.write_text("mine")
    assert "--force" in tendril.refused("export", str(path))
    assert path.read_text() == "mine"
    tendril.done("export", str(path), "--force")
    assert path.read_text(encoding="utf-8-sig").startswith("Name,") or "Name" in path.read_text(encoding="utf-8-sig")


def test_the_ending_or_the_format_says_how(tendril, tmp_path):
    tendril.done("add", "Maya")
    tendril.done("export", str(tmp_path / "people.vcf"))
    assert "FN:Maya" in (tmp_path / "people.vcf").read_text(encoding="utf-8")
    tendril.done("export", str(tmp_path / "people"), "--format", "vcf")
    assert (tmp_path / "people").read_text(encoding="utf-8").startswith("BEGIN:VCARD")


def test_what_cannot_be_written_is_not(tendril, tmp_path):
    tendril.done("add", "Maya")
    assert ".xlsx cannot be written" in tendril.refused("export", str(tmp_path / "people.xlsx"))
    assert "Files without an ending" in tendril.refused("export", str(tmp_path / "people"))
    assert "“ldif” cannot be written" in tendril.refused("export", str(tmp_path / "people.csv"), "--format", "ldif")
    assert "no circle" in tendril.refused("export", str(tmp_path / "people.csv"), "--circle", "Netwrok")
    tendril.refused("export", str(tmp_path / "nowhere" / "people.csv"))
    tendril.refused("export", str(tmp_path), "--format", "csv", "--force")
    book = tendril.directory / FILE_NAME
    assert "is the book itself" in tendril.refused("export", str(book), "--format", "csv", "--force")
    assert [path.name for path in tmp_path.iterdir()] == ["book"]
    assert list(tendril.people()) == ["Maya"]


def test_a_format_may_be_named(tendril, tmp_path):
    tendril.done("export", str(tmp_path / "people.txt"), "--format", "CSV")
    assert (tmp_path / "people.txt").exists()

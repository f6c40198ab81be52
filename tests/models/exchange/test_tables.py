"""Rows come out of text with their lines, whatever is wrong with the quotes."""

from __future__ import annotations

import csv
import io
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.exchange.columns import header_key, role_of, tells_header
from models.exchange.lines import Lines
from models.exchange.tables import BrokenRow, Row, Table, find_table, write_row

HEADER = "First Name,Last Name,Email,Phone\n"


def table_of(text: str) -> Table:
    table = find_table(Lines(text), tells_header)
    assert table is not None
    return table


def rows_of(text: str) -> list[Row | BrokenRow]:
    return list(table_of(text).rows())


def good(text: str) -> list[tuple[int, list[str]]]:
    return [(row.line, row.cells) for row in rows_of(text) if isinstance(row, Row)]


def broken(text: str) -> list[int]:
    return [row.line for row in rows_of(text) if isinstance(row, BrokenRow)]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_found_on_the_header(delimiter: str) -> None:
    table = table_of(delimiter.join(["Name", "Email"]) + "\n" + delimiter.join(["A, B; C", "a@b.example"]) + "\n")
    assert table.delimiter == delimiter


def test_a_line_that_names_the_separator_is_obeyed() -> None:
    assert good("sep=;\nName;Email\nAda;a@b.example\n") == [(3, ["Ada", "a@b.example"])]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\r\r\n"])
def test_every_line_end_counts_one_line(end: str) -> None:
    text = end.join([HEADER.strip(), "Ada,Byron,,1", "", "Bob,Ash,,2", ""])
    assert [line for line, _ in good(text)] == [2, 4]


def test_a_preamble_with_a_lone_quote_does_not_swallow_the_header() -> None:
    text = 'Notes:\n"Some of the data is missing, because."\n"\n' + HEADER + "Ada,Byron,,\n"
    assert good(text) == [(5, ["Ada", "Byron", "", ""])]


def test_a_header_too_far_down_is_not_found() -> None:
    assert find_table(Lines("x\n" * 40 + HEADER + "Ada,Byron,,\n"), tells_header) is None


def test_people_are_not_taken_for_a_header() -> None:
    text = '"Shumway","Gordon","President","Alf Ltd"\n"Tanner","Willie","VP","Alf Ltd"\n'
    assert find_table(Lines(text), tells_header) is None


def test_rows_may_be_short_long_and_blank() -> None:
    text = HEADER + "Ada\n,,,\n \nBob,Ash,,2,more,still more\n"
    assert good(text) == [(2, ["Ada"]), (5, ["Bob", "Ash", "", "2", "more", "still more"])]


def test_a_cell_may_go_on_over_lines() -> None:
    text = HEADER + 'Ada,Byron,"line one\r\nline, two\n""three""",5\nBob,Ash,,\n'
    assert good(text) == [(2, ["Ada", "Byron", 'line one\r\nline, two\n"three"', "5"]), (5, ["Bob", "Ash", "", ""])]


def test_quotes_in_the_middle_of_a_cell_are_text() -> None:
    text = HEADER + 'Ada "Countess" Byron,x,,\nBob,"the "big" one",,4\n'
    assert [cells[:2] for _, cells in good(text)] == [['Ada "Countess" Byron', "x"], ["Bob", 'the "big" one']]


def test_a_quote_that_is_never_closed_costs_one_row() -> None:
    text = HEADER + 'Ada,Byron,,1\nBob,"Ash,,2\nCid,Elm,,3\n"Doe, Jane",Fir,,4\n'
    assert [line for line, _ in good(text)] == [2, 4, 5]
    assert broken(text) == [3]


def test_two_broken_rows_do_not_close_each_other() -> None:
    text = HEADER + 'Bob,"Ash,,2\nCid,Elm,,3\nDan,Oak,",4\nEve,Yew,,5\n'
    assert [line for line, _ in good(text)] == [3, 5]
    assert broken(text) == [2, 4]


def test_a_file_full_of_broken_quotes_takes_no_longer() -> None:
    text = HEADER + 'x,"a\n' * 60_000
    start = time.perf_counter()
    assert len(broken(text)) == 60_000
    assert time.perf_counter() - start < 20


def test_a_very_long_cell_is_read() -> None:
    assert len(good(f'Name,Email,Notes\nAda,a@b.example,"{"x" * 300_000}"\n')[0][1][2]) == 300_000


def test_names_of_columns_are_known_in_other_words() -> None:
    assert header_key(" \ufeffE-Mail_Adresse: ") == "e-mail adresse"
    assert role_of(header_key("PRÉNOM")) == "given_name"
    assert role_of(header_key("Stra\ufffde gesch\ufffdftlich")) == "address:Work:street"
    assert role_of("no such column") == ""


cells = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=12)


@given(st.lists(st.lists(cells, min_size=4, max_size=4), max_size=8))
def test_what_the_csv_module_writes_is_read(people: list[list[str]]) -> None:
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer)
    writer.writerow(["Name", "Email", "Phone", "Notes"])
    writer.writerows(people)
    table = table_of(buffer.getvalue())
    # Without trust a cell that looks like rows would be set aside.
    table.trusted = True
    found = [row.cells for row in table.rows() if isinstance(row, Row)]
    assert found == [row for row in people if any(cell.strip() for cell in row)]


@given(st.lists(st.sampled_from(["a", '"', '""', ",", " ", ";", "\t"]), max_size=12).map("".join))
def test_the_fast_way_reads_what_the_careful_one_does(line: str) -> None:
    table = Table(Lines(line), ",", -1)
    fast = table._plainly_quoted(line, 0)
    assert fast is None or fast[:2] == (table.parse(0) or ([], -1, False))[:2]


@given(st.lists(cells, min_size=2, max_size=6), st.sampled_from([",", ";", "\t"]))
def test_what_is_written_as_a_row_is_read_back(row: list[str], delimiter: str) -> None:
    written = write_row(["Name", "Email"], delimiter) + "\n" + write_row(row, delimiter) + "\n"
    table = find_table(Lines(written), tells_header)
    assert table is not None
    parsed = table.parse(1)
    assert parsed is not None
    assert parsed[0] == row


def test_a_row_quoted_as_a_whole_is_taken_apart() -> None:
    # So does an Excel that expects semicolons: a line with commas is one cell to it, quoted where it holds quotes.
    text = HEADER + 'Ada,Byron,a@b.example,1\n"Bob,""Ash, Jr."",b@b.example,2"\n"Just, one"\n'
    assert good(text) == [
        (2, ["Ada", "Byron", "a@b.example", "1"]), (3, ["Bob", "Ash, Jr.", "b@b.example", "2"]), (4, ["Just, one"])
    ]  # fmt: skip


def test_a_header_in_the_middle_is_nobody() -> None:
    text = HEADER + "Ada,Byron,,1\n" + HEADER + "Bob,Ash,,2\n"
    assert [line for line, _ in good(text)] == [2, 4]
    assert broken(text) == [3]


def test_a_note_of_several_lines_with_loose_quotes_is_one_row() -> None:
    text = 'First Name,Last Name,Notes,Email,Phone\nAda,Byron,"She said "yes" and\nso on",a@b.example,1\nBob,Ash,,,2\n'
    assert good(text) == [
        (2, ["Ada", "Byron", 'She said "yes" and\nso on', "a@b.example", "1"]), (4, ["Bob", "Ash", "", "", "2"])
    ]  # fmt: skip


def test_loose_quotes_never_swallow_a_row() -> None:
    text = HEADER + 'Ada,Byron,""a"",1\nBob,"Ash" Jr,b@b.example,2\nCid,"Cole",,3\n'
    assert broken(text) == [2, 3]
    assert good(text) == [(4, ["Cid", "Cole", "", "3"])]

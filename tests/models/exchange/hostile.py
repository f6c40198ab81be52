"""People as Hypothesis makes them: every field may hold what breaks formats."""

from __future__ import annotations

from datetime import date, datetime

from hypothesis import strategies as st

from models.exchange.placeholders import NOTHING
from models.exchange.records import clean_line, clean_text
from models.operations.fields import DateFields, MethodFields, PersonFields
from models.text import fold
from models.vocabulary import DateType, Kind, MethodType, Preference, Stage, Status

# What begins a formula, ends a cell or a line, looks like a header or a card, or is written in another direction.
_TRAPS = (
    "=1+1", "'=1+1", "''=x", "'", "''", "+47 900 00 001", "-5", "@SUM(A1)", "\t=x", "BEGIN:VCARD", "END:VCARD",
    "VERSION:4.0", "First Name", "Name", "Tendril ID", "E-mail 1 - Value", "dn: cn=x", '{"format":"tendril-book"',
    "a;b,c\\d", "\\", "\\n", "\\,;", 'said "hi"', '"', "a:b", "N:;;;", "x=1;y=2", "*", "* Work", "a | b", "<b>x</b>",
    "👩‍👩‍👧 Ña", "\u05d0\u200fb\u202e", "e\u0301", "ﬁ ½ İ", "a\u2028b", "\u0085", "ünïcödé" * 40, "漢" * 200,
    "http://x.example/;a,b", "data:;base64,AAAA", "^n^^^'", "%0A", "&amp;", "item1.X-ABLabel", "null", "0",
)  # fmt: skip
_SIGNS = st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from(",;:\\\"'=+-@^* \t")
lines = (st.sampled_from(_TRAPS) | st.text(_SIGNS, min_size=1, max_size=24)).map(clean_line).filter(bool)
texts = st.lists(lines | st.just(""), min_size=1, max_size=4).map("\n".join).map(clean_text).filter(str.strip)
_hosts = st.text("abcdefgh", min_size=1, max_size=5)
emails = st.builds("{}@{}.example".format, st.text("abcd0123.+_-", min_size=1, max_size=6).map(lambda text: f"a{text}z"), _hosts)  # fmt: skip  # noqa: E501
numbers = st.integers(10_000_000, 99_999_999).map(lambda number: f"+47 {number}")
pages = st.builds("https://{}.example/{}".format, _hosts, st.text("abc/?=&,;:%@~", max_size=8))
# As other programs' tables have them: “null” and “-” say that nothing is known, a star that a group is theirs.
sheet_lines = lines.filter(lambda text: text not in NOTHING and text[0] not in '*"' and ":::" not in text)
_FIELDS = ("Spouse", "Pronouns", "Language", "Sister")
preferences = st.sampled_from([None, None, *Preference])
ADDRESS = ("street", "extended", "box", "postal_code", "city", "region", "country")


def methods(platforms: st.SearchStrategy[int | None], told: st.SearchStrategy[str]) -> st.SearchStrategy[MethodFields]:
    """Return ways to reach someone on these platforms and with these labels."""
    rest = (platforms, told, preferences)
    parts = st.dictionaries(st.sampled_from(ADDRESS), lines, min_size=1)
    return st.one_of(
        in_sheets(platforms, told),
        st.builds(MethodFields, st.just(MethodType.HANDLE), lines, *rest),
        st.builds(MethodFields, st.just(MethodType.ADDRESS), texts, *rest, st.none() | parts),
    )


def in_sheets(
    platforms: st.SearchStrategy[int | None], told: st.SearchStrategy[str]
) -> st.SearchStrategy[MethodFields]:
    """Return ways to reach someone that Google and Outlook have columns for; an address without a street is a place."""
    # The only one of its kind is not marked as preferred.
    rest = (platforms, told, st.sampled_from([None, Preference.WELCOME]))
    parts = st.fixed_dictionaries({"street": sheet_lines}, optional=dict.fromkeys(ADDRESS[1:], sheet_lines))
    return st.one_of(
        st.builds(MethodFields, st.just(MethodType.EMAIL), emails, *rest),
        st.builds(MethodFields, st.just(MethodType.PHONE), numbers, *rest),
        st.builds(MethodFields, st.just(MethodType.URL), pages, *rest),
        st.builds(MethodFields, st.just(MethodType.ADDRESS), texts, *rest, parts),
    )


def dates(line: st.SearchStrategy[str]) -> st.SearchStrategy[DateFields]:
    """Return important dates that are called by these words."""
    return st.builds(
        DateFields, st.sampled_from(DateType), st.integers(1, 12), st.integers(1, 28),
        st.none() | st.integers(1605, 2099), st.just("") | line, st.integers(0, 60),
    )  # fmt: skip


_days = st.none() | st.dates(date(1900, 1, 1), date(2100, 12, 31))


def people(platforms: st.SearchStrategy[int | None], *, named: bool = False) -> st.SearchStrategy[PersonFields]:
    """Return people who are reached on these platforms, by their ids.

    named: each has a given and a family name, one way to reach them a type, and one date a type.
    """
    line = sheet_lines if named else lines
    part = line if named else st.just("") | line
    # Outlook makes several of a name with a comma, which then stands below the notes.
    groups = st.lists(line, max_size=3, unique_by=fold).map(
        lambda found: [name for name in found if not named or not set(",;") & set(name)]
    )
    day_key = (lambda day: day.type) if named else (lambda day: (day.type, day.month, day.day, day.label))
    told_texts = texts.filter(lambda text: not named or ":::" not in text)
    told = st.sampled_from(["", "Work", "Home", "Mobile"]) | line
    reach = st.lists(
        (in_sheets if named else methods)(platforms, told),
        max_size=4,
        unique_by=(lambda way: way.type) if named else None,
    )
    return st.builds(
        PersonFields, name=line, name_prefix=st.just("") | line, given_name=part,
        additional_name=st.just("") | line, family_name=part, name_suffix=st.just("") | line,
        nickname=st.just("") | line, phonetic_name=st.just("") | line, organization=st.just("") | line,
        department=st.just("") | line, title=st.just("") | line, place=st.just("") | line,
        kind=st.sampled_from(Kind), stage=st.sampled_from(Stage), status=st.sampled_from(Status),
        stage_reason=st.just("") | texts, better_not_mention=st.just("") | texts, how_met=st.just("") | line,
        notes=st.just("") | texts, circle_id=st.none() | st.integers(1, 5),
        rhythm_days=st.none() | st.integers(1, 3650), no_rhythm=st.booleans(), met_on=_days, estimated_on=_days,
        skipped_on=_days, first_contact_on=_days, requested_on=_days,
        snoozed_until=st.none() | st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1)).map(lambda at: at.replace(microsecond=0)),  # noqa: E501
        interests=st.lists(line, max_size=3, unique_by=fold).map(tuple), groups=groups.map(tuple),
        methods=reach.map(tuple),
        dates=st.lists(dates(line), max_size=3, unique_by=day_key).map(tuple),
        custom=st.dictionaries(line | st.sampled_from(_FIELDS), told_texts, max_size=3),
    )  # fmt: skip

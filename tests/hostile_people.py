"""People whose every field says something that a careless program would obey."""

from __future__ import annotations

from datetime import date

from models.book import Book
from models.operations.acquaintances import add_acquaintance
from models.operations.contact import add_follow_up, log_interaction
from models.operations.custom_fields import add_custom_field
from models.operations.events import EventFields, add_event
from models.operations.fields import DateFields, MethodFields, PersonFields
from models.operations.introductions import add_introduction
from models.operations.offers import keep_offer
from models.operations.people import add_person
from models.operations.saved_views import save_view
from models.operations.settings import add_circle, add_platform
from models.operations.templates import add_template
from models.queries.filtering import PeopleFilter
from models.schema import Platform
from models.vocabulary import DateType, Kind, Medium, MethodType

MARKUP = '<img src="file:///etc/passwd"><b>bold</b><script>alert(1)</script>'
# What a name may be, by what would fall for it.
NAMES = {
    "markup": MARKUP,
    "entities": "&lt;i&gt; &amp; &Shortcut && Sons",
    "fields of a sentence": "{name} {0} {n} %1 %n %s %(name)s {",
    "formula": '=HYPERLINK("https://x.example","click")',
    "argument": "--help",
    "path": "../../../etc/passwd",
    "direction": "Anna \u202egnp.exe\u2066\u2067",
    "controls": "Ann\x1b[31ma\x07\r\nBcc: all@x.example",
    "zero width": "A\u200b\u200d\ufeffnna \U0001f469\u200d\U0001f469\u200d\U0001f467",
    "marks": "Z" + "\u0301" * 400 + "algo",
    "gigantic": "Long name " * 5_000,
}
# Ways to reach somebody that must never be opened, or only for what they are.
METHODS = (
    ("linkedin", MethodType.URL, "javascript:alert(1)"),
    ("linkedin", MethodType.URL, "file:///etc/passwd"),
    ("linkedin", MethodType.URL, "https://\u202emoc.elpmaxe/\u2066"),
    ("work_email", MethodType.EMAIL, "a@b.example?bcc=all@x.example&body=Pay"),
    ("work_email", MethodType.EMAIL, "a@b.example\r\nBcc: all@x.example"),
    ("work_email", MethodType.EMAIL, '"<b>x</b>"@b.example,c@d.example'),
    ("mobile", MethodType.PHONE, "+49 30 123456;phone-context=x*21*0900#"),
    ("telegram", MethodType.HANDLE, "../../../../etc/passwd"),
    ("telegram", MethodType.HANDLE, "x?y=javascript:alert(1)#<b>"),
)


def add_hostile_people(book: Book) -> list[int]:
    """Add one person for each of the names, with the name in every other field too, and return their ids."""
    circle = add_circle(book, name=NAMES["markup"], days=30, weight=4).result
    platform = add_platform(
        book, name=NAMES["entities"], kind=Kind.PERSONAL, type=MethodType.HANDLE, medium=Medium.MESSAGE, link="{value}"
    ).result
    people = [add_person(book, _person(text, circle, platform)).result for text in NAMES.values()]
    for person, text in zip(people, NAMES.values(), strict=True):
        log_interaction(book, [person], medium=Medium.MESSAGE, on=date(2026, 8, 1), note=f"{text}\n{MARKUP}")
        add_follow_up(book, person, text[:500], date(2026, 11, 23))
        keep_offer(book, text, f"https://x.example/{MARKUP}", text, [text], [person])
        add_template(book, "keep_in_touch", name=text[:100], text=f"{{first_name}} {text[:100]}")
        save_view(book, text[:100] + " view", PeopleFilter(text=text[:100]))
    add_custom_field(book, NAMES["markup"], people[0], NAMES["path"])
    add_acquaintance(book, people[0], people[1], MARKUP)
    add_introduction(book, people[2], people[3], MARKUP, note=MARKUP)
    add_event(book, EventFields(MARKUP, date(2026, 11, 25), MARKUP, MARKUP), people)
    return people


def _platform(key: str) -> int:
    return int(Platform.get(Platform.key == key).id)


def _person(text: str, circle: int, platform: int) -> PersonFields:
    return PersonFields(
        name=text,
        nickname=text[:200],
        organization=text,
        title=text,
        place=text,
        circle_id=circle,
        how_met=text,
        better_not_mention=text,
        notes=text * 20 if len(text) > 10_000 else text,
        interests=(text, MARKUP),
        groups=(text,),
        methods=(
            *(MethodFields(kind, value, _platform(key)) for key, kind, value in METHODS),
            MethodFields(MethodType.HANDLE, text, platform),
        ),
        dates=(DateFields(DateType.BIRTHDAY, 11, 25), DateFields(DateType.ANNIVERSARY, 11, 26, label=text)),
    )

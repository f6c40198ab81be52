"""A book in which every field is said, each in words that stand nowhere else."""

from __future__ import annotations

from datetime import date, datetime, time

from models.advice.drafts import Purpose
from models.book import Book
from models.operations.acquaintances import add_acquaintance
from models.operations.contact import add_follow_up, log_interaction
from models.operations.fields import DateFields, MethodFields, PersonFields
from models.operations.introductions import add_introduction
from models.operations.offers import keep_offer
from models.operations.people import add_person, set_photo
from models.operations.saved_views import save_view
from models.operations.settings import add_circle, add_platform, add_time_off, change_settings, edit_circle
from models.operations.tags import platform_named
from models.operations.templates import add_template
from models.queries import PeopleFilter
from models.schema import (
    Contact,
    CustomField,
    Event,
    EventContact,
    FollowUp,
    Interaction,
    InteractionContact,
    Interest,
    Introduction,
    KeptProperty,
    OfferContact,
    SourceKey,
)
from models.vocabulary import DateType, Kind, MethodType, Preference, Stage, Status

PHOTO = b"\x89PNG\r\n\x1a\nno picture, but a program that copies it cannot know"
THEN = datetime(2021, 3, 4, 5, 6, 7)


def fill(book: Book) -> None:
    """Fill an empty book with four people of whom, together, everything is said."""
    radio = add_platform(
        book, name="Ham radio", kind="personal", type="handle", medium="call", link="https://radio.example/{value}"
    ).result
    choir = add_circle(book, name="Choir", days=21, weight=2).result
    edit_circle(book, 3, name="Acquaintances", days=80, weight=3)
    fair = Event.create(name="Book fair", date=date(2020, 5, 1), place="Hall seven", notes="the stand by the stairs")
    ada = add_person(book, _ada(radio, choir, fair.id)).result
    bob = add_person(book, PersonFields(
        name="Bob Stone", given_name="Bob", family_name="Stone", kind=Kind.PERSONAL, status=Status.LET_GO,
        no_rhythm=True,
    ), sample=True).result  # fmt: skip
    cem = add_person(book, PersonFields(given_name="Cem", family_name="Yılmaz", status=Status.DECEASED)).result
    add_person(book, PersonFields(
        name="Mrs Quist", given_name="Dora", family_name="Quist", kind=Kind.PROFESSIONAL, stage=Stage.PROSPECT,
        stage_reason="she restores clocks", status=Status.PAUSED,
        dates=(DateFields(DateType.BIRTHDAY, 12, 10),),
    ))  # fmt: skip
    _tell(book, ada, bob, radio, fair)
    add_introduction(book, ada, cem, "both build kites")
    Introduction.update(note="at the lake", state="asked_a", state_on=date(2026, 10, 9)).execute()
    add_acquaintance(book, ada, bob, "rowing club")
    keep_offer(book, "Evening lecture", "https://lecture.example", "free of charge", ("Chess",), (ada, bob))
    OfferContact.update(given_on=date(2026, 9, 8)).where(OfferContact.contact == bob).execute()
    set_photo(book, ada, PHOTO)
    Interest.update(mine=True).where(Interest.name == "Chess").execute()
    SourceKey.create(key="uid:of-an-earlier-file", contact=ada)
    for format_, name, value in KEPT:
        KeptProperty.create(contact=ada, format=format_, name=name, value=value)
    CustomField.update(position=7).where(CustomField.name == "Shoe size").execute()
    save_view(book, "Chess friends", PeopleFilter(interests=("Chess",), circles=("Choir",)))
    add_template(book, Purpose.SHARE, name="Found", subject="For {first_name}", text="I thought of you at the fair.")
    add_template(book, Purpose.REVIVE, name="Long ago", text="It was good to talk of lace.")
    add_time_off(book, date(2026, 12, 24), date(2026, 12, 26), "at the sea")
    change_settings(book, region="GB", capacity=(1, 2, 3, 4, 5, 6, 7))
    Contact.update(added_at=THEN, edited_at=THEN).execute()


KEPT = (
    ("google-csv", "Photo", "https://photos.example/ada"),
    ("outlook-csv", "Government ID Number", "QQ 12 34 56 C"),
    ("vcard", 'TZ;X-ODD="a;b"', "Europe/London"),
    ("ldif", "employeeNumber", "E-7781"),
)


def _ada(radio: int, choir: int, fair: int) -> PersonFields:
    on = {key: platform_named(key).id for key in ("work_email", "private_email", "mobile", "work_phone", "telegram", "post", "github", "signal")}  # fmt: skip  # noqa: E501
    return PersonFields(
        name="Ada the Countess", name_prefix="Dr.", given_name="Ada", additional_name="Augusta", family_name="King",
        name_suffix="PhD", nickname="Addie", phonetic_name="ay-da", organization="Engine Works", department="Research",
        title="Analyst", place="Weybridge", kind=Kind.PERSONAL, stage=Stage.CONNECTING, circle_id=choir, rhythm_days=45,
        met_on=date(2020, 5, 2), met_event_id=fair, how_met="Bob held the door", estimated_on=date(2025, 1, 3),
        skipped_on=date(2025, 2, 4), first_contact_on=date(2026, 12, 1), snoozed_until=datetime(2026, 12, 2, 9, 30),
        requested_on=date(2026, 11, 1), better_not_mention="her late cat", notes="Likes rain.\nLends out umbrellas.",
        interests=("Chess", "Lace, bobbin"), groups=("Family", "Sunday table"),
        methods=(
            MethodFields(MethodType.EMAIL, "ada@engine.example", on["work_email"], "Harbour office"),
            MethodFields(MethodType.EMAIL, "ada@home.example", on["private_email"], "", Preference.PREFERRED),
            MethodFields(MethodType.EMAIL, "countess@club.example"),
            MethodFields(MethodType.EMAIL, "fourth@more.example", None, "", Preference.WELCOME),
            MethodFields(MethodType.PHONE, "+44 20 7946 0000", on["work_phone"]),
            MethodFields(MethodType.PHONE, "+44 7700 900123", on["mobile"], "", Preference.PREFER_NOT),
            MethodFields(MethodType.PHONE, "+44 20 7946 0111", None, "Boat house"),
            MethodFields(MethodType.URL, "https://engine.example/ada"),
            MethodFields(MethodType.URL, "https://github.com/ada", on["github"]),
            MethodFields(MethodType.HANDLE, "@countess", on["telegram"]),
            MethodFields(MethodType.HANDLE, "G0ADA", radio),
            MethodFields(MethodType.PHONE, "", on["signal"]),
            MethodFields(MethodType.ADDRESS, "Engine Works\n12 St James's Square\nLondon", on["post"], "", None, {
                "street": "12 St James's Square", "extended": "Top floor", "box": "PO 77", "city": "London",
                "region": "Greater London", "postal_code": "SW1Y 4JH", "country": "England",
            }),
        ),
        dates=(
            DateFields(DateType.BIRTHDAY, 2, 29, 1984, "", 3), DateFields(DateType.ANNIVERSARY, 7, 8, 2011),
            DateFields(DateType.NAME_DAY, 9, 21), DateFields(DateType.OTHER, 5, 6, 1999, "First flight", 0),
        ),
        custom={"Spouse": "Lord William", "Shoe size": "thirty-eight", "Pronouns": "she/her"},
    )  # fmt: skip


def _tell(book: Book, ada: int, bob: int, radio: int, fair: Event) -> None:
    log_interaction(
        book, [ada, bob], medium="call", direction="both", on=date(2026, 11, 1), note="talked of kites", gave=True
    )
    log_interaction(
        book, [bob], medium="email", direction="out", on=date(2026, 11, 2), note="sent a map", asked=True, received=True
    )
    Interaction.update(event=fair, platform=radio, answer="no", added_at=THEN).where(
        Interaction.note == "talked of kites"
    ).execute()
    InteractionContact.update(counts=False).where(InteractionContact.contact == bob).execute()
    add_follow_up(book, ada, "ask how the talk went", date(2026, 12, 21), time(9, 41))
    FollowUp.create(
        contact=bob, interaction=2, text="bring back the map", due_on=date(2026, 1, 1), done_on=date(2026, 1, 2),
        added_at=THEN,
    )  # fmt: skip
    EventContact.insert(event=fair, contact=bob).execute()

"""From the properties of a card to a person."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, ClassVar

from models.exchange.building import settle_preferences
from models.exchange.cards import own
from models.exchange.cards.address_labels import put_address_labels
from models.exchange.cards.android import put_android, put_nicknames
from models.exchange.cards.days import put_day
from models.exchange.cards.kept import keep
from models.exchange.cards.names import (
    PHONETIC,
    put_formatted_name,
    put_name,
    put_phonetic,
    put_sound,
    settle_name,
)
from models.exchange.cards.properties import Property, escape
from models.exchange.cards.reach import HANDLES, method_from, plain_label
from models.exchange.cards.relations import RELATIONS, put_relation
from models.exchange.cards.scanning import GROUP_KINDS, address_key, bare_uid
from models.exchange.cards.shown_fields import SHOWN_FIELDS, put_shown_field
from models.exchange.records import MethodRecord, PersonRecord, clean_line, clean_text
from models.exchange.teaching import distinct, kind_of, method
from models.text import fold
from models.vocabulary import DateType, MethodType, Status

_REACH = frozenset({"EMAIL", "TEL", "ADR", "URL", "IMPP", "SOCIALPROFILE", "X-SOCIALPROFILE"}) | HANDLES
# Numbers that Outlook, Evolution and Symbian write beside the standard, by the type or label they get.
_SPECIAL_NUMBERS = {
    "X-MS-TEL": "", "X-EVOLUTION-CALLBACK": "callback", "X-EVOLUTION-RADIO": "radio", "X-ASSISTANT-TEL": "assistant",
}  # fmt: skip
_SPECIAL_URLS = {
    "X-EVOLUTION-BLOG-URL": "Blog",
    "X-EVOLUTION-VIDEO-URL": "Video",
    "X-MS-OL-WEBPAGE": "",
    "X-KADDRESSBOOK-BLOGFEED": "Blog",
}
# Of these one only stands in a person.
_ONCE = frozenset({"FN", "N", "ORG", "TITLE", "ROLE", "PHOTO", "BDAY"})
_INTERESTS = frozenset({"INTEREST", "HOBBY", "EXPERTISE"})
_DAYS = {
    "BDAY": DateType.BIRTHDAY, "ANNIVERSARY": DateType.ANNIVERSARY, "X-ANNIVERSARY": DateType.ANNIVERSARY,
    "X-EVOLUTION-ANNIVERSARY": DateType.ANNIVERSARY, "X-KADDRESSBOOK-X-ANNIVERSARY": DateType.ANNIVERSARY,
    "X-MS-ANNIVERSARY": DateType.ANNIVERSARY, "X-ABDATE": DateType.OTHER,
}  # fmt: skip
# What stands in every card and says nothing of the person.
_FRAME = frozenset({"BEGIN", "END", "VERSION", "PRODID", "REV", "PROFILE", "X-ABLABEL", "X-ABSHOWAS"})
_SYSTEM_GROUPS = frozenset({"mycontacts", "my contacts", "starred", "starred in android", "contacts"})
_UNTOLD_UID = re.compile(r"[^0-9a-z]*+([0-9a-z])?(?:[^0-9a-z]|\1)*+\Z")
_TOWN = frozenset({"city", "region", "country", "country_code"})
_NO_PERSONS = frozenset({"org", "organization", "location", "device", "application", "thing"})
_IMAGES = (b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"RIFF", b"BM")
# One category in which the commas between several were escaped, as some programs write them.
_FEWEST_COMMAS = 2


def person_from_card(
    line: int, properties: Sequence[Property], region: str | None, members: Mapping[str, Sequence[str]]
) -> PersonRecord | None:
    """Return the person in a card, None where it has neither a name nor anything to reach anyone by.

    members holds the groups of each UID and address by cards of groups in the same file.
    """
    return _Reading(line, properties, region, members).person()


class _Reading:
    """Goes through the properties of one card."""

    def __init__(
        self, line: int, properties: Sequence[Property], region: str | None, members: Mapping[str, Sequence[str]]
    ) -> None:
        self.record = PersonRecord(line)
        self._properties, self._region, self._members = properties, region, members
        # What Tendril itself writes is taken as it stands; nothing is guessed from it.
        self._own = own.is_own(properties)
        shown = clean_line if self._own else plain_label
        self._labels = {
            entry.group: shown(entry.text) for entry in properties if entry.group and entry.name == "X-ABLABEL"
        }
        # The ways to reach by what makes them one.
        self._alike: dict[tuple[MethodType, str, str], list[MethodRecord]] = {}
        # The country whose order of lines an address follows, as Apple says it.
        self._countries = {
            entry.group: entry.text.strip()
            for entry in properties
            if entry.group and entry.name == "X-ABADR" and len(entry.text.strip()) == 2
        }
        self._is_company = False
        self._kept_again: set[int] = set()

    def person(self) -> PersonRecord | None:
        """Return the person."""
        # What is marked as preferred stands for the others of its kind; Tendril's own cards are in order.
        later = _ONCE if not self._own else frozenset()
        for entry in sorted(self._properties, key=lambda entry: entry.name in later and not entry.is_preferred):
            self._take(entry)
        read = [entry for entry in self._properties if id(entry) not in self._kept_again]
        put_address_labels(self.record, read, is_own=self._own)
        record = self.record
        if not settle_name(record, is_person=not self._own and not self._is_company):
            return None
        if self._members:
            record.groups += self._listed_in()
        record.groups, record.interests = distinct(record.groups), distinct(record.interests)
        if not self._own:
            settle_preferences(record)
            record.columns.setdefault("kind", kind_of(record))
        own.finish(record, self._properties)
        return record

    def _listed_in(self) -> list[str]:
        """Return the groups whose cards list this person by UID or address."""
        addresses = [address_key(one.value) for one in self.record.methods if one.type is MethodType.EMAIL]
        known_by = filter(None, (self.record.foreign_uid, *addresses))
        return [name for key in known_by for name in self._members.get(key, ())]

    def _take(self, entry: Property) -> None:
        name = entry.name
        label = self._labels.get(entry.group, "") if entry.group else ""
        if own.AGAIN in entry.parameters:
            return
        if self._own and own.MARK in entry.parameters:
            del entry.parameters[own.MARK]
            self._keep_again(entry, label)
        elif name in _FRAME or name.startswith("X-TENDRIL-") or (self._own and name in own.MOMENTS):
            self._take_frame(entry, label)
        elif name in _REACH or name in _SPECIAL_URLS or name in _SPECIAL_NUMBERS:
            self._take_reach(entry, label)
        elif name in _DAYS:
            self._take_day(entry, label)
        elif name in RELATIONS:
            if not put_relation(self.record, entry, label):
                keep(self.record, entry, label)
        elif (taker := self._takers.get(name)) is not None:
            taker(self, entry, label)
        elif name != "X-ABADR" or entry.group not in self._countries:
            keep(self.record, entry, label)

    def _keep_again(self, entry: Property, label: str) -> None:
        """Keep what was kept before; skills are interests as well."""
        keep(self.record, entry, label)
        self._kept_again.add(id(entry))
        if entry.name in _INTERESTS:
            self.record.interests += filter(None, map(clean_line, entry.parts(",")))

    def _take_frame(self, entry: Property, label: str) -> None:
        if entry.name == "X-ABSHOWAS":
            is_company = entry.text.strip().casefold() == "company"
            self._is_company = self._is_company or is_company
            if is_company:
                keep(self.record, entry, label)
        elif entry.name == "X-TENDRIL-METHOD":
            self._take_reach(entry, label)
        elif entry.name == "X-TENDRIL-FIELD":
            own.put_field(self.record, entry)
        elif entry.name == "X-TENDRIL-KEPT":
            own.put_kept(self.record, entry)
        elif self._own and entry.name in own.MOMENTS:
            own.put_moment(self.record, entry)

    # --- names ------------------------------------------------------------------------------------------------

    def _take_name(self, entry: Property, label: str) -> None:
        if not self._own or own.STAND_IN not in entry.parameters:
            put_name(self.record, entry, label)

    def _take_formatted_name(self, entry: Property, label: str) -> None:
        put_formatted_name(self.record, entry, label)

    def _take_nickname(self, entry: Property, _label: str) -> None:
        put_nicknames(self.record, entry.parts(","))

    def _take_phonetic(self, _entry: Property, _label: str) -> None:
        put_phonetic(self.record, self._properties)

    def _take_sound(self, entry: Property, label: str) -> None:
        put_sound(self.record, entry, label)

    # --- work -------------------------------------------------------------------------------------------------

    def _take_organization(self, entry: Property, label: str) -> None:
        parts = [clean_line(part) for part in entry.parts()]
        columns = self.record.columns
        if columns.get("organization") or columns.get("department"):
            if parts[0] != columns.get("organization"):
                keep(self.record, entry, label)
            return
        if parts[0]:
            columns["organization"] = parts[0]
        if units := ", ".join(filter(None, parts[1:])):
            columns["department"] = units

    def _take_title(self, entry: Property, label: str) -> None:
        value = clean_line(entry.text)
        if value and self.record.columns.setdefault("title", value) != value:
            keep(self.record, entry, label)

    def _take_role(self, entry: Property, label: str) -> None:
        # A role is the title only where there is none.
        value = clean_line(entry.text)
        titles = any(one.name == "TITLE" and one.text.strip() for one in self._properties)
        if titles or self.record.columns.get("title") or not value:
            keep(self.record, entry, label)
        else:
            self.record.columns["title"] = value

    # --- ways to reach ----------------------------------------------------------------------------------------

    def _take_reach(self, entry: Property, label: str) -> None:
        if entry.name in _SPECIAL_URLS:
            label = label or _SPECIAL_URLS[entry.name]
            entry = Property("URL", entry.raw, entry.parameters, entry.group, version=entry.version)
        elif entry.name in _SPECIAL_NUMBERS:
            types = [*entry.parameters.get("TYPE", ()), _SPECIAL_NUMBERS[entry.name]]
            parameters = entry.parameters | {"TYPE": [type_ for type_ in types if type_]}
            entry = Property("TEL", entry.raw, parameters, entry.group, version=entry.version)
        made = method_from(entry, label, self._region)
        if made is None or (self._own and own.PLACE in entry.parameters):
            return
        if made.label == "Assistant" and made.type is MethodType.PHONE and not self._own:
            # It is somebody else's, and must not tell who this is.
            self.record.custom.setdefault("Assistant's phone", made.value)
            return
        self._keep_place(entry, label)
        country = self._countries.get(entry.group, "") if entry.group else ""
        if country and (made.details or self._own):
            made.details = {"country_code": country} | (made.details or {})
        if self._own:
            self.record.methods.append(made)
            return
        if made.details and set(made.details) <= _TOWN and not made.label:
            # A town alone is where somebody lives, not where a letter arrives.
            order = ("city", "region", "country")
            place = ", ".join(made.details[part] for part in order if part in made.details)
            self.record.columns.setdefault("place", place)
            return
        if made.details and made.details.get("city"):
            self.record.columns.setdefault("place", made.details["city"])
        self._add_method(made)
        if on_whatsapp := entry.parameter("WAID").strip().lstrip("+"):
            # WhatsApp's own cards say so of each number.
            made = method(MethodType.PHONE, f"+{on_whatsapp}", "WhatsApp", self._region)
            made.label = ""
            self._add_method(made)

    def _keep_place(self, entry: Property, label: str) -> None:
        """Keep where on the map an address lies, and in which zone of time."""
        for name in ("GEO", "TZ") if entry.name == "ADR" else ():
            if told := entry.parameter(name).strip():
                types = {"TYPE": entry.parameters["TYPE"]} if "TYPE" in entry.parameters else {}
                keep(self.record, Property(name, escape(told) if name == "TZ" else told, types, version="4.0"), label)

    def _add_method(self, new: MethodRecord) -> None:
        """Add a way to reach someone; one number at work and at home is two."""
        alike = self._alike.setdefault((new.type, new.key or new.value.casefold(), new.label), [])
        for there in alike:
            if len({there.platform, new.platform} - {""}) < 2:
                there.platform = there.platform or new.platform
                there.preference = there.preference or new.preference
                return
        alike.append(new)
        self.record.methods.append(new)

    # --- the rest ---------------------------------------------------------------------------------------------

    def _take_day(self, entry: Property, label: str) -> None:
        # Our own parameter holds the label as it was written.
        label = label or clean_line(entry.parameter("X-LABEL"))
        if not put_day(self.record, entry, _DAYS[entry.name], label, self._region):
            keep(self.record, entry, label)

    def _take_death(self, entry: Property, label: str) -> None:
        if entry.text.strip():
            self.record.columns["status"] = str(Status.DECEASED)
        keep(self.record, entry, label)

    def _take_note(self, entry: Property, _label: str) -> None:
        text = clean_text(entry.text)
        there = str(self.record.columns.get("notes", ""))
        if text and text not in there.split("\n\n"):
            self.record.columns["notes"] = f"{there}\n\n{text}" if there else text

    def _take_categories(self, entry: Property, _label: str) -> None:
        names = entry.parts(",")
        if entry.version == "2.1":
            # Symbian phones separate them as the parts of a name.
            names = [one for name in names for one in name.split(";")]
        if len(names) == 1 and not self._own and names[0].count(",") >= _FEWEST_COMMAS:
            names = names[0].split(",")
        self.record.groups += [
            text for name in names if (text := clean_line(name)) and (self._own or fold(text) not in _SYSTEM_GROUPS)
        ]

    def _take_interests(self, entry: Property, label: str) -> None:
        names = [clean_line(part) for part in entry.parts(",")] if not self._own else [clean_line(entry.text)]
        self.record.interests += filter(None, names)
        if entry.name != "INTEREST" or "LEVEL" in entry.parameters:
            keep(self.record, entry, label)

    def _take_uid(self, entry: Property, label: str) -> None:
        uid = bare_uid(entry.text)
        if self._own or self.record.foreign_uid:
            if not own.tells_uid(self._properties, uid):
                keep(self.record, entry, label)
            return
        # xxxxxxxx-xxxx… stands where a program should have put something.
        if not _UNTOLD_UID.match(uid):
            self.record.foreign_uid = uid
        keep(self.record, entry, label)

    def _take_photo(self, entry: Property, label: str) -> None:
        story: dict[str, Any] = self.record.story or {}
        if entry.data is None or not entry.data.startswith(_IMAGES) or "photo" in story:
            keep(self.record, entry, label)
            return
        story["photo"] = entry.data
        if not self._own:
            story["photo_as_found"] = True
        self.record.story = story

    def _take_android(self, entry: Property, label: str) -> None:
        if not put_android(self.record, entry, self._region):
            keep(self.record, entry, label)

    def _take_custom(self, entry: Property, label: str) -> None:
        # Outlook numbers the type, others the property itself.
        number = next((type_[-1] for type_ in entry.types if type_.startswith("custom")), entry.name[-1])
        value = clean_text(entry.text)
        if value and number in "1234":
            self.record.custom[f"Custom {number}"] = value
        else:
            keep(self.record, entry, label)

    def _take_shown_field(self, entry: Property, label: str) -> None:
        put_shown_field(self.record, entry, label)

    def _take_kind(self, entry: Property, label: str) -> None:
        self._is_company = self._is_company or entry.text.strip().casefold() in _NO_PERSONS
        keep(self.record, entry, label)

    def _leave(self, _entry: Property, _label: str) -> None:
        """Leave a property that another one is read with."""

    _takers: ClassVar[dict[str, Callable[[_Reading, Property, str], None]]] = {
        "N": _take_name,
        "FN": _take_formatted_name,
        "NICKNAME": _take_nickname,
        "X-NICKNAME": _take_nickname,
        "SOUND": _take_sound,
        "ORG": _take_organization,
        "TITLE": _take_title,
        "ROLE": _take_role,
        "LABEL": _leave,
        "DEATHDATE": _take_death,
        "NOTE": _take_note,
        "CATEGORIES": _take_categories,
        "UID": _take_uid,
        "PHOTO": _take_photo,
        "X-ANDROID-CUSTOM": _take_android,
        "X-MS-TEXT": _take_custom,
        **dict.fromkeys(SHOWN_FIELDS, _take_shown_field),
        **dict.fromkeys(GROUP_KINDS, _take_kind),
        **dict.fromkeys(_INTERESTS, _take_interests),
        **dict.fromkeys(PHONETIC, _take_phonetic),
        **dict.fromkeys(("X-CUSTOM1", "X-CUSTOM2", "X-CUSTOM3", "X-CUSTOM4"), _take_custom),
    }

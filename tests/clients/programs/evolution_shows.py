"""Print as JSON what Evolution's own reader of cards (libebook-contacts) makes of a file of vCards.

Runs with the system's Python, not with Tendril's; a second argument names a file in which it writes them again.
"""

import json
import re
import sys
from pathlib import Path

import gi

gi.require_version("EBookContacts", "1.2")
from gi.repository import EBookContacts  # noqa: E402

_CARD = re.compile(r"BEGIN:VCARD.*?END:VCARD\r?\n", re.DOTALL)


def day(found):
    """Return a date as Evolution has it; Apple's year stands for one that is not known."""
    if found is None or not found.month:
        return ""
    year = "-" if found.year in (0, 1604) else f"{found.year:04d}"
    return f"{year}-{found.month:02d}-{found.day:02d}"


def values(contact, name):
    """Return the values of every property of that name."""
    found = [
        attribute for attribute in EBookContacts.VCard.get_attributes(contact) if attribute.get_name().upper() == name
    ]
    return [value for one in found for value in one.get_values() or () if value]


def named(contact, *names):
    """Return what Evolution has in those fields of its form."""
    return [value for name in names if (value := contact.get_property(name))]


def shown(card):
    """Return one person."""
    contact = EBookContacts.Contact.new_from_vcard(card)
    addresses = [contact.get_property(f"address-{place}") for place in ("home", "work", "other")]
    photo = contact.get_property("photo")
    name = contact.get_property("name")
    return {
        "name": contact.get_property("full-name") or "",
        "given": name.given if name is not None else "",
        "family": name.family if name is not None else "",
        "nickname": contact.get_property("nickname") or "",
        "organization": contact.get_property("org") or "",
        "title": contact.get_property("title") or "",
        "note": contact.get_property("note") or "",
        "birthday": day(contact.get_property("birth-date")),
        "anniversary": day(contact.get_property("anniversary")),
        "emails": values(contact, "EMAIL"),
        "phones": values(contact, "TEL"),
        "mobiles": named(contact, "mobile-phone"),
        "work_phones": named(contact, "business-phone", "business-phone-2"),
        "faxes": named(contact, "business-fax", "home-fax", "other-fax"),
        "urls": values(contact, "URL"),
        "streets": [one.street for one in addresses if one is not None and one.street],
        "towns": [one.locality for one in addresses if one is not None and one.locality],
        "groups": values(contact, "CATEGORIES"),
        "photo": len(photo.get_inlined() or ()) if photo is not None else 0,
    }, contact.to_string(EBookContacts.VCardFormat(1))


people = [shown(card) for card in _CARD.findall(Path(sys.argv[1]).read_bytes().decode("utf-8"))]
if len(sys.argv) > 2:
    Path(sys.argv[2]).write_bytes("".join(f"{text.strip()}\r\n" for _, text in people).encode("utf-8"))
json.dump([told for told, _ in people], sys.stdout)

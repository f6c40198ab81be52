"""LABEL in a card: an address as it stands on a letter, beside the one in parts (RFC 2426, 3.2.2)."""

from __future__ import annotations

from collections.abc import Sequence

from models.exchange.cards import own
from models.exchange.cards.kept import keep
from models.exchange.cards.properties import Property
from models.exchange.records import PersonRecord, clean_text
from models.vocabulary import MethodType


def put_address_labels(record: PersonRecord, properties: Sequence[Property], *, is_own: bool) -> None:
    """Write addresses as the card's labels for letters do; those that fit none are kept."""
    labels = [entry for entry in properties if entry.name == "LABEL"]
    if not labels:
        return
    # The one that only shows a town is none of the person's addresses.
    addresses = [entry for entry in properties if entry.name == "ADR" and own.PLACE not in entry.parameters]
    methods = [entry for entry in record.methods if entry.type is MethodType.ADDRESS]
    for entry in labels:
        same = [
            number
            for number, address in enumerate(addresses)
            if (entry.group and entry.group == address.group) or (not entry.group and entry.types == address.types)
        ]
        text = clean_text(entry.text)
        if len(same) == 1 and len(addresses) == len(methods) and text:
            address_method = methods[same[0]]
            if address_method.details is None and is_own and address_method.value != text:
                address_method.details = {"street": address_method.value}
            address_method.value = text
        elif text:
            keep(record, entry, "")

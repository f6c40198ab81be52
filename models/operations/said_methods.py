"""Ways to reach somebody as they are jotted down: an address, a profile or a number, each on the platform that fits."""

from __future__ import annotations

from models.exchange.mail_providers import is_free_mail
from models.exchange.normalize import email_key, phone_key, profile_key, region_or_default
from models.exchange.teaching import platform_of
from models.operations.fields import MethodFields
from models.operations.tags import platform_named
from models.vocabulary import Kind, MethodType


def said_methods(
    *, email: str = "", profile: str = "", phone: str = "", kind: str = Kind.BOTH, region: str = ""
) -> tuple[MethodFields, ...]:
    """Return the ways that were said; a work address is told by its host, region reads national numbers."""
    methods = []
    if email:
        at_work = kind != Kind.PERSONAL and not is_free_mail(email_key(email))
        platform = platform_named("work_email" if at_work else "private_email")
        methods.append(MethodFields(MethodType.EMAIL, email, platform.id, normalized=email_key(email)))
    if profile:
        key = platform_of(MethodType.URL, profile, "")
        platform_id = platform_named(key).id if key else None
        methods.append(MethodFields(MethodType.URL, profile, platform_id, normalized=profile_key(profile)))
    if phone:
        platform = platform_named("work_phone" if kind == Kind.PROFESSIONAL else "mobile")
        normalized = phone_key(phone, region_or_default(region))
        methods.append(MethodFields(MethodType.PHONE, phone, platform.id, normalized=normalized))
    return tuple(methods)

"""One note while it is written: its draft, what the user made of it, the way it goes, and what is logged."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from models.advice.composing import OwnTemplate
from models.advice.drafts import Purpose, draft_for
from models.advice.manners import Note, Remark, look_at
from models.advice.platforms import Method, is_allowed, link_of, suggest, they_used
from models.queries.drafting import Background, background
from models.queries.person import Person, person
from models.queries.templates import own_templates
from models.queries.ways import contacted_of, methods_of
from models.sentences import Sentence
from models.vocabulary import Kind, Medium, MethodType, Preference

_WEBSITES = frozenset({"work_website", "private_website"})


@dataclass(frozen=True)
class Way:
    """A way a note can go: a method of the person; hint is a gentle word about it."""

    method: Method
    hint: Sentence | None = None

    @property
    def is_mail(self) -> bool:
        """Whether the mail program can send it."""
        return self.method.type == MethodType.EMAIL and bool(self.method.value)

    @property
    def link(self) -> str:
        """What opens the way; "" where there is nothing to open."""
        return link_of(self.method)


class WrittenNote:
    """A note to one person, or to both people of an introduction."""

    def __init__(
        self, contact_id: int, purpose: Purpose, today: date, language: str, offer_id: int | None, other_id: int | None
    ) -> None:
        """Begin with the person's own wording; raises UnknownPersonError."""
        self.contact_id, self.purpose, self.language = contact_id, purpose, language
        self.offer_id, self.other_id = offer_id, other_id
        self._today = today
        self.background: Background = background(contact_id, today=today, other_id=other_id, offer_id=offer_id)
        self.ways = _ways(self.background.person)
        self.way: Way | None = self._best_way()
        self.subject = self.text = self.bare = ""
        self.template_id: int | None = None
        self.fields: Mapping[str, str] = {}
        self.variant = 0
        self.variants = 1
        self.is_out = False
        self.is_logged = False
        self.draft(None)

    @property
    def person(self) -> Person:
        """Whom it is to."""
        return self.background.person

    @property
    def contact_ids(self) -> list[int]:
        """Everybody it goes to: an introduction goes to both."""
        both = self.purpose == Purpose.INTRODUCE and self.other_id is not None
        return [self.contact_id, self.other_id] if both and self.other_id is not None else [self.contact_id]

    @property
    def is_changed(self) -> bool:
        """Whether the user wrote something of their own."""
        return self.text.strip() != self.bare.strip()

    @property
    def is_unsent(self) -> bool:
        """Whether the user's own words would be lost with it."""
        return self.is_changed and not self.is_logged and not self.is_out

    def addresses(self) -> list[str]:
        """Return to whom the mail goes; an introduction also to the other, where an address is known."""
        addresses = [self.way.method.value] if self.way is not None else []
        if len(self.contact_ids) > 1:
            other = person(self.contact_ids[1])
            addresses += [row.value for row in other.methods if row.type == MethodType.EMAIL and row.value][:1]
        return addresses

    def draft(self, variant: int | None) -> None:
        """Take a wording (None: the person's own), forgetting what is there."""
        made = draft_for(
            self.contact_id,
            self.purpose,
            today=self._today,
            offer_id=self.offer_id,
            other_id=self.other_id,
            variant=variant,
            language=self.language,
        )
        self.subject, self.text, self.bare = made.subject, made.text, made.text
        self.variant, self.variants = made.variant, made.variants
        self.template_id, self.fields = made.template_id, made.fields
        self._own = own_templates(self.purpose)

    def look_at_wordings(self) -> None:
        """Know how many wordings there are, after the user's own templates changed; the text stays."""
        before = len(self._own)
        self._own = own_templates(self.purpose)
        self.variants += len(self._own) - before
        ids = [row.id for row in self._own]
        if self.template_id in ids:
            self.variant = ids.index(self.template_id)
        elif self.template_id is None:
            self.variant += len(ids) - before
        else:
            # The template it was made of is gone; its words stay.
            self.template_id, self.variant = None, 0

    def own(self) -> list[OwnTemplate]:
        """Return the user's own templates for what it is for, which are the first of the wordings."""
        return self._own

    def remarks(self) -> list[Remark]:
        """Return what the checklist says of it now."""
        known = self.background
        return look_at(
            Note(
                text=self.text,
                first_name=known.first_name,
                purpose=self.purpose,
                specifics=known.specifics,
                bare=self.bare,
                avoided=str(self.person.better_not_mention),
                own_words=known.own_words,
                is_first=known.is_first,
            )
        )

    def medium(self) -> str:
        """Return how sending it is logged."""
        return self.way.method.way if self.way is not None else Medium.MESSAGE

    def _best_way(self) -> Way | None:
        who = self.person
        contacted = contacted_of(who)
        methods = [way.method for way in self.ways]
        best = suggest(who.kind, methods, contacted, they_used(contacted), who.stage)
        if best is None:
            return None
        mail = next((way for way in self.ways if way.is_mail and way.hint is None), None)
        if mail is not None and len(self.contact_ids) > 1:
            # One mail reaches both; elsewhere there is no common place to write to.
            return mail
        return next((way for way in self.ways if way.method.method_id == best.method_id), None)


def _ways(who: Person) -> list[Way]:
    """Return the ways to reach someone, without websites; what they prefer not is left out."""
    used = they_used(contacted_of(who))
    ways = []
    for method in methods_of(who):
        if method.platform_key in _WEBSITES or method.preference == Preference.PREFER_NOT:
            continue
        unusual = not is_allowed(who.kind, method, used) and who.kind == Kind.PROFESSIONAL
        hint = Sentence(
            "{platform} is personal. For work, a professional platform is usually welcome.",
            values={"platform": method.name},
        )
        ways.append(Way(method, hint if unusual else None))
    return ways

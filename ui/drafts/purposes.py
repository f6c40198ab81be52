"""What a note is for, in the user's language."""

from __future__ import annotations

from models.advice.drafts import ABOUT_SOMEONE, Purpose
from models.sentences import Sentence, translatable
from ui.words import say, translate

# What somebody can choose while writing: the others need another person or an offer and come with them.
CHOSEN_FREELY = tuple(
    purpose for purpose in Purpose if purpose not in ABOUT_SOMEONE - {Purpose.THANK} and purpose != Purpose.SHARE
)


def purpose_name(purpose: Purpose) -> str:
    """Return the few words for a purpose, as a choice."""
    return {
        Purpose.FIRST_MESSAGE: translate("First message"),
        Purpose.DECLINE: translate("Decline an invitation"),
        Purpose.AFTER_MEETING: translate("After meeting"),
        Purpose.CONGRATULATE: translate("Congratulate"),
        Purpose.SHARE: translate("Share something"),
        Purpose.REVIVE: translate("Revive"),
        Purpose.ASK_INTRODUCTION: translate("Ask for an introduction"),
        Purpose.OFFER_INTRODUCTION: translate("Offer an introduction"),
        Purpose.INTRODUCE: translate("Introduce"),
        Purpose.ASK_OUTCOME: translate("Ask how it went"),
        Purpose.THANK: translate("Thank"),
        Purpose.CONDOLENCE: translate("Condolence"),
        Purpose.FOLLOW_UP: translate("Follow up"),
        Purpose.BIRTHDAY: translate("Birthday"),
        Purpose.KEEP_IN_TOUCH: translate("Keep in touch"),
    }[purpose]


def purpose_words(purpose: Purpose, name: str, other: str = "") -> str:
    """Return the heading of a note to somebody, about another person where it is about one."""
    values = {"name": name, "other": other}
    if other and purpose in _ABOUT_OTHER:
        return say(Sentence(_ABOUT_OTHER[purpose], values=values))
    return say(Sentence("A note to {name}", values=values))


_ABOUT_OTHER = translatable(
    {
        Purpose.ASK_INTRODUCTION: "Ask {name} to introduce you to {other}",
        Purpose.OFFER_INTRODUCTION: "Ask {name} about meeting {other}",
        Purpose.INTRODUCE: "Introduce {name} and {other}",
        Purpose.ASK_OUTCOME: "Ask {name} how it went with {other}",
        Purpose.THANK: "Thank {name} for introducing you to {other}",
    }
)

"""Parties that are only words, and what follows from where they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planc.binding import leading_role

if TYPE_CHECKING:
    from planc.language.model import Item, Party


def only_words_coordinate(item: Item) -> bool:
    """Whether nobody but words coordinates an item that somebody with a name leads."""
    coordinators = item.role("coordinate")
    role = leading_role(item)
    leads = item.role(role) if role and role != "coordinate" else ()
    return (
        bool(coordinators)
        and all(party.unspecified for party in coordinators)
        and any(not party.unspecified for party in leads)
    )


def general_parties(item: Item) -> list[Party]:
    """The parties of an item that are only words, those aside that another rule speaks of."""
    left_out = ("coordinate",) if only_words_coordinate(item) else ()
    held = [party for role, named in item.parties if role not in left_out for party in named]
    return [party for party in (*held, *item.counterparts) if party.unspecified]

"""Idiom: how documents say who and when, read into the nouns of the language and written from them.

What changed since `directory`: nothing of the plan; this room is a pair of ways between phrases and
nouns. `read_parties` and `read_times` take a line apart and say where each piece of it stands;
`write_parties` and `write_times` make a line that reads back to the same; `agree` says whether two
ways to say a time mean the same days.
"""

from planc.idiom.parties import (
    PartiesRead,
    PartyRead,
    Vocabulary,
    read_members,
    read_parties,
    write_parties,
)
from planc.idiom.times import (
    Agreement,
    Meant,
    TimeRead,
    TimesRead,
    agree,
    names_of,
    read_times,
    write_times,
)

__all__ = [
    "Agreement",
    "Meant",
    "PartiesRead",
    "PartyRead",
    "TimeRead",
    "TimesRead",
    "Vocabulary",
    "agree",
    "names_of",
    "read_members",
    "read_parties",
    "read_times",
    "write_parties",
    "write_times",
]

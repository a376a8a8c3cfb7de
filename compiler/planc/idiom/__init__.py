"""Idiom: how documents say who and when, read into the nouns of the language and written from them.

What changed since `directory`: nothing of the plan; this room is a pair of ways between phrases and
nouns. `read_parties` and `read_times` take a line apart and say where each piece of it stands;
`write_parties` and `write_times` make a line that reads back to the same.
"""

from planc.idiom.parties import PartiesRead, PartyRead
from planc.idiom.parties_reading import read_members, read_parties
from planc.idiom.parties_writing import write_parties
from planc.idiom.times import Agreement, Meant, TimeRead, TimesRead, agree, read_times, write_times
from planc.idiom.vocabulary import Vocabulary

__all__ = [
    "Agreement",
    "Meant",
    "PartiesRead",
    "PartyRead",
    "TimeRead",
    "TimesRead",
    "Vocabulary",
    "agree",
    "read_members",
    "read_parties",
    "read_times",
    "write_parties",
    "write_times",
]

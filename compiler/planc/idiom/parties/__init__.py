"""Who: phrases such as “Sở Tư pháp; Ủy ban nhân dân cấp huyện, cấp xã”, read and written."""

from planc.idiom.parties.mentions import Mention, mentions
from planc.idiom.parties.model import PartiesRead, PartyRead
from planc.idiom.parties.reading import read_members, read_parties
from planc.idiom.parties.vocabulary import Vocabulary, head_of
from planc.idiom.parties.words import keys_of
from planc.idiom.parties.writing import write_parties

__all__ = [
    "Mention",
    "PartiesRead",
    "PartyRead",
    "Vocabulary",
    "head_of",
    "keys_of",
    "mentions",
    "read_members",
    "read_parties",
    "write_parties",
]

"""Packs of legal rules: what the law asks of plans, as data.

Each entry says where it stands, in which words, since when and until when, whether the text itself
was read, and which predicate with which parameters a plan is held to. The rules of
`planc.checks.plan` evaluate the predicates; nothing here looks at a plan.
"""

from planc.checks.packs import drafting, mediation, reporting
from planc.checks.packs.model import LegalRule, Source
from planc.checks.packs.reporting import CUT_OFFS, DECREE_09_2019, cut_off_of

#: Every legal rule, pack by pack.
LEGAL_RULES: tuple[LegalRule, ...] = (*reporting.PACK, *drafting.PACK, *mediation.PACK)

__all__ = ["CUT_OFFS", "DECREE_09_2019", "LEGAL_RULES", "LegalRule", "Source", "cut_off_of"]

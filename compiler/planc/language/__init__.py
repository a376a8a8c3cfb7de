"""The plan language: its schema, its nouns, and the way from nodes to a plan.

What changed since `syntax`: shapes have been checked, files merged, every noun has a type. Names
are still ids, times still words.
"""

from planc.language.build import build
from planc.language.references import refer
from planc.language.validate import validate

__all__ = ["build", "refer", "validate"]

"""What one kind of reader needs, worked out: ids, dates, numbers and the plan's own words.

A view is a pure function of the compiled plan and holds no sentence, no language and no format.
If two renderers need the same calculation, it belongs here.
"""

from planc.views.facts import Facts, facts
from planc.views.index import FindingRow, Index, index
from planc.views.parties import Entry, Folder
from planc.views.sheet import Row, Section, Sheet, Time, sheet, sheets

__all__ = [
    "Entry",
    "Facts",
    "FindingRow",
    "Folder",
    "Index",
    "Row",
    "Section",
    "Sheet",
    "Time",
    "facts",
    "index",
    "sheet",
    "sheets",
]

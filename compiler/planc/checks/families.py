"""The families of rules: by what a finding is about, told by the first signs of its code."""

from __future__ import annotations

from dataclasses import dataclass

from planc.checks.rule import Text


@dataclass(frozen=True, slots=True)
class RuleFamily:
    """A family: the beginning of its codes, the word to select it by, and its name."""

    sign: str
    id: str
    name: Text


#: Every family, in the order in which reports show them.
FAMILIES: tuple[RuleFamily, ...] = (
    RuleFamily("R", "reading", Text(vi="Đọc kế hoạch", en="Reading the plan")),
    RuleFamily("P1", "responsibility", Text(vi="Trách nhiệm", en="Responsibility")),
    RuleFamily(
        "P2", "coverage", Text(vi="Sự ăn khớp giữa các phần", en="Coverage between the parts")
    ),
    RuleFamily("P3", "time", Text(vi="Thời gian", en="Time")),
    RuleFamily("P4", "reports", Text(vi="Báo cáo", en="Reports")),
    RuleFamily(
        "P5",
        "targets",
        Text(
            vi="Thứ tự, chỉ tiêu, sản phẩm, kinh phí",
            en="Order, targets, products, money",
        ),
    ),
    RuleFamily("P6", "names", Text(vi="Tên gọi và từ ngữ", en="Names and words")),
    RuleFamily("P7", "document", Text(vi="Thể thức văn bản", en="Form of the document")),
    RuleFamily("P8", "law", Text(vi="Quy định pháp luật", en="Legal rules")),
    RuleFamily("P9", "waivers", Text(vi="Chấp thuận", en="Waivers")),
)


def family_of(code: str) -> RuleFamily:
    """The family of a rule's code.

    >>> family_of("P304").id, family_of("R121").id
    ('time', 'reading')
    """
    return next(family for family in FAMILIES if code.startswith(family.sign))

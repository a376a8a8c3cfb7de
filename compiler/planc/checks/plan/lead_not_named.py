"""A party relative to leads that only words stand for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planc.checks.rule import Hit, Rule, Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from planc.compiled import Compiled


def check(compiled: Compiled, _: Mapping[str, Any]) -> Iterator[Hit]:
    """Relative parties that could not be worked out."""
    for adrift in compiled.binding.adrift:
        yield Hit(adrift.party.span, {"party": adrift.party.written}, adrift.item)


RULE = Rule(
    code="P110",
    name="lead-not-named",
    severity="warning",
    title=Text(
        vi="“Cùng cấp” với cơ quan không rõ là ai",
        en="A party relative to a lead that is not named",
    ),
    message=Text(
        vi=(
            "“{party}” tính theo cơ quan chủ trì, mà ở mục này cơ quan chủ trì chỉ ghi chung, nên "
            "không giao được cho ai."
        ),
        en=(
            "“{party}” is worked out from the lead, but only words stand for the lead here, so it "
            "is given to nobody."
        ),
    ),
    remedy=Text(
        vi=(
            "Nếu biết cơ quan chủ trì thì viết mã của cơ quan đó; nếu không, viết rõ cấp của cơ "
            "quan này, ví dụ: coordinate: [mttq@cap-huyen]"
        ),
        en=(
            "Write the id of the lead if it is known; else say at which level this party is, for "
            "instance: coordinate: [mttq@cap-huyen]"
        ),
    ),
    reason=Text(
        vi=(
            "“Cùng cấp” chỉ có nghĩa khi biết cùng cấp với ai. Văn bản có nêu cơ quan này, nên "
            "không được để mất mà không nói."
        ),
        en=(
            "“Of the same level” has a meaning only where it is known whose level. The document "
            "names the party, so it must not get lost in silence."
        ),
    ),
    bad="""\
duties:
  - id: phoi-hop-tuyen-truyen
    clause: III.2
    title: "Phối hợp tuyên truyền"
    perform:
      - {unspecified: "các đơn vị liên quan"}
    coordinate:
►      - mttq@same
  - id: huong-dan
    clause: III.3
    title: "Hướng dẫn"
    perform: [so-tu-phap]
""",
    good="""\
duties:
  - id: phoi-hop-tuyen-truyen
    clause: III.2
    title: "Phối hợp tuyên truyền"
    perform: [ubnd@cap-huyen]
    coordinate: [mttq@same]
""",
    check=check,
)

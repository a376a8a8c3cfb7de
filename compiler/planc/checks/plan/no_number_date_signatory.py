"""A plan that cannot be cited."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planc.checks.rule import Hit, Rule, Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from planc.compiled import Compiled


def check(compiled: Compiled, _: Mapping[str, Any]) -> Iterator[Hit]:
    """Number, day of issue and signatory that the plan does not give, in one hit."""
    header = compiled.plan.header
    given = {
        "number": header.number,
        "issued": header.issued,
        "signatory": header.signatory,
    }
    missing = tuple(name for name, value in given.items() if not value)
    if missing:
        yield Hit(header.key, {"missing": missing, "status": header.status})


RULE = Rule(
    code="P701",
    name="no-number-date-signatory",
    severity="note",
    title=Text(
        vi="Thiếu số, ngày ban hành hoặc người ký",
        en="No number, day of issue or signatory",
    ),
    message=Text(
        vi="Kế hoạch ({status}) không có {missing}.", en="The plan ({status}) has no {missing}."
    ),
    remedy=Text(
        vi=(
            "Nếu nhập sót thì điền number, issued, signatory dưới plan theo đúng bản đã ký; nếu "
            "văn bản viết như vậy thì để nguyên và đề nghị cơ quan ban hành cho biết; không tự "
            "điền."
        ),
        en=(
            "If it was left out in typing, fill in number, issued and signatory under plan from "
            "the signed copy; if the document says so, leave it and ask the issuer for them; "
            "invent nothing."
        ),
    ),
    reason=Text(
        vi=(
            "Không có số và ngày thì cơ quan cấp dưới không viện dẫn được kế hoạch; không có ngày "
            "ban hành thì không biết căn cứ còn hiệu lực hay không; không có người ký thì chưa "
            "phải văn bản đã ban hành."
        ),
        en=(
            "Without number and date no office below can cite the plan, without the day of issue "
            "nobody knows whether its bases were in force, and without a signatory it has not been "
            "issued."
        ),
    ),
    bad="""\
►plan:
  id: ke-hoach-mau
  title: "Kế hoạch mẫu"
  issuer: ubnd@tinh-mau
  territory: tinh-mau
  period: {from: 2019-01-01, to: 2022-12-31, quote: "Kế hoạch mẫu"}
  number: "05/KH-UBND"
""",
    good="""\
plan:
  id: ke-hoach-mau
  title: "Kế hoạch mẫu"
  issuer: ubnd@tinh-mau
  territory: tinh-mau
  period: {from: 2019-01-01, to: 2022-12-31, quote: "Kế hoạch mẫu"}
  number: "05/KH-UBND"
  issued: 2019-01-10
  signatory: {position: "TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH", name: "Nguyễn Văn Mẫu"}
""",
    check=check,
    whole=True,
    words={
        "missing": {
            "number": Text(vi="số và ký hiệu", en="number"),
            "issued": Text(vi="ngày ban hành", en="day of issue"),
            "signatory": Text(vi="người ký", en="signatory"),
        },
        "status": {
            "draft": Text(vi="đang ghi là dự thảo", en="marked as a draft"),
            "issued": Text(vi="đang ghi là đã ban hành", en="marked as issued"),
        },
    },
)

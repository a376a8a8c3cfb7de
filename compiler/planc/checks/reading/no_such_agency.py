"""A body at a place where it does not exist."""

from planc.checks.rule import Rule, Text

RULE = Rule(
    code="R303",
    name="no-such-agency",
    severity="error",
    title=Text(vi="Tổ chức không có ở nơi đó", en="No such agency"),
    message=Text(
        vi="Không có cơ quan “{party}”: tổ chức này không có ở nơi đó.",
        en="There is no agency “{party}”: the body does not exist there.",
    ),
    remedy=Text(
        vi="[[Tổ chức này có ở: {choices}. ]]Nếu thực tế có, thêm nơi đó vào dòng at của tổ chức.",
        en=(
            "[[It exists at: {choices}. ]]If it does exist there, add the place to the line at of "
            "the body."
        ),
    ),
    reason=Text(
        vi=(
            "Danh bạ nói mỗi tổ chức có ở cấp nào. Giao việc cho cơ quan không tồn tại thì không "
            "ai nhận, và không ai biết là không ai nhận."
        ),
        en=(
            "The directory says where each body exists. Work given to an agency that does not "
            "exist is done by nobody, and nobody notices."
        ),
    ),
    bad="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
►    lead: [so-tu-phap@song-xanh]
    when: [{in: 2020}]
""",
    good="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [so-tu-phap]
    when: [{in: 2020}]
""",
)

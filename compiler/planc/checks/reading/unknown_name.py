"""A name that nothing in the plan has."""

from planc.checks.rule import Rule, Text

RULE = Rule(
    code="R301",
    name="unknown-name",
    severity="error",
    title=Text(vi="Mã không có trong kế hoạch", en="An unknown name"),
    message=Text(
        vi="Không có mã “{name}”[[; gần giống: {nearest}]].",
        en="There is no id “{name}”[[; near to it: {nearest}]].",
    ),
    remedy=Text(
        vi=(
            "Viết mã đã khai trong bodies, units, levels, groups, measures hoặc mã nhiệm vụ, ví "
            "dụ: lead: [ubnd@cap-huyen]; nếu chưa có thì khai thêm.[[ Nếu “{event}” là một sự kiện "
            "thì khai dưới calendar, từ khóa events.]]"
        ),
        en=(
            "Write an id that is defined under bodies, units, levels, groups, measures or as an "
            "item, as in: lead: [ubnd@cap-huyen]; or define it.[[ If “{event}” is an event, "
            "it is defined under calendar, keyword events.]]"
        ),
    ),
    reason=Text(
        vi=(
            "Cơ quan và địa bàn được gọi bằng mã để không lẫn tên: mã gõ sai thì việc không giao "
            "được cho ai."
        ),
        en=(
            "Agencies and places are called by ids, so that names cannot be confused: with a wrong "
            "id the work goes to nobody."
        ),
    ),
    bad="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
►    lead: [ubnd@song-xnh]
    when: [{in: 2020}]
""",
    good="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [ubnd@song-xanh]
    when: [{in: 2020}]
""",
)

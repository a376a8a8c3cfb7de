"""Somebody who did not exist in the plan's period."""

from planc.checks.rule import Rule, Text

RULE = Rule(
    code="R304",
    name="not-at-that-time",
    severity="error",
    title=Text(
        vi="Không tồn tại trong thời gian của kế hoạch",
        en="Not there in the plan's period",
    ),
    message=Text(
        vi=(
            "“{name}” không tồn tại trong thời gian của kế hoạch[[: lập từ {since}]][[: chấm dứt "
            "sau {until}]]."
        ),
        en=(
            "“{name}” does not exist in the plan's period[[: it begins on {since}]][[: it ended on "
            "{until}]]."
        ),
    ),
    remedy=Text(
        vi=(
            "[[Thay bằng nơi tiếp nhận: {choices}. ]]Hoặc sửa since, until trong danh bạ nếu ngày "
            "ở đó sai."
        ),
        en="[[Write its successor: {choices}. ]]Or correct since or until in the directory.",
    ),
    reason=Text(
        vi=(
            "Đơn vị hành chính được sáp nhập, thành lập, đổi tên. Việc chỉ giao được cho cơ quan "
            "có mặt trong thời gian thực hiện kế hoạch."
        ),
        en=(
            "Units are merged, founded and renamed. Work can only be given to agencies that exist "
            "while the plan runs."
        ),
    ),
    bad="""\
units:
  - id: xa-cu
    level: cap-xa
    parent: nui-cao
    kind: "xã"
    name: "Cũ"
    until: 2016-12-31
    succeeded_by: [xa-nam]
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
►    lead: [ubnd@xa-cu]
    when: [{in: 2020}]
""",
    good="""\
units:
  - id: xa-cu
    level: cap-xa
    parent: nui-cao
    kind: "xã"
    name: "Cũ"
    until: 2016-12-31
    succeeded_by: [xa-nam]
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [ubnd@xa-nam]
    when: [{in: 2020}]
""",
)

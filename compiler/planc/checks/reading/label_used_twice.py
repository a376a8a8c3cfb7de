"""Two times of one item that cannot be told apart."""

from planc.checks.rule import Rule, Text

RULE = Rule(
    code="R405",
    name="label-used-twice",
    severity="error",
    title=Text(vi="Hai mốc thời gian trùng nhãn", en="Two times with one label"),
    message=Text(
        vi="Hai mốc thời gian của cùng một việc đều mang nhãn “{label}”.",
        en="Two times of one item both have the label “{label}”.",
    ),
    remedy=Text(
        vi='Đặt mã cho từng mốc, ví dụ: {in: 2020, for: "Tập huấn", id: tap-huan}',
        en='Give each an id, as in: {in: 2020, for: "Tập huấn", id: tap-huan}',
    ),
    reason=Text(
        vi=(
            "Tiến độ, lịch và việc so sánh hai bản kế hoạch gọi từng mốc bằng nhãn. Hai mốc trùng "
            "nhãn thì báo xong một mốc sẽ thành báo xong cả hai."
        ),
        en=(
            "Progress, calendars and comparisons call each time by its label. With one label for "
            "two, to report one done would be to report both."
        ),
    ),
    bad="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn và kiểm tra"
    lead: [so-tu-phap]
    when:
►      - {in: 2020, for: "Tập huấn"}
►      - {in: 2020, for: "Kiểm tra"}
""",
    good="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn và kiểm tra"
    lead: [so-tu-phap]
    when:
      - {in: 2020, for: "Tập huấn", id: tap-huan-lan-dau}
      - {in: 2020, for: "Kiểm tra", id: kiem-tra-cuoi-nam}
""",
)

"""Nothing to read at the place given."""

from planc.checks.rule import Rule, Text

RULE = Rule(
    code="R111",
    name="no-plan",
    severity="error",
    title=Text(vi="Không có kế hoạch để đọc", en="No plan to read"),
    message=Text(
        vi="Không đọc được kế hoạch ở “{path}”: {kind}.",
        en="No plan can be read at “{path}”: {kind}.",
    ),
    remedy=Text(
        vi="Ghi đúng tên thư mục chứa các tệp .yaml của kế hoạch, ví dụ: planc check plan",
        en="Give the folder that holds the plan's .yaml files, for instance: planc check plan",
    ),
    reason=Text(
        vi=(
            "Kế hoạch là một thư mục có các tệp tên kết thúc bằng .yaml. Lệnh không ghi tên thư "
            "mục thì đọc thư mục “plan” ở nơi đang đứng."
        ),
        en=(
            "A plan is a folder of files whose names end in .yaml. A command without the name of a "
            "folder reads the folder “plan” where it is run."
        ),
    ),
    bad={},
    good="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [so-tu-phap]
    when: [{in: 2020}]
""",
    words={
        "kind": {
            "missing": Text(
                vi="không có tệp hoặc thư mục này", en="there is no such file or folder"
            ),
            "empty": Text(vi="thư mục không có tệp .yaml nào", en="the folder has no .yaml file"),
        }
    },
)

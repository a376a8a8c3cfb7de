"""A file that the system does not give out."""

from pathlib import PurePosixPath

from planc.checks.rule import Rule, Text

RULE = Rule(
    code="R112",
    name="unreadable-file",
    severity="error",
    title=Text(vi="Tệp không đọc được", en="A file that cannot be read"),
    message=Text(
        vi="Không đọc được tệp “{path}”: {reason}.",
        en="The file “{path}” cannot be read: {reason}.",
    ),
    remedy=Text(
        vi=(
            "Kiểm tra quyền đọc tệp, hoặc thay liên kết bằng chính tệp được trỏ tới, trong thư mục "
            "kế hoạch."
        ),
        en=(
            "Check the permissions of the file, or put the file itself in the place of a link, "
            "inside the folder."
        ),
    ),
    reason=Text(
        vi=(
            "Thiếu một tệp là thiếu một phần kế hoạch: nếu bỏ qua, kết quả sẽ trông đầy đủ mà "
            "không đầy đủ. Liên kết trỏ ra ngoài thư mục không được theo, để một thư mục nhận từ "
            "nơi khác không lấy được tệp của máy."
        ),
        en=(
            "Without one file a part of the plan is missing, and the result would look complete "
            "without being so. Links that lead out of the folder are not followed, so that a "
            "folder from elsewhere cannot take files of this machine."
        ),
    ),
    bad={
        "vi-du.yaml": PurePosixPath("../ngoai-thu-muc.yaml"),
    },
    good="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [so-tu-phap]
    when: [{in: 2020}]
""",
    words={
        "reason": {
            "link": Text(
                vi="đó là liên kết trỏ ra ngoài thư mục kế hoạch",
                en="it is a link that leads out of the folder",
            ),
            "Permission denied": Text(vi="không có quyền đọc", en="permission denied"),
            "No such file or directory": Text(vi="tệp không còn ở đó", en="it is no longer there"),
        }
    },
)

"""A setting or waiver for a rule of reading."""

from planc.checks.rule import Rule, Text

RULE = Rule(
    code="R311",
    name="fixed-rule",
    severity="error",
    title=Text(vi="Quy tắc đọc không thay đổi được", en="A rule that cannot be changed"),
    message=Text(
        vi=(
            "Quy tắc “{name}” là quy tắc đọc kế hoạch, không tắt, không đổi mức và không chấp "
            "thuận được."
        ),
        en="“{name}” is a rule of reading, which cannot be turned off, changed or waived.",
    ),
    remedy=Text(
        vi=(
            "Xóa thiết lập hoặc chấp thuận này và sửa chỗ bị báo; chỉ các quy tắc có mã bắt đầu "
            "bằng P mới đổi mức được."
        ),
        en=(
            "Delete the setting or waiver and correct what is reported; only rules whose code "
            "begins with P can be changed."
        ),
    ),
    reason=Text(
        vi="Chỗ không đọc được thì không có cách hiểu nào khác: bỏ qua lỗi là bỏ qua nội dung.",
        en=(
            "What cannot be read has no other meaning: to pass over the mistake would be to pass "
            "over what it says."
        ),
    ),
    bad="""\
checks:
  severity:
►    tab-indentation: "off"
""",
    good="""\
checks:
  severity:
    division-unsaid: "off"
""",
)

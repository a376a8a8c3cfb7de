"""A value that is not among the choices."""

from planc.checks.rule import Rule, Text

#: What the values mean, for readers of Vietnamese.
_MEANINGS = {
    "assign": "giao",
    "request": "đề nghị",
    "encourage": "khuyến khích",
    "each-own-area": "mỗi cơ quan trong địa bàn của mình",
    "together": "cùng làm chung",
    "year": "năm",
    "half-year": "nửa năm",
    "quarter": "quý",
    "month": "tháng",
    "H1": "6 tháng đầu năm",
    "H2": "6 tháng cuối năm",
    "Q1": "quý I",
    "Q2": "quý II",
    "Q3": "quý III",
    "Q4": "quý IV",
    "draft": "dự thảo",
    "issued": "đã ban hành",
    "not-started": "chưa làm",
    "in-progress": "đang làm",
    "done": "đã xong",
    "cancelled": "hủy",
    "basis": "căn cứ",
    "mentioned": "được nhắc tới",
    "error": "lỗi",
    "warning": "cảnh báo",
    "note": "ghi chú",
    "off": "tắt",
    "plan": "kế hoạch",
    "report": "báo cáo",
    "decision": "quyết định",
    "conference": "hội nghị",
    "document": "văn bản",
    "data": "số liệu",
    "other": "khác",
    "lead": "chủ trì",
    "coordinate": "phối hợp",
    "perform": "thực hiện",
    "direct": "chỉ đạo",
    "receive": "nhận báo cáo",
    "advise": "tham mưu",
    "fund": "bảo đảm kinh phí",
    "monitor": "theo dõi, giám sát",
}

RULE = Rule(
    code="R204",
    name="value-not-allowed",
    severity="error",
    title=Text(vi="Giá trị ngoài các lựa chọn", en="A value that is not a choice"),
    message=Text(
        vi="“{value}” không phải giá trị của “{key}”[[; gần giống: “{nearest}”]].",
        en="“{value}” is not a value of “{key}”[[; near to it: “{nearest}”]].",
    ),
    remedy=Text(vi="Chọn một trong: {allowed}", en="Choose one of: {allowed}"),
    reason=Text(
        vi=(
            "Những giá trị này quyết định cách tính và cách in, nên chỉ nhận các giá trị đã định "
            "nghĩa."
        ),
        en=(
            "These values decide how things are worked out and printed, so only those defined are "
            "accepted."
        ),
    ),
    bad="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [so-tu-phap, ubnd@song-xanh]
►    division: togeter
    when: [{in: 2020}]
""",
    good="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead: [so-tu-phap, ubnd@song-xanh]
    division: together
    when: [{in: 2020}]
""",
    words={
        "allowed": {
            value: Text(vi=f"{value} ({meaning})", en=value) for value, meaning in _MEANINGS.items()
        }
    },
)

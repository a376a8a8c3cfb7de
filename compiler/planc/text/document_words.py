"""The fixed words of the document itself and of what goes with it, by language."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class DocumentWords:
    """The words of one language.

    `fields` are the labels of the lines printed for a role or for `when`, where the plan gives
    none; `notice` stands above the recipients, and `rebuilt` in the foot of each page. What stands
    in braces is filled in, or left as a blank, which `blanks` name to those who do not see it.
    `made` explains a line that has no words of the document, and `layouts` name the rules that
    the page follows.
    """

    fields: Mapping[str, str]
    notice: str
    rebuilt: str
    country: str
    motto: str
    number: str
    number_signs: str
    place_and_day: str
    blanks: Mapping[str, str]
    blank: str
    kind: str
    made: str
    made_note: str
    blanks_note: str
    layout: str
    layouts: Mapping[str, str]
    layout_note: Mapping[str, str]
    contents: str
    forms: str


VI = DocumentWords(
    fields=MappingProxyType(
        {
            "lead": "Cơ quan chủ trì",
            "coordinate": "Cơ quan phối hợp",
            "perform": "Cơ quan thực hiện",
            "direct": "Cơ quan chỉ đạo",
            "report": "Cơ quan báo cáo",
            "receive": "Nơi nhận báo cáo",
            "advise": "Cơ quan tham mưu",
            "fund": "Cơ quan bố trí kinh phí",
            "monitor": "Cơ quan theo dõi, giám sát",
            "when": "Thời gian thực hiện",
        }
    ),
    notice="Nơi nhận:",
    rebuilt="Bản dựng lại từ dữ liệu, không thay thế văn bản đã ký",
    country="CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    motto="Độc lập - Tự do - Hạnh phúc",
    number="Số: {number}",
    number_signs="Số: {number}/{signs}",
    place_and_day="{place}, ngày {day} tháng {month} năm {year}",
    blanks=MappingProxyType(
        {
            "number": "số văn bản",
            "place": "địa danh",
            "day": "ngày",
            "month": "tháng",
            "year": "năm",
            "authority": "quyền hạn ký",
            "position": "chức vụ của người ký",
            "signature": "chữ ký và dấu của cơ quan",
            "name": "họ và tên người ký",
        }
    ),
    blank="Để trống: {name}",
    kind="Toàn văn",
    made="Dòng viết từ dữ liệu: kế hoạch không lưu lời văn của dòng này",
    made_note="Dòng có vạch bên trái được viết từ dữ liệu, vì dữ liệu không lưu lời văn của "
    "dòng đó: cần đối chiếu với văn bản đã ký.",
    blanks_note="Chỗ trống là điều dữ liệu không có (số, ngày, người ký): để điền sau, "
    "không tự đặt ra.",
    layout="Thể thức",
    layouts=MappingProxyType(
        {
            "nd30-2020": "Nghị định 30/2020/NĐ-CP",
            "tt01-2011": "Thông tư 01/2011/TT-BNV",
        }
    ),
    layout_note=MappingProxyType(
        {
            "nd30-2020": "",
            "tt01-2011": "Theo Thông tư 01/2011/TT-BNV: khổ giấy, lề, cỡ chữ, số trang ở góc phải "
            "cuối trang; những điểm khác trình bày theo Nghị định 30/2020/NĐ-CP.",
        }
    ),
    contents="Các mục",
    forms="Các dạng khác của văn bản",
)

EN = DocumentWords(
    fields=MappingProxyType(
        {
            "lead": "Lead agency",
            "coordinate": "Coordinating agency",
            "perform": "Performing agency",
            "direct": "Directing agency",
            "report": "Reporting agency",
            "receive": "Reports go to",
            "advise": "Advising agency",
            "fund": "Funding agency",
            "monitor": "Monitoring agency",
            "when": "Time",
        }
    ),
    notice="Recipients:",
    rebuilt="Rebuilt from data; does not replace the signed document",
    country="SOCIALIST REPUBLIC OF VIET NAM",
    motto="Independence - Freedom - Happiness",
    number="No. {number}",
    number_signs="No. {number}/{signs}",
    place_and_day="{place}, {day}/{month}/{year}",
    blanks=MappingProxyType(
        {
            "number": "number of the document",
            "place": "place",
            "day": "day",
            "month": "month",
            "year": "year",
            "authority": "authority to sign",
            "position": "position of who signs",
            "signature": "signature and seal",
            "name": "full name of who signs",
        }
    ),
    blank="Blank: {name}",
    kind="Full text",
    made="Written from data: the plan does not keep the words of this line",
    made_note="Lines marked at their left were written from data, because the data do not keep "
    "their words: compare them with the signed document.",
    blanks_note="Blanks stand for what the data do not have (number, day, who signed); they are "
    "to be filled in, nothing is made up.",
    layout="Layout",
    layouts=MappingProxyType(
        {
            "nd30-2020": "Decree 30/2020/NĐ-CP",
            "tt01-2011": "Circular 01/2011/TT-BNV",
        }
    ),
    layout_note=MappingProxyType(
        {
            "nd30-2020": "",
            "tt01-2011": "By Circular 01/2011/TT-BNV: paper, margins, sizes of letters, page "
            "numbers at the bottom right; all else is set by Decree 30/2020/NĐ-CP.",
        }
    ),
    contents="Parts",
    forms="Other forms of this document",
)


def document_words(language: str) -> DocumentWords:
    """The words of a language: Vietnamese unless it is English."""
    return EN if language == "en" else VI

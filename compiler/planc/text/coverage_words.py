"""The fixed words of the page that shows the signed document beside what it became."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class CoverageWords:
    """The words of one language beside those of `Words`; braces are filled in by the renderer.

    `states` and `beyond_states` say of a line of the source, and of the model, what became of it;
    `lines` and `heads` name lines by their kind, `passages` what words became.
    """

    title: str
    lead: str
    result: str
    words_only: str
    forward: str
    backward: str
    share: str
    signs: str
    percent: str
    no_lines: str
    whole: str
    gaps: str
    lacking: str
    lacking_none: str
    beyond: str
    beyond_none: str
    all_lines: str
    all_lines_of: str
    no_rows: str
    number: str
    words: str
    became: str
    clause_and_words: str
    compared: str
    line_of: str
    place: str
    states: Mapping[str, str]
    beyond_states: Mapping[str, str]
    lines: Mapping[str, str]
    heads: Mapping[str, str]
    owners: Mapping[str, str]
    passages: Mapping[str, str]
    unnamed: str
    holding: str
    holding_one: str
    over_time: str
    holding_none: str
    notified: str
    agencies: str
    made: str
    others: Mapping[str, str]
    nearest_notes: Mapping[str, str]
    nearest_source: str
    index_line: str
    notes: tuple[str, ...]


VI = CoverageWords(
    title="Đối chiếu với văn bản gốc",
    lead=(
        "Từng dòng của bản chép văn bản đã ký (thư mục source/ của kế hoạch) được so với từng dòng "
        "của dữ liệu, theo cả hai chiều, đúng từng chữ và đúng thứ tự; chỉ khoảng trắng là không "
        "tính."
    ),
    result="Kết quả",
    words_only=(
        "Chỉ đối chiếu lời văn; cơ quan và thời hạn đã nhập được planc check đối chiếu với lời văn."
    ),
    forward="Văn bản gốc có trong dữ liệu",
    backward="Dữ liệu có trong văn bản gốc",
    share="{found} trên {all} dòng",
    signs="{found} trên {all} chữ, số và dấu",
    percent="{percent}%",
    no_lines="không có dòng nào",
    whole="Không thiếu dòng nào.",
    gaps="Thiếu {count} dòng, liệt kê ở dưới.",
    lacking="Văn bản gốc có, dữ liệu không có",
    lacking_none="Không có: mọi dòng của văn bản gốc đều có trong dữ liệu, đúng chỗ.",
    beyond="Dữ liệu có, văn bản gốc không có",
    beyond_none="Không có: mọi lời văn của dữ liệu đều có trong văn bản gốc, đúng chỗ.",
    all_lines="Từng dòng của văn bản gốc",
    all_lines_of="Tệp {file}",
    no_rows="Tệp này không có lời văn nào.",
    number="Dòng",
    words="Nguyên văn",
    became="Trong dữ liệu",
    clause_and_words="Lời văn của dữ liệu",
    compared="Văn bản gốc",
    line_of="{file}, dòng {number}",
    place="{file}, dòng {line}",
    states=MappingProxyType(
        {
            "same": "Khớp",
            "head": "Khớp",
            "moved": "Khác chỗ",
            "changed": "Khác lời",
            "again": "Thừa một lần",
            "missing": "Không có",
        }
    ),
    beyond_states=MappingProxyType(
        {
            "moved": "Khác chỗ",
            "changed": "Khác lời",
            "again": "Thừa một lần",
            "missing": "Không có",
        }
    ),
    lines=MappingProxyType(
        {
            "type": "Tên loại văn bản",
            "title": "Trích yếu",
            "preamble": "Phần mở đầu, căn cứ",
            "notice": "Phần nơi nhận",
            "recipient": "Nơi nhận",
            "head": "Thể thức văn bản",
        }
    ),
    heads=MappingProxyType(
        {
            "motto": "Quốc hiệu, tiêu ngữ",
            "issuer": "Tên cơ quan ban hành",
            "number": "Số, ký hiệu",
            "issued": "Địa danh và ngày ban hành",
            "position": "Chức vụ của người ký",
            "signatory": "Họ tên người ký",
            "signed": "Chỗ chữ ký",
            "blank": "Chỗ để trống, dữ liệu cũng chưa có",
        }
    ),
    owners=MappingProxyType(
        {
            "section": "Lời văn, không giao việc riêng",
            "funding": "Kinh phí",
        }
    ),
    passages=MappingProxyType(
        {
            "unspecified": "nêu chung, không giao cho cơ quan cụ thể nào",
            "time": "thời gian",
            "target": "chỉ tiêu",
            "product": "sản phẩm",
            "host": "lồng ghép trong",
            "cut_off": "thời điểm chốt số liệu",
            "group": "nhóm",
            "legal": "văn bản được dẫn",
            "period": "thời kỳ của Kế hoạch",
            "notify": "nơi nhận",
        }
    ),
    unnamed="không đặt tên",
    holding="{count} đầu việc",
    holding_one="{count} đầu việc",
    over_time="(kể cả trước và sau sắp xếp)",
    holding_none="không có đầu việc nào",
    notified="{count} cơ quan",
    agencies="{count} cơ quan",
    made="Dòng này do phần mềm viết từ các trường; dữ liệu không giữ nguyên văn.",
    others=MappingProxyType({"changed": "Dữ liệu ghi", "missing": "Gần nhất trong dữ liệu"}),
    nearest_notes=MappingProxyType(
        {
            "again": "Lời như vậy trong dữ liệu chỉ có ở đây.",
            "missing": "Đây là dòng gần nhất, không phải dòng này.",
        }
    ),
    nearest_source="Gần nhất trong văn bản gốc",
    index_line=(
        "{forward} của văn bản gốc có trong dữ liệu; {backward} của dữ liệu có trong văn bản gốc"
    ),
    notes=(
        (
            "Tỷ lệ tính theo dòng và luôn làm tròn xuống: chỉ ghi 100% khi không thiếu dòng "
            "nào. Một dòng khác dù một chữ, hoặc đứng khác chỗ, tính là thiếu ở cả hai chiều."
        ),
        "Dòng trống và dòng chỉ có nét kẻ không có lời văn nên không tính.",
        (
            "Quốc hiệu, tên cơ quan, số, ngày và chữ ký chỉ tính là khớp khi đúng với thông tin "
            "mà dữ liệu ghi về văn bản."
        ),
        (
            "Chữ gạch chân trong nguyên văn có chữ cái nhỏ phía sau; cùng chữ cái đó ở cột bên "
            "cạnh ghi đoạn ấy đã trở thành gì. Tên tệp tính từ thư mục của kế hoạch."
        ),
        (
            "Tên mục, tên nhiệm vụ do người nhập đặt để dễ tra cứu thì không in trong văn bản "
            "và không tính vào đối chiếu."
        ),
    ),
)

EN = CoverageWords(
    title="Compared with the signed document",
    lead=(
        "Each line of the copy of the signed document (the plan's folder source/) is compared with "
        "each line of the data, both ways, letter for letter and in the same order; only white "
        "space does not count."
    ),
    result="Result",
    words_only=(
        "Only words are compared here; whether the agencies and times entered are those that the "
        "words name, planc check tells."
    ),
    forward="The signed document in the data",
    backward="The data in the signed document",
    share="{found} of {all} lines",
    signs="{found} of {all} letters, digits and signs",
    percent="{percent}%",
    no_lines="there is no line",
    whole="No line is missing.",
    gaps="Lines missing: {count}, listed below.",
    lacking="In the signed document, not in the data",
    lacking_none="None: every line of the signed document is in the data, at its place.",
    beyond="In the data, not in the signed document",
    beyond_none="None: all words of the data are in the signed document, at their place.",
    all_lines="The signed document line by line",
    all_lines_of="File {file}",
    no_rows="There are no words in this file.",
    number="Line",
    words="As signed",
    became="In the data",
    clause_and_words="Words of the data",
    compared="Signed document",
    line_of="{file}, line {number}",
    place="{file}, line {line}",
    states=MappingProxyType(
        {
            "same": "Same",
            "head": "Same",
            "moved": "Elsewhere",
            "changed": "Other words",
            "again": "Once too often",
            "missing": "Missing",
        }
    ),
    beyond_states=MappingProxyType(
        {
            "moved": "Elsewhere",
            "changed": "Other words",
            "again": "Once too often",
            "missing": "Not there",
        }
    ),
    lines=MappingProxyType(
        {
            "type": "Type of the document",
            "title": "Title",
            "preamble": "Preamble, legal basis",
            "notice": "Recipients",
            "recipient": "Recipient",
            "head": "Letterhead and signature",
        }
    ),
    heads=MappingProxyType(
        {
            "motto": "National motto",
            "issuer": "Name of the issuer",
            "number": "Number",
            "issued": "Place and day of issue",
            "position": "Position of the signatory",
            "signatory": "Name of the signatory",
            "signed": "Place of the signature",
            "blank": "A blank that the data has not filled in either",
        }
    ),
    owners=MappingProxyType({"section": "Prose, assigns nothing by itself", "funding": "Funding"}),
    passages=MappingProxyType(
        {
            "unspecified": "named in general, assigned to no agency",
            "time": "time",
            "target": "target",
            "product": "product",
            "host": "hosted in",
            "cut_off": "cut-off day",
            "group": "group",
            "legal": "document referred to",
            "period": "period of the Plan",
            "notify": "recipient",
        }
    ),
    unnamed="without a name",
    holding="{count} obligations",
    holding_one="{count} obligation",
    over_time="(before and after units changed)",
    holding_none="no obligation",
    notified="{count} agencies",
    agencies="{count} agencies",
    made="This line was written from fields; the data does not keep the document's words.",
    others=MappingProxyType({"changed": "The data has", "missing": "Nearest in the data"}),
    nearest_notes=MappingProxyType(
        {
            "again": "In the data such words stand only here.",
            "missing": "This is the nearest line, not this one.",
        }
    ),
    nearest_source="Nearest in the signed document",
    index_line="{forward} of the signed document is in the data; {backward} of the data is in it",
    notes=(
        (
            "Shares count lines and are always rounded down: 100% stands only where no line is "
            "missing. A line that differs in a single letter, or stands elsewhere, counts as "
            "missing both ways."
        ),
        "Empty lines and lines that are only drawn have no words and do not count.",
        (
            "Motto, issuer, number, day and signature count as the same only where they agree "
            "with what the data says of the document."
        ),
        (
            "Underlined words have a small letter behind them; the same letter in the next "
            "column says what they became. Files are named from the plan's folder."
        ),
        (
            "Titles that were given to clauses and tasks for looking them up are not printed in "
            "the document and do not count."
        ),
    ),
)


def coverage_words(language: str) -> CoverageWords:
    """The words of a language: Vietnamese unless it is English."""
    return EN if language == "en" else VI

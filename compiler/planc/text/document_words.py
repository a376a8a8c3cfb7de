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
    none; `notice` stands above the recipients, and `rebuilt` in the foot of each page.
    """

    fields: Mapping[str, str]
    notice: str
    rebuilt: str


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
)


def document_words(language: str) -> DocumentWords:
    """The words of a language: Vietnamese unless it is English."""
    return EN if language == "en" else VI

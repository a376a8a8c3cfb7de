"""The words of Vietnamese offices for time: another language would have such a table of its own.

Reading takes any of the phrases of an entry, longer ones first; writing takes phrases of its own
(`writing.py`). Capitals, the place of the tone mark ("hoá", "hóa") and spaces do not count.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from planc.idiom.letters import key_of

if TYPE_CHECKING:
    from collections.abc import Mapping

#: A phrase as the keys of its tokens.
Phrase = tuple[str, ...]


def _phrases(*written: str) -> Mapping[str, tuple[Phrase, ...]]:
    """Phrases by their first key, the longer first; their tokens have single spaces between."""
    found: dict[str, tuple[Phrase, ...]] = {}
    for each in sorted(map(_phrase, written), key=len, reverse=True):
        found[each[0]] = (*found.get(each[0], ()), each)
    return MappingProxyType(found)


def _phrase(written: str) -> Phrase:
    return tuple(key_of(word) for word in written.split())


# ── the calendar ─────────────────────────────────────────────────────────────────────────────

DAY = _phrases("ngày")
MONTH = _phrases("tháng")
QUARTER = _phrases("quý", "quí")
YEAR = _phrases("năm", "các năm", "những năm")
ONE_YEAR = _phrases("năm")
OF = _phrases("của")
#: In front of a point of time, without a meaning of its own.
AT = _phrases(
    *("trong", "vào", "trong các", "vào các", "trong khoảng", "tại", "ở"),
    *("cả", "suốt", "trong cả", "trong suốt", "trong toàn bộ"),
)
SEVERAL_YEARS = _phrases("các năm", "những năm", "của các năm", "trong các năm")

ROMANS: Mapping[str, int] = MappingProxyType({"i": 1, "ii": 2, "iii": 3, "iv": 4})
#: "Năm" is left out: it is five, and a year.
_NUMBERS: Mapping[str, int] = MappingProxyType(
    {
        "một": 1,
        "hai": 2,
        "ba": 3,
        "tư": 4,
        "bốn": 4,
        "sáu": 6,
        "bảy": 7,
        "tám": 8,
        "chín": 9,
        "mười": 10,
        "mười một": 11,
        "mười hai": 12,
    }
)
NUMBERS = _phrases(*_NUMBERS)
NUMBER_OF: Mapping[Phrase, int] = MappingProxyType(
    {_phrase(written): number for written, number in _NUMBERS.items()}
)

#: Halves of a year: the words, and which.
HALVES = (
    (_phrases("6 tháng đầu năm", "06 tháng đầu năm", "sáu tháng đầu năm", "nửa đầu năm"), 1),
    (_phrases("6 tháng cuối năm", "06 tháng cuối năm", "sáu tháng cuối năm", "nửa cuối năm"), 2),
)

BEGINNING = _phrases("đầu")
MIDDLE = _phrases("giữa")
END = _phrases("cuối")

#: "Ngày 20 của tháng cuối quý": the last month of whatever period is meant.
LAST_MONTH = _phrases(
    "tháng cuối quý",
    "tháng cuối cùng của quý",
    "tháng cuối năm",
    "tháng cuối kỳ",
    "tháng cuối của quý",
    "tháng cuối",
)

#: Points of time that lie in another period than the one that is spoken of.
ELSEWHERE = _phrases(
    "năm trước",
    "năm sau",
    "năm liền trước",
    "năm trước liền kề",
    "năm kế tiếp",
    "năm tiếp theo",
    "quý trước",
    "quý sau",
    "quý tiếp theo",
    "tháng trước",
    "tháng sau",
    "tháng đầu quý sau",
    "tháng tiếp theo",
    "tháng kế tiếp",
    "kỳ trước",
    "kỳ sau",
    "kỳ báo cáo",
    "tháng liền kề",
)

# ── stretches ────────────────────────────────────────────────────────────────────────────────

PHASE = _phrases("giai đoạn", "thời kỳ", "thời kì", "nhiệm kỳ")
FROM = _phrases("từ", "kể từ", "bắt đầu từ", "tính từ", "bắt đầu", "thời gian từ")
TO = _phrases("đến", "tới", "đến hết", "tới hết", "cho đến", "cho đến hết", "đến trong", "-")
ONWARDS = _phrases(
    *(
        f"{several} {following}"
        for several in ("các năm", "những năm", "các năm học", "năm")
        for following in ("tiếp theo", "sau", "sau đó", "kế tiếp", "tiếp sau")
    ),
)
ON_FROM_THERE = _phrases("trở đi", "về sau", "trở về sau")
NOW = _phrases("nay", "hiện nay")
CONTINUOUS = _phrases("thường xuyên", "thường xuyên , liên tục", "thường xuyên liên tục")
#: "Chi thường xuyên" is money.
NO_WORK = frozenset(_phrases("chi", "vốn", "phí", "sách", "không", "thu"))

# ── deadlines ────────────────────────────────────────────────────────────────────────────────

BEFORE = _phrases("trước", "xong trước", "trước thời điểm", "trước khi hết")
BY = _phrases(
    "chậm nhất",
    "chậm nhất là",
    "muộn nhất",
    "muộn nhất là",
    "không muộn hơn",
    "không chậm hơn",
    "không quá",
    "hạn",
    "hạn cuối",
    "hạn cuối cùng",
    "hạn chót",
    "hạn hoàn thành",
    "thời hạn",
    "thời hạn hoàn thành",
    "thời hạn là",
    "hạn là",
)
#: Between the words of a deadline and its day.
INTO = _phrases("vào", "trong", "đến", "hết", "đến hết", "là vào", "là")
UNTIL = _phrases("đến", "đến hết", "tới", "tới hết", "hết", "cho đến", "cho đến hết", "xong trong")
VISION = _phrases("tầm nhìn", "định hướng", "tầm nhìn dài hạn")

# ── recurrence ───────────────────────────────────────────────────────────────────────────────

EACH = _phrases("hàng", "hằng", "mỗi", "từng")
PERIODICALLY = _phrases("định kỳ", "định kì", "theo định kỳ")
ONCE = _phrases("một lần", "1 lần", "01 lần")
ONCE_BEHIND = _phrases("một lần", "1 lần", "01 lần", "/ lần", "/ 1 lần", "/ 01 lần")
HOURS = _phrases("giờ", "h", "g")
#: Units that numbers count.
COUNTED = _phrases("năm", "quý", "tháng", "tuần", "ngày")
TIMES = _phrases("lần")
PER = _phrases("/", "mỗi", "một", "trong một", "trong", "hàng", "hằng")
#: In front of "6 tháng đầu năm", the name of a report.
REPORT = _phrases("báo cáo")
PERIOD_OF = _phrases("kỳ", "kì", "kỳ báo cáo")
#: "Kỳ" behind these is a piece of another word.
NO_PERIOD = frozenset(_phrases("định", "thời", "nhiệm"))
WHOLE_YEAR = _phrases("cả năm", "tổng kết năm", "báo cáo năm", "trọn năm")
#: What may recur, and how the plan language calls it.
UNITS = (
    (_phrases("năm", "1 năm", "01 năm", "một năm", "12 tháng", "mười hai tháng"), "year"),
    (_phrases("6 tháng", "06 tháng", "sáu tháng", "nửa năm", "bán niên"), "half-year"),
    (_phrases("quý", "quí", "3 tháng", "03 tháng", "ba tháng"), "quarter"),
    (_phrases("tháng", "1 tháng", "01 tháng", "một tháng"), "month"),
)
#: What may recur and cannot be said in the plan language.
OTHER_UNITS = _phrases("ngày", "tuần", "giờ", "nửa tháng", "nhiệm kỳ", "kỳ họp", "kỳ", "hai năm")

#: What is said of one time among several, and so takes it out of what recurs.
EXCEPT = _phrases("riêng", "riêng trong", "riêng đối với", "trừ", "ngoại trừ", "không kể")
#: "Hàng năm tiếp theo": from the year behind the one before.
FOLLOWING = _phrases("tiếp theo", "sau đó", "kế tiếp", "tiếp sau")
#: Before a number of times, which is then no exact one.
AT_LEAST = _phrases("ít nhất", "tối thiểu", "tối đa", "nhiều nhất", "không quá", "khoảng")
#: Numbers, or words for many, behind which "năm một lần" is not once a year.
COUNTING = frozenset(
    key
    for each in (*_NUMBERS, "năm", "lăm", "mươi", "mốt", "trăm", "vài", "mấy", "nhiều", "rưỡi")
    for key in _phrase(each)
)
FIVE = _phrases("năm")

# ── pieces of a period that no form is for ───────────────────────────────────────────────────

PORTION = _phrases(
    *("nửa", "nửa đầu", "nửa cuối", "nửa sau", "thượng tuần", "trung tuần", "hạ tuần"),
    *("sáng", "buổi sáng", "trưa", "buổi trưa", "chiều", "buổi chiều", "tối", "buổi tối"),
    *("đầu giờ sáng", "đầu giờ chiều", "cuối giờ sáng", "cuối giờ chiều", "đầu và cuối"),
    *("đầu hoặc cuối", "đầu , cuối", "tuần", "tháng", "quý"),
)
#: Which of them, behind the word; "tháng", "quý", "tuần" must have one.
WHICH = _phrases(
    *("đầu", "cuối", "đầu tiên", "cuối cùng", "giữa", "thứ nhất", "thứ hai", "thứ ba", "thứ tư"),
    *("thứ 1", "thứ 2", "thứ 3", "thứ 4", "thứ năm", "thứ 5"),
)
WEEK = _phrases("tuần")
NEEDS_WHICH = _phrases("tháng", "quý")

# ── terms, conditions, other documents ───────────────────────────────────────────────────────

WITHIN = _phrases(
    "trong thời hạn",
    "trong vòng",
    "trong",
    "chậm nhất",
    "chậm nhất là",
    "chậm nhất sau",
    "không quá",
    "muộn nhất",
    "thời hạn",
    "chậm nhất trong thời hạn",
    "chậm nhất trong vòng",
)
DAYS = _phrases("ngày")
WORKING_DAYS = _phrases("ngày làm việc")
SINCE = _phrases("kể từ", "tính từ", "kể từ khi", "từ khi", "từ", "sau khi", "sau", "kể từ sau")
THEN = _phrases("sau khi", "ngay sau khi", "ngay khi")
#: What the time of a work may wait for.
ACCORDING_TO = _phrases("theo", "tùy theo", "phụ thuộc vào")
DOCUMENTS = _phrases(
    *("hướng dẫn", "kế hoạch", "lộ trình", "tiến độ", "chỉ đạo", "quy định", "qui định"),
    *("văn bản", "chương trình", "sự chỉ đạo", "sự hướng dẫn", "quyết định", "đề án"),
    *("thông báo", "lịch", "thời hạn", "thời gian", "đúng tiến độ", "kết quả", "yêu cầu của"),
    *("đúng lộ trình", "đúng kế hoạch"),
)
#: Whole by themselves.
SUDDENLY = _phrases("đột xuất")
ON_DEMAND = _phrases("đột xuất", "khi cần thiết", "khi cần", "theo yêu cầu", "khi có yêu cầu")
#: A condition follows.
IF = _phrases("khi", "nếu", "khi có", "nếu có", "trong trường hợp", "trường hợp", "theo yêu cầu")
#: Here the condition ends and the sentence goes on.
THEN_DO = _phrases("đề nghị", "thì", "kịp thời", "phải", "yêu cầu các", "các cơ quan", "các đơn vị")

# ── what only joins ──────────────────────────────────────────────────────────────────────────

AND = _phrases("và", "hoặc", "cùng với", "đồng thời", "sau đó")
#: Verbs and nouns around a time that say nothing of their own.
FILLERS = _phrases(
    *("hoàn thành", "thực hiện", "triển khai", "tổ chức thực hiện", "triển khai thực hiện"),
    *("hoàn thành việc", "dự kiến", "cụ thể", "cụ thể như sau", "như sau", "xong", "bắt đầu"),
    *("thời gian thực hiện", "thời gian hoàn thành", "thời gian", "tiến độ", "trong", "vào"),
    *("hoàn thành xong", "phải hoàn thành", "được", "là", "ngay", "từ", "kể cả"),
    *("gửi", "gửi báo cáo"),
)
#: Words with one of these are not what a time is for; they may be a time that was not understood.
UNREAD = frozenset(
    _phrases(
        *("đầu", "giữa", "cuối", "trước", "định", "đến", "tháng", "quý", "lần", "hết", "hạn"),
        *("tuần", "giờ", "kỳ", "chậm", "hàng", "hằng"),
    )
)
#: Words that say something of a time; by themselves, or in front, they are no work either.
OF_TIME = _phrases(
    *("năm", "ngày", "giai đoạn", "suốt", "suốt giai đoạn", "suốt năm", "cả", "cả giai đoạn"),
    *("nửa", "sáng", "chiều", "buổi sáng", "buổi chiều", "ít nhất", "tối thiểu", "tối đa"),
    *("nhiều nhất", "tiếp theo", "kế tiếp", "tiếp sau", "sau đó", "khoảng", "toàn bộ giai đoạn"),
    *("toàn giai đoạn", "thời kỳ", "dịp", "mùa"),
)
IN_FRONT = _phrases(
    *("năm", "suốt", "ít nhất", "tối thiểu", "tối đa", "nhiều nhất", "khoảng", "tiếp theo", "sau"),
    *("kế tiếp", "tiếp sau", "sau đó", "cả giai đoạn", "toàn bộ giai đoạn", "toàn giai đoạn"),
)
#: What a bare point of time begins with.
BARE = _phrases("ngày", "năm", "các năm", "quý", "quí", "tháng", "giai đoạn", "thời kỳ", "nhiệm kỳ")
#: Behind these words a bare year or day belongs to the name of a document.
CITED = _phrases(
    *("luật", "bộ luật", "hiến pháp", "pháp lệnh", "nghị quyết", "nghị định", "quyết định"),
    *("chỉ thị", "thông tư", "công văn", "kế hoạch", "chương trình", "đề án", "dự án", "số"),
    *(
        "sửa đổi",
        "bổ sung",
        "dự toán",
        "ngân sách",
        "thông báo",
        "kết luận",
        "hướng dẫn",
        "tờ trình",
    ),
    *("công điện", "chiến lược", "quy hoạch", "văn bản", "hợp đồng"),
)

"""The named styles of Word files: an office changes one of them, and all its lines follow."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from planc.render.docx.nodes import node, twips

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement as Node

#: The fount of all official documents (source: Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I).
FOUNT = "Times New Roman"

#: Lines of text at a distance of so many 240ths of their height.
_SINGLE, _WIDER = 240, 288


@dataclass(frozen=True, slots=True)
class Look:
    """A style of paragraphs: sizes and gaps in points, indents in millimetres.

    `level` counts headings from 1; what is built on a heading is one too. `following` is the style
    of the next paragraph that somebody types.
    """

    id: str
    name: str
    size: float = 14
    bold: bool = False
    italic: bool = False
    caps: bool = False
    align: Literal["left", "center", "right", "both"] = "left"
    first: float = 0
    before: float = 0
    after: float = 0
    line: int = _SINGLE
    keep_next: bool = False
    level: int = 0
    base: str = "Normal"
    following: str = ""


#: What stands in the body of a document (source: the same, mục II, 6): justified, the first line
#: set in by 10 mm, at least 6 points between paragraphs, lines at most one and a half apart.
_BODY = Look("NoiDung", "Nội dung", align="both", first=10, after=6, line=_WIDER)

#: Built-in styles by their ids: Word lists headings in its navigation pane.
_HEADINGS = tuple(
    Look(f"Heading{level}", f"heading {level}", bold=True, keep_next=True, level=level)
    for level in range(1, 5)
)

_FRAME = (
    Look("Header", "header", size=13, align="center"),
    Look("Footer", "footer", size=9, align="center"),
)
_BUILT_IN = {look.id for look in (*_HEADINGS, *_FRAME)}

_COMMON = (
    *_HEADINGS,
    *_FRAME,
    Look("OKhong", "Ô không", size=4),
    Look("SoTrang", "Số trang", size=13, align="center", base="Header"),
    Look("GhiCuoiTrang", "Ghi ở cuối trang", size=8, base="Footer"),
)


def document_looks(*, basis_italic: bool) -> tuple[Look, ...]:
    """The styles of the document; the sizes are those of Nghị định 30/2020/NĐ-CP, Phụ lục I, V."""
    return (
        *_COMMON,
        Look("QuocHieu", "Quốc hiệu", size=12, bold=True, align="center"),
        Look("TieuNgu", "Tiêu ngữ", size=13, bold=True, align="center"),
        Look("CoQuanBanHanh", "Cơ quan ban hành", size=12, bold=True, caps=True, align="center"),
        Look("DuongKe", "Đường kẻ", size=2, align="center", before=2, after=8),
        Look("SoKyHieu", "Số ký hiệu", size=13, align="center", before=4),
        Look("DiaDanh", "Địa danh ngày tháng", size=13, italic=True, align="center", before=4),
        Look(
            "TenLoai",
            "Tên loại",
            bold=True,
            caps=True,
            align="center",
            before=18,
            keep_next=True,
            level=1,
            base="Heading1",
            following="TrichYeu",
        ),
        Look("TrichYeu", "Trích yếu", bold=True, align="center", keep_next=True),
        replace(_BODY, id="CanCu", name="Căn cứ", italic=basis_italic),
        _BODY,
        replace(
            _BODY,
            id="Muc",
            name="Mục",
            bold=True,
            caps=True,
            keep_next=True,
            level=2,
            base="Heading2",
            following="NoiDung",
        ),
        replace(
            _BODY,
            id="Khoan",
            name="Khoản có tiêu đề",
            bold=True,
            keep_next=True,
            level=3,
            base="Heading3",
            following="NoiDung",
        ),
        replace(
            _BODY,
            id="TieuKhoan",
            name="Tiểu khoản",
            keep_next=True,
            level=4,
            base="Heading4",
            following="GachDauDong",
        ),
        replace(_BODY, id="KhoanKhong", name="Khoản"),
        replace(_BODY, id="Diem", name="Điểm"),
        replace(_BODY, id="GachDauDong", name="Gạch đầu dòng"),
        replace(_BODY, id="VietTuDuLieu", name="Dòng viết từ dữ liệu", base="GachDauDong"),
        Look("NoiNhan", "Nơi nhận", size=12, bold=True, italic=True, keep_next=True),
        Look("DanhSachNoiNhan", "Danh sách nơi nhận", size=11),
        Look("ChucVu", "Quyền hạn, chức vụ", bold=True, align="center", keep_next=True),
        Look("ChuKy", "Chỗ ký", align="center", before=32, after=32, keep_next=True),
        Look("HoTen", "Họ tên người ký", bold=True, align="center"),
    )


def annex_looks() -> tuple[Look, ...]:
    """The styles of the annex; what stands in its tables is smaller than the document."""
    return (
        *_COMMON,
        Look("PhuLuc", "Phụ lục", bold=True, align="center", keep_next=True),
        Look(
            "TenPhuLuc",
            "Tên phụ lục",
            bold=True,
            align="center",
            keep_next=True,
            level=1,
            base="Heading1",
            following="KemTheo",
        ),
        Look("KemTheo", "Kèm theo", size=13, italic=True, align="center", after=10),
        Look(
            "TenBang",
            "Tên bảng",
            size=13,
            bold=True,
            before=12,
            after=6,
            keep_next=True,
            level=2,
            base="Heading2",
        ),
        Look("DauBang", "Đầu bảng", size=11, bold=True, align="center", before=2, after=2),
        Look("OBang", "Ô bảng", size=11, before=1, after=2),
        Look("OBangGiua", "Ô bảng, giữa", size=11, align="center", base="OBang", before=1, after=2),
        Look("NhomNhiemVu", "Nhóm nhiệm vụ", size=11, bold=True, before=2, after=2, keep_next=True),
        Look("TenGoi", "Tên gọi trong dữ liệu", size=11, italic=True, before=1, after=2),
    )


def sheet_looks() -> tuple[Look, ...]:
    """The styles of a duty sheet, which is no official document and smaller throughout."""
    return (
        *_COMMON,
        Look("LoaiPhieu", "Loại phiếu", size=10, after=2),
        Look("TenCoQuan", "Tên cơ quan", size=15, bold=True, after=3, level=1, base="Heading1"),
        Look("KeHoach", "Tên kế hoạch", size=11, after=3),
        Look("ThongTin", "Thông tin", size=10, after=3),
        Look("NhoBot", "Chữ nhỏ", size=9, after=2),
        Look("GhiChu", "Ghi chú", size=9, before=6),
        Look("DauTrang", "Đầu trang sau", size=9, base="Header"),
        Look(
            "VaiTro",
            "Vai trò",
            size=13,
            bold=True,
            before=10,
            after=4,
            keep_next=True,
            level=2,
            base="Heading2",
        ),
        Look("DauBang", "Đầu bảng", size=10, bold=True, before=2, after=2, keep_next=True),
        Look("DauBangNho", "Đầu bảng nhỏ", size=9, before=1, after=1, keep_next=True),
        Look("Nhom", "Nhóm", size=10, italic=True, before=2, after=2, keep_next=True),
        Look("OBang", "Ô bảng", size=10, before=1, after=2),
        Look("ODanhDau", "Ô đánh dấu", size=12, align="center"),
    )


def style_nodes(looks: tuple[Look, ...], language: str) -> list[Node]:
    """All styles of a file, with what holds where a style says nothing."""
    founts = {"ascii": FOUNT, "hAnsi": FOUNT, "eastAsia": FOUNT, "cs": FOUNT}
    defaults = node(
        "docDefaults",
        node(
            "rPrDefault",
            node(
                "rPr",
                node("rFonts", **founts),
                node("sz", val="28"),
                node("szCs", val="28"),
                node("lang", val=language, eastAsia=language, bidi="ar-SA"),
            ),
        ),
        node("pPrDefault", node("pPr", node("spacing", before="0", after="0"))),
    )
    normal = node(
        "style",
        node("name", val="Normal"),
        node("qFormat"),
        node("rPr", node("rFonts", **founts), node("lang", val=language, eastAsia=language)),
        type="paragraph",
        default="1",
        styleId="Normal",
    )
    letters = node(
        "style",
        node("name", val="Default Paragraph Font"),
        node("uiPriority", val="1"),
        node("semiHidden"),
        type="character",
        default="1",
        styleId="DefaultParagraphFont",
    )
    plain_table = node(
        "style",
        node("name", val="Normal Table"),
        node("uiPriority", val="99"),
        node("semiHidden"),
        type="table",
        default="1",
        styleId="TableNormal",
    )
    placeholder = node(
        "style",
        node("name", val="Placeholder Text"),
        node("basedOn", val="DefaultParagraphFont"),
        node("uiPriority", val="99"),
        node("rPr", node("b", val="0"), node("bCs", val="0"), node("color", val="595959")),
        type="character",
        styleId="PlaceholderText",
    )
    number = node(
        "style",
        node("name", val="Số trang ở cuối"),
        node("basedOn", val="DefaultParagraphFont"),
        node("uiPriority", val="1"),
        node("qFormat"),
        node("rPr", node("sz", val="26"), node("szCs", val="26")),
        type="character",
        customStyle="1",
        styleId="SoTrangCuoi",
    )
    own = [_style(look) for look in looks]
    return [defaults, normal, letters, plain_table, placeholder, number, *own]


def _style(look: Look) -> Node:
    paragraphs = node(
        "pPr",
        node("keepNext", val=str(int(look.keep_next))),
        node("spacing", **_gaps(look)),
        node("ind", left="0", firstLine=twips(look.first)),
        node("jc", val=look.align),
        node("outlineLvl", val=str(look.level - 1)) if look.level else None,
    )
    letters = node(
        "rPr",
        node("b", val=str(int(look.bold))),
        node("bCs", val=str(int(look.bold))),
        node("i", val=str(int(look.italic))),
        node("iCs", val=str(int(look.italic))),
        node("caps", val=str(int(look.caps))),
        node("sz", val=str(round(look.size * 2))),
        node("szCs", val=str(round(look.size * 2))),
    )
    custom = {} if look.id in _BUILT_IN else {"customStyle": "1"}
    return node(
        "style",
        node("name", val=look.name),
        node("basedOn", val=look.base),
        node("next", val=look.following) if look.following else None,
        node("uiPriority", val="1"),
        node("qFormat"),
        paragraphs,
        letters,
        type="paragraph",
        styleId=look.id,
        **custom,
    )


def _gaps(look: Look) -> dict[str, str]:
    before, after = str(round(look.before * 20)), str(round(look.after * 20))
    return {"before": before, "after": after, "line": str(look.line), "lineRule": "auto"}

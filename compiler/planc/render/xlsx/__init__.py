"""XLSX: workbooks that an office opens, filters and fills in; no macro, and no formula in a cell.

The library is imported when the first workbook is made: no other command needs it.
"""

from planc.render.xlsx.send_out import send_out_workbook
from planc.render.xlsx.tables import tables_workbook

__all__ = ["send_out_workbook", "tables_workbook"]

"""The timeline: drawn once as plain data, then written as SVG and set as PDF.

letters ── drawing ── axis ── marks ── rows ─┬─ layout ── text   (the plan's)
                                             └─ sheet            (an agency's)
"""

from planc.render.timeline.drawing import Drawing
from planc.render.timeline.sheet import sheet_drawing

__all__ = ["Drawing", "sheet_drawing"]

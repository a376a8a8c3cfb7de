"""Words and letters: Vietnamese sorting and folding, nearest words, widths on a screen."""

from planc.text.collate import sort_key
from planc.text.fold import fold
from planc.text.nearest import meant, nearest
from planc.text.width import display_width

__all__ = ["display_width", "fold", "meant", "nearest", "sort_key"]

"""Words and letters: Vietnamese sorting and folding, nearest words, widths on a screen."""

from planc.text.collate import sort_key
from planc.text.fold import fold
from planc.text.nearest import nearest
from planc.text.width import display_width

__all__ = ["display_width", "fold", "nearest", "sort_key"]

"""planc compiles a government implementation plan, written as YAML, into everything made from it."""

__version__ = "0.1.0"

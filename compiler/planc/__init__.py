"""planc compiles a government implementation plan, written as YAML, into all its papers."""

__version__ = "0.4.0"

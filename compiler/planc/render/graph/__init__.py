"""The responsibility graph as files: node-link JSON, GraphML, DOT, Mermaid."""

"""Word: documents, annexes and duty sheets as DOCX."""

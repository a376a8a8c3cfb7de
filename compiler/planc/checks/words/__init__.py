"""What reads the words of a document: names, numbers, lists, citations, abbreviations."""

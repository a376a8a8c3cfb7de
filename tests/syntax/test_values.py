"""Scalars mean what the core schema of YAML 1.2 says (yaml.org/spec/1.2.2, 10.3)."""

from __future__ import annotations

import math

import pytest

from helpers import task
from planc.source import SourceFile
from planc.syntax import Value, parse, value


def meant(scalar: str) -> Value:
    """What a scalar means as the value of a key."""
    document, findings = parse(SourceFile("a.yaml", f"a: {scalar}\n"))
    assert findings == []
    assert document.root is not None
    (found,) = [value(item) for _, item in document.root.pairs]
    return found


@pytest.mark.parametrize(
    ("scalar", "data"),
    [
        # nothing
        ("", None),
        ("~", None),
        ("null", None),
        ("Null", None),
        ("NULL", None),
        ("nUll", "nUll"),
        # true and false; in YAML 1.1 there were more of them
        ("true", True),
        ("True", True),
        ("TRUE", True),
        ("false", False),
        ("False", False),
        ("FALSE", False),
        ("tRUE", "tRUE"),
        ("no", "no"),
        ("yes", "yes"),
        ("on", "on"),
        ("Off", "Off"),
        ("y", "y"),
        # whole numbers
        ("0", 0),
        ("2022", 2022),
        ("-19", -19),
        ("+12", 12),
        ("007", 7),
        ("0o14", 12),
        ("0x3A", 58),
        ("-0x3A", "-0x3A"),
        ("0b1", "0b1"),
        ("0o8", "0o8"),
        ("1_000", "1_000"),
        ("1,000", "1,000"),
        ("190:20", "190:20"),
        # numbers with a fraction
        ("0.", 0.0),
        ("-0.0", -0.0),
        (".5", 0.5),
        ("+1.5", 1.5),
        ("12e03", 12000.0),
        ("-2E+05", -200000.0),
        (".inf", math.inf),
        ("-.Inf", -math.inf),
        ("+.INF", math.inf),
        (".iNF", ".iNF"),
        (".", "."),
        ("1.2.3", "1.2.3"),
        ("1e", "1e"),
        ("e3", "e3"),
        # days and times were a type of YAML 1.1
        ("2019-11-20", "2019-11-20"),
        ("2019-09", "2019-09"),
        ("05-20", "05-20"),
        ("2019-11-20T10:00:00Z", "2019-11-20T10:00:00Z"),
        # what stands in quotation marks or in a block is text
        ('"2022"', "2022"),
        ("'true'", "true"),
        ('""', ""),
        ("|\n  2022", "2022\n"),
        (">-\n  null", "null"),
        # what looks alike to Unicode is no digit here
        ("٢٠٢٢", "٢٠٢٢"),
        ("²", "²"),
    ],
)
def test_a_scalar_means(scalar: str, data: Value) -> None:
    found = meant(scalar)
    assert found == data
    assert type(found) is type(data)


def test_not_a_number_is_a_number() -> None:
    for scalar in (".nan", ".NaN", ".NAN"):
        found = meant(scalar)
        assert isinstance(found, float)
        assert math.isnan(found)


def test_a_number_of_a_thousand_digits_is_a_number_and_a_longer_one_is_text() -> None:
    assert meant("9" * 1000) == 10**1000 - 1
    for scalar in ("9" * 5000, "0x" + "f" * 5000):
        assert meant(scalar) == scalar
        # Python raises for so long a number; to the plan it is one more mistake.
        outcome = task(f"lead: [so-mot]\ntargets: [{{measure: lop, min: {scalar}}}]")
        assert [found.code for found in outcome.findings if found.severity == "error"] == ["R203"]


@pytest.mark.parametrize("escape", ["\\e", "\\0", "\\u200b", "\\x85", "\\L", "\\uFEFF"])
def test_an_escape_brings_in_no_sign_that_a_file_may_not_hold(escape: str) -> None:
    text = f'plan:\n  title: "Kế hoạch {escape}"\n'
    _, findings = parse(SourceFile("tep.yaml", text))
    assert [(found.code, found.span.line, found.span.column) for found in findings] == [
        ("R103", 2, 10)
    ]
